import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { Journey } from '../journey/journey.ts'
import type { RunningClock } from '../journey/running-clock.ts'
import type { Rule, Step } from '../journey/step.ts'
import type { RuleId } from '../rulebook/rule-ids.ts'
import type { Refusal } from '../shared/refusal.ts'
import { toMs, type Instant, type LocalDate } from '../shared/time.ts'
import { about, choosing, DATES_REFUSALS } from './refusals.ts'
import type { DateReason, ExtensionReason, NewDateReason, PauseReason } from './reasons.ts'
import { allowedFor, type DateAct } from './table.ts'

export interface OfDate {
  readonly clock: ClockKey
  /** Which of several, where more than one of the kind runs. */
  readonly instance?: string
}

export interface PauseClockFacts extends OfDate {
  readonly reason: PauseReason
  /** The last day of the pause. */
  readonly until: LocalDate
}

export interface ExtendClockFacts extends OfDate {
  readonly reason: ExtensionReason
  /** Days of the date's own kind: working days where it counts in working days. */
  readonly byDays: number
}

export interface SetClockDateFacts extends OfDate {
  readonly reason: NewDateReason
  readonly on: LocalDate
}

/** The running dates that are meant. */
export const meant = ({ clocks }: Pick<Journey, 'clocks'>, { clock, instance }: OfDate): readonly RunningClock[] =>
  clocks.filter((each) => each.key === clock && (instance === undefined || each.instance === instance))

/** Lateness already earned is never erased, and what has opened stays open. The due second itself is in time. */
export const isInTime =
  (at: Instant) =>
  ({ breached, next, dueAt }: RunningClock): boolean =>
    !breached && next !== undefined && toMs(at) <= toMs(dueAt)

const NOT_NAMED: Readonly<Record<DateAct, Refusal>> = {
  PAUSE: DATES_REFUSALS.DATE_NOT_PAUSABLE,
  EXTEND: DATES_REFUSALS.DATE_NOT_EXTENDABLE,
  SET: DATES_REFUSALS.DATE_NOT_SETTABLE,
}

/** The row of the table that lets this reason do it. */
export const rowFor = <Act extends DateAct>(act: Act, { clock, reason }: OfDate & { readonly reason: DateReason }) =>
  allowedFor(act, clock).find(({ reasons }) => (reasons as readonly DateReason[]).includes(reason))

/** The rule that lets this reason do it. The rules of a step have made sure that there is one. */
export function ruleNaming(act: DateAct, facts: OfDate & { readonly reason: DateReason }): RuleId {
  const row = rowFor(act, facts)
  if (row === undefined) throw new Error(`No rule lets ${facts.reason} do this to ${facts.clock}`)
  return row.rule
}

/** 0.4.11. Only what a rule names is done to a date, and only for the reason that it names. */
export const isNamed =
  (act: DateAct): Rule<OfDate & { readonly reason: DateReason }> =>
  (_journey, { facts }) => {
    const { clock } = facts
    const rows = allowedFor(act, clock)
    const [first] = rows
    if (first === undefined) return about(NOT_NAMED[act], clock)
    if (rowFor(act, facts) !== undefined) return undefined
    const reasons = rows.flatMap((row): readonly string[] => row.reasons)
    return choosing(about(DATES_REFUSALS.REASON_NOT_NAMED, clock, first.rule), 'It names', reasons)
  }

/** 0.4.11. By the role that the rule names. */
export const isByRoleNamed =
  (act: DateAct): Rule<OfDate & { readonly reason: DateReason }> =>
  (_journey, { facts, by }) => {
    const row = rowFor(act, facts)
    return row === undefined || row.roles.includes(by.role)
      ? undefined
      : choosing(about(DATES_REFUSALS.REASON_NOT_FOR_ROLE, facts.clock, row.rule), 'Ask one of these', row.roles)
  }

/** R-REV-02. The dates of a review stand still and go on together, by steps of their own. */
export const hasNoOwnStep =
  (step: 'pause' | 'resume'): Rule<OfDate> =>
  (_journey, { facts: { clock } }) => {
    const [row] = allowedFor('PAUSE', clock)
    return row?.ownSteps === undefined
      ? undefined
      : {
          ...about(DATES_REFUSALS.DATE_HAS_OWN_STEP, clock, row.rule),
          whatToDo: `Use the step “${row.ownSteps[step]}”.`,
        }
  }

export const isRunning: Rule<OfDate> = (journey, { facts }) =>
  meant(journey, facts).length === 0 ? about(DATES_REFUSALS.DATE_NOT_RUNNING, facts.clock) : undefined

export const runsOn: Rule<OfDate> = (journey, { facts }) =>
  meant(journey, facts).some(({ paused }) => paused) ? about(DATES_REFUSALS.DATE_STANDS_STILL, facts.clock) : undefined

export const standsStill: Rule<OfDate> = (journey, { facts }) =>
  meant(journey, facts).some(({ paused }) => paused)
    ? undefined
    : about(DATES_REFUSALS.DATE_DOES_NOT_STAND_STILL, facts.clock)

/** R-GEN-04. No extra time when already late, for whatever reason and by whomever. */
export const isNotLate: Rule<OfDate> = (journey, { facts, receivedAt }) =>
  meant(journey, facts).every(isInTime(receivedAt)) ? undefined : about(DATES_REFUSALS.DATE_IS_LATE, facts.clock)

const IS_OF_RISK =
  /^(safeguarding\.|urgent\.|edt\.|waitingWell\.(redRisk|contact\.red)$|review\.unplanned\.start\.red$)/

/** R-WTW-04, R-SAF-02. Where somebody may come to harm nothing stands still. */
export const riskIsNotRed: Rule<unknown> = ({ clocks }) =>
  clocks.some(({ key }) => IS_OF_RISK.test(key)) ? DATES_REFUSALS.RED_RISK_NOT_PAUSED : undefined

/** 0.4.11. A pause has an end that can be seen: after today, and within four weeks. */
export const endsSoonEnough: Rule<PauseClockFacts> = (_journey, { facts: { clock, until }, standing }) => {
  const { receivedOn, latestDatePauseOn } = standing
  const fits =
    receivedOn !== undefined && latestDatePauseOn !== undefined && until > receivedOn && until <= latestDatePauseOn
  return fits ? undefined : about(DATES_REFUSALS.PAUSE_TOO_LONG, clock)
}

/** R-SAF-07, R-SGN-01, R-CHG-01. So many days at once, and so often. */
export const isNotTooMuch: Rule<ExtendClockFacts> = (journey, { facts }) => {
  const row = rowFor('EXTEND', facts)
  if (row === undefined) return undefined
  if (facts.byDays > row.atMostDays)
    return {
      ...about(DATES_REFUSALS.EXTENSION_TOO_LONG, facts.clock, row.rule),
      whatToDo: `Give ${String(row.atMostDays)} days or fewer.`,
    }
  const ids = meant(journey, facts).map(({ id }) => id)
  const times = (journey.dates?.extended ?? []).filter(({ clockId }) => ids.includes(clockId))
  return times.some((one) => one.times >= (row.atMostTimes ?? Infinity))
    ? about(DATES_REFUSALS.EXTENDED_BEFORE, facts.clock, row.rule)
    : undefined
}

/** 0.4.11. From today on, within three months, and still to come when it is said. */
export const newDayIsPossible: Rule<SetClockDateFacts> = (_journey, { facts, standing, receivedAt }) => {
  const { receivedOn, latestPauseOn, namedDayEndsAt } = standing
  const fits =
    receivedOn !== undefined &&
    latestPauseOn !== undefined &&
    namedDayEndsAt !== undefined &&
    facts.on >= receivedOn &&
    facts.on <= latestPauseOn &&
    toMs(namedDayEndsAt) >= toMs(receivedAt)
  return fits ? undefined : about(DATES_REFUSALS.NEW_DAY_NOT_POSSIBLE, facts.clock)
}

/** R-ASM-02. Appropriate to how urgent it is: whoever cannot wait gets an earlier day, and nobody a later one for that. */
export const newDayIsEarlier: Rule<SetClockDateFacts> = (journey, step: Step<SetClockDateFacts>) => {
  const { facts, standing } = step
  const row = rowFor('SET', facts)
  if (row?.onlyEarlier !== true) return undefined
  const { namedDayEndsAt = '' } = standing
  return meant(journey, facts).every(({ dueAt }) => toMs(namedDayEndsAt) < toMs(dueAt))
    ? undefined
    : about(DATES_REFUSALS.NEW_DAY_NOT_EARLIER, facts.clock, row.rule)
}
