import { asked } from '../direct-payments/choice.ts'
import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { Happened } from '../journey/step.ts'
import { reviewsEvolvers } from '../reviews/evolve.ts'
import { isOutForAgreement } from '../planning/plan.ts'
import { without } from '../shared/without.ts'
import type { ManagingEvent } from './events.ts'
import { asWanted, isManagedAlike, lineInForce, managingOf } from './lines.ts'
import { toReview } from './pool-reviews.ts'
import { mayBeReviewedNow } from './review.ts'
import type { BudgetLine, LineInForce, ManagingState, ModeChange } from './state.ts'
import { agreedFor, chosenAnew, withoutFormerAgreement, withoutPool } from './terms.ts'

const changed = (journey: Journey, changes: Partial<ManagingState>): Changes => ({
  managing: { ...managingOf(journey), ...changes },
})

/** R-MGT-08. The line as signed, with what is to come. */
const toChange = (lines: readonly LineInForce[], { line, mode, manager }: ModeChange) =>
  lines.map((each) => (each.line === line ? { ...each, next: { mode, ...(manager && { manager }) } } : each))

/**
 * R-MGT-08. A plan that is being written, and that nobody was asked to agree to, takes the change in where it has the line as before;
 * else its signature would undo what was agreed.
 */
function inDraft(journey: Journey, change: ModeChange): readonly BudgetLine[] {
  const { lines } = managingOf(journey)
  const signed = lineInForce(journey, change.line)
  if (signed === undefined || isOutForAgreement(journey)) return lines
  const { line, mode, manager } = change
  return lines.map((each) =>
    each.line === line && isManagedAlike(each, signed)
      ? { ...without(each, 'manager'), mode, ...(manager && { manager }) }
      : each,
  )
}

/** R-MGT-06, R-MGT-08. A review is called for as any other unplanned one, where there is none already. */
const reviewCalledFor = (journey: Journey, happened: Happened): Changes =>
  mayBeReviewedNow(journey)
    ? reviewsEvolvers.UnplannedReviewTriggered(
        journey,
        { type: 'UnplannedReviewTriggered', cause: 'BIG_SPENDING_CHANGE' },
        happened,
      )
    : {}

export const managingEvolvers: Evolvers<ManagingEvent> = {
  ManagementModeChosen: (journey, { lines, asksForDirectPayment }, { at }) => {
    return {
      ...asked(journey, asksForDirectPayment, at),
      ...changed(journey, chosenAnew(managingOf(journey), lines)),
    }
  },

  ServiceFundAgreed: (journey, { line, holder }, { at }) => ({
    managing: agreedFor(journey, {
      kind: 'agreements',
      line,
      value: { for: 'ISF', holder, at },
      fits: ({ mode }) => mode === 'ISF',
    }),
  }),

  DecisionMakingAgreed: (journey, { line, manager }, { at }) => ({
    managing: agreedFor(journey, {
      kind: 'agreements',
      line,
      value: { for: 'THIRD_PARTY', manager, at },
      fits: (each) => each.mode === 'THIRD_PARTY' && each.manager === manager,
    }),
  }),

  PoolAgreed: (journey, { line, shares }) => ({
    managing: agreedFor(journey, { kind: 'pools', line, value: shares, fits: ({ pooled }) => pooled }),
  }),

  PoolLeft: (journey, { line }, happened) => ({
    ...reviewCalledFor(journey, happened),
    managing: { ...withoutPool(managingOf(journey), line), ...toReview(managingOf(journey), [line]) },
  }),

  PoolReviewsRecorded: (journey, { line }) => {
    const { poolReviews, ...managing } = managingOf(journey)
    const left = without(poolReviews ?? {}, line)
    return { managing: { ...managing, ...(Object.keys(left).length === 0 ? {} : { poolReviews: left }) } }
  },

  OutsideServiceChecked: (journey, { line, meetsNeeds }) => ({
    managing: agreedFor(journey, {
      kind: 'outsideChecks',
      line,
      value: meetsNeeds,
      fits: ({ outsideCouncilList }) => outsideCouncilList,
    }),
  }),

  BudgetReleased: (journey, { purpose, line }) => {
    const { released = [], inForce = [] } = managingOf(journey)
    if (purpose !== 'PLAN' || line === undefined) return {}
    return {
      managing: {
        ...withoutFormerAgreement(journey, line),
        released: [...new Set([...released, line])],
        inForce: inForce.map((each) => (each.line === line ? asWanted(each) : each)),
      },
    }
  },

  ModeChangeRequested: (journey, { type: _type, asksForDirectPayment, ...wanted }, { at }) => ({
    ...asked(journey, asksForDirectPayment, at),
    ...changed(journey, { change: { ...wanted, askedAt: at } }),
  }),

  ModeChangeDecided: (journey, { decision }, happened) => {
    const { change, ...managing } = managingOf(journey)
    if (change === undefined) return {}
    if (decision === 'REVIEW_FIRST') return { ...reviewCalledFor(journey, happened), managing }
    return {
      managing: {
        ...managing,
        lines: inDraft(journey, change),
        inForce: toChange(managing.inForce ?? [], change),
      },
    }
  },
}
