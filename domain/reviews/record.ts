import { hasAdvocate } from '../advocacy/arranging.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { COPIES, copyIsDue, whoHasACopy } from '../sign-off/copies.ts'
import type { OtherCopyRecipient } from '../sign-off/state.ts'
import type { Instant } from '../shared/time.ts'
import type { CompletedReview, ReviewResult } from './state.ts'

/** R-ADV-06. Somebody speaks for the person: arranged by the council, or there at the review itself. */
const advocateGetsRecord = (journey: Journey): boolean =>
  hasAdvocate(journey) || journey.reviews?.open?.advocateTakesPart === true

/** R-REV-12. Whose copy of the plan is out of date; an advocate gets the new one with the record. */
const copiesToRenew = (journey: Journey, result: ReviewResult): readonly OtherCopyRecipient[] =>
  result === 'MINOR_CHANGE'
    ? whoHasACopy(journey).filter((to) => to !== 'ADVOCATE' || !advocateGetsRecord(journey))
    : []

/** R-REV-12, R-SGN-05. Each renewed copy has the date that a copy has. */
export const clocksOfRenewedCopies = (journey: Journey, result: ReviewResult, at: Instant): readonly ClockIntent[] =>
  copiesToRenew(journey, result).flatMap((to) => copyIsDue(journey, to, at))

/** R-REV-07, R-REV-12, R-ADV-06. The record for the person and their advocate, and the changed plan for whoever has the old one. */
export function lettersOfReview(
  journey: Journey,
  found: Pick<CompletedReview, 'result' | 'outcomesAchieved' | 'budgetChange'>,
): readonly MessageIntent[] {
  const { result } = found
  const dates = ['review.annual', 'revision.start'] as const
  return [
    { template: 'REVIEW_RECORD', to: 'PERSON', dates, about: { ...found } },
    ...(advocateGetsRecord(journey)
      ? [{ template: 'REVIEW_RECORD_COPY', to: 'ADVOCATE', dates, about: { result } } as const]
      : []),
    ...copiesToRenew(journey, result).map((to) => ({ template: COPIES[to].template, to }) as const),
  ]
}
