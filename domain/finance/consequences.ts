import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, met, start } from '../journey/clock-intents.ts'
import { openFrom } from '../journey/stage.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { Instant, LocalDate } from '../shared/time.ts'
import type { FinancialOutcome } from './state.ts'

/** Where money is looked at: beside the main line, from the indicative budget on, and while needs are looked at again. */
export const MONEY_STAGES = openFrom('ASSESSING')

type Settled = Omit<FinancialOutcome, 'completedAt'>

/** What follows for somebody who said no to the assessment: they pay the whole cost. */
export const declined = (effectiveFrom: LocalDate): Settled => ({
  result: 'REFUSED_TREATED_FULL_COST',
  weeklyContributionPence: 0,
  effectiveFrom,
})

/** R-CHG-03. A result ends the waiting for it and starts the date of its letter. */
export const settles = (cause: string, at: Instant): readonly ClockIntent[] => [
  met('finance.infoChase', cause),
  met('finance.result', cause),
  met('finance.challenge', cause),
  cancel('finance.letter', cause),
  start('finance.letter', at),
]

/** R-CHG-03. What the person pays, with whatever else the letter says. */
export const resultLetter = (
  { result, weeklyContributionPence, effectiveFrom, paysFullCost }: Settled,
  more: NonNullable<MessageIntent['about']> = {},
): MessageIntent => ({
  template: 'FINANCIAL_RESULT',
  to: 'PERSON',
  about: {
    effectiveFrom,
    ...(paysFullCost ? { paysFullCost } : { result, weeklyContributionPence }),
    ...more,
  },
})
