import { randomUUID } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { journeyWorkflowId } from '../../contracts/names.ts'
import type { Answer } from '../support/api.ts'
import { checkWhenQuiet } from '../support/checker.ts'
import { servedHouse } from '../support/served-house.ts'
import { done, openFor, referralRequest, send, TRIAGE } from '../support/steps.ts'
import { takeForm } from '../support/walk.ts'

const served = servedHouse()

const ONE = 'staff-team-manager'
const OTHER = 'staff-service-manager'
const PATH = '/v1/supervision/repairs'

async function referred(): Promise<string> {
  const { journey } = done(await openFor(served.house, `Rita Example ${randomUUID()}`))
  done(await send(served.house, await referralRequest(served.house, journey.id)))
  return journey.id
}

/** A journey that a stray hand has frozen; its database is put right again afterwards. */
async function frozen(): Promise<string> {
  const id = await referred()
  // A letter's receipt is a commit, too.
  expect(await checkWhenQuiet(served.house)).toEqual([])
  const { version } = await served.house.database.journey.findUniqueOrThrow({ where: { id } })
  await served.house.database.journey.update({ where: { id }, data: { version: version + 5 } })
  await expect(triage(id)).rejects.toMatchObject({ code: 'JOURNEY_NEEDS_REPAIR' })
  await served.house.database.journey.update({ where: { id }, data: { version } })
  return id
}

const triage = (id: string) =>
  takeForm(served.house, id, 'recordTriageDecision', { by: 'staff-triage-worker', body: TRIAGE })

const propose = (journeyId: string, as = ONE, key: string = randomUUID()): Promise<Answer> =>
  served.api.post(PATH, { as, body: { journeyId, reason: 'DATABASE_WRITTEN_TO' }, headers: { 'idempotency-key': key } })

const approve = (id: string, as = OTHER): Promise<Answer> => served.api.post(`${PATH}/${id}/approve`, { as, body: {} })

const withdraw = (id: string, as = OTHER): Promise<Answer> =>
  served.api.send('DELETE', `${PATH}/${id}`, { as, headers: { 'idempotency-key': randomUUID() } })

const proposed = async (journeyId: string): Promise<string> => {
  const { status, json } = await propose(journeyId)
  expect(status).toBe(200)
  return String(json['id'])
}

const runOf = async (id: string): Promise<string> =>
  (await served.house.temporal.client.workflow.getHandle(journeyWorkflowId(id)).describe()).runId

const audited = async (journeyId: string): Promise<readonly string[]> => {
  const entries = await served.house.database.auditEntry.findMany({
    where: { journeyId, what: { endsWith: '_REPAIR' } },
    orderBy: { id: 'asc' },
  })
  return entries.map(({ what, who }) => `${what} ${who}`)
}

interface Entry {
  readonly type: string
}

const repairsIn = async (id: string): Promise<readonly Entry[]> => {
  const { json } = await served.api.get(`/v1/journeys/${id}/timeline`, { as: ONE })
  return (json['entries'] as Entry[]).filter(({ type }) => type === 'JourneyRepaired')
}

const toldWhy = async (id: string): Promise<readonly string[]> => {
  const { json } = await served.api.get(`/v1/journeys/${id}/why`, { as: ONE })
  return (json['events'] as { title: string }[]).map(({ title }) => title)
}

describe('R-GEN-06 a repair takes two people', () => {
  it('one proposes and sees what it would do, another approves, and the journey goes on; the audit has both', async () => {
    const id = await frozen()
    const before = await runOf(id)
    const { json } = await propose(id)
    expect(json).toMatchObject({
      journeyId: id,
      status: 'PROPOSED',
      proposedBy: ONE,
      wouldDo: { before: { stage: 'ASSESSING' }, after: { stage: 'TRIAGE' } },
    })
    const { lost } = json['wouldDo'] as { lost: { title: string; by: { role: string } }[] }
    expect(lost).toMatchObject([{ title: 'Triage decided', by: { role: 'TRIAGE_WORKER' } }])
    expect(await runOf(id)).toBe(before)

    const open = await served.api.get(PATH, { as: 'staff-auditor' })
    expect(open.json['repairs']).toMatchObject([{ id: json['id'], wouldDo: { after: { stage: 'TRIAGE' } } }])

    const approved = await approve(String(json['id']))
    expect(approved).toMatchObject({ status: 200, json: { status: 'DONE', decidedBy: OTHER } })
    expect(await runOf(id)).not.toBe(before)
    expect(await repairsIn(id)).toMatchObject([
      {
        step: 'recordRepair',
        by: { id: OTHER, role: 'SERVICE_MANAGER' },
        facts: {
          repair: json['id'],
          reason: 'DATABASE_WRITTEN_TO',
          proposedBy: ONE,
          lost: [{ type: 'TriageDecided', by: { id: 'staff-triage-worker' } }],
        },
      },
    ])
    expect(await toldWhy(id)).toContain('Put the journey back to its record')
    done(await triage(id))
    expect(await checkWhenQuiet(served.house)).toEqual([])
    expect(await audited(id)).toEqual([`PROPOSE_REPAIR ${ONE}`, `APPROVE_REPAIR ${OTHER}`])
    expect((await approve(String(json['id']))).json).toEqual(approved.json)
    expect((await served.api.get(PATH, { as: OTHER })).json['repairs']).toEqual([])
  })

  it('nobody approves their own, and nothing happens', async () => {
    const id = await frozen()
    const [repair, before] = [await proposed(id), await runOf(id)]
    const { status, json } = await approve(repair, ONE)
    expect([status, json['code']]).toEqual([422, 'REPAIR_NEEDS_SECOND_PERSON'])
    expect(await runOf(id)).toBe(before)
    await approve(repair)
  })

  it('of two who approve at once one does it', async () => {
    const id = await frozen()
    const repair = await proposed(id)
    const answers = await Promise.all([approve(repair), approve(repair, 'staff-head-of-service')])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await audited(id)).filter((each) => each.startsWith('APPROVE'))).toHaveLength(1)
    expect(await repairsIn(id)).toHaveLength(1)
  })

  it('is not done when it would do something else than was proposed', async () => {
    const id = await frozen()
    const repair = await proposed(id)
    await served.house.database.journeyRepair.update({ where: { id: repair }, data: { databaseVersion: 99 } })
    expect((await approve(repair)).json['code']).toBe('REPAIR_CHANGED')
    expect((await withdraw(repair)).json['status']).toBe('WITHDRAWN')
    expect((await withdraw(repair)).status).toBe(200)
    expect((await approve(repair)).json['code']).toBe('REPAIR_OVER')
    await approve(await proposed(id))
  })

  it('one whose doing was cut short is done again by whoever approved it, and stands in the record once', async () => {
    const id = await frozen()
    const repair = await proposed(id)
    await approve(repair)
    await served.house.database.journeyRepair.update({ where: { id: repair }, data: { status: 'APPROVED' } })
    expect((await approve(repair, 'staff-head-of-service')).json['code']).toBe('REPAIR_OVER')
    expect((await approve(repair)).json['status']).toBe('DONE')
    expect(await repairsIn(id)).toHaveLength(1)
    expect(await checkWhenQuiet(served.house)).toEqual([])
  })

  it('a journey is not put back to a record that its events do not tell', async () => {
    const id = await frozen()
    const { state } = await served.house.database.journey.findUniqueOrThrow({ where: { id } })
    const written = { ...(state as object), stage: 'PLANNING' }
    await served.house.database.journey.update({ where: { id }, data: { state: written } })
    const { status, json } = await propose(id)
    expect([status, json['code'], json['detail']]).toEqual([
      409,
      'RECORD_CONTRADICTS_ITSELF',
      expect.stringContaining('STATE'),
    ])
    await served.house.database.journey.update({ where: { id }, data: { state: state as object } })
    expect((await approve(await proposed(id))).json['status']).toBe('DONE')
  })

  it('a journey that is well is not repaired, and one has one open repair at a time', async () => {
    const well = await referred()
    expect(await checkWhenQuiet(served.house)).toEqual([])
    expect((await propose(well)).json['code']).toBe('NOTHING_TO_REPAIR')
    expect((await propose(randomUUID())).json['code']).toBe('JOURNEY_NOT_FOUND')
    const id = await frozen()
    const key = randomUUID()
    const first = await propose(id, ONE, key)
    expect((await propose(id, ONE, key)).json).toEqual(first.json)
    expect((await propose(id, OTHER, key)).json['code']).toBe('KEY_USED_FOR_ANOTHER_REQUEST')
    expect((await propose(id, OTHER)).json['code']).toBe('REPAIR_PROPOSED_ALREADY')
    await approve(String(first.json['id']))
  })

  it('a workflow that is gone is brought back in the same way', async () => {
    const id = await referred()
    expect(await checkWhenQuiet(served.house)).toEqual([])
    await served.house.temporal.client.workflow.getHandle(journeyWorkflowId(id)).terminate('by hand')
    const { json } = await propose(id)
    expect(json['wouldDo']).not.toHaveProperty('before')
    expect((await approve(String(json['id']))).status).toBe(200)
    done(await triage(id))
    expect(await checkWhenQuiet(served.house)).toEqual([])
  })

  it('a workflow that somebody paused is unpaused, and not repaired', async () => {
    const id = await referred()
    // A pause amid the commit of a receipt meets the server's own faults (decision 169): that is another test's.
    expect(await checkWhenQuiet(served.house)).toEqual([])
    const { connection, options } = served.house.temporal.client
    const execution = { namespace: options.namespace, workflowId: journeyWorkflowId(id), identity: 'somebody' }
    await connection.workflowService.pauseWorkflowExecution({ ...execution, reason: 'test', requestId: randomUUID() })
    const { json } = await propose(id)
    expect([json['code'], json['detail']]).toEqual(['NOTHING_TO_REPAIR', expect.stringContaining('paused')])
    await connection.workflowService.unpauseWorkflowExecution({ ...execution, reason: 'test', requestId: randomUUID() })
  })

  it.each(['staff-practitioner', 'staff-auditor', 'staff-data-officer'])(
    '%s neither proposes nor approves',
    async (as) => {
      const answers = [
        await propose(randomUUID(), as),
        await approve(randomUUID(), as),
        await withdraw(randomUUID(), as),
      ]
      for (const { status, json } of answers) expect([status, json['code']]).toEqual([403, 'NOT_A_REPAIRER'])
    },
  )

  it('there is no repair under an id that names none', async () => {
    expect((await approve(randomUUID())).json['code']).toBe('REPAIR_NOT_FOUND')
    expect((await approve('no-id')).json['code']).toBe('REPAIR_NOT_FOUND')
  })
})

describe('no other way in', () => {
  it.each(['recalculate', 'commitFailing', 'checked', 'messageDelivered', 'rollover', 'noSuchSignal'])(
    'a %s from outside the API, whatever it carries, is harmless',
    async (signal) => {
      const id = await referred()
      const handle = served.house.temporal.client.workflow.getHandle(journeyWorkflowId(id))
      for (const payload of [undefined, null, 7, 'COMMIT_CONFLICT', {}, ['COMMIT_CONFLICT', 3], { reference: 3 }])
        await handle.signal(signal, payload)
      done(await triage(id))
      expect(await checkWhenQuiet(served.house)).toEqual([])
    },
  )
})
