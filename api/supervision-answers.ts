import { z } from 'zod'
import { STAGES } from '../domain/journey/stage.ts'
import { ROLES } from '../domain/roles/roles.ts'
import { CAUSES, CAUSE_KINDS, type Cause } from '../domain/supervision/causes.ts'
import { SAVED_VIEW_NAMES } from '../use-cases/supervision/views.ts'
import { instant } from './answers.ts'

const href = z.url().meta({ description: 'An address in Temporal’s own pages' })

export const savedViewsAnswer = z.object({
  views: z.array(
    z.object({
      name: z.enum(SAVED_VIEW_NAMES),
      title: z.string(),
      shows: z.string().meta({ description: 'What stands in the list, in plain words' }),
      query: z.string().meta({ description: 'The query, as Temporal’s list of workflows takes it' }),
      href,
      count: z.int().optional().meta({ description: 'How many stand in it now; absent when Temporal does not say' }),
    }),
  ),
})

export const stuckAnswer = z.object({
  items: z.array(
    z.object({
      journey: z.object({
        id: z.guid(),
        reference: z.string().optional().meta({ description: 'Absent while its first step has not come through' }),
        stage: z.enum(STAGES).optional(),
        team: z.string().optional(),
      }),
      cause: z.enum(Object.keys(CAUSES) as Cause[]),
      kind: z.enum(CAUSE_KINDS).meta({ description: 'What kind of trouble it is, and so whom to ask first' }),
      since: instant,
      what: z.string().meta({ description: 'What is wrong, in plain words' }),
      whatToDo: z.string(),
      about: z
        .string()
        .optional()
        .meta({ description: 'Which limit, message or step; the oldest where there are several' }),
      howMany: z.int().meta({ description: 'How many of them this journey has' }),
      href,
    }),
  ),
  next: z.string().optional(),
  temporal: z.enum(['ANSWERED', 'PARTLY', 'AWAY']).meta({
    description:
      'Whether Temporal was asked for the causes. PARTLY: it shows more than are looked at in one go, or did not answer about some. AWAY: the list holds what the database sees',
  }),
  workers: z.boolean().meta({ description: 'Whether a worker works now' }),
  lastCheck: z
    .object({
      startedAt: instant,
      endedAt: instant,
      journeys: z.int(),
      broughtBack: z.int().meta({ description: 'Journeys whose workflow did not run and was started anew' }),
      isLate: z.boolean().meta({ description: 'It should have run again since: is a worker running?' }),
    })
    .optional()
    .meta({ description: 'The hourly check of all open journeys, when it last ran to its end' }),
})

export const pausedDatesAnswer = z.object({
  dates: z.array(
    z.object({
      journey: z.object({
        id: z.guid(),
        reference: z.string(),
        stage: z.enum(STAGES),
        team: z.string().optional(),
      }),
      clockId: z.string(),
      key: z.string(),
      title: z.string(),
      since: instant.optional(),
      by: z
        .object({ id: z.string(), role: z.enum(ROLES).optional() })
        .optional()
        .meta({ description: 'Who let it stand still, and in which role' }),
      reason: z.string().optional(),
      rule: z.string().optional().meta({ description: 'The rule that names the reason' }),
      until: z.iso.date().optional().meta({ description: 'The last day of the pause' }),
      goesOnAt: instant.optional().meta({ description: 'When it goes on by itself' }),
      dueAt: instant.meta({ description: 'The date as it was when it began to stand still' }),
      because: z.string().meta({ description: 'The sentence a family could read' }),
    }),
  ),
  next: z.string().optional(),
})
