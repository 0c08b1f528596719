import type { LocalDate } from '../../domain/shared/time.ts'
import type { Database } from '../../prisma/client.ts'
import { BEFORE_EVERY_TEXT } from '../../prisma/first-page.ts'
import { readStaffEntries, type KeptEntry, type StaffAbsence } from '../../prisma/staff-records.ts'
import type { DoorDependencies } from '../door.ts'
import { Failure, type FailureCode } from '../failures.ts'
import type { Viewer } from '../viewer.ts'
import { answerOnce } from './answer-once.ts'
import { keepAlone } from './keep.ts'
import { roleOfKeeper } from './keeper.ts'

export interface AskedAbsence {
  readonly staff: string
  /** Null takes an absence back. */
  readonly from: LocalDate | null
  /** The last day; until further notice without one. */
  readonly until: LocalDate | null
  readonly deputy: string | null
  /** The first day of the absence that is changed or taken back. */
  readonly instead?: LocalDate
}

type Answer =
  | { readonly is: 'DONE'; readonly entry: KeptEntry }
  | { readonly is: 'NOT_DONE'; readonly code: FailureCode; readonly detail?: string }

const notPossible = (detail: string): Answer => ({ is: 'NOT_DONE', code: 'ABSENCE_NOT_POSSIBLE', detail: `${detail}.` })

/**
 * R-OPS-01. Somebody is away from a day to a day, now or weeks ahead, and somebody stands in for them on these days. What was there
 * before is in the history. The same request again gets the answer of the first.
 * @throws Failure STAFF_NOT_FOUND, ABSENCE_NOT_POSSIBLE, KEY_USED_FOR_ANOTHER_REQUEST
 */
export async function recordAbsence(
  door: Pick<DoorDependencies, 'database' | 'sealing'>,
  viewer: Viewer,
  asked: AskedAbsence,
  { key, body }: { readonly key: string; readonly body: string },
): Promise<KeptEntry> {
  const request = { key, body, by: viewer.caller.id, what: 'RECORD_ABSENCE' }
  const answer = await answerOnce(door, request, (alone) => record(alone, viewer, asked))
  if (answer.is === 'NOT_DONE') throw new Failure(answer.code, answer.detail)
  return answer.entry
}

async function record(alone: Database, { caller, requestId }: Viewer, asked: AskedAbsence): Promise<Answer> {
  const entry = await entryOf(alone, asked.staff)
  if (entry === undefined) return { is: 'NOT_DONE', code: 'STAFF_NOT_FOUND' }
  const absences = absencesWith(entry.absences, asked)
  if (typeof absences === 'string') return notPossible(absences)
  const { problems } = await keepAlone(alone, {
    entries: [{ ...entry, absences }],
    checkOnly: false,
    by: caller.id,
    role: roleOfKeeper(caller),
    requestId,
  })
  const [problem] = problems
  if (problem !== undefined) return notPossible(problem.detail)
  return { is: 'DONE', entry: (await entryOf(alone, asked.staff)) ?? entry }
}

async function entryOf(alone: Database, id: string): Promise<KeptEntry | undefined> {
  const [entry] = await readStaffEntries(alone, { ids: [id], after: BEFORE_EVERY_TEXT, limit: 1 })
  return entry
}

/** Somebody's absences as they would be, or why they cannot be so. */
function absencesWith(held: readonly StaffAbsence[], asked: AskedAbsence): readonly StaffAbsence[] | string {
  const { from, until, deputy, instead } = asked
  const [, why] = UNCLEAR.find(([isUnclear]) => isUnclear(held, asked)) ?? []
  if (why !== undefined) return why
  // What begins on the same day is the same absence, with another last day or another deputy.
  const replaced = instead ?? from ?? held[0]?.from
  const others = held.filter((absence) => absence.from !== replaced)
  return from === null ? others : [...others, { from, until, deputy }]
}

type Unclear = readonly [(held: readonly StaffAbsence[], asked: AskedAbsence) => boolean, string]

const UNCLEAR: readonly Unclear[] = [
  [
    (_held, { from, until, deputy }) => from === null && (until !== null || deputy !== null),
    'Nobody stands in for somebody who is not away: enter the first day of the absence',
  ],
  [
    (held, { instead }) => instead !== undefined && !held.some((absence) => absence.from === instead),
    'No absence that is to come or under way begins on that day',
  ],
  [
    (held, { from, instead }) => from === null && instead === undefined && held.length > 1,
    'They are away more than once: say in `instead` which absence, by its first day',
  ],
]
