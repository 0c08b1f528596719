import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { SPECIALIST_NEEDS } from '../domain/assessment/specialist.ts'
import { ROLES } from '../domain/roles/roles.ts'

const staffId = z.string().regex(/^staff-[a-z0-9-]+$/)
const code = z.string().regex(/^[A-Z]+(-[A-Z]+)*$/)

/** One invented member of staff, in the form of the staff directory. */
const demoPerson = z.strictObject({
  id: staffId,
  name: z.string().includes('Example', 'must be obviously invented'),
  email: z.email().endsWith('@council.example'),
  phone: z.string(),
  roles: z.array(z.enum(ROLES)).min(1),
  team: code,
  managerId: staffId.nullable(),
  /** The dearest plan, in pence a week, that this person may sign off; 0: none. */
  signOffLimitPence: z.int().min(0),
  /** The last day on which their panel training is current. */
  panelTrainedUntil: z.iso.date().nullable(),
  /** Registered or otherwise trained for the work that unqualified staff may not do alone. */
  qualified: z.boolean(),
  area: code,
  active: z.boolean(),
  /** Besides English. */
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).optional(),
  /** What they are trained to assess. */
  skills: z.array(z.enum(SPECIALIST_NEEDS)).optional(),
})

export type DemoPerson = z.infer<typeof demoPerson>

/** The demonstration's staff directory: at least one person for each staff role of the rulebook. */
export function readDemoStaff(): readonly DemoPerson[] {
  const text = readFileSync(join(import.meta.dirname, 'demo-staff.json'), 'utf8')
  return z.array(demoPerson).parse(JSON.parse(text))
}
