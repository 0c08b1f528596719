import type { Journey } from '../journey/journey.ts'
import type { Rule } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { ChooseManagementModeFacts } from './facts.ts'
import { MANAGING_REFUSALS } from './refusals.ts'
import type { BudgetLine, LineKind } from './state.ts'

/** R-CAR-06. Support that meets the needs of a carer and is given to the adult they care for: what it is called in each of the plans. */
const BREAK_IN_PLAN_OF: Readonly<Record<'ADULT' | 'CARER', LineKind>> = {
  ADULT: 'BREAK_FOR_CARER',
  CARER: 'CARE_GIVEN_TO_ADULT',
}

const BREAKS: readonly LineKind[] = Object.values(BREAK_IN_PLAN_OF)

const isBreak = ({ kind }: BudgetLine): boolean => BREAKS.includes(kind)

/** Whose plan this is: a carer has a journey of their own, with criteria of their own (R-ELG-02). */
const planIsOf = ({ eligibility }: Journey): 'ADULT' | 'CARER' => eligibility?.finding.criteria.of ?? 'ADULT'

/** R-CAR-06. In the carer's plan such support is free, in the adult's it belongs to their own financial assessment: never the other way. */
export const breakIsInItsPlan: Rule<ChooseManagementModeFacts> = (journey, { facts: { lines } }) =>
  lines.some((line) => isBreak(line) && line.kind !== BREAK_IN_PLAN_OF[planIsOf(journey)])
    ? MANAGING_REFUSALS.BREAK_OF_THE_OTHER_PLAN
    : undefined

/** R-CAR-06. The adult who gets the care agrees to it, and to a charge, if there is one, in their own assessment. */
export const adultAgreesToBreak: Rule<ChooseManagementModeFacts> = (_journey, { facts, given }) =>
  facts.lines.some(isBreak) && !(facts.adultAgrees === true && given.includes('/adultsAgreement'))
    ? MANAGING_REFUSALS.ADULT_HAS_NOT_AGREED
    : undefined

/** R-CAR-06. Finance hears of support that a carer's plan gives to the adult: a charge, if any, is the adult's. */
export const breakForFinance = ({ lines }: ChooseManagementModeFacts): readonly MessageIntent[] =>
  lines.some(({ kind }) => kind === 'CARE_GIVEN_TO_ADULT') ? [{ template: 'BREAK_FOR_FINANCE', to: 'FINANCE' }] : []
