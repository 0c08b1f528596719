import type { Envelope } from '../../../adapters/messages/sender.ts'

export const COVER_SHEET = {
  fileName: 'cover-sheet.txt',
  title: 'Cover sheet for staff',
  text: 'Cover sheet for staff: do not send this page\nIn this format: Braille.\n',
}

/** An e-mail to one invented person, unless a test says otherwise. */
export const anEnvelope = (over: Partial<Envelope> = {}): Envelope => ({
  reference: '018f0000-0000-7000-8000-000000000001-4-0',
  template: 'REFERRAL_ACKNOWLEDGEMENT',
  by: 'E_MAIL',
  from: { name: 'Anytown Council, Adult Social Care', email: 'care@anytown.example' },
  to: [{ name: 'Zoë Example', email: 'Zoe@people.example' }],
  subject: 'Your request – received',
  text: 'Dear Zoë,\n\nWe have your request.\n',
  format: 'E_MAIL',
  language: 'en',
  ...over,
})

/** To somebody on call. */
export const byText = (over: Partial<Envelope> = {}): Envelope =>
  anEnvelope({
    template: 'ON_CALL',
    by: 'TEXT',
    to: [{ name: 'Edna Example', email: 'edna@council.example', mobile: '+447700900123' }],
    subject: 'You are on call: ASC-2026-000123-K',
    text: 'You are on call: ASC-2026-000123-K\nRespond to the urgent call.',
    ...over,
  })

export const byPost = (over: Partial<Envelope> = {}): Envelope =>
  anEnvelope({
    by: 'POST',
    to: [{ name: 'Zoë Example', addressLines: ['2 Mill Lane', 'Anytown', 'ZZ99 9ZZ'] }],
    format: 'STANDARD_PRINT',
    ...over,
  })
