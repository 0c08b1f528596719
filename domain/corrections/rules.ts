import { CLOCKS, type ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { isLimit } from '../journey/due.ts'
import type { Journey } from '../journey/journey.ts'
import type { RunningClock } from '../journey/running-clock.ts'
import type { Rule, Standing, Step } from '../journey/step.ts'
import { assessedBeforeFreeWeeksEnd } from '../leaving-hospital/after.ts'
import { isBetween, noonOf, toMs, type Instant, type LocalDate } from '../shared/time.ts'
import { FACTS, type FactRow } from './facts.ts'
import { CORRECTIONS_REFUSALS, INSTEAD } from './refusals.ts'
import {
  CORRECTABLE_FACTS,
  type CorrectableFact,
  type Fact,
  type FactCorrectedElsewhere,
  type FactValue,
  type WrongBecause,
} from './state.ts'

export interface CorrectFactFacts {
  readonly fact: Fact
  /** What is right, where it is a day. */
  readonly on?: LocalDate
  /** What is right, where the hour counts. */
  readonly at?: Instant
  readonly because: WrongBecause
  /** Dates that may be late at once by it: whoever corrects answers for them. */
  readonly acceptedLate: readonly ClockKey[]
}

/** A date as it would be after the correction, worked out at the door. */
export interface CorrectedDate {
  readonly clockId: string
  readonly dueAt: Instant
}

export type Correction = Step<CorrectFactFacts>

const isCorrectable = (fact: Fact): fact is CorrectableFact => CORRECTABLE_FACTS.some((one) => one === fact)

/** The row of a fact that can be corrected here. */
export const rowOf = (fact: Fact): FactRow | undefined => (isCorrectable(fact) ? FACTS[fact] : undefined)

/** What is right, as the fact is kept. */
export const valueOf = ({ fact, on, at }: Pick<CorrectFactFacts, 'fact' | 'on' | 'at'>): FactValue | undefined =>
  rowOf(fact)?.isMoment === true ? at : on

/** The running dates that count from the fact as it was recorded. */
export function datesOf(journey: Journey, fact: Fact, standing: Standing): readonly RunningClock[] {
  const row = rowOf(fact)
  const held = row?.held(journey)
  if (row === undefined || held === undefined) return []
  const from = toMs(row.dayZero(journey, held, standing))
  return journey.clocks.filter(({ key, startedAt }) => row.clocks.includes(key) && toMs(startedAt) === from)
}

type Asked = Pick<Correction, 'facts' | 'standing' | 'by'>

/** The dates as they are to be counted from now on. */
export function correctedClocks(journey: Journey, { facts, standing, by }: Asked): readonly ClockIntent[] {
  const row = rowOf(facts.fact)
  const value = valueOf(facts)
  if (row === undefined || value === undefined) return []
  const counted = datesOf(journey, facts.fact, standing).map(({ key, id }): ClockIntent => {
    const other = row.factsOf?.(key, value, standing)
    return {
      do: 'correct',
      key,
      clockId: id,
      from: row.dayZero(journey, value, standing),
      ...(other === undefined ? {} : { facts: other }),
      reason: facts.because,
      rule: row.rule,
      role: by.role,
    }
  })
  return [...counted, ...alsoHangOn(journey, { facts, standing })]
}

/** R-HOS-10. The assessment after hospital is to be done before the free weeks end, so it hangs on their first day as well. */
const alsoHangOn = (journey: Journey, { facts, standing }: Omit<Asked, 'by'>): readonly ClockIntent[] =>
  facts.fact === 'FREE_SUPPORT_STARTED'
    ? assessedBeforeFreeWeeksEnd(journey, standing.lastFreeDayOn, 'FactCorrected')
    : []

/** A signature, a decision or an arrangement is not undone by calling it a slip of the pen; each has a step of its own. */
export const isCorrectedHere: Rule<CorrectFactFacts> = (_journey, { facts: { fact } }) => {
  if (isCorrectable(fact)) return undefined
  const { words, step } = INSTEAD[fact satisfies FactCorrectedElsewhere]
  return {
    ...CORRECTIONS_REFUSALS.FACT_CORRECTED_ELSEWHERE,
    detail: `${words} is not put right by correcting a fact.`,
    whatToDo: `Use the step “${step}”.`,
  }
}

/** 0.4.12. What is right is said as the fact is kept: a moment where the hour counts, else a day. */
export const saysWhatIsRight: Rule<CorrectFactFacts> = (_journey, { facts }) => {
  const isOne = (facts.on === undefined) !== (facts.at === undefined)
  return isOne && valueOf(facts) !== undefined ? undefined : CORRECTIONS_REFUSALS.CORRECTION_HAS_NO_VALUE
}

export const isRecorded: Rule<CorrectFactFacts> = (journey, { facts: { fact } }) =>
  rowOf(fact)?.held(journey) === undefined ? CORRECTIONS_REFUSALS.FACT_NOT_RECORDED : undefined

export const isNotSoAlready: Rule<CorrectFactFacts> = (journey, { facts }) =>
  rowOf(facts.fact)?.held(journey) === valueOf(facts) ? CORRECTIONS_REFUSALS.FACT_IS_SO_ALREADY : undefined

const isDay = (value: FactValue): boolean => value.length === 10

const asMoment = (value: FactValue): Instant => (isDay(value) ? noonOf(value) : value)

const hasHappened = (
  value: FactValue,
  { standing, receivedAt }: Pick<Correction, 'standing' | 'receivedAt'>,
): boolean => (isDay(value) ? value <= (standing.receivedOn ?? '') : toMs(value) <= toMs(receivedAt))

/** A death can be heard of late; of its date the birth and the first contact say what is possible. */
function isLately(value: FactValue, { facts: { fact }, standing }: Pick<Correction, 'facts' | 'standing'>): boolean {
  const day = isDay(value) ? value : standing.correctedMomentOn
  return fact === 'DIED' || day === undefined || isBetween(day, standing.earliestEffectiveOn)
}

/** 0.4.12. It has happened, no longer than a year ago, and not before what it followed. */
export const canHaveBeen: Rule<CorrectFactFacts> = (journey, step) => {
  const value = valueOf(step.facts)
  if (value === undefined) return undefined
  const before = rowOf(step.facts.fact)?.notBefore?.(journey, step.standing)
  const isAfter = before === undefined || toMs(asMoment(value)) >= toMs(asMoment(before))
  return hasHappened(value, step) && isAfter && isLately(value, step)
    ? undefined
    : CORRECTIONS_REFUSALS.CORRECTED_DAY_NOT_POSSIBLE
}

/** 0.4.12. An earlier true receipt drives the clock; a later one than that of the server there is not. */
export const cameNoLater: Rule<CorrectFactFacts> = (journey, { facts: { fact, at } }) => {
  const { receivedAt } = journey.referral ?? {}
  if (fact !== 'REFERRAL_RECEIVED' || at === undefined || receivedAt === undefined) return undefined
  const was = (journey.corrections?.made ?? []).filter((one) => one.fact === fact).map((one) => toMs(one.was))
  return toMs(at) > Math.max(toMs(receivedAt), ...was) ? CORRECTIONS_REFUSALS.REQUEST_CAME_NO_LATER : undefined
}

/** R-CLS-01. As when a death is recorded. */
export const deathIsPossible: Rule<CorrectFactFacts> = (_journey, { facts: { fact }, standing }) =>
  fact === 'DIED' && (standing.deathAfterBirth === false || standing.deathIsPlausible === false)
    ? CORRECTIONS_REFUSALS.CORRECTED_DEATH_NOT_POSSIBLE
    : undefined

/** R-CHG-05. Nobody is charged for days that turn out to be free; what was charged is put right first. */
export const freeWeeksAreNotCharged: Rule<CorrectFactFacts> = ({ charging }, { facts: { fact }, standing }) => {
  const { lastFreeDayOn } = standing
  if (fact !== 'FREE_SUPPORT_STARTED' || lastFreeDayOn === undefined) return undefined
  const charges = Object.values(charging?.charges ?? {})
  return charges.some((charge) => charge !== undefined && charge.weeklyPence > 0 && charge.from <= lastFreeDayOn)
    ? CORRECTIONS_REFUSALS.CHARGE_IN_FREE_WEEKS
    : undefined
}

/** The limits that have passed by the correction alone. */
export function lateBy(journey: Journey, { standing, receivedAt }: Correction): readonly RunningClock[] {
  const { correctedDates = [] } = standing
  return journey.clocks.filter((clock) => {
    const after = correctedDates.find(({ clockId }) => clockId === clock.id)
    const passes = after !== undefined && toMs(after.dueAt) < toMs(receivedAt)
    return passes && isLimit(clock) && !clock.breached
  })
}

/** R-GEN-04. Nobody becomes late by a correction unless whoever corrects accepts it for each date, by name. */
export const latenessIsAccepted: Rule<CorrectFactFacts> = (journey, step) => {
  const late = lateBy(journey, step).filter(({ key }) => !step.facts.acceptedLate.includes(key))
  if (late.length === 0) return undefined
  const titles = late.map(({ key }) => `${CLOCKS[key].title} (${key})`).join('; ')
  return {
    ...CORRECTIONS_REFUSALS.CORRECTION_MAKES_LATE,
    detail: `By this correction this would be late at once: ${titles}.`,
  }
}
