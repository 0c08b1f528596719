import type { Journey } from '../journey/journey.ts'
import { directPaymentIsChosen } from './conditions.ts'
import { planOf } from './plan.ts'
import type { PlanItem } from './state.ts'

/** Why somebody should look at a part that was left out; undefined when nothing says so. */
type Doubt = (journey: Journey) => string | undefined

const carerIsKnown: Doubt = ({ referral, carers }) => {
  if (referral?.carerKnown === true) return 'the referral names a carer'
  return (carers?.known ?? []).length > 0 ? 'a carer is known' : undefined
}

const needsAnotherLanguage: Doubt = ({ contact }) => {
  const { interpreterNeeded = false, language = 'en' } = contact?.communication ?? {}
  return interpreterNeeded || language !== 'en' ? 'the person needs an interpreter or another language' : undefined
}

const mightManageThemselves: Doubt = (journey) =>
  directPaymentIsChosen(journey) ??
  ((planOf(journey).terms?.directPaymentFor ?? []).length > 0
    ? 'a direct payment could meet some of the needs'
    : undefined)

const DOUBTS: Readonly<Partial<Record<PlanItem, Doubt>>> = {
  'PC-12': carerIsKnown,
  'PC-14': needsAnotherLanguage,
  'PC-18': mightManageThemselves,
}

/** R-PLN-02. A warning holds nothing up: the part was left out with a reason, and something makes one wonder. */
export function warningAbout(journey: Journey, item: PlanItem): string | undefined {
  const doubt = planOf(journey).items[item] === 'NOT_APPLICABLE' ? DOUBTS[item]?.(journey) : undefined
  return doubt === undefined ? undefined : `It is marked as not applicable, but ${doubt}.`
}
