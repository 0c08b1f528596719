import { describe, expect, it } from '@jest/globals'
import { bankHolidaysUnknown, ClockRefusal, factMissing, nothingToRepeatBy } from '../../../domain/clocks/refusal.ts'
import { clockNotRunning, extendClock, overrideClock, pauseClock, resumeClock } from '../../../domain/clocks/write.ts'
import { pen, started } from './support.ts'

const record = started('panel.sit', '2026-01-05T10:15:00Z')
const now = pen('2026-01-06T10:00:00Z')
const late = pen('2026-01-20T10:00:00Z')
const paused = pauseClock(record, { reason: 'A' }, now)

const refused = (act: () => unknown): ClockRefusal => {
  try {
    act()
  } catch (error) {
    if (error instanceof ClockRefusal) return error
    throw error
  }
  throw new Error('Nothing was refused')
}

const pauseFrom = (from: string, until?: string) => () =>
  pauseClock(record, { from, reason: 'A', ...(until !== undefined && { until }) }, now)

describe('what a refusal of the clocks says', () => {
  it.each<[string, string, () => unknown, string]>([
    [
      'BANK_HOLIDAYS_UNKNOWN',
      '0.4.9',
      () => {
        throw bankHolidaysUnknown(2029)
      },
      'This date needs the bank holidays of 2029, and they have not been entered yet. Ask a policy administrator to enter the official bank holidays of 2029, then try again.',
    ],
    [
      'FACT_MISSING',
      '0.4.2',
      () => {
        throw factMissing('agreedDate')
      },
      'This clock counts from a date that is not known: agreedDate. Record the date (agreedDate), then try again.',
    ],
    [
      'NOTHING_TO_REPEAT_BY',
      '0.4.7',
      () => {
        throw nothingToRepeatBy('urgent.review')
      },
      'The policy in force says that the clock "urgent.review" comes back, and not after how long. Ask a policy administrator to give it a period of at least one, then try again.',
    ],
    [
      'CLOCK_NOT_RUNNING',
      '0.4.11',
      () => {
        throw clockNotRunning('panel.sit')
      },
      'No clock "panel.sit" is running. Look at the list of clocks; this one has not begun or is already over.',
    ],
    [
      'ALREADY_PAUSED',
      '0.4.11',
      () => pauseClock(paused, { reason: 'A' }, now),
      'The clock is already stopped for this reason. Resume it first, or give the other reason for which it has to stop as well.',
    ],
    [
      'NOT_PAUSED',
      '0.4.11',
      () => resumeClock(record, {}, now),
      'The clock is not stopped. There is nothing to resume.',
    ],
    [
      'PAUSE_BEFORE_START',
      '0.4.11',
      pauseFrom('2026-01-05T10:14:59Z'),
      'The pause begins before the clock itself began. Give a day on or after the start of the clock.',
    ],
    [
      'PAUSE_IN_FUTURE',
      '0.4.11',
      pauseFrom('2026-01-06T09:00:00Z', '2026-01-06T10:00:01Z'),
      'The pause begins or ends in the future. Enter a pause when it begins, and its end when it ends.',
    ],
    [
      'PAUSE_ENDS_BEFORE_IT_BEGINS',
      '0.4.11',
      pauseFrom('2026-01-06T09:00:00Z', '2026-01-06T08:59:59Z'),
      'The pause would end before it began. Give an end on or after its beginning.',
    ],
    [
      'REASON_MISSING',
      '0.4.11',
      () => pauseClock(record, { reason: '' }, now),
      'There is no reason. Say why; the reason stays with the date.',
    ],
    [
      'EXTENSION_NOT_POSITIVE',
      '0.4.11',
      () => extendClock(record, { byDays: 0, reason: 'A' }, now),
      'The extension would not move the date later. Give a whole number of days, one or more.',
    ],
    [
      'DUE_DATE_PASSED',
      '0.4.11',
      () => extendClock(record, { byDays: 1, reason: 'A' }, late),
      'The date has already passed; it cannot be moved by a pause or an extension. Do it now. A date that was counted from a wrong fact is put right by correcting the fact.',
    ],
    [
      'DUE_BEFORE_START',
      '0.4.11',
      () => overrideClock(record, { dueAt: '2026-01-05T10:14:59Z', reason: 'A' }, now),
      'The new date is before the clock began. Give a date on or after the start of the clock.',
    ],
  ])('%s, by paragraph %s', (code, rule, act, words) => {
    const { name, message, whatToDo, ...refusal } = refused(act)
    expect(refusal).toMatchObject({ code, rule })
    expect(name).toBe('ClockRefusal')
    expect(`${message} ${whatToDo}`).toBe(words)
  })
})
