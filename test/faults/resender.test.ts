import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { resendOpenSubmissions } from '../../use-cases/resend-open-submissions.ts'
import { checkWhenQuiet } from '../support/checker.ts'
import { eventually } from '../support/eventually.ts'
import { openHouse, type House } from '../support/house.ts'
import { OperationLog } from '../support/operation-log.ts'
import { done, openFor, referralRequest, send } from '../support/steps.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

describe('two people who sent the same step while no worker was there', () => {
  it('one of them is done, the other is refused in the end, and nothing stays open', async () => {
    const before = await house.startWorker()
    const { journey } = done(await openFor(house, `Twice Kept ${randomUUID()}`))
    await before.stop()

    const log = new OperationLog()
    const requests = [await referralRequest(house, journey.id), await referralRequest(house, journey.id)]
    await Promise.all(requests.map((request) => log.run(request.key, () => send(house, request))))
    expect(log.operations.map(({ outcome }) => outcome)).toEqual(['UNKNOWN', 'UNKNOWN'])

    await house.startWorker()
    await eventually('both have come to their end', async () => {
      await resendOpenSubmissions(house.door)
      return (await house.database.submission.count({ where: { journeyId: journey.id, status: 'OPEN' } })) === 0
    })
    const ended = await house.database.submission.findMany({ where: { key: { in: requests.map(({ key }) => key) } } })
    expect(ended.map(({ status }) => status).sort()).toEqual(['COMMITTED', 'REFUSED'])
    for (const request of requests) await log.run(request.key, () => send(house, request))
    expect(
      log.operations
        .slice(2)
        .map(({ outcome }) => outcome)
        .sort(),
    ).toEqual(['OK', 'REFUSED'])
    expect(await checkWhenQuiet(house, log.operations)).toEqual([])
  })
})
