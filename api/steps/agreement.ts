import { z } from 'zod'
import { DISPUTE_OUTCOMES, PARTIES, PLAN_ASPECTS } from '../../domain/agreement/state.ts'
import { decisionCapacity } from './capacity.ts'
import { personal } from './personal.ts'

/** The number of a submitted version of the plan, as `PlanSubmitted` gave it. */
export const planVersion = z.int().min(1).max(100_000).meta({ description: 'Version of the plan, as it was submitted' })

export const agreementBodies = {
  recordAgreement: z.strictObject({
    party: z.enum(PARTIES),
    aspect: z.enum(PLAN_ASPECTS),
    agreed: z.boolean(),
    planVersion,
    ...decisionCapacity,
    comment: personal(4000, 'What the party wants to add').optional(),
    evidence: personal(2000, 'How and when the party answered, when you record it for them').optional(),
  }),
  raiseDispute: z.strictObject({
    party: z.enum(PARTIES),
    aspect: z.enum(PLAN_ASPECTS),
    planVersion,
    reasons: personal(4000, 'What the party disagrees with, and why'),
  }),
  answerDispute: z.strictObject({
    outcome: z.enum(DISPUTE_OUTCOMES),
    answer: personal(4000, 'The answer, in words for the party who disagrees'),
  }),
}
