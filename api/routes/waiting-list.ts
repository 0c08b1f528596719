import { z } from 'zod'
import { RATINGS_IN_ORDER } from '../../domain/waiting/position.ts'
import { WAITING_QUEUES } from '../../domain/waiting/state.ts'
import { listWaiting } from '../../use-cases/list-waiting.ts'
import { cursorOf, instantInReach, limit, nextPage } from '../query.ts'
import type { Route } from '../route.ts'
import { waitingListAnswer } from '../waiting-list-answer.ts'

const page = z.strictObject({
  queue: z.enum(WAITING_QUEUES).default('ASSESSMENT').meta({ description: 'What people wait for' }),
  team: z
    .string()
    .regex(/^[A-Z0-9-]{2,40}$/, 'Use a team code such as TEAM-NORTH')
    .optional()
    .meta({ description: 'Whose queue; your own team’s unless said' }),
  limit,
  after: cursorOf(
    z.strictObject({
      rank: z.int().min(1).max(RATINGS_IN_ORDER.length),
      referredAt: instantInReach,
      journeyId: z.guid(),
    }),
  ),
})

export const waitingListRoute: Route = {
  method: 'get',
  path: '/v1/waiting-list',
  tag: 'Worklists',
  name: 'viewWaitingList',
  summary: 'Who waits, in the order in which they are seen: by rating, then by the date of the referral',
  access: 'READ',
  about: 'LIST',
  headers: [],
  query: page,
  answers: { 200: { description: 'A page of people who wait', schema: waitingListAnswer } },
  problems: [],
  what: 'VIEW_WAITING_LIST',
  async handle({ door }, { viewer, query }) {
    const { queue, team, after, limit: size } = query as z.output<typeof page>
    const { people, next } = await listWaiting(door, viewer, { queue, team, after, limit: size })
    return { status: 200, body: { people, ...nextPage(next) } }
  },
}
