import type { Journey } from '../journey/journey.ts'
import type { Rule } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { RecoverDirectPaymentFacts } from './running-facts.ts'
import { RUNNING_REFUSALS } from './running-refusals.ts'
import { wordForRecipient } from './word-for-recipient.ts'

export const hasDied = ({ closure }: Pick<Journey, 'closure'>): boolean => closure?.reason === 'DIED'

/** R-CLS-01. Receipts of somebody who has died are not asked for by letter. */
export const nobodyIsWrittenTo: Rule<unknown> = (journey) =>
  hasDied(journey) ? RUNNING_REFUSALS.RECEIPTS_OF_THE_DEAD : undefined

/** R-DPY-07, R-CLS-01. What is left of the money after a death is with the estate. */
export const estateIsNamedForRecovery: Rule<unknown> = (journey, { given }) =>
  hasDied(journey) && !given.includes('/estateRecipient') ? RUNNING_REFUSALS.RECOVERY_WITHOUT_ESTATE : undefined

/** R-DPY-07. The person and whoever got their money; after a death those who look after the estate, and nobody else (R-CLS-01). */
export const toldOfRecovery = (
  journey: Journey,
  { because, amountPence }: RecoverDirectPaymentFacts,
): readonly MessageIntent[] =>
  hasDied(journey)
    ? [{ template: 'DIRECT_PAYMENT_RECOVERED_ESTATE', to: 'ESTATE', about: { amountPence } }]
    : [
        { template: 'DIRECT_PAYMENT_RECOVERED', to: 'PERSON', about: { because, amountPence } },
        ...wordForRecipient(journey, 'RECOVERED', { about: { amountPence } }),
      ]
