import { readsWords } from '../domain/access/sight.ts'
import { appendAudit } from '../prisma/audit.ts'
import type { DoorDependencies } from './door.ts'
import { Failure } from './failures.ts'
import type { Caller } from './step-command.ts'

/** Who looks, and under which request. */
export interface Viewer {
  readonly caller: Caller
  readonly requestId: string
}

/** What the views work with. */
export type ViewDependencies = Pick<DoorDependencies, 'database' | 'sealing'>

/** The same, where what is seen depends on whether the office is open now. */
export type MomentDependencies = ViewDependencies & Pick<DoorDependencies, 'rulesInForce'>

/** R-GEN-07. Whether somebody reads names and notes at all: who only counts or audits sees how a case went, and no words. */
const mayReadPersonal = ({ caller }: Viewer): boolean => readsWords(caller.roles)

/** Sealed fields, opened for a viewer who may read them; otherwise nothing at all. */
export const openFor = (
  viewer: Viewer,
  { sealing }: Pick<DoorDependencies, 'sealing'>,
  sealed: Uint8Array | null,
): Readonly<Record<string, string>> | undefined =>
  sealed === null || !mayReadPersonal(viewer) ? undefined : sealing.open(sealed)

/**
 * R-GEN-07: every look at a case is recorded before it is answered. What cannot be recorded is not shown, whatever the reason is.
 * @throws Failure DATABASE_AWAY
 */
export async function recordView(
  { database }: Pick<DoorDependencies, 'database'>,
  { caller, requestId }: Viewer,
  what: string,
  journeyId?: string,
): Promise<void> {
  const [role] = caller.roles
  const outcome = caller.inEmergency ? 'SEEN_IN_EMERGENCY' : 'SEEN'
  const look = { what, who: caller.id, role, journeyId, outcome, correlationId: requestId }
  await appendAudit(database, look).catch((error: unknown) => {
    throw new Failure('DATABASE_AWAY', undefined, error)
  })
}
