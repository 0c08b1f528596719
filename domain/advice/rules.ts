import type { Rule } from '../journey/step.ts'
import type { AdviceGiven } from './events.ts'
import { ADVICE_REFUSALS as REFUSALS, adviceInWrongFormat } from './refusals.ts'
import type { PreventionConsidered } from '../planning/details.ts'
import { needWasUrgent } from '../urgent-support/rules.ts'
import type { AdviceFollowUpOutcome } from './state.ts'

export type GiveInformationAndAdviceFacts = Omit<AdviceGiven, 'type'>

export interface RecordAdviceFollowUpFacts {
  readonly outcome: AdviceFollowUpOutcome
}

export interface RecordPreventionFacts {
  readonly options: readonly PreventionConsidered[]
}

/** R-IAG-02. At least one action that this person can take; a link alone is none. */
export const adviceIsConcrete: Rule<GiveInformationAndAdviceFacts> = (_journey, { facts: { advice } }) =>
  advice.some(({ way }) => way !== 'WEBSITE') ? undefined : REFUSALS.ADVICE_NOT_CONCRETE

/** R-IAG-02, R-GEN-03. No website for somebody who uses none. */
export const adviceIsUsable: Rule<GiveInformationAndAdviceFacts> = ({ contact }, { facts: { advice } }) =>
  contact?.communication.usesWebsites === false && advice.some(({ way }) => way === 'WEBSITE')
    ? REFUSALS.ADVICE_NOT_USABLE
    : undefined

/** R-IAG-02. In the format that the person needs. */
export const adviceIsInFormat: Rule<GiveInformationAndAdviceFacts> = ({ contact }, { facts: { format } }) =>
  contact === undefined || contact.communication.format === format
    ? undefined
    : adviceInWrongFormat(contact.communication.format)

/** R-IAG-01, R-ASM-10. Advice meets the need at the first contact, or stands beside what has begun; it never meets one that cannot wait. */
export const needIsMetHere: Rule<GiveInformationAndAdviceFacts> = (journey, { facts: { needMet } }) => {
  if (!needMet) return undefined
  if (journey.stage !== 'CONTACT' && journey.stage !== 'ADVICE_ONLY') return REFUSALS.NEED_NOT_MET_BY_ADVICE_HERE
  return needWasUrgent(journey) ? REFUSALS.URGENT_NEED_NOT_MET_BY_ADVICE : undefined
}

/** R-IAG-03. Somebody who gets advice and nothing else is asked later, if they agree. */
export const followUpFits: Rule<GiveInformationAndAdviceFacts> = ({ stage }, { facts: { needMet, followUpAgreed } }) =>
  followUpAgreed && !needMet && stage !== 'ADVICE_ONLY' ? REFUSALS.FOLLOW_UP_ONLY_AFTER_ADVICE_ALONE : undefined

/** R-IAG-03. A follow-up answers one that is open. */
export const followUpIsOpen: Rule<unknown> = ({ clocks }) =>
  clocks.some(({ key }) => key === 'advice.followUp') ? undefined : REFUSALS.ADVICE_FOLLOW_UP_NOT_OPEN

export const eachOptionOnce: Rule<RecordPreventionFacts> = (_journey, { facts: { options } }) =>
  new Set(options.map(({ option }) => option)).size === options.length ? undefined : REFUSALS.PREVENTION_TWICE
