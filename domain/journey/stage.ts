/** Rulebook 3.1: where the main line stands. Regions (hospital, move, ...) run beside it and are not stages. */
export const STAGES = [
  'CONTACT',
  'TRIAGE',
  'ADVICE_ONLY',
  'WAITING',
  'SHORT_TERM',
  'ASSESSING',
  'DETERMINING',
  'NOT_ELIGIBLE',
  'BUDGETING',
  'PLANNING',
  'AGREEING',
  'PANEL',
  'SIGN_OFF',
  'ACTIVE',
  'REVIEWING',
  'REVISING',
  'CLOSED',
] as const

export type Stage = (typeof STAGES)[number]

/** Every stage in which something can still happen to the person. */
export const OPEN_STAGES: readonly Stage[] = STAGES.filter((stage) => stage !== 'CLOSED')

/** The open stages from this one on, in the order of the main line. */
export const openFrom = (first: Stage): readonly Stage[] => OPEN_STAGES.slice(OPEN_STAGES.indexOf(first))

/** Rulebook 3.1: the stages of a journey whose plan is in force and that is not on its way to another. */
export const WITH_PLAN_IN_FORCE: readonly Stage[] = openFrom('ACTIVE')

/** Stages in plain words, for supervisors and letters. */
export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  CONTACT: 'First contact',
  TRIAGE: 'Triage',
  ADVICE_ONLY: 'Information and advice given',
  WAITING: 'Waiting to be allocated',
  SHORT_TERM: 'Short-term support',
  ASSESSING: 'Assessment',
  DETERMINING: 'Eligibility decision',
  NOT_ELIGIBLE: 'Not eligible: letter and advice due',
  BUDGETING: 'Indicative budget',
  PLANNING: 'Planning',
  AGREEING: 'Agreeing the plan',
  PANEL: 'With the approval panel',
  SIGN_OFF: 'Sign-off',
  ACTIVE: 'Plan in force',
  REVIEWING: 'Review',
  REVISING: 'Revising the plan',
  CLOSED: 'Closed',
}
