import { randomUUID } from 'node:crypto'
import { personBody, profileOf } from '../../api/steps/person.ts'
import { isOpening, type OpeningStep } from '../../domain/journey/openings.ts'
import { Refused } from '../../domain/shared/refusal.ts'
import { fromMs, toMs, type Instant } from '../../domain/shared/time.ts'
import { findCaller, isOutsider } from '../../local/journeys/cast.ts'
import { fillIn } from '../../local/journeys/forms.ts'
import type { Home, Look, Outcome, StepToTake } from '../../local/journeys/home.ts'
import { lookAt } from '../../local/journeys/look.ts'
import { moveJourneyTime, viewJourneyTime } from '../../use-cases/journey-time.ts'
import { openJourney } from '../../use-cases/open-journey.ts'
import { takeStep } from '../../use-cases/take-step.ts'
import type { Viewer } from '../../use-cases/viewer.ts'
import { untilDelivered } from '../../local/journeys/until-delivered.ts'
import type { House } from '../support/house.ts'

function callerNamed(role: string) {
  const caller = findCaller(role)
  if (caller === undefined) throw new Error(`Nobody is ${role}`)
  return caller
}

function openingOf(step: string): OpeningStep {
  if (!isOpening(step)) throw new Error(`${step} opens no journey`)
  return step
}

/** Who moves the journey's time. */
const VIEWER: Viewer = { caller: callerNamed('TEAM_MANAGER'), requestId: 'door-home' }

/** Who is told apart from everybody else by three letters of their own. */
const newName = (fullName: string): string =>
  `${fullName} ${randomUUID()
    .replaceAll(/[^a-f]/g, '')
    .padEnd(12, 'x')}`

/**
 * The next wake-up on the way, or the target. A receipt of the post that arrives while the server runs a workflow's time forward can
 * make it jump over a timer, so every wake-up is a stop at which the post comes round.
 */
function nextStop({ clocks }: Look, now: Instant, target: Instant): Instant {
  const wakeUps = clocks.flatMap(({ next }) => (next === undefined || next === 'NOT_SHOWN' ? [] : [next.at]))
  return [...wakeUps, target]
    .filter((at) => toMs(at) > toMs(now) && toMs(at) <= toMs(target))
    .reduce((a, b) => (toMs(a) < toMs(b) ? a : b))
}

/** The product without HTTP: the use cases, Temporal in virtual time, and PostgreSQL. */
export function createDoorHome({ door, database }: House): Home {
  let journeyId: string | undefined
  const id = (): string => {
    if (journeyId === undefined) throw new Error('No step has opened the journey')
    return journeyId
  }
  const look = (): Promise<Look> => lookAt(database, id())

  const send = async ({ by, step, body, person, version }: StepToTake): Promise<Outcome> => {
    const form = fillIn(step, body)
    if ('problems' in form) return { status: 'invalid', problems: form.problems }
    const request = {
      ...form,
      key: randomUUID(),
      caller: by,
      arrivedAt: fromMs(Date.now()),
      body: JSON.stringify(body),
    }
    const result =
      journeyId === undefined
        ? await openJourney(door, {
            ...request,
            name: openingOf(step),
            person: profileOf(personBody.parse({ ...person, fullName: newName(person.fullName) })),
          })
        : await takeStep(door, {
            ...request,
            journeyId,
            // Nobody from outside signs in; here they take part in this journey and in no other.
            ...(isOutsider(by) ? { caller: { ...by, takesPartIn: [journeyId] } } : {}),
            name: step,
            expectedVersion: version ?? (await look()).version,
          })
    if (result.kind === 'PENDING') throw new Error(`${step} did not come to an end in time`)
    journeyId = result.answer.journey.id
    return { status: 'accepted', version: result.answer.journey.version }
  }

  return {
    look: async () => {
      await untilDelivered(look)
      return look()
    },
    async take(asked) {
      try {
        return await send(asked)
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        const { code, rule, detail, whatToDo } = error.refusal
        return { status: 'refused', code, detail, whatToDo, ...(rule === undefined ? {} : { rule }) }
      }
    },
    async advanceTo(at) {
      for (;;) {
        await untilDelivered(look)
        const { now } = await viewJourneyTime(door, VIEWER, id())
        if (toMs(now) >= toMs(at)) return
        const stop = nextStop(await look(), now, at)
        await moveJourneyTime(door, VIEWER, { journeyId: id(), key: randomUUID(), body: stop, targetOf: () => stop })
      }
    },
    deliver: () => Promise.reject(new Error('The worker delivers every message by itself')),
  }
}
