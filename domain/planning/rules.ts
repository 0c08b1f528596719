import { hasAdvocate } from '../advocacy/arranging.ts'
import { advocateNeeded } from '../advocacy/screen.ts'
import { managingOf, sumOf } from '../managing/lines.ts'
import { PLANNING_REFUSALS } from './refusals.ts'
import type { Rule } from '../journey/step.ts'
import { detailsFit, detailsIn } from './details.ts'
import type { DraftPlanFacts, SubmitPlanForAgreementFacts, UpdatePlanSectionFacts } from './facts.ts'
import { gapOf, refusalFor, type Gap } from './gap.ts'
import { checklistGaps } from './gaps.ts'
import { OUTSIDE_DUTY_WORDS } from './needs.ts'
import { planOf } from './plan.ts'
import type { SentBack } from './state.ts'
import { JOINT_PLAN_PARTIES, bothConsent } from './together.ts'
import type { Journey } from '../journey/journey.ts'
import type { Step } from '../journey/step.ts'
import type { RuleId } from '../rulebook/rule-ids.ts'

/** R-PLN-03. The person leads; where they do not, it is recorded why. */
export const personLeads: Rule<DraftPlanFacts> = (_journey, { facts, given }) =>
  facts.ledBy === 'WORKER' && !given.includes('/notLedByPersonReasons')
    ? PLANNING_REFUSALS.WORKER_LEADS_ONLY_WITH_REASONS
    : undefined

/** R-PLN-02. A part is filled, or not applicable with a reason. */
export const hasOneAnswer: Rule<UpdatePlanSectionFacts> = (_journey, { given }) =>
  given.includes('/content') === given.includes('/notApplicableReason')
    ? PLANNING_REFUSALS.PLAN_ITEM_NEEDS_ONE_ANSWER
    : undefined

/** R-PLN-05. What is provided already is told of in PC-19, among what is somebody else's duty. */
const providedIsTold = ({ item, outsideDuties = [], providedAlready = [] }: UpdatePlanSectionFacts): boolean =>
  providedAlready.every((duty) => item === 'PC-19' && outsideDuties.includes(duty))

/** R-PLN-02. Coded details stand with the words that they belong to. */
export const detailsBelongHere: Rule<UpdatePlanSectionFacts> = (_journey, { facts, given }) => {
  const fits = detailsFit(facts.item, facts) && (given.includes('/content') || detailsIn(facts) === undefined)
  return fits && providedIsTold(facts) ? undefined : PLANNING_REFUSALS.PLAN_DETAIL_OF_ANOTHER_PART
}

/** R-PLN-05. Medical treatment, and what the NHS or housing must provide, is referred and not planned. PC-19 may tell of it. */
export const isForTheCouncil: Rule<UpdatePlanSectionFacts> = (_journey, { facts: { item, outsideDuties = [] } }) =>
  outsideDuties.length === 0 || item === 'PC-19'
    ? undefined
    : {
        ...PLANNING_REFUSALS.NOT_FOR_THE_COUNCIL_TO_PROVIDE,
        detail: `${item} would provide what is somebody else's duty: ${outsideDuties.map((duty) => OUTSIDE_DUTY_WORDS[duty]).join(', ')}.`,
      }

const SENT_BACK_RULES: Readonly<Record<SentBack['by'], RuleId>> = {
  DISPUTE: 'R-DSP-01',
  PANEL: 'R-PAN-07',
  JOINT_PLAN_SPLIT: 'R-JNT-01',
  OTHER_PLAN_ENDED: 'R-JNT-02',
}

/** R-DSP-01, R-PAN-07. Back to the named parts, not to the start: another part needs a written reason. */
export const isSentBack: Rule<UpdatePlanSectionFacts> = (journey, { facts, given }) => {
  const { sentBack } = planOf(journey)
  if (sentBack === undefined || sentBack.items.includes(facts.item) || given.includes('/reasonToReopen'))
    return undefined
  return {
    ...PLANNING_REFUSALS.PLAN_ITEM_NOT_SENT_BACK,
    rule: SENT_BACK_RULES[sentBack.by],
    detail: `The plan was sent back to ${sentBack.items.join(', ')}.`,
  }
}

type Submission = Step<SubmitPlanForAgreementFacts>
type Check = (journey: Journey, step: Submission) => readonly Gap[]

/** R-PLN-03, R-ADV-01, R-JNT-02. Somebody has begun with the person: who leads, who helps, which other plans there are. */
const isBegun: Check = (journey) =>
  planOf(journey).terms === undefined ? [gapOf(PLANNING_REFUSALS.PLAN_NOT_BEGUN)] : []

/** R-JNT-01. Both have said yes, each for themselves, and both are asked to agree. */
const jointPlanIsWanted: Check = (journey, { facts: { joint, parties } }) => {
  if (joint === undefined) return []
  const { jointConsents } = planOf(journey)
  const missing = JOINT_PLAN_PARTIES.filter((party) => jointConsents?.[party] !== 'YES').join(' and ')
  return [
    ...(bothConsent(jointConsents)
      ? []
      : [gapOf(PLANNING_REFUSALS.JOINT_PLAN_NEEDS_BOTH, `A joint plan needs both consents; missing: ${missing}.`)]),
    ...(parties.includes('CARER') ? [] : [gapOf(PLANNING_REFUSALS.JOINT_PLAN_NEEDS_THE_CARER)]),
  ]
}

/** R-ADV-02. Who needs an advocate does not agree to a plan without one, unless it is recorded why it could not wait. */
const advocateIsAsked: Check = (journey, { facts: { parties }, given }) => {
  const { terms } = planOf(journey)
  const needed = terms !== undefined && (advocateNeeded(terms.advocacyScreen) || hasAdvocate(journey))
  return needed && !parties.includes('ADVOCATE') && !given.includes('/withoutAdvocateReasons')
    ? [gapOf(PLANNING_REFUSALS.ADVOCATE_NOT_AMONG_PARTIES)]
    : []
}

/** R-SGN-01. A plan counts on nobody who is not asked whether they agree to it, unless it is recorded why not. */
const carerIsAsked: Check = (journey, { facts: { parties }, given }) => {
  const helps = (planOf(journey).details?.metByOthers ?? []).some(({ by }) => by === 'CARER')
  return helps && !parties.includes('CARER') && !given.includes('/withoutCarerReasons')
    ? [gapOf(PLANNING_REFUSALS.CARER_NOT_AMONG_PARTIES)]
    : []
}

/** R-GEN-02. A carer who is known takes part in the planning, whether or not the plan counts on them, unless it is recorded why not. */
const knownCarerIsInvolved: Check = ({ referral, carers }, { facts: { parties }, given }) => {
  const isKnown = referral?.carerKnown === true || (carers?.known ?? []).length > 0
  return isKnown && !parties.includes('CARER') && !given.includes('/withoutCarerReasons')
    ? [gapOf(PLANNING_REFUSALS.KNOWN_CARER_NOT_INVOLVED)]
    : []
}

/** R-MGT-05. Lines that do not come to the amount would be found only at the signature, when everybody has agreed. */
const linesComeToTheAmount: Check = (journey, { facts: { weeklyPence } }) => {
  const { lines } = managingOf(journey)
  return lines.length === 0 || sumOf(lines) === weeklyPence ? [] : [gapOf(PLANNING_REFUSALS.LINES_ARE_NOT_THE_AMOUNT)]
}

/** R-SGN-01. No plan without the person and the council. */
const partiesAreComplete: Check = (_journey, { facts: { parties } }) =>
  parties.includes('PERSON') && parties.includes('COUNCIL') ? [] : [gapOf(PLANNING_REFUSALS.PLAN_PARTIES_INCOMPLETE)]

const SUBMISSION: readonly Check[] = [
  isBegun,
  checklistGaps,
  jointPlanIsWanted,
  advocateIsAsked,
  carerIsAsked,
  knownCarerIsInvolved,
  linesComeToTheAmount,
  partiesAreComplete,
]

/** R-PLN-02, R-JNT-01, R-JNT-02, R-SGN-01. Nothing is missing; whatever is, is told at once. */
export const mayGoOut: Rule<SubmitPlanForAgreementFacts> = (journey, step) =>
  refusalFor(SUBMISSION.flatMap((check) => check(journey, step)))
