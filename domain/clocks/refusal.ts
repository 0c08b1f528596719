import type { RuleId } from '../rulebook/rule-ids.ts'

/** Every way in which the clocks can say no; stored and sent, so never renamed. */
export type ClockRefusalCode =
  | 'BANK_HOLIDAYS_UNKNOWN'
  | 'FACT_MISSING'
  | 'CLOCK_NOT_RUNNING'
  | 'ALREADY_PAUSED'
  | 'NOT_PAUSED'
  | 'PAUSE_BEFORE_START'
  | 'PAUSE_IN_FUTURE'
  | 'PAUSE_ENDS_BEFORE_IT_BEGINS'
  | 'REASON_MISSING'
  | 'EXTENSION_NOT_POSITIVE'
  | 'DUE_DATE_PASSED'
  | 'DUE_BEFORE_START'
  | 'NOTHING_TO_REPEAT_BY'

/** The paragraph of the rulebook or the rule that decided. */
export type RefusalRule = RuleId | `0.4.${string}`

interface Wording {
  readonly rule: RefusalRule
  /** What is wrong, in plain words. */
  readonly detail: string
  readonly whatToDo: string
  /** The year that bank holidays are missing for. */
  readonly year?: number
}

/** Thrown when a date cannot be computed or a ledger cannot take an entry. Nothing has changed. */
export class ClockRefusal extends Error {
  readonly code: ClockRefusalCode
  readonly rule: RefusalRule
  readonly whatToDo: string
  readonly year: number | undefined

  constructor(code: ClockRefusalCode, { rule, detail, whatToDo, year }: Wording) {
    super(detail)
    this.name = 'ClockRefusal'
    this.code = code
    this.rule = rule
    this.whatToDo = whatToDo
    this.year = year
  }
}

/** Rulebook 0.4.9: a year without bank holidays is never guessed. */
export const bankHolidaysUnknown = (year: number): ClockRefusal =>
  new ClockRefusal('BANK_HOLIDAYS_UNKNOWN', {
    rule: '0.4.9',
    year,
    detail: `This date needs the bank holidays of ${year}, and they have not been entered yet.`,
    whatToDo: `Ask a policy administrator to enter the official bank holidays of ${year}, then try again.`,
  })

/** A rule counts from a date of the case that nobody has given. */
export const factMissing = (fact: string): ClockRefusal =>
  new ClockRefusal('FACT_MISSING', {
    rule: '0.4.2',
    detail: `This clock counts from a date that is not known: ${fact}.`,
    whatToDo: `Record the date (${fact}), then try again.`,
  })

/** Rulebook 0.4.7: a clock that comes back needs a time after which it does; without one it would be due at every instant. */
export const nothingToRepeatBy = (key: string): ClockRefusal =>
  new ClockRefusal('NOTHING_TO_REPEAT_BY', {
    rule: '0.4.7',
    detail: `The policy in force says that the clock "${key}" comes back, and not after how long.`,
    whatToDo: 'Ask a policy administrator to give it a period of at least one, then try again.',
  })
