import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { ApplicationFailure } from '@temporalio/common'
import type { Deliver } from '../../activities/deliver.ts'
import { createNotifySender } from '../../adapters/messages/notify.ts'
import type { MessageIntent } from '../../domain/messages/message-intent.ts'
import {
  EMAIL_TEMPLATE,
  LETTER_TEMPLATE,
  NOTIFY_KEY,
  startNotify,
  TEXT_TEMPLATE,
  type NotifyServer,
} from '../support/notify-server.ts'
import { aWrittenJourney, COMMUNICATION, openPost, PROFILE, type Post } from './outbox-fixture.ts'

const ACKNOWLEDGEMENT: MessageIntent = { template: 'REFERRAL_ACKNOWLEDGEMENT', to: 'PERSON' }
const DEATH = { type: 'DeathRecorded', diedOn: '2026-01-04', confirmedBy: 'FAMILY', stopped: [] } as const
const DIED = { closure: { reason: 'DIED', at: '2026-01-05T10:00:00Z' } } as const

const byEmail = aWrittenJourney({
  contact: {
    channel: 'PHONE',
    consent: 'CONSENT_GIVEN',
    immediateRisk: false,
    communication: { ...COMMUNICATION, format: 'E_MAIL' },
  },
})

let post: Post
let notify: NotifyServer
let deliver: Deliver
let sender: ReturnType<typeof createNotifySender>

beforeAll(async () => {
  post = await openPost()
})
afterAll(() => post.close())

beforeEach(async () => {
  notify = await startNotify()
  sender = createNotifySender({
    url: notify.url,
    apiKey: NOTIFY_KEY,
    emailTemplateId: EMAIL_TEMPLATE,
    letterTemplateId: LETTER_TEMPLATE,
    printRoomEmail: 'print-room@council.example',
    withinMs: 2000,
  })
  deliver = post.deliverBy(sender)
})
afterEach(() => notify.stop())

const failureOf = async (work: Promise<unknown>): Promise<ApplicationFailure> => {
  const error: unknown = await work.then(
    () => new Error('It was delivered'),
    (reason: unknown) => reason,
  )
  if (error instanceof ApplicationFailure) return error
  throw error
}
const settle = (status: string): void => {
  for (const one of notify.kept) one.status = status
}
const given = () => post.given({ intent: ACKNOWLEDGEMENT, journey: byEmail })
const addresses = () => notify.kept.map(({ email_address: email }) => email)

describe('R-REF-02 a letter that GOV.UK Notify carries', () => {
  it('is SENT when it was accepted, and delivered when Notify says that it arrived', async () => {
    const reference = await given()
    expect(await deliver({ reference })).toMatchObject({ status: 'SENT', awaitsReceipt: true })
    expect(await deliver({ reference })).not.toHaveProperty('delivery')
    expect(await post.row(reference)).toMatchObject({ status: 'SENT', deliveredAt: null })
    settle('delivered')
    expect(await deliver({ reference })).toMatchObject({ status: 'DELIVERED', delivery: { reference } })
    expect(await deliver({ reference })).toMatchObject({ status: 'DELIVERED', delivery: { reference } })
    expect(notify.posts()).toBe(1)
  })

  it('is not sent twice when the answer was lost', async () => {
    const reference = await given()
    notify.next.silentAfterTaking = true
    expect((await failureOf(deliver({ reference }))).type).toBe('TIMED_OUT')
    delete notify.next.silentAfterTaking
    expect(await deliver({ reference })).toMatchObject({ status: 'SENT' })
    expect(notify.posts()).toBe(1)
  })

  it('goes out once Notify works again', async () => {
    const reference = await given()
    notify.next.status = 503
    expect((await failureOf(deliver({ reference }))).type).toBe('NOTIFY_503')
    expect((await post.row(reference)).status).toBe('WAITING')
    delete notify.next.status
    expect(await deliver({ reference })).toMatchObject({ status: 'SENT' })
  })

  it('stays SENT while Notify cannot be asked, and is never sent again on that ground', async () => {
    const reference = await given()
    await deliver({ reference })
    notify.next.status = 500
    await failureOf(deliver({ reference }))
    expect(await post.row(reference)).toMatchObject({ status: 'SENT', lastError: 'NOTIFY_500' })
    delete notify.next.status
    notify.kept.length = 0
    expect(await deliver({ reference })).toMatchObject({ status: 'SENT', awaitsReceipt: true })
    expect(notify.posts()).toBe(1)
  })

  it('is stuck when no receipt has come in eight days, and is not sent again', async () => {
    const reference = await given()
    await deliver({ reference })
    notify.kept.length = 0
    await post.database.$executeRaw`
      UPDATE outbox_message SET sent_at = now() - interval '9 days' WHERE reference = ${reference}`
    const news = { status: 'STUCK', delivery: { reference, noReceipt: true } }
    expect(await deliver({ reference })).toMatchObject(news)
    expect(await deliver({ reference })).toMatchObject(news)
    expect(await post.row(reference)).toMatchObject({ status: 'STUCK', lastError: 'NO_RECEIPT' })
    expect(notify.posts()).toBe(1)
  })

  /** It went out, Notify has forgotten it, and the journey has heard that nobody knows. */
  const unconfirmed = async (intent = ACKNOWLEDGEMENT): Promise<string> => {
    const reference = await post.given({ intent, journey: byEmail })
    await deliver({ reference })
    notify.kept.length = 0
    await post.database.$executeRaw`
      UPDATE outbox_message SET sent_at = now() - interval '9 days' WHERE reference = ${reference}`
    return reference
  }

  it('R-GEN-03 is delivered once somebody has asked and the reader has it', async () => {
    const reference = await unconfirmed()
    await deliver({ reference })
    await post.happens(reference, { type: 'LetterArrived', reference, template: 'REFERRAL_ACKNOWLEDGEMENT' })
    expect(await post.row(reference)).toMatchObject({ status: 'DELIVERED', lastError: null })
    expect((await deliver({ reference })).status).toBe('DELIVERED')
    expect(notify.posts()).toBe(1)
  })

  it('R-GEN-03 goes out once more, to the address of now, when the reader does not have it', async () => {
    const reference = await unconfirmed()
    await deliver({ reference })
    await post.changeProfile(reference, { ...PROFILE, email: 'ada.new@people.example' })
    await post.happens(reference, { type: 'LetterSentAgain', reference, template: 'REFERRAL_ACKNOWLEDGEMENT' })
    expect(await post.row(reference)).toMatchObject({
      status: 'WAITING',
      startedAt: null,
      sentAt: null,
      lastError: null,
    })
    expect((await deliver({ reference })).status).toBe('SENT')
    expect(addresses()).toEqual(['ada.new@people.example'])
  })

  it('tells the journey nothing of a note to staff: it stays stuck', async () => {
    const reference = await unconfirmed({ template: 'CLOCK_REMINDER', to: 'TEAM' })
    expect((await failureOf(deliver({ reference }))).type).toBe('NO_RECEIPT')
    expect(await post.row(reference)).toMatchObject({ status: 'STUCK', lastError: 'NO_RECEIPT' })
  })

  it('is stuck with its reason when the address refuses it, and goes on its way once the address is corrected', async () => {
    const reference = await given()
    await deliver({ reference })
    settle('permanent-failure')
    const failure = await failureOf(deliver({ reference }))
    expect(failure).toMatchObject({ type: 'PERMANENT_FAILURE', nextRetryDelay: '10 minutes' })
    expect(await post.row(reference)).toMatchObject({ status: 'STUCK', lastError: 'PERMANENT_FAILURE' })
    await failureOf(deliver({ reference }))
    expect(notify.posts()).toBe(1)
    await post.changeProfile(reference, { ...PROFILE, email: 'ada.grey@people.example' })
    expect(await deliver({ reference })).toMatchObject({ status: 'SENT' })
    expect(addresses()).toEqual(['ada.grey@people.example', 'ada@people.example'])
  })

  it('is tried again after a failure that may pass', async () => {
    const reference = await given()
    await deliver({ reference })
    settle('temporary-failure')
    expect((await failureOf(deliver({ reference }))).type).toBe('TEMPORARY_FAILURE')
    expect((await post.row(reference)).status).toBe('WAITING')
    expect(await deliver({ reference })).toMatchObject({ status: 'SENT' })
    expect(notify.posts()).toBe(2)
  })
})

describe('R-REF-05 a call to somebody on call that GOV.UK Notify carries', () => {
  it('goes as a text to their mobile, once, and is delivered when Notify says that it arrived', async () => {
    await post.staff({
      ...{ id: 'staff-on-call', name: 'Edna Example', email: 'edna@council.example', phone: '07700 900123' },
      ...{ roles: ['EDT_WORKER'], team: 'TEAM-EDT', area: 'ALL' },
    })
    const about = { clock: 'd2a.welfareCheck', staff: 'staff-on-call' }
    const reference = await post.given({ intent: { template: 'ON_CALL', to: 'ON_CALL', about }, journey: byEmail })
    const byText = post.deliverBy(
      createNotifySender({
        url: notify.url,
        apiKey: NOTIFY_KEY,
        emailTemplateId: EMAIL_TEMPLATE,
        letterTemplateId: LETTER_TEMPLATE,
        textTemplateId: TEXT_TEMPLATE,
        printRoomEmail: 'print-room@council.example',
        withinMs: 2000,
      }),
    )
    expect(await byText({ reference })).toMatchObject({ status: 'SENT', awaitsReceipt: true })
    expect(await byText({ reference })).toMatchObject({ status: 'SENT' })
    expect(notify.kept).toMatchObject([{ type: 'sms', phone_number: '+447700900123', email_address: null }])
    expect(notify.kept[0]?.body).toMatch(/^You are on call: ASC-2026-/)
    expect(notify.kept[0]?.body).not.toMatch(/Ada|Grey|Edna/)
    settle('delivered')
    expect(await byText({ reference })).toMatchObject({ status: 'DELIVERED' })
  })
})

describe('between wording a letter and sending it', () => {
  it('R-CLS-01 a death stops it in the last moment', async () => {
    const reference = await given()
    notify.next.status = 503
    await failureOf(deliver({ reference }))
    delete notify.next.status
    const diesNow = post.deliverBy({
      ...sender,
      find: async (envelope) => {
        await post.changeJourney(reference, DIED)
        await post.happens(reference, DEATH)
        return sender.find(envelope)
      },
    })
    expect((await diesNow({ reference })).status).toBe('WITHHELD')
    expect(notify.posts()).toBe(0)
  })

  it('an address that was corrected is used, also when an earlier attempt was for the old one', async () => {
    const reference = await given()
    notify.next.status = 503
    await failureOf(deliver({ reference }))
    delete notify.next.status
    await post.changeProfile(reference, { ...PROFILE, email: 'new@people.example' })
    await deliver({ reference })
    expect(addresses()).toEqual(['new@people.example'])
  })
})
