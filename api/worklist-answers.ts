import { z } from 'zod'
import { LATENESS } from '../domain/journey/listed-work.ts'
import { STAGES } from '../domain/journey/stage.ts'
import { ROLES } from '../domain/roles/roles.ts'
import { instant } from './answers.ts'

const role = z.enum(ROLES)

export const worklistAnswer = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      journey: z.object({ id: z.guid(), reference: z.string(), stage: z.enum(STAGES) }),
      title: z.string(),
      rules: z.array(z.string()).meta({ description: 'The rules that ask for it, the first one first' }),
      role,
      team: z.string().optional(),
      worker: z.string().optional().meta({ description: 'Whose it is by name; absent while nobody has it' }),
      priority: z.string().optional(),
      step: z.string().optional(),
      clock: z.string().optional(),
      dueAt: instant.optional().meta({ description: 'The limit, for work that has one' }),
      actBy: instant.optional().meta({ description: 'Until when somebody has to act, so that the limit is kept' }),
      because: z.string().optional().meta({ description: 'Why that limit, in words a family can read' }),
      since: instant.optional().meta({ description: 'Since when it waits, for work without a limit' }),
      nobodyThere: z.literal(true).optional().meta({
        description:
          'Nobody who could do it is there until somebody has to act, and nobody stands in: give it to somebody now',
      }),
      lateness: z.enum(LATENESS).meta({
        description:
          'OVERDUE: the limit has passed. ACT_NOW: the day to act by is today or has passed. UNDATED: it has no limit',
      }),
      overdue: z.boolean(),
    }),
  ),
  next: z.string().optional(),
})

export const worklistCountsAnswer = z.object({
  lists: z.array(
    z.object({
      list: z.enum(['MINE', 'TEAM', 'UNASSIGNED', 'ROLE', 'PERSON']),
      role: role.optional(),
      worker: z.string().optional(),
      items: z.int(),
      overdue: z.int(),
      href: z.string().meta({ description: 'Where the list is' }),
    }),
  ),
})
