import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { insertSubmission } from '../../prisma/submissions.ts'
import type { StoredCommand } from '../../prisma/submissions.ts'
import { journeyWorkflowId } from '../../contracts/names.ts'
import type { RunningClock } from '../../domain/journey/running-clock.ts'
import type { Step } from '../../domain/journey/step.ts'
import { toMs } from '../../domain/shared/time.ts'
import { resendOpenSubmissions } from '../../use-cases/resend-open-submissions.ts'
import { checkWhenQuiet } from '../support/checker.ts'
import { eventually } from '../support/eventually.ts'
import { eventsOfType, runsOf } from '../support/histories.ts'
import { openHouse, type House } from '../support/house.ts'
import { done, openFor, referralRequest, send } from '../support/steps.ts'
import { moveExactlyTo, moveTo, plusSeconds } from '../support/virtual-time.ts'
import { walk } from '../support/walk.ts'
import { randomUUID } from 'node:crypto'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await house.startWorker()
})
afterAll(() => house.close())

const eventsOf = (journeyId: string) =>
  house.database.journeyEvent.findMany({ where: { journeyId }, orderBy: { version: 'asc' } })

const clockOf = (clocks: readonly object[], key: string): RunningClock => {
  const clock = (clocks as readonly RunningClock[]).find((each) => each.key === key)
  if (clock === undefined) throw new Error(`${key} does not run`)
  return clock
}

const firingsOf = async (journeyId: string) =>
  (await eventsOf(journeyId)).flatMap(({ idempotencyKey, receivedAt, type }) => {
    const [, key, kind, at] = /^([^@]+)@\d+:([A-Z]+):(.+)$/.exec(idempotencyKey) ?? []
    return key === undefined || at === undefined ? [] : [{ key, kind, at, lateMs: +receivedAt - toMs(at), type }]
  })

const referred = async (name: string) => {
  const opened = done(await openFor(house, name))
  return done(await send(house, await referralRequest(house, opened.journey.id)))
}

describe('timers in a journey that lives in virtual time', () => {
  it('R-GEN-04 R-GEN-05 the reminder, the missed limit and the ladder come each at its own instant', async () => {
    const { journey, clocks } = await referred('Timely')
    const { dueAt } = clockOf(clocks, 'triage.standard')
    await moveTo(house, journey.id, plusSeconds(dueAt, 10 * 86_400))
    const fired = (await firingsOf(journey.id)).filter(({ key }) => key === 'triage.standard')
    expect(fired.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['REMINDER', 'BREACH', 'ESCALATION']))
    expect(fired.find(({ kind }) => kind === 'BREACH')?.at).toBe(plusSeconds(dueAt, 1).replace('.000Z', 'Z'))
    for (const { lateMs } of fired) {
      expect(lateMs).toBeGreaterThanOrEqual(0)
      expect(lateMs).toBeLessThan(60_000)
    }
    const row = await house.database.journey.findUniqueOrThrow({ where: { id: journey.id } })
    expect(row).toMatchObject({ overdue: true, stage: 'TRIAGE' })
    expect(await checkWhenQuiet(house)).toEqual([])
  })

  it('R-REV-01 the review window opens the first review by itself: its task is there, and the stage stays', async () => {
    const { journey, clocks } = await walk(house, { file: 'signed-plan.json' })
    const window = clockOf(clocks, 'review.first.windowOpens')
    await moveTo(house, journey.id, window.dueAt)
    const opened = (await eventsOf(journey.id)).filter(({ type }) => type === 'ReviewOpened')
    expect(opened.map(({ payload }) => payload)).toEqual([{ type: 'ReviewOpened', review: 'PLANNED_FIRST' }])
    expect(opened[0]).toMatchObject({ actorRole: 'SYSTEM' })
    expect(+(opened[0]?.receivedAt ?? 0)).toBeGreaterThanOrEqual(toMs(window.dueAt))
    const row = await house.database.journey.findUniqueOrThrow({ where: { id: journey.id } })
    expect(row.stage).toBe('ACTIVE')
    expect(await house.database.workItem.count({ where: { journeyId: journey.id, step: 'startReview' } })).toBe(1)
    expect(await checkWhenQuiet(house)).toEqual([])
  })

  it('a step received before the limit goes before it, though it is judged after it', async () => {
    const { journey, clocks } = await referred('Just In Time')
    const { dueAt } = clockOf(clocks, 'triage.standard')
    await moveExactlyTo(house, journey.id, plusSeconds(dueAt, -3))
    const request = await triageKept(journey.id, plusSeconds(dueAt, -2))

    await eventually('the timer rings, asks, and is told to wait', async () => {
      const [run] = (await runsOf(house.temporal.client, journeyWorkflowId(journey.id))).slice(-1)
      if (run === undefined) return false
      const asked = eventsOfType(run, 'ACTIVITY_TASK_SCHEDULED').filter(
        ({ activityTaskScheduledEventAttributes }) =>
          activityTaskScheduledEventAttributes?.activityType?.name === 'askFiring',
      )
      return asked.length >= 2
    })
    expect((await firingsOf(journey.id)).filter(({ kind }) => kind === 'BREACH')).toEqual([])

    await eventually('the re-sender sends the step', async () => {
      await resendOpenSubmissions(house.door)
      const { status } = await house.database.submission.findUniqueOrThrow({ where: { key: request } })
      return status === 'COMMITTED'
    })
    const clock = await house.database.clock.findFirstOrThrow({
      where: { journeyId: journey.id, key: 'triage.standard' },
    })
    expect(clock).toMatchObject({ status: 'MET', breached: false })
    expect((await firingsOf(journey.id)).filter(({ kind }) => kind === 'BREACH')).toEqual([])
    expect(await checkWhenQuiet(house)).toEqual([])
  })
})

/** A triage decision that the door has kept and not sent: the API was killed in between. @returns its key */
async function triageKept(journeyId: string, receivedAt: string): Promise<string> {
  const key = randomUUID()
  const step: Step = {
    name: 'recordTriageDecision',
    facts: {
      priority: 'P3',
      risk: { severity: 2, likelihood: 2 },
      conversationLevel: 'C3',
      route: 'WAITING',
      safeguardingScreen: 'NO_CONCERN',
      advocacyScreen: { difficulties: [], appropriateIndividual: false },
    },
    given: ['/reasons'],
    by: { id: 'staff-triage-worker', role: 'TRIAGE_WORKER' },
    receivedAt,
    standing: {},
  }
  const command: StoredCommand = { step }
  await insertSubmission(house.database, {
    key,
    journeyId,
    bodyHash: 'x',
    command,
    personalSealed: house.door.sealing.close({ '/reasons': 'Invented.' }),
    personId: null,
    actorRoles: ['TRIAGE_WORKER'],
  })
  return key
}
