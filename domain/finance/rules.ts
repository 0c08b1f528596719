import type { Rule } from '../journey/step.ts'
import { planInForce } from '../reviews/rules.ts'
import { isBetween, type LocalDate } from '../shared/time.ts'
import { workOutContribution, type ContributionWorking } from './contribution.ts'
import type {
  CompleteFinancialAssessmentFacts,
  DecideOnMissingInformationFacts,
  RecordFinancialInformationFacts,
} from './facts.ts'
import type { Journey } from '../journey/journey.ts'
import type { Stage } from '../journey/stage.ts'
import type { Step } from '../journey/step.ts'
import { outcomeOf, paysWholeCost } from './outcome.ts'
import { FINANCE_REFUSALS } from './refusals.ts'
import type { FinancialResult } from './state.ts'

/** R-CHG-01. Nobody is asked, and nobody declines, before the offer. */
export const isOffered: Rule<unknown> = ({ finance }) =>
  finance?.offeredAt === undefined ? FINANCE_REFUSALS.ASSESSMENT_NOT_OFFERED : undefined

const FIRST_LOOK_AT_NEEDS: readonly Stage[] = ['ASSESSING', 'DETERMINING', 'NOT_ELIGIBLE']

/** R-CHG-01. Money comes with the first budget. What was begun goes on while needs are looked at again, as the old plan does. */
export const budgetIsToCome: Rule<unknown> = (journey) =>
  FIRST_LOOK_AT_NEEDS.includes(journey.stage) && journey.finance === undefined && !planInForce(journey)
    ? FINANCE_REFUSALS.MONEY_COMES_WITH_BUDGET
    : undefined

/** R-CHG-01. One offer at a time; after a result, the assessment may be offered again. */
export const isNotOfferedYet: Rule<unknown> = ({ finance }) =>
  finance?.offeredAt !== undefined && outcomeOf(finance) === undefined
    ? FINANCE_REFUSALS.ASSESSMENT_ALREADY_OFFERED
    : undefined

const allLinesAreSection117 = ({ managing }: Journey): boolean =>
  managing !== undefined && managing.lines.length > 0 && managing.lines.every(({ kind }) => kind === 'SECTION_117')

/** What the support is for is known from the lines of the plan; before they are chosen, from what finance found. */
const isKnownToBeFree = (journey: Journey): boolean =>
  (journey.managing?.lines ?? []).length === 0
    ? journey.finance?.result === 'EXEMPT_S117'
    : allLinesAreSection117(journey)

/** R-CHG-04. No financial assessment for section 117 aftercare, where that is all the support. */
export const isNotAllSection117: Rule<unknown> = (journey) =>
  isKnownToBeFree(journey) ? FINANCE_REFUSALS.SECTION_117_NEEDS_NO_ASSESSMENT : undefined

/** By these a person may be asked to pay; the others say that they pay nothing, or follow from what they said to the offer. */
const MAY_ASK_TO_PAY: readonly FinancialResult[] = ['FULL', 'LIGHT_TOUCH']

/** R-CHG-01. Whoever may have to pay was offered the assessment first, the short way too, and so could say no to it. */
export const offerCameFirst: Rule<CompleteFinancialAssessmentFacts> = (journey, step) =>
  MAY_ASK_TO_PAY.includes(step.facts.result) && !allLinesAreSection117(journey) ? isOffered(journey, step) : undefined

/** R-CHG-04. Nothing is asked for where all the support is section 117 aftercare, whatever the person has or has not sent in. */
export const freeSupportCostsNothing: Rule<{
  readonly result: FinancialResult
  readonly weeklyContributionPence: number
}> = (journey, step) => {
  const { result, weeklyContributionPence } = step.facts
  const pays = weeklyContributionPence > 0 && result !== 'EXEMPT_S117'
  return pays && allLinesAreSection117(journey) ? FINANCE_REFUSALS.ALL_SUPPORT_IS_SECTION_117 : undefined
}

/** R-CHG-04. Nor does silence about money make such support cost anything. */
export const silenceCostsNothingWhereFree: Rule<DecideOnMissingInformationFacts> = (
  journey,
  { facts: { decision } },
) =>
  decision === 'TREAT_AS_DECLINED' && allLinesAreSection117(journey)
    ? FINANCE_REFUSALS.ALL_SUPPORT_IS_SECTION_117
    : undefined

/** R-CHG-01. */
export const evidenceIsNamedOnce: Rule<RecordFinancialInformationFacts> = (_journey, { facts }) =>
  facts.received.some((evidence) => facts.missing.includes(evidence))
    ? FINANCE_REFUSALS.EVIDENCE_BOTH_THERE_AND_MISSING
    : undefined

/** R-CHG-01. The clock of the result starts once, when everything is there. */
export const isNotCompleteYet: Rule<RecordFinancialInformationFacts> = ({ finance }, { facts }) =>
  finance?.informationCompleteAt !== undefined && facts.missing.length === 0
    ? FINANCE_REFUSALS.INFORMATION_ALREADY_COMPLETE
    : undefined

/** R-CHG-01. Full cost follows from a no to an offer, and from nothing else. */
export const isNotADecline: Rule<CompleteFinancialAssessmentFacts> = (_journey, { facts }) =>
  facts.result === 'REFUSED_TREATED_FULL_COST' ? FINANCE_REFUSALS.DECLINING_HAS_ITS_OWN_STEP : undefined

/** R-CHG-04. Section 117 aftercare is never charged. */
export const section117IsFree: Rule<CompleteFinancialAssessmentFacts> = (_journey, { facts }) =>
  facts.result === 'EXEMPT_S117' && facts.weeklyContributionPence > 0
    ? FINANCE_REFUSALS.SECTION_117_IS_NEVER_CHARGED
    : undefined

/** R-CHG-04. What was wrongly charged is paid back, so the amount is asked for. */
export const wrongChargeIsPaidBack: Rule<CompleteFinancialAssessmentFacts> = ({ finance }, { facts }) => {
  const before = outcomeOf(finance)
  const paidBefore = before !== undefined && (before.weeklyContributionPence > 0 || paysWholeCost(before))
  return facts.result === 'EXEMPT_S117' && paidBefore && facts.wronglyChargedPence === undefined
    ? FINANCE_REFUSALS.SAY_WHAT_IS_PAID_BACK
    : undefined
}

/** R-CHG-03. A nil charge says what the person pays: nothing. */
export const nilChargeIsNil: Rule<CompleteFinancialAssessmentFacts> = (_journey, { facts }) =>
  facts.result === 'NIL_CHARGE' && facts.weeklyContributionPence > 0
    ? FINANCE_REFUSALS.NIL_CHARGE_HAS_A_CONTRIBUTION
    : undefined

/** R-CHG-02. What cannot be checked cannot be explained either. */
export const fullAssessmentHasMeans: Rule<CompleteFinancialAssessmentFacts> = (_journey, { facts }) =>
  facts.result === 'FULL' && facts.means === undefined ? FINANCE_REFUSALS.MEANS_MISSING : undefined

/** R-CHG-02. Regulation 10 names when the short way is allowed. */
export const lightTouchHasGround: Rule<CompleteFinancialAssessmentFacts> = (_journey, { facts }) =>
  facts.result === 'LIGHT_TOUCH' && facts.lightTouchGround === undefined
    ? FINANCE_REFUSALS.LIGHT_TOUCH_NEEDS_GROUND
    : undefined

/** The working of a full assessment, under the figures in force at its receipt. */
export function workingOf({
  facts: { result, means },
  standing: { chargingFigures, policyVersion = 0 },
}: Step<CompleteFinancialAssessmentFacts>): ContributionWorking | undefined {
  if (result !== 'FULL' || means === undefined || chargingFigures === undefined) return undefined
  return workOutContribution(means, chargingFigures, policyVersion)
}

/** R-CHG-02. What cannot be held against the figures in force leaves nobody the least they must keep. */
export const figuresAreKnown: Rule<CompleteFinancialAssessmentFacts> = (_journey, { facts, standing }) =>
  facts.result === 'FULL' && standing.chargingFigures === undefined
    ? FINANCE_REFUSALS.CHARGING_FIGURES_UNKNOWN
    : undefined

/** R-CHG-02. The council may ask for less than the figures allow, never for more. */
export const enoughIsLeft: Rule<CompleteFinancialAssessmentFacts> = (_journey, step) => {
  const working = workingOf(step)
  if (working === undefined || working.aboveUpperLimit) return undefined
  return step.facts.weeklyContributionPence > working.atMostPence
    ? FINANCE_REFUSALS.CONTRIBUTION_LEAVES_TOO_LITTLE
    : undefined
}

/** R-CHG-03. The date goes into a letter, so it is one that can be meant. */
export const beginsNearby: Rule<{ readonly effectiveFrom?: LocalDate }> = (_journey, { facts, standing }) =>
  facts.effectiveFrom === undefined ||
  isBetween(facts.effectiveFrom, standing.earliestEffectiveOn, standing.latestEffectiveOn)
    ? undefined
    : FINANCE_REFUSALS.CONTRIBUTION_DATE_FAR_AWAY

/** What the person pays a week so far; Infinity for the whole cost. */
function paysSoFar({ finance, signOff }: Journey): number {
  const before = outcomeOf(finance)
  if (before === undefined) return signOff?.inForce?.budget.personPence ?? 0
  return paysWholeCost(before) ? Infinity : before.weeklyContributionPence
}

const isTooSoon = ({ standing }: Step, effectiveFrom: LocalDate): boolean =>
  standing.receivedOn === undefined || effectiveFrom <= standing.receivedOn

/** R-CHG-06. With a plan in force, more is paid only from a day after the letter about it. Less may be paid from any day. */
export const higherChargeIsToldFirst: Rule<CompleteFinancialAssessmentFacts> = (journey, step) => {
  const wholeCost = workingOf(step)?.aboveUpperLimit === true
  const isHigher = wholeCost || step.facts.weeklyContributionPence > paysSoFar(journey)
  return planInForce(journey) && isHigher && isTooSoon(step, step.facts.effectiveFrom)
    ? FINANCE_REFUSALS.HIGHER_CHARGE_NOT_TOLD_FIRST
    : undefined
}

/** R-CHG-06. The full cost is more than any contribution. */
export const fullCostIsToldFirst: Rule<{ readonly effectiveFrom?: LocalDate }> = (journey, step) =>
  step.facts.effectiveFrom !== undefined && planInForce(journey) && isTooSoon(step, step.facts.effectiveFrom)
    ? FINANCE_REFUSALS.HIGHER_CHARGE_NOT_TOLD_FIRST
    : undefined

/** R-CHG-01. A person gets two letters more before anybody decides without them. */
export const isChasedTwice: Rule<DecideOnMissingInformationFacts> = ({ finance }) =>
  (finance?.chases ?? 0) < 2 ? FINANCE_REFUSALS.NOT_CHASED_TWICE : undefined

/** R-CHG-03. */
export const fullCostHasADay: Rule<DecideOnMissingInformationFacts> = (_journey, { facts }) =>
  facts.decision === 'TREAT_AS_DECLINED' && facts.effectiveFrom === undefined
    ? FINANCE_REFUSALS.FULL_COST_NEEDS_A_DAY
    : undefined

/** R-CHG-03. There is a result, and nobody is looking at it again yet. */
export const canBeChallenged: Rule<unknown> = ({ finance }) => {
  if (outcomeOf(finance) === undefined) return FINANCE_REFUSALS.NO_RESULT_TO_CHALLENGE
  return finance?.challengedAt === undefined ? undefined : FINANCE_REFUSALS.CHALLENGE_ALREADY_OPEN
}
