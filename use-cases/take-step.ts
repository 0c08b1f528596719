import { writeLedgers } from '../domain/clocks/plan.ts'
import { ClockRefusal } from '../domain/clocks/refusal.ts'
import { take } from '../domain/journey/machine.ts'
import type { ClockIntent } from '../domain/journey/clock-intent.ts'
import type { Journey } from '../domain/journey/journey.ts'
import type { Step } from '../domain/journey/step.ts'
import { fromMs, toMs } from '../domain/shared/time.ts'
import { findOpenJourneyBeside } from '../prisma/people.ts'
import { readForDoor, type DoorView } from '../prisma/submissions.ts'
import { inEmergency, momentOf, narrowedTo } from './access/narrowed.ts'
import { openJourneyExists } from './access/reference-for.ts'
import type { DoorDependencies } from './door.ts'
import { Failure } from './failures.ts'
import { knownPerson } from './known-person.ts'
import { officeClosedNow } from './office.ts'
import { prepareStep } from './prepare-step.ts'
import { hashOf, refuseOnce, repeatOf } from './repeat.ts'
import type { Caller, StepRequest, StepResult } from './step-command.ts'
import { submit } from './submit.ts'

/**
 * Takes one step on one journey: checks it cheaply, keeps it in PostgreSQL, sends it to the journey, and waits until both stores
 * have it. The same key and body again get the same answer.
 * @throws Refused when a rule says no; Failure when the journey is not there, the key is used up, or a needed part is away
 */
export async function takeStep(door: DoorDependencies, asked: StepRequest): Promise<StepResult> {
  const { journey: held, submission } = await readForDoor(door.database, asked.journeyId, asked.key)
  const caller = await callerOn(door, asked, held)
  const bodyHash = hashOf(door, asked)
  if (submission !== undefined && (held === undefined || caller !== undefined)) return repeatOf(submission, bodyHash)
  if (held === undefined || caller === undefined) throw new Failure('JOURNEY_NOT_FOUND')
  const request = { ...asked, caller }
  if (held.openSubmissions >= door.stepsAtOnce) throw new Failure('TOO_MANY_STEPS_AT_ONCE')

  let step: Step
  try {
    step = await judge(door, request, held)
  } catch (error) {
    return refuseOnce(door, request, bodyHash, error)
  }
  return submit(door, { request, command: { step }, bodyHash, personId: null, journey: held.state })
}

/** R-GEN-07. Who takes the step, in the roles that they have on this journey; undefined where it is not there for them. */
async function callerOn(
  door: DoorDependencies,
  { caller, name }: StepRequest,
  held: DoorView['journey'],
): Promise<Caller | undefined> {
  if (held === undefined) return undefined
  const isClosed = await officeClosedNow(door)
  const there = narrowedTo(caller, held.state, momentOf(BigInt(held.virtualOffsetMs), isClosed))
  return there ?? (name === 'openInEmergency' ? inEmergency(caller, held.state) : undefined)
}

/** The step as it will be sent, once nothing speaks against it. */
async function judge(
  door: DoorDependencies,
  request: StepRequest,
  { state: journey, virtualOffsetMs }: NonNullable<DoorView['journey']>,
): Promise<Step> {
  const step = await prepareStep(door, request, {
    journey,
    receivedAt: fromMs(toMs(request.arrivedAt) + virtualOffsetMs),
    person: () => knownPerson(door.database, door.sealing, request.journeyId),
  })
  const after = await precheck(door, journey, step)
  if (journey.stage === 'CLOSED' && after.stage !== 'CLOSED') await requireOnlyJourney(door, request)
  return step
}

/** R-REF-01. A person has one open journey at a time, so one that has been opened since stands in the way of reopening. */
async function requireOnlyJourney(door: DoorDependencies, { journeyId, caller }: StepRequest): Promise<void> {
  const other = await findOpenJourneyBeside(door.database, journeyId)
  if (other !== undefined) throw await openJourneyExists(door, caller, other)
}

/** What a step starts, and what it plans anew as if it began so; only these need dates that nobody has worked out yet. */
function asStart(intent: ClockIntent): readonly ClockIntent[] {
  if (intent.do === 'start') return [intent]
  if (intent.do !== 'replan' && intent.do !== 'correct') return []
  const { key, from, facts } = intent
  return [{ do: 'start', key, from, ...(facts === undefined ? {} : { facts }) }]
}

/**
 * Judges the step on the read model, and works out its dates dry, so that a commit can never fail on a date.
 * @returns the journey as it would be
 * @throws Refused, Failure DATES_CANNOT_BE_WORKED_OUT
 */
export async function precheck({ rulesInForce }: DoorDependencies, journey: Journey, step: Step): Promise<Journey> {
  const { journey: after, clocks, happened } = take(journey, step)
  const starts = clocks.flatMap(asStart)
  if (starts.length === 0) return after
  const rules = await rulesInForce.at(step.receivedAt)
  try {
    writeLedgers({
      running: [],
      intents: starts,
      step: { version: happened.version, at: happened.at, by: step.by.id },
      rules,
    })
    return after
  } catch (error) {
    if (error instanceof ClockRefusal) throw new Failure('DATES_CANNOT_BE_WORKED_OUT', error.message, error)
    throw error
  }
}
