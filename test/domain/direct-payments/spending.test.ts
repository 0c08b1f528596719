import { describe, expect, it } from '@jest/globals'
import type { RecordDirectPaymentAuditFacts } from '../../../domain/direct-payments/running-facts.ts'
import { REASONS_TO_RECOVER } from '../../../domain/direct-payments/state.ts'
import { aJourney, aStep, fire, NOW, refusalOf, taking } from '../../support/domain.ts'
import { noMorePaid, PAID_SINCE, paying, PAYING } from '../../support/direct-payments.ts'
import { FINANCE } from '../../support/finance.ts'
import { MANAGER } from '../../support/plans.ts'
import { aClock, aFiring } from '../../support/reviewing.ts'

const ask = aStep('askDirectPaymentReturns', {}, FINANCE)
const received = aStep('recordDirectPaymentReturns', {}, FINANCE)

const audit = (over: Partial<RecordDirectPaymentAuditFacts> = {}) =>
  aStep(
    'recordDirectPaymentAudit',
    { result: 'IN_ORDER', receiptsSeen: true, ...over },
    { ...FINANCE, given: ['/summary'] },
  )

const recover = (because: (typeof REASONS_TO_RECOVER)[number] = 'NOT_SPENT') =>
  aStep('recoverDirectPayment', { because, amountPence: 12_300 }, { ...MANAGER, given: ['/reasons'] })

const doing = (clocks: readonly { do: string; key: string }[]) => clocks.map((intent) => `${intent.do} ${intent.key}`)
const words = (messages: readonly { template: string; to: string }[]) =>
  messages.map(({ template, to }) => `${template} ${to}`)

describe('R-DPY-07 receipts', () => {
  it('are asked for with a date, and one request has one date', () => {
    const { journey, event, clocks, messages } = taking(paying(), ask)
    expect(event).toEqual({ type: 'DirectPaymentReturnsAsked' })
    expect(journey.directPayment).toEqual({ ...PAYING, returns: { askedAt: NOW } })
    expect(clocks).toEqual([{ do: 'start', key: 'directPayment.returns', from: NOW }])
    expect(messages).toMatchObject([
      { template: 'DIRECT_PAYMENT_RECEIPTS_ASKED', to: 'PERSON', dates: ['directPayment.returns'] },
    ])
    expect(refusalOf(journey, ask)).toMatchObject({ code: 'RECEIPTS_ASKED_ALREADY', rule: 'R-DPY-07', kind: 'STATE' })
  })

  it('that have come stop the date, once', () => {
    const { journey, clocks } = taking(paying({ returns: { askedAt: PAID_SINCE } }), received)
    expect(journey.directPayment).toEqual(PAYING)
    expect(clocks).toEqual([
      { do: 'stop', key: 'directPayment.returns', outcome: 'MET', cause: 'DirectPaymentReturnsReceived' },
    ])
    expect(refusalOf(journey, received).code).toBe('NO_RECEIPTS_ASKED')
  })

  it('are asked for after the last payment, too, and never before the first', () => {
    expect(taking(noMorePaid(), ask).event.type).toBe('DirectPaymentReturnsAsked')
    const unpaid = aJourney({ stage: 'ACTIVE', directPayment: { agreed: { at: NOW, recipient: 'PERSON' } } })
    for (const step of [ask, audit(), recover()]) {
      expect(refusalOf(unpaid, step)).toMatchObject({ code: 'NOTHING_WAS_PAID', rule: 'R-DPY-07' })
    }
  })
})

describe('R-DPY-07 receipts that do not come', () => {
  const late = aFiring('directPayment.returns', 'BREACH')
  const running = { clocks: [aClock('directPayment.returns')] }

  it('are asked for once more, with a new date', () => {
    const { journey, event, clocks, messages } = fire(paying({ returns: { askedAt: PAID_SINCE } }, running), late)
    expect(event).toEqual({ type: 'DirectPaymentReturnsReminded' })
    expect(journey.directPayment?.returns).toEqual({ askedAt: PAID_SINCE, reminded: true })
    expect(doing(clocks)).toEqual(['stop directPayment.returns', 'start directPayment.returns'])
    expect(messages).toContainEqual(
      expect.objectContaining({ template: 'DIRECT_PAYMENT_RECEIPTS_REMINDER', to: 'PERSON' }),
    )
  })

  const twice = { returns: { askedAt: PAID_SINCE, reminded: true } } as const

  it('after that are a concern: somebody looks with the person, and nothing is stopped (R-DPY-09)', () => {
    const { journey, event, clocks } = fire(paying(twice, running), late)
    expect(event).toEqual({ type: 'DirectPaymentConcernRaised', concern: 'RECEIPTS_MISSING', callsReview: true })
    expect(doing(clocks)).toContain('start directPayment.concernReview')
    expect(journey.directPayment).toEqual({ ...PAYING, ...twice })
    expect(journey.reviews?.open?.causes).toEqual(['DIRECT_PAYMENT_CONCERN'])
  })

  it('after the last payment are a task for finance, not a review of nothing', () => {
    const { event, messages } = fire({ ...noMorePaid(twice), ...running }, late)
    expect(event.type).toBe('ClockFired')
    expect(words(messages)).toEqual(['CLOCK_MISSED WORKER', 'CLOCK_MISSED FINANCE'])
  })

  it('and were asked for by nobody only tell', () => {
    expect(fire(paying({}, running), late).event.type).toBe('ClockFired')
  })
})

describe('R-DPY-07 a check of the spending', () => {
  it('sets the next one, counted from the first payment', () => {
    const { journey, event, clocks, messages } = taking(paying({ returns: { askedAt: PAID_SINCE } }), audit())
    expect(event).toEqual({ type: 'DirectPaymentAudited', result: 'IN_ORDER', receiptsSeen: true, callsReview: false })
    expect(journey.directPayment).toEqual({ ...PAYING, auditedAt: NOW })
    expect(clocks).toEqual([
      { do: 'stop', key: 'directPayment.audit', outcome: 'MET', cause: 'DirectPaymentAudited' },
      { do: 'start', key: 'directPayment.audit', from: PAID_SINCE },
      { do: 'stop', key: 'directPayment.returns', outcome: 'MET', cause: 'DirectPaymentAudited' },
    ])
    expect(messages).toMatchObject([
      { template: 'DIRECT_PAYMENT_AUDITED', to: 'PERSON', about: { result: 'IN_ORDER' } },
    ])
  })

  it('finds nothing in order that nobody has seen', () => {
    expect(refusalOf(paying(), audit({ receiptsSeen: false }))).toMatchObject({
      code: 'RECEIPTS_NOT_SEEN',
      rule: 'R-DPY-07',
    })
    expect(taking(paying(), audit({ result: 'TO_CLARIFY', receiptsSeen: false })).event.type).toBe(
      'DirectPaymentAudited',
    )
  })

  it('without the receipts leaves their date running', () => {
    const { journey, clocks } = taking(
      paying({ returns: { askedAt: PAID_SINCE } }),
      audit({ result: 'TO_CLARIFY', receiptsSeen: false }),
    )
    expect(journey.directPayment?.returns).toEqual({ askedAt: PAID_SINCE })
    expect(doing(clocks)).not.toContain('stop directPayment.returns')
  })

  it('that finds spending outside the plan is a concern (R-DPY-09)', () => {
    const { journey, event, clocks, messages } = taking(paying(), audit({ result: 'OUTSIDE_PLAN' }))
    expect(event).toMatchObject({ callsReview: true })
    expect(journey.reviews?.open?.causes).toEqual(['DIRECT_PAYMENT_CONCERN'])
    expect(doing(clocks)).toContain('start directPayment.concernReview')
    expect(words(messages)).toContain('DIRECT_PAYMENT_CONCERN WORKER')
  })

  it('after the last payment sets no other, and calls for no review of nothing', () => {
    const { event, clocks } = taking(noMorePaid(), audit({ result: 'OUTSIDE_PLAN' }))
    expect(event).toMatchObject({ callsReview: false })
    expect(doing(clocks)).toEqual(['stop directPayment.audit', 'stop directPayment.returns'])
  })
})

describe('R-DPY-07 money that is to be paid back', () => {
  it.each(REASONS_TO_RECOVER)('is asked for by a manager, with reasons: %s', (because) => {
    const { event, messages } = taking(paying({ auditedAt: PAID_SINCE }), recover(because))
    expect(event).toEqual({ type: 'DirectPaymentRecovered', because, amountPence: 12_300 })
    expect(words(messages)).toEqual(['DIRECT_PAYMENT_RECOVERED PERSON', 'DIRECT_PAYMENT_TO_RECOVER FINANCE'])
  })

  it('never before somebody has looked at the spending', () => {
    expect(refusalOf(paying(), recover())).toMatchObject({ code: 'RECOVERY_WITHOUT_AUDIT', rule: 'R-DPY-07' })
    expect(taking(noMorePaid({ auditedAt: PAID_SINCE }), recover()).event.type).toBe('DirectPaymentRecovered')
  })

  it('is not for finance alone', () => {
    expect(
      refusalOf(paying({ auditedAt: PAID_SINCE }), { ...recover(), by: { id: 'f', role: 'FINANCE_OFFICER' } }).kind,
    ).toBe('ROLE')
  })
})
