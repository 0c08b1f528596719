import { stepDefinition } from '../../domain/journey/machine.ts'
import { actingRole } from '../../domain/journey/next-steps.ts'
import type { DoorDependencies } from '../../use-cases/door.ts'
import { identifyCaller } from '../../use-cases/identify-caller.ts'
import type { Caller } from '../../use-cases/step-command.ts'
import { checkAll, lateLines, takeAll, type TakenOver } from '../../use-cases/taking-over/take-all.ts'
import type { CheckedLine } from '../../use-cases/taking-over/check.ts'
import { LocalProblem } from '../problem.ts'
import type { Options } from './options.ts'
import { readLines } from './read-lines.ts'
import { makeReport, type Report } from './report.ts'

export interface Course extends Pick<Options, 'by' | 'system' | 'check' | 'spread' | 'withoutRefused'> {
  readonly isStopped?: () => boolean
  readonly onProgress?: (done: number, all: number) => void
}

export interface Imported {
  readonly report: Report
  /** What ended it before the last line; absent when nothing did. */
  readonly trouble?: unknown
}

const TOLD_EVERY = 500

/**
 * Checks a whole file, and takes its journeys over when nothing is wrong with any of them, or when the others are wanted all the same.
 * @throws LocalProblem when somebody has to choose or correct something first; nothing is written then
 */
export async function importFile(door: DoorDependencies, text: string, course: Course): Promise<Imported> {
  const { by, system, check, withoutRefused } = course
  const at = new Date().toISOString()
  const taking = { caller: await callerOf(door, by), system, at }
  const read = readLines(text)
  const checked = await checkAll(door, taking, read.lines)
  const problems = [...read.problems, ...checked.flatMap((each) => each.problems)]
  const good = checked.filter((each) => each.problems.length === 0)
  const isTaken = !check && (problems.length === 0 || withoutRefused)
  const spreadDays = spreadOf(course, good, isTaken)
  const { outcomes, trouble }: TakenOver = isTaken
    ? await takeAll(door, taking, good, { spreadDays: spreadDays ?? 0, ...heard(course, good.length) })
    : { outcomes: [] }
  const stopped = trouble !== undefined || outcomes.some(({ is }) => is === 'NOT_REACHED')
  const overdue = { lines: lateLines(good).length, spreadOverWorkingDays: spreadDays ?? null }
  const about = { system, at, begun: isTaken, lines: read.count, overdue, stopped }
  return { report: makeReport(about, outcomes, problems), ...(trouble === undefined ? {} : { trouble }) }
}

/** Whoever takes journeys over answers for it, as for any step. */
async function callerOf(door: DoorDependencies, by: string): Promise<Caller> {
  const caller = await identifyCaller(door, by)
  const roles = stepDefinition('takeOverJourney')?.roles ?? []
  if (caller === undefined || actingRole(roles, caller.roles) === undefined)
    throw new LocalProblem(`--by has to name an active member of staff who is ${roles.join(' or ')}.`)
  return caller
}

/** Overdue dates in hundreds, told of in one night, are told of to nobody: somebody chooses. */
function spreadOf({ spread }: Course, good: readonly CheckedLine[], isTaken: boolean): number | undefined {
  const late = lateLines(good).length
  if (isTaken && late > 0 && spread === undefined)
    throw new LocalProblem(
      `Dates have passed on ${String(late)} of the journeys. Choose with --spread DAYS over how many working days people are told; 0 tells them at once. Nothing was written.`,
    )
  return spread
}

function heard({ isStopped, onProgress }: Course, all: number) {
  let done = 0
  return {
    ...(isStopped === undefined ? {} : { isStopped }),
    onLine: () => {
      done += 1
      if (done % TOLD_EVERY === 0 || done === all) onProgress?.(done, all)
    },
  }
}
