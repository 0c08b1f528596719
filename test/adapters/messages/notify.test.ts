import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createNotifySender } from '../../../adapters/messages/notify.ts'
import { SendFailure, type MessageSender } from '../../../adapters/messages/sender.ts'
import {
  EMAIL_TEMPLATE,
  LETTER_TEMPLATE,
  NOTIFY_KEY,
  startNotify,
  TEXT_TEMPLATE,
  type NotifyServer,
} from '../../support/notify-server.ts'
import { anEnvelope, byPost, byText, COVER_SHEET } from './an-envelope.ts'

let notify: NotifyServer
let sender: MessageSender

beforeEach(async () => {
  notify = await startNotify()
  sender = aSender({ textTemplateId: TEXT_TEMPLATE })
})
const aSender = (over: { readonly textTemplateId?: string } = {}): MessageSender =>
  createNotifySender({
    url: notify.url,
    apiKey: NOTIFY_KEY,
    emailTemplateId: EMAIL_TEMPLATE,
    letterTemplateId: LETTER_TEMPLATE,
    printRoomEmail: 'print-room@council.example',
    withinMs: 2000,
    ...over,
  })
afterEach(() => notify.stop())

const failureOf = async (work: Promise<unknown>): Promise<SendFailure> => {
  const error: unknown = await work.then(
    () => new Error('It was sent'),
    (reason: unknown) => reason,
  )
  if (error instanceof SendFailure) return error
  throw error
}
const settle = (status: string): void => {
  for (const one of notify.kept) {
    one.status = status
    one.completed_at = '2026-01-05T10:00:00.000Z'
  }
}

describe('a message by GOV.UK Notify', () => {
  it('goes once to its reader under our reference, and awaits its receipt', async () => {
    const envelope = anEnvelope()
    expect(await sender.send(envelope)).toMatchObject({ reference: envelope.reference, awaits: 'RECEIPT' })
    expect(notify.kept).toMatchObject([
      { type: 'email', email_address: 'Zoe@people.example', subject: envelope.subject, body: envelope.text },
    ])
    expect(await sender.find(envelope)).toMatchObject({ awaits: 'RECEIPT' })
  })

  it('is delivered when Notify says so, and not before', async () => {
    const envelope = anEnvelope()
    await sender.send(envelope)
    for (const status of ['created', 'sending', 'pending', 'sent', 'a-word-of-next-year']) {
      settle(status)
      expect(await sender.find(envelope)).toMatchObject({ awaits: 'RECEIPT' })
    }
    settle('delivered')
    expect(await sender.find(envelope)).toEqual({ reference: envelope.reference, sentAt: '2026-01-05T10:00:00.000Z' })
  })

  it('is a letter with the lines of its address, delivered when it was printed and posted', async () => {
    const envelope = byPost({ enclosures: [{ fileName: 'p.txt', title: 'Your plan', text: '1. Washing' }] })
    await sender.send(envelope)
    expect(notify.kept[0]).toMatchObject({ type: 'letter', line_1: 'Zoë Example', line_2: '2 Mill Lane' })
    expect(notify.kept[0]?.body).toContain('Your plan\n\n1. Washing')
    settle('accepted')
    expect(await sender.find(envelope)).toMatchObject({ awaits: 'RECEIPT' })
    settle('received')
    expect(await sender.find(envelope)).not.toHaveProperty('awaits')
  })

  it('puts the lines of a long address together, for Notify takes seven', async () => {
    const addressLines = ['Flat 1', 'A House', '2 Mill Lane', 'A Village', 'Near Town', 'Town', 'A County', 'ZZ99 9ZZ']
    await sender.send(byPost({ to: [{ name: 'Zoë Example', addressLines }] }))
    expect(notify.kept[0]).toMatchObject({ line_1: 'Zoë Example', line_7: 'ZZ99 9ZZ' })
  })

  it('R-GEN-03 goes to the print room with its cover sheet when it has to be produced, and never so to the reader', async () => {
    expect(await sender.send(byPost({ coverSheet: COVER_SHEET }))).toMatchObject({ awaits: 'PRODUCTION' })
    expect(notify.kept).toHaveLength(1)
    expect(notify.kept[0]).toMatchObject({ type: 'email', email_address: 'print-room@council.example' })
    expect(notify.kept[0]?.body).toContain(COVER_SHEET.text)
    settle('delivered')
    // That the print room has it says nothing of the reader.
    expect(await sender.find(byPost({ coverSheet: COVER_SHEET }))).toMatchObject({ awaits: 'PRODUCTION' })
  })

  it('sends a note to several people once each, also when only the first was taken before', async () => {
    const to = ['a', 'b'].map((name) => ({ name, email: `${name}@council.example` }))
    await sender.send(anEnvelope({ to: to.slice(0, 1) }))
    expect(await sender.find(anEnvelope({ to }))).toBeUndefined()
    await sender.send(anEnvelope({ to }))
    await sender.send(anEnvelope({ to }))
    expect(notify.kept.map(({ email_address: email }) => email).sort()).toEqual([
      'a@council.example',
      'b@council.example',
    ])
    const [last, first] = notify.kept
    if (first !== undefined) first.status = 'delivered'
    expect(await sender.find(anEnvelope({ to }))).toMatchObject({ awaits: 'RECEIPT' })
    if (last !== undefined) last.status = 'delivered'
    expect(await sender.find(anEnvelope({ to }))).not.toHaveProperty('awaits')
  })
})

describe('R-REF-05 a text by GOV.UK Notify', () => {
  it('goes once to the telephone, without a subject, and is delivered when Notify says so', async () => {
    const envelope = byText()
    expect(sender.sendsTexts).toBe(true)
    expect(await sender.send(envelope)).toMatchObject({ awaits: 'RECEIPT' })
    await sender.send(envelope)
    expect(notify.kept).toMatchObject([
      { type: 'sms', phone_number: '+447700900123', email_address: null, subject: '', body: envelope.text },
    ])
    expect(await sender.find(envelope)).toMatchObject({ awaits: 'RECEIPT' })
    settle('delivered')
    expect(await sender.find(envelope)).not.toHaveProperty('awaits')
  })

  it('of two readers, whoever has no mobile gets the same words by e-mail', async () => {
    const to = [...byText().to, { name: 'Ed Example', email: 'ed@council.example' }]
    const envelope = byText({ to })
    await sender.send(envelope)
    expect(notify.kept.map(({ type }) => type)).toEqual(['email', 'sms'])
    expect(new Set(notify.kept.map(({ body }) => body))).toEqual(new Set([envelope.text]))
    expect(await sender.find(envelope)).toMatchObject({ awaits: 'RECEIPT' })
  })

  it('without a template for texts is an e-mail, also one that was kept as a text', async () => {
    const without = aSender()
    expect(without).not.toHaveProperty('sendsTexts')
    await without.send(byText())
    expect(notify.kept).toMatchObject([{ type: 'email', email_address: 'edna@council.example' }])
  })

  const mail = { name: 'Edna Example', email: 'edna@council.example' }
  const types = () => notify.kept.map(({ type }) => type)

  it('R-REF-05 a number that Notify does not take: the same words go by e-mail at once', async () => {
    const envelope = byText({ to: [{ ...mail, mobile: '+441632960123' }] })
    expect(await sender.send(envelope)).toMatchObject({ awaits: 'RECEIPT' })
    expect(notify.kept).toMatchObject([{ type: 'email', email_address: mail.email, body: envelope.text }])
    expect(await sender.find(envelope)).toMatchObject({ awaits: 'RECEIPT' })
    await sender.send(envelope)
    expect(types()).toEqual(['email'])
    settle('delivered')
    expect(await sender.find(envelope)).not.toHaveProperty('awaits')
  })

  it('R-REF-05 a text that the network refuses later: it is known not to have come, and goes by e-mail', async () => {
    const envelope = byText()
    await sender.send(envelope)
    settle('permanent-failure')
    expect(await failureOf(sender.find(envelope))).toMatchObject({
      ...{ code: 'TEXT_REFUSED', lasts: 'TEMPORARY', certainlyNotSent: true },
    })
    await sender.send(envelope)
    expect(types()).toEqual(['email', 'sms'])
    expect(await sender.find(envelope)).toMatchObject({ awaits: 'RECEIPT' })
  })

  it('a text that may be tried again is tried again as a text', async () => {
    await sender.send(byText())
    settle('temporary-failure')
    expect(await failureOf(sender.find(byText()))).toMatchObject({ code: 'TEMPORARY_FAILURE', lasts: 'TEMPORARY' })
    await sender.send(byText())
    expect(types()).toEqual(['sms', 'sms'])
  })

  it('where telephone and e-mail both refuse it, somebody has to look', async () => {
    const envelope = byText({ to: [{ name: 'Ed Example', email: 'nowhere', mobile: '+441632960123' }] })
    expect(await failureOf(sender.send(envelope))).toMatchObject({ code: 'RECIPIENT_REFUSED', lasts: 'PERMANENT' })
  })

  it('a number that Notify refuses, of somebody without e-mail, is a recipient refused: a code, without the number', async () => {
    const failure = await failureOf(sender.send(byText({ to: [{ name: 'Ed Example', mobile: '+441632960123' }] })))
    expect(failure).toMatchObject({ code: 'RECIPIENT_REFUSED', lasts: 'PERMANENT' })
    expect(failure.cause).toBeUndefined()
  })
})

describe('Notify that misbehaves', () => {
  it.each([
    ['silence after taking it', { silentAfterTaking: true }, 'TIMED_OUT'],
    ['a gateway’s error after taking it', { gatewayErrorAfterTaking: true }, 'NOTIFY_502'],
  ])('%s: nobody knows, it is looked up, and it is not sent twice', async (_case, mischief, code) => {
    Object.assign(notify.next, mischief)
    expect(await failureOf(sender.send(anEnvelope()))).toMatchObject({
      code,
      lasts: 'TEMPORARY',
      certainlyNotSent: false,
    })
    delete notify.next.silentAfterTaking
    delete notify.next.gatewayErrorAfterTaking
    expect(await sender.find(anEnvelope())).toMatchObject({ awaits: 'RECEIPT' })
    await sender.send(anEnvelope())
    expect(notify.kept).toHaveLength(1)
    expect(notify.posts()).toBe(1)
  })

  it.each([
    [500, 'NOTIFY_500', 'TEMPORARY'],
    [503, 'NOTIFY_503', 'TEMPORARY'],
    [429, 'RATE_LIMITED', 'TEMPORARY'],
    [403, 'NOTIFY_KEY_REFUSED', 'PERMANENT'],
    [404, 'NOTIFY_REFUSED', 'PERMANENT'],
  ])('answers %s: %s, %s', async (status, code, lasts) => {
    notify.next.status = status
    expect(await failureOf(sender.send(anEnvelope()))).toMatchObject({ code, lasts })
    expect(await failureOf(sender.find(anEnvelope()))).toMatchObject({ code, lasts })
    expect(notify.kept).toEqual([])
  })

  it('refuses the recipient: a code, without the address, the letter or the key', async () => {
    notify.next.refuseRecipient = true
    const failure = await failureOf(sender.send(anEnvelope()))
    expect(failure).toMatchObject({ code: 'RECIPIENT_REFUSED', lasts: 'PERMANENT', certainlyNotSent: true })
    expect(failure.cause).toBeUndefined()
    expect(failure.message).toBe('RECIPIENT_REFUSED')
  })

  it('is away', async () => {
    await notify.stop()
    expect(await failureOf(sender.send(anEnvelope()))).toMatchObject({ code: 'ECONNREFUSED', lasts: 'TEMPORARY' })
    notify = await startNotify()
  })
})

describe('a message that did not arrive', () => {
  it('is not sent to the same address again after a refusal, and is sent to a corrected one', async () => {
    await sender.send(anEnvelope())
    settle('permanent-failure')
    const envelope = anEnvelope()
    expect(await failureOf(sender.find(envelope))).toMatchObject({ code: 'PERMANENT_FAILURE', lasts: 'PERMANENT' })
    expect(await failureOf(sender.send(envelope))).toMatchObject({ code: 'PERMANENT_FAILURE' })
    expect(notify.posts()).toBe(1)
    await sender.send(anEnvelope({ to: [{ name: 'Zoë Example', email: 'new@people.example' }] }))
    expect(notify.kept[0]).toMatchObject({ email_address: 'new@people.example' })
  })

  it.each(['temporary-failure', 'technical-failure'])('is tried again after %s, but not for ever', async (status) => {
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await sender.send(anEnvelope())
      settle(status)
      const lasts = attempt < 5 ? 'TEMPORARY' : 'PERMANENT'
      expect(await failureOf(sender.find(anEnvelope()))).toMatchObject({ lasts, certainlyNotSent: true })
    }
    await failureOf(sender.send(anEnvelope()))
    expect(notify.posts()).toBe(5)
  })
})
