import { z } from 'zod'
import { listWorklist, type WorklistRequest } from '../../use-cases/list-worklist.ts'
import { instant, worklistAnswer } from '../answers.ts'
import { cursorOf, encodeCursor, limit } from '../query.ts'
import type { Route } from '../route.ts'

const page = z.strictObject({ limit, after: cursorOf(z.strictObject({ dueAt: instant, id: z.string().max(200) })) })

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
    return { status: 200, body: { items, ...(next === undefined ? {} : { next: encodeCursor(next) }) } }
  },
})

export const worklistRoutes: readonly Route[] = [
  worklistRoute('MINE', '/v1/worklists/mine', 'What waits for you'),
  worklistRoute('TEAM', '/v1/worklists/team', 'Everything your team has to do'),
]
