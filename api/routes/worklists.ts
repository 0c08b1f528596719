import { z } from 'zod'
import { SPECIALIST_NEEDS } from '../../domain/assessment/specialist.ts'
import { CLOCK_KEYS } from '../../domain/clock-catalogue/catalogue.ts'
import { MANAGERS_TOLD } from '../../domain/journey/clock-notices.ts'
import { LATENESS, WORKLIST_SORTS } from '../../domain/journey/listed-work.ts'
import { STEPS } from '../../domain/journey/parts.ts'
import { STAGES } from '../../domain/journey/stage.ts'
import { ROLES, type Role } from '../../domain/roles/roles.ts'
import { PRIORITIES } from '../../domain/triage/state.ts'
import { countWork } from '../../use-cases/worklists/counts.ts'
import { openPlace, sealPlace } from '../../use-cases/worklists/cursor.ts'
import { listWorklist } from '../../use-cases/worklists/list.ts'
import type { ListAsked } from '../../use-cases/worklists/lists.ts'
import type { ApiDependencies } from '../dependencies.ts'
import { limit } from '../query.ts'
import { RequestProblem } from '../request-problem.ts'
import type { ApiRequest, Route } from '../route.ts'
import { worklistAnswer, worklistCountsAnswer } from '../worklist-answers.ts'

const MOST_VALUES = 20

/** Several values of a closed list, with commas between; one that is not in it is told, and not passed over. */
const someOf = <const Values extends readonly [string, ...string[]]>(values: Values, description: string) =>
  z
    .string()
    .max(2000)
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(values)).max(MOST_VALUES))
    .optional()
    .meta({ description: `${description}; several with commas between` })

/** The same for what only the directory knows: somebody or something unknown has no work. */
const someCodes = (pattern: RegExp, description: string) =>
  z
    .string()
    .max(2000)
    .transform((text) => text.split(','))
    .pipe(z.array(z.string().regex(pattern, 'Use an id or a code of the directory')).max(MOST_VALUES))
    .optional()
    .meta({ description: `${description}; several with commas between` })

const CODE = /^[A-Z0-9-]{2,40}$/
const STAFF_ID = /^[\x21-\x2b\x2d-\x7e]{1,100}$/

const [firstStep, ...otherSteps] = STEPS.map(({ name }) => name)
const [firstClock, ...otherClocks] = CLOCK_KEYS

const filters = {
  stage: someOf(STAGES, 'Where the journey stands'),
  priority: someOf(PRIORITIES, 'As triage decided'),
  lateness: someOf(LATENESS, 'How late it is'),
  step: someOf([firstStep as string, ...otherSteps], 'What is asked'),
  clock: someOf([firstClock as string, ...otherClocks], 'Which limit asks for it'),
  role: someOf(ROLES, 'Whose role’s work it is'),
  worker: someCodes(STAFF_ID, 'Whose it is by name'),
  team: someCodes(CODE, 'Whose team the journey is'),
  area: someCodes(CODE, 'In which area that team works'),
  skill: someOf(SPECIALIST_NEEDS, 'What the person’s needs ask of whoever assesses'),
  toldTo: someOf(MANAGERS_TOLD, 'Missed limits of which the ladder has told this role'),
  reference: z.string().max(100).optional().meta({ description: 'Of one journey' }),
  nobodyThere: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .meta({ description: 'Only what nobody is there to do in time, because of leave; or only the rest' }),
}

const page = z.strictObject({
  limit,
  sort: z
    .enum(WORKLIST_SORTS)
    .default('dueAt')
    .meta({ description: 'By what; `-` in front turns it round. Equal ones by date, then by id' }),
  takeable: z
    .enum(['true', 'false'])
    .default('false')
    .meta({ description: 'Only what nobody has yet and you could take' }),
  touched: z
    .enum(['true', 'false'])
    .default('false')
    .meta({ description: 'Only of journeys in which you have taken a step' }),
  after: z.string().max(1000).optional().meta({ description: 'Where the page begins: `next` of the page before' }),
  ...filters,
})

type Page = z.output<typeof page>

const code = z.string().regex(CODE, 'Use a team code such as TEAM-NORTH')

/** What is asked of a list, and of the cursor of its page before. */
async function answer({ door }: ApiDependencies, { viewer }: ApiRequest, of: ListAsked, asked: Page) {
  const { limit: size, sort, takeable, touched, after: cursor, ...filtered } = asked
  const wanted = { ...filtered, ...(touched === 'true' ? { touchedBy: [viewer.caller.id] } : {}) }
  const where = { list: JSON.stringify([of, takeable, wanted]), sort }
  const after = cursor === undefined ? undefined : openPlace(door.sealing, where, cursor)
  if (cursor !== undefined && after === undefined) throw notOurs()
  const isTakeable = takeable === 'true'
  const request = { of, filters: wanted, takeable: isTakeable, sort, after, limit: size }
  const { items, next } = await listWorklist(door, viewer, request)
  return { status: 200, body: { items, ...(next === undefined ? {} : { next: sealPlace(door.sealing, where, next) }) } }
}

const notOurs = (): RequestProblem =>
  new RequestProblem('QUERY_INVALID', {
    errors: [
      {
        pointer: '/after',
        code: 'INVALID',
        detail: 'This is not a place that a page before gave in `next` for the same list, filters and order',
      },
    ],
  })

const reading = { method: 'get', tag: 'Worklists', access: 'READ', about: 'LIST', headers: [] } as const
const answers = { 200: { description: 'A page of work', schema: worklistAnswer } }

const mine: Route = {
  ...reading,
  path: '/v1/worklists/mine',
  name: 'viewMyWorklist',
  summary: 'What waits for you by name',
  query: page,
  answers,
  problems: [],
  what: 'VIEW_WORKLIST_MINE',
  handle: (api, request) => answer(api, request, { list: 'MINE' }, request.query as Page),
}

/** A list of one team, the viewer's own unless said. There the team says whose list it is, and is no filter of it. */
const ofTeam = (list: 'TEAM' | 'UNASSIGNED', path: string, name: string, summary: string): Route => ({
  ...reading,
  path,
  name,
  summary,
  query: page.extend({ team: code.optional().meta({ description: 'Whose list; your own team’s unless said' }) }),
  answers,
  problems: ['LIST_NOT_YOURS'],
  what: `VIEW_WORKLIST_${list}`,
  handle(api, request) {
    const { team, ...asked } = request.query as Omit<Page, 'team'> & { readonly team?: string }
    return answer(api, request, { list, team }, asked)
  },
})

const ofRole: Route = {
  ...reading,
  path: '/v1/worklists/role',
  name: 'viewRolesWorklist',
  summary: 'Everything that one of your roles has to do, in every team',
  query: page.extend({ role: z.enum(ROLES).meta({ description: 'Whose list' }) }),
  answers,
  problems: ['LIST_NOT_YOURS'],
  what: 'VIEW_WORKLIST_ROLE',
  handle(api, request) {
    const { role, ...asked } = request.query as Omit<Page, 'role'> & { readonly role: Role }
    return answer(api, request, { list: 'ROLE', role }, asked)
  },
}

const ofPerson: Route = {
  ...reading,
  path: '/v1/worklists/person',
  name: 'viewPersonsWorklist',
  summary: 'What waits for somebody by name; for managers',
  query: page.extend({ worker: z.string().regex(STAFF_ID, 'Use an id of the directory') }),
  answers,
  problems: ['LIST_NOT_YOURS'],
  what: 'VIEW_WORKLIST_PERSON',
  handle(api, request) {
    const { worker, ...asked } = request.query as Omit<Page, 'worker'> & { readonly worker: string }
    return answer(api, request, { list: 'PERSON', worker }, asked)
  },
}

const all: Route = {
  ...reading,
  path: '/v1/worklists',
  name: 'viewAllWork',
  summary: 'Everything that there is to do; for managers',
  query: page,
  answers,
  problems: ['LIST_NOT_YOURS'],
  what: 'VIEW_WORKLIST_ALL',
  handle: (api, request) => answer(api, request, { list: 'ALL' }, request.query as Page),
}

const counting = z.strictObject({
  team: code.optional().meta({ description: 'Whose team; your own unless said' }),
})

const counts: Route = {
  ...reading,
  path: '/v1/worklists/counts',
  name: 'countWork',
  summary: 'How much stands on each of your lists, and with whom in the team',
  description:
    'Kept with every step and never counted. The list of the out-of-hours team has no number of its own, because what is on it depends on the hour; that of its role has.',
  query: counting,
  answers: { 200: { description: 'The lists', schema: worklistCountsAnswer } },
  problems: ['LIST_NOT_YOURS'],
  what: 'VIEW_WORKLIST_COUNTS',
  async handle({ door }, { viewer, query }) {
    return { status: 200, body: { lists: await countWork(door, viewer, query) } }
  },
}

export const worklistRoutes: readonly Route[] = [
  mine,
  ofTeam('TEAM', '/v1/worklists/team', 'viewTeamWorklist', 'Everything your team has to do'),
  ofTeam('UNASSIGNED', '/v1/worklists/unassigned', 'viewUnassignedWork', 'What nobody of the team has yet'),
  ofRole,
  ofPerson,
  all,
  counts,
]
