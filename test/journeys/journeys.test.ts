import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isNotedOnReturn } from '../../domain/clocks/ledger.ts'
import { DECISIONS } from '../../domain/decisions/table.ts'
import { lostIn, type Listed } from '../../domain/supervision/lost.ts'
import type { StepName } from '../../domain/journey/parts.ts'
import { play } from '../../local/journeys/play.ts'
import { layDownPolicy } from '../../local/journeys/policy.ts'
import { readJourney } from '../../local/journeys/read.ts'
import { readToCheck, readWorking } from '../../prisma/queries/check.ts'
import { readEvidence } from '../../use-cases/reconcile/evidence.ts'
import { RULES } from '../../use-cases/reconcile/rules.ts'
import { openMachine, type Machine } from './machine.ts'

const HERE = import.meta.dirname
const DEMONSTRATION = join(HERE, '../../local/journeys')

/** Before the id of every journey. */
const NO_ID = '00000000-0000-0000-0000-000000000000'

const files = readdirSync(HERE).filter((name) => name.endsWith('.json'))

describe('journeys as data, through the machine and the real commit', () => {
  let machine: Machine

  beforeAll(async () => {
    machine = await openMachine()
  })
  afterAll(() => machine.close())

  it.each(files)('%s goes as told', async (name) => {
    const script = readJourney(join(HERE, name))
    if (script.policy.length === 0) {
      const { failures } = await play(script, machine.home(script.undelivered))
      expect(failures).toEqual([])
      return
    }
    // A policy holds for everybody in a database, so a council that counts in its own way has one of its own.
    const council = await openMachine()
    try {
      await layDownPolicy(council.database, script.policy)
      const { failures } = await play(script, council.home(script.undelivered))
      expect(failures).toEqual([])
    } finally {
      await council.close()
    }
  })

  const told = readdirSync(DEMONSTRATION).filter((name) => name.endsWith('.json'))
  const beginnings = ['2026-12-20T23:55:00Z', '2027-03-26T08:00:00Z', '2026-08-28T16:30:00Z', '2026-11-23T09:00:00Z']

  it.each(told.flatMap((name) => beginnings.map((now) => [name, now] as const)))(
    '%s of the demonstration goes as told when it begins at %s',
    async (name, now) => {
      const { failures } = await play(readJourney(join(DEMONSTRATION, name), now), machine.home())
      expect(failures).toEqual([])
    },
  )

  it('R-GEN-01 the record keeps with every decision, and with nothing else, what it rests on and whose it is', async () => {
    const events = await machine.database.journeyEvent.findMany({ where: { step: { not: null } } })
    const kept = events.map(({ step, actorId, payload }) => {
      const { decisionRecord } = payload as { decisionRecord?: { law: string; authorisedBy: string } }
      return { step, decides: DECISIONS[step as StepName] !== undefined, actorId, decisionRecord }
    })
    expect(new Set(kept.flatMap(({ step, decides }) => (decides ? [step] : []))).size).toBeGreaterThan(20)
    for (const { decides, actorId, decisionRecord } of kept) {
      expect(decisionRecord !== undefined).toBe(decides)
      if (decides) expect(decisionRecord).toMatchObject({ authorisedBy: actorId, law: expect.stringMatching(/\S/) })
    }
  })

  it('the hourly check finds nobody lost in any of them, and misses every clock and every row of a list that is taken away', async () => {
    const [rows, working] = await Promise.all([
      readToCheck(machine.database, { after: NO_ID, limit: 1000 }),
      readWorking(machine.database),
    ])
    expect(rows.length).toBeGreaterThan(20)
    let removed = 0
    for (const { state, reference, ...listed } of rows) {
      expect([reference, lostIn(state, listed, working)]).toEqual([reference, []])
      const spoilt: Listed[] = [
        ...listed.clocks.map(({ id }) => ({ ...listed, clocks: listed.clocks.filter((clock) => clock.id !== id) })),
        ...listed.work.map(({ id }) => ({ ...listed, work: listed.work.filter((item) => item.id !== id) })),
        ...(listed.nextWakeAt === null ? [] : [{ ...listed, nextWakeAt: null }]),
      ]
      for (const each of spoilt) expect(lostIn(state, each, working).length).toBeGreaterThan(0)
      removed += spoilt.length
    }
    expect(removed).toBeGreaterThan(100)
  })

  it('reconciling finds that events, state, clocks, lists and fired dates of every one of them agree', async () => {
    const evidence = await readEvidence(machine.database, { after: NO_ID, limit: 1000 }, 0)
    expect(evidence.length).toBeGreaterThan(20)
    const { ORDER, STATE, COLUMNS, CLOCKS, WORK, DATES, CHAIN } = RULES
    for (const each of evidence) {
      const wrong = [ORDER, STATE, COLUMNS, CLOCKS, WORK, DATES, CHAIN].flatMap((rule) => rule.wrong(each))
      expect([each.journey.reference, wrong]).toEqual([each.journey.reference, []])
    }
    const noted = evidence.flatMap(({ clocks }) =>
      clocks.flatMap(({ ledger }) => ledger.filter((entry) => isNotedOnReturn({ ledger }, entry))),
    )
    expect(noted.length).toBeGreaterThan(0)
  })

  it('says what does not hold, and where', async () => {
    const script = readJourney(join(HERE, 'gj-01.json'))
    const [contact, referral] = script.scenes
    if (contact === undefined || referral === undefined) throw new Error('GJ-01 has lost its entries')
    const wrong = {
      ...referral,
      expected: {
        stage: 'ASSESSING' as const,
        running: ['triage.urgent' as const],
        clocks: [{ key: 'triage.standard' as const, due: '2026-01-07 17:00' }],
        messages: [],
        fired: [{ clock: 'triage.standard' as const, kind: 'REMINDER' as const }],
      },
    }
    const { failures } = await play({ ...script, scenes: [contact, wrong], neverFires: [] }, machine.home())
    expect(failures).toEqual([
      'gj-01.json, entry 2: stage: expected "ASSESSING", got "TRIAGE"',
      'gj-01.json, entry 2: running clocks: expected ["triage.urgent"], got ["triage.standard"]',
      'gj-01.json, entry 2: triage.standard: due: expected "2026-01-07T17:00:00Z", got "2026-01-06T17:00:00.000Z"',
      'gj-01.json, entry 2: messages: expected [], got ["REFERRAL_ACKNOWLEDGEMENT to PERSON","REFERRER_ACKNOWLEDGEMENT to REFERRER"]',
      'gj-01.json, entry 2: timers that fired: expected ["REMINDER of triage.standard"], got []',
    ])
  })

  it('says when a timer fires that must not', async () => {
    const script = readJourney(join(HERE, 'gj-02.json'))
    const neverFires = [{ clock: 'triage.standard' as const, kind: 'BREACH' as const, why: 'it was decided in time' }]
    const { failures } = await play({ ...script, neverFires }, machine.home(script.undelivered))
    expect(failures).toEqual([
      'BREACH of triage.standard fired at 2026-03-31T16:00:01Z, but must not: it was decided in time',
    ])
  })
})
