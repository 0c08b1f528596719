import { describe, expect, it } from '@jest/globals'
import { DEFAULT_POLICY } from '../../../domain/clocks/policy.ts'
import { demonstrationCalendar } from '../../../domain/clocks/demonstration-calendar.ts'
import { lastFreeDayOf } from '../../../domain/clocks/free-period.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { assessed, charge, plan } from '../../support/charging.ts'
import { aJourney, aStep, fire, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aClock, aFiring } from '../../support/reviewing.ts'

const started = (startedOn: string, over: Partial<Step> = {}): Step =>
  aStep(
    'recordReablementStarted',
    { kind: 'REABLEMENT', startedOn },
    { standing: { receivedOn: '2026-01-05' }, ...over },
  )
const ended = (endedOn: string): Step =>
  aStep('recordReablementEnded', { endedOn }, { standing: { receivedOn: '2026-01-05' } })

const shortTerm = aJourney({ stage: 'SHORT_TERM' })
const running = aJourney({
  stage: 'SHORT_TERM',
  charging: { reablement: { kind: 'REABLEMENT', startedOn: '2025-12-15' } },
})

describe('R-CHG-05 the first six weeks of reablement are free', () => {
  it('the clock counts from the first day of support, whenever it was recorded', () => {
    const { journey, clocks, messages } = taking(shortTerm, started('2026-01-02'))
    expect(journey).toMatchObject({ stage: 'SHORT_TERM', charging: { reablement: { startedOn: '2026-01-02' } } })
    expect(clocks).toEqual([{ do: 'start', key: 'reablement.freePeriod', from: '2026-01-02T12:00:00Z' }])
    expect(messages).toMatchObject([{ template: 'FREE_SUPPORT_STARTED', dates: ['reablement.freePeriod'] }])
  })

  it('R-HOS-10 what has to be looked at after hospital is looked at while support is still free', () => {
    const departure = { on: '2025-12-30', byOwnDecision: false, at: '2025-12-30T10:00:00Z' }
    const home = { ...shortTerm, leavingHospital: { departure }, clocks: [aClock('d2a.assessment')] }
    const step = started('2026-01-02')
    const { clocks } = taking(home, { ...step, standing: { ...step.standing, lastFreeDayOn: '2026-02-12' } })
    expect(clocks.slice(1)).toEqual([
      {
        do: 'replan',
        key: 'd2a.assessment',
        from: '2025-12-30T12:00:00Z',
        facts: { lastFreeDayOn: '2026-02-12' },
        cause: 'ReablementStarted',
      },
    ])
    expect(taking({ ...home, clocks: [] }, step).clocks).toHaveLength(1)
  })

  it('may begin today, and end on the day it began', () => {
    const { journey } = taking(shortTerm, started('2026-01-05'))
    expect(taking(journey, ended('2026-01-05')).journey.charging?.reablement).toEqual({
      kind: 'REABLEMENT',
      startedOn: '2026-01-05',
      endedOn: '2026-01-05',
    })
  })

  it('may come again once it has ended, and ends only once', () => {
    const { journey } = taking(running, ended('2026-01-04'))
    expect(refusalOf(journey, ended('2026-01-05')).code).toBe('NO_FREE_SUPPORT_RUNS')
    expect(taking(journey, started('2026-01-05')).journey.charging?.reablement).toEqual({
      kind: 'REABLEMENT',
      startedOn: '2026-01-05',
    })
  })

  it.each([
    ['a day to come', shortTerm, started('2026-01-06'), 'FREE_SUPPORT_DAY_IMPOSSIBLE'],
    ['a second period at the same time', running, started('2026-01-05'), 'FREE_SUPPORT_RUNS_ALREADY'],
    ['an end before the beginning', running, ended('2025-12-14'), 'FREE_SUPPORT_DAY_IMPOSSIBLE'],
    ['an end to come', running, ended('2026-01-06'), 'FREE_SUPPORT_DAY_IMPOSSIBLE'],
    ['an end of nothing', shortTerm, ended('2026-01-05'), 'NO_FREE_SUPPORT_RUNS'],
    ['a beginning on no known day', shortTerm, started('2026-01-05', { standing: {} }), 'FREE_SUPPORT_DAY_IMPOSSIBLE'],
    ['an end on no known day', running, { ...ended('2026-01-05'), standing: {} }, 'FREE_SUPPORT_DAY_IMPOSSIBLE'],
  ])('%s is refused', (_what, journey, step, code) => {
    expect(refusalOf(journey, step)).toMatchObject({ code, rule: 'R-CHG-05' })
  })

  const bounds = { receivedOn: '2026-01-05', earliestStartOn: '2025-10-05', freeSupportUnexplainedFrom: '2025-12-22' }
  const from = (startedOn: string, given: readonly string[] = []) => started(startedOn, { standing: bounds, given })
  const afterOne = aJourney({
    stage: 'ACTIVE',
    charging: { reablement: { kind: 'REABLEMENT', startedOn: '2025-11-01', endedOn: '2025-12-24' } },
  })

  it.each([
    ['on the first day that needs no reason', shortTerm, from('2025-12-22')],
    ['a day before, with a reason', shortTerm, from('2025-12-21', ['/lateReason'])],
    ['three months back, with a reason', shortTerm, from('2025-10-05', ['/lateReason'])],
    ['the day after the period before', afterOne, from('2025-12-25')],
  ])('may begin %s', (_when, journey, step) => {
    expect(taking(journey, step).event.type).toBe('ReablementStarted')
  })

  it.each([
    ['a day too early without a reason', shortTerm, from('2025-12-21'), 'EARLY_START_NEEDS_REASON'],
    ['more than three months back', shortTerm, from('2025-10-04', ['/lateReason']), 'FREE_SUPPORT_STARTED_TOO_EARLY'],
    ['in the period before', afterOne, from('2025-12-24', ['/lateReason']), 'FREE_SUPPORT_STARTED_TOO_EARLY'],
    ['long ago', shortTerm, from('0001-01-01', ['/lateReason']), 'FREE_SUPPORT_STARTED_TOO_EARLY'],
  ])('may not begin %s', (_when, journey, step, code) => {
    expect(refusalOf(journey, step)).toMatchObject({ code, rule: 'R-CHG-05' })
  })

  it('an early end stops the clock', () => {
    const { journey, clocks } = taking(running, ended('2026-01-05'))
    expect(journey.charging?.reablement?.endedOn).toBe('2026-01-05')
    expect(clocks).toEqual([
      { do: 'stop', key: 'reablement.freePeriod', outcome: 'CANCELLED', cause: 'ReablementEnded' },
    ])
  })

  it('when they are over, finance and the worker hear; nothing is charged by itself', () => {
    const { journey, event, clocks, messages } = fire(running, aFiring('reablement.freePeriod', 'OPENING'), NOW)
    expect(event).toEqual({ type: 'FreePeriodEnded' })
    expect(clocks).toEqual([{ do: 'stop', key: 'reablement.freePeriod', outcome: 'MET', cause: 'FreePeriodEnded' }])
    expect(messages.map(({ template, to }) => `${template} ${to}`)).toEqual([
      'FREE_PERIOD_ENDED FINANCE',
      'FREE_PERIOD_ENDED WORKER',
    ])
    expect(journey.charging).toEqual(running.charging)
  })

  const rules = { policy: DEFAULT_POLICY, calendar: demonstrationCalendar(2026) }

  it.each([
    ['six weeks, the first day included, over the clock change', { startedOn: '2026-02-09' }, '2026-03-22'],
    ['not longer because it went on', { startedOn: '2026-02-09', endedOn: '2026-04-30' }, '2026-03-22'],
    ['only as long as it lasted', { startedOn: '2026-02-09', endedOn: '2026-02-20' }, '2026-02-20'],
  ])('the last free day: %s', (_what, reablement, day) => {
    expect(lastFreeDayOf(reablement, rules)).toBe(day)
  })
})

describe('R-CHG-06 a charge is told in writing before it applies', () => {
  it('is kept, and the letter goes out', () => {
    const { journey, messages } = taking(plan(), charge())
    expect(journey.charging?.charges).toEqual({ 'LINE-1': { weeklyPence: 4_000, from: '2026-01-12', setAt: NOW } })
    expect(messages).toEqual([
      {
        template: 'CHARGE_SET',
        to: 'PERSON',
        about: { line: 'LINE-1', weeklyPence: 4_000, effectiveFrom: '2026-01-12' },
      },
    ])
  })

  const before = { charges: { 'LINE-1': { weeklyPence: 4_000, from: '2025-12-01', setAt: NOW } } }
  const longAgo = { finance: { ...assessed, effectiveFrom: '2025-11-01' } }

  it.each([
    ['a new charge from today', {}, { from: '2026-01-05' }],
    ['a penny more from today', before, { weeklyPence: 4_001, from: '2026-01-05' }],
  ])('is refused: %s', (_what, charging, facts) => {
    expect(refusalOf(plan({}, charging, longAgo), charge(facts))).toMatchObject({
      code: 'CHARGE_NOT_TOLD_FIRST',
      rule: 'R-CHG-06',
    })
  })

  it.each([
    ['a new charge from tomorrow', {}, { from: '2026-01-06' }],
    ['the same from today', before, { from: '2026-01-05' }],
    ['a penny less from last month', before, { weeklyPence: 3_999, from: '2025-12-05' }],
  ])('is accepted: %s', (_what, charging, facts) => {
    expect(taking(plan({}, charging, longAgo), charge(facts)).event.type).toBe('ChargeSet')
  })

  it('waits for the letter about the result to arrive', () => {
    const onItsWay = plan({}, {}, { clocks: [aClock('finance.letter')] })
    expect(refusalOf(onItsWay, charge())).toMatchObject({ code: 'RESULT_LETTER_NOT_THERE', rule: 'R-CHG-06' })
    expect(taking(onItsWay, charge({ weeklyPence: 0 })).event.type).toBe('ChargeSet')
    const anotherDate = plan({}, {}, { clocks: [aClock('review.annual')] })
    expect(taking(anotherDate, charge()).event.type).toBe('ChargeSet')
  })

  it('is not set while nobody can say which day it is', () => {
    expect(refusalOf(plan(), { ...charge(), standing: {} }).code).toBe('CHARGE_NOT_TOLD_FIRST')
  })
})

describe('R-CHG-04 section 117 aftercare is never charged', () => {
  it('not by a penny, while other lines of the package are', () => {
    const mixed = plan({ kind: 'SECTION_117' })
    expect(refusalOf(mixed, charge({ weeklyPence: 1 }))).toMatchObject({
      code: 'SECTION_117_LINE_IS_FREE',
      rule: 'R-CHG-04',
    })
    expect(taking(mixed, charge({ line: 'LINE-2' })).journey.charging?.charges).toHaveProperty('LINE-2')
  })

  it('a charge that should not be there can be taken away', () => {
    expect(taking(plan({ kind: 'SECTION_117' }), charge({ weeklyPence: 0 })).event.type).toBe('ChargeSet')
  })
})

describe('R-CHG-05 what is free is not charged', () => {
  it('equipment and minor adaptations', () => {
    const step = charge({ weeklyPence: 1 })
    expect(refusalOf(plan({ kind: 'EQUIPMENT_OR_MINOR_ADAPTATION' }), step)).toMatchObject({
      code: 'EQUIPMENT_IS_FREE',
      rule: 'R-CHG-05',
    })
  })

  const reablement = plan({ kind: 'REABLEMENT' })

  it.each([
    ['on the last free day', '2026-03-22', 'FREE_WEEKS_NOT_OVER'],
    ['before it', '2026-03-21', 'FREE_WEEKS_NOT_OVER'],
  ])('reablement %s', (_what, from, code) => {
    expect(refusalOf(reablement, charge({ from }, '2026-03-22'))).toMatchObject({ code, rule: 'R-CHG-05' })
  })

  it('reablement may be charged from the next day on', () => {
    expect(taking(reablement, charge({ from: '2026-03-23' }, '2026-03-22')).event.type).toBe('ChargeSet')
  })

  it('reablement whose first day nobody recorded is taken to be free', () => {
    expect(refusalOf(reablement, charge({ from: '2026-12-01' })).code).toBe('FREE_WEEKS_UNKNOWN')
  })

  it('a charge for reablement can be taken away at any time', () => {
    const away = charge({ weeklyPence: 0, from: '2026-01-01' }, '2026-03-22')
    expect(taking(reablement, away).event.type).toBe('ChargeSet')
  })
})
