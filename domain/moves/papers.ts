import { outcomeOf } from '../finance/outcome.ts'
import type { Journey } from '../journey/journey.ts'
import { managingOf } from '../managing/lines.ts'
import { planInForce } from '../reviews/rules.ts'
import { outgoing } from './telling.ts'
import type { Paper } from './state.ts'

/** The money of a signed plan that the person, or somebody for them, pays out. */
export const hasDirectPayment = (journey: Journey): boolean =>
  (managingOf(journey).inForce ?? []).some(({ mode }) => mode === 'DIRECT_PAYMENT')

/** What the first council holds of each paper, as far as the journey knows. What is kept elsewhere can always be added. */
const IS_HELD: Readonly<Partial<Record<Paper, (journey: Journey) => boolean>>> = {
  PLAN: planInForce,
  CARERS_PLAN: ({ carers }) => (carers?.known ?? []).some(({ plan }) => plan !== undefined),
  ASSESSMENT: ({ assessment }) => assessment?.completed !== undefined,
  CARERS_ASSESSMENT: ({ carers }) => (carers?.known ?? []).some(({ assessedAt }) => assessedAt !== undefined),
  FINANCE: ({ finance }) => outcomeOf(finance) !== undefined,
  DIRECT_PAYMENT_AGREEMENT: hasDirectPayment,
}

/** R-MOV-05. Of the papers those that the law says go, where there are any; the carer's only when the carer moves too. */
const MUST_GO: readonly Paper[] = ['PLAN', 'ASSESSMENT', 'FINANCE']
const GO_WITH_CARER: readonly Paper[] = ['CARERS_PLAN', 'CARERS_ASSESSMENT']

export const isHeld = (journey: Journey, paper: Paper): boolean => IS_HELD[paper]?.(journey) ?? true

export const isAboutCarer = (paper: Paper): boolean => GO_WITH_CARER.includes(paper)

/** R-MOV-05. What must be sent of what there is. */
export const mustGo = (journey: Journey): readonly Paper[] =>
  [...MUST_GO, ...(outgoing(journey)?.carerMoves === true ? GO_WITH_CARER : [])].filter((paper) =>
    isHeld(journey, paper),
  )

/** Beyond what must be sent, the person decides. */
export const needsConsent = (journey: Journey, paper: Paper): boolean =>
  !isAboutCarer(paper) && !mustGo(journey).includes(paper)
