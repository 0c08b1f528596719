import type { Journey } from '../journey/journey.ts'
import type { StepName } from '../journey/parts.ts'
import { planOf } from '../planning/plan.ts'
import type { StaffId } from '../roles/roles.ts'
import type { RuleId } from '../rulebook/rule-ids.ts'
import { advocacyDecisions } from './advocacy.ts'
import { capacityDecisions } from './capacity.ts'
import { directPaymentsDecisions } from './direct-payments.ts'
import { datesDecisions } from './dates.ts'
import { hospitalDecisions } from './hospital.ts'
import { handsDecisions } from './hands.ts'
import { movesDecisions } from './moves.ts'
import { closureDecisions } from './closure.ts'

/** A step that decides something about a person. */
export interface Decision {
  /** The Acts, regulations and guidance it rests on; `council policy` where the council sets how. */
  readonly law: string
  readonly rules: readonly RuleId[]
  /** Where the form asks for the reasons or the evidence; absent where they stand in the proposal. */
  readonly reasons?: `/${string}`
  /** When it may go without: the person gets what they asked for, or nothing changes. */
  readonly withoutReasons?: 'WHEN_GRANTED' | 'WHEN_NOTHING_CHANGES'
  /** Whoever proposed it, by the journey as it was before; absent where one person may decide alone. */
  readonly proposedBy?: (journey: Journey) => readonly (StaffId | undefined)[]
}

const rejectionProposer = ({ referral }: Journey) => [referral?.rejection?.proposedBy]
const urgentSupportProposer = ({ urgentSupport }: Journey) =>
  urgentSupport?.is === 'AGREED' ? [urgentSupport.arrangedBy] : []
const eligibilityProposer = ({ eligibility }: Journey) => [eligibility?.proposedBy]
const authors = (journey: Journey) => planOf(journey).authors
const referrerToPanel = ({ panel }: Journey) => [panel?.referredBy]

const REASONS = { reasons: '/reasons' } as const
const NO_DECISION = undefined

const TRIAGE = { law: 'Care Act 2014 sections 2, 4 and 9; council policy', rules: ['R-REF-03', 'R-REF-04'] } as const
const URGENT = { law: 'Care Act 2014 section 19(3); council policy', rules: ['R-ASM-10'] } as const
const WAITING = { law: 'Care Act 2014 section 9; council policy', rules: ['R-WTW-01', 'R-WTW-04', 'R-WTW-05'] } as const
const ELIGIBILITY = {
  law: 'Care Act 2014 section 13; Care and Support (Eligibility Criteria) Regulations 2015',
  rules: ['R-ELG-01', 'R-ELG-02', 'R-ELG-04'],
  proposedBy: eligibilityProposer,
} as const
const MEETING = { law: 'Care Act 2014 sections 18 to 20', rules: ['R-ELG-05', 'R-ELG-08', 'R-ELG-09'] } as const
const AGAIN = { law: 'Care Act 2014 sections 9 and 27; council policy', rules: ['R-RAS-01'] } as const
const BUDGET = {
  law: 'Care Act 2014 section 26; statutory guidance, chapter 11',
  rules: ['R-BUD-01', 'R-BUD-02'],
} as const
const FINANCE = {
  law: 'Care Act 2014 sections 14 and 17; SI 2014/2672; council policy',
  rules: ['R-CHG-01', 'R-CHG-02', 'R-CHG-03', 'R-CHG-04'],
} as const
const CHARGE = {
  law: 'Care Act 2014 section 14; Mental Health Act 1983 section 117; SI 2014/2672',
  rules: ['R-CHG-04', 'R-CHG-05', 'R-CHG-06', 'R-CAR-06'],
} as const
const MANAGING = { law: 'Care Act 2014 sections 25 and 26; council policy', rules: ['R-MGT-07', 'R-MGT-08'] } as const
const PANEL = {
  law: 'Statutory guidance 10.85; council policy',
  rules: ['R-PAN-01', 'R-PAN-02', 'R-PAN-03', 'R-PAN-05'],
  proposedBy: referrerToPanel,
} as const
const SIGNING = {
  law: 'Care Act 2014 sections 24 to 26; council policy',
  rules: ['R-SGN-01', 'R-SGN-03', 'R-DSP-02'],
  proposedBy: authors,
} as const
const REVIEW = { law: 'Care Act 2014 section 27', rules: ['R-REV-04', 'R-REV-07', 'R-REV-10', 'R-REV-13'] } as const
const CHANGE = { law: 'Care Act 2014 sections 9 and 27; council policy', rules: ['R-HLT-01', 'R-HLT-03'] } as const

/** R-GEN-01. Every step: which law a decision rests on and where its reasons are. A new step says here whether it decides something. */
export const DECISIONS: Readonly<Record<StepName, Decision | undefined>> = {
  recordContact: NO_DECISION,
  // What it brings along was decided elsewhere, and is marked so.
  takeOverJourney: NO_DECISION,
  giveInformationAndAdvice: NO_DECISION,
  recordAdviceFollowUp: NO_DECISION,
  recordPrevention: NO_DECISION,
  createReferral: NO_DECISION,
  joinReferral: NO_DECISION,
  rejectReferral: NO_DECISION,
  authoriseRejection: { ...TRIAGE, ...REASONS, proposedBy: rejectionProposer },
  returnRejection: { ...TRIAGE, ...REASONS, proposedBy: rejectionProposer },
  withdrawReferral: NO_DECISION,
  recordOutOfHoursContact: NO_DECISION,
  recordEdtResponse: NO_DECISION,
  handBackFromEdt: NO_DECISION,
  acknowledgeCall: NO_DECISION,
  flagUrgentNeed: NO_DECISION,
  arrangeUrgentSupport: { ...URGENT, ...REASONS },
  authoriseUrgentSupport: { ...URGENT, proposedBy: urgentSupportProposer },
  declineUrgentSupport: { ...URGENT, ...REASONS, proposedBy: urgentSupportProposer },
  reviewUrgentSupport: { ...URGENT, reasons: '/note', withoutReasons: 'WHEN_NOTHING_CHANGES' },
  endUrgentSupport: { ...URGENT, ...REASONS },
  recordTriageDecision: { ...TRIAGE, ...REASONS },
  triageAgain: { ...TRIAGE, ...REASONS },
  holdConversation: NO_DECISION,
  recordShortTermCheck: NO_DECISION,
  endShortTermWork: { ...TRIAGE, ...REASONS },
  ...advocacyDecisions,
  ...capacityDecisions,
  placeOnWaitingList: { ...WAITING, ...REASONS },
  recordWaitingContact: NO_DECISION,
  recordInterimHelp: NO_DECISION,
  decideRedRisk: { ...WAITING, ...REASONS },
  decideWelfareCheck: { ...WAITING, ...REASONS },
  leaveWaitingList: NO_DECISION,
  ...handsDecisions,
  ...datesDecisions,
  identifyCarer: NO_DECISION,
  offerCarersAssessment: NO_DECISION,
  requestCarersAssessment: NO_DECISION,
  declineCarersAssessment: NO_DECISION,
  completeCarersAssessment: NO_DECISION,
  recordCarersPlan: NO_DECISION,
  recordSpecialistNeeds: NO_DECISION,
  confirmExpertise: NO_DECISION,
  sendAssessmentInformation: NO_DECISION,
  startAssessment: NO_DECISION,
  saveAssessmentSection: NO_DECISION,
  recordCarerWillingness: NO_DECISION,
  withdrawConsentToCombine: NO_DECISION,
  countersignAssessment: NO_DECISION,
  completeAssessment: NO_DECISION,
  correctAssessmentRecord: NO_DECISION,
  agreeNewAssessmentDate: NO_DECISION,
  refuseAssessment: NO_DECISION,
  noteContinuingHealthcare: NO_DECISION,
  referForContinuingHealthcare: NO_DECISION,
  proposeEligibility: NO_DECISION,
  authoriseEligibility: { ...ELIGIBILITY, ...REASONS },
  returnEligibility: { ...ELIGIBILITY, ...REASONS },
  sendNotEligibleLetter: NO_DECISION,
  recordNotEligibleFollowUp: NO_DECISION,
  meetNeedsByChoice: { ...MEETING, ...REASONS },
  establishDutyToMeet: { ...MEETING, reasons: '/ways' },
  requestReassessment: NO_DECISION,
  decideReassessment: { ...AGAIN, ...REASONS, withoutReasons: 'WHEN_GRANTED' },
  issueIndicativeBudget: { ...BUDGET, reasons: '/budgetEvidence' },
  reportMoneyStruggle: NO_DECISION,
  giveBudgetAdvice: NO_DECISION,
  offerFinancialAssessment: NO_DECISION,
  recordFinancialInformation: NO_DECISION,
  decideOnMissingInformation: { ...FINANCE, ...REASONS },
  completeFinancialAssessment: { ...FINANCE, ...REASONS },
  declineFinancialAssessment: NO_DECISION,
  challengeFinancialAssessment: NO_DECISION,
  recordRepayment: NO_DECISION,
  recordWrongCharge: NO_DECISION,
  recordReablementStarted: NO_DECISION,
  recordReablementEnded: NO_DECISION,
  setCharge: { ...CHARGE, ...REASONS },
  chooseManagementMode: NO_DECISION,
  agreeServiceFund: NO_DECISION,
  agreeDecisionMaking: NO_DECISION,
  agreePool: NO_DECISION,
  leavePool: NO_DECISION,
  recordPoolReviews: NO_DECISION,
  checkOutsideService: { ...MANAGING, ...REASONS },
  releaseBudget: NO_DECISION,
  requestModeChange: NO_DECISION,
  decideModeChange: { ...MANAGING, ...REASONS },
  draftPlan: NO_DECISION,
  updatePlanSection: NO_DECISION,
  consentToJointPlan: NO_DECISION,
  linkExternalPlan: NO_DECISION,
  recordExternalPlanEnded: NO_DECISION,
  referNeedElsewhere: NO_DECISION,
  reviewNeedsMetByOthers: NO_DECISION,
  submitPlanForAgreement: NO_DECISION,
  recordAgreement: NO_DECISION,
  raiseDispute: NO_DECISION,
  answerDispute: { ...SIGNING, reasons: '/answer' },
  referToPanel: { ...PANEL, ...REASONS, proposedBy: authors },
  placeOnPanelAgenda: NO_DECISION,
  deferPanelItem: { ...PANEL, ...REASONS },
  fixPanelSitting: { ...PANEL, ...REASONS },
  recordPanelDecision: { ...PANEL, ...REASONS },
  withdrawFromPanel: { ...PANEL, ...REASONS },
  approveUrgently: { ...PANEL, ...REASONS },
  ratifyUrgentApproval: { ...PANEL, ...REASONS },
  signOffPlan: { ...SIGNING, reasons: '/budgetEvidence' },
  refusePlan: { ...SIGNING, ...REASONS },
  recordCopyWishes: NO_DECISION,
  sendPlanCopies: NO_DECISION,
  confirmCopyReceived: NO_DECISION,
  recordServiceDelay: NO_DECISION,
  recordServiceStarted: NO_DECISION,
  recordServiceOffer: NO_DECISION,
  scheduleReview: NO_DECISION,
  triggerUnplannedReview: NO_DECISION,
  startReview: NO_DECISION,
  answerReviewQuestion: NO_DECISION,
  completeReview: { ...REVIEW, reasons: '/summary' },
  pauseReview: { ...REVIEW, ...REASONS },
  resumeReview: NO_DECISION,
  recordReviewContact: NO_DECISION,
  decideUnreviewed: { ...REVIEW, ...REASONS },
  requestReview: NO_DECISION,
  decideReviewRequest: { ...REVIEW, ...REASONS, withoutReasons: 'WHEN_GRANTED' },
  startRevision: { ...REVIEW, ...REASONS },
  activateContingency: NO_DECISION,
  endContingency: { ...CHANGE, ...REASONS },
  keepContingency: { ...CHANGE, ...REASONS },
  reportChange: NO_DECISION,
  triageChange: { ...CHANGE, ...REASONS },
  adjustSpending: NO_DECISION,
  ...directPaymentsDecisions,
  ...hospitalDecisions,
  ...movesDecisions,
  ...closureDecisions,
  confirmLetterProduced: NO_DECISION,
  recordLetterArrival: NO_DECISION,
  recordToldOtherwise: NO_DECISION,
  correctContactDetails: NO_DECISION,
  recordSharingConsent: NO_DECISION,
  recordWritingConsent: NO_DECISION,
}

const BY_NAME: Readonly<Record<string, Decision | undefined>> = DECISIONS

/** What a step decides; undefined for one that decides nothing, and for a name that is no step's. */
export const decisionOf = (name: string): Decision | undefined => BY_NAME[name]
