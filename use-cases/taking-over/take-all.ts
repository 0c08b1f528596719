import { spreadOver } from '../../domain/clocks/spread.ts'
import { Refused } from '../../domain/shared/refusal.ts'
import { toMs, type Instant } from '../../domain/shared/time.ts'
import type { DoorDependencies } from '../door.ts'
import { Failure } from '../failures.ts'
import { someAtOnce } from '../some-at-once.ts'
import type { StepResult } from '../step-command.ts'
import { checkLine, type CheckedLine } from './check.ts'
import { earlierOf } from './earlier.ts'
import type { Line, LineProblem, TakingOver } from './line.ts'
import { CHECKED, problemAt } from './problems.ts'
import { takeLine } from './take-line.ts'
import { namedTwice } from './twice.ts'

/** Enough to keep the database busy; staff who work meanwhile still get their turn. */
const AT_ONCE = 20

/** What became of a line that could be taken. UNDER_WAY: it was sent and will be done once; NOT_REACHED: nothing was begun. */
export type Outcome = { readonly line: number; readonly id: string } & (
  | { readonly is: 'TAKEN' | 'TAKEN_BEFORE'; readonly reference: string }
  | { readonly is: 'REFUSED'; readonly problem: LineProblem }
  | { readonly is: 'UNDER_WAY' | 'NOT_REACHED' }
)

/** Checks every line against the rules, the directory, what has been taken before, and the other lines. Nothing is written. */
export async function checkAll(
  door: DoorDependencies,
  taking: TakingOver,
  lines: readonly Line[],
): Promise<readonly CheckedLine[]> {
  const twice = Map.groupBy(namedTwice(door, lines), ({ line }) => line)
  const checked = new Map<number, CheckedLine>()
  await someAtOnce(lines, AT_ONCE, async (line) => {
    const found = await checkLine(door, taking, line)
    checked.set(line.number, { ...found, problems: [...(twice.get(line.number) ?? []), ...found.problems] })
  })
  return lines.flatMap(({ number }) => checked.get(number) ?? [])
}

/** Those still to be taken of which a date has passed, the longest overdue first. */
export const lateLines = (checked: readonly CheckedLine[]): readonly CheckedLine[] =>
  checked
    .filter(({ earlier, lateSince }) => earlier.is === 'NEW' && lateSince !== undefined)
    .toSorted((a, b) => toMs(a.lateSince ?? '') - toMs(b.lateSince ?? ''))

export interface Course {
  /** Over how many working days people are told of dates that have passed; 0: all at once. */
  readonly spreadDays: number
  /** Asked before each line: whether to go no further. */
  readonly isStopped?: () => boolean
  readonly onLine?: (outcome: Outcome) => void
}

/** What a whole run came to. */
export interface TakenOver {
  readonly outcomes: readonly Outcome[]
  /** Why it ended before the last line; absent when it did not. */
  readonly trouble?: unknown
}

/** Takes over every line that was checked, some at a time. It can be stopped, and run again. */
export async function takeAll(
  door: DoorDependencies,
  taking: TakingOver,
  checked: readonly CheckedLine[],
  { spreadDays, isStopped = () => false, onLine = () => undefined }: Course,
): Promise<TakenOver> {
  const ringFrom = await ringing(door, taking, checked, spreadDays)
  const outcomes = new Map<number, Outcome>()
  let trouble: unknown
  await someAtOnce(checked, AT_ONCE, async (each) => {
    const { number, id } = each.line
    let outcome: Outcome = { line: number, id, is: 'NOT_REACHED' }
    if (trouble === undefined && !isStopped()) {
      try {
        outcome = await takeOne(door, taking, each, ringFrom.get(number))
      } catch (error) {
        trouble = error
      }
    }
    outcomes.set(number, outcome)
    onLine(outcome)
  })
  return {
    outcomes: [...outcomes.values()].toSorted((a, b) => a.line - b.line),
    ...(trouble === undefined ? {} : { trouble }),
  }
}

/** From when each late line rings, by its number. */
async function ringing(
  { rulesInForce }: Pick<DoorDependencies, 'rulesInForce'>,
  { at }: TakingOver,
  checked: readonly CheckedLine[],
  days: number,
): Promise<ReadonlyMap<number, Instant>> {
  if (days === 0) return new Map()
  const late = lateLines(checked)
  const { calendar } = await rulesInForce.at(at)
  const instants = spreadOver(late.length, { days, after: at, calendar })
  return new Map(late.flatMap(({ line }, place) => [[line.number, instants[place] ?? at] as const]))
}

/** @throws whatever stands in the way of every other line as well */
async function takeOne(
  door: DoorDependencies,
  taking: TakingOver,
  checked: CheckedLine,
  ringFrom: Instant | undefined,
): Promise<Outcome> {
  const { line } = checked
  const about = { line: line.number, id: line.id }
  try {
    const first = await takeLine(door, taking, checked, ringFrom)
    const result = first.kind === 'DONE' ? first : await lookAgain(door, taking, checked, ringFrom)
    if (result.kind === 'PENDING') return { ...about, is: 'UNDER_WAY' }
    const { reference } = result.answer.journey
    return { ...about, is: checked.earlier.is === 'TAKEN' ? 'TAKEN_BEFORE' : 'TAKEN', reference }
  } catch (error) {
    const problem = problemOf(line.number, error)
    if (problem === undefined) throw error
    return { ...about, is: 'REFUSED', problem }
  }
}

/** It takes longer than a caller of the API would be kept waiting. */
const lookAgain = async (...[door, taking, checked, ringFrom]: Parameters<typeof takeLine>): Promise<StepResult> =>
  takeLine(door, taking, { ...checked, earlier: await earlierOf(door, taking, checked.line) }, ringFrom)

/** What speaks against this line alone, because something has changed since it was checked. */
function problemOf(line: number, error: unknown): LineProblem | undefined {
  if (error instanceof Refused) return problemAt(line, '', error.refusal)
  return error instanceof Failure && error.code === 'OPEN_JOURNEY_EXISTS'
    ? problemAt(line, '/person', CHECKED.PERSON_HAS_JOURNEY)
    : undefined
}
