import { z } from 'zod'
import { ROLES } from '../../domain/roles/roles.ts'
import { answerOnce } from '../../use-cases/directory/answer-once.ts'
import { keepAlone, keepDirectory } from '../../use-cases/directory/keep.ts'
import { roleOfKeeper } from '../../use-cases/directory/keeper.ts'
import { listStaff, viewStaff } from '../../use-cases/directory/list.ts'
import { parseBody } from '../body.ts'
import { directoryAnswer, directoryEntryAnswer, directoryOutcomeAnswer, sentEntry } from '../directory-entry.ts'
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
  about: 'COUNCIL',
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
  about: 'COUNCIL',
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
    'For the administrator, and for managers of the service, who give nobody roles, limits, teams or training and enter nobody. The lines are checked as a whole first and taken all or none; a line that says what is there already changes nothing, however often it is sent. Nobody gives themselves a role, a limit or a training. Every change is kept with who made it.',
  access: 'KEEP_DIRECTORY',
  about: 'COUNCIL',
  headers: ['Idempotency-Key'],
  body: file,
  answers: { 200: { description: 'What became of each line', schema: directoryOutcomeAnswer } },
  problems: ['KEY_USED_FOR_ANOTHER_REQUEST'],
  what: 'CHANGE_DIRECTORY',
  async handle({ door }, { viewer, requestId, headers, receive }) {
    const key = idempotencyKey(headers)
    const received = await receive()
    const { staff: entries, checkOnly } = parseBody(file, received)
    const by = viewer.caller.id
    const sent = { entries, checkOnly, by, role: roleOfKeeper(viewer.caller), requestId }
    // What is only looked at is looked at anew.
    if (checkOnly) return { status: 200, body: await keepDirectory(door.database, sent) }
    const request = { key, by, what: 'CHANGE_DIRECTORY', body: received.text }
    return { status: 200, body: await answerOnce(door, request, (alone) => keepAlone(alone, sent)) }
  },
}

export const directoryRoutes: readonly Route[] = [list, entry, keep]
