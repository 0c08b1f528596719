import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import * as civil from '../../../domain/clocks/civil.ts'
import type { Instant, LocalDate } from '../../../domain/shared/time.ts'

/** What the date library says, asked plainly and without a short way. */
const ZONE = 'Europe/London'
const zoned = (at: Instant): Temporal.ZonedDateTime => Temporal.Instant.from(at).toZonedDateTimeISO(ZONE)
const plainInstantAt = (date: LocalDate, time: string): Instant =>
  Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
    .toString()
const readings = (at: Instant): readonly number[] =>
  (['earlier', 'later'] as const).map(
    (disambiguation) => zoned(at).toPlainDateTime().toZonedDateTime(ZONE, { disambiguation }).epochMilliseconds,
  )

const plain = {
  localDate: (at: Instant) => zoned(at).toPlainDate().toString(),
  localTime: (at: Instant) => zoned(at).toPlainTime().toString({ smallestUnit: 'second', roundingMode: 'floor' }),
  zoneName: (at: Instant) => (zoned(at).offsetNanoseconds === 0 ? 'GMT' : 'BST'),
  isRepeatedHour: (at: Instant) => new Set(readings(at)).size > 1,
  addElapsed: (at: Instant, by: { hours?: number; minutes?: number; seconds?: number }) =>
    Temporal.Instant.from(at).add(by).toString(),
  addLocalDays: (at: Instant, days: number) => zoned(at).add({ days }).toInstant().toString(),
  onDate: (at: Instant, date: LocalDate) => plainInstantAt(date, zoned(at).toPlainTime().toString()),
  addToDate: (date: LocalDate, by: { days?: number; weeks?: number; months?: number; years?: number }) =>
    Temporal.PlainDate.from(date).add(by, { overflow: 'constrain' }).toString(),
  addDays: (date: LocalDate, days: number) => Temporal.PlainDate.from(date).add({ days }).toString(),
  firstOfMonth: (date: LocalDate) => Temporal.PlainDate.from(date).with({ day: 1 }).toString(),
  lastOfMonth: (date: LocalDate) => Temporal.PlainDate.from(date).with({ day: 31 }).toString(),
  weekday: (date: LocalDate) => Temporal.PlainDate.from(date).dayOfWeek,
}

const YEARS = { min: 2000, max: 2060 }
const FIRST = Date.UTC(YEARS.min, 0, 1)
const LAST = Date.UTC(YEARS.max, 11, 31, 23, 59, 59, 999)
const HOURS_MS = 3 * 3_600_000

/** Both nights of every year on which the clocks change. */
const changes: readonly number[] = Array.from({ length: YEARS.max - YEARS.min + 1 }, (_, index) => YEARS.min + index)
  .map((year) => Temporal.ZonedDateTime.from(`${String(year)}-01-01T00:00[${ZONE}]`))
  .flatMap((newYear) => {
    const spring = newYear.getTimeZoneTransition('next')
    return [spring, spring?.getTimeZoneTransition('next')].flatMap((change) => change?.epochMilliseconds ?? [])
  })

/** As the product writes them: to the second, and to the millisecond where there is one. */
const toText = (ms: number): Instant => Temporal.Instant.fromEpochMilliseconds(ms).toString()

const anyMs = fc.integer({ min: FIRST, max: LAST })
const nearChange = fc
  .tuple(fc.constantFrom(...changes), fc.integer({ min: -HOURS_MS, max: HOURS_MS }))
  .map(([change, ms]) => change + ms)
const instants = fc
  .oneof(
    anyMs,
    anyMs.map((ms) => Math.floor(ms / 1000) * 1000),
    nearChange,
    nearChange.map((ms) => Math.round(ms / 60_000) * 60_000),
  )
  .map(toText)

const leapDays = fc.constantFrom(...[2000, 2004, 2024, 2028, 2060].map((year) => `${String(year)}-02-29`))
const monthEnds = anyMs.map((ms) => plain.lastOfMonth(toText(ms).slice(0, 10)))
const changeDays = nearChange.map((ms) => toText(ms).slice(0, 10))
const dates = fc.oneof(
  anyMs.map((ms) => toText(ms).slice(0, 10)),
  changeDays,
  leapDays,
  monthEnds,
)

const two = (n: number): string => String(n).padStart(2, '0')
const times = fc
  .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }), fc.option(fc.nat({ max: 59 })))
  .map(([hour, minute, second]) => [hour, minute, ...(second === null ? [] : [second])].map(two).join(':'))
const smallHours = fc
  .tuple(fc.nat({ max: 3 }), fc.nat({ max: 59 }))
  .map(([hour, minute]) => `${two(hour)}:${two(minute)}`)

const RUNS = { numRuns: 2000 }

describe('London time worked out by the short way is what the date library says, 2000 to 2060', () => {
  it('knows both nights of every year on which the clocks change', () => {
    expect(changes).toHaveLength(2 * (YEARS.max - YEARS.min + 1))
  })

  it('0.4.1 date, time, zone and the hour that comes twice, of any instant', () => {
    fc.assert(
      fc.property(instants, (at) => {
        for (const name of ['localDate', 'localTime', 'zoneName', 'isRepeatedHour'] as const)
          expect([at, name, civil[name](at)]).toEqual([at, name, plain[name](at)])
      }),
      RUNS,
    )
  })

  it('0.4.8 the instant of any wall-clock time, those that are skipped and those that come twice among them', () => {
    fc.assert(
      fc.property(dates, fc.oneof(times, smallHours), (date, time) => {
        expect([date, time, civil.instantAt(date, time)]).toEqual([date, time, plainInstantAt(date, time)])
      }),
      RUNS,
    )
    fc.assert(
      fc.property(changeDays, smallHours, (date, time) => {
        expect([date, time, civil.instantAt(date, time)]).toEqual([date, time, plainInstantAt(date, time)])
      }),
      RUNS,
    )
  })

  it('0.4.3 elapsed time, days later at the same time, and the same time on another day', () => {
    const amount = fc.integer({ min: -500, max: 500 })
    fc.assert(
      fc.property(instants, amount, fc.constantFrom('hours', 'minutes', 'seconds'), dates, (at, n, unit, date) => {
        expect([at, n, civil.addElapsed(at, { [unit]: n })]).toEqual([at, n, plain.addElapsed(at, { [unit]: n })])
        expect([at, n, civil.addLocalDays(at, n)]).toEqual([at, n, plain.addLocalDays(at, n)])
        expect(civil.addLocalDays(at, 0)).toBe(plain.addLocalDays(at, 0))
        expect([at, date, civil.onDate(at, date)]).toEqual([at, date, plain.onDate(at, date)])
      }),
      RUNS,
    )
  })

  it('0.4.3 days, weeks, months and years added to any date', () => {
    const amount = fc.integer({ min: 0, max: 40 })
    const by = fc.record({ days: amount, weeks: amount, months: amount, years: amount }, { requiredKeys: ['days'] })
    const back = by.map((each) => Object.fromEntries(Object.entries(each).map(([unit, n]) => [unit, 0 - n])))
    fc.assert(
      fc.property(dates, fc.oneof(by, back), fc.integer({ min: -4000, max: 4000 }), (date, amounts, days) => {
        expect([date, amounts, civil.addToDate(date, amounts)]).toEqual([date, amounts, plain.addToDate(date, amounts)])
        expect([date, days, civil.addDays(date, days)]).toEqual([date, days, plain.addDays(date, days)])
      }),
      RUNS,
    )
  })

  it('the ends of any month and the day of the week of any date', () => {
    fc.assert(
      fc.property(dates, (date) => {
        for (const name of ['firstOfMonth', 'lastOfMonth', 'weekday'] as const)
          expect([date, name, civil[name](date)]).toEqual([date, name, plain[name](date)])
      }),
      RUNS,
    )
  })

  it.each(['2026-02-29', '2026-13-01', '2026-06-31', 'someday'])('there is no date %s', (date) => {
    expect(() => civil.instantAt(date, '09:00')).toThrow(new RangeError('There is no such date or time'))
    expect(() => civil.addToDate(date, { months: 1 })).toThrow(new RangeError('There is no such date or time'))
    expect(() => civil.localDate(`${date}T09:00:00Z`)).toThrow(RangeError)
  })

  it.each(['24:00', '12:60', 'noon'])('there is no time %s', (time) => {
    expect(() => civil.instantAt('2026-06-30', time)).toThrow(new RangeError('There is no such date or time'))
  })

  it('reads an instant that is written in another way', () => {
    expect(civil.localTime('2026-06-30T09:00:00.123456+02:00')).toBe('08:00:00')
    expect(civil.addElapsed('2026-06-30T09:00+01:00', { hours: 1 })).toBe('2026-06-30T09:00:00Z')
  })

  it('knows that the years before the common rule had changes of their own', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1900, 0, 1), max: FIRST }).map(toText), (at) => {
        expect([at, civil.localDate(at), civil.localTime(at)]).toEqual([at, plain.localDate(at), plain.localTime(at)])
      }),
    )
  })
})
