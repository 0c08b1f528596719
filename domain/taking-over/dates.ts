import type { LocalDate } from '../shared/time.ts'
import type { AtActive, AtBudgeting, AtShortTerm, TakeOverJourneyFacts } from './facts.ts'

/** A day of the form, at its place. */
export interface Dated {
  readonly pointer: string
  readonly day: LocalDate
}

/** Days of which each is on or after the one before; what is not there is left out. */
type Chain = readonly (readonly [pointer: string, day: LocalDate | undefined])[]

const there = (chain: Chain): readonly Dated[] =>
  chain.flatMap(([pointer, day]) => (day === undefined ? [] : [{ pointer, day }]))

interface Chains {
  /** What has happened, in its order. */
  readonly past: readonly Chain[]
  /** What is due, each after what it counts from. */
  readonly due: readonly Chain[]
}

function active({ plan, directPayment, lastReview, reviewDueOn }: AtActive, first: Chain[number]): Chains {
  const signed = ['/stands/plan/signedOn', plan.signedOn] as const
  const reviewed = ['/stands/lastReview/on', lastReview?.on] as const
  const paid = ['/stands/directPayment/startedOn', directPayment?.startedOn] as const
  const looked = ['/stands/directPayment/reviewedOn', directPayment?.reviewedOn] as const
  return {
    past: [[first, signed, reviewed], [paid, looked], [['/stands/plan/supportStartedOn', plan.supportStartedOn]]],
    due: [
      [lastReview === undefined ? signed : reviewed, ['/stands/reviewDueOn', reviewDueOn]],
      [
        directPayment?.reviewedOn === undefined ? paid : looked,
        ['/stands/directPayment/reviewDueOn', directPayment?.reviewDueOn],
      ],
      [paid, ['/stands/directPayment/auditDueOn', directPayment?.auditDueOn]],
    ],
  }
}

function budgeting({ allocatedOn, assessment, eligibility, planDueOn }: AtBudgeting, before: Chain): Chains {
  const determined = ['/stands/eligibility/determinedOn', eligibility.determinedOn] as const
  return {
    past: [
      [
        ...before,
        ['/stands/allocatedOn', allocatedOn],
        ['/stands/assessment/completedOn', assessment.completedOn],
        determined,
      ],
    ],
    due: [[determined, ['/stands/planDueOn', planDueOn]]],
  }
}

function shortTerm({ begunOn, lastCheckOn, checkDueOn, limitDueOn }: AtShortTerm, before: Chain): Chains {
  const begun = ['/stands/begunOn', begunOn] as const
  const checked = ['/stands/lastCheckOn', lastCheckOn] as const
  return {
    past: [[...before, begun, checked]],
    due: [
      [lastCheckOn === undefined ? begun : checked, ['/stands/checkDueOn', checkDueOn]],
      [begun, ['/stands/limitDueOn', limitDueOn]],
    ],
  }
}

function chainsOf({ contact, stands }: TakeOverJourneyFacts): Chains {
  const first = ['/contact/on', contact.on] as const
  if (stands.stage === 'ACTIVE') return active(stands, first)
  const referred = ['/stands/referral/receivedOn', stands.referral.receivedOn] as const
  if (stands.stage === 'TRIAGE')
    return { past: [[first, referred]], due: [[referred, ['/stands/triageDueOn', stands.triageDueOn]]] }
  const decided = ['/stands/triage/decidedOn', stands.triage.decidedOn] as const
  if (stands.stage === 'BUDGETING') return budgeting(stands, [first, referred, decided])
  if (stands.stage === 'SHORT_TERM') return shortTerm(stands, [first, referred, decided])
  const assessment = [referred, ['/stands/assessmentDueOn', stands.assessmentDueOn]] as const
  if (stands.stage === 'ASSESSING')
    return { past: [[first, referred, decided, ['/stands/allocatedOn', stands.allocatedOn]]], due: [assessment] }
  const spoken = ['/stands/lastContactOn', stands.lastContactOn] as const
  const contacted = stands.lastContactOn === undefined ? decided : spoken
  return {
    past: [[first, referred, decided, spoken]],
    due: [assessment, [contacted, ['/stands/contactDueOn', stands.contactDueOn]]],
  }
}

const historyOf = ({ history }: TakeOverJourneyFacts): readonly Dated[] =>
  history.map(({ on: day }, index) => ({ pointer: `/history/${String(index)}/on`, day }))

/** Days of what has happened that lie ahead. */
export const stillToCome = (facts: TakeOverJourneyFacts, today: LocalDate): readonly Dated[] =>
  [...chainsOf(facts).past.flatMap(there), ...historyOf(facts)].filter(({ day }) => day > today)

/** Days before the one that comes first. */
export function outOfOrder(facts: TakeOverJourneyFacts): readonly Dated[] {
  const { past, due } = chainsOf(facts)
  return [...past, ...due].flatMap((chain) => {
    const days = there(chain)
    return days.filter(({ day }, place) => day < (days[place - 1]?.day ?? day))
  })
}

/** The days by which something is due, as the former system had them. */
export const dueDays = (facts: TakeOverJourneyFacts): readonly Dated[] =>
  chainsOf(facts).due.flatMap((chain) => there(chain.slice(-1)))
