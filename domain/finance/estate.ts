import type { Journey } from '../journey/journey.ts'
import type { Rule } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { FINANCE_REFUSALS } from './refusals.ts'

const hasDied = ({ closure }: Pick<Journey, 'closure'>): boolean => closure?.reason === 'DIED'

const NAMED = '/estateRecipient'

/** R-CHG-04. Money that is owed to somebody who has died belongs to what they left; finance hears with the death. */
export const repaymentToEstate = ({ charging }: Pick<Journey, 'charging'>): readonly MessageIntent[] =>
  charging?.repaymentDuePence === undefined
    ? []
    : [{ template: 'REPAYMENT_DUE', to: 'FINANCE', dates: ['finance.repayment'], about: { toEstate: true } }]

/** R-CHG-04. Nobody is paid who is not known to look after what the person left. */
export const estateIsNamed: Rule<unknown> = (journey, { given }) =>
  hasDied(journey) && !given.includes(NAMED) ? FINANCE_REFUSALS.ESTATE_NOT_NAMED : undefined

type Told = { readonly template: 'WRONG_CHARGE_FOUND' | 'REPAYMENT_MADE' } & Pick<MessageIntent, 'about' | 'dates'>

/**
 * R-CHG-03, R-CHG-04. In writing: to the person, or after a death to whoever looks after the estate, once somebody has written down who
 * that is. No letter goes to somebody who has died (R-CLS-01).
 */
export function toldOfMoney(
  journey: Pick<Journey, 'closure'>,
  given: readonly string[],
  { template, ...letter }: Told,
): readonly MessageIntent[] {
  if (!hasDied(journey)) return [{ template, to: 'PERSON', ...letter }]
  return given.includes(NAMED) ? [{ template: `${template}_ESTATE`, to: 'ESTATE', ...letter }] : []
}

/** R-CHG-04. What finance has to do, and that it is for the estate. */
export const dueToFinance = (journey: Pick<Journey, 'closure'>): MessageIntent => ({
  template: 'REPAYMENT_DUE',
  to: 'FINANCE',
  dates: ['finance.repayment'],
  ...(hasDied(journey) ? { about: { toEstate: true } } : {}),
})
