import type { LedgerEntry } from '../../domain/clocks/ledger.ts'
import { isOverdue, nextDueAt, nextWakeUp } from '../../domain/journey/due.ts'
import { eventIn } from '../../contracts/recorded-event.ts'
import { newJourney, type Journey } from '../../domain/journey/journey.ts'
import { hasEnded, isLive } from '../../domain/journey/liveness.ts'
import { evolve, fire } from '../../domain/journey/machine.ts'
import { lettersToProduce } from '../../domain/messages/production.ts'
import { waitsOf } from '../../domain/journey/waited-for.ts'
import { waitingOn } from '../../domain/journey/waiting-on.ts'
import type { Role } from '../../domain/roles/roles.ts'
import type { Evidence, RuleName } from './checker.ts'

interface CheckerRule {
  readonly rule: RuleName
  /** What is wrong, in words; empty when nothing is. */
  readonly wrong: (evidence: Evidence) => readonly string[]
}

type Event = Evidence['events'][number]

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/

/** The same thing as the same text: keys in order, instants in one precision, nothing where there is `undefined`. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) => {
    if (typeof each === 'string' && INSTANT.test(each)) return new Date(each).toISOString()
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each
    return Object.fromEntries(Object.entries(each).sort(([a], [b]) => a.localeCompare(b)))
  })

const unless = (holds: boolean, what: string): readonly string[] => (holds ? [] : [what])

const same = (what: string, a: unknown, b: unknown): readonly string[] =>
  unless(
    canonical(a ?? null) === canonical(b ?? null),
    `${what}: ${canonical(a ?? null)} is not ${canonical(b ?? null)}`,
  )

const countOf = ({ events }: Evidence, key: string): number =>
  events.filter(({ idempotencyKey }) => idempotencyKey === key).length

const doneOnce: CheckerRule = {
  rule: 'R1',
  wrong: (evidence) => {
    const { submissions, events } = evidence
    const committed = submissions.filter(({ status }) => status === 'COMMITTED')
    const withoutSubmission = events.filter(
      ({ step, idempotencyKey }) => step !== null && committed.every(({ key }) => key !== idempotencyKey),
    )
    return [
      ...committed
        .filter(({ key }) => countOf(evidence, key) !== 1)
        .map(({ key }) => `${key} is committed ${String(countOf(evidence, key))} times`),
      ...withoutSubmission.map(({ version }) => `the step of version ${String(version)} has no committed submission`),
    ]
  },
}

const refusedNever: CheckerRule = {
  rule: 'R2',
  wrong: (evidence) => {
    const refused = [
      ...evidence.submissions.filter(({ status }) => ['REFUSED', 'GIVEN_UP'].includes(status)),
      ...evidence.operations.filter(({ outcome }) => outcome === 'REFUSED'),
    ]
    return refused.filter(({ key }) => countOf(evidence, key) > 0).map(({ key }) => `${key} was refused and is there`)
  },
}

const oneAnswer: CheckerRule = {
  rule: 'R3',
  wrong: (evidence) => {
    const unknown = evidence.operations.filter(({ outcome }) => outcome === 'UNKNOWN')
    const answers = new Map<string, Set<string>>()
    for (const { key, answer } of evidence.operations) {
      if (answer !== undefined) answers.set(key, (answers.get(key) ?? new Set()).add(answer))
    }
    return [
      ...unknown.filter(({ key }) => countOf(evidence, key) > 1).map(({ key }) => `${key} is there more than once`),
      ...[...answers].filter(([, each]) => each.size > 1).map(([key]) => `${key} got different answers`),
    ]
  },
}

const inOrder: CheckerRule = {
  rule: 'R4',
  wrong: ({ events, journey }) => [
    ...events.flatMap(({ version }, index) => same('version in its place', version, index + 1)),
    ...same("the read model's version", journey.version, events.length),
    ...events.slice(1).flatMap(({ committedAt, version }, index) => {
      const before = events[index]?.committedAt.getTime() ?? 0
      return unless(
        committedAt.getTime() >= before,
        `version ${String(version)} was committed before the one before it`,
      )
    }),
  ],
}

const happened = ({ version, receivedAt, actorId, actorRole }: Event) => ({
  version,
  at: receivedAt.toISOString(),
  by: { id: actorId, role: actorRole as Role },
})

const withoutClocks = ({ clocks: _clocks, ...rest }: Journey) => rest

/** The journey as its events tell it, up to a version. */
const foldOf = ({ events, journey }: Evidence, until = Infinity): Journey =>
  events
    .filter(({ version }) => version <= until)
    .reduce(
      (state, event) => evolve(state, eventIn(event.payload), happened(event)),
      newJourney({ id: journey.id, reference: journey.reference, authority: journey.authority }),
    )

const threeWays: CheckerRule = {
  rule: 'R5',
  wrong: (evidence) => {
    const { journey, held } = evidence
    const { state } = journey
    return [
      ...same('fold and read model', withoutClocks(foldOf(evidence)), withoutClocks(state)),
      ...(held === undefined
        ? unless(hasEnded(state), 'the journey is open and its workflow does not run')
        : [
            ...same('workflow and read model', withoutClocks(held), withoutClocks(state)),
            ...same("the workflow's clocks", byId(held.clocks), byId(state.clocks)),
          ]),
      ...columnsAgree(evidence),
    ]
  },
}

const byId = (clocks: Journey['clocks']): Journey['clocks'] => clocks.toSorted((a, b) => a.id.localeCompare(b.id))

function columnsAgree({ journey, clocks, events }: Evidence): readonly string[] {
  const { state } = journey
  const running = clocks.filter(({ stoppedAt }) => stoppedAt === null)
  const dates = running.map(({ id, dueAt }) => `${id.slice(37)} ${dueAt.toISOString()}`).sort()
  const known = state.clocks.map(({ id, dueAt }) => `${id} ${new Date(dueAt).toISOString()}`).sort()
  return [
    ...same('stage', journey.stage, state.stage),
    ...same('waiting on', journey.waitingOn, waitingOn(state).role),
    ...same('whom its last event waits for', events.at(-1)?.waits, waitsOf(state)),
    ...same('team', journey.team, state.allocation?.team),
    ...same('worker', journey.worker, state.allocation?.worker),
    ...same('overdue', journey.overdue, isOverdue(state)),
    ...same('next due', journey.nextDueAt, nextDueAt(state)),
    ...same('next wake-up', journey.nextWakeAt, nextWakeUp(state)?.at),
    ...same('clocks', dates, known),
  ]
}

const listed = (answer: unknown): readonly { readonly reference: string }[] =>
  (answer as { readonly messages?: readonly { readonly reference: string }[] } | null)?.messages ?? []

const messagesOnce: CheckerRule = {
  rule: 'R6',
  wrong: (evidence) => [
    ...evidence.events.flatMap((event) => messagesOf(evidence, event)),
    ...evidence.messages
      .filter(({ version }) => evidence.events.every((event) => event.version !== version))
      .map(({ reference }) => `${reference} belongs to no commit`),
    ...evidence.messages.flatMap(({ reference, status, bodySealed }) => {
      const letters = evidence.letters.filter((letter) => letter === reference || letter.startsWith(`${reference}.`))
      // A letter may have been handed over for production before the death that withheld it.
      const most = status === 'WITHHELD' && bodySealed !== null ? Math.min(letters.length, 1) : 0
      const wanted = ['SENT', 'DELIVERED'].includes(status) ? 1 : most
      return same(`letters of ${reference}, ${status}`, letters.length, wanted)
    }),
    ...evidence.letters
      .filter((letter) => evidence.messages.every(({ reference }) => reference !== letter))
      .map((letter) => `the letter ${letter} belongs to no message`),
  ],
}

/** What a version should have sent: a step's answer lists it, and a firing that only tells people follows from the machine. */
function messagesOf(evidence: Evidence, event: Event): readonly string[] {
  const sent = evidence.messages.filter(({ version }) => version === event.version).map(({ reference }) => reference)
  const wanted = Array.from(
    { length: messagesWanted(evidence, event) ?? sent.length },
    (_, place) => `${event.journeyId}-${String(event.version)}-${String(place)}`,
  )
  return same(`messages of version ${String(event.version)}`, sent, wanted)
}

function messagesWanted(evidence: Evidence, event: Event): number | undefined {
  const submission = evidence.submissions.find(({ key }) => key === event.idempotencyKey)
  if (submission !== undefined) return listed(submission.answer).length
  const payload = eventIn(event.payload)
  if (payload.type !== 'ClockFired') return undefined
  return fire(foldOf(evidence, event.version - 1), payload, event.receivedAt.toISOString()).messages.length
}

const isOnAList = (journey: Journey, reference: string): boolean =>
  lettersToProduce(journey).some((letter) => letter.reference === reference)

const nobodyStuck: CheckerRule = {
  rule: 'R7',
  wrong: ({ journey, submissions, messages }) => [
    ...messages
      .filter(({ status, reference }) => status === 'SENT' && !isOnAList(journey.state, reference))
      .map(({ reference }) => `the letter ${reference} waits to be produced and is on nobody's list`),
    ...submissions.filter(({ status }) => status === 'OPEN').map(({ key }) => `the submission ${key} is still open`),
    ...messages
      .filter(({ status }) => !['SENT', 'DELIVERED', 'WITHHELD'].includes(status))
      .map(({ reference, status }) => `the message ${reference} is ${status}`),
    ...unless(isLive(journey.state), 'the journey waits for nobody and for nothing'),
    ...unless(
      journey.nextWakeAt === null ||
        hasEnded(journey.state) ||
        journey.nextWakeAt.getTime() > Date.now() + Number(journey.virtualOffsetMs) - WAKE_UP_TAKES_MS,
      `a wake-up of ${String(journey.nextWakeAt?.toISOString())} was missed`,
    ),
  ],
}

const WAKE_UP_TAKES_MS = 5000

const datesOnce: CheckerRule = {
  rule: 'R8',
  wrong: ({ clocks, events }) => {
    const fired = clocks.flatMap(({ id, ledger }) =>
      (ledger as unknown as readonly LedgerEntry[]).flatMap((entry) =>
        'firedFor' in entry ? [{ name: `${id} ${entry.entry} ${String(entry.index)}`, ...entry }] : [],
      ),
    )
    const names = fired.map(({ name }) => name)
    const firings = events.filter(({ idempotencyKey }) =>
      /:(REMINDER|CALL|BREACH|ESCALATION|OPENING):/.test(idempotencyKey),
    )
    return [
      ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${name} fired twice`),
      ...fired
        .filter(({ at, firedFor }) => Date.parse(at) < Date.parse(firedFor))
        .map(({ name }) => `${name} fired early`),
      ...same('firings in ledgers and in events', fired.length, firings.length),
    ]
  },
}

const chainWhole: CheckerRule = {
  rule: 'R9',
  wrong: ({ events, audit }) => [
    ...events.flatMap(({ version, hash, recomputedHash, previousHash }, index) => [
      ...unless(hash === recomputedHash, `the hash of version ${String(version)} is not that of its contents`),
      ...unless(previousHash === (events[index - 1]?.hash ?? ''), `version ${String(version)} is not chained`),
    ]),
    ...events.flatMap(({ idempotencyKey, version }) => {
      const entries = audit.filter(
        ({ outcome, correlationId }) => outcome === 'ACCEPTED' && correlationId === idempotencyKey,
      )
      return same(`audit entries of version ${String(version)}`, entries.length, 1)
    }),
  ],
}

export const RULES: readonly CheckerRule[] = [
  doneOnce,
  refusedNever,
  oneAnswer,
  inOrder,
  threeWays,
  messagesOnce,
  nobodyStuck,
  datesOnce,
  chainWhole,
]
