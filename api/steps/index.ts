import type { z } from 'zod'
import { DECISIONS } from '../../domain/decisions/table.ts'
import type { StepName } from '../../domain/journey/parts.ts'
import { admissionBodies } from './admission.ts'
import { adviceBodies } from './advice.ts'
import { advocacyBodies } from './advocacy.ts'
import { capacityBodies } from './capacity.ts'
import { agreementBodies } from './agreement.ts'
import { accessBodies } from './access.ts'
import { allocationBodies } from './allocation.ts'
import { assessmentBodies } from './assessment.ts'
import { budgetBodies } from './budget.ts'
import { changesBodies } from './changes.ts'
import { carersBodies } from './carers.ts'
import { chargingBodies } from './charging.ts'
import { closureBodies } from './closure.ts'
import { contactDetailsBodies } from './contact-details.ts'
import { contactBodies } from './contact.ts'
import { conversationsBodies } from './conversations.ts'
import { contingencyBodies } from './contingency.ts'
import { eligibilityBodies } from './eligibility.ts'
import { financeBodies } from './finance.ts'
import { movesBodies } from './moves.ts'
import { onCallBodies } from './on-call.ts'
import { outOfHoursBodies } from './out-of-hours.ts'
import { lettersBodies } from './letters.ts'
import { payingBodies } from './paying.ts'
import { paymentRunningBodies } from './payment-running.ts'
import { correctionsBodies } from './corrections.ts'
import { datesBodies } from './dates.ts'
import { directPaymentsBodies } from './direct-payments.ts'
import { managingBodies } from './managing.ts'
import { holdingBodies } from './holding.ts'
import { hospitalBodies } from './hospital.ts'
import { leavingHospitalBodies } from './leaving-hospital.ts'
import { personal } from './personal.ts'
import { panelBodies } from './panel.ts'
import { planningBodies } from './planning.ts'
import { reassessmentBodies } from './reassessment.ts'
import { referralBodies } from './referral.ts'
import { repairsBodies } from './repairs.ts'
import { reviewsBodies } from './reviews.ts'
import { safeguardingBodies } from './safeguarding.ts'
import { signOffBodies } from './sign-off.ts'
import { takingOverBodies } from './taking-over.ts'
import { triageBodies } from './triage.ts'
import { urgentSupportBodies } from './urgent-support.ts'
import { waitingBodies } from './waiting.ts'

const personsViews = personal(4000, 'What the person wants and thinks about this, in their own words').optional()

/** R-GEN-01. Every decision has a place for the person's views. What is personal is no fact, so the types stay as they are. */
const withViews = <Bodies extends Readonly<Record<StepName, z.ZodObject>>>(bodies: Bodies): Bodies =>
  Object.fromEntries(
    Object.entries(bodies).map(([name, body]) => {
      const decides = DECISIONS[name as StepName] !== undefined
      return [name, decides ? body.extend({ personsViews }) : body]
    }),
  ) as Bodies

/** The body of every step. test/api/steps.test.ts proves that each gives its step the facts that it expects. */
export const STEP_BODIES = withViews({
  ...contactBodies,
  ...takingOverBodies,
  ...outOfHoursBodies,
  ...onCallBodies,
  ...adviceBodies,
  ...referralBodies,
  ...triageBodies,
  ...conversationsBodies,
  ...advocacyBodies,
  ...capacityBodies,
  ...urgentSupportBodies,
  ...waitingBodies,
  ...allocationBodies,
  ...holdingBodies,
  ...accessBodies,
  ...datesBodies,
  ...correctionsBodies,
  ...repairsBodies,
  ...carersBodies,
  ...assessmentBodies,
  ...eligibilityBodies,
  ...reassessmentBodies,
  ...budgetBodies,
  ...financeBodies,
  ...managingBodies,
  ...directPaymentsBodies,
  ...payingBodies,
  ...paymentRunningBodies,
  ...chargingBodies,
  ...planningBodies,
  ...agreementBodies,
  ...panelBodies,
  ...signOffBodies,
  ...reviewsBodies,
  ...contingencyBodies,
  ...changesBodies,
  ...hospitalBodies,
  ...admissionBodies,
  ...safeguardingBodies,
  ...leavingHospitalBodies,
  ...movesBodies,
  ...closureBodies,
  ...lettersBodies,
  ...contactDetailsBodies,
} satisfies { readonly [Name in StepName]: z.ZodObject })
