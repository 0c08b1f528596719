import { describe, expect, it } from '@jest/globals'
import { CLOCKS } from '../../../domain/clock-catalogue/catalogue.ts'
import { isOfficeOpen } from '../../../domain/clocks/office-hours.ts'
import { problemsOf, problemsOfRule } from '../../../domain/clocks/policy-problems.ts'
import { DEFAULT_POLICY, policyFor, type PolicySet } from '../../../domain/clocks/policy.ts'
import { mayStillReopen } from '../../../domain/clocks/reopening.ts'
import { rules, started, viewOf } from './support.ts'

const withValues = (values: PolicySet['values']): PolicySet => ({ ...DEFAULT_POLICY, values })
const codes = (values: PolicySet['values'] & Record<string, object>): string[] =>
  problemsOf({ values }, DEFAULT_POLICY).map(({ pointer, code }) => `${pointer} ${code}`)

describe('the values a clock starts with', () => {
  it('0.4.5 end at close of business for working days and at the end of the day for others', () => {
    expect(policyFor('triage.standard', DEFAULT_POLICY).rule).toMatchObject({
      dueTime: '17:00:00',
      receiptCutoff: '17:00',
    })
    expect(policyFor('assessment.needs.p2', DEFAULT_POLICY).rule.dueTime).toBe('23:59:59')
    expect(policyFor('assessment.needs.p2', DEFAULT_POLICY).rule.receiptCutoff).toBeUndefined()
  })

  it('follow the unit when the council changes it', () => {
    const { rule } = policyFor(
      'assessment.needs.p2',
      withValues({ 'assessment.needs.p2': { unit: 'workingDay', amount: 10 } }),
    )
    expect(rule).toMatchObject({ unit: 'workingDay', amount: 10, dueTime: '17:00:00', receiptCutoff: '17:00' })
  })

  it('R-HOS-03 keep the end of the day and the notice cut-off in the working-day reading', () => {
    const { rule } = policyFor('hospital.assessment', withValues({ 'hospital.assessment': { unit: 'workingDay' } }))
    expect(rule).toMatchObject({ dueTime: '23:59:59', noticeCutoff: '14:00' })
    expect(rule.receiptCutoff).toBeUndefined()
  })

  it('0.4.10 are frozen: a later change of the cut-off moves no running clock', () => {
    const record = started('triage.standard', '2026-01-05T16:30:00Z')
    const policy = { ...DEFAULT_POLICY, version: 2, receiptCutoff: '16:00' }
    expect(viewOf(record, { ...rules, policy }).dueAt).toBe('2026-01-06T17:00:00Z')
    expect(viewOf(started('triage.standard', '2026-01-05T16:30:00Z', {}, { ...rules, policy })).dueAt).toBe(
      '2026-01-07T17:00:00Z',
    )
  })
})

describe('a policy set before it is published', () => {
  it('has no problems as the product ships it', () => {
    expect(problemsOf(DEFAULT_POLICY, DEFAULT_POLICY)).toEqual([])
  })

  it('WD-25 is refused when a rule has a fixed date and an origin', () => {
    expect(codes({ 'panel.sit': { fixedDate: '2026-06-03', amount: 5 } })).toEqual([
      '/values/panel.sit/fixedDate FIXED_DATE_AND_ORIGIN',
    ])
  })

  it('WD-24 is refused when a rule has neither', () => {
    expect(problemsOfRule({ dueTime: '18:00:00' }).map(({ code }) => code)).toEqual(['NEITHER_FIXED_DATE_NOR_ORIGIN'])
  })

  it('may fix a date', () => {
    expect(codes({ 'cld.submit': { fixedDate: '2026-06-03' } })).toEqual([])
  })

  it('tells everything that is wrong at once', () => {
    expect(
      codes({
        'panel.sit': { amount: 1.5, dueTime: '5pm' },
        'triage.standard': { amount: -1 },
        'plan.copies': { fixedDate: '2026-02-30' },
        'no.such.clock': { amount: 1 },
      }),
    ).toEqual([
      '/values/panel.sit/amount AMOUNT_NOT_WHOLE',
      '/values/panel.sit/dueTime NOT_A_TIME',
      '/values/triage.standard/amount AMOUNT_SIGN',
      '/values/plan.copies/fixedDate NOT_A_DATE',
      '/values/no.such.clock UNKNOWN_CLOCK',
    ])
  })

  it.each([
    ['longer', { amount: 7 }, 1],
    ['in another unit', { unit: 'week' }, 1],
    ['rolled forward', { roll: 'forward' }, 1],
    ['shorter', { amount: 5 }, 0],
  ] as const)('a limit of law that is made %s', (_name, value, problems) => {
    expect(codes({ 'directPayment.firstReview': value })).toHaveLength(problems)
  })

  it.each([
    ['shorter by a day', { amount: 41 }, 1],
    ['in another unit', { amount: 42, unit: 'workingDay' }, 1],
    ['rolled backward', { roll: 'backward' }, 1],
    ['longer', { amount: 56 }, 0],
  ] as const)('R-CHG-05 free support that is made %s', (_name, value, problems) => {
    const found = codes({ 'reablement.freePeriod': value })
    expect(found).toEqual(Array(problems).fill('/values/reablement.freePeriod PERIOD_OF_LAW_SHORTENED'))
  })

  it('may lengthen a standard of its own', () => {
    expect(CLOCKS['referral.acknowledge'].basis).toBe('COUNCIL_POLICY')
    expect(codes({ 'referral.acknowledge': { amount: 5 } })).toEqual([])
  })
})

describe('R-REF-05 office hours', () => {
  it.each([
    ['a minute before opening', '2026-01-05T08:44:00Z', false],
    ['at opening', '2026-01-05T08:45:00Z', true],
    ['at closing on Thursday', '2026-01-08T17:15:00Z', true],
    ['a second after closing', '2026-01-08T17:15:01Z', false],
    ['on Friday afternoon', '2026-01-09T16:30:00Z', false],
    ['on Saturday', '2026-01-10T10:00:00Z', false],
    ['on Christmas Day', '2026-12-25T10:00:00Z', false],
    ['by local time in summer', '2026-06-08T07:50:00Z', true],
  ])('%s', (_name, at, open) => {
    expect(isOfficeOpen(at, DEFAULT_POLICY.officeHours, rules.calendar)).toBe(open)
  })
})

describe('R-CLS-05 opening a closed journey again', () => {
  it.each([
    ['in the last second of the last day', '2027-02-28T23:59:59.900Z', true],
    ['in the first second after', '2027-03-01T00:00:00Z', false],
  ])('%s', (_name, at, may) => {
    expect(mayStillReopen('2026-02-28T10:00:00Z', at, 12)).toBe(may)
  })
})
