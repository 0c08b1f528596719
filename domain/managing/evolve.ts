import { asked } from '../direct-payments/choice.ts'
import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { Happened } from '../journey/step.ts'
import { reviewsEvolvers } from '../reviews/evolve.ts'
import { without } from '../shared/without.ts'
import type { ManagingEvent } from './events.ts'
import { asWanted, isUnchanged, managingOf } from './lines.ts'
import { mayBeReviewedNow } from './review.ts'
import type { BudgetLine, LineId, LineInForce, ManagingState } from './state.ts'

const changed = (journey: Journey, changes: Partial<ManagingState>): Changes => ({
  managing: { ...managingOf(journey), ...changes },
})

/** The record without one line's entry. */
const withoutLine = <Value>(entries: Readonly<Partial<Record<LineId, Value>>> | undefined, line: LineId) =>
  without(entries ?? {}, line)

/** What was agreed or found for a line holds on while the line is managed and bought as before. */
const stillHolding = <Value>(
  entries: Readonly<Partial<Record<LineId, Value>>> = {},
  before: readonly BudgetLine[],
  now: readonly BudgetLine[],
): Readonly<Partial<Record<LineId, Value>>> => {
  const kept = now.filter((line) => before.some((old) => old.line === line.line && isUnchanged(old, line)))
  return Object.fromEntries(Object.entries(entries).filter(([id]) => kept.some(({ line }) => line === id)))
}

/** R-MGT-08. The line as signed, with what is to come; what was agreed with a former manager does not bind the next. */
const toChange = (lines: readonly LineInForce[], { line, mode, manager }: NonNullable<ManagingState['change']>) =>
  lines.map((each) => (each.line === line ? { ...each, next: { mode, ...(manager && { manager }) } } : each))

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
    const { lines: before, agreements, pools, outsideChecks } = managingOf(journey)
    return {
      ...asked(journey, asksForDirectPayment, at),
      ...changed(journey, {
        lines,
        agreements: stillHolding(agreements, before, lines),
        pools: stillHolding(pools, before, lines),
        outsideChecks: stillHolding(outsideChecks, before, lines),
      }),
    }
  },

  ServiceFundAgreed: (journey, { line, holder }, { at }) =>
    changed(journey, { agreements: { ...managingOf(journey).agreements, [line]: { for: 'ISF', holder, at } } }),

  DecisionMakingAgreed: (journey, { line, manager }, { at }) =>
    changed(journey, {
      agreements: { ...managingOf(journey).agreements, [line]: { for: 'THIRD_PARTY', manager, at } },
    }),

  PoolAgreed: (journey, { line, shares }) =>
    changed(journey, { pools: { ...managingOf(journey).pools, [line]: shares } }),

  PoolLeft: (journey, { line }, happened) => ({
    ...reviewCalledFor(journey, happened),
    ...changed(journey, { pools: withoutLine(managingOf(journey).pools, line) }),
  }),

  OutsideServiceChecked: (journey, { line, meetsNeeds }) =>
    changed(journey, { outsideChecks: { ...managingOf(journey).outsideChecks, [line]: meetsNeeds } }),

  BudgetReleased: (journey, { purpose, line }) => {
    const { released = [], inForce = [] } = managingOf(journey)
    if (purpose !== 'PLAN' || line === undefined) return {}
    return changed(journey, {
      released: [...new Set([...released, line])],
      inForce: inForce.map((each) => (each.line === line ? asWanted(each) : each)),
    })
  },

  ModeChangeRequested: (journey, { line, mode, manager, asksForDirectPayment }, { at }) => ({
    ...asked(journey, asksForDirectPayment, at),
    ...changed(journey, { change: { line, mode, ...(manager && { manager }), askedAt: at } }),
  }),

  ModeChangeDecided: (journey, { decision }, happened) => {
    const { change, ...managing } = managingOf(journey)
    if (change === undefined) return {}
    if (decision === 'REVIEW_FIRST') return { ...reviewCalledFor(journey, happened), managing }
    return {
      managing: {
        ...managing,
        inForce: toChange(managing.inForce ?? [], change),
        agreements: withoutLine(managing.agreements, change.line),
      },
    }
  },
}
