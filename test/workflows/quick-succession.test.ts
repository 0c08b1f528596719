import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { journeyWorkflowId } from '../../contracts/names.ts'
import { localDate } from '../../domain/clocks/civil.ts'
import { checkWhenQuiet } from '../support/checker.ts'
import { eventually } from '../support/eventually.ts'
import { openHouse, type House } from '../support/house.ts'
import { done, openFor, referralRequest, send } from '../support/steps.ts'
import { takeForm } from '../support/walk.ts'

const JOURNEYS = 8

let house: House
beforeAll(async () => {
  house = await openHouse()
  await house.startWorker()
})
afterAll(() => house.close())

/** Referred, and in the same breath the next step: PostgreSQL has answered, the workflow has not heard of its clocks yet. */
async function referredAndThen(next: (journeyId: string) => Promise<unknown>): Promise<string> {
  const { journey } = done(await openFor(house, `Hurried ${randomUUID()}`))
  done(await send(house, await referralRequest(house, journey.id)))
  await next(journey.id)
  return journey.id
}

const many = (next: (journeyId: string) => Promise<unknown>) =>
  Promise.all(Array.from({ length: JOURNEYS }, () => referredAndThen(next)))

const runningKeys = async (journeyId: string) => {
  const clocks = await house.database.clock.findMany({ where: { journeyId, stoppedAt: null } })
  return clocks.map(({ key }) => key)
}

describe('a step that comes right behind another one knows the clocks of that one', () => {
  it('R-CLS-01 a death recorded at once stops every date that the step before has started', async () => {
    const diedOn = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
    const ids = await many((journeyId) =>
      takeForm(house, journeyId, 'recordDeath', {
        by: 'staff-team-manager',
        body: { diedOn, confirmedBy: 'GP_OR_HOSPITAL' },
      }),
    )
    expect(await checkWhenQuiet(house)).toEqual([])
    for (const id of ids) expect(await runningKeys(id)).toEqual(['retention.case'])
    const { workflow } = house.temporal.client
    for (const id of ids) {
      const handle = workflow.getHandle(journeyWorkflowId(id))
      await eventually('the workflow ends', async () => (await handle.describe()).status.name === 'COMPLETED')
    }
  })

  it('R-HOS-09 a check right behind the discharge is not told that none is due', async () => {
    const on = localDate(new Date().toISOString())
    const ids = await many(async (journeyId) => {
      await takeForm(house, journeyId, 'recordDischarge', { by: 'staff-practitioner', body: { on } })
      const body = { outcome: 'SAFE', way: 'PHONE', note: 'Invented: well.' }
      await takeForm(house, journeyId, 'recordWelfareCheck', { by: 'staff-practitioner', body })
    })
    expect(await checkWhenQuiet(house)).toEqual([])
    for (const id of ids) expect(await runningKeys(id)).not.toContain('d2a.welfareCheck')
  })

  it('R-CLS-03 closing at once stops them, too', async () => {
    const body = {
      reason: 'MOVED',
      personsChoice: true,
      adviceGiven: true,
      openMatters: [],
      letterAllowed: true,
      reasons: 'Invented.',
    }
    const ids = await many((journeyId) =>
      takeForm(house, journeyId, 'closeJourney', { by: 'staff-team-manager', body }),
    )
    expect(await checkWhenQuiet(house)).toEqual([])
    for (const id of ids) expect(await runningKeys(id)).toEqual(['retention.case'])
  })
})
