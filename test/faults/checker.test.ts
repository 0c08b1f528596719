import { copyFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Database } from '../../prisma/client.ts'
import type { RunningClock } from '../../domain/journey/running-clock.ts'
import { check, checkWhenQuiet, type Finding, type RuleName } from '../support/checker.ts'
import { openHouse, type House } from '../support/house.ts'
import type { Operation } from '../support/operation-log.ts'
import { moveTo } from '../support/virtual-time.ts'
import { walk } from '../support/walk.ts'

let house: House
let journeyId: string

beforeAll(async () => {
  house = await openHouse()
  await house.startWorker()
  const { journey, clocks } = await walk(house, { file: 'signed-plan.json' })
  journeyId = journey.id
  const copies = (clocks as readonly RunningClock[]).find(({ key }) => key === 'plan.copies')
  await moveTo(house, journeyId, copies?.dueAt ?? '')
  await checkWhenQuiet(house)
})
afterAll(() => house.close())

type Transaction = Parameters<Parameters<Database['$transaction']>[0]>[0]

class RolledBack extends Error {}

/** Runs the checker while these statements stand, and takes them back. The journey's id stands for `$j`. */
async function corruptedBy(statements: readonly string[]): Promise<readonly Finding[]> {
  let findings: readonly Finding[] = []
  const corrupt = async (transaction: Transaction): Promise<never> => {
    // Triggers and keys off: a stray hand with a superuser's rights.
    await transaction.$executeRawUnsafe(`SET LOCAL session_replication_role = replica`)
    for (const statement of statements) {
      const changed = await transaction.$executeRawUnsafe(statement.replaceAll('$j', `'${journeyId}'::uuid`))
      expect({ statement, changed: changed > 0 }).toEqual({ statement, changed: true })
    }
    findings = await check({ ...house, database: transaction as Database })
    throw new RolledBack()
  }
  await house.database.$transaction(corrupt, { timeout: 20_000 }).catch((error: unknown) => {
    if (!(error instanceof RolledBack)) throw error
  })
  return findings
}

const LAST = '(SELECT max(version) FROM journey_event WHERE journey_id = $j)'

const REHASH = Array.from(
  { length: 80 },
  (_, version) => `UPDATE journey_event e SET
    previous_hash = coalesce((SELECT hash FROM journey_event b WHERE b.journey_id = $j AND b.version = e.version - 1), ''),
    hash = event_hash(coalesce((SELECT hash FROM journey_event b WHERE b.journey_id = $j AND b.version = e.version - 1), ''), e)
    WHERE journey_id = $j AND version = least(${String(version + 1)}, ${LAST})`,
)

const corruptions: readonly (readonly [string, RuleName, readonly string[]])[] = [
  ['an event in the middle is lost', 'R4', ['DELETE FROM journey_event WHERE journey_id = $j AND version = 5']],
  ['the last event is lost', 'R4', [`DELETE FROM journey_event WHERE journey_id = $j AND version = ${LAST}`]],
  [
    'an event is there twice',
    'R4',
    [
      `INSERT INTO journey_event SELECT journey_id, ${LAST} + 1, type, step, payload, personal_sealed, actor_id, actor_role,
         received_at, committed_at, gen_random_uuid()::text, policy_version, calendar_version, previous_hash, hash
       FROM journey_event WHERE journey_id = $j AND version = 5`,
    ],
  ],
  [
    'two events have changed places in time',
    'R4',
    [`UPDATE journey_event SET committed_at = committed_at - interval '1 day' WHERE journey_id = $j AND version = 6`],
  ],
  [
    'whom the journey waited for was rewritten',
    'R9',
    [`UPDATE journey_event SET waits = '{"for": "PERSON"}' WHERE journey_id = $j AND version = 6`],
  ],
  [
    'an event was rewritten',
    'R9',
    [`UPDATE journey_event SET payload = payload || '{"team": "TEAM-SOUTH"}' WHERE journey_id = $j AND version = 1`],
  ],
  [
    'an event was rewritten, and every hash after it worked out anew',
    'R5',
    [
      `UPDATE journey_event SET payload = payload || '{"weeklyContributionPence": 1}'
       WHERE journey_id = $j AND type = 'FinancialAssessmentCompleted'`,
      ...REHASH,
    ],
  ],
  [
    'who did it was rewritten',
    'R9',
    [`UPDATE journey_event SET actor_id = 'somebody-else' WHERE journey_id = $j AND version = 3`],
  ],
  [
    'what was written in confidence was exchanged',
    'R9',
    [`UPDATE journey_event SET personal_sealed = '\\x00' WHERE journey_id = $j AND version = 2`],
  ],
  ['the chain was cut', 'R9', [`UPDATE journey_event SET previous_hash = '' WHERE journey_id = $j AND version = 4`]],
  ['an audit entry is lost', 'R9', [`DELETE FROM audit_entry WHERE journey_id = $j AND what = 'createReferral'`]],
  ['the read model is behind', 'R4', ['UPDATE journey SET version = version - 1 WHERE id = $j']],
  [
    'the read model holds another state',
    'R5',
    [`UPDATE journey SET state = jsonb_set(state, '{planning,weeklyPence}', '1') WHERE id = $j`],
  ],
  ['the stage differs from the state', 'R5', [`UPDATE journey SET stage = 'CLOSED' WHERE id = $j`]],
  ['the next date differs from the state', 'R5', [`UPDATE journey SET next_due_at = now() WHERE id = $j`]],
  ['a running clock is lost', 'R5', [`DELETE FROM clock WHERE journey_id = $j AND key = 'review.annual'`]],
  [
    'a date was moved by hand',
    'R5',
    [`UPDATE clock SET due_at = due_at + interval '1 day' WHERE journey_id = $j AND key = 'review.first'`],
  ],
  [
    'everything was put back by one version, as from an old backup; only the workflow knows better',
    'R5',
    [
      `DELETE FROM outbox_message WHERE journey_id = $j AND version = ${LAST}`,
      `UPDATE journey SET version = version - 1, state = jsonb_set(jsonb_set(state, '{version}', to_jsonb(version - 1)),
         '{recent}', (state->'recent') - -1) WHERE id = $j`,
      `DELETE FROM journey_event WHERE journey_id = $j AND version = ${LAST}`,
    ],
  ],
  [
    'a message of a step is lost',
    'R6',
    [`DELETE FROM outbox_message WHERE journey_id = $j AND template = 'FINANCIAL_RESULT'`],
  ],
  [
    'a message of a missed date is lost',
    'R6',
    [`DELETE FROM outbox_message WHERE journey_id = $j AND template = 'CLOCK_MISSED'`],
  ],
  [
    'a message is there twice',
    'R6',
    [
      `INSERT INTO outbox_message (reference, journey_id, version, template, recipient, intent, status)
       SELECT reference || '1', journey_id, version, template, recipient, intent, status
       FROM outbox_message WHERE journey_id = $j AND template = 'FINANCIAL_RESULT'`,
    ],
  ],
  [
    'a message belongs to no commit',
    'R6',
    [`UPDATE outbox_message SET version = 999 WHERE journey_id = $j AND template = 'PLAN_SIGNED'`],
  ],
  [
    'a message never went out',
    'R7',
    [`UPDATE outbox_message SET status = 'WAITING' WHERE journey_id = $j AND template = 'PLAN_SIGNED'`],
  ],
  [
    'a submission never came to its end',
    'R7',
    [`UPDATE submission SET status = 'OPEN' WHERE journey_id = $j AND step = 'createReferral'`],
  ],
  ['a wake-up was missed', 'R7', [`UPDATE journey SET next_wake_at = now() - interval '1 minute' WHERE id = $j`]],
  [
    'a step that was refused is there',
    'R2',
    [`UPDATE submission SET status = 'REFUSED' WHERE journey_id = $j AND step = 'createReferral'`],
  ],
  [
    'a step that was done has no submission',
    'R1',
    [`DELETE FROM submission WHERE journey_id = $j AND step = 'allocateCase'`],
  ],
  [
    'a reminder is in its ledger twice',
    'R8',
    [
      `UPDATE clock SET ledger = ledger || (SELECT e FROM jsonb_array_elements(ledger) e WHERE e ? 'firedFor' LIMIT 1)
       WHERE journey_id = $j AND key = 'plan.copies'`,
    ],
  ],
  [
    'a firing was written down and told nobody',
    'R8',
    [
      `UPDATE clock SET ledger = (SELECT jsonb_agg(e) FROM jsonb_array_elements(ledger) e WHERE NOT e ? 'firedFor')
       WHERE journey_id = $j AND key = 'plan.copies'`,
    ],
  ],
]

describe('the checker', () => {
  it('finds nothing wrong with clean data', async () => {
    expect(await check(house)).toEqual([])
  })

  it.each(corruptions)('finds that %s (%s)', async (_name, rule, statements) => {
    const findings = await corruptedBy(statements)
    expect(findings.map((finding) => finding.rule)).toContain(rule)
  })

  it('finds a letter that went out twice, one that is lost, and one that nobody asked for (R6)', async () => {
    const folder = house.settings.TRAY_DIR
    const [letter = ''] = (await readdir(folder)).filter((name) => name.startsWith(journeyId))
    const [again, strange] = [letter.replace('.eml', '.again.eml'), `${journeyId}-77-0.eml`]
    for (const copy of [again, strange]) {
      await copyFile(join(folder, letter), join(folder, copy))
      expect((await check(house)).map(({ rule }) => rule)).toContain('R6')
      await rm(join(folder, copy))
    }
    await copyFile(join(folder, letter), join(folder, 'kept'))
    await rm(join(folder, letter))
    expect((await check(house)).map(({ rule }) => rule)).toContain('R6')
    await copyFile(join(folder, 'kept'), join(folder, letter))
  })

  it('holds what clients were told against what is there (R1, R2, R3)', async () => {
    const event = await house.database.journeyEvent.findFirstOrThrow({ where: { journeyId, step: 'createReferral' } })
    const key = event.idempotencyKey
    const told = async (...operations: readonly Operation[]) => (await check(house, operations)).map(({ rule }) => rule)
    expect(await told({ key: 'nowhere', outcome: 'OK', answer: '{}' })).toEqual(['R1'])
    expect(await told({ key, outcome: 'REFUSED' })).toEqual(['R2'])
    expect(await told({ key, outcome: 'OK', answer: 'a' }, { key, outcome: 'OK', answer: 'b' })).toEqual(['R3'])
    expect(await told({ key, outcome: 'UNKNOWN' }, { key, outcome: 'OK', answer: 'a' })).toEqual([])
  })

  it('leaves the data as they were', async () => {
    expect(await check(house)).toEqual([])
  })
})
