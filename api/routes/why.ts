import { viewWhy } from '../../use-cases/view-why.ts'
import type { Route } from '../route.ts'
import { whyAnswer } from '../why-answer.ts'
import { whyPage } from '../why-page.ts'

export const whyRoute: Route = {
  method: 'get',
  access: 'READ',
  about: 'JOURNEY',
  headers: [],
  tag: 'Journeys',
  path: '/v1/journeys/{journeyId}/why',
  name: 'viewWhy',
  summary: 'Why this person waited: the account of a whole journey',
  description:
    'Whom the journey waited for from its first event on, what happened, every date with its reason, and the versions of policy and calendar. The parts of the waiting time add up to the whole. With `Accept: text/html` it is a page to read and to print.',
  answers: { 200: { description: 'The account', schema: whyAnswer, asPage: true } },
  problems: ['JOURNEY_NOT_FOUND'],
  what: 'VIEW_WHY',
  async handle({ door }, { viewer, params }) {
    const account = await viewWhy(door, viewer, params['journeyId'] ?? '')
    return { status: 200, body: account, page: () => whyPage(account) }
  },
}
