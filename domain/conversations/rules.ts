import type { Journey } from '../journey/journey.ts'
import type { Rule } from '../journey/step.ts'
import type { ConversationLevel } from '../triage/state.ts'
import { CONVERSATIONS_REFUSALS as REFUSALS } from './refusals.ts'
import { isUnderWay } from './short-term.ts'
import type { ActionDoer, ShortTermEnding, ShortTermProgress } from './state.ts'

export interface HoldConversationFacts {
  readonly level: ConversationLevel
  readonly crisis: boolean
  readonly actions: readonly { readonly by: ActionDoer }[]
}

export interface RecordShortTermCheckFacts {
  readonly progress: ShortTermProgress
}

export interface EndShortTermWorkFacts {
  readonly ending: ShortTermEnding
}

/** R-3CV-02. A crisis goes to the second conversation at once; nothing has to come before it. */
export const crisisIsLevelTwo: Rule<HoldConversationFacts> = (_journey, { facts: { crisis, level } }) =>
  crisis && level !== 'C2' ? REFUSALS.CRISIS_IS_LEVEL_TWO : undefined

/** R-3CV-03. Short-term work has a written plan. */
export const shortPlanIsWritten: Rule<HoldConversationFacts> = ({ conversations }, { facts: { level }, given }) => {
  const isWritten = conversations?.shortTerm?.planWritten === true && conversations.shortTerm.ended === undefined
  return level === 'C2' && !isWritten && !given.includes('/shortPlan') ? REFUSALS.SHORT_PLAN_NEEDED : undefined
}

export const workIsUnderWay: Rule<unknown> = (journey) =>
  isUnderWay(journey) ? undefined : REFUSALS.NO_SHORT_TERM_WORK

/** R-3CV-03. What is checked and ended is the plan. */
export const planExists: Rule<unknown> = ({ conversations }) =>
  conversations?.shortTerm?.planWritten === true ? undefined : REFUSALS.SHORT_PLAN_NEEDED

/** R-3CV-04. The journey does not close over work that goes on. */
export const shortTermWorkHasEnded: Rule<unknown> = (journey) =>
  isUnderWay(journey) ? REFUSALS.SHORT_TERM_WORK_GOES_ON : undefined

/** Nobody has looked at eligibility, and somebody has talked: the right to an assessment is as it was. */
const isStillOwed = ({ conversations, eligibility, assessment }: Journey): boolean =>
  conversations !== undefined && eligibility === undefined && assessment === undefined

/** Letters that offer an assessment: the advice sheet, the triage decision for advice, the end of short-term work. */
const wasOffered = ({ advice, triage, conversations }: Journey): boolean =>
  advice !== undefined || triage?.route === 'ADVICE_ONLY' || conversations?.shortTerm?.ended === 'COMPLETE'

/** R-3CV-04. Conversations decide no eligibility: before the journey closes, an assessment was offered in writing. */
export const assessmentWasOffered: Rule<{ readonly letterAllowed: boolean }> = (journey, { facts }) =>
  !isStillOwed(journey) || wasOffered(journey) || facts.letterAllowed ? undefined : REFUSALS.ASSESSMENT_NOT_OFFERED
