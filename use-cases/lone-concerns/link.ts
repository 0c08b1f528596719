import { keepConcernDeed, readLoneConcern, readSafetyWords, type LoneConcern } from '../../prisma/lone-concerns.ts'
import { appendAudit } from '../../prisma/audit.ts'
import { derivedKey } from '../derived-key.ts'
import type { DoorDependencies } from '../door.ts'
import { Failure } from '../failures.ts'
import type { Caller, StepAnswer } from '../step-command.ts'
import { takeStep } from '../take-step.ts'
import type { Viewer } from '../viewer.ts'

interface By {
  readonly caller: Caller
  readonly requestId: string
}

interface Linking {
  readonly concern: LoneConcern
  readonly journeyId: string
}

/** What of its words belongs to the step of the journey; whom it is about is known there. */
const OF_THE_STEP = ['/seen', '/atOnce', '/raiser']

/**
 * R-SAF-01. The journey gets the concern as of when it came, and with it what was found about whether the person is safe. Safe to
 * repeat: each step has a key of its own.
 * @returns false while the outcome is not known
 */
export async function giveToJourney(
  door: DoorDependencies,
  { caller, requestId }: By,
  { concern, journeyId }: Linking,
): Promise<boolean> {
  const { id, raisedBy, receivedAt, personalSealed } = concern
  const written = door.sealing.open(personalSealed)
  const raised = await takeStep(door, {
    ...{ journeyId, name: 'raiseConcern', key: derivedKey(`${id} ${journeyId} raiseConcern`), body: id, caller },
    arrivedAt: receivedAt.toISOString(),
    facts: { raisedBy },
    personal: Object.fromEntries(Object.entries(written).filter(([pointer]) => OF_THE_STEP.includes(pointer))),
  })
  if (raised.kind !== 'DONE') return false
  if (!(await tellOfSafety(door, { caller, requestId }, { concern, journeyId }, raised.answer))) return false
  const at = new Date().toISOString()
  await keepConcernDeed(door.database, {
    ...{ concernId: id, act: 'LINKED', by: caller.id, at, facts: { journeyId }, personalSealed: null },
  })
  await appendAudit(door.database, {
    ...{ what: 'LINK_CONCERN', who: caller.id, role: caller.roles[0], journeyId, outcome: 'DONE' },
    correlationId: requestId,
  })
  return true
}

/** R-SAF-02. Nobody looks twice because nobody knew at first whom it was about. */
async function tellOfSafety(
  door: DoorDependencies,
  { caller }: By,
  { concern: { id, deeds }, journeyId }: Linking,
  { events }: StepAnswer,
): Promise<boolean> {
  const safety = deeds.find(({ act }) => act === 'SAFETY')
  const [event] = events as readonly { readonly concern?: { readonly id: string } }[]
  const sealed = await readSafetyWords(door.database, id)
  if (safety === undefined || event?.concern === undefined || sealed === undefined) return true
  const result = await takeStep(door, {
    ...{ journeyId, name: 'recordImmediateSafety', body: id, caller, arrivedAt: safety.at },
    key: derivedKey(`${id} ${journeyId} recordImmediateSafety`),
    facts: { concern: event.concern.id, ...safety.facts },
    personal: door.sealing.open(sealed),
  })
  return result.kind === 'DONE'
}

/**
 * R-SAF-01. Somebody has found out whose concern it is: the journey has it from now on.
 * @returns false while the outcome is not known
 * @throws Failure CONCERN_NOT_FOUND, CONCERN_IN_JOURNEY
 */
export async function linkConcern(
  door: DoorDependencies,
  viewer: Viewer,
  { id, journeyId }: { readonly id: string; readonly journeyId: string },
): Promise<boolean> {
  const concern = await readLoneConcern(door.database, id)
  if (concern === undefined) throw new Failure('CONCERN_NOT_FOUND')
  const linked = concern.deeds.find(({ act }) => act === 'LINKED')
  if (linked === undefined) return giveToJourney(door, viewer, { concern, journeyId })
  if (linked.facts['journeyId'] !== journeyId) throw new Failure('CONCERN_IN_JOURNEY')
  return true
}
