import { admissionEvolvers } from '../admission/evolve.ts'
import { ADMISSION_REFUSALS } from '../admission/refusals.ts'
import { adviceEvolvers } from '../advice/evolve.ts'
import { ADVICE_REFUSALS } from '../advice/refusals.ts'
import { capacityEvolvers } from '../capacity/evolve.ts'
import { CAPACITY_REFUSALS } from '../capacity/refusals.ts'
import { advocacyEvolvers } from '../advocacy/evolve.ts'
import { advocacyFirings } from '../advocacy/firings.ts'
import { ADVOCACY_REFUSALS } from '../advocacy/refusals.ts'
import { agreementEvolvers } from '../agreement/evolve.ts'
import { agreementFirings } from '../agreement/firings.ts'
import { AGREEMENT_REFUSALS } from '../agreement/refusals.ts'
import { accessEvolvers } from '../access/evolve.ts'
import { ACCESS_REFUSALS } from '../access/refusals.ts'
import { allocationEvolvers } from '../allocation/evolve.ts'
import { ALLOCATION_REFUSALS } from '../allocation/refusals.ts'
import { assessmentEvolvers } from '../assessment/evolve.ts'
import { assessmentFirings } from '../assessment/firings.ts'
import { REFUSING_REFUSALS } from '../assessment/refuse-refusals.ts'
import { ASSESSMENT_REFUSALS } from '../assessment/refusals.ts'
import { budgetEvolvers } from '../budget/evolve.ts'
import { BUDGET_REFUSALS } from '../budget/refusals.ts'
import { changesEvolvers } from '../changes/evolve.ts'
import { CHANGES_REFUSALS } from '../changes/refusals.ts'
import { carersEvolvers } from '../carers/evolve.ts'
import { CARERS_REFUSALS } from '../carers/refusals.ts'
import { chargingEvolvers } from '../charging/evolve.ts'
import { chargingFirings } from '../charging/firings.ts'
import { CHARGING_REFUSALS } from '../charging/refusals.ts'
import { closureEvolvers } from '../closure/evolve.ts'
import { CLOSURE_REFUSALS } from '../closure/refusals.ts'
import { correctionsEvolvers } from '../corrections/evolve.ts'
import { CORRECTIONS_REFUSALS } from '../corrections/refusals.ts'
import { datesEvolvers } from '../dates/evolve.ts'
import { datesFirings } from '../dates/firings.ts'
import { DATES_REFUSALS } from '../dates/refusals.ts'
import { contactDetailsEvolvers } from '../contact-details/evolve.ts'
import { CONTACT_DETAILS_REFUSALS } from '../contact-details/refusals.ts'
import { contactEvolvers } from '../contact/evolve.ts'
import { CONTACT_REFUSALS } from '../contact/refusals.ts'
import { conversationsEvolvers } from '../conversations/evolve.ts'
import { conversationsFirings } from '../conversations/firings.ts'
import { CONVERSATIONS_REFUSALS } from '../conversations/refusals.ts'
import { contingencyEvolvers } from '../contingency/evolve.ts'
import { contingencyFirings } from '../contingency/firings.ts'
import { CONTINGENCY_REFUSALS } from '../contingency/refusals.ts'
import { directPaymentsEvolvers } from '../direct-payments/evolve.ts'
import { payingEvolvers } from '../direct-payments/paying-evolve.ts'
import { PAYING_REFUSALS } from '../direct-payments/paying-refusals.ts'
import { DIRECT_PAYMENT_REFUSALS } from '../direct-payments/refusals.ts'
import { directPaymentsFirings } from '../direct-payments/firings.ts'
import { runningEvolvers } from '../direct-payments/running-evolve.ts'
import { RUNNING_REFUSALS } from '../direct-payments/running-refusals.ts'
import { eligibilityEvolvers } from '../eligibility/evolve.ts'
import { ELIGIBILITY_REFUSALS } from '../eligibility/refusals.ts'
import { financeEvolvers } from '../finance/evolve.ts'
import { financeFirings } from '../finance/firings.ts'
import { FINANCE_REFUSALS } from '../finance/refusals.ts'
import { lettersEvolvers } from '../messages/evolve.ts'
import { LETTERS_REFUSALS } from '../messages/refusals.ts'
import { holdingEvolvers } from '../holding/evolve.ts'
import { HOLDING_REFUSALS } from '../holding/refusals.ts'
import { onCallEvolvers } from '../on-call/evolve.ts'
import { onCallFirings } from '../on-call/firings.ts'
import { ON_CALL_REFUSALS } from '../on-call/refusals.ts'
import { outOfHoursEvolvers } from '../out-of-hours/evolve.ts'
import { OUT_OF_HOURS_REFUSALS } from '../out-of-hours/refusals.ts'
import { hospitalEvolvers } from '../hospital/evolve.ts'
import { hospitalFirings } from '../hospital/firings.ts'
import { leavingHospitalEvolvers } from '../leaving-hospital/evolve.ts'
import { leavingHospitalFirings } from '../leaving-hospital/firings.ts'
import { LEAVING_HOSPITAL_REFUSALS } from '../leaving-hospital/refusals.ts'
import { HOSPITAL_REFUSALS } from '../hospital/refusals.ts'
import { managingEvolvers } from '../managing/evolve.ts'
import { MANAGING_REFUSALS } from '../managing/refusals.ts'
import { movesEvolvers } from '../moves/evolve.ts'
import { movesFirings } from '../moves/firings.ts'
import { MOVES_IN_REFUSALS } from '../moves/incoming-refusals.ts'
import { MOVES_REFUSALS } from '../moves/refusals.ts'
import { panelEvolvers } from '../panel/evolve.ts'
import { PANEL_REFUSALS } from '../panel/refusals.ts'
import { planningEvolvers } from '../planning/evolve.ts'
import { PLANNING_REFUSALS } from '../planning/refusals.ts'
import { reassessmentEvolvers } from '../reassessment/evolve.ts'
import { REASSESSMENT_REFUSALS } from '../reassessment/refusals.ts'
import { referralEvolvers } from '../referral/evolve.ts'
import { REFERRAL_REFUSALS } from '../referral/refusals.ts'
import { REVIEW_DELAY_REFUSALS } from '../reviews/delay-refusals.ts'
import { repairsEvolvers } from '../repairs/evolve.ts'
import { REPAIRS_REFUSALS } from '../repairs/refusals.ts'
import { reviewsEvolvers } from '../reviews/evolve.ts'
import { reviewsFirings } from '../reviews/firings.ts'
import { REVIEWS_REFUSALS } from '../reviews/refusals.ts'
import { safeguardingEvolvers } from '../safeguarding/evolve.ts'
import { SAFEGUARDING_REFUSALS } from '../safeguarding/refusals.ts'
import { signOffEvolvers } from '../sign-off/evolve.ts'
import { SIGN_OFF_REFUSALS } from '../sign-off/refusals.ts'
import { takingOverEvolvers } from '../taking-over/evolve.ts'
import { TAKING_OVER_REFUSALS } from '../taking-over/refusals.ts'
import { triageEvolvers } from '../triage/evolve.ts'
import { TRIAGE_REFUSALS } from '../triage/refusals.ts'
import { urgentSupportEvolvers } from '../urgent-support/evolve.ts'
import { URGENT_SUPPORT_REFUSALS } from '../urgent-support/refusals.ts'
import { waitingEvolvers } from '../waiting/evolve.ts'
import { waitingFirings } from '../waiting/firings.ts'
import { WAITING_REFUSALS } from '../waiting/refusals.ts'
import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { Refusal } from '../shared/refusal.ts'
import type { FiringKind } from './clock-intent.ts'
import type { Evolvers } from './evolve.ts'
import type { JourneyEvent, JourneyWideEvent } from './events.ts'
import { JOURNEY_REFUSALS } from './refusals.ts'
import type { OnFiring, StepDefinition } from './step.ts'
import { STEP_GROUPS } from './step-groups.ts'

/** A reminder or a receipt changes no slice: people were told, and the clocks' ledgers hold the rest. */
const journeyWideEvolvers: Evolvers<JourneyWideEvent> = { ClockFired: () => ({}), MessageDelivered: () => ({}) }

/** How every event changes the journey. The type makes a part that forgets one of its events fail to compile. */
export const EVOLVERS: Evolvers<JourneyEvent> = {
  ...journeyWideEvolvers,
  ...takingOverEvolvers,
  ...contactEvolvers,
  ...outOfHoursEvolvers,
  ...onCallEvolvers,
  ...adviceEvolvers,
  ...referralEvolvers,
  ...triageEvolvers,
  ...conversationsEvolvers,
  ...advocacyEvolvers,
  ...capacityEvolvers,
  ...urgentSupportEvolvers,
  ...waitingEvolvers,
  ...allocationEvolvers,
  ...holdingEvolvers,
  ...accessEvolvers,
  ...datesEvolvers,
  ...correctionsEvolvers,
  ...repairsEvolvers,
  ...carersEvolvers,
  ...assessmentEvolvers,
  ...eligibilityEvolvers,
  ...reassessmentEvolvers,
  ...budgetEvolvers,
  ...financeEvolvers,
  ...managingEvolvers,
  ...directPaymentsEvolvers,
  ...payingEvolvers,
  ...runningEvolvers,
  ...chargingEvolvers,
  ...planningEvolvers,
  ...agreementEvolvers,
  ...panelEvolvers,
  ...signOffEvolvers,
  ...reviewsEvolvers,
  ...contingencyEvolvers,
  ...changesEvolvers,
  ...hospitalEvolvers,
  ...admissionEvolvers,
  ...safeguardingEvolvers,
  ...leavingHospitalEvolvers,
  ...movesEvolvers,
  ...closureEvolvers,
  ...lettersEvolvers,
  ...contactDetailsEvolvers,
}

type AnyStep = (typeof STEP_GROUPS)[number]['steps'][number]

/** Every step that staff can take, in the order of the main line. */
export const STEPS: readonly AnyStep[] = STEP_GROUPS.flatMap<AnyStep>(({ steps }) => steps)

export type StepName = AnyStep['name']

/** The facts that a step carries. */
export type FactsOf<Name extends StepName> =
  Extract<AnyStep, { readonly name: Name }> extends StepDefinition<string, infer Facts> ? Facts : never

/** What the parts do when one of their clocks wakes the journey; a clock without an entry tells people and no more. */
export const FIRINGS: Readonly<Partial<Record<ClockKey, Readonly<Partial<Record<FiringKind, OnFiring>>>>>> = {
  ...advocacyFirings,
  ...conversationsFirings,
  ...waitingFirings,
  ...agreementFirings,
  ...assessmentFirings,
  ...financeFirings,
  ...chargingFirings,
  ...reviewsFirings,
  ...contingencyFirings,
  ...movesFirings,
  ...directPaymentsFirings,
  ...hospitalFirings,
  ...leavingHospitalFirings,
  ...onCallFirings,
  ...datesFirings,
}

/** Every refusal a step can get, for docs/api/errors.md. */
export const REFUSALS: Readonly<Record<string, Refusal>> = {
  ...JOURNEY_REFUSALS,
  ...TAKING_OVER_REFUSALS,
  ...CONTACT_REFUSALS,
  ...OUT_OF_HOURS_REFUSALS,
  ...ON_CALL_REFUSALS,
  ...ADVICE_REFUSALS,
  ...REFERRAL_REFUSALS,
  ...TRIAGE_REFUSALS,
  ...CONVERSATIONS_REFUSALS,
  ...URGENT_SUPPORT_REFUSALS,
  ...ADVOCACY_REFUSALS,
  ...CAPACITY_REFUSALS,
  ...WAITING_REFUSALS,
  ...ALLOCATION_REFUSALS,
  ...HOLDING_REFUSALS,
  ...ACCESS_REFUSALS,
  ...DATES_REFUSALS,
  ...CORRECTIONS_REFUSALS,
  ...REPAIRS_REFUSALS,
  ...CARERS_REFUSALS,
  ...ASSESSMENT_REFUSALS,
  ...REFUSING_REFUSALS,
  ...ELIGIBILITY_REFUSALS,
  ...REASSESSMENT_REFUSALS,
  ...BUDGET_REFUSALS,
  ...FINANCE_REFUSALS,
  ...MANAGING_REFUSALS,
  ...DIRECT_PAYMENT_REFUSALS,
  ...PAYING_REFUSALS,
  ...RUNNING_REFUSALS,
  ...CHARGING_REFUSALS,
  ...PLANNING_REFUSALS,
  ...AGREEMENT_REFUSALS,
  ...PANEL_REFUSALS,
  ...SIGN_OFF_REFUSALS,
  ...REVIEWS_REFUSALS,
  ...REVIEW_DELAY_REFUSALS,
  ...CONTINGENCY_REFUSALS,
  ...CHANGES_REFUSALS,
  ...HOSPITAL_REFUSALS,
  ...ADMISSION_REFUSALS,
  ...LEAVING_HOSPITAL_REFUSALS,
  ...SAFEGUARDING_REFUSALS,
  ...MOVES_REFUSALS,
  ...MOVES_IN_REFUSALS,
  ...CLOSURE_REFUSALS,
  ...LETTERS_REFUSALS,
  ...CONTACT_DETAILS_REFUSALS,
}
