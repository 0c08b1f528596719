import { z } from 'zod'
import { CHOICE_AUTHORITIES } from '../../domain/managing/state.ts'

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
