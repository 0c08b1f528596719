import { requireAccess } from '../../api/access.ts'
import { RequestProblem } from '../../api/request-problem.ts'
import type { About, Route } from '../../api/route.ts'
import { ROUTES } from '../../api/routes/index.ts'
import { REACH } from '../../domain/access/reach.ts'
import { SIGHT } from '../../domain/access/sight.ts'
import { TAKES_TWO } from '../../domain/decisions/two-people.ts'
import { REGIONS } from '../../domain/journey/journey.ts'
import { RELATIONSHIP_WORDS, RELATIONSHIPS } from '../../domain/access/relationships.ts'
import { ROLES, type Role } from '../../domain/roles/roles.ts'
import { inWords } from '../../domain/shared/in-words.ts'

const ASKED_WORDS: Readonly<Record<About, string>> = {
  JOURNEY: 'the journey is asked for first',
  DOCUMENT: 'the journey of the document is asked for first',
  SUBMISSION: 'whoever sent the step, or a manager; the journey is asked for first',
  STEP: 'the step is taken in the roles that somebody has on the journey, or the journey is not there',
  NEW_JOURNEY: 'there is no journey yet',
  LIST: 'holds only journeys that are there for whoever asks',
  JOURNEY_IN_BODY: 'the journeys that are named or meant are asked for first',
  FIGURES: 'numbers of the whole council, and no journey',
  NOTICES: 'what came from outside and is in no journey yet, or what a hospital sent itself',
  COUNCIL: 'the council itself: rules, staff, rota',
}

/** The roles that the door of an address lets in. Whether the journey is there for them is asked after that. */
export const rolesLetIn = (route: Route): readonly Role[] => ROLES.filter((role) => isLetIn(route, role))

function isLetIn(route: Route, role: Role): boolean {
  try {
    // What a hospital does with its own notices it does as a system and in no role of staff.
    requireAccess({ roles: [role] }, route)
    return true
  } catch (error) {
    if (error instanceof RequestProblem) return false
    throw error
  }
}

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly string[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows].join('\n')

const reachRow = (role: Role): string => {
  const { to, because } = REACH[role]
  return row(`\`${role}\``, to.length === 0 ? 'none' : to.map((each) => inWords(each)).join(', '), because)
}

const sightRow = (role: Role): string => {
  const { parts, steps, letters, words } = SIGHT[role]
  return row(
    `\`${role}\``,
    allOf(parts.length, REGIONS.length, parts.map(inWords).join(', ')),
    steps === 'ALL' ? 'all' : steps.length === 0 ? 'none' : steps.join(', '),
    letters === 'ALL' ? 'all' : letters.length === 0 ? 'none' : 'those about these parts',
    words ? 'yes' : 'no',
  )
}

const allOf = (some: number, all: number, words: string): string => {
  if (some === all) return 'all'
  return some === 0 ? 'none' : words
}

const roleList = (roles: readonly Role[]): string =>
  roles.length === 0 ? 'nobody by role' : roles.map((role) => `\`${role}\``).join(', ')

const routeRow = (route: Route): string =>
  row(`\`${route.method.toUpperCase()} ${route.path}\``, ASKED_WORDS[route.about], roleList(rolesLetIn(route)))

const stepRow = ({ name, takenBy = [] }: Route): string => row(`\`${name}\``, roleList(takenBy))

/** docs/access.md: who may see and do what. */
export const makeAccessPage = (): string =>
  `${[
    '# Access',
    'Made by `npm run docs` from `domain/access/` and the routes of `api/routes/`; `test/api/access-table.test.ts` asks every cell.',
    'Nobody is let to anything that stands in no row (R-GEN-07). One function decides: `groundsFor` in `domain/access/access.ts` gives every ground on which somebody is let to a journey, and without one the journey is not there: the same answer as for a journey that there never was, after the same question to the database. Lists ask the same in the database (`prisma/queries/visible.ts`).',
    'What somebody may do on a journey they may do in the roles of these grounds and in no other. A role that they have for one journey gives nothing on another. Whoever stands in for somebody else has that person’s grounds on the days of the absence; whoever has left has none.',
    '## How somebody can stand to a journey',
    table(
      ['relationship', 'it holds where'],
      RELATIONSHIPS.map((each) => row(inWords(each), RELATIONSHIP_WORDS[each])),
    ),
    '## Which journeys a role reaches',
    table(['role', 'reaches by', 'because'], ROLES.map(reachRow)),
    '## What a role sees of a journey',
    'Who has a journey, its dates and that something happened are for everybody to whom it is there. What else they see of it is by role; of several roles, what each of them sees. Words are names, notes and letters.',
    table(['role', 'parts', 'what was entered with the steps of', 'letters', 'words'], ROLES.map(sightRow)),
    '## Steps that take two people',
    'R-GEN-06. What one person began another makes good, and nobody for whom they stand in. Two browser tabs, another role since, or the same request again change nothing: it is the person who is compared, by the journey itself. Rules of the council, repairs of journeys and the directory of staff are kept in the same way.',
    table(
      ['step', 'is not for'],
      Object.entries(TAKES_TWO).map(([step, who]) => row(`\`${step}\``, who)),
    ),
    '## Addresses',
    'A role that the door does not let in gets 403, whatever journey it names.',
    table(['address', 'journeys', 'roles'], ROUTES.filter(({ about }) => about !== 'STEP').map(routeRow)),
    '## Steps',
    'Each is `POST /v1/journeys/{journeyId}/steps/…`. The role has to be one that somebody has on this journey.',
    table(['step', 'roles'], ROUTES.filter(({ about }) => about === 'STEP').map(stepRow)),
  ].join('\n\n')}\n`
