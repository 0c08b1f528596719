import { describe, expect, it } from '@jest/globals'
import type { DecideDearerDirectPaymentFacts } from '../../../domain/direct-payments/running-facts.ts'
import type { Stage } from '../../../domain/journey/stage.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { noMorePaid, PAID_LINES, paying, PAYING } from '../../support/direct-payments.ts'
import { aLine, aPlan, aSignature, DETAILS, MANAGER, readyToSign } from '../../support/plans.ts'

const report = (line = 'LINE-1', costsWeeklyPence = 36_000) =>
  aStep('reportDearerDirectPayment', { line, costsWeeklyPence }, { role: 'CITIZEN' })

const DEARER = { dearer: { line: 'LINE-1', costsWeeklyPence: 36_000 } } as const

const decide = (over: DecideDearerDirectPaymentFacts, signOffLimitPence = 51_000) =>
  aStep('decideDearerDirectPayment', over, { ...MANAGER, given: ['/reasons'], standing: { signOffLimitPence } })

const raise = (weeklyPence?: number, limit?: number) =>
  decide({ decision: 'RAISED', ...(weeklyPence === undefined ? {} : { weeklyPence }) }, limit)

describe('R-DPY-11 a direct payment that is not enough', () => {
  it('is reported, with a date for the answer', () => {
    const { journey, event, clocks, messages } = taking(paying(), report())
    expect(event).toEqual({ type: 'DirectPaymentDearerReported', line: 'LINE-1', costsWeeklyPence: 36_000 })
    expect(journey.directPayment).toEqual({ ...PAYING, ...DEARER })
    expect(clocks).toEqual([{ do: 'start', key: 'directPayment.dearer', from: NOW }])
    expect(messages).toMatchObject([{ template: 'DIRECT_PAYMENT_DEARER_RECEIVED', dates: ['directPayment.dearer'] }])
  })

  it('before the first payment, too', () => {
    const { startedAt: _since, ...ready } = PAYING
    expect(taking({ ...paying(), directPayment: ready }, report()).event.type).toBe('DirectPaymentDearerReported')
  })

  it.each([
    ['it costs what is paid', paying(), report('LINE-1', 30_000), 'DIRECT_PAYMENT_IS_ENOUGH'],
    ['the council arranges that line', paying(), report('LINE-2'), 'LINE_NOT_PAID_DIRECTLY'],
    ['there is no such line', paying(), report('LINE-9'), 'LINE_NOT_PAID_DIRECTLY'],
    ['it was reported already', paying(DEARER), report(), 'DEARER_REPORTED_ALREADY'],
    ['it has ended', noMorePaid(), report(), 'DIRECT_PAYMENT_NOT_AGREED'],
  ])('is refused where %s', (_where, journey, step, code) => {
    expect(refusalOf(journey, step).code).toBe(code)
  })

  it('a penny more is more', () => {
    expect(taking(paying(), report('LINE-1', 30_001)).event.type).toBe('DirectPaymentDearerReported')
  })
})

describe('R-DPY-11 either more money or support that is arranged', () => {
  it('raised, it pays what the support costs, and the council pays the difference', () => {
    const { journey, event, clocks, messages } = taking(paying(DEARER), raise(36_000))
    expect(event).toEqual({
      type: 'DearerDirectPaymentDecided',
      decision: 'RAISED',
      line: 'LINE-1',
      weeklyPence: 36_000,
    })
    const lines = [{ ...PAID_LINES[0], weeklyPence: 36_000 }, PAID_LINES[1]]
    expect(journey.managing).toMatchObject({ lines, inForce: lines, released: ['LINE-1', 'LINE-2'] })
    expect(journey.signOff?.inForce?.budget).toEqual({
      totalWeeklyPence: 51_000,
      personPence: 5_000,
      councilPence: 46_000,
    })
    expect(journey.directPayment).toEqual(PAYING)
    expect(clocks).toEqual([
      { do: 'stop', key: 'directPayment.dearer', outcome: 'MET', cause: 'DearerDirectPaymentDecided' },
    ])
    expect(messages.map(({ template, to }) => `${template} ${to}`)).toEqual([
      'DIRECT_PAYMENT_DEARER_DECIDED PERSON',
      'DIRECT_PAYMENT_CHANGED FINANCE',
    ])
  })

  it('arranged, the line waits to be released, and the rest is paid on', () => {
    const { journey } = taking(paying(DEARER), decide({ decision: 'SERVICE_ARRANGED' }))
    expect(journey.managing?.inForce).toEqual([{ ...PAID_LINES[0], next: { mode: 'LA_MANAGED' } }, PAID_LINES[1]])
    expect(journey.directPayment).toEqual(PAYING)
    expect(journey.signOff?.inForce?.budget.totalWeeklyPence).toBe(45_000)
  })

  it.each([
    ['a raise to less than it costs', raise(35_999)],
    ['a raise to nothing', raise()],
    ['an amount for what is arranged', decide({ decision: 'SERVICE_ARRANGED', weeklyPence: 36_000 })],
  ])('%s is neither', (_what, step) => {
    expect(refusalOf(paying(DEARER), step)).toMatchObject({ code: 'RAISE_IS_NOT_ENOUGH', rule: 'R-DPY-11' })
  })

  it('is decided once', () => {
    expect(refusalOf(paying(), raise(36_000)).code).toBe('NOTHING_IS_DEARER')
  })

  it('a raise is within the limit of whoever decides (R-SGN-03)', () => {
    expect(refusalOf(paying(DEARER), raise(36_000, 50_999))).toMatchObject({
      code: 'RAISE_IS_OVER_LIMIT',
      rule: 'R-SGN-03',
    })
    expect(taking(paying(DEARER), decide({ decision: 'SERVICE_ARRANGED' }, 0)).event.type).toBe(
      'DearerDirectPaymentDecided',
    )
  })

  it('nothing is raised that another way was found for meanwhile', () => {
    const arranged = paying(DEARER, {}, { inForce: [{ ...aLine({ mode: 'DIRECT_PAYMENT' }), next: { mode: 'ISF' } }] })
    expect(refusalOf(arranged, raise(36_000)).code).toBe('LINE_NOT_PAID_DIRECTLY')
    const { journey } = taking(arranged, decide({ decision: 'SERVICE_ARRANGED' }))
    expect(journey.managing?.inForce?.[0]?.next).toEqual({ mode: 'ISF' })
  })

  it.each([
    ['PLANNING', 36_000, []],
    ['AGREEING', 30_000, ['DIRECT_PAYMENT_RAISED_BESIDE_PLAN']],
    ['SIGN_OFF', 30_000, ['DIRECT_PAYMENT_RAISED_BESIDE_PLAN']],
  ] as const)('while a new plan is in %s, its line has %i', (stage: Stage, weeklyPence, notes) => {
    const { journey, messages } = taking(paying(DEARER, { stage }), raise(36_000))
    expect(journey.managing?.lines[0]?.weeklyPence).toBe(weeklyPence)
    expect(journey.managing?.inForce?.[0]?.weeklyPence).toBe(36_000)
    expect(messages.slice(2).map(({ template }) => template)).toEqual(notes)
  })

  it('a draft that has another amount keeps it', () => {
    const lines = [aLine({ mode: 'DIRECT_PAYMENT', weeklyPence: 40_000 })]
    const { journey } = taking(paying(DEARER, { stage: 'PLANNING' }, { lines }), raise(36_000))
    expect(journey.managing?.lines).toEqual(lines)
  })
})

describe('R-DPY-11, R-SGN-04 a new plan', () => {
  const BUYS = { needs: ['NUTRITION'], amountPence: 45_000, every: 'WEEK' } as const
  const signing = (costsWeeklyPence: number) =>
    readyToSign({
      managing: { lines: [aLine({ mode: 'DIRECT_PAYMENT' })], inForce: PAID_LINES },
      planning: aPlan({ details: { ...DETAILS, directPayment: BUYS } }),
      directPayment: { ...PAYING, dearer: { line: 'LINE-1', costsWeeklyPence } },
    })

  it('that pays what it costs answers it', () => {
    const { journey, clocks } = taking(signing(45_000), aSignature())
    expect(journey.directPayment).toEqual(PAYING)
    expect(clocks.map(({ key }) => key)).toContain('directPayment.dearer')
  })

  it('that does not leaves the question open', () => {
    const { journey, clocks } = taking(signing(45_001), aSignature())
    expect(journey.directPayment?.dearer).toBeDefined()
    expect(clocks.map(({ key }) => key)).not.toContain('directPayment.dearer')
  })
})
