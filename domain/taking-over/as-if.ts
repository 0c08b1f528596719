import { newsOfScreen } from '../advocacy/arranging.ts'
import type { AllocationEvent } from '../allocation/events.ts'
import type { AssessmentEvent } from '../assessment/events.ts'
import type { ContactEvent } from '../contact/events.ts'
import type { PayingEvent } from '../direct-payments/paying-events.ts'
import { isEligible } from '../eligibility/criteria.ts'
import type { ConversationsEvent } from '../conversations/events.ts'
import type { EligibilityEvent } from '../eligibility/events.ts'
import { modeOf, sumOf } from '../managing/lines.ts'
import type { ManagingEvent } from '../managing/events.ts'
import type { ReferralEvent } from '../referral/events.ts'
import type { ReviewsEvent } from '../reviews/events.ts'
import { ratingOf } from '../shared/risk-matrix.ts'
import type { StaffId } from '../roles/roles.ts'
import { noonOf, type Instant, type LocalDate } from '../shared/time.ts'
import type { FinalBudget } from '../sign-off/state.ts'
import type { SignOffEvent } from '../sign-off/events.ts'
import type { TriageEvent } from '../triage/events.ts'
import type { JourneyTakenOver } from './events.ts'
import type {
  AtActive,
  AtBudgeting,
  AtShortTerm,
  FormerDirectPayment,
  FormerPlan,
  FormerReferral,
  FormerReview,
  FormerTriage,
  TakeOverJourneyFacts,
} from './facts.ts'

/** The events whose evolvers build the state of a journey that is taken over. */
export type FormerlyHappened =
  | ContactEvent
  | ReferralEvent
  | TriageEvent
  | ConversationsEvent
  | AllocationEvent
  | ManagingEvent
  | SignOffEvent
  | PayingEvent
  | ReviewsEvent
  | AssessmentEvent
  | EligibilityEvent

/** An event, and when it happened where it did happen. */
export interface AsIf {
  readonly event: FormerlyHappened
  readonly at: Instant
}

const on = (day: LocalDate, event: FormerlyHappened): AsIf => ({ event, at: noonOf(day) })

const contact = ({ contact: { on: day, channel, consent }, communication, team }: TakeOverJourneyFacts): AsIf =>
  on(day, { type: 'ContactRecorded', channel, consent, immediateRisk: false, communication, team })

const referred = ({ receivedOn, ...request }: FormerReferral): AsIf =>
  on(receivedOn, { type: 'ReferralReceived', ...request })

/** R-ADV-02. Whoever needs an advocate needs one here, too; nobody knows yet whether one is there. */
const triaged = ({ decidedOn, ...found }: FormerTriage, route: 'WAITING' | 'ASSESSING'): AsIf =>
  on(decidedOn, {
    type: 'TriageDecided',
    ...found,
    route,
    rating: ratingOf(found.risk),
    ...newsOfScreen({}, { screen: found.advocacyScreen, at: noonOf(decidedOn) }),
  })

const allocated = (day: LocalDate, { worker, team }: TakeOverJourneyFacts): readonly AsIf[] =>
  worker === undefined ? [] : [on(day, { type: 'Allocated', worker, team })]

/** Whoever did it did it in another system. */
export const FORMER_SYSTEM: StaffId = 'FORMER_SYSTEM'

/** R-ELG-04. What was assessed and decided there stands; what the sections say stays there. */
function determined({ triage, assessment, eligibility }: AtBudgeting): readonly AsIf[] {
  const { type, completedOn } = assessment
  const { determinedOn, finding } = eligibility
  const { advocacyScreen } = triage
  const terms = { type, information: 'SENT', selfAssessment: 'NOT_OFFERED', advocacyScreen } as const
  return [
    on(completedOn, { type: 'AssessmentStarted', terms, reuse: [] }),
    on(completedOn, { type: 'AssessmentCompleted', copiesTo: [] }),
    on(determinedOn, {
      type: 'EligibilityDetermined',
      finding,
      computed: isEligible(finding),
      eligible: true,
      proposedBy: FORMER_SYSTEM,
      proposedAt: noonOf(determinedOn),
    }),
  ]
}

/** R-3CV-03. It began in a conversation there, and goes on with its plan and its worker. */
const shortTerm = ({ begunOn, planWritten, lastCheckOn }: AtShortTerm): readonly AsIf[] => [
  on(begunOn, {
    type: 'ConversationHeld',
    level: 'C2',
    crisis: false,
    actionsBy: [],
    planWritten,
    leadsTo: 'SHORT_TERM',
    countsAs: 'REQUEST',
  }),
  ...(lastCheckOn === undefined ? [] : [on(lastCheckOn, { type: 'ShortTermWorkChecked', progress: 'ON_TRACK' })]),
]

/** What the plan costs a week, and who pays which share of it. */
export function budgetOf({ lines, personPence }: FormerPlan): FinalBudget {
  const totalWeeklyPence = sumOf(lines)
  return { totalWeeklyPence, personPence, councilPence: totalWeeklyPence - personPence }
}

/** The version that every plan in force had when it was taken over; what is changed here counts on from it. */
export const FORMER_VERSION = 1

/** The plan is in force, its copy is with the person, and its money flows. */
function signed({ plan }: AtActive): readonly AsIf[] {
  const { signedOn, startDate, supportStartedOn, lines, reviewRhythm } = plan
  const happened = (event: FormerlyHappened): AsIf => on(signedOn, event)
  return [
    happened({ type: 'ManagementModeChosen', mode: modeOf(lines), lines, hasCapacity: true, onBehalf: false }),
    happened({
      type: 'PlanSignedOff',
      planVersion: FORMER_VERSION,
      budget: budgetOf(plan),
      startDate,
      startsService: supportStartedOn === undefined,
      firstReviewFrom: 'SIGN_OFF',
      ...(reviewRhythm === undefined ? {} : { reviewRhythm }),
    }),
    happened({ type: 'PlanCopiesSent', planVersion: FORMER_VERSION, recipients: ['PERSON'] }),
    ...lines
      .filter(({ mode }) => mode !== 'DIRECT_PAYMENT')
      .map(({ line, weeklyPence }) => happened({ type: 'BudgetReleased', purpose: 'PLAN', line, weeklyPence })),
    ...(supportStartedOn === undefined
      ? []
      : [on(supportStartedOn, { type: 'ServiceStarted', startedOn: supportStartedOn })]),
  ]
}

const paid = ({ startedOn, channel, employsAssistant }: FormerDirectPayment, { lines }: FormerPlan) => [
  on(startedOn, { type: 'DirectPaymentAgreementIssued', employsAssistant }),
  on(startedOn, { type: 'DirectPaymentAgreementSigned' }),
  on(startedOn, { type: 'PaymentChannelConfirmed', channel }),
  on(startedOn, {
    type: 'DirectPaymentStarted',
    lines: lines.filter(({ mode }) => mode === 'DIRECT_PAYMENT').map(({ line }) => line),
    paysFamilyInHousehold: false,
  }),
]

const reviewed = ({ on: day, type, outcomesAchieved }: FormerReview): AsIf =>
  on(day, {
    type: 'ReviewCompleted',
    review: type,
    result: 'NO_CHANGE',
    outcomesAchieved,
    budgetChange: 'UNCHANGED',
    countsAsFirst: true,
    doneEarly: false,
  })

function active(facts: TakeOverJourneyFacts, stands: AtActive): readonly AsIf[] {
  const { plan, directPayment, lastReview } = stands
  return [
    ...allocated(plan.signedOn, facts),
    ...signed(stands),
    ...(directPayment === undefined ? [] : paid(directPayment, plan)),
    ...(lastReview === undefined ? [] : [reviewed(lastReview)]),
  ]
}

/** What leads to where the journey stands, as the events that would have led there here. */
export function asIf(event: Omit<JourneyTakenOver, 'type'>): readonly AsIf[] {
  const { stands } = event
  switch (stands.stage) {
    case 'TRIAGE':
      return [contact(event), referred(stands.referral)]
    case 'WAITING':
      return [contact(event), referred(stands.referral), triaged(stands.triage, 'WAITING')]
    case 'SHORT_TERM':
      return [
        contact(event),
        referred(stands.referral),
        triaged(stands.triage, 'WAITING'),
        ...shortTerm(stands),
        ...allocated(stands.begunOn, event),
      ]
    case 'ASSESSING':
    case 'BUDGETING':
      return [
        contact(event),
        referred(stands.referral),
        triaged(stands.triage, 'ASSESSING'),
        ...allocated(stands.allocatedOn, event),
        ...(stands.stage === 'BUDGETING' ? determined(stands) : []),
      ]
    case 'ACTIVE':
      return [contact(event), ...active(event, stands)]
  }
}
