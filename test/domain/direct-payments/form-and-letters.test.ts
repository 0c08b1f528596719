import { describe, expect, it } from '@jest/globals'
import { directPaymentsLetters } from '../../../activities/letters/direct-payments.ts'
import { directPaymentsBodies } from '../../../api/steps/direct-payments.ts'
import { PAYMENT_RECIPIENTS } from '../../../domain/direct-payments/state.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'

const decision = {
  decision: 'REFUSED',
  hasCapacity: true,
  recipientAgrees: true,
  barred: false,
  manages: 'ALONE',
  properWay: false,
  reasons: 'Invented: no agency comes to the village.',
  whatWouldChange: 'Invented: an agency, or an assistant.',
  metMeanwhile: 'Invented: the council arranges it.',
}

describe('the forms', () => {
  it('are accepted', () => {
    expect(directPaymentsBodies.decideDirectPayment.parse(decision)).toEqual(decision)
    expect(directPaymentsBodies.requestDirectPayment.parse({ recipient: 'PERSON' })).toEqual({ recipient: 'PERSON' })
    expect(directPaymentsBodies.withdrawDirectPaymentRequest.parse({})).toEqual({})
  })

  it.each([
    ['an unknown field', { ...decision, colour: 'red' }],
    ['no reasons', { ...decision, reasons: ' ' }],
    ['an unknown decision', { ...decision, decision: 'MAYBE' }],
    ['nothing said about capacity', { ...decision, hasCapacity: undefined }],
    ['an unknown way of managing', { ...decision, manages: 'SOMEHOW' }],
  ])('a decision is refused with %s', (_what, body) => {
    expect(directPaymentsBodies.decideDirectPayment.safeParse(body).success).toBe(false)
  })

  it('a request says who is to get the money', () => {
    expect(directPaymentsBodies.requestDirectPayment.safeParse({}).success).toBe(false)
    expect(directPaymentsBodies.requestDirectPayment.safeParse({ recipient: 'NEIGHBOUR' }).success).toBe(false)
  })
})

describe('R-DPY-01 to R-DPY-03 the letters', () => {
  const textOf = (template: keyof typeof directPaymentsLetters, context = aLetterContext({ recipient: 'PERSON' })) =>
    directPaymentsLetters[template](context).paragraphs.join('\n')

  it('say by when it is decided, and that help is there', () => {
    const text = textOf('DIRECT_PAYMENT_REQUEST_RECEIVED')
    expect(text).toContain('We will decide by')
    expect(text).toContain('There is help with it')
  })

  it.each(PAYMENT_RECIPIENTS)('say who gets the money: %s', (recipient) => {
    expect(textOf('DIRECT_PAYMENT_REQUEST_RECEIVED', aLetterContext({ recipient }))).toContain('The money would')
    expect(textOf('DIRECT_PAYMENT_AGREED', aLetterContext({ recipient }))).toContain('The money will')
  })

  it('a yes promises no money before the signature', () => {
    expect(textOf('DIRECT_PAYMENT_AGREED')).toContain('It does not start yet')
  })

  it('a no gives reasons, what would have to change, what happens meanwhile, and how to challenge it', () => {
    const text = textOf('DIRECT_PAYMENT_REFUSED')
    expect(text).toContain('[what was written in /reasons]')
    expect(text).toContain('[what was written in /whatWouldChange]')
    expect(text).toContain('[what was written in /metMeanwhile]')
    expect(text).toContain('You can ask again at any time')
    expect(text).toContain('If you think we are wrong')
  })

  it.each(['DIRECT_PAYMENT_REQUEST_RECEIVED', 'DIRECT_PAYMENT_AGREED', 'DIRECT_PAYMENT_REFUSED'] as const)(
    '%s has no holes',
    (template) => {
      expect(textOf(template, aBareLetterContext({ recipient: 'PERSON' }))).not.toMatch(/undefined|NaN/)
    },
  )
})
