import { z } from 'zod'
import { SPECIALIST_NEEDS } from '../domain/assessment/specialist.ts'
import { ROLES } from '../domain/roles/roles.ts'

const CODE = /^[A-Z0-9-]{2,40}$/

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'Use letters, digits, points, underscores and hyphens')
const line = (most: number) => z.string().trim().min(1, 'Enter some text').max(most)

const absence = z.strictObject({
  from: z.iso.date().meta({ description: 'The first day' }),
  until: z.iso.date().nullable().default(null).meta({ description: 'The last day; until further notice without one' }),
  deputy: id.nullable().default(null).meta({ description: 'Who stands in for them on these days' }),
})

const MOST_ABSENCES = 100

/** One member of staff, whole: what is left out is not kept as it was. */
const directoryEntry = z.strictObject({
  id: id.meta({ description: 'As the sign-in names them; it never changes' }),
  name: line(200),
  email: z.email(),
  phone: line(40).nullable().default(null),
  roles: z.array(z.enum(ROLES.filter((role) => role !== 'SYSTEM'))).max(ROLES.length),
  team: z.string().regex(CODE, 'Use a team code such as TEAM-NORTH'),
  managerId: id.nullable().default(null),
  signOffLimitPence: z.int().min(0).max(100_000_000).default(0).meta({
    description: 'The dearest plan, in pence a week, that they may sign off',
  }),
  panelTrainedUntil: z.iso
    .date()
    .nullable()
    .default(null)
    .meta({ description: 'The last day of their panel training' }),
  qualified: z
    .boolean()
    .default(false)
    .meta({ description: 'Registered, or trained for what others may not do alone' }),
  area: z.string().regex(CODE, 'Use an area code such as NORTH').meta({ description: 'ALL: works for every area' }),
  active: z.boolean().default(true).meta({ description: 'Whoever has left stays in the directory, not active' }),
  caseloadLimit: z.int().min(0).max(1000).nullable().default(null),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/, 'Use an ISO 639 code such as cy'))
    .max(20)
    .default([]),
  skills: z
    .array(z.enum(SPECIALIST_NEEDS))
    .max(SPECIALIST_NEEDS.length)
    .default([])
    .meta({ description: 'The specialist needs that they are trained to assess' }),
})

const version = z.int().min(1)

const absences = z.array(absence).max(MOST_ABSENCES)

/** An entry as it is sent. */
export const sentEntry = directoryEntry.extend({
  absences: absences.exactOptional().meta({
    description:
      'All that are to come or under way. Left out, they stay as they are: leave is booked with `/v1/absences`',
  }),
  version: version.exactOptional().meta({
    description: 'As it was when you looked: then it is taken only while nobody else has changed the entry',
  }),
})

const FIELDS = Object.keys(sentEntry.shape) as (keyof typeof sentEntry.shape)[]

const kept = directoryEntry.extend({
  absences: absences.meta({ description: 'Those that are to come or under way' }),
  version: version.meta({ description: 'How often it was entered or changed' }),
})

const changes = z
  .record(z.string(), z.object({ from: z.unknown(), to: z.unknown() }))
  .meta({ description: 'Each field that changed, with what it was and what it is' })

export const directoryAnswer = z.object({ staff: z.array(kept), next: z.string().optional() })

export const directoryEntryAnswer = z.object({
  entry: kept,
  history: z.array(z.object({ version: z.int(), at: z.iso.datetime(), by: z.string(), changes })),
})

export const directoryOutcomeAnswer = z.object({
  written: z.boolean().meta({ description: 'False when something is wrong, or when it was only to be checked' }),
  lines: z.array(
    z.object({
      id: z.string(),
      outcome: z.enum(['ENTERED', 'CHANGED', 'UNCHANGED']),
      changes,
      toHandOver: z
        .object({ journeys: z.int(), items: z.int() })
        .optional()
        .meta({ description: 'What somebody who is not active still has by name: hand it over (`/v1/hand-overs`)' }),
    }),
  ),
  problems: z
    .array(z.object({ line: z.int(), field: z.enum(FIELDS), detail: z.string() }))
    .meta({ description: 'Lines are counted from 0' }),
})

export const absenceAnswer = z.object({ entry: kept })

export const absencesAnswer = z.object({
  absences: z.array(absence.extend({ staff: z.string(), team: z.string() })),
  next: z.string().optional(),
})
