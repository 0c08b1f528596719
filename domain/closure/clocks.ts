import { CLOCKS, type ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, restore, stopStartedBy } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { LetterArrivedBy } from '../journey/step.ts'
import { template } from '../messages/templates.ts'

/**
 * R-CAR-01. A carer's right is their own: it does not end because the person's journey closes. R-DPY-07. Nor does the council's look at
 * money that was paid.
 */
const OUTLIVE_CLOSING: readonly ClockKey[] = [
  'carer.offer',
  'assessment.carer',
  'directPayment.finalAudit',
  'directPayment.returns',
]

/**
 * R-CLS-01, R-CLS-03. Everything that ran for the person stops; safeguarding, complaints, retention and money that the council owes
 * (R-CHG-04) go on, as the catalogue says. Every way of ending a journey uses this one.
 */
export const cancelRunningClocks = (journey: Journey, cause: string): readonly ClockIntent[] =>
  clocksThatStop(journey)
    .filter((key) => cause === 'DIED' || !OUTLIVE_CLOSING.includes(key))
    .map((key) => cancel(key, cause))

/** The keys of the clocks that do not outlive the journey's end. */
export function clocksThatStop({ clocks }: Journey): readonly ClockKey[] {
  const keys: readonly ClockKey[] = [...new Set(clocks.map(({ key }) => key))]
  return keys.filter((key) => !CLOCKS[key].survivesDeath)
}

/**
 * R-CLS-02. A letter that was posted before the death was recorded, and arrived or was confirmed after it, is not sent again; so what it
 * stops must not be left waiting for it.
 */
export const clocksOfArrived = (
  { closure }: Journey,
  arrived: readonly LetterArrivedBy[] = [],
): readonly ClockIntent[] =>
  arrived.flatMap(({ template: name, version }) =>
    (template(name).stops ?? [])
      .filter((key) => closure?.before?.stopped.includes(key) === true)
      .map((key) => stopStartedBy(version, key, 'LetterArrivedMeanwhile')),
  )

/** R-CLS-02. What the death stopped goes on; what began with it was never due. */
export function restoredClocks({ closure }: Journey): readonly ClockIntent[] {
  if (closure?.before === undefined) return []
  const { stage, stopped } = closure.before
  const restored = stopped.map((key) => restore(key, 'DIED', 'DeathCorrected'))
  return stage === 'CLOSED' ? restored : [...restored, cancel('retention.case', 'DeathCorrected')]
}
