import type { Recipient } from '../messages/recipient.ts'
import type { Role } from '../roles/roles.ts'
import type { RuleId } from '../rulebook/rule-ids.ts'

/** How much force a clock has. A date is shown with its basis; council policy is never called statutory. */
export type Basis = 'STATUTE' | 'STATUTORY_GUIDANCE' | 'NATIONAL_EXPECTATION' | 'COUNCIL_POLICY' | 'TEAM_TARGET'

/** Rulebook 0.4.3: what the amount of a clock counts. */
export type ClockUnit = 'workingDay' | 'calendarDay' | 'week' | 'month' | 'year' | 'elapsedHour' | 'elapsedMinute'

/** Rulebook 0.4.6: where a date goes that falls on a day when the office is closed. */
export type Roll = 'none' | 'backward' | 'forward'

/** Whether day zero counts as the first day (`inclusive`: R-CHG-05) or the day after it does (0.4.2). */
export type Counting = 'exclusive' | 'inclusive'

/** The fact that day zero is taken from: the starting event, or a date that belongs to the case. */
export type CountFrom = 'start' | 'dateOfBirth' | 'relevantDay' | 'agreedDate'

/** What is done with the counted date; the words are those of the rulebook and of golden-deadlines.json. */
export type Reading =
  /** Nothing: the counted date is the date. */
  | 'asCounted'
  /** R-HOS-03, default: the later of the counted date and the day before the proposed discharge. */
  | 'dayBeforeDischarge'
  /** R-HOS-03 as the 2014 Regulations had it: the later of the counted date and the proposed discharge date. */
  | 'relevantDay2014'
  /** R-HOS-05: 00:00 of the first discharge day that the notice supports. */
  | 'startOfEarliestValidDischargeDay'
  /** R-REF-06: the first noon of a working day after the contact. */
  | 'noonHandBack'
  /** R-HOS-04: so many elapsed hours when the office is open, else 09:00 on the next calendar day. */
  | 'officeHoursElseNextMorning'
  /** R-OPS-05: the n-th working day of the month that the start is in; of the next month for a start after its first working day. */
  | 'workingDayOfMonth'
  /** R-EXP-01: the last calendar day of the month n months after the start's month. */
  | 'lastDayOfMonth'
  /** R-REV-06: the counted date, but never before the working day after the start: what is agreed late is due at once. */
  | 'notBeforeNextWorkingDay'
  /** R-HOS-10: the counted date, and never after the day before the last free day of reablement. */
  | 'beforeFreeWeeksEnd'
  /** R-CMP-03: the date agreed with the person when there is one, else as counted. */
  | 'agreedDateIfAny'

/** R-TRN-08: when a person born on 29 February has a birthday in a common year. */
export type LeaplingBirthday = '1 March' | '28 February'

/** A wall-clock time in Europe/London, `17:00:00` or `17:00`. */
export type LocalTime = string

/**
 * When a reminder is sent (R-GEN-05): so long before the due instant, or at a fixed time of a day counted from day zero or
 * from the due day.
 */
export type Reminder =
  | { readonly amount: number; readonly unit: 'workingDay' | 'calendarDay' | 'month' | 'hour' | 'minute' }
  | { readonly time: LocalTime; readonly day: 'dayZero' | 'dueDay'; readonly plusDays: number }

/**
 * What the end of a clock means.
 * LADDER: a missed limit, told up the ladder (R-GEN-04). ALERT_MANAGER: a missed limit, told to `alert` at once.
 * TASK: a missed limit that becomes a task. ACCEPT: a missed limit after which a request counts as accepted (R-REV-04).
 * OPEN: something opens at the instant. EXPIRE: something lasts until the end of the instant's second.
 * CHECK: the date is only compared with; the clock never fires (R-HOS-05).
 */
export type OnMissed = 'LADDER' | 'ALERT_MANAGER' | 'TASK' | 'ACCEPT' | 'OPEN' | 'EXPIRE' | 'CHECK'

/**
 * How a clock comes back. FROM_LAST: each occurrence is started anew by the last one's act. FROM_ANCHOR: occurrence k is counted
 * from the anchor, so that rolling never drifts (rulebook 0.4.7).
 */
export type Repeats = 'NEVER' | 'FROM_LAST' | 'FROM_ANCHOR'

/** One clock as it is written in the catalogue; what is left out has the defaults of `completeRow`. */
export interface RowData {
  /** What has to be done, in words a family could read; an imperative that can follow "The council must". */
  readonly title: string
  /** The whole clause when the council is not the one who must, or nothing must be done: "The case record is kept". */
  readonly says?: string
  /** What happened on day zero, as a clause: "your referral came in". */
  readonly began: string
  readonly unit: ClockUnit
  /** How many; negative for "so many before". Councils change it in the policy set. */
  readonly amount: number
  readonly dueTime?: LocalTime
  readonly roll?: Roll
  readonly counting?: Counting
  readonly countFrom?: CountFrom
  readonly reading?: Reading
  /** Calendar days added to the counted date: -1 for "the day before". */
  readonly adjustDays?: number
  /** This clock counts as that one does, whatever the council's policy makes of it, and then adjusts. */
  readonly derivedFrom?: string
  /** Strictly after this local time a notice counts as given the next day (R-HOS-03). */
  readonly noticeCutoff?: LocalTime
  readonly repeats?: Repeats
  /** The period from the second occurrence on, when it differs from the first. */
  readonly thereafter?: { readonly amount: number; readonly unit: ClockUnit }
  readonly atMostTimes?: number
  readonly starts: readonly string[]
  readonly stops: readonly string[]
  readonly reminders: readonly Reminder[]
  readonly onMissed: OnMissed
  /** True when the ladder follows an alert or a task. */
  readonly thenLadder?: boolean
  /** Who hears at the missed limit besides the worker; the team manager unless said. */
  readonly alert?: readonly Recipient[]
  /** What is done when it fires, in plain words. */
  readonly effect: string
  /** The person gets a letter with the new date on the day that is missed (R-ASM-02, R-PLN-04, R-REV-01, R-CMP-03). */
  readonly letterWhenMissed?: boolean
  /** Whose act stops the clock. */
  readonly waitsFor: Role
  readonly basis: Basis
  readonly citation: string
  /** Where the source depends on how the council counts: its words for these values, told with every date. */
  readonly citationOf?: (values: { readonly unit: ClockUnit; readonly reading: Reading }) => string
  readonly rules: readonly RuleId[]
  /** False while no part of the product starts this clock. */
  readonly built: boolean
  /** 0.4.6: where no office is open in time the work is the out-of-hours team's, and stands on no list of an office. */
  readonly weekendRota?: true
  /** R-REF-05: what begins while the office is closed cannot wait for it, whenever its limit falls: somebody is called at once. */
  readonly callsAtOnce?: true
  /** R-CLS-01: the clock goes on when the person's death is recorded. */
  readonly survivesDeath?: boolean
}

type Defaulted =
  | 'roll'
  | 'counting'
  | 'countFrom'
  | 'reading'
  | 'adjustDays'
  | 'repeats'
  | 'thenLadder'
  | 'letterWhenMissed'
  | 'survivesDeath'

/** One clock with every default filled in. */
export interface ClockRow extends Omit<RowData, Defaulted>, Required<Pick<RowData, Defaulted>> {
  readonly key: string
}

/** A row of the catalogue under its key, with the defaults of rulebook 0.4. */
export const completeRow = (key: string, row: RowData): ClockRow => ({
  roll: 'none',
  counting: 'exclusive',
  countFrom: 'start',
  reading: 'asCounted',
  adjustDays: 0,
  repeats: 'NEVER',
  thenLadder: false,
  letterWhenMissed: false,
  survivesDeath: false,
  ...row,
  key,
})
