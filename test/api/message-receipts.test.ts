import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { messageWorkflowId } from '../../contracts/names.ts'
import { skipTime } from '../../use-cases/skip-time.ts'
import { firstContact, referral, startApi, type Answer, type RunningApi } from '../support/api.ts'
import { eventually } from '../support/eventually.ts'
import { openHouse, type House } from '../support/house.ts'
import {
  EMAIL_TEMPLATE,
  LETTER_TEMPLATE,
  NOTIFY_KEY,
  startNotify,
  type NotifyServer,
} from '../support/notify-server.ts'

const CONTACT = 'staff-contact-officer'
const TOKEN = 'a-token-that-only-notify-and-this-api-know'

interface Letter {
  readonly reference: string
  readonly template: string
  readonly status: string
  readonly awaits?: string
}

describe('receipts of GOV.UK Notify', () => {
  let notify: NotifyServer
  let house: House
  let api: RunningApi
  let path: string

  beforeAll(async () => {
    notify = await startNotify()
    house = await openHouse({
      MESSAGES: 'notify',
      NOTIFY_URL: notify.url,
      NOTIFY_API_KEY: NOTIFY_KEY,
      NOTIFY_EMAIL_TEMPLATE: EMAIL_TEMPLATE,
      NOTIFY_LETTER_TEMPLATE: LETTER_TEMPLATE,
      NOTIFY_CALLBACK_TOKEN: TOKEN,
      PRINT_ROOM_EMAIL: 'print-room@council.example',
    })
    await house.startWorker()
    api = await startApi(house)
    const person = {
      fullName: `Nora Example ${crypto.randomUUID()}`,
      dateOfBirth: '1944-02-03',
      email: 'nora@people.example',
    }
    const body = firstContact({ communication: { format: 'E_MAIL' }, person })
    const opened = await api.post('/v1/journeys', { as: CONTACT, body })
    path = opened.headers.get('location') ?? ''
    const headers = { 'if-match': '"1"' }
    await api.post(`${path}/steps/create-referral`, { as: CONTACT, body: referral, headers })
    await eventually('Notify has the letter', async () => (await letter())?.status === 'SENT')
  })
  afterAll(async () => {
    await api.stop()
    await house.close()
    await notify.stop()
  })

  const letter = async (): Promise<Letter | undefined> => {
    const { json } = await api.get(`${path}/documents`, { as: CONTACT })
    return (json['documents'] as readonly Letter[]).find(({ template }) => template === 'REFERRAL_ACKNOWLEDGEMENT')
  }
  const clockStatus = async (): Promise<string | undefined> => {
    const { json } = await api.get(`${path}/clocks`, { as: CONTACT })
    const clocks = json['clocks'] as readonly { key: string; status: string }[]
    return clocks.find(({ key }) => key === 'referral.acknowledge')?.status
  }
  /** As Notify sends it. */
  const receipt = (reference: string | null, authorization?: string): Promise<Answer> =>
    api.send('POST', '/notify/receipts', {
      body: {
        id: '740e5834-3a29-46b4-9a6f-16142fde533a',
        reference,
        to: 'nora@people.example',
        status: 'delivered',
        notification_type: 'email',
        template_id: EMAIL_TEMPLATE,
      },
      ...(authorization === undefined ? {} : { headers: { authorization } }),
    })

  it('a letter that Notify has accepted is SENT, and its clock runs on', async () => {
    expect(await letter()).toMatchObject({ status: 'SENT', awaits: 'RECEIPT' })
    expect(await clockStatus()).toBe('RUNNING')
    expect(notify.kept.filter(({ email_address: email }) => email === 'nora@people.example')).toHaveLength(1)
  })

  it.each([
    ['no token', undefined, 'NOT_SIGNED_IN'],
    ['another token', 'Bearer something-else-of-quite-some-length', 'TOKEN_INVALID'],
    ['the token with something behind it', `Bearer ${TOKEN}x`, 'TOKEN_INVALID'],
  ])('are refused with %s', async (_case, authorization, code) => {
    const { json } = await receipt((await letter())?.reference ?? null, authorization)
    expect(json).toMatchObject({ status: 401, code })
  })

  it('that lie, that come early, or that are about nothing of ours change nothing', async () => {
    const { reference = '' } = (await letter()) ?? {}
    for (const about of [
      reference,
      reference,
      'the-reference-of-another-system',
      null,
      `${'0'.repeat(8)}${reference.slice(8)}`,
    ])
      expect((await receipt(about, `Bearer ${TOKEN}`)).status).toBe(204)
    expect(await letter()).toMatchObject({ status: 'SENT' })
    expect(await clockStatus()).toBe('RUNNING')
  })

  it('wake the delivery, which asks Notify; doubled ones do no harm, and nothing is sent twice', async () => {
    const { reference = '' } = (await letter()) ?? {}
    for (const one of notify.kept) one.status = 'delivered'
    await Promise.all([1, 2, 3].map(() => receipt(reference, `Bearer ${TOKEN}`)))
    await eventually('the journey has heard of it', async () => (await clockStatus()) === 'MET')
    expect(await letter()).toMatchObject({ status: 'DELIVERED' })
    expect((await receipt(reference, `Bearer ${TOKEN}`)).status).toBe(204)
    expect(notify.kept.filter(({ email_address: email }) => email === 'nora@people.example')).toHaveLength(1)
  })

  it('that are lost are asked for: two hours later the journey knows all the same', async () => {
    const person = {
      fullName: `Lotte Example ${crypto.randomUUID()}`,
      dateOfBirth: '1944-02-03',
      email: 'lotte@people.example',
    }
    const body = firstContact({ communication: { format: 'E_MAIL' }, person })
    path = (await api.post('/v1/journeys', { as: CONTACT, body })).headers.get('location') ?? ''
    await api.post(`${path}/steps/create-referral`, { as: CONTACT, body: referral, headers: { 'if-match': '"1"' } })
    await eventually('Notify has the letter', async () => (await letter())?.status === 'SENT')
    for (const one of notify.kept) one.status = 'delivered'
    const { reference = '' } = (await letter()) ?? {}
    await skipTime(house.door.workflows.client, messageWorkflowId(reference), 2 * 3_600_000 + 60_000)
    await eventually('the journey has heard of it', async () => (await clockStatus()) === 'MET')
    expect(notify.kept.filter(({ email_address: email }) => email === person.email)).toHaveLength(1)
  })

  it('have no address where the way out is another', async () => {
    const other = await startApi(house, { settings: { ...house.settings, MESSAGES: 'tray' } })
    const answer = await other.send('POST', '/notify/receipts', {
      body: {},
      headers: { authorization: `Bearer ${TOKEN}` },
    })
    expect(answer.status).toBe(404)
    await other.stop()
  })
})
