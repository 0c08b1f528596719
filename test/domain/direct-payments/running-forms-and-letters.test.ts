import { describe, expect, it } from '@jest/globals'
import { paymentRunningLetters } from '../../../activities/letters/payment-running.ts'
import { paymentRunningBodies } from '../../../api/steps/payment-running.ts'
import { AUDIT_RESULTS, PAUSE_CAUSES, REASONS_TO_RECOVER } from '../../../domain/direct-payments/state.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'

const reasons = 'Invented.'

describe('R-DPY-07, R-DPY-10, R-DPY-11 the forms', () => {
  it.each([
    ['askDirectPaymentReturns', {}],
    ['recordDirectPaymentReturns', { note: 'Invented: an envelope.' }],
    ['recordDirectPaymentAudit', { result: 'IN_ORDER', receiptsSeen: true, summary: 'Invented.' }],
    ['recoverDirectPayment', { because: 'NOT_SPENT', amountPence: 1, reasons }],
    ['pauseDirectPayment', { because: 'OTHER', keepsPaying: false, reasons, metMeanwhile: 'Invented.' }],
    ['recheckPausedDirectPayment', { reasons, metMeanwhile: 'Invented.' }],
    ['resumeDirectPayment', { reasons }],
    ['reportDearerDirectPayment', { line: 'LINE-1', costsWeeklyPence: 36_000 }],
    ['decideDearerDirectPayment', { decision: 'RAISED', weeklyPence: 36_000, reasons }],
  ] as const)('%s is accepted whole, and not with a field more', (step, body) => {
    expect(paymentRunningBodies[step].parse(body)).toEqual(body)
    expect(paymentRunningBodies[step].safeParse({ ...body, colour: 'red' }).success).toBe(false)
  })

  it.each([
    ['a stop that says no reason', 'pauseDirectPayment', { because: 'OTHER', keepsPaying: false, metMeanwhile: 'X.' }],
    ['a stop that leaves the needs open', 'pauseDirectPayment', { because: 'OTHER', keepsPaying: false, reasons }],
    ['nothing to be paid back', 'recoverDirectPayment', { because: 'NOT_SPENT', amountPence: 0, reasons }],
    ['no such line', 'reportDearerDirectPayment', { line: 'LINE-0', costsWeeklyPence: 1 }],
    ['neither of the two', 'decideDearerDirectPayment', { decision: 'REFUSED', reasons }],
  ] as const)('%s is refused', (_what, step, body) => {
    expect(paymentRunningBodies[step].safeParse(body).success).toBe(false)
  })
})

describe('R-DPY-07, R-DPY-10, R-DPY-11 the letters', () => {
  const textOf = (template: keyof typeof paymentRunningLetters, context = aLetterContext()) =>
    paymentRunningLetters[template](context).paragraphs.join('\n')

  it('ask for the receipts by a date, and say that the spending is the person’s own', () => {
    const text = textOf('DIRECT_PAYMENT_RECEIPTS_ASKED')
    expect(text).toContain('by the date of directPayment.returns')
    expect(text).toContain('How you spend the money is yours to say')
    expect(textOf('DIRECT_PAYMENT_RECEIPTS_REMINDER')).toContain('Your payment goes on.')
  })

  it.each([
    ['IN_ORDER', 'in order'],
    ['TO_CLARIFY', 'nothing is stopped'],
    ['OUTSIDE_PLAN', 'nothing is stopped'],
  ] as const)('tell what a check found: %s', (result, says) => {
    expect(AUDIT_RESULTS).toContain(result)
    const text = textOf('DIRECT_PAYMENT_AUDITED', aLetterContext({ result }))
    expect(text).toContain(says)
    expect(text).toContain('If you think we are wrong')
  })

  it.each([
    ['NOT_SPENT_ON_PLAN', 'not spent on what is in your plan'],
    ['NOT_SPENT', 'still there'],
    ['PAID_TOO_MUCH', 'We paid too much'],
  ] as const)('ask for money back with the amount, why, and help: %s', (because, says) => {
    expect(REASONS_TO_RECOVER).toContain(because)
    const text = textOf('DIRECT_PAYMENT_RECOVERED', aLetterContext({ because, amountPence: '12350' }))
    for (const words of ['£123.50', says, 'not have to pay it all at once', 'If you think we are wrong'])
      expect(text).toContain(words)
  })

  it.each(PAUSE_CAUSES)(
    'say why a payment stands still, how needs are met, and that it has not ended: %s',
    (because) => {
      const text = textOf('DIRECT_PAYMENT_PAUSED', aLetterContext({ because, keepsPaying: 'true' }))
      for (const words of ['/reasons', '/metMeanwhile', '/commitments', 'It has not ended', 'pause.recheck'])
        expect(text).toContain(words)
      expect(textOf('DIRECT_PAYMENT_PAUSED', aLetterContext({ because, keepsPaying: 'false' }))).toContain(
        'Nothing else is paid',
      )
    },
  )

  it('tell finance whether wages go on', () => {
    expect(textOf('DIRECT_PAYMENT_TO_PAUSE', aLetterContext({ keepsPaying: 'true' }))).toContain('goes on being paid')
    expect(textOf('DIRECT_PAYMENT_TO_PAUSE')).toContain('nothing is paid')
  })

  it('say what is paid from now on, or that the council arranges it', () => {
    const raised = textOf('DIRECT_PAYMENT_DEARER_DECIDED', aLetterContext({ decision: 'RAISED', weeklyPence: '36000' }))
    expect(raised).toContain('£360 a week')
    expect(raised).toContain('What you pay yourself does not change')
    const arranged = aLetterContext({ decision: 'SERVICE_ARRANGED' })
    expect(textOf('DIRECT_PAYMENT_DEARER_DECIDED', arranged)).toContain('goes on until the support is there')
    expect(textOf('DIRECT_PAYMENT_CHANGED', arranged)).toContain('Pay for it as before')
    expect(textOf('DIRECT_PAYMENT_CHANGED', aLetterContext({ decision: 'RAISED' }))).toContain('raised from today')
    expect(textOf('DIRECT_PAYMENT_DEARER_RECEIVED', aLetterContext({ costsWeeklyPence: '36000' }))).toContain('£360')
  })

  it.each(Object.keys(paymentRunningLetters) as readonly (keyof typeof paymentRunningLetters)[])(
    '%s has no holes',
    (template) => {
      expect(textOf(template, aBareLetterContext({ weeklyPence: '1', costsWeeklyPence: '1' }))).not.toMatch(
        /undefined|NaN/,
      )
    },
  )
})
