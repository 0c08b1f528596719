import type { Journey } from '../journey/journey.ts'
import { enclosedPapers, isAboutCarer, isHeld, mustGo, needsConsent } from './papers.ts'
import { PAPERS, type Paper } from './state.ts'
import { outgoing } from './telling.ts'

/** Why a paper cannot go. */
export const WHY_NOT = ['NOT_HELD', 'CARER_STAYS', 'SENT_ALREADY'] as const
type WhyNot = (typeof WHY_NOT)[number]

/** What the papers for the other council would be, before anybody sends them. */
export interface BundlePreview {
  /** The law says that these go. */
  readonly goes: readonly Paper[]
  /** These go if the person agrees. */
  readonly ifPersonAgrees: readonly Paper[]
  /** These go if the carer agrees; where the carer moves too, they have to be asked. */
  readonly ifCarerAgrees: readonly Paper[]
  readonly cannotGo: readonly { readonly paper: Paper; readonly because: WhyNot }[]
  /** Comes with the letter by itself; everything else has to be sent beside it. */
  readonly enclosed: readonly Paper[]
}

function whyNot(journey: Journey, paper: Paper): WhyNot | undefined {
  const move = outgoing(journey)
  if (move?.sent.includes(paper) === true) return 'SENT_ALREADY'
  if (isAboutCarer(paper) && move?.carerMoves === false) return 'CARER_STAYS'
  return isHeld(journey, paper) ? undefined : 'NOT_HELD'
}

/** R-MOV-05. What the papers will carry, what only with consent, and what they cannot. Looking changes nothing. */
export function previewBundle(journey: Journey): BundlePreview {
  const can = PAPERS.filter((paper) => whyNot(journey, paper) === undefined)
  return {
    goes: can.filter((paper) => mustGo(journey).includes(paper) && !isAboutCarer(paper)),
    ifPersonAgrees: can.filter((paper) => needsConsent(journey, paper)),
    ifCarerAgrees: can.filter(isAboutCarer),
    cannotGo: PAPERS.flatMap((paper) => {
      const because = whyNot(journey, paper)
      return because === undefined ? [] : [{ paper, because }]
    }),
    enclosed: enclosedPapers(journey, can),
  }
}
