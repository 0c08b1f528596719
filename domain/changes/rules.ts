import type { Journey } from '../journey/journey.ts'
import type { Stage } from '../journey/stage.ts'
import type { Rule } from '../journey/step.ts'
import { isOutForAgreement } from '../planning/plan.ts'
import { planInForce } from '../reviews/rules.ts'
import type { Role } from '../roles/roles.ts'
import { ratingOf } from '../shared/risk-matrix.ts'
import type { ReportChangeFacts, TriageChangeFacts } from './facts.ts'
import { CHANGES_REFUSALS } from './refusals.ts'
import { isBeforeOrInAssessment, isWithoutAssessment } from './stages.ts'
import type { ChangeKind, ChangeOutcome, ChangeReporter, ReportedChange } from './state.ts'

const REPORTS_AS: Readonly<Partial<Record<Role, ChangeReporter>>> = {
  CITIZEN: 'PERSON',
  CARER: 'CARER',
  REPRESENTATIVE: 'REPRESENTATIVE',
  ADVOCATE: 'ADVOCATE',
  PROVIDER: 'PROVIDER',
  HOSPITAL_LIAISON: 'GP_OR_HOSPITAL',
}

/** R-HLT-01. People outside the council speak in their own name; staff record what anybody said. */
export const speaksInOwnName: Rule<ReportChangeFacts> = (_journey, { facts, by }) => {
  const own = REPORTS_AS[by.role]
  return own === undefined || own === facts.reportedBy ? undefined : CHANGES_REFUSALS.CHANGE_NOT_IN_OWN_NAME
}

/** The report that waits for somebody to look at it. */
export const openChange = ({ changes }: Journey, kind: ChangeKind): ReportedChange | undefined =>
  changes?.open.find((change) => change.kind === kind)

/** R-HLT-01. Only what was reported is triaged, so that every decision has its date. */
export const changeIsOpen: Rule<TriageChangeFacts> = (journey, { facts }) =>
  openChange(journey, facts.kind) === undefined ? CHANGES_REFUSALS.NO_SUCH_CHANGE_REPORTED : undefined

/** R-HLT-01. Nothing closes the journey over a report that nobody has looked at; with a plan in force it closes nothing. */
export const changesAreLookedAt: Rule<unknown> = (journey) =>
  planInForce(journey) || (journey.changes?.open ?? []).length === 0 ? undefined : CHANGES_REFUSALS.CHANGE_STILL_WAITS

const WITH_PLAN_TO_REVIEW: readonly Stage[] = ['ACTIVE', 'REVIEWING']

const NOTHING_UNDER_WAY: readonly Stage[] = ['ADVICE_ONLY', 'NOT_ELIGIBLE', 'ACTIVE']

/** Advice and short-term work cost nothing, and before triage has decided nothing does. */
const nothingIsCharged = (stage: Stage): boolean => stage === 'TRIAGE' || isWithoutAssessment(stage)

/** Where an outcome leads somewhere; the others are possible everywhere. */
const POSSIBLE_AT: Readonly<Partial<Record<ChangeOutcome, (stage: Stage) => boolean>>> = {
  REVIEW: (stage) => WITH_PLAN_TO_REVIEW.includes(stage),
  NEW_ASSESSMENT: (stage) => !isBeforeOrInAssessment(stage),
  TAKEN_IN: (stage) => !NOTHING_UNDER_WAY.includes(stage),
  FINANCIAL_ASSESSMENT: (stage) => !nothingIsCharged(stage),
}

/** R-HLT-01. Nothing can take a change in while nothing is under way, and an assessment that is not finished needs no new one. */
export const outcomeIsPossibleHere: Rule<TriageChangeFacts> = ({ stage }, { facts }) =>
  POSSIBLE_AT[facts.outcome]?.(stage) === false ? CHANGES_REFUSALS.CHANGE_OUTCOME_NOT_POSSIBLE_HERE : undefined

/** R-REF-04. Where triage has never asked whether the person is safe, an assessment begins with a request. */
export const triageCameFirst: Rule<TriageChangeFacts> = ({ stage, triage }, { facts: { outcome } }) =>
  stage === 'ADVICE_ONLY' && outcome === 'NEW_ASSESSMENT' && triage === undefined
    ? CHANGES_REFUSALS.CHANGE_IS_A_REQUEST
    : undefined

export const financialAnswerIsToMoney: Rule<TriageChangeFacts> = (_journey, { facts: { kind, outcome } }) =>
  outcome === 'FINANCIAL_ASSESSMENT' && kind !== 'MONEY' ? CHANGES_REFUSALS.CHANGE_IS_NOT_ABOUT_MONEY : undefined

const REVIEWED_OR_ASSESSED: readonly ChangeOutcome[] = ['NEW_ASSESSMENT', 'REVIEW', 'TAKEN_IN']

/** R-HLT-01, R-REV-03. What a great or lasting change asks for at the least. */
const ANSWERS: Readonly<Record<ChangeKind, readonly ChangeOutcome[]>> = {
  HEALTH: ['NEW_ASSESSMENT'],
  CARER: REVIEWED_OR_ASSESSED,
  HOME: REVIEWED_OR_ASSESSED,
  MONEY: [...REVIEWED_OR_ASSESSED, 'FINANCIAL_ASSESSMENT'],
  RISK: REVIEWED_OR_ASSESSED,
}

/** R-HLT-01. Health much changed, or a change that lasts: a new assessment, unless one is to come or under way and takes it in. */
export const greatChangeIsAnswered: Rule<TriageChangeFacts> = ({ stage }, { facts }) => {
  const isOnlyMoney = facts.kind === 'MONEY' && nothingIsCharged(stage)
  if ((!facts.muchChanged && !facts.lasts) || isOnlyMoney) return undefined
  const takenIn = facts.outcome === 'TAKEN_IN' && isBeforeOrInAssessment(stage)
  return takenIn || ANSWERS[facts.kind].includes(facts.outcome) ? undefined : CHANGES_REFUSALS.GREAT_CHANGE_NEEDS_ANSWER
}

const isRed = ({ risk }: TriageChangeFacts): boolean => risk !== undefined && ratingOf(risk) === 'RED'

/** R-HLT-01, R-SGN-01. What people are asked to agree to, or have agreed to, does not take a great change in by itself. */
export const planIsNotOutUnchanged: Rule<TriageChangeFacts> = (journey, { facts }) => {
  const great = facts.muchChanged || facts.lasts || isRed(facts)
  return facts.outcome === 'TAKEN_IN' && great && isOutForAgreement(journey)
    ? CHANGES_REFUSALS.PLAN_IS_OUT_AS_IT_WAS
    : undefined
}

/** R-SAF-12. A change of risk is rated. */
export const riskIsRated: Rule<TriageChangeFacts> = (_journey, { facts: { kind, risk } }) =>
  kind === 'RISK' && risk === undefined ? CHANGES_REFUSALS.RISK_NOT_RATED : undefined

/** R-REV-03. Red risk starts at once: a review by the next working day, or an assessment with priority 1. */
export const redRiskIsAnswered: Rule<TriageChangeFacts> = ({ stage }, { facts }) => {
  if (!isRed(facts)) return undefined
  const { outcome, priority } = facts
  const assessed = outcome === 'NEW_ASSESSMENT' && priority === 'P1'
  const takenIn = outcome === 'TAKEN_IN' && stage !== 'ACTIVE'
  return outcome === 'REVIEW' || assessed || takenIn ? undefined : CHANGES_REFUSALS.RED_RISK_NEEDS_ANSWER
}

/** R-ASM-02. The priority sets the date of the new assessment. */
export const assessmentHasPriority: Rule<TriageChangeFacts> = (_journey, { facts: { outcome, priority } }) =>
  (outcome === 'NEW_ASSESSMENT') === (priority !== undefined) ? undefined : CHANGES_REFUSALS.ASSESSMENT_NEEDS_PRIORITY
