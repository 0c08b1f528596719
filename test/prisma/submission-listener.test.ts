import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { commitTransitionRow } from '../../prisma/commit.ts'
import { createSubmissionListener, type SubmissionListener } from '../../prisma/submission-listener.ts'
import { insertSubmission, readSubmission } from '../../prisma/submissions.ts'
import { openHouse, type House } from '../support/house.ts'
import { done, openFor, referralRequest, send } from '../support/steps.ts'

/** More than PostgreSQL takes in a notice. */
const LONG = 'x'.repeat(8000)

let house: House
let listener: SubmissionListener
beforeAll(async () => {
  house = await openHouse()
  await house.startWorker()
  listener = createSubmissionListener(house.settings.DATABASE_URL)
  // It is heard once it listens.
  await listener.wait('any').next()
})
afterAll(async () => {
  await listener.stop()
  await house.close()
})

const opened = async () => done(await openFor(house, `Listened ${randomUUID()}`)).journey

/** Commits a second version of a journey with this answer, as the worker would. */
async function commitWith(key: string, answer: object): Promise<void> {
  const { id } = await opened()
  const [{ stage, state, waitingOn, overdue }, model] = await Promise.all([
    house.database.journey.findUniqueOrThrow({ where: { id } }),
    house.database.submission.findFirstOrThrow({ where: { journeyId: id } }),
  ])
  const { policy, calendar } = await house.door.rulesInForce.at(new Date().toISOString())
  await insertSubmission(house.database, {
    ...{ key, journeyId: id, bodyHash: '', personalSealed: null, personId: null, actorRoles: [] },
    command: model.command as never,
  })
  const outcome = await commitTransitionRow(house.database, {
    ...{ journeyId: id, version: 2, key, step: 'createReferral', event: { type: 'ReferralReceived' }, answer },
    by: { id: 'staff-contact-officer', role: 'CONTACT_OFFICER' },
    receivedAt: new Date().toISOString(),
    ...{ policyVersion: policy.version, calendarVersion: calendar.version, clocks: [], work: [], messages: [] },
    journey: { stage, state, waitingOn, overdue, attention: [] },
  })
  expect(outcome).toBe('COMMITTED')
}

describe('the notice of a commit', () => {
  it('carries the answer that the commit kept', async () => {
    const request = await referralRequest(house, (await opened()).id)
    const notice = listener.wait(request.key).next()
    await send(house, request)
    const { answer } = await notice
    expect(answer).toMatchObject({ journey: { version: 2, stage: 'TRIAGE' } })
    const kept = (await readSubmission(house.database, request.key))?.answer
    expect(JSON.stringify(answer)).toBe(JSON.stringify(kept))
  })

  it('leaves an answer that is longer than PostgreSQL takes to be read', async () => {
    const key = randomUUID()
    const notice = listener.wait(key).next()
    await commitWith(key, { words: LONG })
    expect(await notice).toEqual({})
    expect((await readSubmission(house.database, key))?.answer).toEqual({ words: LONG })
  })
})

describe('a connection that is lost', () => {
  it('wakes everybody when it is back, to look for themselves', async () => {
    const notice = listener.wait(randomUUID()).next()
    await house.database.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND query = 'LISTEN submission_closed'`
    expect(await notice).toEqual({})
  })
})
