import { z } from 'zod'
import { toMs, type Instant } from '../../domain/shared/time.ts'
import { kebab } from '../../api/step-paths.ts'
import { LocalProblem } from '../problem.ts'
import type { Person } from './format.ts'
import type { Home, Look, Outcome, StepToTake } from './home.ts'
import type { LiveClient, Problem } from './live-client.ts'
import { liveLook } from './live-look.ts'
import { untilDelivered } from './until-delivered.ts'

/** Who looks at the journey and moves its time. */
const READER = 'staff-team-manager'

const opened = z.looseObject({ journey: z.looseObject({ id: z.string(), version: z.int() }) })
const timeAnswer = z.looseObject({ now: z.string() })
const versionAnswer = z.looseObject({ version: z.int() })

/** The running product over HTTP, in virtual time. @param known a journey that is there already */
export function createLiveHome(client: LiveClient, known?: string): Home {
  let journeyId = known
  const path = (): string => {
    if (journeyId === undefined) throw new Error('No step has opened the journey')
    return `/v1/journeys/${journeyId}`
  }
  const look = (): Promise<Look> => liveLook(client, READER, path().replace('/v1/journeys/', ''))

  const open = async ({ by, body, person }: StepToTake): Promise<Outcome> => {
    const answer = await client.post(by.id, '/v1/journeys', { ...body, person: newPerson(person) })
    if (!answer.ok) return outcomeOf(answer.problem)
    const { journey } = opened.parse(answer.body)
    journeyId = journey.id
    return { status: 'accepted', version: journey.version }
  }

  const take = async (asked: StepToTake): Promise<Outcome> => {
    if (journeyId === undefined) return open(asked)
    const { by, step, body } = asked
    // Not everybody who takes steps may look: the hospital's liaison sends, and reads nothing.
    const version = asked.version ?? (await client.get(READER, path(), versionAnswer)).version
    const answer = await client.post(by.id, `${path()}/steps/${kebab(step)}`, body, version)
    if (!answer.ok) return outcomeOf(answer.problem)
    return { status: 'accepted', version: opened.parse(answer.body).journey.version }
  }

  const advanceTo = async (at: Instant): Promise<void> => {
    await untilDelivered(look)
    const { now } = await client.get(READER, `${path()}/time`, timeAnswer)
    if (toMs(at) <= toMs(now)) return
    const answer = await client.post(READER, `${path()}/time`, { to: at })
    if (!answer.ok) throw new LocalProblem(`${answer.problem.detail} ${answer.problem.whatToDo}`)
  }

  return {
    take,
    advanceTo,
    look: async () => {
      await untilDelivered(look)
      return look()
    },
    deliver: () => Promise.reject(new LocalProblem('The running product delivers every message by itself')),
  }
}

/** 400: the form; 403, 409, 412, 422: a refusal. Anything else is no answer to a step. */
function outcomeOf({ status, code, rule, detail, whatToDo, errors }: Problem): Outcome {
  if (status === 400)
    return { status: 'invalid', problems: errors.map(({ pointer, detail: why }) => ({ field: pointer, detail: why })) }
  if (![403, 409, 412, 422].includes(status)) throw new LocalProblem(`${code}: ${detail} ${whatToDo}`)
  return { status: 'refused', code, detail, whatToDo, ...(rule === undefined ? {} : { rule }) }
}

const LETTERS = 'ABCDEFGHJKLMNPRSTW'

/** The same invented person would keep the journey they have, so everybody gets three initials of their own. */
function newPerson(person: Person): Person {
  const initials = Array.from({ length: 3 }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)] ?? 'A')
  const [first = '', ...last] = person.fullName.split(' ')
  return { ...person, fullName: [first, ...initials.map((letter) => `${letter}.`), ...last].join(' ') }
}
