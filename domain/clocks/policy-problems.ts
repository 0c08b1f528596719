import { CLOCKS, isClockKey, type ClockKey } from '../clock-catalogue/catalogue.ts'
import { comesBackLater, policyFor, type CountingRule, type PolicySet, type PolicyValue } from './policy.ts'

/** What is wrong with a policy set before it is published: where, and what to do, in plain words. */
export interface PolicyProblem {
  /** JSON pointer into the policy set. */
  readonly pointer: string
  readonly code:
    | 'UNKNOWN_CLOCK'
    | 'FIXED_DATE_AND_ORIGIN'
    | 'NEITHER_FIXED_DATE_NOR_ORIGIN'
    | 'AMOUNT_NOT_WHOLE'
    | 'AMOUNT_SIGN'
    | 'NOTHING_TO_REPEAT_BY'
    | 'NOT_A_TIME'
    | 'NOT_A_DATE'
    | 'LIMIT_OF_LAW_LENGTHENED'
    | 'PERIOD_OF_LAW_SHORTENED'
    | 'CLOSES_BEFORE_IT_OPENS'
    | 'NEVER_OPEN'
    | 'RUNGS_NOT_IN_ORDER'
  readonly detail: string
}

/**
 * Everything wrong with a policy set, all at once; empty when it may be published. The rules behind it: a rule counts from an
 * origin or has a fixed date, never both and never neither; a council may shorten a limit of law and never lengthen it.
 */
export const problemsOf = (
  { values, repealed }: Pick<PolicySet, 'values' | 'repealed'>,
  base: PolicySet,
): readonly PolicyProblem[] =>
  Object.entries<PolicyValue>(values).flatMap(([key, value]) => {
    const pointer = `/values/${key}`
    if (!isClockKey(key)) return [{ pointer, code: 'UNKNOWN_CLOCK', detail: `There is no clock "${key}".` } as const]
    return problemsOfValue(key, value, { ...base, ...(repealed !== undefined && { repealed }) }).map((problem) => ({
      ...problem,
      pointer: `${pointer}${problem.pointer}`,
    }))
  })

/** What is wrong with the values that are not one clock's: the office's hours, its cut-off, and the ladder (R-GEN-04). */
export function problemsOfOffice({
  officeHours,
  receiptCutoff,
  ladderWorkingDays,
}: Pick<PolicySet, 'officeHours' | 'receiptCutoff' | 'ladderWorkingDays'>): readonly PolicyProblem[] {
  const days = Object.entries(officeHours)
  const isUpward = ladderWorkingDays.every((rung, place) => rung > (ladderWorkingDays[place - 1] ?? 0))
  return [
    ...days.flatMap(([day, { opens, closes }]) =>
      opens < closes ? [] : [problem(`/officeHours/${day}`, 'CLOSES_BEFORE_IT_OPENS', 'It closes before it opens.')],
    ),
    ...(days.length > 0 ? [] : [problem('/officeHours', 'NEVER_OPEN', 'The office has to open on some day.')]),
    ...timeProblems('receiptCutoff', receiptCutoff),
    ...(isUpward ? [] : [problem('/ladderWorkingDays', 'RUNGS_NOT_IN_ORDER', 'Each rung comes after the one before.')]),
  ]
}

function problemsOfValue(key: ClockKey, value: PolicyValue, base: PolicySet): readonly PolicyProblem[] {
  const { rule: before, repealed } = policyFor(key, { ...base, values: {} })
  const draft = value.fixedDate === undefined ? { ...before, ...value } : value
  const { repeats, basis } = CLOCKS[key]
  return [
    ...problemsOfRule(draft),
    ...(repeats === 'FROM_ANCHOR' && !comesBackLater(draft) ? [NEVER_LATER] : []),
    // A limit that is law no more is the council's own, which it may set.
    ...(basis === 'STATUTE' && repealed === undefined ? againstLaw(key, value, before) : []),
  ]
}

/** What is wrong with one rule on its own, before anything is filled in from the catalogue. */
export function problemsOfRule(rule: Partial<CountingRule>): readonly PolicyProblem[] {
  const { fixedDate, unit, amount, dueTime, receiptCutoff, noticeCutoff } = rule
  const hasOrigin = unit !== undefined || amount !== undefined
  return [
    ...(fixedDate !== undefined && hasOrigin ? [BOTH] : []),
    ...(fixedDate === undefined && !hasOrigin ? [NEITHER] : []),
    ...(fixedDate === undefined || isDate(fixedDate)
      ? []
      : [problem('/fixedDate', 'NOT_A_DATE', `"${fixedDate}" is not a date.`)]),
    ...amountProblems(rule),
    ...Object.entries({ dueTime, receiptCutoff, noticeCutoff }).flatMap(([name, time]) => timeProblems(name, time)),
  ]
}

const problem = (pointer: string, code: PolicyProblem['code'], detail: string): PolicyProblem => ({
  pointer,
  code,
  detail,
})

const BOTH = problem(
  '/fixedDate',
  'FIXED_DATE_AND_ORIGIN',
  'The rule has a fixed date and counts from an event as well. Keep one of them.',
)

const NEITHER = problem(
  '',
  'NEITHER_FIXED_DATE_NOR_ORIGIN',
  'The rule has neither a fixed date nor an amount to count. Give one of them.',
)

const NEVER_LATER = problem(
  '',
  'NOTHING_TO_REPEAT_BY',
  'This clock comes back, so it needs a period of at least one after which it does, and no fixed date.',
)

function amountProblems({ amount, countFrom }: Partial<CountingRule>): readonly PolicyProblem[] {
  if (amount === undefined) return []
  if (!Number.isInteger(amount)) return [problem('/amount', 'AMOUNT_NOT_WHOLE', 'Give a whole number.')]
  if (amount < 0 && (countFrom ?? 'start') === 'start') {
    return [problem('/amount', 'AMOUNT_SIGN', 'A clock cannot be due before the event that starts it.')]
  }
  return []
}

const timeProblems = (name: string, time: string | undefined): readonly PolicyProblem[] =>
  time === undefined || /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time)
    ? []
    : [problem(`/${name}`, 'NOT_A_TIME', `"${time}" is not a time of day. Write it as 17:00 or 17:00:00.`)]

const isDate = (text: string): boolean => JSON.stringify(new Date(text)) === `"${text}T00:00:00.000Z"`

/**
 * A limit of law may be made shorter in its own unit; another unit or a roll forward could make it longer. R-CHG-05: what the law
 * gives for so long, such as free support, may be given for longer, never for less.
 */
function againstLaw(key: ClockKey, value: PolicyValue, before: CountingRule): readonly PolicyProblem[] {
  const { onMissed, citation } = CLOCKS[key]
  const after = { ...before, ...value }
  const isOther = after.unit !== before.unit || value.fixedDate !== undefined
  if (onMissed === 'EXPIRE') {
    const isShorter = isOther || after.amount < before.amount || after.roll === 'backward'
    const detail = `The law gives this period (${citation}). It may be made longer, never shorter.`
    return isShorter ? [problem('', 'PERIOD_OF_LAW_SHORTENED', detail)] : []
  }
  const isLonger = isOther || after.amount > before.amount || after.roll === 'forward'
  const detail = `The law sets this limit (${citation}). It may be made shorter, never longer.`
  return isLonger ? [problem('', 'LIMIT_OF_LAW_LENGTHENED', detail)] : []
}
