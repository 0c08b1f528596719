import { advocateInAssessment } from '../advocacy/arranging.ts'
import type { LetterFormat } from '../contact/state.ts'
import type { Rule } from '../journey/step.ts'
import { isEligible, outcomesOf, type EligibilityFinding } from './criteria.ts'
import { ELIGIBILITY_REFUSALS, wrongLetterFormat } from './refusals.ts'
import type { AdviceWay, FollowUpOutcome } from './state.ts'

export interface ProposeEligibilityFacts extends EligibilityFinding {
  /** What the practitioner proposes, having seen what the criteria say. */
  readonly eligible: boolean
}

export interface SendNotEligibleLetterFacts {
  /** Each with its words, which are personal: drawn from the assessment, fit for this person. */
  readonly advice: readonly { readonly way: AdviceWay }[]
  readonly format: LetterFormat
  readonly copyToAdvocate: boolean
}

export interface RecordNotEligibleFollowUpFacts {
  readonly outcome: FollowUpOutcome
}

/** R-ELG-01, R-ELG-02. A carer's assessment is judged by the carer's criteria, every other by the adult's. */
export const criteriaFitAssessment: Rule<ProposeEligibilityFacts> = ({ assessment }, { facts: { criteria } }) =>
  (assessment?.type === 'CARER') === (criteria.of === 'CARER') ? undefined : ELIGIBILITY_REFUSALS.WRONG_CRITERIA

/** R-ELG-01, R-ELG-02. Each outcome is judged, once. */
export const everyOutcomeIsJudged: Rule<ProposeEligibilityFacts> = (_journey, { facts: { criteria, outcomes } }) => {
  const judged = outcomes.map(({ outcome }) => outcome)
  const needed = outcomesOf(criteria)
  const complete = judged.length === needed.length && needed.every((outcome) => judged.includes(outcome))
  return complete ? undefined : ELIGIBILITY_REFUSALS.OUTCOMES_NOT_ALL_JUDGED
}

/** R-ELG-02. The fourth way of being unable is the adult's alone. */
export const unableTestsFit: Rule<ProposeEligibilityFacts> = (_journey, { facts: { criteria, outcomes } }) =>
  criteria.of === 'CARER' && outcomes.some(({ unable }) => unable.includes('MUCH_LONGER_THAN_NORMAL'))
    ? ELIGIBILITY_REFUSALS.UNABLE_TEST_NOT_FOR_CARERS
    : undefined

/** R-ELG-03. Needs that vary are judged over a period, and the period is recorded. */
export const fluctuationHasPeriod: Rule<ProposeEligibilityFacts> = (_journey, { facts }) =>
  facts.fluctuating && facts.periodConsideredWeeks === undefined
    ? ELIGIBILITY_REFUSALS.FLUCTUATION_PERIOD_NEEDED
    : undefined

/** R-ELG-01. The criteria propose, a person decides; where they differ the person says why. */
export const differenceIsExplained: Rule<ProposeEligibilityFacts> = (_journey, { facts, given }) =>
  facts.eligible !== isEligible(facts) && !given.includes('/differenceReasons')
    ? ELIGIBILITY_REFUSALS.DIFFERENCE_NOT_EXPLAINED
    : undefined

export const somethingIsProposed: Rule<unknown> = ({ eligibility }) =>
  eligibility === undefined ? ELIGIBILITY_REFUSALS.NOTHING_PROPOSED : undefined

/** R-GEN-06. The authoriser is not the proposer. */
export const authoriserIsSomebodyElse: Rule<unknown> = ({ eligibility }, { by }) =>
  eligibility?.proposedBy === by.id ? ELIGIBILITY_REFUSALS.OWN_ELIGIBILITY_PROPOSAL : undefined

/** R-ELG-06. At least one action fit for this person, never only a website. */
export const adviceIsForThisPerson: Rule<SendNotEligibleLetterFacts> = (_journey, { facts }) =>
  facts.advice.some(({ way }) => way !== 'WEBSITE') ? undefined : ELIGIBILITY_REFUSALS.ADVICE_ONLY_A_WEBSITE

/** R-GEN-03. No website for somebody who does not use one. */
export const adviceIsUsable: Rule<SendNotEligibleLetterFacts> = ({ contact }, { facts }) =>
  contact?.communication.usesWebsites === false && facts.advice.some(({ way }) => way === 'WEBSITE')
    ? ELIGIBILITY_REFUSALS.WEBSITE_NOT_USABLE
    : undefined

/** R-GEN-03. In the format that the person needs. */
export const formatIsThePersons: Rule<SendNotEligibleLetterFacts> = ({ contact }, { facts }) =>
  contact === undefined || facts.format === contact.communication.format
    ? undefined
    : wrongLetterFormat(contact.communication.format)

/** R-ADV-06. An advocate who took part gets a copy of a decision, and can challenge it. */
export const advocateGetsLetter: Rule<SendNotEligibleLetterFacts> = (journey, { facts }) =>
  advocateInAssessment(journey) && !facts.copyToAdvocate ? ELIGIBILITY_REFUSALS.ADVOCATE_GETS_LETTER : undefined

/** R-IAG-03. A follow-up answers a follow-up that is open. */
export const followUpIsOpen: Rule<unknown> = ({ clocks }) =>
  clocks.some(({ key }) => key === 'notEligible.followUp') ? undefined : ELIGIBILITY_REFUSALS.NO_FOLLOW_UP_DUE
