import type { Journey } from '../../domain/journey/journey.ts'
import { same, unless } from './compare.ts'
import type { Evidence } from './evidence.ts'

const countOf = ({ events }: Pick<Evidence, 'events'>, key: string): number =>
  events.filter(({ idempotencyKey }) => idempotencyKey === key).length

/** What was answered as done is there once, and each step has the submission that it came with. */
export function doneOnce({ submissions, events }: Evidence): readonly string[] {
  const committed = submissions.filter(({ status }) => status === 'COMMITTED')
  const withoutSubmission = events.filter(
    ({ step, idempotencyKey }) => step !== null && committed.every(({ key }) => key !== idempotencyKey),
  )
  return [
    ...committed
      .filter(({ key }) => countOf({ events }, key) !== 1)
      .map(({ key }) => `${key} is committed ${String(countOf({ events }, key))} times`),
    ...withoutSubmission.map(({ version }) => `the step of version ${String(version)} has no committed submission`),
  ]
}

/** What was refused or given up is not there. */
export const refusedNever = ({ submissions, events }: Evidence): readonly string[] =>
  submissions
    .filter(({ status, key }) => ['REFUSED', 'GIVEN_UP'].includes(status) && countOf({ events }, key) > 0)
    .map(({ key }) => `${key} was refused and is there`)

/** Versions are 1 to n, in order of time. */
export const inOrder = ({ events, journey }: Evidence): readonly string[] => [
  ...events.flatMap(({ version }, index) => same('version in its place', version, index + 1)),
  ...same("the read model's version", journey.version, events.length),
  ...events.slice(1).flatMap(({ committedAt, version }, index) => {
    const before = events[index]?.committedAt.getTime() ?? 0
    return unless(committedAt.getTime() >= before, `version ${String(version)} was committed before the one before it`)
  }),
]

export const withoutClocks = ({ clocks: _clocks, ...rest }: Journey) => rest

/** The read model is what the events tell. */
export function foldIsState({ states, journey: { state } }: Evidence): readonly string[] {
  const fold = states.at(-1)
  return fold === undefined ? [] : same('fold and read model', withoutClocks(fold), withoutClocks(state))
}

/** Each event's hash is that of its contents and of the event before. */
export const chainIsWhole = ({ events }: Evidence): readonly string[] =>
  events.flatMap(({ version, hash, recomputedHash, previousHash }, index) => [
    ...unless(hash === recomputedHash, `the hash of version ${String(version)} is not that of its contents`),
    ...unless(previousHash === (events[index - 1]?.hash ?? ''), `version ${String(version)} is not chained`),
  ])

/** Each event has its one line in the audit. */
export const auditIsWhole = ({ events, audit }: Evidence): readonly string[] =>
  events.flatMap(({ idempotencyKey, version }) => {
    const entries = audit.filter(
      ({ outcome, correlationId }) => outcome === 'ACCEPTED' && correlationId === idempotencyKey,
    )
    return same(`audit entries of version ${String(version)}`, entries.length, 1)
  })

/** No step has been under way for longer than it may be. */
export const nothingOpen = ({ submissions, at, patienceMs }: Evidence): readonly string[] =>
  submissions
    .filter(({ status, createdAt }) => status === 'OPEN' && createdAt.getTime() <= at.getTime() - patienceMs)
    .map(({ key }) => `the submission ${key} is still open`)
