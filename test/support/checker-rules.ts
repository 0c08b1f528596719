import {
  clocksAgree,
  columnsAgree,
  datesFiredOnce,
  nobodyIsLost,
  workAgrees,
} from '../../use-cases/reconcile/of-dates.ts'
import {
  auditIsWhole,
  chainIsWhole,
  doneOnce,
  foldIsState,
  inOrder,
  nothingOpen,
  refusedNever,
} from '../../use-cases/reconcile/of-events.ts'
import { messagesAreThere, messagesGoOut } from '../../use-cases/reconcile/of-messages.ts'
import { same } from '../../use-cases/reconcile/compare.ts'
import { workflowAgrees } from '../../use-cases/reconcile/workflows.ts'
import type { CheckerEvidence, RuleName } from './checker.ts'

interface CheckerRule {
  readonly rule: RuleName
  /** What is wrong, in words; empty when nothing is. */
  readonly wrong: (evidence: CheckerEvidence) => readonly string[]
}

const countOf = ({ events }: CheckerEvidence, key: string): number =>
  events.filter(({ idempotencyKey }) => idempotencyKey === key).length

const toldRefusedNever = (evidence: CheckerEvidence): readonly string[] =>
  evidence.operations
    .filter(({ outcome, key }) => outcome === 'REFUSED' && countOf(evidence, key) > 0)
    .map(({ key }) => `${key} was refused and is there`)

function oneAnswer(evidence: CheckerEvidence): readonly string[] {
  const unknown = evidence.operations.filter(({ outcome }) => outcome === 'UNKNOWN')
  const answers = new Map<string, Set<string>>()
  for (const { key, answer } of evidence.operations) {
    if (answer !== undefined) answers.set(key, (answers.get(key) ?? new Set()).add(answer))
  }
  return [
    ...unknown.filter(({ key }) => countOf(evidence, key) > 1).map(({ key }) => `${key} is there more than once`),
    ...[...answers].filter(([, each]) => each.size > 1).map(([key]) => `${key} got different answers`),
  ]
}

function lettersOnce({ messages, letters, wasWorded }: CheckerEvidence): readonly string[] {
  const wrong = messages.flatMap(({ reference, status }) => {
    const found = letters.filter((letter) => letter === reference || letter.startsWith(`${reference}.`))
    // A letter may have been handed over for production before the death that withheld it.
    const most = status === 'WITHHELD' && wasWorded.has(reference) ? Math.min(found.length, 1) : 0
    const wanted = ['SENT', 'DELIVERED'].includes(status) ? 1 : most
    return same(`letters of ${reference}, ${status}`, found.length, wanted)
  })
  const strange = letters.filter((letter) => messages.every(({ reference }) => reference !== letter))
  return [...wrong, ...strange.map((letter) => `the letter ${letter} belongs to no message`)]
}

/** What the product holds against each other by itself, what clients were told, and what lies in the tray. */
export const RULES: readonly CheckerRule[] = [
  { rule: 'R1', wrong: doneOnce },
  { rule: 'R2', wrong: refusedNever },
  { rule: 'R2', wrong: toldRefusedNever },
  { rule: 'R3', wrong: oneAnswer },
  { rule: 'R4', wrong: inOrder },
  { rule: 'R5', wrong: foldIsState },
  { rule: 'R5', wrong: columnsAgree },
  { rule: 'R5', wrong: clocksAgree },
  { rule: 'R5', wrong: workAgrees },
  { rule: 'R5', wrong: (evidence) => workflowAgrees(evidence, evidence.held) },
  { rule: 'R6', wrong: messagesAreThere },
  { rule: 'R6', wrong: lettersOnce },
  { rule: 'R7', wrong: nothingOpen },
  { rule: 'R7', wrong: messagesGoOut },
  { rule: 'R7', wrong: nobodyIsLost },
  { rule: 'R8', wrong: datesFiredOnce },
  { rule: 'R9', wrong: chainIsWhole },
  { rule: 'R9', wrong: auditIsWhole },
]
