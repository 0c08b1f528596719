import { CLOCKS, type ClockKey } from '../clock-catalogue/catalogue.ts'
import { heldUpBy } from '../dates/paused.ts'
import { hasBeenAskedFor, isHeldBack, isOnItsWay } from '../messages/on-the-way.ts'
import { DATES_OF_LETTERS } from '../messages/told-otherwise.ts'
import { letterWork, type LetterWork } from '../messages/work.ts'
import { outOfHoursHas, type Moment, type OutOfHoursHas } from '../on-call/owner.ts'
import type { StaffId } from '../roles/roles.ts'
import { toMs, type Instant } from '../shared/time.ts'
import { triedEnough } from '../waiting/tries.ts'
import type { ClockId } from './clock-intent.ts'
import { isLimit } from './due.ts'
import type { Journey } from './journey.ts'
import { STEPS, type StepName } from './parts.ts'
import type { RunningClock } from './running-clock.ts'
import type { Stage } from './stage.ts'
import { WAITS_AT, type Waits } from './stage-waits.ts'
import { listOf, namedFor, onListOf, type OnList } from './whose-list.ts'

/** Whom the main line waits for, by name where it is one person's act. */
export interface WaitingOn extends Waits {
  readonly worker?: StaffId
  /** What the out-of-hours team has of it; absent while it has nothing. */
  readonly outOfHours?: OutOfHoursHas
}

/** 0.4.11. The end of the pause is a date of its own, so that nothing is forgotten meanwhile. */
const STANDS_STILL: Waits = {
  role: 'SYSTEM',
  steps: [],
  words: 'It stands still for a reason that the person has, and carries on by itself.',
}

/** Whom the main line waits for. Regions beside it, and dates, are in `work`. @param moment at which somebody looks */
export function waitingOn(journey: Journey, moment?: Moment): WaitingOn {
  const waits = heldUpBy(journey) === undefined ? WAITS_AT[journey.stage](journey) : STANDS_STILL
  const worker = namedFor(journey, waits.role)
  const outOfHours = outOfHoursHas(journey, moment)
  return {
    ...waits,
    ...(worker === undefined ? {} : { worker }),
    ...(outOfHours === undefined ? {} : { outOfHours }),
  }
}

/** Something that somebody has to do, as their list shows it. */
export interface WorkItem extends OnList {
  /** The clock's id, or the stage: unique within the journey. */
  readonly id: string
  readonly title: string
  readonly clockId?: ClockId
  readonly dueAt?: Instant
  readonly step?: StepName
}

function triagedBy(stage: Stage): StepName {
  return stage === 'TRIAGE' ? 'recordTriageDecision' : 'triageAgain'
}

/** The step that stops a clock; a clock that is not here stops by a receipt, or several steps can stop it. */
const STOPPED_BY: Readonly<Partial<Record<ClockKey, StepName>>> = {
  'edt.response': 'recordEdtResponse',
  'edt.handback': 'handBackFromEdt',
  'onCall.acknowledgement': 'acknowledgeCall',
  'advice.give': 'giveInformationAndAdvice',
  'advice.followUp': 'recordAdviceFollowUp',
  'conversation.c2.check': 'recordShortTermCheck',
  'conversation.c2.limit': 'endShortTermWork',
  'waitingWell.noContact': 'recordWaitingContact',
  'waitingWell.redRisk': 'decideRedRisk',
  'waitingWell.interimHelp': 'recordInterimHelp',
  'advocacy.rescreen': 'screenAdvocacy',
  'advocacy.instruct': 'instructAdvocate',
  'advocacy.confirm': 'confirmAdvocate',
  'urgent.review': 'reviewUrgentSupport',
  'waitingWell.contact.red': 'recordWaitingContact',
  'waitingWell.contact.amber': 'recordWaitingContact',
  'waitingWell.contact.green': 'recordWaitingContact',
  'assessment.needs.p1.start': 'startAssessment',
  'assessment.needs.p1': 'completeAssessment',
  'assessment.needs.p2': 'completeAssessment',
  'assessment.needs.standard': 'completeAssessment',
  'assessment.reassessment': 'completeAssessment',
  'assessment.newDate': 'completeAssessment',
  'assessment.agreeDate': 'agreeNewAssessmentDate',
  'carer.offer': 'offerCarersAssessment',
  'assessment.carer': 'completeCarersAssessment',
  'reassessment.decision': 'decideReassessment',
  'access.review': 'reviewEmergencyLooks',
  'chc.checklist': 'referForContinuingHealthcare',
  'notEligible.followUp': 'recordNotEligibleFollowUp',
  'budget.indicative': 'issueIndicativeBudget',
  'budget.advice': 'giveBudgetAdvice',
  'managing.outsideCheck': 'checkOutsideService',
  'managing.poolReviews': 'recordPoolReviews',
  'managing.modeChange': 'decideModeChange',
  'directPayment.decision': 'decideDirectPayment',
  'directPayment.firstReview': 'reviewDirectPayment',
  'directPayment.review': 'reviewDirectPayment',
  'directPayment.concernReview': 'reviewDirectPayment',
  'directPayment.audit': 'recordDirectPaymentAudit',
  'directPayment.finalAudit': 'recordDirectPaymentAudit',
  'directPayment.returns': 'recordDirectPaymentReturns',
  'directPayment.pause.recheck': 'recheckPausedDirectPayment',
  'directPayment.dearer': 'decideDearerDirectPayment',
  'directPayment.endNotice': 'endDirectPayment',
  'finance.result': 'completeFinancialAssessment',
  'finance.infoChase': 'recordFinancialInformation',
  'finance.repayment': 'recordRepayment',
  'finance.challenge': 'completeFinancialAssessment',
  'plan.agree': 'signOffPlan',
  'plan.agreement': 'recordAgreement',
  'dispute.response': 'answerDispute',
  'panel.sit': 'recordPanelDecision',
  'panel.sitting': 'recordPanelDecision',
  'panel.director': 'fixPanelSitting',
  'panel.return': 'submitPlanForAgreement',
  'panel.ratification': 'ratifyUrgentApproval',
  'plan.copies': 'sendPlanCopies',
  'plan.copies.carer': 'sendPlanCopies',
  'plan.copies.advocate': 'sendPlanCopies',
  'plan.copies.gp': 'sendPlanCopies',
  'plan.copies.other': 'sendPlanCopies',
  'service.start': 'recordServiceStarted',
  'service.newStart': 'recordServiceStarted',
  'review.first': 'completeReview',
  'review.annual': 'completeReview',
  'review.unplanned.start': 'startReview',
  'review.unplanned.start.red': 'startReview',
  'review.unplanned': 'completeReview',
  'review.request.decision': 'decideReviewRequest',
  'review.noContact': 'decideUnreviewed',
  'review.askAgain': 'recordReviewContact',
  'review.newDay': 'scheduleReview',
  'revision.start': 'startRevision',
  'revision.complete': 'signOffPlan',
  'change.triage': 'triageChange',
  'contingency.end': 'endContingency',
  'hospital.receipt': 'confirmHospitalReceipt',
  'hospital.assessment': 'completeHospitalAssessment',
  'hospital.assessment.newTime': 'completeHospitalAssessment',
  'hospital.delay.flagTime': 'recordSupportInPlace',
  'hospital.providers': 'recordProvidersTold',
  'd2a.welfareCheck': 'recordWelfareCheck',
  'd2a.pathway': 'setDischargePathway',
  'd2a.p3.review': 'reviewDischargePlacement',
  'safeguarding.immediateSafety': 'recordImmediateSafety',
  'safeguarding.takeOn': 'takeOnConcern',
  'move.verify': 'verifyMoveIntention',
  'move.localInfo': 'sendLocalInformation',
  'move.assessBefore': 'assessBeforeMove',
  'move.notifySecond': 'notifySecondAuthority',
  'move.namedPersons': 'nameContact',
  'move.bundle': 'sendTransferBundle',
  'move.bundleAwaited': 'receiveTransferBundle',
  'move.progressContact': 'recordProgressContact',
  'move.contractAdvice': 'adviseOnContracts',
  'move.disputeLimit': 'referResidenceDispute',
  'move.close': 'closeJourney',
}

/** The clocks whose next act depends on where the journey stands. */
const STOPPED_WHERE_IT_STANDS: Readonly<Partial<Record<ClockKey, (stage: Stage) => StepName | undefined>>> = {
  // R-REF-07. A request that joined a journey whose triage has decided is triaged again.
  'triage.standard': triagedBy,
  'triage.urgent': triagedBy,
  // R-ELG-04. A decision that somebody is eligible has its letter with it; only the other kind is written by a step.
  'eligibility.letter': (stage) => (stage === 'NOT_ELIGIBLE' ? 'sendNotEligibleLetter' : undefined),
  // A returned proposal is first worked on again.
  'eligibility.afterReturn': (stage) => (stage === 'ASSESSING' ? 'completeAssessment' : 'proposeEligibility'),
}

const stoppedBy = ({ stage }: Journey, key: ClockKey): StepName | undefined =>
  (STOPPED_WHERE_IT_STANDS[key] ?? (() => STOPPED_BY[key]))(stage)

/**
 * R-GEN-04. A letter that is on its way is the post's work and nobody's: asking for it again would send it twice. Once its limit is
 * missed somebody has to find out why it has not arrived.
 */
const isSomebodysLimit = (journey: Journey, clock: RunningClock): boolean =>
  !clock.paused &&
  CLOCKS[clock.key].waitsFor !== 'SYSTEM' &&
  isLimit(clock) &&
  (clock.breached || !isOnItsWay(journey, clock))

/** What waits for the manager now, although the clock usually waits for somebody else. */
function managersAct(
  { waiting, stage, eligibility }: Journey,
  { key, breached }: RunningClock,
): Required<Pick<WorkItem, 'title' | 'step'>> | undefined {
  // R-WTW-05. Tried enough, or the days for trying are over.
  if (key === 'waitingWell.noContact' && (breached || triedEnough(waiting?.failedTries ?? [])))
    return { title: 'Decide about a welfare check', step: 'decideWelfareCheck' }
  // R-GEN-06. Proposed again, so that somebody else decides.
  return key === 'eligibility.afterReturn' && stage === 'DETERMINING' && eligibility !== undefined
    ? { title: CLOCKS[key].title, step: 'authoriseEligibility' }
    : undefined
}

const titleFor = (journey: Journey, clock: RunningClock): string =>
  isOnItsWay(journey, clock)
    ? `Find out why the letter has not arrived: ${CLOCKS[clock.key].title}`
    : `${isHeldBack(journey, clock) ? 'Tell them without a letter: ' : ''}${CLOCKS[clock.key].title}`

/** The documents of the journey say where a letter is; if it cannot reach its reader, they are told without it (R-REF-02). */
function stepFor(journey: Journey, clock: RunningClock): StepName | undefined {
  if (!hasBeenAskedFor(journey, clock)) return stoppedBy(journey, clock.key)
  return DATES_OF_LETTERS.includes(clock.key) ? 'recordToldOtherwise' : undefined
}

function clockItem(journey: Journey, clock: RunningClock): WorkItem {
  const { id, dueAt } = clock
  const managers = managersAct(journey, clock)
  const step = managers?.step ?? stepFor(journey, clock)
  return {
    id,
    title: managers?.title ?? titleFor(journey, clock),
    ...onListOf(journey, managers === undefined ? listOf(journey, clock) : 'TEAM_MANAGER', { id, step }),
    clockId: id,
    dueAt,
    ...(step === undefined ? {} : { step }),
  }
}

/** The stage's own next step, unless a clock's item already has it on the list of the same role. */
function stageItem(journey: Journey, waiting: WaitingOn, dated: readonly WorkItem[]): readonly WorkItem[] {
  const [step] = waiting.steps
  if (step === undefined) return []
  const same = dated.filter((item) => item.step !== undefined && waiting.steps.includes(item.step))
  if (same.some(({ role }) => role === waiting.role)) return []
  const dueAt = same.flatMap((item) => item.dueAt ?? []).toSorted((a, b) => toMs(a) - toMs(b))[0]
  return [
    {
      id: journey.stage,
      title: STEPS.find(({ name }) => name === step)?.title ?? step,
      ...onListOf(journey, waiting.role, { id: journey.stage, step }),
      ...(dueAt === undefined ? {} : { dueAt }),
      step,
    },
  ]
}

const ABOUT_LETTERS: Readonly<Record<LetterWork['todo'], { readonly lead: string; readonly step: StepName }>> = {
  PRODUCE: { lead: 'Produce and post', step: 'confirmLetterProduced' },
  ASK_WHETHER_IT_ARRIVED: { lead: 'Find out whether this letter arrived', step: 'recordLetterArrival' },
}

/** R-GEN-03. What to do about a letter, with the limit that waits for it: one thing to do, so one item. */
function letterItem(journey: Journey, { id, todo, title, clock }: LetterWork): WorkItem {
  const role = journey.allocation?.worker === undefined ? 'CONTACT_OFFICER' : 'PRACTITIONER'
  const { lead, step } = ABOUT_LETTERS[todo]
  return {
    id,
    title: `${lead}: ${title}`,
    ...onListOf(journey, role, { id, step }),
    ...(clock === undefined ? {} : { clockId: clock.id, dueAt: clock.dueAt }),
    step,
  }
}

/**
 * Everything that somebody has to do on this journey: one item for each limit that runs, one for each letter to produce or to ask
 * about, and the stage's own next step.
 */
export function work(journey: Journey): readonly WorkItem[] {
  const letters = letterWork(journey)
  const isLetters = ({ id }: RunningClock): boolean => letters.some(({ clock }) => clock?.id === id)
  const dated = journey.clocks
    .filter((clock) => isSomebodysLimit(journey, clock) && !isLetters(clock))
    .map((clock) => clockItem(journey, clock))
  return [
    ...dated,
    ...letters.map((letter) => letterItem(journey, letter)),
    ...stageItem(journey, waitingOn(journey), dated),
  ]
}
