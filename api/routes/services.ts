import { viewServiceStarts } from '../../use-cases/view-service-starts.ts'
import { quarterAsked, quarterOf } from '../quarter.ts'
import type { Route } from '../route.ts'
import { serviceStartsAnswer } from '../service-answers.ts'

const startsRoute: Route = {
  method: 'get',
  tag: 'Supervision',
  access: 'READ',
  about: 'FIGURES',
  headers: [],
  problems: [],
  path: '/v1/services/starts',
  name: 'viewServiceStarts',
  summary: 'How soon support began in a quarter, and how soon home care was offered',
  query: quarterOf,
  answers: { 200: { description: 'The figures of the quarter', schema: serviceStartsAnswer } },
  what: 'VIEW_SERVICE_STARTS',
  async handle({ door }, { viewer, query, arrivedAt: now }) {
    return { status: 200, body: await viewServiceStarts(door, viewer, { ...quarterAsked(query), now }) }
  },
}

export const serviceRoutes: readonly Route[] = [startsRoute]
