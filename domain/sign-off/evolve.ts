import { chargesUnderNewPlan } from '../charging/new-plan.ts'
import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { underNewPlan } from '../direct-payments/new-plan.ts'
import { spendingReviewed } from '../changes/spending.ts'
import { atSignOff } from '../managing/signature.ts'
import { contingenciesSigned } from '../contingency/held.ts'
import { plannedReviewEnds } from '../reviews/new-plan.ts'
import { backToPlanning, planOf } from '../planning/plan.ts'
import { without } from '../shared/without.ts'
import { offList, onList } from '../waiting/begin.ts'
import type { SignOffEvent } from './events.ts'
import { OTHER_COPY_RECIPIENTS } from './copies.ts'
import type { CopyRecipient, CopyWish, FirstReviewAnchor, PlanInForce } from './state.ts'

type ServiceAndAnchor = Pick<PlanInForce, 'serviceStartedOn' | 'firstReviewAwaits'>

/** What the first review of this plan waits for, when it does not count from the sign-off. */
function awaited(firstReviewFrom: FirstReviewAnchor, before: PlanInForce | undefined): ServiceAndAnchor {
  const anchor = firstReviewFrom === 'UNCHANGED' ? before?.firstReviewAwaits : firstReviewFrom
  return anchor === undefined || anchor === 'SIGN_OFF' ? {} : { firstReviewAwaits: anchor }
}

/** A service that neither starts nor changes goes on under the new plan. */
const serviceGoesOn = (startsService: boolean, before: PlanInForce | undefined): ServiceAndAnchor =>
  startsService || before?.serviceStartedOn === undefined ? {} : { serviceStartedOn: before.serviceStartedOn }

/** R-SGN-05. Whose copy has been asked for, so that nobody is asked to send it once more. */
function withCopiesFor(
  { copiesSent = [] }: PlanInForce,
  recipients: readonly CopyRecipient[],
): Pick<PlanInForce, 'copiesSent'> {
  const others = OTHER_COPY_RECIPIENTS.filter((to) => copiesSent.includes(to) || recipients.includes(to))
  return others.length === 0 ? {} : { copiesSent: others }
}

/** What the person wants of copies they want of the next plan too, until they say otherwise. */
const wishesStand = (before: PlanInForce | undefined): Pick<PlanInForce, 'copyWishes'> =>
  before?.copyWishes === undefined ? {} : { copyWishes: before.copyWishes }

/** What changes of the plan in force; nothing where none is. */
const ofPlanInForce = ({ signOff }: Journey, over: (inForce: PlanInForce) => PlanInForce): Changes =>
  signOff?.inForce === undefined ? {} : { signOff: { inForce: over(signOff.inForce) } }

export const signOffEvolvers: Evolvers<SignOffEvent> = {
  PlanSignedOff: (journey, event, { at, by }) => ({
    stage: 'ACTIVE',
    ...contingenciesSigned(journey),
    ...spendingReviewed(journey),
    ...underNewPlan(journey, at),
    ...chargesUnderNewPlan(journey),
    ...plannedReviewEnds(journey, event.firstReviewFrom),
    signOff: {
      inForce: {
        planVersion: event.planVersion,
        signedAt: at,
        signedBy: by.id,
        startDate: event.startDate,
        budget: event.budget,
        personCopySent: false,
        ...(event.reviewRhythm === undefined ? {} : { reviewRhythm: event.reviewRhythm }),
        ...wishesStand(journey.signOff?.inForce),
        ...awaited(event.firstReviewFrom, journey.signOff?.inForce),
        ...serviceGoesOn(event.startsService, journey.signOff?.inForce),
      },
    },
    ...(journey.managing === undefined ? {} : { managing: atSignOff(journey.managing) }),
    // What is signed has been seen by four eyes; a revision has authors of its own.
    planning: { ...planOf(journey), authors: [] },
  }),
  PlanRefused: (journey) => backToPlanning(journey),
  CopyWishesRecorded: (journey, { wishes }) =>
    ofPlanInForce(journey, (inForce) => {
      const said = wishes.map(({ to, wanted }): readonly [string, CopyWish] => [to, wanted ? 'WANTED' : 'NOT_WANTED'])
      const asked = wishes.map(({ to }) => to)
      const copiesSent = inForce.copiesSent?.filter((to) => !asked.includes(to))
      return {
        ...inForce,
        copyWishes: { ...inForce.copyWishes, ...Object.fromEntries(said) },
        ...(copiesSent === undefined ? {} : { copiesSent }),
      }
    }),
  PlanCopiesSent: (journey, { recipients }) =>
    ofPlanInForce(journey, (inForce) => ({
      ...inForce,
      personCopySent: inForce.personCopySent || recipients.includes('PERSON'),
      ...withCopiesFor(inForce, recipients),
    })),
  PlanCopyReceived: (journey, { to }) =>
    ofPlanInForce(journey, (inForce) => ({ ...inForce, personCopySent: inForce.personCopySent || to === 'PERSON' })),
  ServiceDelayed: (journey, { newStartOn }, { at }) => ({
    ...ofPlanInForce(journey, (inForce) => ({ ...inForce, newStartOn })),
    ...onList(journey, { queue: 'SUPPORT_START', at }),
  }),
  ServiceOfferRecorded: () => ({}),
  ServiceStarted: (journey, { startedOn }) => ({
    ...offList(journey, 'SUPPORT_START'),
    ...ofPlanInForce(journey, (inForce) => ({
      ...without(without(inForce, 'firstReviewAwaits'), 'newStartOn'),
      serviceStartedOn: startedOn,
    })),
  }),
}
