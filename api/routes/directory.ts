import { z } from 'zod'
import { ROLES } from '../../domain/roles/roles.ts'
import { recordAbsence } from '../../use-cases/directory/absence.ts'
import { keepDirectory } from '../../use-cases/directory/keep.ts'
import { listStaff, viewStaff } from '../../use-cases/directory/list.ts'
import { parseBody } from '../body.ts'
import {
  absenceAnswer,
  directoryAnswer,
  directoryEntryAnswer,
  directoryOutcomeAnswer,
  sentEntry,
} from '../directory-entry.ts'
import { idempotencyKey } from '../headers.ts'
import { cursorOf, limit, nextPage } from '../query.ts'
import type { Route } from '../route.ts'
import { staffId } from '../steps/personal.ts'

const tag = 'Directory'
const code = z.string().regex(/^[A-Z0-9-]{2,40}$/, 'Use a code such as TEAM-NORTH or NORTH')

const page = z.strictObject({
  limit,
  after: cursorOf(staffId),
  team: code.exactOptional(),
  area: code.exactOptional(),
  role: z.enum(ROLES).exactOptional(),
  active: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .exactOptional(),
})

const list: Route = {
  method: 'get',
  path: '/v1/directory',
  tag,
  name: 'viewDirectory',
  summary: 'Who works here: teams, roles, limits, panel training, areas, absence and deputies',
  access: 'SEE_DIRECTORY',
  headers: [],
  query: page,
  answers: { 200: { description: 'A page of the directory', schema: directoryAnswer } },
  problems: [],
  what: 'VIEW_DIRECTORY',
  async handle({ door }, { viewer, query }) {
    const { after = '', ...asked } = query as z.output<typeof page>
    const { staff, next } = await listStaff(door, viewer, { ...asked, after })
    return { status: 200, body: { staff, ...nextPage(next) } }
  },
}

const one = z.strictObject({ id: staffId })

const entry: Route = {
  method: 'get',
  path: '/v1/directory/entry',
  tag,
  name: 'viewDirectoryEntry',
  summary: 'Somebody’s entry, and everything that was ever changed in it',
  access: 'SEE_DIRECTORY',
  headers: [],
  query: one,
  answers: { 200: { description: 'The entry and its history, oldest first', schema: directoryEntryAnswer } },
  problems: ['STAFF_NOT_FOUND'],
  what: 'VIEW_DIRECTORY_ENTRY',
  async handle({ door }, { viewer, query }) {
    const { id } = query as z.output<typeof one>
    return { status: 200, body: await viewStaff(door, viewer, id) }
  },
}

const MOST_LINES = 500

const file = z.strictObject({
  staff: z.array(sentEntry).min(1).max(MOST_LINES),
  checkOnly: z.boolean().default(false).meta({ description: 'Says what it would do, and does nothing' }),
})

const keep: Route = {
  method: 'post',
  path: '/v1/directory',
  tag,
  name: 'keepDirectory',
  summary: 'Enter and change members of staff, one or a whole file',
  description:
    'For the administrator. The lines are checked as a whole first and taken all or none; a line that says what is there already changes nothing, however often it is sent. Nobody gives themselves a role, a limit or a training. Every change is kept with who made it.',
  access: 'KEEP_DIRECTORY',
  headers: ['Idempotency-Key'],
  body: file,
  answers: { 200: { description: 'What became of each line', schema: directoryOutcomeAnswer } },
  problems: [],
  what: 'CHANGE_DIRECTORY',
  async handle({ door }, { viewer, requestId, headers, receive }) {
    // Sent twice it is done once, whatever the key; every write asks for one all the same.
    idempotencyKey(headers)
    const { staff: entries, checkOnly } = parseBody(file, await receive())
    const sent = { entries: () => entries, checkOnly, by: viewer.caller.id, role: 'POLICY_ADMIN', requestId } as const
    return { status: 200, body: await keepDirectory(door.database, sent) }
  },
}

const absence = z.strictObject({
  staff: staffId,
  from: z.iso.date().nullable().meta({ description: 'The first day; null ends an absence or takes it back' }),
  until: z.iso.date().nullable().default(null).meta({ description: 'The last day; until further notice without one' }),
  deputy: staffId.nullable().default(null).meta({ description: 'Who stands in for them on these days' }),
})

const away: Route = {
  method: 'post',
  path: '/v1/absences',
  tag,
  name: 'recordAbsence',
  summary: 'Somebody is away, and somebody stands in for them',
  description:
    'For managers. A deputy has the roles and limits of the person on the days of the absence and on no other, and never decides what that person proposed. Whoever is away, their manager or the administrator names the deputy, and nobody names themselves.',
  access: 'RECORD_ABSENCE',
  headers: ['Idempotency-Key'],
  body: absence,
  answers: { 200: { description: 'The entry as it is now', schema: absenceAnswer } },
  problems: ['STAFF_NOT_FOUND', 'ABSENCE_NOT_POSSIBLE'],
  what: 'RECORD_ABSENCE',
  async handle({ door }, { viewer, headers, receive }) {
    idempotencyKey(headers)
    const entryNow = await recordAbsence(door, viewer, parseBody(absence, await receive()))
    return { status: 200, body: { entry: entryNow } }
  },
}

export const directoryRoutes: readonly Route[] = [list, entry, keep, away]
