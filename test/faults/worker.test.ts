import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { checkParts } from '../../use-cases/health.ts'
import { resendOpenSubmissions } from '../../use-cases/resend-open-submissions.ts'
import { Refused } from '../../domain/shared/refusal.ts'
import { Failure } from '../../use-cases/failures.ts'
import { startWorkerChild } from '../support/child.ts'
import { checkWhenQuiet } from '../support/checker.ts'
import { eventually } from '../support/eventually.ts'
import { openHouse, type House } from '../support/house.ts'
import { done, openFor, referralRequest, send } from '../support/steps.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.stopWorkers())
afterAll(() => house.close())

const eventsOf = (journeyId: string) =>
  house.database.journeyEvent.findMany({ where: { journeyId }, orderBy: { version: 'asc' } })

describe('a worker killed in the middle of a step', () => {
  it.each(['beforeCommit', 'afterCommit'] as const)(
    'killed %s: the step happens once, and a repeat with its key gets its answer',
    async (moment) => {
      const first = await house.startWorker()
      const { journey } = done(await openFor(house, `Killed ${moment}`))
      await first.stop()

      const doomed = await startWorkerChild(house.settings, moment)
      const request = await referralRequest(house, journey.id)
      const answer = send(house, request)
      await doomed.ended
      await house.startWorker()
      await answer.catch(() => undefined)

      await eventually('the step is committed', async () => (await eventsOf(journey.id)).length >= 2)
      const repeated = done(await send(house, request))
      expect(repeated.journey).toMatchObject({ version: 2, stage: 'TRIAGE' })
      const types = (await eventsOf(journey.id)).map(({ type }) => type)
      expect(types.filter((type) => type !== 'MessageDelivered')).toEqual(['ContactRecorded', 'ReferralReceived'])
      expect(await house.database.outboxMessage.count({ where: { journeyId: journey.id } })).toBe(1)
      expect(await checkWhenQuiet(house)).toEqual([])
    },
  )
})

describe('whether the service is ready', () => {
  it('a worker killed with SIGKILL is missed within seconds, though the server still waits for its long poll', async () => {
    const worker = await startWorkerChild(house.settings)
    const workers = async () => (await checkParts(house.door)).workers
    await eventually('the worker is seen', async () => (await workers()) === 'UP')
    await worker.kill('SIGKILL')
    await eventually('it is missed', async () => (await workers()) === 'DOWN')
  })
})

describe('no worker at all', () => {
  it('answers that the step is under way, and later it happens exactly once', async () => {
    const before = await house.startWorker()
    const { journey } = done(await openFor(house, 'Nobody Working'))
    await before.stop()

    const request = await referralRequest(house, journey.id)
    expect(await send(house, request)).toEqual({ kind: 'PENDING', key: request.key })
    await house.startWorker()
    await eventually('the re-sender or the server delivers it', async () => {
      await resendOpenSubmissions(house.door)
      return (await eventsOf(journey.id)).length >= 2
    })
    expect(done(await send(house, request)).journey).toMatchObject({ version: 2 })
    expect(await checkWhenQuiet(house)).toEqual([])
  })
})

describe('twenty people at once on one journey', () => {
  it('exactly one wins, and the others are told what changed', async () => {
    await house.startWorker()
    const { journey } = done(await openFor(house, 'Very Busy'))
    const requests = await Promise.all(Array.from({ length: 20 }, () => referralRequest(house, journey.id)))
    const outcomes = await Promise.allSettled(requests.map((request) => send(house, request)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : []))
    const codes = refusals.map((error) =>
      error instanceof Refused ? error.refusal.code : error instanceof Failure ? error.code : String(error),
    )
    expect(new Set(codes).isSubsetOf(new Set(['STALE_VERSION', 'TOO_MANY_STEPS_AT_ONCE']))).toBe(true)
    const told = refusals.flatMap((error) => (error instanceof Refused ? [error.refusal.detail] : []))
    expect(told.length).toBeGreaterThan(0)
    for (const detail of told) expect(detail).toContain('ReferralReceived by staff-contact-officer (CONTACT_OFFICER)')
    const types = (await eventsOf(journey.id)).map(({ type }) => type)
    expect(types.filter((type) => type !== 'MessageDelivered')).toEqual(['ContactRecorded', 'ReferralReceived'])
    expect(await checkWhenQuiet(house)).toEqual([])
  })
})
