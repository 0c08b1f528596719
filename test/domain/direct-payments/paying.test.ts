import { describe, expect, it } from '@jest/globals'
import type { DirectPaymentState } from '../../../domain/direct-payments/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { ManagingState } from '../../../domain/managing/state.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { FINANCE } from '../../support/finance.ts'
import { signed } from '../../support/managing.ts'
import { aLine } from '../../support/plans.ts'
import { aClock } from '../../support/reviewing.ts'

const BEFORE = '2025-12-01T09:00:00Z'
const AGREED: DirectPaymentState = { agreed: { at: BEFORE, recipient: 'PERSON' } }
const SIGNED = { issuedAt: BEFORE, signedAt: BEFORE }
const READY: DirectPaymentState = {
  ...AGREED,
  agreement: SIGNED,
  channel: 'PREPAID_CARD',
}
const PAYING: DirectPaymentState = { ...READY, startedAt: BEFORE }

const LINES = [aLine({ mode: 'DIRECT_PAYMENT' }), aLine({ line: 'LINE-2' })]

const withPlan = (directPayment: DirectPaymentState, over: Partial<ManagingState> = {}): Journey =>
  signed(LINES, over, { directPayment })

const TERMS = { employsAssistant: false, employerDutiesTold: false } as const

const issue = (employsAssistant = false, employerDutiesTold = false) =>
  aStep(
    'issueDirectPaymentAgreement',
    { employsAssistant, employerDutiesTold },
    { given: ['/terms', ...(employerDutiesTold ? ['/employerHelp'] : [])] },
  )

const begin = (
  over: { paysFamilyInHousehold?: boolean; foundNecessary?: boolean } = {},
  given: readonly string[] = [],
) => aStep('startDirectPayment', { paysFamilyInHousehold: false, ...over }, { ...FINANCE, given })

const signBoth = aStep(
  'signDirectPaymentAgreement',
  { signedBy: ['RECIPIENT', 'COUNCIL'], way: 'ON_PAPER' },
  { given: ['/signature'] },
)

describe('R-DPY-04 the agreement', () => {
  it('is sent out and then signed by both', () => {
    const issued = taking(withPlan(AGREED), issue())
    expect(issued.event).toEqual({ type: 'DirectPaymentAgreementIssued', employsAssistant: false })
    expect(issued.messages).toMatchObject([{ template: 'DIRECT_PAYMENT_AGREEMENT', to: 'PERSON' }])
    expect(taking(issued.journey, signBoth).journey.directPayment?.agreement).toEqual({ issuedAt: NOW, signedAt: NOW })
  })

  it('is signed once', () => {
    expect(refusalOf(withPlan(READY), signBoth)).toMatchObject({
      code: 'PAYMENT_AGREEMENT_SIGNED_ALREADY',
      kind: 'STATE',
    })
  })

  it('new terms are signed anew', () => {
    expect(taking(withPlan(READY), issue()).journey.directPayment?.agreement).toEqual({ issuedAt: NOW })
  })

  it('are issued anew to another recipient while it is paid, with an account of theirs (R-DPY-05)', () => {
    const { agreement: _terms, channel: _account, ...goesOn } = PAYING
    const toThem = withPlan({ ...goesOn, agreed: { at: NOW, recipient: 'NOMINATED_PERSON' } })
    const { journey } = taking(toThem, aStep('issueDirectPaymentAgreement', { ...TERMS, paysFamilyInHousehold: false }))
    expect(journey.directPayment).toMatchObject({ agreement: { issuedAt: NOW }, startedAt: BEFORE })
  })

  it('somebody who is employed is remembered (R-DPY-10)', () => {
    const { journey } = taking(withPlan(AGREED), issue(true, true))
    expect(journey.directPayment?.agreement).toEqual({ issuedAt: NOW, employsAssistant: true })
  })

  it.each([
    ['before a yes', {}, issue(), 'DIRECT_PAYMENT_NOT_AGREED'],
    ['while it is paid', PAYING, issue(), 'DIRECT_PAYMENT_RUNS_ALREADY'],
    ['unsent', AGREED, signBoth, 'NO_PAYMENT_AGREEMENT_ISSUED'],
  ])('is refused %s', (_when, directPayment, step, code) => {
    expect(refusalOf(withPlan(directPayment), step).code).toBe(code)
  })

  it('whoever employs somebody has been told what an employer has to do (R-DPY-06)', () => {
    expect(refusalOf(withPlan(AGREED), issue(true))).toMatchObject({
      code: 'EMPLOYER_DUTIES_NOT_TOLD',
      rule: 'R-DPY-06',
    })
    const helpless = { ...issue(true, true), given: ['/terms'] }
    expect(refusalOf(withPlan(AGREED), helpless).code).toBe('EMPLOYER_DUTIES_NOT_TOLD')
    expect(taking(withPlan(AGREED), issue(true, true)).event).toMatchObject({ employsAssistant: true })
  })
})

describe('R-DPY-05 an account or card of its own', () => {
  const confirm = (
    channel: 'NEW_BANK_ACCOUNT' | 'PREPAID_CARD' | 'ACCOUNT_IN_USE',
    who: 'PERSON' | 'NOMINATED_PERSON',
  ) => aStep('confirmPaymentChannel', { channel, controlledBy: who }, FINANCE)

  it.each(['NEW_BANK_ACCOUNT', 'PREPAID_CARD'] as const)('%s will do', (channel) => {
    expect(taking(withPlan(AGREED), confirm(channel, 'PERSON')).journey.directPayment?.channel).toBe(channel)
  })

  it.each([
    ['an account in use', confirm('ACCOUNT_IN_USE', 'PERSON'), 'PAYMENT_NEEDS_OWN_ACCOUNT'],
    ['an account of somebody else', confirm('NEW_BANK_ACCOUNT', 'NOMINATED_PERSON'), 'ACCOUNT_IS_SOMEBODY_ELSES'],
  ])('%s will not', (_which, step, code) => {
    expect(refusalOf(withPlan(AGREED), step)).toMatchObject({ code, rule: 'R-DPY-05' })
  })
})

describe('R-DPY-04, R-DPY-05, R-DPY-08 the first payment', () => {
  it('releases the lines that are paid directly, and sets the date of the first review', () => {
    const { journey, event, clocks, messages } = taking(withPlan(READY, { released: ['LINE-2'] }), begin())
    expect(event).toEqual({ type: 'DirectPaymentStarted', lines: ['LINE-1'], paysFamilyInHousehold: false })
    expect(journey.directPayment).toEqual({ ...READY, startedAt: NOW })
    expect(journey.managing?.released).toEqual(['LINE-2', 'LINE-1'])
    expect(clocks).toEqual([
      { do: 'start', key: 'directPayment.firstReview', from: NOW },
      { do: 'start', key: 'directPayment.audit', from: NOW },
    ])
    expect(messages).toMatchObject([
      { template: 'DIRECT_PAYMENT_STARTED', dates: ['directPayment.firstReview', 'directPayment.audit'] },
    ])
  })

  it('a line that is to change to a direct payment has changed with it', () => {
    const inForce = [{ ...aLine(), next: { mode: 'DIRECT_PAYMENT' } as const }, aLine({ line: 'LINE-2' })]
    const { journey } = taking(withPlan(READY, { inForce }), begin())
    expect(journey.managing?.inForce?.[0]).toEqual(aLine({ mode: 'DIRECT_PAYMENT' }))
    expect(journey.managing?.inForce?.[1]).toEqual(aLine({ line: 'LINE-2' }))
  })

  it.each([
    ['nothing is agreed', withPlan({}), 'DIRECT_PAYMENT_NOT_AGREED', 'R-DPY-01'],
    [
      'no plan is in force',
      aJourney({ stage: 'PLANNING', directPayment: READY }),
      'NO_LINE_TO_PAY_DIRECTLY',
      'R-BUD-05',
    ],
    [
      'no line is paid directly',
      signed([aLine()], {}, { directPayment: READY }),
      'NO_LINE_TO_PAY_DIRECTLY',
      'R-BUD-05',
    ],
    [
      'the terms are not signed',
      withPlan({ ...READY, agreement: { issuedAt: BEFORE } }),
      'PAYMENT_AGREEMENT_NOT_SIGNED',
      'R-DPY-04',
    ],
    ['there is no account', withPlan({ ...AGREED, agreement: SIGNED }), 'NO_PAYMENT_CHANNEL', 'R-DPY-05'],
  ] as const)('is refused where %s', (_when, journey, code, rule) => {
    expect(refusalOf(journey, begin())).toMatchObject({ code, rule })
  })

  it('happens once', () => {
    expect(refusalOf(withPlan(PAYING), begin()).code).toBe('DIRECT_PAYMENT_RUNS_ALREADY')
  })

  it('pays close family in the household only where that was found necessary, and why (R-DPY-13)', () => {
    const family = { paysFamilyInHousehold: true, foundNecessary: true }
    for (const step of [begin({ paysFamilyInHousehold: true }, ['/whyNecessary']), begin(family)])
      expect(refusalOf(withPlan(READY), step)).toMatchObject({ code: 'PAYING_FAMILY_NEEDS_DECISION', rule: 'R-DPY-13' })
    expect(taking(withPlan(READY), begin(family, ['/whyNecessary'])).event).toMatchObject({
      paysFamilyInHousehold: true,
    })
  })

  it('before it, no money flows on such a line; after it, a changed line is released as any other (R-BUD-05)', () => {
    const release = aStep('releaseBudget', { purpose: 'PLAN', line: 'LINE-1', paysFamilyInHousehold: false }, FINANCE)
    expect(refusalOf(withPlan(READY), release).code).toBe('DIRECT_PAYMENT_STARTS_APART')
    expect(taking(withPlan(PAYING), release).journey.managing?.released).toEqual(['LINE-1'])
  })
})

describe('R-DPY-08 the review of a direct payment', () => {
  const review = (involved = true) =>
    aStep('reviewDirectPayment', { result: 'GOES_ON', involved }, { given: ['/summary'] })

  it('answers what is due and sets the next date', () => {
    const { clocks, messages } = taking(withPlan(PAYING), review())
    expect(clocks.map((intent) => [intent.do, intent.key])).toEqual([
      ['stop', 'directPayment.firstReview'],
      ['stop', 'directPayment.review'],
      ['stop', 'directPayment.concernReview'],
      ['start', 'directPayment.review'],
    ])
    expect(messages).toMatchObject([{ template: 'DIRECT_PAYMENT_REVIEWED', about: { result: 'GOES_ON' } }])
  })

  it('is done with the person and whoever gets the money, and only while something is paid', () => {
    expect(refusalOf(withPlan(PAYING), review(false))).toMatchObject({
      code: 'PAYMENT_REVIEW_WITHOUT_THEM',
      rule: 'R-DPY-08',
    })
    expect(refusalOf(withPlan(READY), review()).code).toBe('NO_DIRECT_PAYMENT_RUNS')
  })
})

describe('R-DPY-09, R-REV-03 a concern about a direct payment', () => {
  const concern = aStep('raiseSpendConcern', { concern: 'CONDITION_BROKEN' }, FINANCE)

  it('calls for a review of the payment, and of the plan', () => {
    const { journey, event, clocks, messages } = taking(withPlan(PAYING), concern)
    expect(event).toEqual({ type: 'DirectPaymentConcernRaised', concern: 'CONDITION_BROKEN', callsReview: true })
    expect(journey.reviews?.open?.causes).toEqual(['DIRECT_PAYMENT_CONCERN'])
    expect(clocks.map(({ key }) => key)).toEqual([
      'directPayment.concernReview',
      'review.unplanned.start',
      'review.unplanned',
    ])
    expect(messages.map(({ template }) => template)).toEqual(['DIRECT_PAYMENT_CONCERN', 'REVIEW_CALLED'])
  })

  it('a second one keeps the date of the first, and the person hears of the review once', () => {
    const first = taking(withPlan(PAYING), concern).journey
    const keys = ['directPayment.concernReview', 'review.unplanned.start', 'review.unplanned'] as const
    const { clocks, messages } = taking({ ...first, clocks: keys.map((key) => aClock(key)) }, concern)
    expect(clocks).toEqual([])
    expect(messages.map(({ template }) => template)).toEqual(['DIRECT_PAYMENT_CONCERN'])
  })

  it('while the plan is being changed, it is the payment alone', () => {
    const { clocks, event } = taking({ ...withPlan(PAYING), stage: 'PLANNING' }, concern)
    expect(event).toMatchObject({ callsReview: false })
    expect(clocks.map(({ key }) => key)).toEqual(['directPayment.concernReview'])
  })

  it('is about something that is paid', () => {
    expect(refusalOf(withPlan(READY), concern).code).toBe('NO_DIRECT_PAYMENT_RUNS')
  })
})
