import type { Rule } from '../journey/step.ts'
import type { CloseJourneyFacts } from '../closure/facts.ts'
import { planInForce } from '../reviews/rules.ts'
import type { SendTransferBundleFacts } from './facts.ts'
import { hasDirectPayment, isAboutCarer, isHeld, mustGo, needsConsent } from './papers.ts'
import { MOVES_REFUSALS } from './refusals.ts'
import { awaitsAnswer, custodyIn, outgoing, underWay } from './telling.ts'

/** The move under way is one from here. */
export const personLeaves: Rule<unknown> = (journey) =>
  outgoing(journey) === undefined ? MOVES_REFUSALS.NO_MOVE_UNDER_WAY : undefined

/** R-MOV-01. */
export const isNotNotified: Rule<unknown> = ({ move }) =>
  move?.is === 'DECLARED' ? undefined : MOVES_REFUSALS.COUNCIL_NOTIFIED_ALREADY

/** R-MOV-02. The second council looks into it; its answer can only be recorded once it has been asked. */
export const isBeingVerified: Rule<unknown> = ({ move }) =>
  move?.is === 'VERIFYING' ? undefined : MOVES_REFUSALS.COUNCIL_NOT_NOTIFIED

/** R-MOV-05. The plan, the latest assessment and the financial information always go, the carer's with a carer who moves too. */
export const bundleIsWhole: Rule<SendTransferBundleFacts> = (journey, { facts: { papers } }) => {
  const gone = outgoing(journey)?.sent ?? []
  const missing = mustGo(journey).filter((paper) => !papers.includes(paper) && !gone.includes(paper))
  if (missing.length === 0) return undefined
  return { ...MOVES_REFUSALS.PAPERS_MISSING, whatToDo: `Add them: ${missing.join(', ')}.` }
}

/** R-MOV-05. Nothing is said to be enclosed that is not there. */
export const papersAreHeld: Rule<SendTransferBundleFacts> = (journey, { facts: { papers } }) =>
  papers.every((paper) => isHeld(journey, paper)) ? undefined : MOVES_REFUSALS.PAPER_NOT_HELD

/** R-MOV-05, R-GEN-02. As consent and law allow. */
export const papersMayGo: Rule<SendTransferBundleFacts> = (journey, { facts }) => {
  const { papers, personAgrees, carerAgrees } = facts
  const personsNo = !personAgrees && papers.some((paper) => needsConsent(journey, paper))
  const carersNo = !carerAgrees && papers.some(isAboutCarer)
  return personsNo || carersNo ? MOVES_REFUSALS.PAPERS_NEED_CONSENT : undefined
}

/** R-MOV-10. */
export const paysOutOfDirectPayment: Rule<unknown> = (journey) =>
  hasDirectPayment(journey) ? undefined : MOVES_REFUSALS.NO_CONTRACTS_TO_ADVISE_ON

/** R-MOV-15. Custody passes by an answer to an offer, and by nothing else. */
export const offerAwaitsAnswer: Rule<unknown> = (journey) =>
  outgoing(journey) !== undefined && awaitsAnswer(journey) ? undefined : MOVES_REFUSALS.NO_OFFER_TO_ANSWER

/** R-MOV-15. Nobody is closed as moved with a plan in force before the other council has taken them over. */
export const movedMeansHandedOver: Rule<CloseJourneyFacts> = (journey, { facts: { reason } }) =>
  reason === 'MOVED' && planInForce(journey) && custodyIn(journey) !== 'THEIRS'
    ? MOVES_REFUSALS.HANDOVER_NOT_CONFIRMED
    : undefined

/** R-MOV-13. Whoever meets the needs while the councils disagree does not end the support. */
export const leadGoesOn: Rule<unknown> = ({ move }) =>
  move?.dispute?.lead === 'OURS' ? MOVES_REFUSALS.RESIDENCE_DISPUTED : undefined

/** R-MOV-15. What was offered and not answered is neither ended nor forgotten by closing. */
export const noOfferIsOpen: Rule<CloseJourneyFacts> = (journey) =>
  underWay(journey) !== undefined && awaitsAnswer(journey) ? MOVES_REFUSALS.OFFER_AWAITS_ANSWER : undefined
