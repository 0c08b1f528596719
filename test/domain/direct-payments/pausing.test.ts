import { describe, expect, it } from '@jest/globals'
import { PAUSE_CAUSES, type DirectPaymentState } from '../../../domain/direct-payments/state.ts'
import type { RunningClock } from '../../../domain/journey/running-clock.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { noMorePaid, PAID_SINCE, paying, PAYING } from '../../support/direct-payments.ts'
import { MANAGER } from '../../support/plans.ts'
import { aClock } from '../../support/reviewing.ts'

const WORDS = ['/reasons', '/metMeanwhile']

const pause = (
  over: { because?: (typeof PAUSE_CAUSES)[number]; keepsPaying?: boolean } = {},
  given: readonly string[] = WORDS,
) => aStep('pauseDirectPayment', { because: 'CONDITION_IMPROVED', keepsPaying: false, ...over }, { given })

const recheck = aStep('recheckPausedDirectPayment', {}, { given: WORDS })
const resume = aStep('resumeDirectPayment', {}, { given: ['/reasons'] })

const STOPPED: DirectPaymentState = { pause: { at: PAID_SINCE, because: 'HOSPITAL_STAY' } }
const RUNNING: readonly RunningClock[] = [aClock('directPayment.pause.recheck')]

describe('R-DPY-10 a stop for a time', () => {
  it.each(PAUSE_CAUSES)('has a date on which it is looked at again: %s', (because) => {
    const { journey, event, clocks, messages } = taking(paying(), pause({ because }))
    expect(event).toEqual({ type: 'DirectPaymentPaused', because, keepsPaying: false })
    expect(journey.directPayment).toEqual({ ...PAYING, pause: { at: NOW, because } })
    expect(clocks).toEqual([{ do: 'start', key: 'directPayment.pause.recheck', from: NOW }])
    expect(messages.map(({ template, to }) => `${template} ${to}`)).toEqual([
      'DIRECT_PAYMENT_PAUSED PERSON',
      'DIRECT_PAYMENT_TO_PAUSE FINANCE',
    ])
  })

  it('settles what goes on being paid to others', () => {
    expect(refusalOf(paying(), pause({ keepsPaying: true }))).toMatchObject({
      code: 'COMMITMENTS_NOT_SETTLED',
      rule: 'R-DPY-10',
    })
    expect(taking(paying(), pause({ keepsPaying: true }, [...WORDS, '/commitments'])).event).toMatchObject({
      keepsPaying: true,
    })
  })

  it('does not pass over somebody who is employed', () => {
    const employs = paying({ agreement: { issuedAt: PAID_SINCE, signedAt: PAID_SINCE, employsAssistant: true } })
    expect(refusalOf(employs, pause()).code).toBe('COMMITMENTS_NOT_SETTLED')
    expect(taking(employs, pause({}, [...WORDS, '/commitments'])).event.type).toBe('DirectPaymentPaused')
  })

  it('is of something that is paid, once', () => {
    expect(refusalOf(noMorePaid(), pause()).code).toBe('NO_DIRECT_PAYMENT_RUNS')
    expect(refusalOf(paying(STOPPED), pause())).toMatchObject({ code: 'PAYMENT_PAUSED_ALREADY', kind: 'STATE' })
  })

  it('is looked at again, counted from its first day', () => {
    const { journey, clocks, messages } = taking(paying(STOPPED), recheck)
    expect(journey.directPayment).toEqual({ ...PAYING, ...STOPPED })
    expect(clocks).toEqual([
      { do: 'stop', key: 'directPayment.pause.recheck', outcome: 'MET', cause: 'DirectPaymentStaysPaused' },
      { do: 'start', key: 'directPayment.pause.recheck', from: PAID_SINCE },
    ])
    expect(messages).toMatchObject([
      { template: 'DIRECT_PAYMENT_STAYS_PAUSED', dates: ['directPayment.pause.recheck'] },
    ])
  })

  it('is over when the payment goes on', () => {
    const { journey, clocks, messages } = taking(paying(STOPPED), resume)
    expect(journey.directPayment).toEqual(PAYING)
    expect(clocks).toEqual([
      { do: 'stop', key: 'directPayment.pause.recheck', outcome: 'MET', cause: 'DirectPaymentResumed' },
    ])
    expect(messages.map(({ template, to }) => `${template} ${to}`)).toEqual([
      'DIRECT_PAYMENT_RESUMED PERSON',
      'DIRECT_PAYMENT_TO_RESUME FINANCE',
    ])
    for (const step of [recheck, resume]) expect(refusalOf(journey, step).code).toBe('PAYMENT_NOT_PAUSED')
  })

  it('ends with the payment, and starts no other by itself', () => {
    const end = aStep(
      'endDirectPayment',
      { because: 'RISK', alternativeInPlace: true },
      { ...MANAGER, given: ['/reasons', '/alternative'] },
    )
    const { journey, clocks } = taking(paying(STOPPED, { clocks: RUNNING }), end)
    expect(journey.directPayment).toEqual({ endedAt: NOW })
    expect(clocks.map(({ key }) => key)).toContain('directPayment.pause.recheck')
  })
})

describe('R-DPY-10, R-HOS-13 a change while the payment stands still', () => {
  const report = aStep('reportChange', { kind: 'HEALTH', reportedBy: 'PERSON' }, { role: 'CITIZEN' })

  it('has the worker look at once whether it can go on', () => {
    const { messages } = taking(paying(STOPPED), report)
    expect(messages).toContainEqual({
      template: 'DIRECT_PAYMENT_CAN_IT_GO_ON',
      to: 'WORKER',
      dates: ['directPayment.pause.recheck'],
    })
  })

  it('is a change like any other where nothing stands still', () => {
    expect(taking(paying(), report).messages.map(({ template }) => template)).not.toContain(
      'DIRECT_PAYMENT_CAN_IT_GO_ON',
    )
  })
})
