import { z } from 'zod'
import { putOnRota, takeOffRota } from '../../use-cases/on-call/keep.ts'
import { viewRota } from '../../use-cases/on-call/rota.ts'
import { parseBody } from '../body.ts'
import { idempotencyKey } from '../headers.ts'
import { onCallRota, onCallShift } from '../on-call-answers.ts'
import { rotaTeam, shiftToEnter } from '../on-call-shift.ts'
import { instantInReach } from '../query.ts'
import type { Route } from '../route.ts'

const tag = 'On call'

const stretch = z.strictObject({
  team: rotaTeam.optional().meta({ description: 'Whose rota; your own team’s unless said' }),
  from: instantInReach.optional().meta({ description: 'Now unless said' }),
  until: instantInReach.optional().meta({ description: 'Four weeks later unless said; half a year later at most' }),
})

const rota: Route = {
  method: 'get',
  path: '/v1/on-call/shifts',
  tag,
  name: 'viewOnCallRota',
  summary: 'Who is on call while the office is closed, and when nobody is',
  access: 'SEE_DIRECTORY',
  about: 'COUNCIL',
  headers: [],
  query: stretch,
  answers: { 200: { description: 'The shifts of a stretch of time, and its gaps', schema: onCallRota } },
  problems: ['ROTA_STRETCH_NOT_POSSIBLE'],
  what: 'VIEW_ON_CALL_ROTA',
  async handle({ door }, { viewer, query, arrivedAt: now }) {
    const { team: whose, from, until } = query as z.output<typeof stretch>
    return { status: 200, body: await viewRota(door, viewer, { team: whose, from, until, now }) }
  },
}

const enter: Route = {
  method: 'post',
  path: '/v1/on-call/shifts',
  tag,
  name: 'enterOnCallShift',
  summary: 'Put somebody on the rota',
  description:
    'For managers and the administrator. Two shifts of one place, or of one person, cannot overlap: the answer names the one in the way. Times are instants, so a shift in the night in which the clocks change is as long as it is.',
  access: 'KEEP_ROTA',
  about: 'COUNCIL',
  headers: ['Idempotency-Key'],
  body: shiftToEnter,
  answers: { 200: { description: 'The shift', schema: onCallShift } },
  problems: [
    ...(['ON_CALL_SHIFT_OVER', 'ON_CALL_PERSON_CANNOT', 'ON_CALL_SHIFTS_OVERLAP'] as const),
    'KEY_USED_FOR_ANOTHER_REQUEST',
  ],
  what: 'ENTER_ON_CALL_SHIFT',
  async handle({ door }, { viewer, headers, receive, arrivedAt }) {
    const id = idempotencyKey(headers)
    const { team: whose, ...shift } = parseBody(shiftToEnter, await receive())
    return { status: 200, body: await putOnRota(door, viewer, { id, team: whose, ...shift }, arrivedAt) }
  },
}

const withdraw: Route = {
  method: 'delete',
  path: '/v1/on-call/shifts/{shiftId}',
  tag,
  name: 'withdrawOnCallShift',
  summary: 'Take a shift off the rota',
  description:
    'For managers and the administrator. Nobody is called by it from now on; that it was there, and who withdrew it, is kept.',
  access: 'KEEP_ROTA',
  about: 'COUNCIL',
  headers: ['Idempotency-Key'],
  answers: { 200: { description: 'The shift that was withdrawn', schema: onCallShift } },
  problems: ['ON_CALL_SHIFT_NOT_FOUND', 'ON_CALL_SHIFT_OVER'],
  what: 'WITHDRAW_ON_CALL_SHIFT',
  async handle({ door }, { viewer, params, headers, arrivedAt }) {
    // Withdrawing twice is withdrawing once, whatever the key; every write asks for one all the same.
    idempotencyKey(headers)
    return { status: 200, body: await takeOffRota(door, viewer, params['shiftId'] ?? '', arrivedAt) }
  },
}

export const onCallRoutes: readonly Route[] = [rota, enter, withdraw]
