import type { StepName } from '../journey/parts.ts'

/**
 * R-GEN-06. The steps with which one person makes good what another began, and whose own work they must not be: neither of whoever
 * takes them nor of anybody for whom these stand in. Saying no to one's own proposal takes nobody else.
 */
export const TAKES_TWO = {
  authoriseRejection: 'whoever proposed the rejection',
  authoriseUrgentSupport: 'whoever arranged the support, unless the out-of-hours team may begin it alone',
  authoriseEligibility: 'whoever proposed the decision',
  countersignAssessment: 'whoever carried out the assessment',
  recordPanelDecision: 'whoever wrote the plan, referred it or is the worker: they step out and do not count',
  approveUrgently: 'whoever wrote the plan, referred it or is the worker',
  ratifyUrgentApproval: 'whoever gave the approval, wrote the plan, referred it or was the worker',
  signOffPlan: 'whoever wrote in the plan, and whoever sat on the panel about it',
  endExclusion: 'whoever is kept from the journey',
  reviewEmergencyLooks: 'whoever opened the journey in an emergency',
} as const satisfies Partial<Record<StepName, string>>
