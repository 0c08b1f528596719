import type { Evolvers } from '../journey/evolve.ts'
import { backToPlanning, planOf } from '../planning/plan.ts'
import { without } from '../shared/without.ts'
import type { SignOffEvent } from './events.ts'
import type { FirstReviewAnchor, PlanInForce } from './state.ts'

type ServiceAndAnchor = Pick<PlanInForce, 'serviceStartedOn' | 'firstReviewAwaits'>

/** What the first review of this plan waits for, when it does not count from the sign-off. */
function awaited(firstReviewFrom: FirstReviewAnchor, before: PlanInForce | undefined): ServiceAndAnchor {
  const anchor = firstReviewFrom === 'UNCHANGED' ? before?.firstReviewAwaits : firstReviewFrom
  return anchor === undefined || anchor === 'SIGN_OFF' ? {} : { firstReviewAwaits: anchor }
}

/** A service that neither starts nor changes goes on under the new plan. */
const serviceGoesOn = (startsService: boolean, before: PlanInForce | undefined): ServiceAndAnchor =>
  startsService || before?.serviceStartedOn === undefined ? {} : { serviceStartedOn: before.serviceStartedOn }

export const signOffEvolvers: Evolvers<SignOffEvent> = {
  PlanSignedOff: (journey, event, { at, by }) => ({
    stage: 'ACTIVE',
    signOff: {
      inForce: {
        planVersion: event.planVersion,
        signedAt: at,
        signedBy: by.id,
        startDate: event.startDate,
        budget: event.budget,
        personCopySent: false,
        ...awaited(event.firstReviewFrom, journey.signOff?.inForce),
        ...serviceGoesOn(event.startsService, journey.signOff?.inForce),
      },
    },
    // What is signed has been seen by four eyes; a revision has authors of its own.
    planning: { ...planOf(journey), authors: [] },
  }),
  PlanRefused: (journey) => backToPlanning(journey),
  PlanCopiesSent: ({ signOff }, { recipients }) =>
    signOff?.inForce === undefined
      ? {}
      : {
          signOff: {
            inForce: {
              ...signOff.inForce,
              personCopySent: signOff.inForce.personCopySent || recipients.includes('PERSON'),
            },
          },
        },
  ServiceStarted: ({ signOff }, { startedOn }) =>
    signOff?.inForce === undefined
      ? {}
      : { signOff: { inForce: { ...without(signOff.inForce, 'firstReviewAwaits'), serviceStartedOn: startedOn } } },
}
