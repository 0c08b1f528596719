import { z } from 'zod'
import { addElapsed, addLocalDays } from '../../domain/clocks/civil.ts'
import type { Instant } from '../../domain/shared/time.ts'
import { Failure } from '../../use-cases/failures.ts'
import { moveJourneyTime, viewJourneyTime } from '../../use-cases/journey-time.ts'
import { timeAnswer } from '../answers.ts'
import { parseBody } from '../body.ts'
import type { ApiDependencies } from '../dependencies.ts'
import { instantInReach } from '../query.ts'
import { idempotencyKey } from '../headers.ts'
import type { Route } from '../route.ts'

const DURATION = /^P(?=\w)(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?=\w)(?:(\d{1,5})H)?(?:(\d{1,6})M)?)?$/

const amount = z.int().min(0).max(100_000)

const duration = z
  .string()
  .regex(DURATION, 'Use a duration of weeks, days, hours and minutes, such as P42D or P1DT9H')
  .transform((text) => {
    const [weeks = 0, days = 0, hours = 0, minutes = 0] = (DURATION.exec(text) ?? [])
      .slice(1)
      .map((n?: string) => Number(n ?? 0))
    return { days: weeks * 7 + days, hours, minutes }
  })

const amounts = z.strictObject({
  days: amount.default(0),
  hours: amount.default(0),
  minutes: amount.default(0),
})

/** Either an instant to go to, or how far to go from the journey's now. */
const body = z.union([
  z.strictObject({ to: instantInReach }),
  z.strictObject({
    forward: z.union([duration, amounts]).meta({ description: 'Days keep the time of day in London' }),
  }),
])

const targetOf =
  (move: z.output<typeof body>) =>
  (now: Instant): Instant => {
    if ('to' in move) return move.to
    const { days, hours, minutes } = move.forward
    return addElapsed(addLocalDays(now, days), { hours, minutes })
  }

/** Real journeys live in real time. */
function requireVirtualTime({ settings }: ApiDependencies): void {
  if (settings.VIRTUAL_TIME !== 'on') throw new Failure('VIRTUAL_TIME_OFF')
}

const description = 'Only where virtual time is switched on, for demonstration, training and tests.'

const ofTime = { path: '/v1/journeys/{journeyId}/time', tag: 'Virtual time', description } as const

const viewTimeRoute: Route = {
  ...ofTime,
  method: 'get',
  name: 'viewTime',
  summary: 'The journey’s own now',
  access: 'READ',
  about: 'JOURNEY',
  headers: [],
  answers: { 200: { description: 'Its now', schema: timeAnswer } },
  problems: ['JOURNEY_NOT_FOUND', 'VIRTUAL_TIME_OFF'],
  what: 'VIEW_TIME',
  async handle(api, { params, viewer }) {
    requireVirtualTime(api)
    return { status: 200, body: await viewJourneyTime(api.door, viewer, params['journeyId'] ?? '') }
  },
}

const moveTimeRoute: Route = {
  ...ofTime,
  method: 'post',
  name: 'moveTime',
  summary: 'Move the journey’s time forward',
  description: `${description} A repeat under the same key goes no further.`,
  access: 'WRITE',
  about: 'JOURNEY',
  headers: ['Idempotency-Key'],
  body,
  answers: { 200: { description: 'Its now', schema: timeAnswer } },
  problems: [
    ...(['JOURNEY_NOT_FOUND', 'VIRTUAL_TIME_OFF', 'STEP_UNDER_WAY', 'MESSAGES_UNDER_WAY'] as const),
    ...(['TIME_ONLY_MOVES_FORWARD', 'TIME_STOOD_STILL', 'TEMPORAL_AWAY', 'KEY_USED_FOR_ANOTHER_REQUEST'] as const),
  ],
  what: 'MOVE_TIME',
  async handle(api, { params, viewer, headers, receive }) {
    requireVirtualTime(api)
    const key = idempotencyKey(headers)
    const received = await receive()
    const targets = targetOf(parseBody(body, received))
    const to = { journeyId: params['journeyId'] ?? '', key, body: received.text, targetOf: targets }
    return { status: 200, body: await moveJourneyTime(api.door, viewer, to) }
  },
}

export const timeRoutes: readonly Route[] = [viewTimeRoute, moveTimeRoute]
