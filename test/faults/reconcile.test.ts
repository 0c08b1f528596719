import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { journeyWorkflowId } from '../../contracts/names.ts'
import { reconcile, type Finding, type ReconcileOptions } from '../../use-cases/reconcile/reconcile.ts'
import { checkWhenQuiet } from '../support/checker.ts'
import { openHouse, type House } from '../support/house.ts'
import { done, openFor, referralRequest, send } from '../support/steps.ts'

let house: House
let journeyId: string
let reference: string
beforeAll(async () => {
  house = await openHouse()
  await house.startWorker()
  for (const name of ['Ada', 'Ben', 'Cleo']) journeyId = await referred(name)
  expect(await checkWhenQuiet(house)).toEqual([])
  reference = (await house.database.journey.findUniqueOrThrow({ where: { id: journeyId } })).reference
})
afterAll(() => house.close())

async function referred(name: string): Promise<string> {
  const { journey } = done(await openFor(house, `${name} Example ${randomUUID()}`))
  done(await send(house, await referralRequest(house, journey.id)))
  return journey.id
}

/** All that is kept is compared at once, and every workflow is asked, unless told. */
const found = async (options: ReconcileOptions = {}): Promise<readonly Finding[]> => {
  const { findings, failures } = await reconcile(house.door, { patienceMs: 0, ...options })
  expect(failures).toEqual([])
  return findings
}

/** What is found while these statements stand; they are taken back. The journey's id stands for `$j`. */
async function foundAfter(...statements: readonly string[]): Promise<readonly Finding[]> {
  const run = (all: readonly string[]) =>
    house.database.$transaction(async (transaction) => {
      // Triggers and keys off: a stray hand with a superuser's rights.
      await transaction.$executeRawUnsafe('SET LOCAL session_replication_role = replica')
      for (const statement of all)
        await transaction.$executeRawUnsafe(statement.replaceAll('$j', `'${journeyId}'::uuid`))
    })
  const tables = ['journey', 'journey_event', 'clock', 'work_item', 'outbox_message', 'submission', 'audit_entry']
  const keyOf = (table: string): string => (table === 'journey' ? 'id' : 'journey_id')
  await run(
    tables.flatMap((table) => [`CREATE TABLE kept_${table} AS SELECT * FROM ${table} WHERE ${keyOf(table)} = $j`]),
  )
  try {
    await run(statements)
    return await found()
  } finally {
    await run(tables.flatMap((table) => [`DELETE FROM ${table} WHERE ${keyOf(table)} = $j`]))
    await run(
      tables.flatMap((table) => [
        `INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM kept_${table}`,
        `DROP TABLE kept_${table}`,
      ]),
    )
  }
}

describe('reconciling what is kept of every journey', () => {
  it('finds nothing in clean data, and asks only a share of the workflows', async () => {
    const all = await Promise.all(Array.from({ length: 30 }, (_, day) => reconcile(house.door, { patienceMs: 0, day })))
    for (const { findings, failures, journeys } of all) expect([findings, failures, journeys]).toEqual([[], [], 3])
    expect(all.reduce((sum, { asked }) => sum + asked, 0)).toBe(3)
  })

  it.each<[string, Finding['rule'], string]>([
    ['an event is lost', 'ORDER', 'DELETE FROM journey_event WHERE journey_id = $j AND version = 1'],
    [
      'an event was rewritten',
      'CHAIN',
      `UPDATE journey_event SET payload = payload || '{"team": "TEAM-SOUTH"}' WHERE journey_id = $j AND version = 1`,
    ],
    ['the chain was cut', 'CHAIN', `UPDATE journey_event SET previous_hash = '' WHERE journey_id = $j AND version = 2`],
    ['an audit entry is lost', 'AUDIT', `DELETE FROM audit_entry WHERE journey_id = $j AND what = 'createReferral'`],
    ['the read model is behind', 'ORDER', 'UPDATE journey SET version = version - 1 WHERE id = $j'],
    [
      'the read model holds another state',
      'STATE',
      `UPDATE journey SET state = jsonb_set(state, '{stage}', '"ASSESSING"') WHERE id = $j`,
    ],
    ['the stage differs from the state', 'COLUMNS', `UPDATE journey SET stage = 'ASSESSING' WHERE id = $j`],
    ['the next date differs from the state', 'COLUMNS', 'UPDATE journey SET next_due_at = now() WHERE id = $j'],
    ['a running clock is lost', 'CLOCKS', `DELETE FROM clock WHERE journey_id = $j AND key = 'triage.standard'`],
    [
      'a date was moved by hand',
      'CLOCKS',
      `UPDATE clock SET due_at = due_at + interval '1 day' WHERE journey_id = $j AND key = 'triage.standard'`,
    ],
    ['a thing to do is on nobody’s list', 'WORK', 'DELETE FROM work_item WHERE journey_id = $j'],
    ['a thing to do is on somebody else’s list', 'WORK', `UPDATE work_item SET role = 'BROKER' WHERE journey_id = $j`],
    ['a message is lost', 'MESSAGES', 'DELETE FROM outbox_message WHERE journey_id = $j'],
    ['a message never went out', 'POST', `UPDATE outbox_message SET status = 'WAITING' WHERE journey_id = $j`],
    ['a submission never came to its end', 'OPEN', `UPDATE submission SET status = 'OPEN' WHERE journey_id = $j`],
    [
      'a step that was refused is there',
      'REFUSED_NEVER',
      `UPDATE submission SET status = 'REFUSED' WHERE journey_id = $j`,
    ],
    ['a step that was done has no submission', 'DONE_ONCE', 'DELETE FROM submission WHERE journey_id = $j'],
    ['a wake-up was missed', 'LOST', `UPDATE journey SET next_wake_at = now() - interval '1 minute' WHERE id = $j`],
    [
      'the workflow holds something else',
      'WORKFLOW',
      `UPDATE journey SET state = jsonb_set(state, '{stage}', '"ASSESSING"'), stage = 'ASSESSING' WHERE id = $j`,
    ],
  ])('finds that %s (%s), of which journey, and says what mends it', async (_name, rule, statement) => {
    const findings = await foundAfter(statement)
    expect(findings.map((finding) => finding.rule)).toContain(rule)
    // Lists that somebody wrote to by hand differ from their counts, too, and those are no journey’s.
    const ofJourneys = findings.filter((finding) => finding.rule !== 'COUNTS')
    expect(new Set(ofJourneys.map((finding) => finding.reference))).toEqual(new Set([reference]))
    expect(findings.every(({ what, mend }) => what !== '' && mend !== '' && !mend.includes('REFERENCE'))).toBe(true)
  })

  it('finds a count that is not the length of its list, and what it names mends it (COUNTS)', async () => {
    await house.database
      .$executeRaw`UPDATE work_count SET overdue = overdue + 1 WHERE role = 'TRIAGE_WORKER' AND team <> '*'`
    const [wrong, ...others] = await found()
    expect(others).toEqual([])
    expect(wrong).toMatchObject({ rule: 'COUNTS', journeyId: '', reference: '' })
    expect(wrong?.what).toContain('TRIAGE_WORKER TEAM-NORTH')
    await house.database.$executeRawUnsafe(/SELECT [^"]+/.exec(wrong?.mend ?? '')?.[0] ?? '')
    expect(await found()).toEqual([])
  })

  it('finds a date that fired twice, and one that fired early (DATES)', async () => {
    const entry = (at: string) =>
      `{"entry": "REMINDED", "index": 0, "at": "${at}", "firedFor": "2026-01-05T09:00:00Z", "lateBySeconds": 0}`
    const early = await foundAfter(
      `UPDATE clock SET ledger = ledger || '[${entry('2026-01-05T08:00:00Z')}]' WHERE journey_id = $j AND key = 'triage.standard'`,
    )
    expect(early.map(({ what }) => what).join()).toContain('fired early')
    const twice = await foundAfter(
      `UPDATE clock SET ledger = ledger || '[${entry('2026-01-05T09:00:00Z')}, ${entry('2026-01-05T09:00:00Z')}]'
       WHERE journey_id = $j AND key = 'triage.standard'`,
    )
    expect(twice.map(({ what }) => what).join()).toContain('fired twice')
    const forAnotherDay = entry('2026-01-06T09:00:00Z').replace('2026-01-05T09:00:00Z', '2026-01-06T09:00:00Z')
    const moved = await foundAfter(
      `UPDATE clock SET ledger = ledger || '[${entry('2026-01-05T09:00:00Z')}, ${forAnotherDay}]'
       WHERE journey_id = $j AND key = 'triage.standard'`,
    )
    expect(moved.map(({ what }) => what).join()).not.toContain('fired twice')
  })

  it('leaves what is still under way alone for as long as it may be', async () => {
    const open = `UPDATE submission SET status = 'OPEN' WHERE key = (SELECT key FROM submission WHERE journey_id = $j LIMIT 1)`
    expect((await foundAfter(open)).map(({ rule }) => rule)).toContain('OPEN')
    await house.database.$executeRawUnsafe(
      `UPDATE outbox_message SET status = 'WAITING' WHERE journey_id = '${journeyId}'`,
    )
    expect(await found({ patienceMs: 600_000 })).toEqual([])
    await house.database.$executeRawUnsafe(
      `UPDATE outbox_message SET status = 'DELIVERED' WHERE journey_id = '${journeyId}'`,
    )
    expect(await found()).toEqual([])
  })

  it('finds a workflow that was ended by hand, and one whose journey PostgreSQL does not know', async () => {
    const { client } = house.temporal
    await client.workflow.getHandle(journeyWorkflowId(journeyId)).terminate('by hand')
    const findings = await found()
    expect(findings).toMatchObject([{ rule: 'WORKFLOW', reference, mend: `npm run recover -- ${reference}` }])
    await house.database.$transaction([
      house.database.$executeRawUnsafe('SET LOCAL session_replication_role = replica'),
      house.database.$executeRawUnsafe(`DELETE FROM journey WHERE id <> '${journeyId}'`),
    ])
    const strange = (await found()).filter((finding) => finding.reference === '')
    expect(strange).toHaveLength(2)
  })
})
