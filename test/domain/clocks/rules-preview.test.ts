import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { CLOCK_KEYS, CLOCKS, type ClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import { addDays } from '../../../domain/clocks/civil.ts'
import type { ClockRules } from '../../../domain/clocks/compute.ts'
import { DEFAULT_POLICY, type PolicySet, type PolicyValue } from '../../../domain/clocks/policy.ts'
import { recalendar, takeRules } from '../../../domain/clocks/recalendar.ts'
import { effectOf, type RulesWithOpen } from '../../../domain/clocks/rules-preview.ts'
import { recordFiring } from '../../../domain/clocks/plan.ts'
import { overrideClock, stopClock } from '../../../domain/clocks/write.ts'
import { madeUpCalendar, pen, rules, started, viewOf } from './support.ts'

/** Ten working days: due at 17:00 on Monday 19 January 2026. */
const panel = started('panel.sit', '2026-01-05T10:15:00Z')
const NOW = '2026-01-12T10:00:00Z'

const under = (given: ClockRules, openSets: readonly PolicySet[] = []): RulesWithOpen => ({ rules: given, openSets })

const holidays = (...days: readonly string[]): ClockRules => ({
  ...rules,
  calendar: { version: 2, years: { ...rules.calendar.years, 2026: [...(rules.calendar.years[2026] ?? []), ...days] } },
})

const set = (key: ClockKey, value: PolicyValue, more: Partial<PolicySet> = {}): PolicySet => ({
  ...DEFAULT_POLICY,
  version: 2,
  values: { [key]: value },
  applyToOpen: true,
  ...more,
})

const opened = (policy: PolicySet): RulesWithOpen => under({ ...rules, policy }, [policy])

describe('0.4.9, 0.4.10 what new rules would do to a clock, before they do it', () => {
  it.each([
    ['an extra bank holiday gives time', under(holidays('2026-01-15')), 'LATER', '2026-01-20T17:00:00Z'],
    ['a shorter limit takes time', opened(set('panel.sit', { amount: 8 })), 'EARLIER', '2026-01-15T17:00:00Z'],
    [
      'a limit that would have passed is late at once',
      opened(set('panel.sit', { amount: 2 })),
      'LATE_AT_ONCE',
      '2026-01-07T17:00:00Z',
    ],
    [
      'other reminders leave the date',
      opened(set('panel.sit', { reminders: [{ amount: 1, unit: 'workingDay' }] })),
      'REMINDERS',
      '2026-01-19T17:00:00Z',
    ],
  ] as const)('%s', (_name, then, effect, dueAt) => {
    expect(effectOf(panel, { now: under(rules), then }, NOW)).toEqual({
      clockId: 'panel.sit@1',
      key: 'panel.sit',
      effect,
      wasDueAt: '2026-01-19T17:00:00Z',
      dueAt,
    })
  })

  it.each([
    ['a bank holiday after the date', panel, under(holidays('2026-01-20'))],
    ['a limit of another clock', panel, opened(set('triage.standard', { amount: 2 }))],
    [
      'a version that is for other clocks',
      panel,
      opened(set('panel.sit', { amount: 2 }, { openKeys: ['triage.standard'] })),
    ],
    [
      'a clock that is over',
      stopClock(panel, { outcome: 'MET', cause: 'PanelDecided' }, pen(NOW)),
      under(holidays('2026-01-15')),
    ],
  ])('%s changes nothing', (_name, record, then) => {
    expect(effectOf(record, { now: under(rules), then }, NOW)).toBeUndefined()
  })
})

describe('0.4.10 nobody is late by a change unless somebody has accepted it', () => {
  const shorter = set('panel.sit', { amount: 2 })
  const approved = (by: string | undefined, version = 2) => ({
    openSets: [shorter],
    acceptedBy: (id: string, cause: string, of: number) =>
      id === 'panel.sit@1' && cause === 'POLICY' && of === version ? by : undefined,
  })
  const given: ClockRules = { ...rules, policy: shorter }

  it('with a name the date moves, the ledger says whose, and the limit is missed at once', () => {
    const change = recalendar(panel, given, NOW, approved('admin-2'))
    expect(change?.appended).toMatchObject([{ entry: 'RECALENDARED', kept: false, lateAcceptedBy: 'admin-2' }])
    expect(change?.view.dueAt).toBe('2026-01-07T17:00:00Z')
    expect(change?.view.wakeUps[0]).toMatchObject({ kind: 'BREACH', at: '2026-01-07T17:00:01Z' })
    expect(change?.view.explanation.sentence).toContain(
      'The council changed how this date is counted on Monday 12 January 2026, which made the date earlier; before that it was 5pm on Monday 19 January 2026. It had passed by then, and the council answers for that.',
    )
  })

  it.each([
    ['without one', undefined, 2],
    ['with one for another version', 'admin-2', 3],
  ])('%s it stands', (_name, by, version) => {
    const change = recalendar(panel, given, NOW, approved(by, version))
    expect(change?.view.dueAt).toBe('2026-01-19T17:00:00Z')
    expect(change?.view.explanation.sentence).toContain('this date stands, so that nobody is late by it.')
  })

  it('a date that has passed already does not move, whoever accepts it', () => {
    const longer = set('panel.sit', { amount: 20 })
    const change = recalendar(panel, { ...rules, policy: longer }, '2026-01-20T10:00:00Z', {
      openSets: [longer],
      acceptedBy: () => 'admin-2',
    })
    expect(change?.appended).toMatchObject([{ kept: true }])
    expect(change?.view.explanation.sentence).toContain('on Tuesday 20 January 2026; this date stands.')
  })
})

describe('0.4.10 versions that reach open clocks are taken one after the other', () => {
  const first = set('panel.sit', { amount: 8 })
  const newOnly: PolicySet = { ...DEFAULT_POLICY, version: 3, values: { 'panel.sit': { amount: 30 } } }

  it('also when a later one, in force by now, is for new clocks only', () => {
    const taken = recalendar(panel, { ...rules, policy: newOnly }, NOW, { openSets: [first] })
    expect(taken?.view).toMatchObject({ dueAt: '2026-01-15T17:00:00Z', policyVersion: 2 })
  })

  it('and each is in the ledger', () => {
    const second = set('panel.sit', { amount: 9 }, { version: 3 })
    const taken = recalendar(panel, { ...rules, policy: second }, NOW, { openSets: [first, second] })
    expect(taken?.appended).toMatchObject([{ policyVersion: 2 }, { policyVersion: 3 }])
    expect(taken?.view.dueAt).toBe('2026-01-16T17:00:00Z')
  })
})

describe('0.4.9 the explanation says why a date moved', () => {
  const moved = recalendar(panel, holidays('2026-01-15'), NOW)?.record ?? panel
  const SAID =
    'The list of bank holidays changed on Monday 12 January 2026, which made the date later; before that it was 5pm on Monday 19 January 2026.'

  it('in words that a family can read', () => {
    expect(viewOf(moved, holidays('2026-01-15')).explanation.sentence).toContain(SAID)
  })

  it('until somebody sets the date by hand', () => {
    const byHand = overrideClock(moved, { dueAt: '2026-01-30T17:00:00Z', reason: 'A' }, pen(NOW))
    expect(viewOf(byHand, holidays('2026-01-15')).explanation.sentence).not.toContain('bank holidays changed')
  })

  it('R-GEN-05 and the reminders are planned anew', () => {
    const sent = recordFiring(
      panel,
      { clockId: panel.id, key: panel.key, kind: 'REMINDER', at: '2026-01-12T09:00:00Z', index: 0 },
      '2026-01-12T09:00:00Z',
      rules,
    ).record
    const change = recalendar(sent, holidays('2026-01-15'), NOW)
    expect(viewOf(sent).wakeUps[0]?.at).toBe('2026-01-15T09:00:00Z')
    expect(change?.view.wakeUps[0]).toEqual({ kind: 'REMINDER', at: '2026-01-16T09:00:00Z', index: 1 })
  })
})

/** Clocks that need nothing but their beginning. */
const PLAIN = CLOCK_KEYS.filter((key) => CLOCKS[key].countFrom === 'start' && CLOCKS[key].derivedFrom === undefined)

const FIRST = Date.parse('2026-01-01T00:00:00Z')
const later = (hours: number): string => new Date(FIRST + hours * 3_600_000).toISOString()

const calendars = fc
  .array(fc.integer({ min: 0, max: 400 }), { maxLength: 60 })
  .map((days) => madeUpCalendar(...days.map((day) => addDays('2026-01-01', day))))

describe('0.4.10 the outcome is the preview', () => {
  it('for every clock, every change and every moment; and nobody is late by it whom nobody has named', () => {
    const worlds = fc.record({
      key: fc.constantFrom(...PLAIN),
      from: fc.integer({ min: 0, max: 2000 }),
      wait: fc.integer({ min: 0, max: 3000 }),
      before: calendars,
      after: calendars,
      amount: fc.integer({ min: 0, max: 40 }),
      isPolicy: fc.boolean(),
      isAccepted: fc.boolean(),
    })
    fc.assert(
      fc.property(worlds, ({ key, from, wait, before, after, amount, isPolicy, isAccepted }) => {
        const was: ClockRules = { policy: DEFAULT_POLICY, calendar: before }
        const record = started(key, later(from), {}, was)
        const policy = set(key, { amount })
        const openSets = isPolicy ? [policy] : []
        const will: ClockRules = {
          policy: isPolicy ? policy : DEFAULT_POLICY,
          calendar: isPolicy ? before : { ...after, version: 2 },
        }
        const at = later(from + wait)
        const effect = effectOf(record, { now: under(was), then: { rules: will, openSets } }, at)
        const acceptedBy = () => (isAccepted ? 'admin-2' : undefined)
        const outcome = viewOf(takeRules(record, will, at, { openSets, acceptedBy }), will)

        const old = viewOf(record, was).dueAt
        const stands = effect === undefined || (effect.effect === 'LATE_AT_ONCE' && !isAccepted)
        expect(Date.parse(outcome.dueAt)).toBe(Date.parse(stands ? old : effect.dueAt))
        const isLateByIt = Date.parse(old) >= Date.parse(at) && Date.parse(outcome.dueAt) < Date.parse(at)
        expect(isLateByIt).toBe(effect?.effect === 'LATE_AT_ONCE' && isAccepted)
      }),
      { numRuns: 500 },
    )
  })
})
