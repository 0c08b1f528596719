import { localDate } from '../../domain/clocks/civil.ts'
import { fromMs } from '../../domain/shared/time.ts'
import { importFile } from '../../local/import/import-file.ts'
import { readLines } from '../../local/import/read-lines.ts'
import { LocalProblem } from '../../local/problem.ts'
import type { DoorDependencies } from '../../use-cases/door.ts'
import { identifyCaller } from '../../use-cases/identify-caller.ts'
import { someAtOnce } from '../../use-cases/some-at-once.ts'
import type { CheckedLine } from '../../use-cases/taking-over/check.ts'
import { earlierOf } from '../../use-cases/taking-over/earlier.ts'
import type { TakingOver } from '../../use-cases/taking-over/line.ts'
import { checkAll } from '../../use-cases/taking-over/take-all.ts'
import { takeLine } from '../../use-cases/taking-over/take-line.ts'
import { dueLines, quietLines } from './lines.ts'

const BY = 'staff-service-manager'
const SYSTEM = 'BENCH'
const AT_ONCE = 20
const LOOKS = 30

const today = () => localDate(fromMs(Date.now()))

/** Opens so many journeys through the product's import. @returns how many a second */
export async function bringIn(door: DoorDependencies, count: number, abort: AbortSignal): Promise<number> {
  const begun = performance.now()
  const course = { by: BY, system: SYSTEM, check: false, spread: undefined, withoutRefused: false }
  const { report, trouble } = await importFile(door, quietLines(today(), count), {
    ...course,
    isStopped: () => abort.aborted,
  })
  abort.throwIfAborted()
  if (trouble instanceof Error) throw trouble
  if (report.taken.length !== count) throw new LocalProblem(`Only ${report.taken.length} of ${count} were taken over`)
  return count / ((performance.now() - begun) / 1000)
}

/** When each of them rings: one after the other, evenly. */
export interface Night {
  readonly beginsAt: number
  readonly lastsMs: number
}

export const ringsAt = ({ beginsAt, lastsMs }: Night, place: number, count: number): number =>
  Math.round(beginsAt + (lastsMs * place) / count)

/** What was taken over: the instant from which each journey rings, by its reference. */
export type RingTimes = ReadonlyMap<string, number>

/** Opens journeys whose reviews were due on one day, as a spread import does; only the instants are chosen, to be seconds apart. */
export async function bringInDue(
  door: DoorDependencies,
  { count, from }: { readonly count: number; readonly from: number },
  night: Night,
  abort: AbortSignal,
): Promise<RingTimes> {
  const caller = await identifyCaller(door, BY)
  if (caller === undefined) throw new LocalProblem(`${BY} is not in the directory`)
  const taking = { caller, system: SYSTEM, at: fromMs(Date.now()) }
  const { lines, problems } = readLines(dueLines(today(), count, from))
  const checked = await checkAll(door, taking, lines)
  const wrong = [...problems, ...checked.flatMap((each) => each.problems)]
  if (wrong[0] !== undefined) throw new LocalProblem(`A line cannot be taken over: ${wrong[0].code} ${wrong[0].field}`)
  const times = new Map<string, number>()
  await someAtOnce(checked, AT_ONCE, async (each) => {
    abort.throwIfAborted()
    const at = ringsAt(night, each.line.number - 1, count)
    times.set(await referenceOf(door, taking, each, at), at)
  })
  return times
}

async function referenceOf(
  door: DoorDependencies,
  taking: TakingOver,
  checked: CheckedLine,
  at: number,
): Promise<string> {
  let now = checked
  for (let looked = 0; looked < LOOKS; looked += 1) {
    const result = await takeLine(door, taking, now, fromMs(at))
    if (result.kind === 'DONE') return result.answer.journey.reference
    now = { ...checked, earlier: await earlierOf(door, taking, checked.line) }
  }
  throw new LocalProblem('A journey that was sent is not there')
}
