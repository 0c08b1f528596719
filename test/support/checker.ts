import { setTimeout as pause } from 'node:timers/promises'
import { readdir } from 'node:fs/promises'
import type { Journey } from '../../domain/journey/journey.ts'
import { BEFORE_EVERY_ID } from '../../prisma/first-page.ts'
import { collect, type Evidence } from '../../use-cases/reconcile/evidence.ts'
import { heldBy } from '../../use-cases/reconcile/workflows.ts'
import type { House } from './house.ts'
import type { Operation } from './operation-log.ts'
import { RULES } from './checker-rules.ts'

/**
 * The one vocabulary of every fault test.
 * R1 what was answered as done is there once; R2 what was refused is not there; R3 what nobody knows is there at most once, and
 * every repeat of a key got the same answer; R4 versions are 1 to n, in order, each step legal; R5 the fold of the events, the
 * read model and the workflow agree; R6 each message once, with its commit, delivered once; R7 nobody is stuck; R8 no date fires
 * early, twice or never; R9 the hash chain and the audit are whole.
 */
export type RuleName = 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7' | 'R8' | 'R9'

export interface Finding {
  readonly rule: RuleName
  readonly journeyId: string
  readonly what: string
}

/** Everything there is about one journey, in the product and outside it. */
export interface CheckerEvidence extends Evidence {
  /** What the workflow holds; undefined when it is not running. */
  readonly held: Journey | undefined
  /** References of the letters in the tray. */
  readonly letters: readonly string[]
  /** References of the messages that were worded at least once. */
  readonly wasWorded: ReadonlySet<string>
  readonly operations: readonly Operation[]
}

/** Looks at every journey of a house, once all is quiet. @returns what is wrong; empty when nothing is */
export async function check(house: House, operations: readonly Operation[] = []): Promise<readonly Finding[]> {
  const { database, temporal, settings } = house
  const letters = (await readdir(settings.TRAY_DIR)).filter((name) => name.endsWith('.eml'))
  const worded = await database.outboxMessage.findMany({
    where: { bodySealed: { not: null } },
    select: { reference: true },
  })
  const findings: Finding[] = []
  for (const evidence of await collect(database, { after: BEFORE_EVERY_ID, limit: MOST }, 0)) {
    const { id: journeyId } = evidence.journey
    const whole: CheckerEvidence = {
      ...evidence,
      held: await heldBy(temporal.client, journeyId),
      letters: letters.map((name) => name.replace(/\.eml$/, '')).filter((reference) => reference.startsWith(journeyId)),
      wasWorded: new Set(worded.map(({ reference }) => reference)),
      operations,
    }
    for (const { rule, wrong } of RULES) findings.push(...wrong(whole).map((what) => ({ rule, journeyId, what })))
  }
  return [...findings, ...(await lost(house, operations))]
}

const MOST = 10_000

/** Steps that somebody was told are done, of which no journey knows. */
async function lost({ database }: House, operations: readonly Operation[]): Promise<readonly Finding[]> {
  const keys = operations.filter(({ outcome }) => outcome === 'OK').map(({ key }) => key)
  const known = await database.journeyEvent.findMany({ where: { idempotencyKey: { in: keys } } })
  return keys
    .filter((key) => known.every(({ idempotencyKey }) => idempotencyKey !== key))
    .map((key) => ({ rule: 'R1' as const, journeyId: '', what: `${key} was answered as done and is nowhere` }))
}

const QUIET_WITHIN_MS = 40_000

/** Waits until nothing is under way any more, then answers what is wrong; empty when nothing is. */
export async function checkWhenQuiet(house: House, operations: readonly Operation[] = []): Promise<readonly Finding[]> {
  const patience = Date.now() + QUIET_WITHIN_MS
  for (;;) {
    const findings = await check(house, operations)
    if (findings.length === 0 || Date.now() > patience) return findings
    await pause(100)
  }
}
