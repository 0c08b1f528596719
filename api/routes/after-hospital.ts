import { z } from 'zod'
import { AFTER_HOSPITAL_ORDER } from '../../domain/leaving-hospital/backlog.ts'
import { listAfterHospital } from '../../use-cases/list-after-hospital.ts'
import { afterHospitalAnswer } from '../after-hospital-answer.ts'
import { cursorOf, instantInReach, limit, nextPage } from '../query.ts'
import type { Route } from '../route.ts'

const page = z.strictObject({
  team: z
    .string()
    .regex(/^[A-Z0-9-]{2,40}$/, 'Use a team code such as TEAM-NORTH')
    .optional()
    .meta({ description: 'Whose people; your own team’s unless said' }),
  limit,
  after: cursorOf(
    z.strictObject({
      rank: z.int().min(1).max(AFTER_HOSPITAL_ORDER.length),
      dueAt: instantInReach,
      journeyId: z.guid(),
    }),
  ),
})

export const afterHospitalRoute: Route = {
  method: 'get',
  path: '/v1/after-hospital',
  tag: 'Worklists',
  name: 'viewAfterHospital',
  summary: 'Whose longer-term needs are to be assessed after hospital, in the order in which they are seen',
  access: 'READ',
  about: 'LIST',
  headers: [],
  query: page,
  answers: { 200: { description: 'A page of people who have left hospital', schema: afterHospitalAnswer } },
  problems: [],
  what: 'VIEW_AFTER_HOSPITAL',
  async handle({ door }, { viewer, query }) {
    const { team, after, limit: size } = query as z.output<typeof page>
    const { people, next } = await listAfterHospital(door, viewer, { team, after, limit: size })
    return { status: 200, body: { people, ...nextPage(next) } }
  },
}
