import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { journeyWorkflowId } from '../../contracts/names.ts'
import type { StepResult } from '../../use-cases/step-command.ts'
import { checkWhenQuiet } from '../support/checker.ts'
import { eventually } from '../support/eventually.ts'
import { openHouse, type House } from '../support/house.ts'
import { OperationLog } from '../support/operation-log.ts'
import { done, openFor, referralRequest, send } from '../support/steps.ts'
import { takeForm } from '../support/walk.ts'

const CLOSING = {
  reason: 'MOVED',
  personsChoice: true,
  adviceGiven: true,
  openMatters: [],
  letterAllowed: true,
  reasons: 'Invented: has moved away.',
}
const REOPENING = { grounds: 'NEEDS_CHANGED', reasons: 'Invented: has fallen.' }

let house: House
beforeAll(async () => {
  house = await openHouse()
  await house.startWorker()
})
afterAll(() => house.close())

const statusOf = async (journeyId: string) => {
  const { client } = house.temporal
  return (await client.workflow.getHandle(journeyWorkflowId(journeyId)).describe()).status.name
}

const close = (journeyId: string): Promise<StepResult> =>
  takeForm(house, journeyId, 'closeJourney', { by: 'staff-team-manager', body: CLOSING })

const reopen = (journeyId: string, key: string): Promise<StepResult> =>
  takeForm(house, journeyId, 'reopenJourney', { by: 'staff-team-manager', body: REOPENING, key })

/** A journey that was referred and closed, and whose workflow has ended. */
async function ended(fullName: string): Promise<string> {
  const { journey } = done(await openFor(house, fullName))
  done(await send(house, await referralRequest(house, journey.id)))
  done(await close(journey.id))
  await eventually('the workflow ends', async () => (await statusOf(journey.id)) === 'COMPLETED')
  return journey.id
}

describe('the end of a journey', () => {
  it('ends its workflow, for retention is swept from PostgreSQL', async () => {
    await ended(`Ended ${randomUUID()}`)
    expect(await checkWhenQuiet(house)).toEqual([])
  })

  it('R-CLS-05 reopening starts a run under the same id from what PostgreSQL holds, once, however often it is sent', async () => {
    const journeyId = await ended(`Reopened ${randomUUID()}`)
    const log = new OperationLog()
    const key = randomUUID()
    await Promise.all([1, 2, 3].map(() => log.run(key, () => reopen(journeyId, key))))
    await log.run(key, () => reopen(journeyId, key))
    expect(await statusOf(journeyId)).toBe('RUNNING')
    expect(await checkWhenQuiet(house, log.operations)).toEqual([])
    const where = { journeyId, type: 'JourneyReopened' }
    expect(await house.database.journeyEvent.count({ where })).toBe(1)

    const { stage } = await house.database.journey.findUniqueOrThrow({ where: { id: journeyId } })
    expect(stage).toBe('TRIAGE')
    done(await close(journeyId))
    await eventually('it ends again', async () => (await statusOf(journeyId)) === 'COMPLETED')
    expect(await checkWhenQuiet(house, log.operations)).toEqual([])
  })

  it('R-REF-01 a journey is not reopened beside a newer one of the same person', async () => {
    const fullName = `Came Back ${randomUUID()}`
    const journeyId = await ended(fullName)
    done(await openFor(house, fullName))
    await expect(reopen(journeyId, randomUUID())).rejects.toMatchObject({ code: 'OPEN_JOURNEY_EXISTS' })
    expect(await checkWhenQuiet(house)).toEqual([])
  })

  it('R-REF-01 of ten openings for one person at once exactly one opens a journey', async () => {
    const fullName = `Ten Calls ${randomUUID()}`
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => openFor(house, fullName)))
    const opened = outcomes.filter(({ status }) => status === 'fulfilled')
    expect(opened).toHaveLength(1)
    for (const outcome of outcomes.filter(({ status }) => status === 'rejected'))
      expect(outcome).toMatchObject({ reason: { code: 'OPEN_JOURNEY_EXISTS' } })
    expect(await checkWhenQuiet(house)).toEqual([])
  })
})
