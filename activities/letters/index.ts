import type { TEMPLATES, TemplateName } from '../../domain/messages/templates.ts'
import { admissionLetters } from './admission.ts'
import { adviceLetters } from './advice.ts'
import { advocacyLetters } from './advocacy.ts'
import { agreementLetters } from './agreement.ts'
import { accessLetters } from './access.ts'
import { allocationLetters } from './allocation.ts'
import { assessmentLetters } from './assessment.ts'
import { budgetLetters } from './budget.ts'
import { changesLetters } from './changes.ts'
import { carersLetters } from './carers.ts'
import { chargingLetters } from './charging.ts'
import { clockLetters } from './clocks.ts'
import { closureLetters } from './closure.ts'
import { contactDetailsLetters } from './contact-details.ts'
import { conversationsLetters } from './conversations.ts'
import { contingencyLetters } from './contingency.ts'
import { eligibilityLetters } from './eligibility.ts'
import { financeLetters } from './finance.ts'
import { hospitalLetters } from './hospital.ts'
import { leavingHospitalLetters } from './leaving-hospital.ts'
import type { LetterText, LetterTexts } from './letter.ts'
import { lettersLetters } from './letters.ts'
import { movesInLetters } from './moves-in.ts'
import { movesNotes } from './moves-notes.ts'
import { movesLetters } from './moves.ts'
import { holdingLetters } from './holding.ts'
import { onCallLetters } from './on-call.ts'
import { outOfHoursLetters } from './out-of-hours.ts'
import { payingLetters } from './paying.ts'
import { paymentRunningLetters } from './payment-running.ts'
import { correctionsLetters } from './corrections.ts'
import { datesLetters } from './dates.ts'
import { directPaymentsLetters } from './direct-payments.ts'
import { managingLetters } from './managing.ts'
import { panelLetters } from './panel.ts'
import { planningLetters } from './planning.ts'
import { reassessmentLetters } from './reassessment.ts'
import { referralLetters } from './referral.ts'
import { repairsLetters } from './repairs.ts'
import { reviewsLetters } from './reviews.ts'
import { safeguardingLetters } from './safeguarding.ts'
import { signOffLetters } from './sign-off.ts'
import { triageLetters } from './triage.ts'
import { urgentSupportLetters } from './urgent-support.ts'
import { waitingLetters } from './waiting.ts'

/** The words of every message the product can send. */
const LETTERS = {
  ...clockLetters,
  ...outOfHoursLetters,
  ...onCallLetters,
  ...adviceLetters,
  ...referralLetters,
  ...triageLetters,
  ...conversationsLetters,
  ...advocacyLetters,
  ...urgentSupportLetters,
  ...waitingLetters,
  ...allocationLetters,
  ...holdingLetters,
  ...accessLetters,
  ...datesLetters,
  ...correctionsLetters,
  ...repairsLetters,
  ...carersLetters,
  ...assessmentLetters,
  ...eligibilityLetters,
  ...reassessmentLetters,
  ...budgetLetters,
  ...financeLetters,
  ...managingLetters,
  ...directPaymentsLetters,
  ...payingLetters,
  ...paymentRunningLetters,
  ...chargingLetters,
  ...planningLetters,
  ...agreementLetters,
  ...panelLetters,
  ...signOffLetters,
  ...reviewsLetters,
  ...contingencyLetters,
  ...changesLetters,
  ...hospitalLetters,
  ...admissionLetters,
  ...safeguardingLetters,
  ...leavingHospitalLetters,
  ...movesLetters,
  ...movesInLetters,
  ...movesNotes,
  ...closureLetters,
  ...contactDetailsLetters,
  ...lettersLetters,
} satisfies LetterTexts<typeof TEMPLATES>

export const letterText = (name: TemplateName): LetterText => LETTERS[name]
