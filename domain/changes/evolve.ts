import { stageAfterStepUp, steppedUp } from '../conversations/short-term.ts'
import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { onList } from '../waiting/begin.ts'
import { withCause } from '../reviews/call.ts'
import { doneAgain } from '../reviews/re-entry.ts'
import type { UnplannedCause } from '../reviews/state.ts'
import type { Happened } from '../journey/step.ts'
import type { ChangeReported, ChangesEvent, ChangeTriaged } from './events.ts'
import { movedWith } from './spending.ts'
import { isPastItsAssessment, isWithoutAssessment, waitsForNewAssessment } from './stages.ts'
import type { ChangeKind, ChangesState, ReportedChange } from './state.ts'

/** R-REV-03. The cause that a change is for a review outside the calendar. */
export const CAUSE_OF: Readonly<Record<ChangeKind, UnplannedCause>> = {
  HEALTH: 'OTHER_CHANGE',
  CARER: 'CARER_STOPPED_OR_ILL',
  HOME: 'MOVE_OF_HOME',
  MONEY: 'OTHER_CHANGE',
  RISK: 'OTHER_CHANGE',
}

const openChanges = ({ changes }: Journey): readonly ReportedChange[] => changes?.open ?? []

const others = (journey: Journey, kind: ChangeKind): readonly ReportedChange[] =>
  openChanges(journey).filter((change) => change.kind !== kind)

function reported(journey: Journey, { kind, reportedBy }: ChangeReported, { at }: Happened): ChangesState {
  const before = openChanges(journey).find((change) => change.kind === kind)
  const by = [...new Set([...(before?.by ?? []), reportedBy])]
  return { ...journey.changes, open: [...others(journey, kind), { kind, at: before?.at ?? at, by }] }
}

type NewAssessment = Pick<ChangeTriaged, 'kind' | 'rating'> & Pick<Happened, 'at'>

/** R-HLT-01. Where a new assessment leads to: to a revision when a plan is in force, else straight back, or on to the first one. */
function towardsAssessment(journey: Journey, changes: ChangesState, { kind, rating, at }: NewAssessment): Changes {
  const list = waitsForNewAssessment(journey)
    ? onList(journey, { queue: 'ASSESSMENT', at, ...(rating === undefined ? {} : { rating }) })
    : {}
  if (isPastItsAssessment(journey.stage))
    return { ...doneAgain(journey, { reentry: 'ASSESSING', reused: ['FINANCE'], at }), ...list, changes }
  if (isWithoutAssessment(journey.stage))
    return { stage: stageAfterStepUp(journey), ...steppedUp(journey), ...list, changes }
  const wanted = { changes: { ...changes, assessmentFor: kind } }
  return journey.stage === 'ACTIVE' ? { ...wanted, stage: 'REVISING' } : wanted
}

function triaged(journey: Journey, event: ChangeTriaged, { at }: Happened): Changes {
  const { kind, outcome } = event
  const changes: ChangesState = { ...journey.changes, open: others(journey, kind) }
  if (outcome === 'NEW_ASSESSMENT') return towardsAssessment(journey, changes, { ...event, at })
  if (outcome === 'REVIEW') return { changes, reviews: withCause(journey, CAUSE_OF[kind], at) }
  return { changes }
}

export const changesEvolvers: Evolvers<ChangesEvent> = {
  ChangeReported: (journey, event, happened) => ({ changes: reported(journey, event, happened) }),
  ChangeTriaged: triaged,
  SpendingAdjusted: (journey, { weeklyPence, callsReview = false }, { at }) => ({
    changes: { ...journey.changes, open: openChanges(journey), movedPence: movedWith(journey, weeklyPence) },
    ...(callsReview ? { reviews: withCause(journey, 'BIG_SPENDING_CHANGE', at) } : {}),
  }),
}
