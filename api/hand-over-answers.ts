import { z } from 'zod'
import { ALLOCATION_CONCERNS } from '../domain/allocation/concerns.ts'
import { STAGES } from '../domain/journey/stage.ts'
import { instant } from './answers.ts'

const suggestion = z.object({
  worker: z.string(),
  team: z.string(),
  caseload: z.int().meta({ description: 'Open journeys that they have' }),
  caseloadLimit: z.int().optional(),
  concerns: z.array(z.enum(ALLOCATION_CONCERNS)).meta({ description: 'What speaks against them now' }),
})

export const suggestionsAnswer = z.object({
  suggestions: z.array(suggestion).meta({ description: 'Best first; a manager decides' }),
})

const version = z.int().meta({ description: 'To be sent back, so that nothing that happens meanwhile is passed over' })

export const handOverPreviewAnswer = z.object({
  from: z.string(),
  journeys: z.array(
    z.object({
      id: z.guid(),
      reference: z.string(),
      stage: z.enum(STAGES),
      version,
      team: z.string(),
      nextDueAt: instant.optional(),
      overdue: z.boolean(),
      needs: z.array(z.string()).meta({ description: 'What you have to make sure of about the new worker (R-ASM-06)' }),
      suggestion: suggestion.optional(),
    }),
  ),
  work: z
    .array(
      z.object({
        journey: z.object({ id: z.guid(), reference: z.string(), version }),
        item: z.string(),
        title: z.string(),
        dueAt: instant,
      }),
    )
    .meta({ description: 'Things to do that they have by name on journeys of others' }),
  more: z.boolean().meta({ description: 'There is more; it is shown once this is done' }),
})

export const handOverAnswer = z.object({
  results: z
    .array(
      z.object({
        journey: z.guid(),
        item: z.string().optional(),
        outcome: z.enum(['DONE', 'PENDING', 'NOT_DONE']),
        version: z.int().optional().meta({ description: 'The new version of the journey' }),
        submission: z.string().meta({ description: 'Where the outcome of this one can be asked for' }),
        problem: z.looseObject({ code: z.string() }).optional().meta({ description: 'Why it was not done' }),
      }),
    )
    .meta({ description: 'In the order in which they were asked for' }),
})
