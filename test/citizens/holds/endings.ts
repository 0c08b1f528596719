import { CLOCKS, type ClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { RunningClock } from '../../../domain/journey/running-clock.ts'
import { template } from '../../../domain/messages/templates.ts'
import type { Invariant } from './invariant.ts'

/**
 * What outlives the journey: the keeping of the record (R-RET-01, R-RET-02), the question how somebody is getting on (R-IAG-03), a
 * request to look again (R-RAS-01), what is the carer's own (R-CAR-01), money that is owed back (R-CHG-04), an answer that is owed to
 * somebody who disagreed (R-DSP-01), letters that still have to reach somebody (R-ELG-06, R-ASM-08, R-ASM-09), the others in a
 * pool that the person has left (R-MGT-06), the look at money that was paid to buy support (R-DPY-07), a safeguarding
 * concern that nobody has taken on (R-REF-04), and a look in an emergency that nobody has looked into (R-GEN-07).
 */
const KEPT_WHEN_CLOSED: ReadonlySet<ClockKey> = new Set([
  'retention.case',
  'retention.adviceOnly',
  'notEligible.followUp',
  'reassessment.decision',
  'carer.offer',
  'assessment.carer',
  'finance.repayment',
  'directPayment.finalAudit',
  'directPayment.returns',
  'dispute.response',
  'eligibility.letter',
  'assessment.refusalLetter',
  'assessment.record',
  'managing.poolReviews',
  'safeguarding.immediateSafety',
  'safeguarding.takeOn',
  'access.review',
] as const)

/** R-REF-06. A night's call about a concern outlives the journey like the concern, and so does handing back what was done about it. */
const isHandedBack = ({ key }: RunningClock, { safeguarding }: Journey): boolean =>
  key === 'edt.handback' && safeguarding !== undefined

/** R-CLS-03. A closed journey promises nothing more than what is meant to outlive it. */
export const littleRunsWhenClosed: Invariant = ({ after }) => {
  if (after.stage !== 'CLOSED') return undefined
  const left = after.clocks.filter((clock) => !KEPT_WHEN_CLOSED.has(clock.key) && !isHandedBack(clock, after))
  return left.length === 0 ? undefined : `${left.map(({ key }) => key).join(', ')} runs on in a closed journey`
}

/** R-CLS-01. Once somebody has died, nothing runs but what is meant to outlive them. */
export const nothingRunsAfterDeath: Invariant = ({ after }) => {
  if (after.closure?.reason !== 'DIED') return undefined
  const left = after.clocks
    .filter((clock) => !isHandedBack(clock, after))
    .filter(({ key }) => !CLOCKS[key].survivesDeath && !key.startsWith('retention.'))
  return left.length === 0 ? undefined : `${left.map(({ key }) => key).join(', ')} runs after a death`
}

/** R-CLS-01. Nobody writes home once somebody has died; not even a letter that the post would hold back. */
export const nobodyWritesToTheDead: Invariant = ({ after, messages }) => {
  if (after.closure?.reason !== 'DIED') return undefined
  const letters = messages.filter(({ template: name, to }) => to === 'PERSON' && template(name).audience === 'FAMILY')
  return letters.length === 0 ? undefined : `${letters.map(({ template: name }) => name).join(', ')} goes to the dead`
}
