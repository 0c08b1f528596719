import { ASSESSMENT_CLOCKS } from '../assessment/clocks.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { Instant } from '../shared/time.ts'
import { ratingNow, waitingLetter } from '../waiting/begin.ts'
import { joinsList } from '../waiting/re-rating.ts'
import type { ConversationsState } from './state.ts'

/** Short-term work that goes on. */
export const isUnderWay = ({ conversations }: Pick<Journey, 'conversations'>): boolean =>
  conversations?.shortTerm !== undefined && conversations.shortTerm.ended === undefined

/** R-3CV-03. A look after three days and every three from there, and a limit of six weeks. What runs already goes on. */
export const shortTermBegins = (journey: Journey, at: Instant): readonly ClockIntent[] =>
  isUnderWay(journey) ? [] : [start('conversation.c2.check', at), start('conversation.c2.limit', at)]

export const shortTermEnds = (cause: string): readonly ClockIntent[] => [
  met('conversation.c2.check', cause),
  met('conversation.c2.limit', cause),
]

/** The slice once short-term work has begun; work under way goes on with its dates, and with its plan once that is written. */
export function opened(
  before: ConversationsState | undefined,
  { at, planWritten }: { readonly at: Instant; readonly planWritten: boolean },
): ConversationsState {
  const { held = 0, level, shortTerm } = before ?? {}
  const going = shortTerm !== undefined && shortTerm.ended === undefined ? shortTerm : undefined
  return {
    held,
    ...(level === undefined ? {} : { level }),
    shortTerm: { since: at, ...going, planWritten: planWritten || going?.planWritten === true },
  }
}

/** Short-term work that goes over into an assessment is over. */
export const steppedUp = ({ conversations }: Journey): Pick<Journey, 'conversations'> =>
  conversations?.shortTerm === undefined
    ? {}
    : { conversations: { ...conversations, shortTerm: { ...conversations.shortTerm, ended: 'STEP_UP' } } }

/** Longer-term work follows: with the worker who is there, or from the waiting list until there is one. */
export const stageAfterStepUp = ({ allocation }: Journey): 'ASSESSING' | 'WAITING' =>
  allocation?.worker === undefined ? 'WAITING' : 'ASSESSING'

/** R-ASM-02. The assessment counts from the day on which it was found to follow (docs/decisions/0025); one that is promised already keeps its date. */
function assessmentBegins({ triage, clocks }: Journey, at: Instant): readonly ClockIntent[] {
  const key = ASSESSMENT_CLOCKS[triage?.priority ?? 'P3']
  const isPromised = clocks.some((clock) => Object.values(ASSESSMENT_CLOCKS).some((each) => each === clock.key))
  return isPromised ? [] : [start(key, at)]
}

/** R-3CV-03, R-WTW-01. The clocks of the step up; somebody without a worker waits under the same rules as everybody. */
export const stepUpClocks = (journey: Journey, at: Instant): readonly ClockIntent[] => [
  ...assessmentBegins(journey, at),
  ...(stageAfterStepUp(journey) === 'WAITING' ? joinsList(journey, ratingNow(journey), at) : []),
]

/** The person hears by when the assessment is finished. */
export const stepUpLetter = (journey: Journey): MessageIntent => {
  const dates = Object.values(ASSESSMENT_CLOCKS)
  return stageAfterStepUp(journey) === 'WAITING'
    ? waitingLetter(ratingNow(journey), dates)
    : { template: 'ASSESSMENT_FOLLOWS', to: 'PERSON', dates }
}
