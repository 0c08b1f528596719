import { domainRows } from '../exact/rows.ts'
import type { RefusalCount } from '../exact/count.ts'
import { STEP_KINDS, type StepKind } from '../journeys/steps.ts'
import { counted, type Figure } from '../verdict.ts'
import type { Measured } from './measured.ts'

/** What a kind of step is called in the result. */
export const KIND_WORDS: Readonly<Record<StepKind, string>> = {
  stays: 'deadline stays',
  moves: 'deadline moves',
}

const MOST_EVENTS: Readonly<Record<StepKind, number>> = { stays: 11, moves: 14 }
const MOST_STATEMENTS = 6
const MOST_HEAP_KB = 64

const forReading = (name: string, value: string): Figure => ({
  name,
  value,
  goal: '',
  verdict: '-',
  isGate: false,
  isTimed: false,
})

function stepFigures(kind: StepKind, { steps, floorEvents }: Measured): Figure[] {
  const { events, statements } = steps[kind]
  const most = Math.max(...events.map(({ length }) => length))
  const words = KIND_WORDS[kind]
  return [
    counted(`history events of a step, ${words}`, most, MOST_EVENTS[kind]),
    forReading(`  of the floor's step, ${words}`, String(Math.max(...floorEvents[kind]))),
    counted(`SQL statements of a step, ${words}`, statements.perStep, MOST_STATEMENTS),
    counted(`  of them the commit, ${words}`, statements.commitsPerStep, 1, '='),
    forReading(`  run now and then beside it, ${words}`, statements.nowAndThenPerStep.toFixed(2)),
  ]
}

const refusalFigures = (where: string, { events, rows }: RefusalCount): Figure[] => [
  counted(`history events of a step refused by ${where}`, events, 0, '='),
  counted(`changed rows of a step refused by ${where}`, domainRows(rows), 0, '='),
]

const kilobytes = (bytes: number): number => Math.round(bytes / 100) / 10

const heapFigures = ({ heap: { ours, floor } }: Measured): Figure[] => [
  { ...counted('heap of a cached journey, kB', kilobytes(ours.workflows), MOST_HEAP_KB), isGate: false },
  forReading("  of the floor's workflow, kB", kilobytes(floor.workflows).toFixed(1)),
  forReading("  beside it in the worker's main thread, kB", kilobytes(ours.rest).toFixed(1)),
]

/** The figures that noise does not touch. */
export const countedFigures = (measured: Measured): readonly Figure[] => [
  ...STEP_KINDS.flatMap((kind) => stepFigures(kind, measured)),
  ...refusalFigures('the door', measured.refusals.byDoor),
  ...refusalFigures('the journey', measured.refusals.byJourney),
  ...heapFigures(measured),
]
