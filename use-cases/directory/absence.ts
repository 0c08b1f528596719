import type { LocalDate } from '../../domain/shared/time.ts'
import type { Database } from '../../prisma/client.ts'
import { BEFORE_EVERY_TEXT } from '../../prisma/first-page.ts'
import { readStaffEntries, type KeptEntry } from '../../prisma/staff-records.ts'
import { Failure } from '../failures.ts'
import type { Viewer } from '../viewer.ts'
import { keepDirectory } from './keep.ts'

export interface Absence {
  readonly staff: string
  /** Nobody is away any more when there is no first day. */
  readonly from: LocalDate | null
  /** The last day; until further notice without one. */
  readonly until: LocalDate | null
  readonly deputy: string | null
}

/**
 * R-OPS-01. Somebody is away from a day to a day, and somebody stands in for them. What was there before is in the history.
 * @throws Failure STAFF_NOT_FOUND, ABSENCE_NOT_POSSIBLE
 */
export async function recordAbsence(
  { database }: { readonly database: Database },
  { caller, requestId }: Viewer,
  { staff, from, until, deputy }: Absence,
): Promise<KeptEntry> {
  const { problems } = await keepDirectory(database, {
    entries: (known) => {
      const entry = known.get(staff)
      if (entry === undefined) throw new Failure('STAFF_NOT_FOUND')
      return [{ ...entry, absentFrom: from, absentUntil: until, deputyId: deputy }]
    },
    checkOnly: false,
    by: caller.id,
    role: caller.roles.find((each) => each === 'POLICY_ADMIN') ?? caller.roles[0] ?? 'TEAM_MANAGER',
    requestId,
  })
  const [problem] = problems
  if (problem !== undefined) throw new Failure('ABSENCE_NOT_POSSIBLE', `${problem.detail}.`)
  const [entry] = await readStaffEntries(database, { ids: [staff], after: BEFORE_EVERY_TEXT, limit: 1 })
  if (entry === undefined) throw new Failure('STAFF_NOT_FOUND')
  return entry
}
