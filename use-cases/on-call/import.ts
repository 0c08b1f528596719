import { toMs, type Instant } from '../../domain/shared/time.ts'
import { appendAudit } from '../../prisma/audit.ts'
import type { Database } from '../../prisma/client.ts'
import { enterOne, lockRota, type NewShift } from '../../prisma/on-call-shifts.ts'
import { createStaffDirectory } from '../../prisma/staff.ts'
import { derivedKey } from '../derived-key.ts'
import { Failure } from '../failures.ts'
import { isSameShift, requireOnCall, saying, teamOf, type ShiftToEnter } from './keep.ts'

/** A shift as a file has it: without a name, for the same shift is always the same. */
export type ShiftInFile = Omit<ShiftToEnter, 'id'>

/** What a file would do, or has done. */
export interface RotaOutcome {
  readonly lines: readonly ('ENTERED' | 'THERE_ALREADY' | 'OVER' | 'WITHDRAWN_BEFORE')[]
  /** With their lines, counted from 0; empty when everything could be taken, else nothing was. */
  readonly problems: readonly { readonly line: number; readonly detail: string }[]
  readonly written: boolean
}

interface SentRota {
  readonly shifts: readonly ShiftInFile[]
  /** Only says what it would do. */
  readonly checkOnly: boolean
  readonly by: string
  readonly requestId: string
  readonly now: Instant
}

/** Nothing was written, and this is why. */
class NotWritten extends Error {
  readonly outcome: RotaOutcome

  constructor(outcome: RotaOutcome) {
    super('Nothing was written')
    this.outcome = outcome
  }
}

/**
 * R-REF-05. Brings a rota from a file: all of it or nothing, and each shift once however often it is run. One that somebody has
 * withdrawn since stays withdrawn, and one that is over is passed over.
 */
export async function importRota(database: Database, sent: SentRota): Promise<RotaOutcome> {
  try {
    return await database.$transaction(async (transaction) => enterAll(transaction as Database, sent))
  } catch (error) {
    if (error instanceof NotWritten) return error.outcome
    throw error
  }
}

async function enterAll(alone: Database, { shifts, checkOnly, by, requestId, now }: SentRota): Promise<RotaOutcome> {
  await lockRota(alone)
  const directory = { staff: createStaffDirectory(alone) }
  const [lines, problems] = [[] as RotaOutcome['lines'][number][], [] as RotaOutcome['problems'][number][]]
  for (const [line, shift] of shifts.entries()) {
    const outcome = await enter(alone, directory, { shift, by, now })
    if (typeof outcome === 'string') lines.push(outcome)
    else problems.push({ line, ...outcome })
  }
  const written = problems.length === 0 && !checkOnly
  if (!written) throw new NotWritten({ lines, problems, written })
  const audit = { what: 'IMPORT_ON_CALL_ROTA', who: by, role: 'POLICY_ADMIN', outcome: 'DONE' } as const
  await appendAudit(alone, { ...audit, journeyId: undefined, correlationId: requestId })
  return { lines, problems, written }
}

interface OneShift {
  readonly shift: ShiftInFile
  readonly by: string
  readonly now: Instant
}

async function enter(
  alone: Database,
  directory: Parameters<typeof teamOf>[0],
  { shift, by, now }: OneShift,
): Promise<RotaOutcome['lines'][number] | { readonly detail: string }> {
  if (toMs(shift.endsAt) <= toMs(now)) return 'OVER'
  try {
    await requireOnCall(directory, shift.staff)
  } catch (error) {
    if (error instanceof Failure) return { detail: `${shift.staff} is not on call: not active, or of another role` }
    throw error
  }
  const row = rowOf(shift, shift.team ?? (await teamOf(directory, shift.staff)), by)
  const entered = await enterOne(alone, row)
  if (entered.is === 'ENTERED') return 'ENTERED'
  if (entered.shift.withdrawnAt !== null) return 'WITHDRAWN_BEFORE'
  return isSameShift(entered.shift, row) ? 'THERE_ALREADY' : { detail: saying(entered.shift) }
}

function rowOf({ staff, place, startsAt, endsAt }: ShiftInFile, team: string, enteredBy: string): NewShift {
  const [from, until] = [new Date(startsAt), new Date(endsAt)]
  const id = derivedKey(['on-call', team, staff, place, from.toISOString(), until.toISOString()].join('/'))
  return { id, team, staff, place, startsAt: from, endsAt: until, enteredBy }
}
