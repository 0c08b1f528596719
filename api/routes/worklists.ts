import { z } from 'zod'
import { listWorklist, type WorklistRequest } from '../../use-cases/list-worklist.ts'
import { worklistAnswer } from '../answers.ts'
import { cursorOf, instantInReach, limit, nextPage } from '../query.ts'
import type { Route } from '../route.ts'

/** The journey, then the item's own id: a stage, or a clock's key with its instance and version. */
const ITEM_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\/[\x21-\x7e]{1,160}$/

const page = z.strictObject({
  limit,
  after: cursorOf(z.strictObject({ dueAt: instantInReach, id: z.string().regex(ITEM_ID) })),
})

const worklistRoute = (of: WorklistRequest['of'], path: string, summary: string): Route => ({
  method: 'get',
  path,
  tag: 'Worklists',
  name: of === 'MINE' ? 'viewMyWorklist' : 'viewTeamWorklist',
  summary,
  access: 'READ',
  headers: [],
  query: page,
  answers: { 200: { description: 'A page of work, by due date', schema: worklistAnswer } },
  problems: [],
  what: `VIEW_WORKLIST_${of}`,
  async handle({ door }, { viewer, query }) {
    const { after, limit: size } = query as z.output<typeof page>
    const { items, next } = await listWorklist(door, viewer, { of, after, limit: size })
    return { status: 200, body: { items, ...nextPage(next) } }
  },
})

export const worklistRoutes: readonly Route[] = [
  worklistRoute('MINE', '/v1/worklists/mine', 'What waits for you'),
  worklistRoute('TEAM', '/v1/worklists/team', 'Everything your team has to do'),
]
