import { appendAudit } from '../../prisma/audit.ts'
import type { Database } from '../../prisma/client.ts'
import { BEFORE_EVERY_TEXT } from '../../prisma/first-page.ts'
import {
  lockDirectory,
  readOpenWork,
  readStaffEntries,
  writeStaffEntries,
  type EntryToWrite,
  type KeptEntry,
  type OpenWork,
  type StaffChange,
  type StaffEntry,
} from '../../prisma/staff-records.ts'
import { problemsIn, type DirectoryProblem, type Keeper, type SentEntry, type WantedEntry } from './check.ts'
import { EVERYBODY } from './list.ts'

/** What a file would do, or has done, line by line. */
export interface DirectoryOutcome {
  readonly lines: readonly {
    readonly id: string
    readonly outcome: 'ENTERED' | 'CHANGED' | 'UNCHANGED'
    readonly changes: StaffChange['changes']
    /** What somebody who is not active still has by name, when there is any. */
    readonly toHandOver?: OpenWork
  }[]
  /** Empty when everything could be taken; else nothing was. */
  readonly problems: readonly DirectoryProblem[]
  readonly written: boolean
}

interface Sent extends Keeper {
  readonly entries: readonly SentEntry[]
  /** Only says what it would do. */
  readonly checkOnly: boolean
  readonly requestId: string
}

/**
 * R-GEN-06. Brings the directory to what the lines say. They are checked as a whole first, and taken all or none; a line that says
 * what is there already changes nothing, however often it is sent. What changed is kept, with who did it.
 */
export function keepDirectory(database: Database, sent: Sent): Promise<DirectoryOutcome> {
  return database.$transaction(async (transaction) => {
    const alone = transaction as Database
    await lockDirectory(alone)
    return keepAlone(alone, sent)
  })
}

/** The same for whoever holds the directory's lock. */
export async function keepAlone(alone: Database, sent: Sent): Promise<DirectoryOutcome> {
  const everybody = await readStaffEntries(alone, { after: BEFORE_EVERY_TEXT, limit: EVERYBODY })
  const known = new Map(everybody.map((entry) => [entry.id, entry]))
  const entries = sent.entries.map((entry) => wanted(entry, known.get(entry.id)))
  const problems = problemsIn(entries, known, sent)
  const plan = entries.map((entry) => planned(entry, known.get(entry.id)))
  const written = problems.length === 0 && !sent.checkOnly
  if (written) await write(alone, sent, plan)
  const left = await readOpenWork(
    alone,
    plan.filter(({ entry }) => !entry.active).map(({ entry }) => entry.id),
  )
  const lines = plan.map(({ entry: { id }, outcome, changes }) => {
    const toHandOver = left.get(id)
    return { id, outcome, changes, ...(toHandOver === undefined ? {} : { toHandOver }) }
  })
  return { lines, problems, written }
}

const wanted = ({ absences, ...entry }: SentEntry, was: KeptEntry | undefined): WantedEntry => ({
  ...entry,
  absences: (absences ?? was?.absences ?? []).toSorted((a, b) => (a.from < b.from ? -1 : 1)),
})

async function write(alone: Database, { by, role, requestId }: Sent, plan: readonly Planned[]): Promise<void> {
  const toWrite = plan.filter(({ outcome }) => outcome !== 'UNCHANGED')
  if (toWrite.length === 0) return
  await writeStaffEntries(alone, by, toWrite)
  await appendAudit(alone, {
    what: 'CHANGE_DIRECTORY',
    who: by,
    role,
    journeyId: undefined,
    outcome: 'DONE',
    correlationId: requestId,
  })
}

interface Planned extends EntryToWrite {
  readonly outcome: DirectoryOutcome['lines'][number]['outcome']
}

function planned({ version: _seen, ...entry }: WantedEntry, was: KeptEntry | undefined): Planned {
  const changes = Object.fromEntries(
    (Object.keys(entry) as (keyof StaffEntry)[])
      .filter((field) => JSON.stringify(entry[field]) !== JSON.stringify(was?.[field]))
      .map((field) => [field, { from: was?.[field] ?? null, to: entry[field] }]),
  )
  return { entry: { ...entry, version: (was?.version ?? 0) + 1 }, changes, outcome: outcomeOf(was, changes) }
}

function outcomeOf(was: KeptEntry | undefined, changes: StaffChange['changes']): Planned['outcome'] {
  if (was === undefined) return 'ENTERED'
  return Object.keys(changes).length === 0 ? 'UNCHANGED' : 'CHANGED'
}
