import { toMs, type Instant } from '../../domain/shared/time.ts'
import type { ClockExpectation, Expectation, FiringExpectation, MessageExpectation } from './format.ts'
import type { ClockLook, Look, MessageLook, Occurrence, Outcome, WakeUpLook } from './home.ts'
import { resolveMoment } from './moment.ts'

/** What an entry of a file led to. */
export interface Result {
  /** One for each form that was sent. */
  readonly outcomes: readonly Outcome[]
  /** What happened since the entry before, this one included. */
  readonly occurrences: readonly Occurrence[]
  /** Absent while nothing has opened the journey. */
  readonly look?: Look
}

/** Whether an expectation holds; each failure is a sentence. */
type Check = (expected: Expectation, result: Result, origin: Instant) => readonly string[]

const same = (what: string, expected: unknown, actual: unknown): readonly string[] => {
  const [wanted, got] = [JSON.stringify(expected), JSON.stringify(actual ?? null)]
  return wanted === got ? [] : [`${what}: expected ${wanted}, got ${got}`]
}

const RUNS = ['RUNNING', 'PAUSED', 'BREACHED', 'OPENED']

const statusHolds: Check = ({ status = 'accepted' }, { outcomes }) =>
  outcomes.flatMap((outcome) => {
    if (outcome.status === status) return []
    const why =
      outcome.status === 'refused'
        ? `${outcome.code}: ${outcome.detail}`
        : outcome.status === 'invalid'
          ? outcome.problems.map(({ field, detail }) => `${field}: ${detail}`).join('; ')
          : ''
    return [`status: expected ${status}, got ${outcome.status} ${why}`.trimEnd()]
  })

const refusalHolds: Check = ({ code, rule, fields }, { outcomes }) =>
  outcomes.flatMap((outcome) => {
    const refused = outcome.status === 'refused' ? outcome : undefined
    const wrong = outcome.status === 'invalid' ? outcome.problems.map(({ field }) => field).sort() : []
    return [
      ...(code === undefined ? [] : same('code', code, refused?.code)),
      ...(rule === undefined ? [] : same('rule', rule, refused?.rule)),
      ...(fields === undefined ? [] : same('fields', fields.toSorted(), wrong)),
    ]
  })

/** What the entry's own step brought about; `undefined` when none was accepted. */
const ownSteps = ({ occurrences }: Result): readonly Occurrence[] =>
  occurrences.filter(({ step }) => step !== undefined)

const eventHolds: Check = ({ event }, result) =>
  event === undefined ? [] : ownSteps(result).flatMap((each) => same('event', event, each.event.type))

const stageHolds: Check = ({ stage }, { look }) => (stage === undefined ? [] : same('stage', stage, look?.stage))

const runningHolds: Check = ({ running }, { look }) => {
  if (running === undefined) return []
  const keys = (look?.clocks ?? []).filter(({ status }) => RUNS.includes(status)).map(({ key }) => key)
  return same('running clocks', running.toSorted(), keys.sort())
}

const asText = (messages: readonly (MessageExpectation | MessageLook)[]): readonly string[] =>
  messages.map(({ template, to }) => `${template} to ${to}`).sort()

const messagesHold: Check = ({ messages }, result) => {
  if (messages === undefined) return []
  const sent = ownSteps(result).flatMap((each) => each.messages)
  return same('messages', asText(messages), asText(sent))
}

const clocksHold: Check = ({ clocks = [] }, { look }, origin) =>
  clocks.flatMap((expected) => {
    const clock = look?.clocks.findLast(({ key }) => key === expected.key)
    return clockHolds(expected, clock, origin).map((failure) => `${expected.key}: ${failure}`)
  })

function clockHolds(expected: ClockExpectation, clock: ClockLook | undefined, origin: Instant): readonly string[] {
  if (clock === undefined) return expected.status === 'NEVER_STARTED' ? [] : ['no such clock was ever started']
  const { status, cause, says } = expected
  return [
    ...(status === undefined ? [] : same('status', status, clock.status)),
    ...(cause === undefined ? [] : same('cause', cause, clock.cause)),
    ...datesHold(expected, clock, origin),
    ...(says === undefined || clock.because.includes(says) ? [] : [`it does not say "${says}" but: ${clock.because}`]),
  ]
}

function datesHold(expected: ClockExpectation, clock: ClockLook, origin: Instant): readonly string[] {
  const date = (what: string, moment: string | undefined, actual: Instant | undefined): readonly string[] =>
    moment === undefined || isSameSecond(resolveMoment(moment, origin), actual)
      ? []
      : same(what, resolveMoment(moment, origin), actual)
  const { due, actionBy, stopped, next } = expected
  return [
    ...date('due', due, clock.dueAt),
    ...date('act by', actionBy, clock.actionBy),
    ...date('stopped', stopped, clock.stoppedAt),
    ...(next === undefined || clock.next === 'NOT_SHOWN' ? [] : nextHolds(next, clock.next, date)),
  ]
}

function nextHolds(
  expected: NonNullable<ClockExpectation['next']> | null,
  next: WakeUpLook | undefined,
  date: (what: string, moment: string, actual: Instant | undefined) => readonly string[],
): readonly string[] {
  if (expected === null) return next === undefined ? [] : same('next', null, next)
  return [...same('next', expected.kind, next?.kind), ...date('next', expected.at, next?.at)]
}

const isSameSecond = (a: Instant, b: Instant | undefined): boolean =>
  b !== undefined && Math.floor(toMs(a) / 1000) === Math.floor(toMs(b) / 1000)

const firingsHold: Check = ({ fired }, { occurrences }, origin) => {
  if (fired === undefined) return []
  const rang = occurrences.filter(({ firing }) => firing !== undefined)
  const name = ({ clock, kind }: { readonly clock: string; readonly kind: string }): string => `${kind} of ${clock}`
  const order = same(
    'timers that fired',
    fired.map(name),
    rang.flatMap(({ firing }) => (firing === undefined ? [] : name(firing))),
  )
  if (order.length > 0) return order
  return fired.flatMap((expected, index) => firingHolds(expected, rang[index], origin))
}

const firingsAmongOthersHold: Check = ({ firedAmongOthers = [] }, { occurrences }, origin) =>
  firedAmongOthers.flatMap((expected) => {
    const rang = occurrences.find(({ firing }) => firing?.clock === expected.clock && firing.kind === expected.kind)
    return rang === undefined
      ? [`${expected.kind} of ${expected.clock} did not fire`]
      : firingHolds(expected, rang, origin)
  })

function firingHolds(expected: FiringExpectation, rang: Occurrence | undefined, origin: Instant): readonly string[] {
  const { clock, kind, event, messages } = expected
  const failures = [
    ...instantHolds(expected, rang, origin),
    ...(event === undefined ? [] : same('event', event, rang?.event.type)),
    ...(messages === undefined ? [] : same('messages', asText(messages), asText(rang?.messages ?? []))),
  ]
  return failures.map((failure) => `${kind} of ${clock}: ${failure}`)
}

function instantHolds({ at }: FiringExpectation, rang: Occurrence | undefined, origin: Instant): readonly string[] {
  if (at === undefined) return []
  const due = resolveMoment(at, origin)
  return isSameSecond(due, rang?.firing?.at) ? [] : same('instant', due, rang?.firing?.at)
}

const CHECKS: readonly Check[] = [
  statusHolds,
  refusalHolds,
  eventHolds,
  stageHolds,
  runningHolds,
  clocksHold,
  messagesHold,
  firingsHold,
  firingsAmongOthersHold,
]

/** Everything that does not hold after an entry; empty when all does. */
export const failuresOf = (expected: Expectation, result: Result, origin: Instant): readonly string[] =>
  CHECKS.flatMap((check) => check(expected, result, origin))
