import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ApplicationFailure } from '@temporalio/common'
import { openEnvelope } from '../../activities/delivery/outbox.ts'
import { SendFailure } from '../../adapters/messages/sender.ts'
import type { JourneyEvent } from '../../domain/journey/events.ts'
import type { MessageIntent } from '../../domain/messages/message-intent.ts'
import { keepFailed } from '../../prisma/queries/outbox.ts'
import { aSender, aWrittenJourney, COMMUNICATION, openPost, PROFILE, seal, type Post } from './outbox-fixture.ts'

const ACKNOWLEDGEMENT: MessageIntent = { template: 'REFERRAL_ACKNOWLEDGEMENT', to: 'PERSON' }
const WORKER_NAMED: MessageIntent = { template: 'WORKER_NAMED', to: 'PERSON' }

let post: Post

beforeAll(async () => {
  post = await openPost()
})

afterAll(async () => {
  await post.close()
})

const failureOf = async (work: Promise<unknown>): Promise<ApplicationFailure> => {
  const error: unknown = await work.then(
    () => new Error('It was delivered'),
    (reason: unknown) => reason,
  )
  if (error instanceof ApplicationFailure) return error
  throw error
}

describe('delivering a message', () => {
  it('sends it, keeps the exact text sealed, and tells the journey when a clock waits for it (R-REF-02)', async () => {
    const { sender, sent } = aSender()
    const reference = await post.given({ intent: ACKNOWLEDGEMENT })
    const outcome = await post.deliverBy(sender)({ reference })

    const row = await post.row(reference)
    expect(outcome).toMatchObject({
      status: 'DELIVERED',
      journeyId: row.journeyId,
      delivery: { reference, template: 'REFERRAL_ACKNOWLEDGEMENT' },
    })
    expect(row).toMatchObject({ status: 'DELIVERED', attempts: 1, lastError: null })
    expect(row.deliveredAt).not.toBeNull()
    expect(Buffer.from(row.bodySealed ?? []).toString('utf8')).not.toContain('Ada')
    expect(openEnvelope(seal, row.bodySealed ?? new Uint8Array())).toEqual(sent.get(reference))
  })

  it('says nothing to the journey when no clock waits for the message', async () => {
    const reference = await post.given({ intent: WORKER_NAMED })
    const { journeyId } = await post.row(reference)
    expect(await post.deliverBy(aSender().sender)({ reference })).toEqual({ status: 'DELIVERED', journeyId })
  })

  it('answers the same when it is run again, and sends nothing', async () => {
    const { sender, calls } = aSender()
    const reference = await post.given({ intent: ACKNOWLEDGEMENT })
    const deliver = post.deliverBy(sender)
    const first = await deliver({ reference })
    expect(await deliver({ reference })).toEqual(first)
    expect(calls).toEqual(['send'])
  })

  it('looks a message up before sending it again when the outcome is unknown', async () => {
    const { sender, sent, calls, next } = aSender()
    const reference = await post.given({ intent: ACKNOWLEDGEMENT })
    const deliver = post.deliverBy(sender)
    next.loseAnswer = true
    expect((await failureOf(deliver({ reference }))).type).toBe('TIMED_OUT')
    const outcome = await deliver({ reference })
    expect(outcome.status).toBe('DELIVERED')
    expect(calls).toEqual(['send', 'find'])
    expect(openEnvelope(seal, (await post.row(reference)).bodySealed ?? new Uint8Array())).toEqual(sent.get(reference))
  })

  it('takes up a message whose worker was killed between keeping the text and sending it', async () => {
    const { sender, sent, next } = aSender()
    const reference = await post.given({ intent: ACKNOWLEDGEMENT })
    const deliver = post.deliverBy(sender)
    next.failure = new SendFailure('ECONNRESET', 'TEMPORARY')
    await failureOf(deliver({ reference }))
    const { bodySealed } = await post.row(reference)
    await post.changeProfile(reference, { ...PROFILE, preferredName: 'Mrs Grey' })
    delete next.failure
    await deliver({ reference })
    expect(sent.get(reference)).toEqual(openEnvelope(seal, bodySealed ?? new Uint8Array()))
  })

  it('keeps no personal data in a failure, shows a message as stuck after five attempts, and clears it when it goes out', async () => {
    const { sender, next } = aSender()
    const reference = await post.given({ intent: ACKNOWLEDGEMENT })
    const deliver = post.deliverBy(sender)
    next.failure = new SendFailure('ENOSPC', 'TEMPORARY', { cause: new Error('no room for Ada Grey') })
    const statuses: string[] = []
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const failure = await failureOf(deliver({ reference }))
      expect(failure.message).toBe('Not delivered: ENOSPC')
      expect(failure.cause).toBeUndefined()
      expect(failure.nonRetryable).toBeFalsy()
      statuses.push((await post.row(reference)).status)
    }
    expect(statuses).toEqual(['WAITING', 'WAITING', 'WAITING', 'WAITING', 'STUCK'])
    expect(await post.row(reference)).toMatchObject({ lastError: 'ENOSPC', attempts: 5 })
    delete next.failure
    await deliver({ reference })
    expect(await post.row(reference)).toMatchObject({ status: 'DELIVERED', lastError: null, attempts: 6 })
  })

  it('dates a letter in the time of its journey when that has been moved on', async () => {
    const { sender, sent } = aSender()
    const reference = await post.given({ intent: ACKNOWLEDGEMENT, receivedAt: '2041-03-05T10:00:00.000Z' })
    const { delivery } = await post.deliverBy(sender)({ reference })
    expect(sent.get(reference)?.text).toContain('Tuesday 5 March 2041')
    expect(delivery?.at.slice(0, 16)).toBe('2041-03-05T10:00')
    expect((await post.row(reference)).deliveredAt?.getFullYear()).toBeLessThan(2041)
  })

  it('fails for good when there is no such message', async () => {
    const failure = await failureOf(post.deliverBy(aSender().sender)({ reference: 'nothing-1-0' }))
    expect(failure).toMatchObject({ type: 'MESSAGE_UNKNOWN', nonRetryable: true })
  })
})

describe('R-GEN-03 a letter that somebody has to produce first', () => {
  const inBraille = aWrittenJourney({
    contact: {
      channel: 'PHONE',
      consent: 'CONSENT_GIVEN',
      immediateRisk: false,
      communication: { ...COMMUNICATION, format: 'BRAILLE' },
    },
  })

  it('is SENT with the hand-over, and the journey hears of no delivery', async () => {
    const { sender, calls } = aSender()
    const reference = await post.given({ intent: ACKNOWLEDGEMENT, journey: inBraille })
    const deliver = post.deliverBy(sender)
    const outcome = await deliver({ reference })
    expect(outcome).toMatchObject({ status: 'SENT', delivery: { reference, forProduction: true } })
    expect(await post.row(reference)).toMatchObject({ status: 'SENT', deliveredAt: null, lastError: null })
    expect(await deliver({ reference })).toEqual(outcome)
    expect(calls).toEqual(['send'])
  })

  it('is told to the journey also when no clock waits for it, for somebody has to produce it', async () => {
    const reference = await post.given({ intent: WORKER_NAMED, journey: inBraille })
    const { delivery } = await post.deliverBy(aSender().sender)({ reference })
    expect(delivery).toMatchObject({ template: 'WORKER_NAMED', forProduction: true })
  })

  it('is SENT and not delivered also when the hand-over’s answer was lost', async () => {
    const { sender, calls, next } = aSender()
    const reference = await post.given({ intent: ACKNOWLEDGEMENT, journey: inBraille })
    const deliver = post.deliverBy(sender)
    next.loseAnswer = true
    await failureOf(deliver({ reference }))
    expect(await deliver({ reference })).toMatchObject({ status: 'SENT', delivery: { forProduction: true } })
    expect(calls).toEqual(['send', 'find'])
    expect((await post.row(reference)).status).toBe('SENT')
  })

  it('R-CLS-01 is told to the journey also when the person died while it was being handed over, and withheld with that', async () => {
    const { sender, sent } = aSender()
    const reference = await post.given({ intent: ACKNOWLEDGEMENT, journey: inBraille })
    const diesMeanwhile: typeof sender = {
      ...sender,
      send: async (envelope) => {
        await post.changeJourney(reference, { closure: { reason: 'DIED', at: '2026-01-05T10:00:00Z' } })
        return sender.send(envelope)
      },
    }
    const { delivery } = await post.deliverBy(diesMeanwhile)({ reference })
    expect(delivery).toMatchObject({ reference, forProduction: true })
    expect(sent.size).toBe(1)
    await post.happens(reference, {
      type: 'LetterHandedOver',
      reference,
      template: 'REFERRAL_ACKNOWLEDGEMENT',
      withheld: 'DEATH',
    })
    expect(await post.row(reference)).toMatchObject({ status: 'WITHHELD', withheldFor: 'DEATH', awaits: 'PRODUCTION' })
    expect(await post.deliverBy(sender)({ reference })).toMatchObject({ delivery: { forProduction: true } })
    await post.happens(reference, { type: 'DeathCorrected', cause: 'FALSE_REPORT' })
    expect(await post.row(reference)).toMatchObject({ status: 'SENT', withheldFor: null })
  })

  it('R-GEN-02 comes to an end when its reader says that they want none, and is delivered if it had been posted', async () => {
    const { sender } = aSender()
    const given = () => post.given({ intent: ACKNOWLEDGEMENT, journey: inBraille })
    const [reference, other] = [await given(), await given()]
    for (const each of [reference, other]) await post.deliverBy(sender)({ reference: each })
    await post.happens(reference, {
      type: 'WritingConsentRecorded',
      of: 'PERSON',
      agrees: false,
      recalled: [reference],
    })
    await post.happens(other, { type: 'WritingConsentRecorded', of: 'CARER', agrees: false })
    expect(await post.row(reference)).toMatchObject({ status: 'WITHHELD', withheldFor: 'CONSENT_WITHDRAWN' })
    expect((await post.row(other)).status).toBe('SENT')
    await post.happens(reference, { type: 'DeathCorrected', cause: 'FALSE_REPORT' })
    expect(await post.row(reference)).toMatchObject({ status: 'WITHHELD', withheldFor: 'CONSENT_WITHDRAWN' })
    const posted = { template: 'REFERRAL_ACKNOWLEDGEMENT', postedOn: '2026-01-04' } as const
    await post.happens(reference, { type: 'LetterProduced', reference, ...posted })
    expect(await post.row(reference)).toMatchObject({ status: 'DELIVERED', withheldFor: null })
  })

  it('R-CLS-01 of which nobody knows whether it arrived has left, and is nobody’s to ask about after a death', async () => {
    const given = async () => {
      const reference = await post.given({ intent: ACKNOWLEDGEMENT })
      const failure = { status: 'STUCK', attempts: 1, code: 'NO_RECEIPT', certainlyNotSent: false } as const
      await keepFailed(post.database, { reference, ...failure })
      return reference
    }
    const before = await given()
    await post.happens(before, { type: 'DeathRecorded', diedOn: '2026-01-04', confirmedBy: 'FAMILY', stopped: [] })
    expect((await post.row(before)).status).toBe('SENT')
    await post.happens(before, { type: 'DeathCorrected', cause: 'FALSE_REPORT' })
    expect((await post.row(before)).status).toBe('STUCK')

    const after = await given()
    const news = { type: 'LetterUnconfirmed', reference: after, template: 'REFERRAL_ACKNOWLEDGEMENT' } as const
    await post.happens(after, news)
    expect((await post.row(after)).status).toBe('STUCK')
    await post.happens(after, { ...news, withheld: 'DEATH' })
    expect((await post.row(after)).status).toBe('SENT')
  })

  it('R-CLS-01 that was handed over is withheld in the moment in which the death is recorded; what was delivered stays so', async () => {
    const { sender } = aSender()
    const reference = await post.given({ intent: ACKNOWLEDGEMENT, journey: inBraille })
    await post.deliverBy(sender)({ reference })
    await post.happens(reference, { type: 'DeathRecorded', diedOn: '2026-01-04', confirmedBy: 'FAMILY', stopped: [] })
    expect(await post.row(reference)).toMatchObject({ status: 'WITHHELD', withheldFor: 'DEATH' })
    await post.happens(reference, { type: 'DeathCorrected' } as JourneyEvent)
    expect(await post.row(reference)).toMatchObject({ status: 'SENT', withheldFor: null })

    const plain = await post.given({ intent: ACKNOWLEDGEMENT })
    await post.deliverBy(sender)({ reference: plain })
    await post.happens(plain, { type: 'DeathRecorded', diedOn: '2026-01-04', confirmedBy: 'FAMILY', stopped: [] })
    expect((await post.row(plain)).status).toBe('DELIVERED')
  })
})

describe('messages that are blocked until somebody mends something', () => {
  it('shows a person without any address as stuck, tries slowly, and sends when an address is entered', async () => {
    const { sender, sent } = aSender()
    const reference = await post.given({ intent: ACKNOWLEDGEMENT, profile: { fullName: 'Ada Grey', phone: '01632' } })
    const deliver = post.deliverBy(sender)
    const failure = await failureOf(deliver({ reference }))
    expect(failure).toMatchObject({ type: 'NO_ADDRESS', nextRetryDelay: '10 minutes' })
    expect(await post.row(reference)).toMatchObject({ status: 'STUCK', lastError: 'NO_ADDRESS' })
    await post.changeProfile(reference, PROFILE)
    await deliver({ reference })
    expect(sent.get(reference)).toMatchObject({ by: 'POST' })
    expect((await post.row(reference)).status).toBe('DELIVERED')
  })

  it('R-GEN-03 blocks a text that sends somebody without internet to a website', async () => {
    const { sender, calls } = aSender()
    const contact = {
      channel: 'PHONE',
      consent: 'CONSENT_GIVEN',
      immediateRisk: false,
      communication: { ...COMMUNICATION, usesWebsites: false },
    } as const
    const reference = await post.given({
      intent: { template: 'PLAN_REFUSED', to: 'PERSON' },
      journey: { contact },
      written: { '/reasons': 'You can read why at www.council.gov.uk/why.' },
    })
    expect((await failureOf(post.deliverBy(sender)({ reference }))).type).toBe('POINTS_TO_WEBSITE')
    expect(calls).toEqual([])
  })
})
