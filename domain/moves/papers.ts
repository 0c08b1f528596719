import type { KnownCarer } from '../carers/state.ts'
import { outcomeOf } from '../finance/outcome.ts'
import type { Journey } from '../journey/journey.ts'
import { managingOf } from '../managing/lines.ts'
import { planInForce } from '../reviews/rules.ts'
import { outgoing } from './telling.ts'
import type { Paper } from './state.ts'

/** The money of a signed plan that the person, or somebody for them, pays out. */
export const hasDirectPayment = (journey: Journey): boolean =>
  (managingOf(journey).inForce ?? []).some(({ mode }) => mode === 'DIRECT_PAYMENT')

const assessedTogether = ({ assessment }: Journey): boolean =>
  assessment?.type === 'COMBINED' && assessment.completed !== undefined

const knownCarers = ({ carers }: Journey): readonly KnownCarer[] => carers?.known ?? []

/** What the first council holds of each paper, as far as the journey knows. What is kept elsewhere can always be added. */
const IS_HELD: Readonly<Partial<Record<Paper, (journey: Journey) => boolean>>> = {
  PLAN: planInForce,
  CARERS_PLAN: (journey) => knownCarers(journey).some(({ plan }) => plan !== undefined),
  ASSESSMENT: ({ assessment }) => assessment?.completed !== undefined,
  CARERS_ASSESSMENT: (journey) =>
    assessedTogether(journey) || knownCarers(journey).some(({ assessedAt }) => assessedAt !== undefined),
  FINANCE: ({ finance }) => outcomeOf(finance) !== undefined,
  DIRECT_PAYMENT_AGREEMENT: hasDirectPayment,
}

/** The papers that the product writes itself, as a bundle calls them. */
export const BUNDLE_DOCUMENTS = ['plan', 'assessment', 'finance', 'carersPlan', 'carersAssessment'] as const
export type BundleDocument = (typeof BUNDLE_DOCUMENTS)[number]

/** What is in this record. A carer's paper from a journey of their own is not: it is sent beside the rest. */
const IN_THIS_RECORD: Readonly<
  Record<BundleDocument, { readonly paper: Paper; readonly isHere: (journey: Journey) => boolean }>
> = {
  plan: { paper: 'PLAN', isHere: planInForce },
  assessment: { paper: 'ASSESSMENT', isHere: ({ assessment }) => assessment?.completed !== undefined },
  finance: { paper: 'FINANCE', isHere: ({ finance }) => outcomeOf(finance) !== undefined },
  carersPlan: {
    paper: 'CARERS_PLAN',
    isHere: (journey) => planInForce(journey) && knownCarers(journey).some(({ plan }) => plan === 'JOINT_PLAN'),
  },
  carersAssessment: { paper: 'CARERS_ASSESSMENT', isHere: assessedTogether },
}

/** R-MOV-05. Of these papers what comes with the letter by itself; everything else goes beside it. */
export const enclosedOf = (journey: Journey, papers: readonly Paper[]): readonly BundleDocument[] =>
  BUNDLE_DOCUMENTS.filter((name) => {
    const { paper, isHere } = IN_THIS_RECORD[name]
    return papers.includes(paper) && isHere(journey)
  })

/** The same as papers. */
export const enclosedPapers = (journey: Journey, papers: readonly Paper[]): readonly Paper[] =>
  enclosedOf(journey, papers).map((name) => IN_THIS_RECORD[name].paper)

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
