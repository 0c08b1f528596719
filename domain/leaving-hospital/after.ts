import type { ClockIntent } from '../journey/clock-intent.ts'
import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { DischargePathway } from '../hospital/state.ts'
import { datesOfCalledReview, wordOfCalledReview } from '../reviews/call.ts'
import type { UnplannedCause } from '../reviews/state.ts'
import { noonOf, type Instant, type LocalDate } from '../shared/time.ts'

/** R-REV-03. Going into hospital and coming out call for a review of a plan that is in force and not being changed already. */
export const callsForReview = ({ stage }: Pick<Journey, 'stage'>): boolean =>
  stage === 'ACTIVE' || stage === 'REVIEWING'

export const reviewDates = (journey: Journey, at: Instant): readonly ClockIntent[] =>
  callsForReview(journey) ? datesOfCalledReview(journey, at) : []

export const reviewWords = (journey: Journey, cause: UnplannedCause): readonly MessageIntent[] =>
  callsForReview(journey) ? wordOfCalledReview(cause) : []

const hasCouncilWork = (pathway: DischargePathway | undefined): boolean => pathway !== undefined && pathway !== 'P0'

/** R-HOS-09 to R-HOS-11. The same-day check, the assessment after recovery, and a look at a long-term bed. Pathway 0: none. */
export const afterDischarge = (pathway: DischargePathway | undefined, on: LocalDate): readonly ClockIntent[] => [
  ...(hasCouncilWork(pathway) ? ([starts('d2a.welfareCheck', on), starts('d2a.assessment', on)] as const) : []),
  ...(pathway === 'P3' ? [starts('d2a.p3.review', on)] : []),
]

/** R-HOS-09. Who went without being discharged may need help most, so somebody looks in on them whatever was planned. */
export const afterSelfDischarge = (pathway: DischargePathway | undefined, on: LocalDate): readonly ClockIntent[] =>
  hasCouncilWork(pathway) ? afterDischarge(pathway, on) : [starts('d2a.welfareCheck', on)]

const starts = (key: 'd2a.welfareCheck' | 'd2a.assessment' | 'd2a.p3.review', on: LocalDate): ClockIntent => ({
  do: 'start',
  key,
  from: noonOf(on),
})
