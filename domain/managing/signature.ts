import type { ClockIntent } from '../journey/clock-intent.ts'
import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { Instant } from '../shared/time.ts'
import { isManagedAlike, managingOf, stillAsked } from './lines.ts'
import { checksUnderNewPlan } from './outside-checks.ts'
import { poolReviewsBegin, poolsLeftBySignature, toReview, wordOfLeftPool } from './pool-reviews.ts'
import { changeUnderNewPlan } from './review.ts'
import type { BudgetLine, ManagingState } from './state.ts'

/**
 * R-SGN-04. What was chosen is in force with the signature. Money that flows goes on flowing where its line stays the same; a line
 * that is managed in another way, or pays for more or less, has to be released again.
 */
export function atSignOff(managing: ManagingState): ManagingState {
  const { change: _change, released = [], termsInForce: _terms, interimHelpSince: _help, ...rest } = managing
  const change = stillAsked(managing)
  const before = managing.inForce ?? []
  const isSame = (line: BudgetLine): boolean =>
    before.some((old) => old.line === line.line && isManagedAlike(old, line) && old.weeklyPence === line.weeklyPence)
  const stillReleased = managing.lines.filter((line) => released.includes(line.line) && isSame(line))
  return {
    ...rest,
    ...(change && { change }),
    ...toReview(managing, poolsLeftBySignature(managing)),
    inForce: managing.lines,
    released: stillReleased.map(({ line }) => line),
  }
}

/** R-MGT-06 to R-MGT-08. What the signature of a new plan means for a change that was asked for, for services and for pools. */
export function managingUnderNewPlan(
  journey: Journey,
  at: Instant,
): { readonly clocks: readonly ClockIntent[]; readonly messages: readonly MessageIntent[] } {
  const left = poolsLeftBySignature(managingOf(journey))
  return {
    clocks: [...changeUnderNewPlan(journey), ...checksUnderNewPlan(journey), ...poolReviewsBegin(journey, left, at)],
    messages: wordOfLeftPool(journey, left),
  }
}
