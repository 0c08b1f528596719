import { z } from 'zod'
import { localDate } from '../../domain/clocks/civil.ts'
import { recordAbsence } from '../../use-cases/directory/absence.ts'
import { listAbsences } from '../../use-cases/directory/list-absences.ts'
import { parseBody } from '../body.ts'
import { absenceAnswer, absencesAnswer } from '../directory-entry.ts'
import { idempotencyKey } from '../headers.ts'
import { cursorOf, limit, nextPage } from '../query.ts'
import type { Route } from '../route.ts'
import { staffId } from '../steps/personal.ts'

const tag = 'Directory'

const page = z.strictObject({
  limit,
  after: cursorOf(z.strictObject({ from: z.iso.date(), staff: staffId })),
  from: z.iso.date().exactOptional().meta({ description: 'Away on this day or later; today unless said' }),
  until: z.iso.date().exactOptional().meta({ description: 'Away on this day or earlier' }),
  team: z
    .string()
    .regex(/^[A-Z0-9-]{2,40}$/, 'Use a team code such as TEAM-NORTH')
    .exactOptional(),
  staff: staffId.exactOptional(),
})

const list: Route = {
  method: 'get',
  path: '/v1/absences',
  tag,
  name: 'viewAbsences',
  summary: 'Who is away, now and to come, and who stands in for them',
  access: 'SEE_DIRECTORY',
  about: 'COUNCIL',
  headers: [],
  query: page,
  answers: { 200: { description: 'A page of absences, in the order of their first days', schema: absencesAnswer } },
  problems: [],
  what: 'VIEW_ABSENCES',
  async handle({ door }, { viewer, arrivedAt, query }) {
    const { after, from = localDate(arrivedAt), ...asked } = query as z.output<typeof page>
    const place = after === undefined ? {} : { after }
    const { absences, next } = await listAbsences(door, viewer, { ...asked, ...place, from })
    return { status: 200, body: { absences, ...nextPage(next) } }
  },
}

const absence = z.strictObject({
  staff: staffId,
  from: z.iso.date().nullable().meta({ description: 'The first day; null takes an absence back' }),
  until: z.iso.date().nullable().default(null).meta({ description: 'The last day; until further notice without one' }),
  deputy: staffId.nullable().default(null).meta({ description: 'Who stands in for them on these days' }),
  instead: z.iso.date().exactOptional().meta({
    description: 'The first day of the absence that is changed or taken back, where it begins on another day',
  }),
})

const away: Route = {
  method: 'post',
  path: '/v1/absences',
  tag,
  name: 'recordAbsence',
  summary: 'Somebody is away, now or weeks ahead, and somebody stands in for them',
  description:
    'For managers. Somebody has as many absences as are booked; what begins on the same day as one that there is changes that one. A deputy has the roles and limits of the person on the days of that absence and on no other, and never decides what that person proposed. Whoever is away, their manager or the administrator names the deputy, and nobody names themselves.',
  access: 'RECORD_ABSENCE',
  about: 'COUNCIL',
  headers: ['Idempotency-Key'],
  body: absence,
  answers: { 200: { description: 'The entry as it is now', schema: absenceAnswer } },
  problems: ['STAFF_NOT_FOUND', 'ABSENCE_NOT_POSSIBLE', 'KEY_USED_FOR_ANOTHER_REQUEST'],
  what: 'RECORD_ABSENCE',
  async handle({ door }, { viewer, headers, receive }) {
    const key = idempotencyKey(headers)
    const received = await receive()
    const asked = parseBody(absence, received)
    return { status: 200, body: { entry: await recordAbsence(door, viewer, asked, { key, body: received.text }) } }
  },
}

export const absenceRoutes: readonly Route[] = [list, away]
