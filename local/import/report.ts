import type { LineProblem } from '../../use-cases/taking-over/line.ts'
import type { Outcome } from '../../use-cases/taking-over/take-all.ts'

/** What an import came to, for people and for programs. It holds line numbers, ids of both systems and words of ours, nothing of the people. */
export interface Report {
  readonly system: string
  readonly at: string
  /** False after a check, and where something was wrong with a line. */
  readonly begun: boolean
  readonly lines: number
  /** Lines of which a date has passed, and over how many working days people are told. */
  readonly overdue: { readonly lines: number; readonly spreadOverWorkingDays: number | null }
  readonly taken: readonly Accounted[]
  readonly takenBefore: readonly Accounted[]
  /** Sent, and not yet known to be done: run the import again. */
  readonly underWay: readonly number[]
  readonly notReached: readonly number[]
  readonly refused: readonly LineProblem[]
  /** True when the run ended before the last line; nothing is lost by running it again. */
  readonly stopped: boolean
}

interface Accounted {
  readonly line: number
  readonly id: string
  readonly reference: string
}

const accounted = (outcomes: readonly Outcome[], wanted: 'TAKEN' | 'TAKEN_BEFORE'): readonly Accounted[] =>
  outcomes.flatMap((outcome) =>
    outcome.is === wanted && 'reference' in outcome
      ? [{ line: outcome.line, id: outcome.id, reference: outcome.reference }]
      : [],
  )

const linesThatAre = (outcomes: readonly Outcome[], wanted: Outcome['is']): readonly number[] =>
  outcomes.filter(({ is }) => is === wanted).map(({ line }) => line)

export const makeReport = (
  about: Pick<Report, 'system' | 'at' | 'begun' | 'lines' | 'overdue' | 'stopped'>,
  outcomes: readonly Outcome[],
  problems: readonly LineProblem[],
): Report => ({
  ...about,
  taken: accounted(outcomes, 'TAKEN'),
  takenBefore: accounted(outcomes, 'TAKEN_BEFORE'),
  underWay: linesThatAre(outcomes, 'UNDER_WAY'),
  notReached: linesThatAre(outcomes, 'NOT_REACHED'),
  refused: [...problems, ...outcomes.flatMap((each) => (each.is === 'REFUSED' ? [each.problem] : []))].toSorted(
    (a, b) => a.line - b.line,
  ),
})

const MOST_TOLD = 100

const NOTHING_WRITTEN = {
  CHECKED: 'Nothing was written: this was a check.\n',
  WRONG: 'Nothing was written. Correct the lines, or take the others without them: --without-refused.\n',
}

const tellProblem = ({ line, field, code, detail, whatToDo }: LineProblem): string =>
  `line ${String(line)}${field === '' ? '' : ` ${field}`}  ${code}: ${detail}\n    ${whatToDo}\n`

/** The report as text. */
export function tellReport(report: Report): string {
  const { refused, overdue } = report
  const { lines: late, spreadOverWorkingDays: days } = overdue
  const bad = new Set(refused.map(({ line }) => line)).size
  const more = refused.length - MOST_TOLD
  return [
    ...refused.slice(0, MOST_TOLD).map(tellProblem),
    ...(more > 0 ? [`… and ${String(more)} more, all of them in the report.\n`] : []),
    `Lines: ${String(report.lines)}. Taken over: ${String(report.taken.length)}. Before: ${String(report.takenBefore.length)}. `,
    `Refused: ${String(bad)}. Under way: ${String(report.underWay.length)}. Not reached: ${String(report.notReached.length)}.\n`,
    ...(late === 0
      ? []
      : [
          `Dates have passed on ${String(late)} of them${days === null ? '' : days === 0 ? ', and people are told at once' : `, and people are told over ${String(days)} working days`}.\n`,
        ]),
    ...(report.begun ? [] : [NOTHING_WRITTEN[bad === 0 ? 'CHECKED' : 'WRONG']]),
    ...(report.stopped ? ['It was stopped. Run it again: each line is taken over once.\n'] : []),
  ].join('')
}
