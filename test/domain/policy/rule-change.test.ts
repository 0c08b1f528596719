import { describe, expect, it } from '@jest/globals'
import { ENGLAND_AND_WALES_2025_TO_2028 } from '../../../domain/clocks/bank-holidays-england-and-wales.ts'
import { policyFor } from '../../../domain/clocks/policy.ts'
import { isSecondPerson, withAccepted } from '../../../domain/policy/deciding.ts'
import { DEFAULT_MONEY_POLICY } from '../../../domain/policy/money.ts'
import { setsFor } from '../../../domain/policy/open-sets.ts'
import {
  calendarAfter,
  laterAfter,
  policyAfter,
  problemsOfChange,
  type PolicyPatch,
  type RuleChange,
  type RuleScope,
  type RulesToChange,
} from '../../../domain/policy/rule-change.ts'
import { mergePatch } from '../../../domain/shared/merge-patch.ts'
import { RULES_TODAY } from '../../support/rules-today.ts'

const NOW = '2026-03-02T10:00:00Z'
const moment = { now: NOW, today: '2026-03-02' }

const policy = (patch: PolicyPatch, scope: RuleScope = { is: 'OPEN_CLOCKS' }, effectiveFrom?: string) =>
  ({
    is: 'POLICY',
    policy: patch,
    scope,
    ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
  }) as const satisfies RuleChange

const values = (of: object): PolicyPatch => ({ clocks: { values: of } })

const codes = (change: RuleChange, on = RULES_TODAY): readonly string[] =>
  problemsOfChange(change, on, moment).map(({ pointer, code }) => `${pointer} ${code}`)

const USUAL = ENGLAND_AND_WALES_2025_TO_2028.years[2026] ?? []
const days = (list: readonly string[], year = '2026'): RuleChange => ({ is: 'BANK_HOLIDAYS', years: { [year]: list } })

describe('0.4.9 a list of bank holidays', () => {
  it('with an extra day is possible, and leaves the other years alone', () => {
    const change = days([...USUAL, '2026-06-12'])
    expect(codes(change)).toEqual([])
    const after = calendarAfter(RULES_TODAY, change as Extract<RuleChange, { is: 'BANK_HOLIDAYS' }>)
    expect(after.version).toBe(2)
    expect(after.years[2026]).toEqual([...USUAL, '2026-06-12'].sort())
    expect(after.years[2027]).toBe(RULES_TODAY.calendar.years[2027])
  })

  it('of a year that was not known may have days that are over', () => {
    const list = ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'].map((day) => `2024-${day}`)
    expect(codes(days(list, '2024'))).toEqual([])
  })

  it.each([
    ['a day of another year', [...USUAL, '2027-06-11'], '/years/2026 NOT_IN_YEAR'],
    ['a day that is there twice', [...USUAL, '2026-12-25'], '/years/2026 TWICE'],
    ['a Saturday', [...USUAL, '2026-06-13'], '/years/2026 AT_THE_WEEKEND'],
    ['a Sunday', [...USUAL, '2026-06-14'], '/years/2026 AT_THE_WEEKEND'],
    ['seven days', USUAL.filter((day) => day !== '2026-12-28'), '/years/2026 TOO_FEW_DAYS'],
    ['a day that is over', [...USUAL, '2026-02-27'], '/years/2026 DAY_IS_PAST'],
    ['without a day that is over', [...USUAL.slice(1), '2026-06-12'], '/years/2026 DAY_IS_PAST'],
    ['nothing new', [...USUAL].reverse(), '/years NOTHING_CHANGES'],
  ])('with %s is not', (_name, list, problem) => {
    expect(codes(days(list))).toEqual([problem])
  })

  it('may still have a day more today', () => {
    expect(codes(days([...USUAL, '2026-03-02']))).toEqual([])
  })

  it('has all its problems named at once', () => {
    expect(codes(days(['2026-06-13', '2027-06-11']))).toHaveLength(4)
  })
})

describe('0.4.10 a change of policy', () => {
  it('keeps what it does not name, and reaches the clocks whose values it touches', () => {
    const { stored, set } = policyAfter(RULES_TODAY, policy(values({ 'review.annual': { amount: 11 } })))
    expect(set).toMatchObject({ version: 2, applyToOpen: true })
    expect(set.openKeys).toEqual(expect.arrayContaining(['review.annual', 'review.annual.windowOpens']))
    expect(set.openKeys).not.toContain('triage.standard')
    expect(policyFor('review.annual', set).rule.amount).toBe(11)
    expect(stored.clocks).not.toHaveProperty('version')
    expect(stored.money).toBe(DEFAULT_MONEY_POLICY)
  })

  it('of the cut-off touches every clock in working days', () => {
    const { set } = policyAfter(RULES_TODAY, policy({ clocks: { receiptCutoff: '16:00' } }))
    expect(set.openKeys).toContain('triage.standard')
    expect(set.openKeys).not.toContain('assessment.needs.standard')
  })

  it('takes a value back to the catalogue’s with null', () => {
    const changed = policyAfter(RULES_TODAY, policy(values({ 'panel.sit': { amount: 8 } }))).stored
    const back = policyAfter({ ...RULES_TODAY, policy: changed }, policy(values({ 'panel.sit': null })))
    expect(back.set.values).toEqual({})
  })

  it('reaches nobody who waits already when it is for new clocks, whatever the version before did', () => {
    const before = policyAfter(RULES_TODAY, policy(values({ 'panel.sit': { amount: 8 } }))).stored
    const on = { ...RULES_TODAY, policy: before, policyVersion: 2 }
    const { set } = policyAfter(on, policy(values({ 'triage.standard': { amount: 2 } }), { is: 'NEW_CLOCKS' }))
    expect([set.applyToOpen, set.openKeys, set.openJourneys]).toEqual([false, undefined, undefined])
  })

  it('for chosen journeys reaches those and no others', () => {
    const scope = { is: 'CHOSEN_JOURNEYS', journeys: ['one'] } as const
    const { set } = policyAfter(RULES_TODAY, policy(values({ 'panel.sit': { amount: 8 } }), scope))
    expect(setsFor([set], 'one')).toEqual([set])
    expect(setsFor([set], 'two')).toEqual([])
  })

  it.each([
    [
      'a clock that comes back after no time',
      values({ 'review.annual': { amount: 0 }, 'urgent.review': { amount: 0 } }),
      ['/policy/clocks/values/urgent.review NOTHING_TO_REPEAT_BY'],
    ],
    ['a clock that is none', values({ 'no.such': { amount: 1 } }), ['/policy/clocks/values/no.such UNKNOWN_CLOCK']],
    [
      'a limit of law made longer, and a cut-off that is no time',
      { clocks: { values: { 'directPayment.firstReview': { amount: 7 } }, receiptCutoff: '25:00' } },
      [
        '/policy/clocks/values/directPayment.firstReview LIMIT_OF_LAW_LENGTHENED',
        '/policy/clocks/receiptCutoff NOT_A_TIME',
      ],
    ],
    [
      'an office that closes before it opens',
      { clocks: { officeHours: { 1: { opens: '17:00', closes: '09:00' } } } },
      ['/policy/clocks/officeHours/1 CLOSES_BEFORE_IT_OPENS'],
    ],
    [
      'an office that never opens',
      { clocks: { officeHours: { 1: null, 2: null, 3: null, 4: null, 5: null } } },
      ['/policy/clocks/officeHours NEVER_OPEN'],
    ],
    [
      'a ladder whose rungs go down',
      { clocks: { ladderWorkingDays: [3, 1] } },
      ['/policy/clocks/ladderWorkingDays RUNGS_NOT_IN_ORDER'],
    ],
    [
      'capital limits that cross',
      { money: { charging: { capitalLowerPence: 2_325_001 } } },
      ['/policy/money/charging/capitalLowerPence LIMITS_CROSSED'],
    ],
    ['nothing', values({}), ['/policy NOTHING_CHANGES']],
  ])('with %s is not possible, and everything is said at once', (_name, patch, problems) => {
    expect(codes(policy(patch))).toEqual(problems)
  })

  it('for new clocks may have a first instant to come', () => {
    const change = (from: string) => policy({ thresholds: { panelQuorum: 4 } }, { is: 'NEW_CLOCKS' }, from)
    expect(codes(change('2026-04-01T00:00:00Z'))).toEqual([])
    expect(codes(change(NOW))).toEqual([])
    expect(codes(change('2026-03-02T09:59:59Z'))).toEqual(['/effectiveFrom IN_THE_PAST'])
  })

  it('for open clocks counts from its approval', () => {
    const change = policy(values({ 'panel.sit': { amount: 8 } }), { is: 'OPEN_CLOCKS' }, '2026-04-01T00:00:00Z')
    expect(codes(change)).toEqual(['/effectiveFrom OPEN_CLOCKS_HAVE_NO_DATE'])
  })

  const april = (patches: readonly PolicyPatch[] | null): RulesToChange => ({
    ...RULES_TODAY,
    policyVersion: 2,
    later: [{ from: '2026-04-01T00:00:00Z', patches }],
  })

  it('leaves what is approved for later as it was approved, and goes on where nothing else was', () => {
    const on = april([{ thresholds: { panelQuorum: 5 } }, values({ 'panel.sit': { amount: 7 } })])
    const change = policy({ thresholds: { panelQuorum: 4, panelSlots: 6 }, ...values({ 'panel.sit': { amount: 8 } }) })
    expect(codes(change, on)).toEqual([])
    const { stored, set } = policyAfter(on, change)
    expect([set.version, stored.thresholds.panelQuorum, stored.thresholds.panelSlots]).toEqual([3, 4, 6])
    const [later] = laterAfter(on, stored)
    expect(later).toMatchObject({
      from: '2026-04-01T00:00:00Z',
      policy: {
        clocks: { values: { 'panel.sit': { amount: 7 } }, applyToOpen: false },
        thresholds: { panelQuorum: 5, panelSlots: 6 },
      },
    })
    expect(later?.policy.clocks).not.toHaveProperty('openKeys')
  })

  it('is not possible where it makes that wrong', () => {
    const clocksNow = {
      ...RULES_TODAY.policy.clocks,
      values: { 'urgent.review': { thereafter: { amount: 7, unit: 'calendarDay' } } },
    } as const
    const on = {
      ...april([values({ 'urgent.review': { amount: 0 } })]),
      policy: { ...RULES_TODAY.policy, clocks: clocksNow },
    }
    const change = policy(values({ 'urgent.review': { thereafter: null } }))
    expect(codes(change, { ...on, later: [] })).toEqual([])
    expect(codes(change, on)).toEqual(['/policy/clocks/values/urgent.review NOTHING_TO_REPEAT_BY'])
  })

  it('does not come before a version that was written by other means, which would end it unseen', () => {
    expect(codes(policy({ thresholds: { panelQuorum: 4 } }), april(null))).toEqual([
      '/effectiveFrom BEFORE_A_LATER_VERSION',
    ])
  })
})

describe('R-GEN-06 deciding on a change', () => {
  it('is for a second person', () => {
    expect(isSecondPerson({ id: 'admin-1' }, 'admin-1')).toBe(false)
    expect(isSecondPerson({ id: 'admin-2' }, 'admin-1')).toBe(true)
    expect(isSecondPerson({ id: 'admin-2', standsInFor: [{ id: 'admin-3' }] }, 'admin-1')).toBe(true)
    expect(isSecondPerson({ id: 'admin-2', standsInFor: [{ id: 'admin-1' }] }, 'admin-1')).toBe(false)
  })

  const clock = (journeyId: string, effect: string) => ({ journeyId, clockId: 'panel.sit@3', effect })

  it('accepts lateness by name, journey by journey', () => {
    const { effects, notLate } = withAccepted(
      [clock('one', 'LATE_AT_ONCE'), clock('two', 'LATE_AT_ONCE'), clock('three', 'EARLIER')],
      [{ journeyId: 'one', clockId: 'panel.sit@3' }],
    )
    expect(effects.map(({ accepted }) => accepted)).toEqual([true, false, false])
    expect(notLate).toEqual([])
  })

  it('and not what would not be late', () => {
    const named = { journeyId: 'three', clockId: 'panel.sit@3' }
    const { effects, notLate } = withAccepted([clock('three', 'EARLIER')], [named])
    expect([effects[0]?.accepted, notLate]).toEqual([false, [named]])
  })
})

describe('a merge patch (RFC 7396)', () => {
  it.each([
    [{ a: 1, b: { c: 2, d: 3 } }, { b: { c: null, e: 4 } }, { a: 1, b: { d: 3, e: 4 } }],
    [{ a: [1, 2] }, { a: [3] }, { a: [3] }],
    [{ a: 1 }, { a: { b: null, c: 2 } }, { a: { c: 2 } }],
    [{ a: 1 }, {}, { a: 1 }],
  ])('%j with %j is %j', (target, patch, result) => {
    expect(mergePatch(target, patch)).toEqual(result)
  })
})
