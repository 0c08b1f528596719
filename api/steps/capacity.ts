import { z } from 'zod'
import { ATTORNEY_CHECKS, CAPACITY_DECISIONS, CAPACITY_OUTCOMES, CONSULTED } from '../../domain/capacity/state.ts'
import { CHOICE_AUTHORITIES } from '../../domain/managing/state.ts'
import { noneTwice, personal } from './personal.ts'

/** What is said of the person's capacity for the decision that a step records. */
export const decisionCapacity = {
  hasCapacity: z
    .boolean()
    .exactOptional()
    .meta({ description: 'Of the person: for this decision, at this time; left out: nobody doubts it' }),
  authority: z
    .enum(CHOICE_AUTHORITIES)
    .exactOptional()
    .meta({ description: 'Who decides for a person without capacity for it' }),
}

const decision = z.enum(CAPACITY_DECISIONS).meta({ description: 'Capacity is about one decision' })

export const capacityBodies = {
  recordCapacity: z.strictObject({
    decision,
    outcome: z.enum(CAPACITY_OUTCOMES),
    evidence: personal(
      4000,
      'How they were helped to decide, and whether they could understand, keep, weigh and say what matters for it',
    ),
  }),
  recordBestInterests: z.strictObject({
    decision,
    attorneyOrDeputy: z.enum(ATTORNEY_CHECKS).meta({
      description: 'Whether an attorney or a deputy has authority for this decision, as the register says',
    }),
    consulted: z.array(z.enum(CONSULTED)).max(CONSULTED.length).refine(noneTwice, 'Name each only once'),
    callsForImca: z.boolean().meta({
      description:
        'It is about serious medical treatment, or a stay of more than 28 days in hospital or eight weeks in a care home',
    }),
    reasons: personal(
      4000,
      'What is best and why: what the person wants and has always wanted, what those who were asked said, and the least restrictive way',
    ),
  }),
}
