import { adviceTemplates } from '../advice/messages.ts'
import { advocacyTemplates } from '../advocacy/messages.ts'
import { agreementTemplates } from '../agreement/messages.ts'
import { accessTemplates } from '../access/messages.ts'
import { allocationTemplates } from '../allocation/messages.ts'
import { assessmentTemplates } from '../assessment/messages.ts'
import { budgetTemplates } from '../budget/messages.ts'
import { changesTemplates } from '../changes/messages.ts'
import { carersTemplates } from '../carers/messages.ts'
import { chargingTemplates } from '../charging/messages.ts'
import { closureTemplates } from '../closure/messages.ts'
import { conversationsTemplates } from '../conversations/messages.ts'
import { contactDetailsTemplates } from '../contact-details/messages.ts'
import { contingencyTemplates } from '../contingency/messages.ts'
import { eligibilityTemplates } from '../eligibility/messages.ts'
import { financeTemplates } from '../finance/messages.ts'
import { movesInTemplates, movesNotesTemplates, movesTemplates } from '../moves/messages.ts'
import { correctionsTemplates } from '../corrections/messages.ts'
import { datesTemplates } from '../dates/messages.ts'
import { holdingTemplates } from '../holding/messages.ts'
import { onCallTemplates } from '../on-call/messages.ts'
import { outOfHoursTemplates } from '../out-of-hours/messages.ts'
import { admissionTemplates } from '../admission/messages.ts'
import { leavingHospitalTemplates } from '../leaving-hospital/messages.ts'
import { hospitalTemplates } from '../hospital/messages.ts'
import { payingTemplates } from '../direct-payments/paying-messages.ts'
import { runningTemplates } from '../direct-payments/running-messages.ts'
import { directPaymentsTemplates } from '../direct-payments/messages.ts'
import { managingTemplates } from '../managing/messages.ts'
import { panelTemplates } from '../panel/messages.ts'
import { planningTemplates } from '../planning/messages.ts'
import { reassessmentTemplates } from '../reassessment/messages.ts'
import { referralTemplates } from '../referral/messages.ts'
import { repairsTemplates } from '../repairs/messages.ts'
import { reviewsTemplates } from '../reviews/messages.ts'
import { safeguardingTemplates } from '../safeguarding/messages.ts'
import { signOffTemplates } from '../sign-off/messages.ts'
import { triageTemplates } from '../triage/messages.ts'
import { urgentSupportTemplates } from '../urgent-support/messages.ts'
import { waitingTemplates } from '../waiting/messages.ts'
import { lettersTemplates } from './messages.ts'
import type { MessageTemplate } from './template.ts'

/** What any clock can send: notes to staff (R-GEN-04, R-GEN-05), and a letter where the person hears of a missed date. */
const clockTemplates = {
  CLOCK_REMINDER: { title: 'Reminder of a date', rules: ['R-GEN-05'], audience: 'STAFF' },
  CLOCK_MISSED: { title: 'A date has been missed', rules: ['R-GEN-04'], audience: 'STAFF' },
  DATE_MISSED: { title: 'We have missed a date', rules: ['R-PLN-04', 'R-REV-01', 'R-SGN-06'], audience: 'FAMILY' },
} as const satisfies Record<string, MessageTemplate>

/** Every message the product can send. */
export const TEMPLATES = {
  ...clockTemplates,
  ...outOfHoursTemplates,
  ...onCallTemplates,
  ...adviceTemplates,
  ...referralTemplates,
  ...triageTemplates,
  ...conversationsTemplates,
  ...advocacyTemplates,
  ...urgentSupportTemplates,
  ...waitingTemplates,
  ...allocationTemplates,
  ...holdingTemplates,
  ...accessTemplates,
  ...datesTemplates,
  ...correctionsTemplates,
  ...repairsTemplates,
  ...carersTemplates,
  ...assessmentTemplates,
  ...eligibilityTemplates,
  ...reassessmentTemplates,
  ...budgetTemplates,
  ...financeTemplates,
  ...managingTemplates,
  ...directPaymentsTemplates,
  ...payingTemplates,
  ...runningTemplates,
  ...chargingTemplates,
  ...planningTemplates,
  ...agreementTemplates,
  ...panelTemplates,
  ...signOffTemplates,
  ...reviewsTemplates,
  ...contingencyTemplates,
  ...changesTemplates,
  ...hospitalTemplates,
  ...admissionTemplates,
  ...safeguardingTemplates,
  ...leavingHospitalTemplates,
  ...movesTemplates,
  ...movesInTemplates,
  ...movesNotesTemplates,
  ...closureTemplates,
  ...contactDetailsTemplates,
  ...lettersTemplates,
} as const satisfies Record<string, MessageTemplate>

export type TemplateName = keyof typeof TEMPLATES

export const isTemplateName = (name: string): name is TemplateName => Object.hasOwn(TEMPLATES, name)

/** The same table, with every row of one type. */
export const template = (name: TemplateName): MessageTemplate => TEMPLATES[name]
