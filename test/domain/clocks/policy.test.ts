import { describe, expect, it } from '@jest/globals'
import { CLOCKS } from '../../../domain/clock-catalogue/catalogue.ts'
import { isOfficeOpen } from '../../../domain/clocks/office-hours.ts'
import { problemsOf, problemsOfRule } from '../../../domain/clocks/policy-problems.ts'
import { DEFAULT_POLICY, policyFor, type PolicySet } from '../../../domain/clocks/policy.ts'
import { mayStillReopen } from '../../../domain/clocks/reopening.ts'
import { rule, rules, started, viewOf } from './support.ts'

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

  it('are written out whole, so that an explanation needs no table of defaults', () => {
    expect(policyFor('triage.standard', DEFAULT_POLICY)).toStrictEqual({
      key: 'triage.standard',
      rule: rule('workingDay', 1),
      reminders: [{ amount: 4, unit: 'hour' }],
      repeats: 'NEVER',
      onMissed: 'LADDER',
      ladderWorkingDays: [1, 3],
      closeOfBusiness: '17:00:00',
    })
  })

  it.each([
    ['dueTime', 'notEligible.followUp', { dueTime: '12:00' }, '2026-04-02T11:00:00Z'],
    ['roll', 'notEligible.followUp', { roll: 'forward' }, '2026-04-07T22:59:59Z'],
    ['counting', 'notEligible.followUp', { counting: 'inclusive' }, '2026-04-02T22:59:59Z'],
    ['reading', 'notEligible.followUp', { reading: 'lastDayOfMonth', amount: 1 }, '2026-04-30T22:59:59Z'],
    ['receiptCutoff', 'triage.standard', { receiptCutoff: '09:30' }, '2026-03-10T17:00:00Z'],
    ['fixedDate', 'notEligible.followUp', { fixedDate: '2026-06-03' }, '2026-06-03T22:59:59Z'],
  ] as const)('are the council’s own where it has set them: %s', (_name, key, value, dueAt) => {
    const given = { ...rules, policy: withValues({ [key]: value }) }
    expect(viewOf(started(key, '2026-03-06T10:00:00Z', {}, given), given).dueAt).toBe(dueAt)
  })

  it('R-DPY-07 are the council’s own for every time after the first', () => {
    const given = {
      ...rules,
      policy: withValues({ 'directPayment.audit': { thereafter: { amount: 2, unit: 'week' } } }),
    }
    const third = started('directPayment.audit', '2026-01-05T10:00:00Z', { occurrence: 3 }, given)
    expect(viewOf(third, given).dueAt).toBe('2026-03-30T22:59:59Z')
  })

  it.each([
    ['another number', { amount: 7 }, 'COUNCIL_POLICY'],
    ['the same number of another unit', { unit: 'workingDay' }, 'COUNCIL_POLICY'],
    ['only another time of day', { dueTime: '17:00' }, 'STATUTORY_GUIDANCE'],
  ] as const)('are no longer the guidance’s with %s', (_name, value, basis) => {
    const given = { ...rules, policy: withValues({ 'review.first': value }) }
    expect(viewOf(started('review.first', '2026-03-06T10:00:00Z', {}, given), given).basis).toBe(basis)
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

  it('has a rule when it has a unit or an amount', () => {
    expect(problemsOfRule({ unit: 'week' })).toEqual([])
    expect(problemsOfRule({ amount: 3 })).toEqual([])
    expect(problemsOfRule({ fixedDate: '2026-06-03', unit: 'week' }).map(({ code }) => code)).toEqual([
      'FIXED_DATE_AND_ORIGIN',
    ])
  })

  it('may fix a date', () => {
    expect(codes({ 'cld.submit': { fixedDate: '2026-06-03' } })).toEqual([])
  })

  it.each(['2026-02-30', '2026-13-01', '3 June 2026', '2026-6-3', '2026-06-03T00:00:00.000Z', '+002026-06-03'])(
    'may not fix %s, which is no date',
    (fixedDate) => {
      expect(codes({ 'cld.submit': { fixedDate } })).toEqual(['/values/cld.submit/fixedDate NOT_A_DATE'])
    },
  )

  it.each(['24:00', '12:60', '9:30', 'at 17:00', '17:00 sharp', '17:00:60'])('%s is no time of day', (dueTime) => {
    expect(codes({ 'panel.sit': { dueTime } })).toEqual(['/values/panel.sit/dueTime NOT_A_TIME'])
  })

  it.each<[PolicySet['values'] & Record<string, object>, string]>([
    [{ 'panel.sit': { amount: 1.5 } }, 'Give a whole number.'],
    [{ 'panel.sit': { amount: -1 } }, 'A clock cannot be due before the event that starts it.'],
    [{ 'panel.sit': { dueTime: '5pm' } }, '"5pm" is not a time of day. Write it as 17:00 or 17:00:00.'],
    [{ 'panel.sit': { fixedDate: '3 June' } }, '"3 June" is not a date.'],
    [{ 'no.such.clock': {} }, 'There is no clock "no.such.clock".'],
    [
      { 'directPayment.firstReview': { amount: 7 } },
      'The law sets this limit (Direct Payments Regulations 2014 (SI 2014/2871) regulation 7). It may be made shorter, never longer.',
    ],
    [
      { 'reablement.freePeriod': { amount: 41 } },
      'The law gives this period (Charging Regulations 2014 (SI 2014/2672) regulation 3). It may be made longer, never shorter.',
    ],
  ])('says what is wrong with %j', (values, detail) => {
    expect(problemsOf({ values }, DEFAULT_POLICY).map((problem) => problem.detail)).toEqual([detail])
  })

  it('may count back from the date of an appointment, and not from what happened', () => {
    expect(codes({ 'review.invite': { amount: -20 } })).toEqual([])
    expect(problemsOfRule({ amount: -1 }).map(({ code }) => code)).toEqual(['AMOUNT_SIGN'])
  })

  it.each<[string, PolicySet['values']]>([
    ['no period', { 'move.progressContact': { amount: 0 } }],
    ['a fixed date', { 'move.progressContact': { fixedDate: '2026-06-03' } }],
    ['no period after the first time', { 'directPayment.audit': { thereafter: { amount: 0, unit: 'month' } } }],
  ])('0.4.7 a clock that comes back may not have %s', (_name, values) => {
    expect(codes(values)).toContain(`/values/${Object.keys(values).join('')} NOTHING_TO_REPEAT_BY`)
  })

  it('0.4.7 may come back after one day, and a clock that runs once may be due at once', () => {
    expect(codes({ 'move.progressContact': { amount: 1, unit: 'calendarDay' } })).toEqual([])
    expect(codes({ 'panel.sit': { amount: 0 } })).toEqual([])
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
    ['a fixed date', { fixedDate: '2026-06-03' }, 1],
    ['shorter', { amount: 5 }, 0],
    ['as long as it is', { amount: 6 }, 0],
  ] as const)('a limit of law that is made %s', (_name, value, problems) => {
    const found = codes({ 'directPayment.firstReview': value })
    expect(found).toEqual(Array(problems).fill('/values/directPayment.firstReview LIMIT_OF_LAW_LENGTHENED'))
  })

  it.each([
    ['shorter by a day', { amount: 41 }, 1],
    ['in another unit', { amount: 42, unit: 'workingDay' }, 1],
    ['rolled backward', { roll: 'backward' }, 1],
    ['a fixed date', { fixedDate: '2026-06-03' }, 1],
    ['longer', { amount: 56 }, 0],
    ['as long as it is', { amount: 42 }, 0],
  ] as const)('R-CHG-05 free support that is made %s', (_name, value, problems) => {
    const found = codes({ 'reablement.freePeriod': value })
    expect(found).toEqual(Array(problems).fill('/values/reablement.freePeriod PERIOD_OF_LAW_SHORTENED'))
  })

  it('may lengthen a standard of its own', () => {
    expect(CLOCKS['referral.acknowledge'].basis).toBe('COUNCIL_POLICY')
    expect(codes({ 'referral.acknowledge': { amount: 5 } })).toEqual([])
  })

  it('may shorten a period of its own', () => {
    expect(CLOCKS['close.notice']).toMatchObject({ basis: 'COUNCIL_POLICY', onMissed: 'EXPIRE' })
    expect(codes({ 'close.notice': { amount: 14 } })).toEqual([])
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

  it('a weekday without hours is a closed day', () => {
    const { 3: _wednesday, ...hours } = DEFAULT_POLICY.officeHours
    expect(isOfficeOpen('2026-01-07T10:00:00Z', hours, rules.calendar)).toBe(false)
    expect(isOfficeOpen('2026-01-08T10:00:00Z', hours, rules.calendar)).toBe(true)
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
