import { z } from 'zod'
import { CAUSES, type Cause } from '../../domain/supervision/causes.ts'
import { listPaused } from '../../use-cases/supervision/list-paused.ts'
import { listStuck } from '../../use-cases/supervision/list-stuck.ts'
import { viewSavedViews, type TemporalPages } from '../../use-cases/supervision/views.ts'
import type { ApiDependencies } from '../dependencies.ts'
import { cursorOf, instantInReach, limit, nextPage } from '../query.ts'
import type { Route } from '../route.ts'
import { pausedDatesAnswer, savedViewsAnswer, stuckAnswer } from '../supervision-answers.ts'

const reading = { method: 'get', tag: 'Supervision', access: 'SUPERVISE', about: 'LIST', headers: [] } as const

const team = z
  .string()
  .regex(/^[A-Z0-9-]{2,40}$/, 'Use a team code such as TEAM-NORTH')
  .optional()
  .meta({ description: 'Only the journeys of one team; those of all teams unless said' })

const pagesOf = ({ settings }: ApiDependencies): TemporalPages => ({
  uiUrl: settings.TEMPORAL_UI_URL,
  namespace: settings.TEMPORAL_NAMESPACE,
})

const ofTeam = z.strictObject({ team })

const savedViews: Route = {
  ...reading,
  about: 'FIGURES',
  path: '/v1/supervision/views',
  name: 'viewSavedViews',
  summary: 'Lists in Temporal’s pages that supervisors come back to',
  description:
    'For team, service and head-of-service managers, auditors and data officers. Each list with its address, its query and how many stand in it now: overdue, waiting on the panel, commit retrying, task failing, paused, no worker and others. Temporal’s pages keep saved views in one browser only; these are the same for everybody.',
  query: ofTeam,
  answers: { 200: { description: 'The lists', schema: savedViewsAnswer } },
  problems: ['NOT_A_SUPERVISOR'],
  what: 'VIEW_SAVED_VIEWS',
  async handle(api, { viewer, query }) {
    const asked = query as z.output<typeof ofTeam>
    return {
      status: 200,
      body: { views: await viewSavedViews(api.door, viewer, { pages: pagesOf(api), team: asked.team }) },
    }
  },
}

const page = z.strictObject({
  team,
  limit,
  after: cursorOf(
    z.strictObject({ since: instantInReach, journeyId: z.guid(), cause: z.enum(Object.keys(CAUSES) as Cause[]) }),
  ),
})

interface Asked<After> {
  readonly team?: string | undefined
  readonly limit: number
  readonly after?: After | undefined
}

const stuck: Route = {
  ...reading,
  path: '/v1/supervision/stuck',
  name: 'viewStuckJourneys',
  summary: 'Journeys that do not move: why, since when, and what to do',
  description:
    'For team, service and head-of-service managers, auditors and data officers. The longest first. A journey stands here within ten seconds of what holds it up, once for each cause. Nobody is named: references, codes and instants.',
  query: page,
  answers: { 200: { description: 'A page of journeys that do not move', schema: stuckAnswer } },
  problems: ['NOT_A_SUPERVISOR'],
  what: 'VIEW_STUCK',
  async handle(api, { viewer, query }) {
    const { next, ...list } = await listStuck(api.door, viewer, {
      ...asked(query as z.output<typeof page>),
      pages: pagesOf(api),
    })
    return { status: 200, body: { ...list, ...nextPage(next) } }
  },
}

const asked = <After>({ team: whose, limit: size, after }: Asked<After>) => ({ team: whose, limit: size, after })

const pausedPage = z.strictObject({
  team,
  limit,
  after: cursorOf(z.strictObject({ goesOnAt: instantInReach, place: z.string().max(200) })),
})

const paused: Route = {
  ...reading,
  path: '/v1/supervision/paused-dates',
  name: 'viewPausedDates',
  summary: 'Dates that stand still lawfully: since when, by whom, why, and until when',
  description:
    'For team, service and head-of-service managers, auditors and data officers. The one that goes on soonest first. A date stands still only for a reason that its rule names, and goes on by itself when the pause is over; so it is no trouble and stands in no other list.',
  query: pausedPage,
  answers: { 200: { description: 'A page of dates that stand still', schema: pausedDatesAnswer } },
  problems: ['NOT_A_SUPERVISOR'],
  what: 'VIEW_PAUSED_DATES',
  async handle({ door }, { viewer, query }) {
    const { next, ...list } = await listPaused(door, viewer, asked(query as z.output<typeof pausedPage>))
    return { status: 200, body: { ...list, ...nextPage(next) } }
  },
}

export const supervisionRoutes: readonly Route[] = [savedViews, stuck, paused]
