import { advocateNeeded } from '../advocacy/screen.ts'
import type { Journey } from '../journey/journey.ts'
import { planOf } from './plan.ts'
import type { PlanItem } from './state.ts'
import { bothConsent } from './together.ts'

/** A reason as a clause that can follow "because"; undefined when it does not hold. */
type Reason = (journey: Journey) => string | undefined

const carerTakesPart: Reason = (journey) => {
  const { jointConsents, details } = planOf(journey)
  if (bothConsent(jointConsents)) return 'the plan is a joint one'
  const helps = (details?.metByOthers ?? []).some(({ by }) => by === 'CARER')
  return helps ? 'a carer meets some of the needs' : undefined
}

const somethingIsPassedOn: Reason = (journey) =>
  planOf(journey).passedOn === undefined ? undefined : 'a need has been passed on to those whose duty it is'

/** R-ASM-12, R-CAR-05. Who meets needs already was found by the assessment, and stands in the plan. */
const othersMeetNeeds: Reason = (journey) =>
  journey.eligibility?.finding.outcomes.some(({ metBy = [] }) => metBy.length > 0) === true
    ? 'others meet some of the needs already'
    : somethingIsPassedOn(journey)

const otherPlansExist: Reason = (journey) => {
  const { terms, combined } = planOf(journey)
  return combined !== undefined || (terms?.otherPlans ?? []).length > 0 ? 'the person has other plans' : undefined
}

const somebodySpeaksForThem: Reason = (journey) => {
  const { terms } = planOf(journey)
  if (terms === undefined) return undefined
  if (terms.ledBy === 'REPRESENTATIVE') return 'a representative leads the planning'
  return advocateNeeded(terms.advocacyScreen) ? 'the person needs an advocate' : undefined
}

/** R-PLN-02, Care Act 2014 section 25(2). Whoever gets a direct payment knows what it is for. */
export const directPaymentIsChosen: Reason = ({ managing }) =>
  (managing?.lines ?? []).some(({ mode }) => mode === 'DIRECT_PAYMENT') ? 'a direct payment is chosen' : undefined

const APPLIES: Readonly<Partial<Record<PlanItem, Reason>>> = {
  'PC-08': directPaymentIsChosen,
  'PC-12': carerTakesPart,
  'PC-19': othersMeetNeeds,
  'PC-20': otherPlansExist,
  'PC-22': somebodySpeaksForThem,
}

/** Why this part applies to this plan and cannot be marked otherwise; undefined when nothing says so. */
export const whyItApplies = (journey: Journey, item: PlanItem): string | undefined => APPLIES[item]?.(journey)
