import { CLOCKS, type ClockKey } from '../clock-catalogue/catalogue.ts'
import type { Basis } from '../clock-catalogue/row.ts'
import type { ClockId } from '../journey/clock-intent.ts'
import type { Role } from '../roles/roles.ts'
import type { RuleId } from '../rulebook/rule-ids.ts'
import type { Instant, LocalDate } from '../shared/time.ts'
import { actionByOf, type ActionBy } from './action-by.ts'
import { holidaysOrProvisional, type BankHolidayCalendar } from './calendar.ts'
import { isAfterToTheSecond } from './civil.ts'
import {
  sentenceFor,
  wordsOf,
  type Changes,
  type ClockWords,
  type DoneByHand,
  type Explanation,
  type ExplanationData,
} from './explain.ts'
import {
  endOf,
  entriesOf,
  fromOf,
  lastOf,
  policyOf,
  reached,
  startOf,
  type ClockRecord,
  type EntryOf,
} from './ledger.ts'
import { openPauses, pausesOf } from './pauses.ts'
import type { PolicySet } from './policy.ts'
import { groundsOf, heldBy, reckonRecord, sinceSetByHand, type Reckoned } from './reckon.ts'
import { rulesChangedIn } from './rules-changed.ts'
import { wasLateAlready } from './taken-over.ts'
import { wakeUpsToCome, type WakeUp } from './wake-ups.ts'

/** The calendar and the policy in force. A running clock keeps the policy values it started under. */
export interface ClockRules {
  readonly calendar: BankHolidayCalendar
  readonly policy: PolicySet
}

/**
 * BREACHED: the limit has passed and the clock still runs until it is stopped. OPENED: what it waited to open is open.
 * The others are what they say.
 */
export type ClockStatus = 'RUNNING' | 'PAUSED' | 'BREACHED' | 'OPENED' | 'MET' | 'CANCELLED'

/** Everything that the API, the commit, the reports and the tests know of a clock. */
export interface ClockView extends ActionBy {
  readonly id: ClockId
  readonly key: ClockKey
  readonly instance?: string
  readonly title: string
  readonly status: ClockStatus
  readonly waitsFor: Role
  /** The instant that day zero was taken from. */
  readonly startedAt: Instant
  readonly dayZero: LocalDate
  /** Inclusive: done at or before this second is in time (0.4.5). */
  readonly dueAt: Instant
  /** As it was when the clock started, before pauses, extensions, overrides and changes of calendar (0.4.11). */
  readonly originalDueAt: Instant
  /** Still to come, earliest first; those of the past that nobody has recorded are among them. */
  readonly wakeUps: readonly WakeUp[]
  /** True when actionBy or a wake-up rests on bank holidays that are not official yet. The due instant never does. */
  readonly provisional: boolean
  /** The limit has passed, and nobody has set another date by hand since. */
  readonly breached: boolean
  readonly paused: boolean
  /** The first limit that passed. Lateness once earned is never erased. */
  readonly breachedAt?: Instant
  readonly pausedSince?: Instant
  readonly stoppedAt?: Instant
  /** True when a limit passed, or the clock was stopped after its due second. */
  readonly late: boolean
  readonly basis: Basis
  readonly citation: string
  readonly rules: readonly RuleId[]
  readonly policyVersion: number
  readonly calendarVersion: number
  readonly explanation: Explanation
}

/**
 * The one function that turns a ledger into dates. Pure: the same record and rules always give the same view.
 * @throws ClockRefusal BANK_HOLIDAYS_UNKNOWN when the due instant itself needs the working days of a year that is not entered
 */
export function computeClock(record: ClockRecord, rules: ClockRules): ClockView {
  const row = CLOCKS[record.key]
  const start = startOf(record)
  const { policy, version } = policyOf(record)
  const reckoned = reckonRecord(record, rules.calendar)
  const { due } = reckoned
  const words = wordsOf(row, policy.rule, policy.repealed)
  let provisional = false
  const holidays = holidaysOrProvisional(rules.calendar, () => {
    provisional = true
  })
  const from = fromOf(record)
  const action = actionByOf(due, { from, policy, holidays })
  const wakeUps = wakeUpsToCome(record, { due, policy, holidays, hours: rules.policy.officeHours })
  return {
    id: record.id,
    key: record.key,
    ...(record.instance !== undefined && { instance: record.instance }),
    title: row.title,
    waitsFor: row.waitsFor,
    startedAt: from,
    dayZero: due.dayZero.date,
    dueAt: due.dueAt,
    originalDueAt: start.reckoning.dueAt,
    ...action,
    wakeUps,
    provisional,
    ...standing(record, due.dueAt),
    basis: words.basis,
    citation: words.citation,
    rules: row.rules,
    policyVersion: version,
    calendarVersion: calendarVersionOf(record, rules.calendar),
    explanation: explain(record, reckoned, {
      words,
      policyVersion: version,
      calendar: rules.calendar,
    }),
  }
}

/** The version that the date rests on: a held date keeps the one it was held under. */
const calendarVersionOf = (record: ClockRecord, calendar: BankHolidayCalendar): number =>
  heldBy(record)?.calendarVersion ?? calendar.version

type Standing = Pick<ClockView, 'status' | 'late' | 'breached' | 'paused' | 'breachedAt' | 'pausedSince' | 'stoppedAt'>

function standing(record: ClockRecord, dueAt: Instant): Standing {
  const end = endOf(record)
  const [breach] = entriesOf(record, 'BREACHED')
  const [pause] = end === undefined ? openPauses(record) : []
  const wasLate = wasLateAlready(record, dueAt)
  return {
    status: end?.entry ?? statusWhileRunning(record, wasLate),
    breached: wasLate || reached(record) === 'BREACHED',
    paused: pause !== undefined,
    late: wasLate || breach !== undefined || isMetLate(end, dueAt),
    ...(breach !== undefined && { breachedAt: breach.firedFor }),
    ...(pause !== undefined && { pausedSince: pause.from }),
    ...(end !== undefined && { stoppedAt: end.at }),
  }
}

const isMetLate = (end: EntryOf<'MET' | 'CANCELLED'> | undefined, dueAt: Instant): boolean =>
  end?.entry === 'MET' && isAfterToTheSecond(end.at, dueAt)

function statusWhileRunning(record: ClockRecord, wasLate: boolean): ClockStatus {
  if (openPauses(record).length > 0) return 'PAUSED'
  return reached(record) ?? (wasLate ? 'BREACHED' : 'RUNNING')
}

function explain(
  record: ClockRecord,
  reckoned: Reckoned,
  { words, policyVersion, calendar }: { words: ClockWords; policyVersion: number; calendar: BankHolidayCalendar },
): Explanation {
  const { basis, citation, rules } = words
  const data: ExplanationData = {
    key: record.key,
    ...groundsOf(record),
    holidays: reckoned.holidays,
    basis,
    citation,
    rules,
    policyVersion,
    calendarVersion: calendarVersionOf(record, calendar),
    ...doneByHand(record),
  }
  return { sentence: sentenceFor(words, reckoned.due, { data, changes: changesOf(record) }), data }
}

/** Who did what to the date, for whoever asks; nothing where nobody did anything. */
function doneByHand(record: ClockRecord): Pick<ExplanationData, 'byHand'> {
  const entries = entriesOf(record, 'PAUSED', 'RESUMED', 'EXTENDED', 'OVERRIDDEN', 'CORRECTED')
  if (entries.length === 0) return {}
  const byHand = entries.map(({ entry: did, at, by, ...rest }): DoneByHand => {
    const { reason, rule, role, untilDay }: Partial<DoneByHand> = rest
    return {
      did,
      at,
      by,
      ...(reason !== undefined && { reason }),
      ...(rule !== undefined && { rule }),
      ...(role !== undefined && { role }),
      ...(untilDay !== undefined && { untilDay }),
    }
  })
  return { byHand }
}

function changesOf(record: ClockRecord): Changes {
  const override = lastOf(record, 'OVERRIDDEN')
  const [pause] = openPauses(record)
  const corrected = lastOf(record, 'CORRECTED')
  const rulesChanged = rulesChangedIn(record)
  return {
    extensionReasons: entriesOf(sinceSetByHand(record), 'EXTENDED').map(({ reason }) => reason),
    pauseReasons: [...new Set(pausesOf(record).flatMap(({ until, reason }) => (until === undefined ? [] : [reason])))],
    originalDueAt: startOf(record).reckoning.dueAt,
    ...(override !== undefined && { overrideReason: override.reason }),
    ...(pause !== undefined && { pause }),
    ...(corrected !== undefined && { corrected }),
    ...(rulesChanged !== undefined && { rulesChanged }),
  }
}
