import { describe, expect, it } from '@jest/globals'
import { payingBodies } from '../../../api/steps/paying.ts'
import { payingLetters } from '../../../activities/letters/paying.ts'
import type { FamilyFacts } from '../../../domain/direct-payments/paying-facts.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { PAID_SINCE, paying } from '../../support/direct-payments.ts'
import { aJourney, aStep, refusalOf, taking } from '../../support/domain.ts'
import { FINANCE } from '../../support/finance.ts'
import { aLetterContext } from '../../support/letters.ts'
import { signed } from '../../support/managing.ts'
import { aLine } from '../../support/plans.ts'

const PAID = aLine({ mode: 'DIRECT_PAYMENT' })
const READY = {
  agreed: { at: PAID_SINCE, recipient: 'PERSON' },
  agreement: { issuedAt: PAID_SINCE, signedAt: PAID_SINCE },
  channel: 'PREPAID_CARD',
} as const
const ready = (over: object = {}): Journey => signed([PAID], {}, { directPayment: { ...READY, ...over } })

/** A new plan has changed the line, so its money waits to be released. */
const changedLine = (over: object = {}): Journey => paying(over, {}, { released: [] })

/** Somebody else gets the money from now on. */
const handedOn = (over: object = {}): Journey => {
  const { directPayment: { agreement: _terms, channel: _account, ...goesOn } = {}, ...journey } = paying()
  return {
    ...journey,
    directPayment: { ...goesOn, agreed: { at: PAID_SINCE, recipient: 'NOMINATED_PERSON' }, ...over },
  }
}

const start = (facts: FamilyFacts, given: readonly string[] = []): Step =>
  aStep('startDirectPayment', { paysFamilyInHousehold: false, ...facts }, { ...FINANCE, given })
const release = (facts: FamilyFacts, given: readonly string[] = []): Step =>
  aStep('releaseBudget', { purpose: 'PLAN', line: 'LINE-1', ...facts }, { ...FINANCE, given })
const issue = (facts: FamilyFacts, given: readonly string[] = []): Step =>
  aStep('issueDirectPaymentAgreement', { employsAssistant: false, employerDutiesTold: false, ...facts }, { given })
const decide = (necessary: boolean): Step => aStep('decideFamilyPayment', { necessary }, { given: ['/reasons'] })

const BEFORE = [
  ['the first payment', ready, start],
  ['the payment of a line that has changed', changedLine, release],
  ['the payment to somebody else', handedOn, issue],
] as const

describe('R-DPY-13 a close relative in the household is paid only where that was found necessary, before', () => {
  it.each(BEFORE)('%s: without a decision, or without its reasons, it is refused', (_what, journey, step) => {
    const refused = { code: 'PAYING_FAMILY_NEEDS_DECISION', rule: 'R-DPY-13' }
    expect(refusalOf(journey(), step({ paysFamilyInHousehold: true }))).toMatchObject(refused)
    expect(refusalOf(journey(), step({ paysFamilyInHousehold: true, foundNecessary: true }))).toMatchObject(refused)
    expect(refusalOf(journey(), step({ paysFamilyInHousehold: true }, ['/whyNecessary']))).toMatchObject(refused)
    const notFound = { paysFamilyInHousehold: true, foundNecessary: false }
    expect(refusalOf(journey(), step(notFound, ['/whyNecessary']))).toMatchObject(refused)
  })

  it.each(BEFORE)('%s: with a decision it is possible, and it is kept whom it pays', (_what, journey, step) => {
    const now = { paysFamilyInHousehold: true, foundNecessary: true }
    expect(taking(journey(), step(now, ['/whyNecessary'])).event).toMatchObject({ paysFamilyInHousehold: true })
    const decided = taking(journey(), decide(true)).journey
    expect(taking(decided, step({ paysFamilyInHousehold: true })).event).toMatchObject({ paysFamilyInHousehold: true })
  })

  it.each(BEFORE)('%s: whoever only looks after the money and its papers is the exception', (_what, journey, step) => {
    const papers = { paysFamilyInHousehold: true, familyPaidFor: 'MANAGEMENT_ONLY' } as const
    expect(taking(journey(), step(papers)).event).toMatchObject({ paysFamilyInHousehold: true })
    const support = { ...papers, familyPaidFor: 'SUPPORT' } as const
    expect(refusalOf(journey(), step(support)).code).toBe('PAYING_FAMILY_NEEDS_DECISION')
  })

  it.each([
    ['a line that has changed', changedLine(), release({})],
    ['somebody else who gets the money', handedOn(), issue({})],
  ])('it is asked for %s', (_what, journey, step) => {
    expect(refusalOf(journey, step)).toMatchObject({ code: 'PAYING_FAMILY_NOT_ASKED', rule: 'R-DPY-13' })
  })

  it('it is not asked where nothing is paid directly, nor of the first terms', () => {
    expect(taking(signed([aLine()]), release({})).event).toMatchObject({ line: 'LINE-1' })
    expect(taking(ready({ agreement: undefined }), issue({})).event.type).toBe('DirectPaymentAgreementIssued')
    const helped = paying({}, {}, { interimHelpSince: PAID_SINCE })
    expect(
      taking(helped, aStep('releaseBudget', { purpose: 'INTERIM_SUPPORT' }, { ...FINANCE, given: ['/reasons'] })).event,
    ).toMatchObject({ purpose: 'INTERIM_SUPPORT' })
  })
})

describe('R-DPY-13 the decision', () => {
  it('can be made at any time once a direct payment is agreed, and the person hears it with its reasons', () => {
    const { journey, event, messages } = taking(paying(), decide(true))
    expect(event).toEqual({ type: 'FamilyPaymentDecided', necessary: true })
    expect(journey.directPayment?.familyMayBePaid).toBe(true)
    expect(messages).toEqual([{ template: 'FAMILY_PAYMENT_DECIDED', to: 'PERSON', about: { necessary: true } }])
    expect(refusalOf(aJourney({ stage: 'PLANNING' }), decide(true)).code).toBe('DIRECT_PAYMENT_NOT_AGREED')
  })

  it('a later no takes back an earlier yes', () => {
    const allowed = taking(changedLine(), decide(true)).journey
    const refused = taking(allowed, decide(false)).journey
    expect(refused.directPayment).not.toHaveProperty('familyMayBePaid')
    expect(refusalOf(refused, release({ paysFamilyInHousehold: true })).code).toBe('PAYING_FAMILY_NEEDS_DECISION')
  })

  it('is not for whoever pays the money', () => {
    expect(refusalOf(paying(), { ...decide(true), by: { id: 'staff-finance', role: 'FINANCE_OFFICER' } }).kind).toBe(
      'ROLE',
    )
  })

  it.each([
    ['true', 'they may be'],
    ['false', 'must not pay them for support'],
  ])('its letter says so: %s', (necessary, words) => {
    const text = payingLetters.FAMILY_PAYMENT_DECIDED(aLetterContext({ necessary })).paragraphs.join(' ')
    expect(text).toContain(words)
    expect(text).toContain('[what was written in /reasons]')
    expect(text).toContain('If you think we are wrong')
  })

  it('the terms tell of it beforehand', () => {
    const text = payingLetters.DIRECT_PAYMENT_AGREEMENT(aLetterContext()).paragraphs.join(' ')
    expect(text).toContain('Before the money pays a close relative who lives in the same household, ask us')
  })

  it('its form wants reasons', () => {
    const { decideFamilyPayment } = payingBodies
    expect(decideFamilyPayment.parse({ necessary: true, reasons: 'Invented.' })).toMatchObject({ necessary: true })
    expect(decideFamilyPayment.safeParse({ necessary: true }).success).toBe(false)
  })
})

describe('R-MGT-06, R-MGT-07 the first direct payment goes round nothing that other payments need', () => {
  const of = (over: object, managing: object = {}): Journey =>
    signed([{ ...PAID, ...over }, aLine({ line: 'LINE-2', pooled: true })], managing, { directPayment: READY })
  const begin = start({ paysFamilyInHousehold: false })

  it.each([
    ['a pool that is not agreed', { pooled: true }, 'POOL_AGREEMENT_MISSING'],
    ['a service that nobody has looked at', { outsideCouncilList: true }, 'OUTSIDE_SERVICE_NOT_CHECKED'],
  ])('%s', (_what, over, code) => {
    expect(refusalOf(of(over), begin).code).toBe(code)
  })

  it('with both it begins; what other lines lack holds nothing up', () => {
    const line = { pooled: true, outsideCouncilList: true }
    const there = { pools: { 'LINE-1': [] }, outsideChecks: { 'LINE-1': true } }
    expect(taking(of(line, there), begin).event).toMatchObject({ type: 'DirectPaymentStarted', lines: ['LINE-1'] })
  })
})

describe('R-DPY-04, R-DPY-05 nothing more is let go to somebody new before their terms and account are there', () => {
  const asked = release({ paysFamilyInHousehold: false })
  const toThem = { ...handedOn(), managing: changedLine().managing } as Journey

  it.each([
    ['terms', {}, 'PAYMENT_AGREEMENT_NOT_SIGNED', 'R-DPY-04'],
    ['signature', { agreement: { issuedAt: PAID_SINCE } }, 'PAYMENT_AGREEMENT_NOT_SIGNED', 'R-DPY-04'],
    ['account', { agreement: READY.agreement }, 'NO_PAYMENT_CHANNEL', 'R-DPY-05'],
  ])('no %s', (_what, over, code, rule) => {
    const journey = { ...toThem, directPayment: { ...toThem.directPayment, ...over } }
    expect(refusalOf(journey, asked)).toMatchObject({ code, rule })
  })

  it('with all of them', () => {
    const { agreement, channel } = READY
    const journey = { ...toThem, directPayment: { ...toThem.directPayment, agreement, channel } }
    expect(taking(journey, asked).journey.managing?.released).toEqual(['LINE-1'])
  })
})
