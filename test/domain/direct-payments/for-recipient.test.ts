import { describe, expect, it } from '@jest/globals'
import { forRecipient } from '../../../activities/letters/payment-recipient.ts'
import { NEWS_FOR_RECIPIENT } from '../../../domain/direct-payments/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { PAID_LINES, PAID_SINCE, PAYING, paying } from '../../support/direct-payments.ts'
import { aStep, fire, refusalOf, taking } from '../../support/domain.ts'
import { FINANCE } from '../../support/finance.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'
import { signed } from '../../support/managing.ts'
import { aLine, aPlan, aSignature, MANAGER, readyToSign } from '../../support/plans.ts'
import { aClock, aFiring } from '../../support/reviewing.ts'

const THEIRS = { agreed: { at: PAID_SINCE, recipient: 'NOMINATED_PERSON' } } as const
const theirs = (over: object = {}, journey: Partial<Journey> = {}): Journey => paying({ ...THEIRS, ...over }, journey)

const newsOf = (journey: Journey, step: Step): readonly unknown[] =>
  taking(journey, step)
    .messages.filter(({ to }) => to === 'NOMINEE')
    .map(({ about }) => about?.['news'])

const { startedAt: _started, ...NOT_PAID } = PAYING
const ready = (over: object = {}): Journey => signed(PAID_LINES, {}, { directPayment: { ...NOT_PAID, ...over } })

interface Case {
  readonly news: string
  readonly journey: (over: object) => Journey
  readonly name: string
  readonly facts: object
  readonly over: object
}

const TABLE: readonly (readonly [string, Case['journey'], string, object, object])[] = [
  ['TERMS', ready, 'issueDirectPaymentAgreement', { employsAssistant: true, employerDutiesTold: true }, {}],
  ['FAMILY_DECIDED', theirs, 'decideFamilyPayment', { necessary: true }, {}],
  ['STARTED', ready, 'startDirectPayment', { paysFamilyInHousehold: false }, {}],
  ['REVIEWED', theirs, 'reviewDirectPayment', { result: 'GOES_ON', involved: true }, {}],
  ['RECEIPTS_ASKED', theirs, 'askDirectPaymentReturns', {}, {}],
  ['AUDITED', theirs, 'recordDirectPaymentAudit', { result: 'IN_ORDER', receiptsSeen: true }, {}],
  ['RECOVERED', theirs, 'recoverDirectPayment', { because: 'NOT_SPENT', amountPence: 500 }, { auditedAt: PAID_SINCE }],
  ['PAUSED', theirs, 'pauseDirectPayment', { because: 'HOSPITAL_STAY', keepsPaying: false }, {}],
  ['STAYS_PAUSED', theirs, 'recheckPausedDirectPayment', {}, { pause: { at: PAID_SINCE, because: 'HOSPITAL_STAY' } }],
  ['RESUMED', theirs, 'resumeDirectPayment', {}, { pause: { at: PAID_SINCE, because: 'HOSPITAL_STAY' } }],
  [
    'DEARER_DECIDED',
    theirs,
    'decideDearerDirectPayment',
    { decision: 'SERVICE_ARRANGED' },
    { dearer: { line: 'LINE-1', costsWeeklyPence: 40_000 } },
  ],
  ['NOTICE', theirs, 'giveDirectPaymentNotice', {}, {}],
  ['NOTICE_WITHDRAWN', theirs, 'withdrawDirectPaymentNotice', {}, { noticeGivenAt: PAID_SINCE }],
  ['ENDED', theirs, 'endDirectPayment', { because: 'RISK', alternativeInPlace: true }, {}],
]

const CASES: readonly Case[] = TABLE.map(([news, journey, name, facts, over]) => ({ news, journey, name, facts, over }))

const WHO = {
  startDirectPayment: FINANCE,
  recordDirectPaymentAudit: FINANCE,
  recoverDirectPayment: MANAGER,
  decideDearerDirectPayment: MANAGER,
  giveDirectPaymentNotice: MANAGER,
  withdrawDirectPaymentNotice: MANAGER,
  endDirectPayment: MANAGER,
} as Readonly<Record<string, object>>

const GIVEN = ['/reasons', '/employerHelp', '/alternative']

describe('R-DPY-04, R-DPY-06 to R-DPY-12 whoever gets the money of somebody else hears what concerns it', () => {
  it.each(CASES)('$news', ({ news, journey, name, facts, over }) => {
    const step = aStep(name as 'raiseDispute', facts as never, { ...WHO[name], given: GIVEN })
    expect(newsOf(journey({ ...THEIRS, ...over }), step)).toEqual([news])
  })

  it.each(CASES)(
    '$news goes to the person alone where they get the money themselves',
    ({ journey, name, facts, over }) => {
      const step = aStep(name as 'raiseDispute', facts as never, { ...WHO[name], given: GIVEN })
      const own = { agreed: PAYING.agreed, ...over }
      expect(newsOf(journey(own), step)).toEqual([])
    },
  )

  it('that the receipts have not come', () => {
    const { messages } = fire(theirs({ returns: { askedAt: PAID_SINCE } }), aFiring('directPayment.returns', 'BREACH'))
    expect(messages.find(({ to }) => to === 'NOMINEE')?.about).toEqual({ news: 'RECEIPTS_REMINDER' })
  })

  it('that receipts are asked for after the end', () => {
    const end = aStep('endDirectPayment', { because: 'RISK', alternativeInPlace: true }, { ...MANAGER, given: GIVEN })
    const ended = taking(theirs(), end).journey
    expect(newsOf(ended, aStep('askDirectPaymentReturns', {}))).toEqual(['RECEIPTS_ASKED'])
  })

  it('that a new plan has taken its place', () => {
    const journey = readyToSign({
      managing: { lines: [aLine()], inForce: [aLine({ mode: 'DIRECT_PAYMENT' })] },
      directPayment: { ...PAYING, ...THEIRS },
      planning: aPlan(),
    })
    expect(newsOf(journey, aSignature())).toEqual(['ENDED'])
  })

  it('that the support is to end, and that it does not after all', () => {
    const notice = aStep(
      'giveEndingNotice',
      { ground: 'NHS_RESPONSIBLE', adviceGiven: true },
      { ...MANAGER, given: GIVEN },
    )
    const { journey } = taking(theirs(), notice)
    expect(newsOf(theirs(), notice)).toEqual(['ENDING_NOTICE'])
    expect(newsOf(journey, aStep('withdrawEndingNotice', {}, { ...MANAGER, given: GIVEN }))).toEqual([
      'NOTICE_WITHDRAWN',
    ])
  })

  it('that they are to get it: nobody is agreed who cannot be written to (R-DPY-01)', () => {
    const asked = signed(
      PAID_LINES,
      {},
      { directPayment: { request: { at: PAID_SINCE, recipient: 'NOMINATED_PERSON' } } },
    )
    const decide = (given: readonly string[]): Step =>
      aStep(
        'decideDirectPayment',
        {
          decision: 'AGREED',
          hasCapacity: true,
          recipientAgrees: true,
          barred: false,
          manages: 'ALONE',
          properWay: true,
        },
        { given },
      )
    expect(refusalOf(asked, decide(['/reasons']))).toMatchObject({ code: 'RECIPIENT_NOT_NAMED', rule: 'R-DPY-01' })
    expect(newsOf(asked, decide(['/reasons', '/nomineeRecipient']))).toEqual(['AGREED'])
    const own = signed(PAID_LINES, {}, { directPayment: { request: { at: PAID_SINCE, recipient: 'PERSON' } } })
    expect(newsOf(own, decide(['/reasons']))).toEqual([])
  })

  it.each(NEWS_FOR_RECIPIENT)('%s speaks of the person by name, has no holes, and invents no “your”', (news) => {
    for (const context of [aBareLetterContext({ news }), aLetterContext({ news })]) {
      const text = forRecipient({ ...context, reader: 'NOMINEE' }).paragraphs.join('\n')
      expect(text).not.toMatch(/undefined|NaN|[Yy]our (needs|plan|support|direct payment)/)
      expect(text.length).toBeGreaterThan(40)
    }
  })
})

describe('R-DPY-12, R-CLS-04 a journey is not closed over a direct payment', () => {
  const close = (over: object, given: readonly string[]): Step =>
    aStep(
      'closeJourney',
      {
        reason: 'SUPPORT_ENDED_PLANNED',
        personsChoice: true,
        adviceGiven: true,
        openMatters: [],
        letterAllowed: true,
        ...over,
      },
      { ...MANAGER, given: ['/reasons', '/choiceEvidence', ...given] },
    )

  it('without saying how the payment ends', () => {
    expect(refusalOf(paying(), close({ alternativeInPlace: true }, []))).toMatchObject({
      code: 'PAYMENT_ENDING_NOT_SETTLED',
      rule: 'R-DPY-12',
    })
  })

  it.each([{}, { alternativeInPlace: false }])('nor before the needs are met in another way: %j', (over) => {
    expect(refusalOf(paying(), close(over, ['/paymentEnding']))).toMatchObject({
      code: 'PAYMENT_ENDS_WITHOUT_ALTERNATIVE',
      rule: 'R-DPY-12',
    })
  })

  it('where a review has found that no need is left, nothing has to take its place', () => {
    const found = paying(
      {},
      {
        reviews: { lastCompleted: { type: 'UNPLANNED', at: PAID_SINCE, result: 'END' } } as never,
        ending: { ground: 'REVIEW_FOUND_NO_ELIGIBLE_NEED', noticeGivenAt: PAID_SINCE },
      },
    )
    const step = close({ personsChoice: false }, ['/paymentEnding'])
    expect(taking(found, step).event.type).toBe('JourneyClosed')
    expect(refusalOf(found, close({ personsChoice: false }, [])).code).toBe('PAYMENT_ENDING_NOT_SETTLED')
  })

  it('and whoever gets the money hears of it', () => {
    expect(newsOf(theirs(), close({ alternativeInPlace: true }, ['/paymentEnding']))).toEqual(['ENDS_WITH_JOURNEY'])
  })

  it('nothing is asked where nothing is paid', () => {
    expect(taking(signed([aLine()], {}, { clocks: [aClock('review.annual')] }), close({}, [])).event.type).toBe(
      'JourneyClosed',
    )
  })
})
