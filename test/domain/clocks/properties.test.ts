import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { CLOCK_KEYS, CLOCKS } from '../../../domain/clock-catalogue/catalogue.ts'
import {
  isWorkingDay,
  officialHolidays,
  addWorkingDays,
  workingDaysBetween,
  type BankHolidayCalendar,
} from '../../../domain/clocks/calendar.ts'
import { addDays, localDate, weekday } from '../../../domain/clocks/civil.ts'
import { computeClock } from '../../../domain/clocks/compute.ts'
import { dueOf, type DueQuestion } from '../../../domain/clocks/due.ts'
import { recompute, type ExplanationData } from '../../../domain/clocks/explain.ts'
import type { ClockRecord } from '../../../domain/clocks/ledger.ts'
import { pausedDays, type Pause } from '../../../domain/clocks/pauses.ts'
import { DEFAULT_POLICY, type CountingRule } from '../../../domain/clocks/policy.ts'
import { extendClock, pauseClock, resumeClock, startClock } from '../../../domain/clocks/write.ts'
import { madeUpCalendar, rule } from './support.ts'

const DAY_MS = 86_400_000
const FIRST = Date.parse('2020-01-01T00:00:00Z')
const LAST = Date.parse('2035-12-31T23:59:59Z')

const instants = fc
  .integer({ min: FIRST / 1000, max: LAST / 1000 })
  .map((seconds) => new Date(seconds * 1000).toISOString())

/** About twelve made-up holidays in every year that a date can reach. */
const calendars: fc.Arbitrary<BankHolidayCalendar> = fc
  .array(fc.integer({ min: 0, max: 17 * 366 }), { maxLength: 200 })
  .map((days) => madeUpCalendar(...days.map((day) => addDays('2020-01-01', day))))

const amounts = fc.integer({ min: 0, max: 60 })
const dayRules: fc.Arbitrary<CountingRule> = fc.oneof(
  amounts.map((amount) => rule('workingDay', amount)),
  fc
    .tuple(amounts, fc.constantFrom('none' as const, 'forward' as const))
    .map(([amount, roll]) => rule('calendarDay', amount, { roll })),
  amounts.map((amount) => rule('week', amount % 12)),
  amounts.map((amount) => rule('month', amount % 24)),
  amounts.map((amount) => rule('year', amount % 4)),
)
const elapsedRules = amounts.map((amount) => rule('elapsedHour', amount))
const anyRule = fc.oneof(dayRules, elapsedRules)

const dueAt = (question: DueQuestion, calendar: BankHolidayCalendar): number =>
  Date.parse(dueOf(question, officialHolidays(calendar)).dueAt)

describe('properties of every rule, 2020 to 2035, under made-up calendars', () => {
  it('0.4.5 due is never before its start', () => {
    fc.assert(
      fc.property(anyRule, instants, calendars, (counted, from, calendar) => {
        expect(dueAt({ rule: counted, from }, calendar)).toBeGreaterThanOrEqual(
          Math.floor(Date.parse(from) / 1000) * 1000,
        )
      }),
    )
  })

  it('a later start is never due earlier', () => {
    fc.assert(
      fc.property(
        anyRule,
        instants,
        fc.integer({ min: 0, max: 40 * DAY_MS }),
        calendars,
        (counted, from, later, calendar) => {
          const after = new Date(Math.min(LAST, Date.parse(from) + later)).toISOString()
          expect(dueAt({ rule: counted, from: after }, calendar)).toBeGreaterThanOrEqual(
            dueAt({ rule: counted, from }, calendar),
          )
        },
      ),
    )
  })

  it('0.4.3, 0.4.6 a working-day or rolled rule never ends on a closed day', () => {
    const rolled = fc.oneof(
      amounts.map((amount) => rule('workingDay', amount)),
      fc
        .tuple(amounts, fc.constantFrom('backward' as const, 'forward' as const))
        .map(([amount, roll]) => rule('calendarDay', amount, { roll })),
    )
    fc.assert(
      fc.property(rolled, instants, calendars, fc.integer({ min: 0, max: 30 }), (counted, from, calendar, days) => {
        const { date } = dueOf(
          { rule: counted, from, moves: { pausedDays: days, extendedDays: 0 } },
          officialHolidays(calendar),
        )
        expect(calendar.years[Number(date.slice(0, 4))]).not.toContain(date)
        expect(weekday(date)).toBeLessThan(6)
      }),
    )
  })

  it('adding working days twice is adding the sum, and going back returns to the day', () => {
    fc.assert(
      fc.property(instants, amounts, amounts, calendars, (at, first, second, calendar) => {
        const holidays = officialHolidays(calendar)
        const from = localDate(at)
        const both = addWorkingDays(addWorkingDays(from, first, holidays), second, holidays)
        expect(both).toBe(addWorkingDays(from, first + second, holidays))
        if (isWorkingDay(from, holidays)) expect(addWorkingDays(both, -first - second, holidays)).toBe(from)
      }),
    )
  })

  it('so many working days later is the day up to which so many are counted, one by one', () => {
    fc.assert(
      fc.property(instants, amounts, calendars, (at, amount, calendar) => {
        const holidays = officialHolidays(calendar)
        const [from, later] = [localDate(at), addWorkingDays(localDate(at), amount, holidays)]
        expect(workingDaysBetween(from, later, holidays)).toBe(amount)
        expect(amount === 0 || isWorkingDay(later, holidays)).toBe(true)
        const earlier = addWorkingDays(from, -amount, holidays)
        expect(workingDaysBetween(addDays(earlier, -1), addDays(from, -1), holidays)).toBe(amount)
      }),
    )
  })

  it('an elapsed hour is 3 600 seconds on every night of every year', () => {
    fc.assert(
      fc.property(elapsedRules, instants, calendars, (counted, from, calendar) => {
        expect(dueAt({ rule: counted, from }, calendar) - Date.parse(from)).toBe(counted.amount * 3_600_000)
      }),
    )
  })
})

describe('properties of pauses', () => {
  const pauses: fc.Arbitrary<readonly Pause[]> = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 40 })).map(([from, days]) => ({
      from: `${addDays('2026-03-01', from)}T10:00:00Z`,
      until: `${addDays('2026-03-01', from + days)}T10:00:00Z`,
      reason: `R${from}`,
    })),
    { maxLength: 6 },
  )

  it('0.4.11 the order in which they are entered does not matter', () => {
    const twice = pauses.chain((entered) =>
      fc.tuple(fc.constant(entered), fc.shuffledSubarray([...entered], { minLength: entered.length })),
    )
    fc.assert(
      fc.property(twice, ([entered, shuffled]) => {
        expect(pausedDays(shuffled)).toBe(pausedDays(entered))
      }),
    )
  })

  it('0.4.11 overlapping days count once: together never more than the sum, never less than the longest', () => {
    fc.assert(
      fc.property(pauses, (entered) => {
        const each = entered.map((pause) => pausedDays([pause]))
        const together = pausedDays(entered)
        expect(together).toBeLessThanOrEqual(each.reduce((sum, days) => sum + days, 0))
        expect(together).toBeGreaterThanOrEqual(Math.max(0, ...each))
      }),
    )
  })
})

describe('properties of every clock of the catalogue', () => {
  const facts = {
    dateOfBirth: '2012-02-29',
    relevantDay: '2026-03-13',
    agreedDate: '2030-04-10',
    proposedDischargeDate: '2026-06-10',
  }

  /** A ledger with a life of its own: started, perhaps extended, perhaps paused and resumed. */
  const ledgers = fc
    .tuple(fc.constantFrom(...CLOCK_KEYS), instants, calendars, fc.integer({ min: 0, max: 20 }), fc.boolean())
    .map(([key, from, calendar, days, isPaused]): { record: ClockRecord; calendar: BankHolidayCalendar } => {
      const pen = { at: from, by: 'worker-1', rules: { calendar, policy: DEFAULT_POLICY } }
      const start = startClock({ id: `${key}@1`, key, from, facts }, pen)
      const inTime = Date.parse(computeClock(start, pen.rules).dueAt) > Date.parse(from)
      if (!inTime) return { record: start, calendar }
      const extended = days === 0 ? start : extendClock(start, { byDays: days, reason: 'A' }, pen)
      if (!isPaused) return { record: extended, calendar }
      const paused = pauseClock(extended, { reason: 'B' }, pen)
      const later = new Date(Date.parse(from) + days * DAY_MS).toISOString()
      return { record: resumeClock(paused, {}, { ...pen, at: later }), calendar }
    })

  it('a ledger that is stored and read again gives the same view', () => {
    fc.assert(
      fc.property(ledgers, ({ record, calendar }) => {
        const given = { calendar, policy: DEFAULT_POLICY }
        const again = JSON.parse(JSON.stringify(record)) as ClockRecord
        expect(computeClock(again, given)).toEqual(computeClock(record, given))
      }),
    )
  })

  it('the last entry has noted the date that the view computes', () => {
    fc.assert(
      fc.property(ledgers, ({ record, calendar }) => {
        expect(record.ledger.at(-1)?.reckoning.dueAt).toBe(
          computeClock(record, { calendar, policy: DEFAULT_POLICY }).dueAt,
        )
      }),
    )
  })

  it('the data of its explanation alone gives the same date', () => {
    fc.assert(
      fc.property(ledgers, ({ record, calendar }) => {
        const { dueAt: expected, explanation } = computeClock(record, { calendar, policy: DEFAULT_POLICY })
        expect(recompute(JSON.parse(JSON.stringify(explanation.data)) as ExplanationData)).toBe(expected)
      }),
      { numRuns: 300 },
    )
  })

  it('wake-ups come in order, reminders and calls before the limit, and actionBy never after it', () => {
    fc.assert(
      fc.property(ledgers, ({ record, calendar }) => {
        const { wakeUps, dueAt: limit, actionBy } = computeClock(record, { calendar, policy: DEFAULT_POLICY })
        const at = wakeUps.map((wakeUp) => Date.parse(wakeUp.at))
        expect(at).toEqual([...at].sort((a, b) => a - b))
        for (const { kind, at: when } of wakeUps) {
          if (kind === 'REMINDER' || kind === 'CALL') expect(Date.parse(when)).toBeLessThan(Date.parse(limit))
          else expect(Date.parse(when)).toBeGreaterThanOrEqual(Date.parse(limit))
        }
        expect(Date.parse(actionBy)).toBeLessThanOrEqual(Date.parse(limit))
      }),
    )
  })

  it('the sentence is whole: it ends with a full stop and holds no code and no gap', () => {
    fc.assert(
      fc.property(ledgers, ({ record, calendar }) => {
        const { explanation, key } = computeClock(record, { calendar, policy: DEFAULT_POLICY })
        expect(explanation.sentence).toMatch(/\.$/)
        expect(explanation.sentence).not.toMatch(/undefined|NaN|null| {2}|\.\.|; \.| ,/)
        if (CLOCKS[key].basis === 'COUNCIL_POLICY') expect(explanation.sentence).toContain('not a legal limit')
      }),
    )
  })
})
