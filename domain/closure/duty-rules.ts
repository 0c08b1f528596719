import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import { isDuty } from '../eligibility/duty.ts'
import type { Journey } from '../journey/journey.ts'
import type { Stage } from '../journey/stage.ts'
import type { Rule } from '../journey/step.ts'
import { planInForce } from '../reviews/rules.ts'
import type { CloseJourneyFacts } from './facts.ts'
import { CLOSURE_REFUSALS } from './refusals.ts'
import type { CloseReason } from './state.ts'

/** The journey belongs to nobody here, whatever triage would find. */
const NOT_OURS: readonly CloseReason[] = ['DUPLICATE', 'MOVED']

/**
 * R-REF-03, R-REF-04. A referral is decided in triage, rejected by two people who see no need, or taken back; closing is no fourth
 * way past the question whether a need appears.
 */
export const triageHasDecided: Rule<CloseJourneyFacts> = ({ stage }, { facts: { reason } }) =>
  stage === 'TRIAGE' && !NOT_OURS.includes(reason) ? CLOSURE_REFUSALS.TRIAGE_DECIDES_FIRST : undefined

const BEFORE_DECISION: readonly Stage[] = ['WAITING', 'ASSESSING', 'DETERMINING']

/** R-ASM-01, R-ASM-07, R-ASM-12. Money, or help from elsewhere, is found out by an assessment and does not take its place. */
const NO_GROUND_BEFORE_DECISION: readonly CloseReason[] = [
  'SELF_FUNDING',
  'NEEDS_MET_BY_OTHERS',
  'NHS_RESPONSIBLE',
  'OTHER',
]

/** R-ASM-01, R-ELG-04. The duty to assess, and then to decide, does not depend on the level of need, on money, or on what others do. */
export const dutyToAssessIsDone: Rule<CloseJourneyFacts> = (journey, { facts }) =>
  NO_GROUND_BEFORE_DECISION.includes(facts.reason) && BEFORE_DECISION.includes(journey.stage) && !planInForce(journey)
    ? CLOSURE_REFUSALS.DUTY_TO_ASSESS
    : undefined

/** Endings that are nobody's decision against the person. */
const NOBODYS_DECISION: readonly CloseReason[] = [...NOT_OURS, 'NHS_RESPONSIBLE', 'LOST_CONTACT']

/** Eligible needs, decided on, that the council has to meet as far as anybody knows. */
function isOwed({ eligibility }: Journey): boolean {
  if (eligibility?.determinedAt === undefined || !eligibility.eligible) return false
  const { dutyToMeet: duty } = eligibility
  return duty === undefined || isDuty(duty) || duty.byPower
}

/** R-ELG-09. Eligible needs are met unless the person does not want it; before a plan is in force R-CLS-04 does not protect them yet. */
export const eligibleNeedsAreNotDropped: Rule<CloseJourneyFacts> = (journey, { facts }) =>
  isOwed(journey) && !planInForce(journey) && !facts.personsChoice && !NOBODYS_DECISION.includes(facts.reason)
    ? CLOSURE_REFUSALS.ELIGIBLE_NEEDS_TO_MEET
    : undefined

const AFTER_HOSPITAL: readonly ClockKey[] = ['d2a.welfareCheck', 'd2a.pathway']

/**
 * R-HOS-03, R-HOS-09, R-HOS-11. Nobody is closed away while a hospital waits for an answer about them, before somebody has seen that
 * they are safe at home, or while nobody has said what was to follow. A duplicate goes on elsewhere.
 */
export const hospitalWaitsForNothing: Rule<CloseJourneyFacts> = ({ hospital, clocks }, { facts: { reason } }) => {
  const waits = hospital?.notice !== undefined || clocks.some(({ key }) => AFTER_HOSPITAL.includes(key))
  return waits && !NOT_OURS.includes(reason) ? CLOSURE_REFUSALS.HOSPITAL_STILL_WAITS : undefined
}
