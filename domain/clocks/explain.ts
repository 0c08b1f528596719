import type { Basis, ClockRow, OnMissed } from '../clock-catalogue/row.ts'
import { INSTRUMENTS } from '../rulebook/instruments.ts'
import type { RuleId } from '../rulebook/rule-ids.ts'
import type { Instant, LocalDate } from '../shared/time.ts'
import { addDays, firstOfMonth, laterOf, localDate, yearOf } from './civil.ts'
import type { Due } from './due.ts'
import type { ByHand } from '../journey/clock-intent.ts'
import type { EntryOf } from './ledger.ts'
import type { Pause } from './pauses.ts'
import { basisOf, citationOf, extendsInWorkingDays, type CountingRule, type Repeal } from './policy.ts'
import { dueFrom, recordedHolidays, type Grounds } from './reckon.ts'
import { tellRulesChanged, type RulesChanged } from './rules-changed.ts'
import { isCounted, tellStory } from './story.ts'
import { AS_IT_STOOD } from './taken-over.ts'
import { capital, lowerFirst, sayAmount, sayDate, sayInstant, sayList, sayReason } from './words.ts'

/** The words and the force of a clock, from the catalogue. */
export interface ClockWords {
  readonly title: string
  readonly says?: string
  readonly began: string
  readonly onMissed: OnMissed
  readonly basis: Basis
  readonly citation: string
  /** Council policy whose source is told with every date, because there is more than one. */
  readonly tellsBasis?: boolean
  readonly rules: readonly RuleId[]
}

/**
 * The words of a clock of the catalogue, with the force that it has under these values. What rests on something that is repealed is
 * the council's own.
 */
export function wordsOf(row: ClockRow, rule: CountingRule, repealed: readonly Repeal[] = []): ClockWords {
  const isRepealed = repealed.length > 0
  return {
    ...row,
    basis: isRepealed ? 'COUNCIL_POLICY' : basisOf(row, rule),
    citation: [citationOf(row, rule), ...repealed.map(sayRepeal)].join('; '),
    tellsBasis: isRepealed || row.citationOf !== undefined,
  }
}

const sayRepeal = ({ instrument, on }: Repeal): string =>
  `${INSTRUMENTS[instrument].title} is not in force since ${sayDate(on)}`

/** Everything that a due instant follows from, as data: `recompute` gives the same instant from it and from nothing else. */
export interface ExplanationData extends Grounds {
  readonly key: string
  /** The bank holidays from the start's month to the due date, when the rule asks about working days. */
  readonly holidays: readonly LocalDate[]
  readonly basis: Basis
  readonly citation: string
  readonly rules: readonly RuleId[]
  readonly policyVersion: number
  readonly calendarVersion: number
  /** What people did to the date, oldest first: who, when, why, by which rule, and a pause until when. */
  readonly byHand?: readonly DoneByHand[]
}

export interface DoneByHand extends Partial<ByHand> {
  readonly did: 'PAUSED' | 'RESUMED' | 'EXTENDED' | 'OVERRIDDEN' | 'CORRECTED'
  readonly at: Instant
  readonly by: string
  readonly untilDay?: LocalDate
}

/** Why a clock is due when it is: for a family, and for a machine. */
export interface Explanation {
  readonly sentence: string
  readonly data: ExplanationData
}

/** What people and new rules did to the date, for the words. */
export interface Changes {
  /** Those of the extensions that the date rests on. */
  readonly extensionReasons: readonly string[]
  readonly overrideReason?: string
  readonly originalDueAt: Instant
  /** Those of the pauses that the date rests on. */
  readonly pauseReasons: readonly string[]
  /** The pause that has not ended yet. */
  readonly pause?: Pause
  /** The last time that a fact was put right from which the date counts. */
  readonly corrected?: EntryOf<'CORRECTED'>
  readonly rulesChanged?: RulesChanged
}

/** The due instant again, from the explanation's data alone: no ledger, no calendar, no policy, no catalogue. */
export const recompute = (data: ExplanationData): Instant => dueFrom(data, recordedHolidays(data.holidays)).dueAt

/** The sentence a family can read. Every date in it is in London time. */
export function sentenceFor(
  words: ClockWords,
  due: Due,
  { data, changes }: { data: ExplanationData; changes: Changes },
): string {
  const parts = [
    headline(words, due),
    tellStory({ grounds: data, due, began: words.began }),
    bankHolidays(data, due),
    movedBy(data, due, changes),
    changes.corrected === undefined ? '' : putRight(changes.corrected),
    changes.rulesChanged === undefined ? '' : tellRulesChanged(changes.rulesChanged),
    changes.pause === undefined ? '' : standingStill(changes.pause),
    force(words),
  ]
  return parts.filter((part) => part !== '').join(' ')
}

function headline({ title, says, onMissed }: ClockWords, { dueAt }: Due): string {
  const clause = says ?? `The council must ${lowerFirst(title)}`
  const link =
    onMissed === 'OPEN' || onMissed === 'CHECK' ? openingLink(clause) : onMissed === 'EXPIRE' ? 'until' : 'by'
  return `${clause} ${link} ${sayInstant(dueAt)}.`
}

/** Things that can begin, begin "from"; things that happen, happen "at". */
const openingLink = (clause: string): string => (/\b(can|may|carries)\b/.test(clause) ? 'from' : 'at')

function bankHolidays(data: ExplanationData, { dayZero, date }: Due): string {
  if (data.rule.unit !== 'workingDay' || !isCounted(data)) return ''
  const isOfMonth = data.rule.reading === 'workingDayOfMonth'
  const after = isOfMonth ? laterOf(dayZero.date, addDays(firstOfMonth(date), -1)) : dayZero.date
  const [from, to] = after < date ? [after, date] : [date, after]
  const met = data.holidays.filter((day) => day > from && day < to)
  if (met.length === 0) return ''
  const days = sayList(met.map((day) => sayDate(day, String(yearOf(date)))))
  return met.length === 1
    ? `${days} is a bank holiday and does not count.`
    : `${days} are bank holidays and do not count.`
}

/** A date that was not counted here, but taken over with the journey. */
const stoodSo = (originalDueAt: Instant): string =>
  `That day comes from the system that the council used before; counted here it would be ${sayInstant(originalDueAt)}.`

/** What the date was while it counted from what had been recorded wrongly. */
function putRight({ at, role, reason, wasFrom, wasDueAt }: EntryOf<'CORRECTED'>): string {
  const by = role === undefined ? '' : ` by a ${sayReason(role)}`
  return `This was put right on ${sayDate(localDate(at))}${by} (${sayReason(reason)}); before, the date was counted from ${sayDate(localDate(wasFrom))} and was ${sayInstant(wasDueAt)}.`
}

/** Since when, by whom, why, and until when at the latest. */
function standingStill({ from, reason, untilDay, role }: Pause): string {
  const since = `The clock has been standing still since ${sayDate(localDate(from))}`
  const by = role === undefined ? '' : `, by decision of a ${sayReason(role)}`
  const goesOn = untilDay === undefined ? '' : `; it goes on by itself after ${sayDate(untilDay)}`
  return `${since}${by} (${sayReason(reason)})${goesOn}.`
}

/** What pauses, extensions and people have done to the date. */
function movedBy(data: ExplanationData, due: Due, changes: Changes): string {
  const { pausedDays, extendedDays } = data.moves
  if (changes.overrideReason === AS_IT_STOOD && pausedDays + extendedDays === 0) return stoodSo(changes.originalDueAt)
  const because = (reasons: readonly string[]): string => ` (${sayList(reasons.map(sayReason))})`
  const unit = extendsInWorkingDays(data.rule) ? 'workingDay' : 'calendarDay'
  const causes = [
    changes.overrideReason === undefined ? '' : `the date was set by hand${because([changes.overrideReason])}`,
    pausedDays === 0
      ? ''
      : `the clock stood still for ${sayAmount(pausedDays, 'calendarDay')}${because(changes.pauseReasons)}`,
    extendedDays === 0 ? '' : `it was extended by ${sayAmount(extendedDays, unit)}${because(changes.extensionReasons)}`,
  ].filter((cause) => cause !== '')
  if (causes.length === 0) return ''
  return `${capital(sayList(causes))}, so the date is now ${sayInstant(due.dueAt)}; at first it was ${sayInstant(changes.originalDueAt)}.`
}

/** How much force the date has. Council policy is never called law. */
function force({ basis, citation, tellsBasis }: ClockWords): string {
  switch (basis) {
    case 'STATUTE':
      return `The law sets this limit (${citation}).`
    case 'STATUTORY_GUIDANCE':
      return `National guidance under the Care Act sets this time, and the council needs a good reason to depart from it (${citation}).`
    case 'NATIONAL_EXPECTATION':
      return `This is what is expected nationally, not a legal limit (${citation}).`
    case 'COUNCIL_POLICY':
      return `This is the council's own standard, not a legal limit${tellsBasis === true ? ` (${citation})` : ''}.`
    case 'TEAM_TARGET':
      return "This is the team's own target, not a legal limit."
  }
}
