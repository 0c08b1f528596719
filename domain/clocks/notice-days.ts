import { hospitalReading } from '../clock-catalogue/hospital-readings.ts'
import type { NoticeDays } from '../hospital/state.ts'
import type { EarlierPolicy } from '../journey/clock-intent.ts'
import type { Instant, LocalDate } from '../shared/time.ts'
import { officialHolidays } from './calendar.ts'
import { addDays, addMonths, localDate } from './civil.ts'
import type { ClockRules } from './compute.ts'
import { dueOf } from './due.ts'
import { policyFor } from './policy.ts'
import { ClockRefusal } from './refusal.ts'
import { sayDate } from './words.ts'

/** R-HOS-02. So many days before an expected admission a notice may be given. */
const NOTICE_BEFORE_ADMISSION_DAYS = 7

/** A discharge day that is further away is more likely a wrong year, and the assessment would wait for it. */
const LATEST_DISCHARGE_MONTHS = 3

const latestDischargeOf = (came: Instant): LocalDate => addMonths(localDate(came), LATEST_DISCHARGE_MONTHS)

/**
 * R-HOS-03, R-HOS-05. What the policy in force when a notice came makes of that moment.
 * @throws ClockRefusal BANK_HOLIDAYS_UNKNOWN when the council counts working days of a year that is not entered
 */
export function noticeDaysOf(came: Instant, expectedOn: LocalDate | undefined, rules: ClockRules): NoticeDays {
  const holidays = officialHolidays(rules.calendar)
  const assessment = policyFor('hospital.assessment', rules.policy).rule
  const discharge = policyFor('hospital.dischargeNotice.minDays', rules.policy).rule
  const counted = dueOf({ rule: assessment, from: came }, holidays)
  const earliestDischargeOn = dueOf({ rule: discharge, from: came }, holidays).date
  return {
    givenOn: localDate(came),
    deemedOn: counted.dayZero.date,
    lastDayOn: counted.date,
    ...(expectedOn === undefined ? {} : { earliestNoticeOn: addDays(expectedOn, -NOTICE_BEFORE_ADMISSION_DAYS) }),
    earliestDischargeOn,
    earliestDischargeSaid: sayDate(earliestDischargeOn),
    latestDischargeOn: latestDischargeOf(came),
    reading: hospitalReading(assessment),
    policyVersion: rules.policy.version,
    policySince: localDate(rules.policy.effectiveFrom),
  }
}

/**
 * R-HOS-03. By when the person of a notice has to be assessed that no journey has yet: its time runs all the same. Undefined where the
 * council counts working days of a year that is not entered.
 */
export function noticeDueAt(came: Instant, proposed: LocalDate | undefined, rules: ClockRules): Instant | undefined {
  const { rule } = policyFor('hospital.assessment', rules.policy)
  // Nobody has looked at this notice yet, so a day that its rule would refuse does not count.
  const facts = proposed === undefined || proposed > latestDischargeOf(came) ? {} : { proposedDischargeDate: proposed }
  try {
    return dueOf({ rule, from: came, facts }, officialHolidays(rules.calendar)).dueAt
  } catch (error) {
    if (error instanceof ClockRefusal) return undefined
    throw error
  }
}

/** R-HOS-03. The values of another policy than that of the receipt; nothing where the same was in force when the notice came. */
export function noticePolicyOf(then: ClockRules, now: ClockRules): EarlierPolicy | undefined {
  const { version } = then.policy
  if (version === now.policy.version) return undefined
  const { unit, amount, reading, dueTime, noticeCutoff } = policyFor('hospital.assessment', then.policy).rule
  return { version, unit, amount, reading, dueTime, ...(noticeCutoff === undefined ? {} : { noticeCutoff }) }
}
