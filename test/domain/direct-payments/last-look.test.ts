import { describe, expect, it } from '@jest/globals'
import { paymentRunningLetters } from '../../../activities/letters/payment-running.ts'
import { paymentRunningBodies } from '../../../api/steps/payment-running.ts'
import type { DirectPaymentState } from '../../../domain/direct-payments/state.ts'
import type { ClockIntent } from '../../../domain/journey/clock-intent.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { waitingOn } from '../../../domain/journey/waiting-on.ts'
import { noMorePaid, PAID_SINCE, PAYING, paying } from '../../support/direct-payments.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { FINANCE } from '../../support/finance.ts'
import { aLetterContext } from '../../support/letters.ts'
import { aLine, aPlan, aSignature, MANAGER, readyToSign } from '../../support/plans.ts'
import { aClock } from '../../support/reviewing.ts'

const KEY = 'directPayment.finalAudit'
const begins = { do: 'start', key: KEY, from: NOW }
const ofLook = (clocks: readonly ClockIntent[]) => clocks.filter(({ key }) => key === KEY)

const end = (given: readonly string[] = []): Step =>
  aStep(
    'endDirectPayment',
    { because: 'RISK', alternativeInPlace: true },
    { ...MANAGER, given: ['/reasons', '/alternative', ...given] },
  )
const close = (reason: 'SUPPORT_ENDED_PLANNED' | 'OTHER' = 'SUPPORT_ENDED_PLANNED'): Step =>
  aStep(
    'closeJourney',
    {
      reason,
      personsChoice: true,
      adviceGiven: true,
      openMatters: [],
      letterAllowed: true,
      alternativeInPlace: true,
    },
    { ...MANAGER, given: ['/reasons', '/choiceEvidence', '/paymentEnding'] },
  )
const die = aStep(
  'recordDeath',
  { diedOn: '2026-01-03', confirmedBy: 'GP_OR_HOSPITAL' },
  { standing: { receivedOn: '2026-01-05' } },
)
const audit = (result: 'IN_ORDER' | 'TO_CLARIFY' | 'OUTSIDE_PLAN' = 'IN_ORDER'): Step =>
  aStep('recordDirectPaymentAudit', { result, receiptsSeen: true }, FINANCE)
const recover = (given: readonly string[] = []): Step =>
  aStep(
    'recoverDirectPayment',
    { because: 'NOT_SPENT', amountPence: 500 },
    { ...MANAGER, given: ['/reasons', ...given] },
  )

const closed = (over: DirectPaymentState = {}, clocks: Journey['clocks'] = [aClock(KEY)]): Journey => ({
  ...noMorePaid(over),
  stage: 'CLOSED',
  closure: { reason: 'SUPPORT_ENDED_PLANNED', at: NOW },
  clocks,
})
const dead = (over: DirectPaymentState = {}): Journey => ({
  ...paying({ auditedAt: PAID_SINCE, ...over }),
  stage: 'CLOSED',
  closure: { reason: 'DIED', at: NOW, before: { stage: 'ACTIVE', stopped: [] } },
  clocks: [aClock(KEY)],
})

describe('R-DPY-07 the last of a direct payment is looked at as well', () => {
  it.each([
    ['its end', paying(), end()],
    [
      'a plan without it',
      readyToSign({
        managing: { lines: [aLine()], inForce: [aLine({ mode: 'DIRECT_PAYMENT' })] },
        directPayment: PAYING,
        planning: aPlan(),
      }),
      aSignature(),
    ],
    ['the end of the journey', paying(), close()],
    ['a death', paying(), die],
  ] as const)('by a date from %s', (_what, journey, step) => {
    expect(ofLook(taking(journey, step).clocks)).toEqual([begins])
  })

  it.each([
    ['nothing is paid', { ...noMorePaid(), directPayment: {} }, close()],

    ['its date runs already', paying({}, { clocks: [aClock(KEY)] }), end()],
    ['the journey was closed before', closed(), die],
  ] as const)('no other begins where %s', (_what, journey, step) => {
    expect(ofLook(taking(journey, step).clocks)).toEqual([])
  })

  it('the ending of the journey leaves it, and receipts that were asked for, running', () => {
    const journey = paying(
      { returns: { askedAt: PAID_SINCE } },
      { clocks: [aClock('directPayment.returns'), aClock('directPayment.audit')] },
    )
    const { clocks, journey: after } = taking(journey, close())
    expect(clocks).toContainEqual({
      do: 'stop',
      key: 'directPayment.audit',
      outcome: 'CANCELLED',
      cause: 'SUPPORT_ENDED_PLANNED',
    })
    expect(clocks.map(({ key }) => key)).not.toContain('directPayment.returns')
    expect(after.directPayment).toMatchObject({ returns: { askedAt: PAID_SINCE }, endedAt: NOW })
  })

  it('a closed journey waits for finance until then', () => {
    expect(waitingOn(closed())).toMatchObject({ role: 'FINANCE_OFFICER' })
    expect(waitingOn(closed({}, [])).role).toBe('SYSTEM')
  })

  it.each([
    ['receipts are asked for', closed(), aStep('askDirectPaymentReturns', {})],
    ['receipts come', closed({ returns: { askedAt: PAID_SINCE } }), aStep('recordDirectPaymentReturns', {})],
    ['it is looked at', closed(), audit()],
    ['money is asked back', closed({ auditedAt: PAID_SINCE }), recover()],
  ])('in a closed journey %s', (_what, journey, step) => {
    const { journey: after } = taking(journey, step)
    expect(after.stage).toBe('CLOSED')
  })

  it('is done once nothing is left to clear up', () => {
    const done = { do: 'stop', key: KEY, outcome: 'MET', cause: 'DirectPaymentAudited' }
    for (const result of ['IN_ORDER', 'OUTSIDE_PLAN'] as const)
      expect(taking(closed(), audit(result)).clocks).toContainEqual(done)
    expect(ofLook(taking(closed(), audit('TO_CLARIFY')).clocks)).toEqual([])
  })

  it('goes on in a journey that is reopened', () => {
    const reopen = aStep(
      'reopenJourney',
      { grounds: 'NEW_REQUEST' },
      { ...MANAGER, standing: { mayStillReopen: true } },
    )
    const journey = closed({ request: { at: NOW, recipient: 'PERSON' }, auditedAt: PAID_SINCE })
    const { journey: again } = taking({ ...journey, referral: { receivedAt: NOW } as never }, reopen)
    expect(again.directPayment).toEqual({ endedAt: PAID_SINCE, auditedAt: PAID_SINCE })
    expect(taking(again, audit()).clocks).toContainEqual(expect.objectContaining({ key: KEY, outcome: 'MET' }))
    expect(
      taking({ ...paying(), stage: 'CLOSED', directPayment: {}, closure: { reason: 'OTHER', at: NOW } }, reopen).journey
        .directPayment,
    ).toBeUndefined()
  })
})

describe('R-DPY-07, R-CLS-01 after a death', () => {
  it('the money is looked at, and nobody is written to', () => {
    const { clocks, messages } = taking(dead(), audit('OUTSIDE_PLAN'))
    expect(messages).toEqual([])
    expect(clocks.filter(({ do: what }) => what === 'start')).toEqual([])
    expect(refusalOf(dead(), aStep('askDirectPaymentReturns', {}))).toMatchObject({
      code: 'RECEIPTS_OF_THE_DEAD',
      rule: 'R-CLS-01',
    })
  })

  it('what is left is asked back from those who look after the estate', () => {
    expect(refusalOf(dead(), recover())).toMatchObject({ code: 'RECOVERY_WITHOUT_ESTATE', rule: 'R-DPY-07' })
    expect(
      taking(dead(), recover(['/estateRecipient'])).messages.map(({ template, to }) => `${template} ${to}`),
    ).toEqual(['DIRECT_PAYMENT_RECOVERED_ESTATE ESTATE', 'DIRECT_PAYMENT_TO_RECOVER FINANCE'])
    const body = {
      because: 'NOT_SPENT',
      amountPence: 500,
      reasons: 'Invented.',
      estateRecipient: 'Dora Example, 9 Mill Lane',
    }
    expect(paymentRunningBodies.recoverDirectPayment.parse(body)).toEqual(body)
    const { paragraphs } = paymentRunningLetters.DIRECT_PAYMENT_RECOVERED_ESTATE(aLetterContext({ amountPence: '500' }))
    expect(paragraphs.join(' ')).toContain('£5')
  })

  it('that was recorded wrongly the payment is looked at as before', () => {
    const correct = aStep('correctDeath', { cause: 'FALSE_REPORT' }, { ...MANAGER, given: ['/reasons'] })
    const cancelled = { do: 'stop', key: KEY, outcome: 'CANCELLED', cause: 'DeathCorrected' }
    expect(taking(dead(), correct).clocks).toContainEqual(cancelled)
    const ended = { ...dead(), directPayment: { endedAt: PAID_SINCE } }
    expect(ofLook(taking(ended, correct).clocks)).toEqual([])
  })
})

describe('R-DPY-12 nobody who is employed is left unpaid by the end', () => {
  const employs = { agreement: { issuedAt: PAID_SINCE, signedAt: PAID_SINCE, employsAssistant: true } } as const
  const choice = aStep(
    'endDirectPayment',
    { because: 'PERSONS_CHOICE', alternativeInPlace: true },
    { ...MANAGER, given: ['/reasons', '/alternative', '/choiceEvidence'] },
  )

  it.each([
    ['at once for risk', end()],
    ['by the person’s choice', choice],
  ])('%s', (_what, step) => {
    expect(refusalOf(paying(employs), step)).toMatchObject({ code: 'OWED_TO_OTHERS_NOT_SETTLED', rule: 'R-DPY-12' })
    const settled = { ...step, given: [...step.given, '/owedToOthers'] }
    expect(taking(paying(employs), settled).event.type).toBe('DirectPaymentEnded')
  })

  it('where nobody is employed, nothing is asked', () => {
    expect(taking(paying(), end()).event.type).toBe('DirectPaymentEnded')
  })
})
