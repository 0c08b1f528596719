import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { viewJourney } from '../../contracts/journey.ts'
import { journeyWorkflowId } from '../../contracts/names.ts'
import { Refused } from '../../domain/shared/refusal.ts'
import { openHouse, type House } from '../support/house.ts'
import { done, openFor, referralRequest, send } from '../support/steps.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await house.startWorker()
})
afterAll(() => house.close())

describe('the first steps of a journey, through the door, Temporal and PostgreSQL', () => {
  it('R-REF-01 opens a journey and creates a referral, each answered when both stores have it', async () => {
    const opened = done(await openFor(house, 'Ada Example'))
    expect(opened.journey).toMatchObject({ version: 1, stage: 'CONTACT' })

    const { journey, events } = done(await send(house, await referralRequest(house, opened.journey.id)))
    expect(journey).toMatchObject({ version: 2, stage: 'TRIAGE' })
    expect(events).toMatchObject([{ type: 'ReferralReceived' }])

    const row = await house.database.journey.findUniqueOrThrow({ where: { id: journey.id } })
    expect(row).toMatchObject({ version: 2, stage: 'TRIAGE' })
    const handle = house.temporal.client.workflow.getHandle(journeyWorkflowId(journey.id))
    expect(await handle.query(viewJourney)).toMatchObject({ journey: { version: 2, stage: 'TRIAGE' } })
  })

  it('R-REF-01 refuses a second referrer for a self-referral and leaves no event', async () => {
    const { journey } = done(await openFor(house, 'Bob Example'))
    const request = await referralRequest(house, journey.id, {
      personal: { '/needSummary': 'x', '/referrerName': 'Somebody Else' },
    })
    await expect(send(house, request)).rejects.toBeInstanceOf(Refused)
    expect(await house.database.journeyEvent.count({ where: { journeyId: journey.id } })).toBe(1)
    const kept = await house.database.submission.findUniqueOrThrow({ where: { key: request.key } })
    expect(kept).toMatchObject({ status: 'REFUSED', command: null, personalSealed: null })
  })
})
