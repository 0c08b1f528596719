import { ASSESSMENT } from './assessing.ts'
import { FRONT } from './front.ts'
import { FRONT_DOOR } from './groups.ts'
import { CLOSURE, PLAN_IN_FORCE } from './later.ts'
import { PLAN } from './planning.ts'
import type { Commands, Model, State } from './model.ts'

/** Every command of the main line, as the tables of the rulebook's section 3 tell it. */
export const COMMANDS: Commands = { ...FRONT, ...ASSESSMENT, ...PLAN, ...PLAN_IN_FORCE, ...CLOSURE }

/** Rulebook 3.2: the command that opens a journey, and who gives it. */
export const OPENING = { name: 'recordContact', who: [...FRONT_DOOR, 'HOSPITAL_LIAISON', 'OTHER_AUTHORITY'] }

function still(...names: readonly string[]): Readonly<Record<string, readonly State[]>> {
  return Object.fromEntries(names.map((name) => [name, []]))
}

/**
 * Steps of the regions beside the main line, and those that the rules of section 4 need beside the tables. They leave the main line
 * where it is, except as named.
 */
export const BESIDE: Readonly<Record<string, readonly State[]>> = {
  // A journey of another system begins in the middle of the main line.
  takeOverJourney: ['TRIAGE', 'WAITING', 'SHORT_TERM', 'ASSESSING', 'ACTIVE'],
  ...still('recordOutOfHoursContact', 'recordEdtResponse', 'handBackFromEdt', 'acknowledgeCall'),
  // R-OPS-01. Who has what by name.
  ...still('claimWork', 'releaseWork', 'assignWork'),
  // R-GEN-07. Who is let to a journey.
  ...still('restrictAccess', 'liftRestriction', 'excludeStaff', 'endExclusion'),
  ...still('openInEmergency', 'reviewEmergencyLooks'),
  // Rulebook 0.4.11 and section 2. What people do to dates leaves the main line where it is.
  ...still('pauseClock', 'resumeClock', 'extendClock', 'setClockDate', 'correctFact'),
  // R-GEN-06. A repair ends where the record stands.
  ...still('recordRepair'),
  ...still('triageAgain', 'recordAdviceFollowUp', 'recordPrevention', 'recordShortTermCheck'),
  endShortTermWork: ['ADVICE_ONLY', 'WAITING', 'ASSESSING', 'CLOSED'],
  ...still('flagUrgentNeed', 'arrangeUrgentSupport', 'authoriseUrgentSupport', 'declineUrgentSupport'),
  ...still('reviewUrgentSupport', 'endUrgentSupport', 'decideWelfareCheck', 'leaveWaitingList'),
  ...still('recordCapacity', 'recordBestInterests'),
  ...still('recordInterimHelp', 'decideRedRisk', 'instructAdvocate', 'confirmAdvocate', 'endAdvocacy'),
  ...still('requestAdvocate', 'screenAdvocacy', 'confirmExpertise', 'recordRepayment', 'recordWrongCharge'),
  ...still('identifyCarer', 'offerCarersAssessment', 'requestCarersAssessment', 'declineCarersAssessment'),
  ...still(
    'completeCarersAssessment',
    'recordCarersPlan',
    'recordSpecialistNeeds',
    'withdrawConsentToCombine',
    'countersignAssessment',
  ),
  ...still('correctAssessmentRecord', 'agreeNewAssessmentDate', 'noteContinuingHealthcare'),
  ...still('referForContinuingHealthcare', 'recordNotEligibleFollowUp', 'reportMoneyStruggle', 'giveBudgetAdvice'),
  ...still('offerFinancialAssessment', 'recordFinancialInformation', 'decideOnMissingInformation'),
  ...still('completeFinancialAssessment', 'declineFinancialAssessment', 'challengeFinancialAssessment'),
  ...still('agreeServiceFund', 'agreeDecisionMaking', 'agreePool', 'leavePool', 'checkOutsideService', 'releaseBudget'),
  ...still('recordPoolReviews', 'decideFamilyPayment', 'tellEmployerDuties'),
  ...still('requestDirectPayment', 'withdrawDirectPaymentRequest', 'decideDirectPayment'),
  ...still('issueDirectPaymentAgreement', 'signDirectPaymentAgreement', 'confirmPaymentChannel'),
  ...still('startDirectPayment', 'reviewDirectPayment', 'raiseSpendConcern'),
  ...still('askDirectPaymentReturns', 'recordDirectPaymentReturns', 'recordDirectPaymentAudit', 'recoverDirectPayment'),
  ...still('pauseDirectPayment', 'recheckPausedDirectPayment', 'resumeDirectPayment'),
  ...still('reportDearerDirectPayment', 'decideDearerDirectPayment'),
  ...still('giveDirectPaymentNotice', 'withdrawDirectPaymentNotice', 'endDirectPayment'),
  ...still('requestModeChange', 'decideModeChange', 'recordReablementStarted', 'recordReablementEnded', 'setCharge'),
  ...still('linkExternalPlan', 'referNeedElsewhere', 'reviewNeedsMetByOthers', 'answerDispute'),
  // A plan that is out for agreement goes back when it changes (R-JNT-01, R-JNT-02).
  consentToJointPlan: ['PLANNING'],
  recordExternalPlanEnded: ['PLANNING'],
  ...still('placeOnPanelAgenda', 'deferPanelItem', 'fixPanelSitting', 'ratifyUrgentApproval', 'recordCopyWishes'),
  ...still('confirmCopyReceived', 'recordServiceDelay', 'recordServiceStarted', 'recordServiceOffer'),
  ...still('pauseReview', 'resumeReview'),
  ...still('recordReviewContact', 'decideUnreviewed', 'endContingency', 'keepContingency'),
  ...still('giveEndingNotice', 'withdrawEndingNotice', 'confirmLetterProduced', 'correctContactDetails'),
  ...still('recordSharingConsent', 'recordLetterArrival', 'recordToldOtherwise', 'recordWritingConsent'),
  // Rulebook 3.9: the hospital region runs beside the main line, wherever that stands.
  ...still('receiveAssessmentNotice', 'changeDischargeDate', 'receiveDischargeNotice', 'withdrawNotice'),
  ...still('confirmHospitalReceipt', 'completeHospitalAssessment', 'tellHospitalTime', 'recordSupportInPlace'),
  ...still('recordDelayCause', 'setDischargePathway', 'updateTransferRecord', 'recordDischarge'),
  ...still('recordAdmission', 'recordProvidersTold'),
  ...still('raiseConcern', 'recordImmediateSafety', 'takeOnConcern'),
  ...still('recordSelfDischarge', 'recordReadmission', 'recordWelfareCheck', 'reviewDischargePlacement'),
  ...still(
    'declareMove',
    'notifySecondAuthority',
    'receiveMoveConfirmation',
    'sendTransferBundle',
    'adviseOnContracts',
  ),
  ...still('confirmHandover', 'recordHandoverRefused', 'nameContact', 'recordProgressContact', 'setMoveDate'),
  ...still('receiveMoveNotification', 'verifyMoveIntention', 'sendLocalInformation', 'receiveTransferBundle'),
  ...still('assessBeforeMove', 'startContinuity', 'issueDifferenceExplanation', 'endContinuity', 'acceptHandover'),
  ...still(
    'hearOtherCouncil',
    'refuseHandover',
    'cancelMove',
    'raiseResidenceDispute',
    'referResidenceDispute',
    'settleResidenceDispute',
  ),
}

/** A timer moves no main line; a request for a review that nobody decided in time counts as accepted (R-REV-04). */
export const afterTimer = (model: Model, clock: string, kind: string): Model =>
  clock === 'review.request.decision' && kind === 'BREACH' ? { ...model, asksForReview: false } : model
