import type { ClockIntent } from '../journey/clock-intent.ts'
import { met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { STAGES } from '../journey/stage.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import type { Instant, LocalDate } from '../shared/time.ts'
import { dueToFinance, estateIsNamed, toldOfMoney } from './estate.ts'
import { FINANCE_REFUSALS } from './refusals.ts'

export interface RecordRepaymentFacts {
  readonly paidBackPence: number
  readonly paidOn: LocalDate
}

const isOwed = ({ clocks }: Journey): boolean => clocks.some(({ key }) => key === 'finance.repayment')

/** R-CHG-04. Money that is to be paid back has a day by which it is; more of it does not put that day off. */
export const repaymentIsDue = (journey: Journey, wronglyChargedPence: number, at: Instant): readonly ClockIntent[] =>
  wronglyChargedPence === 0 || isOwed(journey) ? [] : [start('finance.repayment', at)]

const somethingIsOwed: Rule<unknown> = (journey) => (isOwed(journey) ? undefined : FINANCE_REFUSALS.NOTHING_TO_PAY_BACK)

/** R-CHG-04. All of it. */
const allIsPaidBack: Rule<RecordRepaymentFacts> = ({ charging }, { facts: { paidBackPence } }) =>
  paidBackPence < (charging?.repaymentDuePence ?? 1) ? FINANCE_REFUSALS.REPAYMENT_NOT_WHOLE : undefined

/** R-CHG-04. A payment is recorded, not promised once more. */
const hasBeenPaid: Rule<RecordRepaymentFacts> = (_journey, { facts: { paidOn }, standing }) =>
  standing.receivedOn !== undefined && paidOn <= standing.receivedOn
    ? undefined
    : FINANCE_REFUSALS.REPAYMENT_NOT_MADE_YET

/** R-CHG-04. The person has their money back, or what they left, and hears so. A closed journey does not make the council owe less. */
const recordRepayment = defineStep<RecordRepaymentFacts>()({
  name: 'recordRepayment',
  title: 'Record that money was paid back',
  roles: ['FINANCE_OFFICER'],
  // Also when the journey has been opened again: what is owed does not end with the round in which it was charged.
  from: STAGES,
  reads: ['charging'],
  standing: ['receivedOn'],
  rules: [somethingIsOwed, allIsPaidBack, hasBeenPaid, estateIsNamed],
  happens: (journey, { facts, given }) => ({
    event: { type: 'RepaymentRecorded', ...facts },
    clocks: [met('finance.repayment', 'RepaymentRecorded')],
    messages: toldOfMoney(journey, given, { template: 'REPAYMENT_MADE', about: { ...facts } }),
  }),
})

export interface RecordWrongChargeFacts {
  readonly wronglyChargedPence: number
}

/**
 * R-CHG-04. It comes out after the end, also after a death, that money was taken that should not have been. While the journey is open
 * the financial assessment says so.
 */
const recordWrongCharge = defineStep<RecordWrongChargeFacts>()({
  name: 'recordWrongCharge',
  title: 'Record money that was charged wrongly, after the end',
  roles: ['FINANCE_OFFICER'],
  from: ['CLOSED'],
  reads: ['charging', 'closure'],
  rules: [],
  happens: (journey, { facts: { wronglyChargedPence }, given, receivedAt }) => ({
    event: { type: 'WrongChargeFound', wronglyChargedPence },
    clocks: repaymentIsDue(journey, wronglyChargedPence, receivedAt),
    messages: [
      ...toldOfMoney(journey, given, {
        template: 'WRONG_CHARGE_FOUND',
        dates: ['finance.repayment'],
        about: { wronglyChargedPence },
      }),
      dueToFinance(journey),
    ],
  }),
})

export const repaymentSteps = [recordRepayment, recordWrongCharge] as const
