import type { ClockFacts } from '../journey/clock-intent.ts'
import type { Instant, LocalDate } from '../shared/time.ts'
import { isWorkingDay, nextWorkingDay, workingDayOnOrAfter, type HolidaysOfYear } from './calendar.ts'
import { addDays, localDate, localTime } from './civil.ts'
import { isOpen, toSeconds } from './office-hours.ts'
import type { CountingRule } from './policy.ts'
import { factMissing } from './refusal.ts'

/** Why the start counts as another day than the one it happened on. */
export type Deemed = 'AS_IT_HAPPENED' | 'AFTER_CUTOFF' | 'ON_A_CLOSED_DAY' | 'AFTER_CUTOFF_THEN_CLOSED' | 'FROM_A_FACT'

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
  if (rule.noticeCutoff !== undefined && !rule.unit.startsWith('elapsed')) return noticeDay(rule, from, holidays)
  if (rule.unit === 'workingDay' && rule.receiptCutoff !== undefined)
    return receiptDay(from, rule.receiptCutoff, holidays)
  const officeOpen = rule.officeHours === undefined ? undefined : isOpen(from, rule.officeHours, holidays)
  return { date: localDate(from), deemed: 'AS_IT_HAPPENED', ...(officeOpen !== undefined && { officeOpen }) }
}

/** 0.4.4. Strictly after the cut-off, or on a closed day, counts as the next working day; at the cut-off's second is in time. */
export function receiptDay(from: Instant, cutoff: string, holidays: HolidaysOfYear): DayZero {
  const date = localDate(from)
  if (!isWorkingDay(date, holidays)) return { date: nextWorkingDay(date, holidays), deemed: 'ON_A_CLOSED_DAY' }
  if (localTime(from) > toSeconds(cutoff)) return { date: nextWorkingDay(date, holidays), deemed: 'AFTER_CUTOFF' }
  return { date, deemed: 'AS_IT_HAPPENED' }
}

/** R-HOS-03. Strictly after the cut-off counts as the next day; the working-day reading then moves to a working day. */
function noticeDay({ unit, noticeCutoff = '' }: CountingRule, from: Instant, holidays: HolidaysOfYear): DayZero {
  const given = localDate(from)
  const late = localTime(from) > toSeconds(noticeCutoff)
  const date = late ? addDays(given, 1) : given
  const counted = unit === 'workingDay' ? workingDayOnOrAfter(date, holidays) : date
  if (counted === given) return { date: counted, deemed: 'AS_IT_HAPPENED' }
  if (counted === date) return { date: counted, deemed: 'AFTER_CUTOFF' }
  return { date: counted, deemed: late ? 'AFTER_CUTOFF_THEN_CLOSED' : 'ON_A_CLOSED_DAY' }
}

function factOf(facts: ClockFacts, name: 'dateOfBirth' | 'relevantDay' | 'agreedDate'): LocalDate {
  const date = facts[name]
  if (date === undefined) throw factMissing(name)
  return date
}
