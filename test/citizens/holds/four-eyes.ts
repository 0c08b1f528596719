import type { JourneyEvent } from '../../../domain/journey/events.ts'
import type { StaffId } from '../../../domain/roles/roles.ts'
import type { Recorded } from '../citizen.ts'
import { isQualified } from '../council.ts'
import type { Invariant } from './invariant.ts'

type EventType = JourneyEvent['type']
type Past = readonly Recorded[]

const isOf =
  (...types: readonly EventType[]) =>
  ({ event }: Recorded): boolean =>
    types.includes(event.type)

/** What has happened since the last event of these types. */
const since = (past: Past, ...types: readonly EventType[]): Past => past.slice(past.findLastIndex(isOf(...types)) + 1)

const whoDid = (past: Past, ...types: readonly EventType[]): readonly StaffId[] =>
  past.filter(isOf(...types)).map(({ happened }) => happened.by.id)

/** Who did it last in this round; nobody when nobody has. */
const lastDoer = (past: Past, type: EventType): readonly StaffId[] =>
  whoDid(since(past, 'JourneyReopened'), type).slice(-1)

/** Who wrote the plan that is on its way: since the last one was signed, or since the journey was reopened. */
const authorsIn = (past: Past): readonly StaffId[] =>
  whoDid(since(past, 'PlanSignedOff', 'JourneyReopened'), 'PlanBegun', 'PlanSectionUpdated', 'PlanSubmitted')

/** Who gave the panel's approval to this version of the plan; one that the panel did not ratify is none. */
const approversIn = (past: Past, planVersion: number): readonly StaffId[] =>
  since(past, 'JourneyReopened').reduce<readonly StaffId[]>((approvers, { event, happened }) => {
    if (!('planVersion' in event) || event.planVersion !== planVersion) return approvers
    switch (event.type) {
      case 'PanelDecided':
        return [...approvers, ...event.decidedBy]
      case 'PanelApprovedUrgently':
        return [...approvers, happened.by.id]
      case 'UrgentApprovalRatified':
        return event.decision === 'NOT_RATIFIED' ? [] : approvers
      default:
        return approvers
    }
  }, [])

/** Somebody decided about somebody's work. Nobody's work: there was nothing to decide about. */
interface Decision {
  readonly deciders: readonly StaffId[]
  readonly workOf: readonly StaffId[]
}

/** R-GEN-06. Who decided with this event, and about whose work; undefined for one that needs no second person. */
function decisionOf({ event, happened }: Recorded, past: Past): Decision | undefined {
  const deciders = [happened.by.id]
  switch (event.type) {
    case 'EligibilityDetermined':
      return { deciders, workOf: lastDoer(past, 'EligibilityProposed') }
    case 'ReferralClosed':
      return { deciders, workOf: lastDoer(past, 'RejectionProposed') }
    case 'PlanSignedOff':
      return { deciders, workOf: [...authorsIn(past), ...approversIn(past, event.planVersion)] }
    case 'PanelDecided':
      return { deciders: event.decidedBy, workOf: [...authorsIn(past), ...lastDoer(past, 'PanelReferred')] }
    case 'PanelApprovedUrgently':
      return { deciders, workOf: [...authorsIn(past), ...lastDoer(past, 'PanelReferred')] }
    case 'UrgentApprovalRatified':
      return { deciders: event.decidedBy, workOf: lastDoer(past, 'PanelApprovedUrgently') }
    case 'AssessmentCompleted':
      return isQualified(happened.by.id) ? undefined : { deciders: countersignersIn(past), workOf: deciders }
    default:
      return undefined
  }
}

/** Who has countersigned the assessment as it stands: after the last word in it. */
const countersignersIn = (past: Past): readonly StaffId[] =>
  whoDid(since(past, 'AssessmentSectionSaved', 'AssessmentStarted'), 'AssessmentCountersigned')

/** R-GEN-06. What one person did, another has decided about. */
export const twoPeople: Invariant = ({ recorded }, record) => {
  const decision = decisionOf(recorded, record.slice(0, -1))
  if (decision === undefined) return undefined
  const { type } = recorded.event
  const { deciders, workOf } = decision
  if (deciders.length === 0 || workOf.length === 0) return `${type} had no second person`
  const both = deciders.filter((id) => workOf.includes(id))
  return both.length === 0 ? undefined : `${both.join(', ')} did both halves of ${type}`
}
