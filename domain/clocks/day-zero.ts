import type { LocalTime } from '../clock-catalogue/row.ts'
import type { ClockFacts } from '../journey/clock-intent.ts'
import type { Instant, LocalDate } from '../shared/time.ts'
import { isWorkingDay, nextWorkingDay, workingDayOnOrAfter, type HolidaysOfYear } from './calendar.ts'
import { addDays, localDate, localTime } from './civil.ts'
import { isOpen, toSeconds } from './office-hours.ts'
import { isElapsed, type CountingRule } from './policy.ts'
import { factMissing } from './refusal.ts'

/** Why the start counts as another day than the one it happened on. */
export type Deemed = 'AS_IT_HAPPENED' | 'AFTER_CUTOFF' | 'ON_A_CLOSED_DAY' | 'FROM_A_FACT'

/** Day zero: counting starts the day after it (rulebook 0.4.2). */
export interface DayZero {
  readonly date: LocalDate
  readonly deemed: Deemed
  /** Whether the office was open at the start; only where the rule asks (R-HOS-04). */
  readonly officeOpen?: boolean
}

interface Start {
  readonly rule: CountingRule
  readonly from: Instant
  readonly facts?: ClockFacts
}

/** Rulebook 0.4.2 and 0.4.4: the day a clock counts from, after any deeming. */
export function dayZeroOf({ rule, from, facts = {} }: Start, holidays: HolidaysOfYear): DayZero {
  if (rule.countFrom !== 'start') return { date: factOf(facts, rule.countFrom), deemed: 'FROM_A_FACT' }
  const { noticeCutoff, receiptCutoff, officeHours } = rule
  if (noticeCutoff !== undefined && !isElapsed(rule)) return noticeDay(rule, { from, cutoff: noticeCutoff }, holidays)
  if (receiptCutoff !== undefined) return receiptDay(from, receiptCutoff, holidays)
  const asItHappened = { date: localDate(from), deemed: 'AS_IT_HAPPENED' } as const
  return officeHours === undefined ? asItHappened : { ...asItHappened, officeOpen: isOpen(from, officeHours, holidays) }
}

/** 0.4.4. Strictly after the cut-off, or on a closed day, counts as the next working day; at the cut-off's second is in time. */
export function receiptDay(from: Instant, cutoff: string, holidays: HolidaysOfYear): DayZero {
  const date = localDate(from)
  if (!isWorkingDay(date, holidays)) return { date: nextWorkingDay(date, holidays), deemed: 'ON_A_CLOSED_DAY' }
  if (localTime(from) > toSeconds(cutoff)) return { date: nextWorkingDay(date, holidays), deemed: 'AFTER_CUTOFF' }
  return { date, deemed: 'AS_IT_HAPPENED' }
}

/** R-HOS-03. Strictly after the cut-off counts as the next day; the working-day reading then moves to a working day. */
function noticeDay(
  { unit }: CountingRule,
  { from, cutoff }: { readonly from: Instant; readonly cutoff: LocalTime },
  holidays: HolidaysOfYear,
): DayZero {
  const given = localDate(from)
  const late = localTime(from) > toSeconds(cutoff)
  const next = late ? addDays(given, 1) : given
  const date = unit === 'workingDay' ? workingDayOnOrAfter(next, holidays) : next
  if (date === given) return { date, deemed: 'AS_IT_HAPPENED' }
  return { date, deemed: late ? 'AFTER_CUTOFF' : 'ON_A_CLOSED_DAY' }
}

function factOf(facts: ClockFacts, name: 'dateOfBirth' | 'relevantDay' | 'agreedDate'): LocalDate {
  const date = facts[name]
  if (date === undefined) throw factMissing(name)
  return date
}
