import { describe, expect, it } from '@jest/globals'
import { isPaused, wordOfPausedPayment } from '../../../domain/direct-payments/paused.ts'
import { flowing, isPaying, paidLines, paymentIsReplaced, wasPaid } from '../../../domain/direct-payments/paying.ts'
import * as rules from '../../../domain/direct-payments/paying-rules.ts'
import type { DirectPaymentState } from '../../../domain/direct-payments/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Rule } from '../../../domain/journey/step.ts'
import { noMorePaid, PAID_LINES, PAID_SINCE, paying } from '../../support/direct-payments.ts'
import { aJourney, NOW } from '../../support/domain.ts'
import { signed } from '../../support/managing.ts'
import { aLine } from '../../support/plans.ts'
import { codeBy } from '../../support/rule-codes.ts'
import { aClock } from '../../support/reviewing.ts'

const having = (directPayment: DirectPaymentState): Journey => aJourney({ stage: 'ACTIVE', directPayment })

describe('R-DPY-06 whoever employs somebody knows', () => {
  it.each([
    [true, true, ['/employerHelp'], undefined],
    [true, true, [], 'EMPLOYER_DUTIES_NOT_TOLD'],
    [true, false, ['/employerHelp'], 'EMPLOYER_DUTIES_NOT_TOLD'],
    [true, false, [], 'EMPLOYER_DUTIES_NOT_TOLD'],
    [false, false, [], undefined],
    [false, true, [], undefined],
  ] as const)('employs %s, told %s, given %j: %s', (employsAssistant, employerDutiesTold, given, code) => {
    expect(codeBy(rules.employerKnows, aJourney(), { employsAssistant, employerDutiesTold }, { given })).toBe(code)
  })
})

describe('R-DPY-04, R-DPY-05, R-DPY-12 what is there, and what is not', () => {
  const at = NOW
  const signedTerms = { agreement: { issuedAt: at, signedAt: at } }

  it.each<readonly [string, Rule<unknown>, DirectPaymentState, string | undefined]>([
    ['agreed', rules.isAgreed, { agreed: { at, recipient: 'PERSON' } }, undefined],
    ['not agreed', rules.isAgreed, { refusedAt: at }, 'DIRECT_PAYMENT_NOT_AGREED'],
    ['terms issued', rules.agreementIsIssued, { agreement: { issuedAt: at } }, undefined],
    ['no terms', rules.agreementIsIssued, {}, 'NO_PAYMENT_AGREEMENT_ISSUED'],
    [
      'signed by one side',
      rules.termsAreSigned,
      { agreement: { issuedAt: at, signedBy: ['COUNCIL'] } },
      'PAYMENT_AGREEMENT_NOT_SIGNED',
    ],
    ['signed', rules.termsAreSigned, signedTerms, undefined],
    ['to be signed', rules.isNotSignedYet, { agreement: { issuedAt: at } }, undefined],
    ['signed once', rules.isNotSignedYet, signedTerms, 'PAYMENT_AGREEMENT_SIGNED_ALREADY'],
    ['an account', rules.channelIsThere, { channel: 'PREPAID_CARD' }, undefined],
    ['no account', rules.channelIsThere, {}, 'NO_PAYMENT_CHANNEL'],
    ['new terms before the first payment', rules.termsMayBeIssued, signedTerms, undefined],
    [
      'new terms while it is paid on signed ones',
      rules.termsMayBeIssued,
      { ...signedTerms, startedAt: at },
      'DIRECT_PAYMENT_RUNS_ALREADY',
    ],
    ['terms for somebody new while it is paid', rules.termsMayBeIssued, { startedAt: at }, undefined],
    ['nothing paid yet', rules.isNotPaying, signedTerms, undefined],
    ['paid', rules.isNotPaying, { startedAt: at }, 'DIRECT_PAYMENT_RUNS_ALREADY'],
    ['something paid', rules.somethingIsPaid, { startedAt: at }, undefined],
    ['nothing paid', rules.somethingIsPaid, { endedAt: at }, 'NO_DIRECT_PAYMENT_RUNS'],
    ['no notice', rules.noNoticeRuns, {}, undefined],
    ['a notice', rules.noNoticeRuns, { noticeGivenAt: at }, 'PAYMENT_NOTICE_GIVEN_ALREADY'],
    ['a notice to take back', rules.noticeRuns, { noticeGivenAt: at }, undefined],
    ['no notice to take back', rules.noticeRuns, {}, 'NO_PAYMENT_NOTICE'],
  ])('%s', (_what, rule, directPayment, code) => {
    expect(codeBy(rule, having(directPayment), {})).toBe(code)
  })

  it.each([
    ['PERSON', 'PERSON', undefined],
    ['PERSON', 'NOMINATED_PERSON', 'ACCOUNT_IS_SOMEBODY_ELSES'],
    ['AUTHORISED_PERSON', 'PERSON', 'ACCOUNT_IS_SOMEBODY_ELSES'],
  ] as const)('an account for the %s that the %s controls: %s', (recipient, controlledBy, code) => {
    const facts = { channel: 'NEW_BANK_ACCOUNT', controlledBy } as const
    expect(codeBy(rules.recipientControlsIt, having({ agreed: { at, recipient } }), facts)).toBe(code)
  })
})

describe('R-DPY-12 a notice has run out', () => {
  const dueAt = '2026-02-02T23:59:59Z'
  const noticed = (over: Partial<Journey> = {}): Journey =>
    paying({ noticeGivenAt: PAID_SINCE }, { clocks: [aClock('directPayment.endNotice', { dueAt })], ...over })
  const facts = { because: 'NOTICE_RAN_OUT', alternativeInPlace: true } as const

  it.each([
    ['in its last second', '2026-02-02T23:59:59Z', 'PAYMENT_NOTICE_STILL_RUNS'],
    ['one second later', '2026-02-03T00:00:00Z', undefined],
  ] as const)('%s', (_when, receivedAt, code) => {
    expect(codeBy(rules.noticeRanOut, noticed(), facts, { receivedAt })).toBe(code)
  })

  it.each([
    ['no notice was given', paying(), facts, 'NO_PAYMENT_NOTICE'],
    ['another date runs', noticed({ clocks: [aClock('directPayment.audit', { dueAt })] }), facts, undefined],
    ['there is another reason', noticed(), { ...facts, because: 'RISK' }, undefined],
  ] as const)('where %s', (_where, journey, asked, code) => {
    expect(codeBy(rules.noticeRanOut, journey, asked, { receivedAt: dueAt })).toBe(code)
  })

  it.each([
    ['NOTHING_LEFT_TO_PAY', paying(), 'LINES_ARE_STILL_PAID'],
    ['NOTHING_LEFT_TO_PAY', signed([aLine()]), undefined],
    ['RISK', paying(), undefined],
  ] as const)('for %s, what is still paid counts: %#', (because, journey, code) => {
    expect(codeBy(rules.nothingIsLeft, journey, { because, alternativeInPlace: true })).toBe(code)
  })

  it.each([
    ['an employer who has settled it', true, ['/owedToOthers'], undefined],
    ['an employer who has not', true, [], 'OWED_TO_OTHERS_NOT_SETTLED'],
    ['somebody who employs nobody', undefined, [], undefined],
  ] as const)('%s', (_who, employsAssistant, given, code) => {
    const agreement = { issuedAt: NOW, ...(employsAssistant && { employsAssistant }) }
    expect(codeBy(rules.othersAreNotLeftUnpaid, having({ agreement }), {}, { given })).toBe(code)
  })

  it.each([
    ['PERSONS_CHOICE', [], 'PAYMENT_CHOICE_NOT_RECORDED'],
    ['PERSONS_CHOICE', ['/choiceEvidence'], undefined],
    ['MISUSE', [], undefined],
  ] as const)('%s with %j: %s', (because, given, code) => {
    expect(codeBy(rules.choiceIsOnRecord, paying(), { because, alternativeInPlace: true }, { given })).toBe(code)
  })
})

describe('R-DPY-07, R-DPY-12 what is paid directly', () => {
  it('the lines of the plan in force that are, or are to be', () => {
    expect(paidLines(paying())).toEqual(['LINE-1'])
    const next = { mode: 'DIRECT_PAYMENT' } as const
    expect(paidLines(signed([], { inForce: [{ ...aLine(), next }] }))).toEqual(['LINE-1'])
    expect(paidLines(aJourney({ managing: { lines: PAID_LINES } }))).toEqual([])
    expect(paidLines(aJourney())).toEqual([])
  })

  it.each([
    ['it is paid', paying(), true, true],
    ['it has ended', noMorePaid(), false, true],
    ['it was agreed and never paid', having({ agreed: { at: NOW, recipient: 'PERSON' } }), false, false],
    ['nobody ever asked', aJourney(), false, false],
  ])('where %s', (_where, journey, pays, paid) => {
    expect([isPaying(journey), wasPaid(journey)]).toEqual([pays, paid])
  })

  it.each([
    ['a plan without it, while it is paid', paying({}, {}, { lines: [aLine()] }), true],
    ['a plan with it', paying(), false],
    ['a plan without it, when nothing is paid', signed([aLine()]), false],
  ])('is replaced by %s: %#', (_what, journey, isReplaced) => {
    expect(paymentIsReplaced(journey)).toBe(isReplaced)
  })

  it('flows with the first payment, on its own lines and once', () => {
    const before = paying({}, {}, { released: ['LINE-2', 'LINE-1'] })
    expect(flowing(before).released).toEqual(['LINE-2', 'LINE-1'])
    expect(flowing(paying({}, {}, { released: undefined as never })).released).toEqual(['LINE-1'])
  })

  it('what stands still is seen to by the worker, else by the team, and by nobody where nothing does', () => {
    const paused = paying({ pause: { at: NOW, because: 'HOSPITAL_STAY' } })
    expect([isPaused(paused), isPaused(paying())]).toEqual([true, false])
    expect(wordOfPausedPayment(paused).map(({ to }) => to)).toEqual(['WORKER'])
    expect(wordOfPausedPayment({ ...paused, allocation: { team: 'TEAM-NORTH' } }).map(({ to }) => to)).toEqual(['TEAM'])
    expect(wordOfPausedPayment(paying())).toEqual([])
  })
})
