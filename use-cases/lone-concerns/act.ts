import { SAFEGUARDING_REFUSALS } from '../../domain/safeguarding/refusals.ts'
import type { OthersAtRisk } from '../../domain/safeguarding/state.ts'
import { Refused } from '../../domain/shared/refusal.ts'
import type { Instant } from '../../domain/shared/time.ts'
import { appendAudit } from '../../prisma/audit.ts'
import { keepConcernDeed, readLoneConcern, type ConcernDeed, type LoneConcern } from '../../prisma/lone-concerns.ts'
import type { DoorDependencies } from '../door.ts'
import { Failure } from '../failures.ts'
import type { Viewer } from '../viewer.ts'

type Dependencies = Pick<DoorDependencies, 'database' | 'sealing'>

export interface FoundOfSafety {
  readonly dangerNow: boolean
  readonly othersAtRisk: OthersAtRisk
}

interface About {
  readonly id: string
  readonly at: Instant
  /** By JSON pointer. */
  readonly personal: Readonly<Record<string, string>>
}

const DONE_BEFORE = {
  SAFETY: SAFEGUARDING_REFUSALS.IMMEDIATE_SAFETY_RECORDED,
  TAKEN_ON: SAFEGUARDING_REFUSALS.CONCERN_TAKEN_ON,
} as const

/**
 * R-SAF-02. Whether the person is safe now; the first who looks says it, and saying it twice is saying it once.
 * @throws Failure CONCERN_NOT_FOUND, CONCERN_IN_JOURNEY @throws Refused DANGER_NEEDS_ACTION, IMMEDIATE_SAFETY_RECORDED
 */
export async function recordSafety(
  door: Dependencies,
  viewer: Viewer,
  { found, ...about }: About & { readonly found: FoundOfSafety },
): Promise<LoneConcern> {
  if (found.dangerNow && about.personal['/doneNow'] === undefined)
    throw new Refused(SAFEGUARDING_REFUSALS.DANGER_NEEDS_ACTION)
  return done(door, viewer, { ...about, act: 'SAFETY', facts: { ...found } })
}

/**
 * R-SAF-01. Somebody who decides about concerns has this one by name.
 * @throws Failure CONCERN_NOT_FOUND, CONCERN_IN_JOURNEY @throws Refused CONCERN_TAKEN_ON
 */
export const takeOnLoneConcern = (door: Dependencies, viewer: Viewer, about: About): Promise<LoneConcern> =>
  done(door, viewer, { ...about, act: 'TAKEN_ON', facts: {} })

async function done(
  { database, sealing }: Dependencies,
  { caller, requestId: correlationId }: Viewer,
  { id, at, personal, act, facts }: About & Pick<ConcernDeed, 'facts'> & { readonly act: 'SAFETY' | 'TAKEN_ON' },
): Promise<LoneConcern> {
  const personalSealed = Object.keys(personal).length === 0 ? null : sealing.close(personal)
  const isNew = await keepConcernDeed(database, {
    ...{ concernId: id, act, by: caller.id, at, facts, personalSealed },
  })
  const concern = await readLoneConcern(database, id)
  if (concern === undefined) throw new Failure('CONCERN_NOT_FOUND')
  if (!isNew) explain(concern, act, caller.id)
  await appendAudit(database, {
    ...{ what: `CONCERN_${act}`, who: caller.id, role: caller.roles[0], journeyId: undefined, outcome: 'DONE' },
    correlationId,
  })
  return concern
}

/** Why it was not done now; nothing where the same person had done it. */
function explain({ deeds }: LoneConcern, act: 'SAFETY' | 'TAKEN_ON', by: string): void {
  const before = deeds.find((deed) => deed.act === act)
  if (before === undefined) throw new Failure('CONCERN_IN_JOURNEY')
  if (before.by !== by) throw new Refused(DONE_BEFORE[act])
}
