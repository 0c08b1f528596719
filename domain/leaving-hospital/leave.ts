import { providersHear } from '../admission/begin.ts'
import { wordOfPausedPayment } from '../direct-payments/paused.ts'
import { noticeClocksEnd } from '../hospital/clocks.ts'
import { endedDelay } from '../hospital/delay.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { Consequences, Step } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { workerOrTeam } from '../messages/recipient.ts'
import type { Instant } from '../shared/time.ts'
import { afterLeaving, pathwayIsWanted, pathwayOf } from './after.ts'
import type { LeaveHospitalFacts } from './facts.ts'
import { callsForReview, reviewDates, reviewWords } from './review.ts'

type Left = 'Discharged' | 'SelfDischarged'

/** R-HOS-13. What was suspended resumes, or does not: whoever gives it hears on the same day. */
const providersHearOfLeaving = (journey: Journey, at: Instant, cause: Left): readonly ClockIntent[] =>
  journey.admission === undefined || journey.admission.leftOn !== undefined ? [] : providersHear(journey, at, cause)

/** R-HOS-10. Who comes home to something of the council's is welcomed; staff hear of everybody, and who went by themselves is known at night. */
function words(journey: Journey, byOwnDecision: boolean): readonly MessageIntent[] {
  const dates = ['d2a.welfareCheck', 'd2a.pathway', 'd2a.assessment', 'd2a.p3.review'] as const
  const note = { template: 'LEFT_HOSPITAL', dates, about: { byOwnDecision } } as const
  return [
    ...(pathwayOf(journey) === 'P0' ? [] : [{ template: 'WELCOME_PACK', to: 'PERSON', dates } as const]),
    { ...note, to: workerOrTeam(journey.allocation) },
    ...(byOwnDecision ? [{ ...note, to: 'EDT_MANAGER' } as const] : []),
    ...reviewWords(journey, 'HOSPITAL_DISCHARGE'),
    ...wordOfPausedPayment(journey),
  ]
}

/**
 * R-HOS-07, R-HOS-09 to R-HOS-11. Somebody has left: the notice is over, and what follows begins. It has happened, so nothing is asked
 * first: a pathway that nobody has set yet is somebody's work from now on (docs/decisions/0100).
 */
export const leaves =
  (type: Left) =>
  (journey: Journey, { facts: { on }, receivedAt, standing }: Step<LeaveHospitalFacts>): Consequences => {
    const pathway = pathwayOf(journey)
    const byOwnDecision = type === 'SelfDischarged'
    return {
      event: {
        type,
        on,
        ...(pathway === undefined ? {} : { pathway }),
        ...endedDelay(journey, receivedAt),
        review: callsForReview(journey),
      },
      clocks: [
        ...noticeClocksEnd(journey, type),
        ...afterLeaving({ pathway, byOwnDecision }, on, standing.lastFreeDayOn),
        ...(pathwayIsWanted(journey) ? [start('d2a.pathway', receivedAt)] : []),
        ...providersHearOfLeaving(journey, receivedAt, type),
        ...reviewDates(journey, receivedAt),
      ],
      messages: words(journey, byOwnDecision),
    }
  }
