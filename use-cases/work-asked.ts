import type { Standing } from '../domain/journey/step.ts'
import { stepDefinition } from '../domain/journey/machine.ts'
import { namedFor } from '../domain/journey/whose-list.ts'
import { work, type WorkItem } from '../domain/journey/waiting-on.ts'
import type { Role } from '../domain/roles/roles.ts'
import type { StandingQuestion } from './standing.ts'

type Question = Pick<StandingQuestion, 'journey' | 'facts' | 'caller' | 'staff'>

const field = (facts: unknown, name: string): unknown => (facts as Readonly<Record<string, unknown>> | null)?.[name]

/** R-OPS-01. Whom something may be given to: whose list it is on, and whoever may take its step. */
const rolesFor = ({ role, step }: WorkItem): readonly Role[] => [
  role,
  ...(step === undefined ? [] : (stepDefinition(step)?.roles ?? [])),
]

/** R-OPS-01. What the list asks under the item that a step names, and who may do it. */
export async function workAsked({ journey, facts, caller, staff }: Question): Promise<Standing['workAsked']> {
  const item = work(journey).find(({ id }) => id === field(facts, 'item'))
  if (item === undefined) return undefined
  const allowed = rolesFor(item)
  const place = item.team === undefined ? undefined : await staff.areaOf(item.team)
  const may = async ({ roles, team }: { readonly roles: readonly Role[]; readonly team: string }): Promise<boolean> =>
    roles.some((role) => allowed.includes(role)) && isNear(await staff.areaOf(team), place)
  const id = field(facts, 'worker')
  const worker = typeof id === 'string' ? await staff.find(id) : undefined
  const meant = namedFor(journey, item.role)
  return {
    ...(item.step === undefined ? {} : { step: item.step }),
    ...(meant === undefined ? {} : { worker: meant }),
    actorMay: await may(caller),
    ...(typeof id === 'string' ? { workerMay: worker?.active === true && (await may(worker)) } : {}),
  }
}

/** Some work for all areas, such as finance. */
const isNear = (own: string | undefined, place: string | undefined): boolean =>
  own === 'ALL' || place === undefined || own === place
