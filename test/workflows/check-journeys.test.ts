import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createCheckPage } from '../../activities/check-journeys.ts'
import { CHECK_WORKFLOW, journeyWorkflowId } from '../../contracts/names.ts'
import { careAttention } from '../../contracts/search-attributes.ts'
import { listStuck } from '../../use-cases/supervision/list-stuck.ts'
import { checkScheduleId, scheduleCheck } from '../../worker/check-schedule.ts'
import type { Checked } from '../../workflows/check-journeys.ts'
import { check, checkWhenQuiet } from '../support/checker.ts'
import { eventually } from '../support/eventually.ts'
import { caller, openHouse, type House } from '../support/house.ts'
import { done, openFor, referralRequest, send, TRIAGE } from '../support/steps.ts'
import { takeForm, walk } from '../support/walk.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await house.startWorker()
})
afterAll(() => house.close())

const checkAll = (): Promise<Checked> =>
  house.temporal.client.workflow.execute<() => Promise<Checked>>(CHECK_WORKFLOW, {
    workflowId: `check-${randomUUID()}`,
    taskQueue: house.settings.TEMPORAL_TASK_QUEUE,
  })

const findingsOf = async (journeyId: string): Promise<readonly string[]> => {
  const rows = await house.database.journeyFinding.findMany({ where: { journeyId }, orderBy: [{ cause: 'asc' }] })
  return rows.map(({ cause, about }) => `${cause} ${about}`.trim())
}

const handleOf = (journeyId: string) => house.temporal.client.workflow.getHandle(journeyWorkflowId(journeyId))

const untilShown = (journeyId: string, ...causes: readonly string[]) =>
  eventually(`the journey shows ${causes.join(' and ') || 'nothing'}`, async () => {
    const shown = (await handleOf(journeyId).describe()).typedSearchAttributes.get(careAttention) ?? []
    return JSON.stringify([...shown].sort()) === JSON.stringify([...causes].sort())
  })

const stuckCauses = async (journeyId: string): Promise<readonly string[]> => {
  const { items } = await listStuck(
    house.door,
    { caller: await caller(house, 'staff-service-manager'), requestId: 'test' },
    { pages: { uiUrl: 'http://127.0.0.1:8233', namespace: 'default' }, team: undefined, after: undefined, limit: 100 },
  )
  return items.filter(({ journey }) => journey.id === journeyId).map(({ cause }) => cause)
}

async function referred(name: string): Promise<string> {
  const { journey } = done(await openFor(house, `${name} Example ${randomUUID()}`))
  done(await send(house, await referralRequest(house, journey.id)))
  return journey.id
}

async function allocated(name: string): Promise<string> {
  const id = await referred(name)
  done(await takeForm(house, id, 'recordTriageDecision', { by: 'staff-triage-worker', body: TRIAGE }))
  done(await takeForm(house, id, 'allocateCase', { by: 'staff-team-manager', body: { worker: 'staff-practitioner' } }))
  return id
}

describe('the hourly check of all journeys', () => {
  it('finds nothing wrong with journeys at every stage, and notes that it has looked', async () => {
    await Promise.all([referred('Early'), allocated('Later')])
    await walk(house, { file: 'signed-plan.json' })
    expect(await checkWhenQuiet(house)).toEqual([])
    const open = await house.database.journey.count({ where: { closedAt: null } })
    expect(await checkAll()).toEqual({ journeys: open, findings: 0, broughtBack: 0 })
    expect(await house.database.journeyFinding.count()).toBe(0)
    const last = await house.database.journeyCheck.findUniqueOrThrow({
      where: { taskQueue: house.settings.TEMPORAL_TASK_QUEUE },
    })
    expect(last.journeys).toBe(open)
  })

  it('comes page by page to every journey, once, and asks Temporal about each page by itself', async () => {
    const asked: string[] = []
    const looked: string[] = []
    const checkPage = createCheckPage(
      {
        database: house.database,
        signalJourney: {} as never,
        journeyWorkflows: {
          taskQueue: '',
          runningBetween: (first, last) => {
            asked.push(first, last)
            return Promise.resolve(new Set())
          },
          bringBack: (reference) => {
            looked.push(reference)
            return Promise.resolve(false)
          },
        },
      },
      2,
    )
    const at = new Date().toISOString()
    for (let after: string | undefined = ''; after !== undefined;) after = (await checkPage({ after, at })).next
    const all = await house.database.journey.findMany({ where: { closedAt: null }, orderBy: { id: 'asc' } })
    expect(all.length).toBeGreaterThan(2)
    expect(looked).toEqual(all.map(({ reference }) => reference))
    expect(asked).toEqual([...asked].sort())
  })

  it('catches every timer that is taken away, shows it, and lowers it when it is back', async () => {
    const { id } = (await walk(house, { file: 'signed-plan.json' })).journey
    expect(await checkWhenQuiet(house)).toEqual([])
    const clocks = await house.database.clock.findMany({ where: { journeyId: id, stoppedAt: null } })
    expect(clocks.length).toBeGreaterThan(1)
    for (const clock of clocks) {
      const { ledger, explanation, ...rest } = clock
      await house.database.clock.delete({ where: { id: clock.id } })
      await checkAll()
      expect(await findingsOf(id)).toEqual([`DATE_LOST ${clock.id.slice(37)}`])
      expect(await stuckCauses(id)).toContain('DATE_LOST')
      await untilShown(id, 'DATE_LOST')
      await house.database.clock.create({
        data: { ...rest, ledger: ledger as object, explanation: explanation as object },
      })
    }
    // Mended, and nobody waits for the next check to see it.
    expect(await stuckCauses(id)).not.toContain('DATE_LOST')
    expect(await findingsOf(id)).toEqual([])
    await untilShown(id)
    await checkAll()
    expect(await findingsOf(id)).toEqual([])
  })

  it('catches every row of a worklist that is taken away, and the next step mends it', async () => {
    const id = await referred('Listed')
    // A letter's receipt is a commit, too, and would write the rows anew.
    expect(await checkWhenQuiet(house)).toEqual([])
    const rows = await house.database.workItem.findMany({ where: { journeyId: id } })
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      await house.database.workItem.delete({ where: { id: row.id } })
      await checkAll()
      expect(await findingsOf(id)).toEqual([`WORK_LOST ${row.id.slice(37)}`])
      await untilShown(id, 'WORK_LOST')
      await house.database.workItem.create({ data: row })
    }
    await house.database.workItem.deleteMany({ where: { journeyId: id } })
    done(await takeForm(house, id, 'recordTriageDecision', { by: 'staff-triage-worker', body: TRIAGE }))
    await checkAll()
    expect(await findingsOf(id)).toEqual([])
    await untilShown(id)
  })

  it('catches work that waits by name for somebody who has left', async () => {
    const id = await allocated('Left')
    await house.database.staff.update({ where: { id: 'staff-practitioner' }, data: { active: false } })
    await checkAll()
    expect(new Set((await findingsOf(id)).map((each) => each.split(' ')[0]))).toEqual(new Set(['WAITS_FOR_LEAVER']))
    await untilShown(id, 'WAITS_FOR_LEAVER')
    await house.database.staff.update({ where: { id: 'staff-practitioner' }, data: { active: true } })
    await checkAll()
    expect(await findingsOf(id)).toEqual([])
  })

  it('brings back a workflow that somebody ended by hand, says so for an hour, and leaves the others alone', async () => {
    const [id, other] = [await referred('Ended'), await referred('Running')]
    expect(await checkWhenQuiet(house)).toEqual([])
    const before = (await handleOf(other).describe()).runId
    await handleOf(id).terminate('by hand')
    await eventually('the list no longer shows it as running', async () => (await checkAll()).broughtBack === 1)
    expect(await findingsOf(id)).toEqual(['BROUGHT_BACK'])
    await untilShown(id, 'BROUGHT_BACK')
    expect((await handleOf(other).describe()).runId).toBe(before)
    expect(await house.database.auditEntry.count({ where: { journeyId: id, what: 'CHECK_JOURNEYS' } })).toBe(1)
    done(await takeForm(house, id, 'recordTriageDecision', { by: 'staff-triage-worker', body: TRIAGE }))
    expect((await checkAll()).broughtBack).toBe(0)
    expect(await findingsOf(id)).toEqual([])
    await untilShown(id)
    expect(await checkWhenQuiet(house)).toEqual([])
  })

  it('leaves a paused workflow paused', async () => {
    const id = await referred('Paused')
    expect(await checkWhenQuiet(house)).toEqual([])
    const { connection, options } = house.temporal.client
    const execution = {
      namespace: options.namespace,
      workflowId: journeyWorkflowId(id),
      identity: 'somebody',
      reason: 'by hand',
    }
    await connection.workflowService.pauseWorkflowExecution({ ...execution, requestId: randomUUID() })
    expect((await checkAll()).broughtBack).toBe(0)
    expect((await handleOf(id).describe()).status.name).toBe('PAUSED')
    await connection.workflowService.unpauseWorkflowExecution({ ...execution, requestId: randomUUID() })
    expect(await checkWhenQuiet(house)).toEqual([])
  })

  it.each([
    [
      'a clock that nothing wakes for any more',
      (id: string) =>
        house.database.clock.updateMany({
          where: { journeyId: id, stoppedAt: null, nextWakeAt: { not: null } },
          data: { nextWakeAt: null },
        }),
    ],
    [
      'a journey without its next wake-up',
      (id: string) => house.database.journey.update({ where: { id }, data: { nextWakeAt: null } }),
    ],
    [
      'a date that somebody moved',
      (id: string) =>
        house.database.clock.updateMany({
          where: { journeyId: id, stoppedAt: null },
          data: { dueAt: new Date('2099-01-01') },
        }),
    ],
  ])('catches %s', async (_what, spoil) => {
    const id = await referred('Spoilt')
    // A letter's receipt is a commit, too, and would write everything anew.
    await eventually('the journey is quiet', async () =>
      (await check(house)).every(({ journeyId }) => journeyId !== id),
    )
    await checkAll()
    expect(await findingsOf(id)).toEqual([])
    await spoil(id)
    await checkAll()
    expect(await findingsOf(id)).toContainEqual(expect.stringMatching(/^DATE_LOST/))
  })
})

describe('its schedule', () => {
  it('is made once however many workers start, runs every hour, and begins at once', async () => {
    const { client } = house.temporal
    const { TEMPORAL_TASK_QUEUE: taskQueue } = house.settings
    const started = new Date()
    await scheduleCheck({ client, taskQueue })
    await Promise.all([scheduleCheck({ client, taskQueue }), scheduleCheck({ client, taskQueue })])
    const handle = client.schedule.getHandle(checkScheduleId(taskQueue))
    const { spec, policies } = await handle.describe()
    expect(spec.intervals).toMatchObject([{ every: 3_600_000 }])
    expect(policies.overlap).toBe('SKIP')
    await eventually('a check has run', async () => {
      const last = await house.database.journeyCheck.findUnique({ where: { taskQueue } })
      return last !== null && last.startedAt >= started
    })
    await handle.delete()
  })

  it('stays paused when somebody has paused it', async () => {
    const { client } = house.temporal
    const { TEMPORAL_TASK_QUEUE: taskQueue } = house.settings
    await scheduleCheck({ client, taskQueue })
    const handle = client.schedule.getHandle(checkScheduleId(taskQueue))
    await handle.pause('for the night')
    await scheduleCheck({ client, taskQueue })
    expect((await handle.describe()).state.paused).toBe(true)
    await handle.delete()
  })
})
