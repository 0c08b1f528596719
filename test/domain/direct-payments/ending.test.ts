import { describe, expect, it } from '@jest/globals'
import { payingLetters } from '../../../activities/letters/paying.ts'
import { payingBodies } from '../../../api/steps/paying.ts'
import type { EndDirectPaymentFacts } from '../../../domain/direct-payments/paying-facts.ts'
import {
  ENDINGS_OF_PAYMENT,
  PAYMENT_REVIEW_RESULTS,
  type DirectPaymentState,
} from '../../../domain/direct-payments/state.ts'
import type { RunningClock } from '../../../domain/journey/running-clock.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { aStep, fire, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'
import { signed } from '../../support/managing.ts'
import { aLine, aPlan, aSignature, MANAGER, readyToSign } from '../../support/plans.ts'
import { aClock, aFiring } from '../../support/reviewing.ts'

const BEFORE = '2025-12-01T09:00:00Z'
const PAYING: DirectPaymentState = {
  agreed: { at: BEFORE, recipient: 'PERSON' },
  agreement: { issuedAt: BEFORE, signedAt: BEFORE },
  channel: 'NEW_BANK_ACCOUNT',
  startedAt: BEFORE,
}
const PAID = aLine({ mode: 'DIRECT_PAYMENT' })

const paying = (over: DirectPaymentState = {}, clocks: readonly RunningClock[] = []) =>
  signed(
    [PAID, aLine({ line: 'LINE-2' })],
    { released: ['LINE-1', 'LINE-2'] },
    { directPayment: { ...PAYING, ...over }, clocks },
  )

const notice = aStep('giveDirectPaymentNotice', {}, { ...MANAGER, given: ['/reasons'] })
const withdraw = aStep('withdrawDirectPaymentNotice', {}, { ...MANAGER, given: ['/reasons'] })

const end = (over: Partial<EndDirectPaymentFacts> = {}, given: readonly string[] = ['/reasons', '/alternative']) =>
  aStep('endDirectPayment', { because: 'NOTICE_RAN_OUT', alternativeInPlace: true, ...over }, { ...MANAGER, given })

const noticed = { noticeGivenAt: BEFORE }

describe('R-DPY-12 notice', () => {
  it('has a date, and the payment goes on', () => {
    const { journey, clocks, messages } = taking(paying(), notice)
    expect(journey.directPayment).toEqual({ ...PAYING, noticeGivenAt: NOW })
    expect(clocks).toEqual([{ do: 'start', key: 'directPayment.endNotice', from: NOW }])
    expect(messages).toMatchObject([{ template: 'DIRECT_PAYMENT_NOTICE', to: 'PERSON' }])
    expect(refusalOf(journey, notice).code).toBe('PAYMENT_NOTICE_GIVEN_ALREADY')
  })

  it('can be withdrawn', () => {
    const { journey, clocks } = taking(paying(noticed), withdraw)
    expect(journey.directPayment).toEqual(PAYING)
    expect(clocks.map(({ key }) => key)).toEqual(['directPayment.endNotice'])
    expect(refusalOf(paying(), withdraw).code).toBe('NO_PAYMENT_NOTICE')
  })

  it('is for managers', () => {
    expect(refusalOf(paying(), { ...notice, by: { id: 'p', role: 'PRACTITIONER' } }).kind).toBe('ROLE')
  })
})

describe('R-DPY-12 a notice that has run out', () => {
  it('ends nothing by itself; a manager hears that it can', () => {
    const { journey, event, messages } = fire(paying(noticed), aFiring('directPayment.endNotice', 'OPENING'))
    expect(event.type).toBe('ClockFired')
    expect(journey.directPayment).toEqual({ ...PAYING, ...noticed })
    expect(messages).toEqual([{ template: 'DIRECT_PAYMENT_NOTICE_OVER', to: 'TEAM_MANAGER' }])
  })
})

describe('R-CLS-01, R-CLS-02, R-DPY-12 a direct payment and the end of the journey', () => {
  const death = aStep(
    'recordDeath',
    { diedOn: '2026-01-04', confirmedBy: 'REGISTRAR' },
    { standing: { receivedOn: '2026-01-05' } },
  )
  const correct = aStep('correctDeath', { cause: 'FALSE_REPORT' }, { ...MANAGER, given: ['/reasons'] })
  const words = (journey: Journey, step: Step) => taking(journey, step).messages.map(({ template }) => template)

  it('finance hears of a death in the same moment, and of its correction', () => {
    const { journey, messages } = taking(paying(), death)
    expect(messages).toContainEqual({ template: 'DIRECT_PAYMENT_ENDS_WITH_JOURNEY', to: 'FINANCE' })
    expect(taking(journey, correct).messages).toContainEqual({ template: 'DIRECT_PAYMENT_TO_RESUME', to: 'FINANCE' })
  })

  it('finance hears of any other end of the journey', () => {
    const close = aStep(
      'closeJourney',
      {
        reason: 'SUPPORT_ENDED_PLANNED',
        personsChoice: true,
        adviceGiven: true,
        openMatters: [],
        letterAllowed: true,
        alternativeInPlace: true,
      },
      { ...MANAGER, given: ['/reasons', '/choiceEvidence', '/paymentEnding'] },
    )
    expect(words(paying(), close)).toEqual(['JOURNEY_CLOSED', 'DIRECT_PAYMENT_ENDS_WITH_JOURNEY'])
    expect(words(signed([PAID]), close)).toEqual(['JOURNEY_CLOSED'])
    expect(taking(paying(), close).journey.directPayment).toEqual({ endedAt: NOW })
  })

  it('not where nothing is paid, and no stopped payment goes on by a correction', () => {
    expect(words(signed([PAID]), death)).not.toContain('DIRECT_PAYMENT_ENDS_WITH_JOURNEY')
    const { journey } = taking(paying({ pause: { at: BEFORE, because: 'HOSPITAL_STAY' } }), death)
    expect(words(journey, correct)).not.toContain('DIRECT_PAYMENT_TO_RESUME')
  })
})

describe('R-DPY-12 the end of a direct payment', () => {
  it('the council arranges the support instead, and every date of the payment stops', () => {
    const { journey, clocks, messages } = taking(paying(noticed), end())
    expect(journey.directPayment).toEqual({ endedAt: NOW })
    expect(journey.managing?.inForce).toEqual([{ ...PAID, next: { mode: 'LA_MANAGED' } }, aLine({ line: 'LINE-2' })])
    expect(clocks.map(({ key }) => key)).toEqual([
      'directPayment.audit',
      'directPayment.firstReview',
      'directPayment.review',
      'directPayment.concernReview',
      'directPayment.pause.recheck',
      'directPayment.dearer',
      'directPayment.endNotice',
      'directPayment.finalAudit',
    ])
    expect(messages.map(({ template, to }) => `${template} ${to}`)).toEqual([
      'DIRECT_PAYMENT_ENDED PERSON',
      'DIRECT_PAYMENT_STOPPED FINANCE',
    ])
  })

  it.each(ENDINGS_OF_PAYMENT)('is refused without an alternative, also for %s', (because) => {
    const step = end({ because, alternativeInPlace: false }, ['/reasons', '/alternative', '/choiceEvidence'])
    expect(refusalOf(paying(noticed), step)).toMatchObject({
      code: 'PAYMENT_ENDS_WITHOUT_ALTERNATIVE',
      rule: 'R-DPY-12',
    })
  })

  it('is refused without notice, and while it runs', () => {
    const running = [aClock('directPayment.endNotice', { dueAt: NOW })]
    expect(refusalOf(paying(), end()).code).toBe('NO_PAYMENT_NOTICE')
    expect(refusalOf(paying(noticed, running), end()).code).toBe('PAYMENT_NOTICE_STILL_RUNS')
    const later = { ...end(), receivedAt: '2026-01-05T10:15:01Z' }
    expect(taking(paying(noticed, running), later).event).toEqual({
      type: 'DirectPaymentEnded',
      because: 'NOTICE_RAN_OUT',
    })
  })

  it('leaves a request that nobody has decided about, and receipts that were asked for', () => {
    const open = {
      request: { at: BEFORE, recipient: 'NOMINATED_PERSON' },
      returns: { askedAt: BEFORE },
      auditedAt: BEFORE,
    } as const
    const { journey, clocks } = taking(paying({ ...noticed, ...open }), end())
    expect(journey.directPayment).toEqual({ ...open, endedAt: NOW })
    expect(clocks.map(({ key }) => key)).not.toContain('directPayment.decision')
    expect(clocks.map(({ key }) => key)).not.toContain('directPayment.returns')
  })

  it('without notice where no line is paid directly any more, and only there', () => {
    const step = end({ because: 'NOTHING_LEFT_TO_PAY' })
    expect(refusalOf(paying(), step)).toMatchObject({ code: 'LINES_ARE_STILL_PAID', rule: 'R-DPY-12' })
    const changed = signed([aLine({ mode: 'ISF' })], {}, { directPayment: PAYING })
    expect(taking(changed, step).event).toEqual({ type: 'DirectPaymentEnded', because: 'NOTHING_LEFT_TO_PAY' })
  })

  it.each(['MISUSE', 'RISK'] as const)('at once for %s', (because) => {
    expect(taking(paying(), end({ because })).event).toMatchObject({ because })
  })

  it('by the person’s choice at once, when it is on record how they chose', () => {
    const choice = { because: 'PERSONS_CHOICE' } as const
    expect(refusalOf(paying(), end(choice)).code).toBe('PAYMENT_CHOICE_NOT_RECORDED')
    expect(taking(paying(), end(choice, ['/reasons', '/choiceEvidence'])).event).toMatchObject(choice)
  })

  it('of nothing is refused', () => {
    expect(refusalOf(signed([PAID]), end()).code).toBe('NO_DIRECT_PAYMENT_RUNS')
  })
})

describe('R-DPY-12, R-SGN-04 a new plan without a direct payment', () => {
  const changes = (lines: readonly (typeof PAID)[]) =>
    readyToSign({ managing: { lines, inForce: [PAID] }, directPayment: PAYING, planning: aPlan() })

  it('is the other way to meet the needs: the payment ends with the signature', () => {
    const { journey, clocks, messages } = taking(changes([aLine()]), aSignature())
    expect(journey.directPayment).toEqual({ endedAt: NOW })
    expect(messages).toContainEqual({ template: 'DIRECT_PAYMENT_STOPPED', to: 'FINANCE' })
    expect(clocks.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['directPayment.review', 'directPayment.endNotice']),
    )
  })

  it('leaves somebody’s open request with its date', () => {
    const request = { at: BEFORE, recipient: 'NOMINATED_PERSON' } as const
    const journey = changes([aLine()])
    const { directPayment } = taking({ ...journey, directPayment: { ...PAYING, request } }, aSignature()).journey
    expect(directPayment).toEqual({ request, endedAt: NOW })
  })

  it('without one before, nothing ends', () => {
    const { journey, clocks, messages } = taking(readyToSign(), aSignature())
    expect(messages.map(({ template }) => template)).not.toContain('DIRECT_PAYMENT_STOPPED')
    expect(journey.directPayment).toBeUndefined()
    expect(clocks.map(({ key }) => key)).not.toContain('directPayment.review')
  })
})

describe('the forms and letters', () => {
  it.each([
    ['issueDirectPaymentAgreement', { employsAssistant: true, employerDutiesTold: true, terms: 'Invented.' }],
    ['signDirectPaymentAgreement', { signedBy: ['RECIPIENT', 'COUNCIL'] }],
    ['confirmPaymentChannel', { channel: 'PREPAID_CARD', controlledBy: 'PERSON' }],
    ['startDirectPayment', { paysFamilyInHousehold: false }],
    ['reviewDirectPayment', { result: 'GOES_ON', involved: true, summary: 'Invented.' }],
    ['raiseSpendConcern', { concern: 'MISUSE_TOLD', what: 'Invented.' }],
    ['giveDirectPaymentNotice', { reasons: 'Invented.' }],
    ['withdrawDirectPaymentNotice', { reasons: 'Invented.' }],
    ['endDirectPayment', { because: 'RISK', alternativeInPlace: true, reasons: 'Invented.', alternative: 'Invented.' }],
  ] as const)('%s is accepted whole, and not with a field more', (step, body) => {
    expect(payingBodies[step].parse(body)).toEqual(body)
    expect(payingBodies[step].safeParse({ ...body, colour: 'red' }).success).toBe(false)
  })

  const textOf = (template: keyof typeof payingLetters, context = aLetterContext()) =>
    payingLetters[template](context).paragraphs.join('\n')

  it('the terms tell of an employer’s duties where somebody is employed, and only there (R-DPY-06)', () => {
    const employs = textOf('DIRECT_PAYMENT_AGREEMENT', aLetterContext({ employsAssistant: 'true' }))
    expect(employs).toContain('is their employer')
    expect(employs).toContain('Where to get help with it: [what was written in /employerHelp]')
    expect(textOf('DIRECT_PAYMENT_AGREEMENT')).not.toContain('is their employer')
    expect(textOf('DIRECT_PAYMENT_AGREEMENT')).toContain('from an agency, or from somebody who works for themselves')
  })

  it.each(PAYMENT_REVIEW_RESULTS)('a review says what follows: %s', (result) => {
    expect(textOf('DIRECT_PAYMENT_REVIEWED', aLetterContext({ result }))).toMatch(/direct payment (goes on|should)/)
  })

  it.each(ENDINGS_OF_PAYMENT)('the end says why: %s', (because) => {
    expect(textOf('DIRECT_PAYMENT_ENDED', aLetterContext({ because }))).toContain('The direct payment has ended')
  })

  it.each(Object.keys(payingLetters) as readonly (keyof typeof payingLetters)[])('%s has no holes', (template) => {
    expect(textOf(template, aBareLetterContext())).not.toMatch(/undefined|NaN/)
  })
})
