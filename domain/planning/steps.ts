import type { Party } from '../agreement/state.ts'
import { met, start } from '../journey/clock-intents.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { Recipient } from '../messages/recipient.ts'
import { PLAN_ITEM_WORDS } from './checklist.ts'
import { missingItems, planOf } from './plan.ts'
import { PLANNING_REFUSALS } from './refusals.ts'
import type { PlanItem } from './state.ts'

export interface UpdatePlanSectionFacts {
  readonly item: PlanItem
}

export interface SubmitPlanForAgreementFacts {
  /** Whose agreement the plan needs: PERSON and COUNCIL always, and everybody else involved. */
  readonly parties: readonly Party[]
  /** What the plan costs in pence a week. */
  readonly weeklyPence: number
}

/** R-PLN-02. A part is filled, or not applicable with a reason. */
const hasOneAnswer: Rule<UpdatePlanSectionFacts> = (_journey, { given }) =>
  given.includes('/content') === given.includes('/notApplicableReason')
    ? PLANNING_REFUSALS.PLAN_ITEM_NEEDS_ONE_ANSWER
    : undefined

/** R-DSP-01, R-PAN-07. Back to the named parts, not to the start: another part needs a written reason. */
const isSentBack: Rule<UpdatePlanSectionFacts> = (journey, { facts, given }) => {
  const { sentBack } = planOf(journey)
  if (sentBack === undefined || sentBack.items.includes(facts.item) || given.includes('/reasonToReopen'))
    return undefined
  const rule = sentBack.by === 'PANEL' ? 'R-PAN-07' : 'R-DSP-01'
  return {
    ...PLANNING_REFUSALS.PLAN_ITEM_NOT_SENT_BACK,
    rule,
    detail: `The plan was sent back to ${sentBack.items.join(', ')}.`,
  }
}

/** R-PLN-02. Every item of the checklist has its answer. */
const checklistIsComplete: Rule<SubmitPlanForAgreementFacts> = (journey) => {
  const missing = missingItems(planOf(journey)).map((item) => `${item} (${PLAN_ITEM_WORDS[item]})`)
  return missing.length === 0
    ? undefined
    : { ...PLANNING_REFUSALS.PLAN_CHECKLIST_INCOMPLETE, detail: `Still missing in the plan: ${missing.join('; ')}.` }
}

/** R-SGN-01. No plan without the person and the council. */
const partiesAreComplete: Rule<SubmitPlanForAgreementFacts> = (_journey, { facts: { parties } }) =>
  parties.includes('PERSON') && parties.includes('COUNCIL') ? undefined : PLANNING_REFUSALS.PLAN_PARTIES_INCOMPLETE

/** The draft goes to everybody who is asked to agree; the council wrote it and needs no letter. */
const drafts = (parties: readonly Party[], weeklyPence: number): readonly MessageIntent[] =>
  parties
    .filter((party): party is Exclude<Party, 'COUNCIL'> & Recipient => party !== 'COUNCIL')
    .map((to) => ({ template: 'PLAN_DRAFT', to, dates: ['plan.agreement'], about: { weeklyPence } }))

const updatePlanSection = defineStep<UpdatePlanSectionFacts>()({
  name: 'updatePlanSection',
  title: 'Write a part of the plan',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'BROKER', 'CITIZEN', 'CARER', 'REPRESENTATIVE', 'ADVOCATE'],
  from: ['PLANNING'],
  reads: ['planning'],
  rules: [hasOneAnswer, isSentBack],
  happens: (_journey, { facts: { item }, given }) => ({
    event: { type: 'PlanSectionUpdated', item, answer: given.includes('/content') ? 'FILLED' : 'NOT_APPLICABLE' },
  }),
})

/** Makes a new version; whatever was agreed to an older one no longer counts. */
const submitPlanForAgreement = defineStep<SubmitPlanForAgreementFacts>()({
  name: 'submitPlanForAgreement',
  title: 'Send the plan out for agreement',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: ['PLANNING'],
  reads: ['planning', 'agreement'],
  rules: [partiesAreComplete, checklistIsComplete],
  happens: (journey, { facts: { parties: named, weeklyPence }, receivedAt }) => {
    const parties = [...new Set(named)]
    return {
      event: { type: 'PlanSubmitted', planVersion: planOf(journey).version + 1, parties, weeklyPence },
      clocks: [start('plan.agreement', receivedAt), met('panel.return', 'PlanSubmitted')],
      messages: drafts(parties, weeklyPence),
    }
  },
})

export const planningSteps = [updatePlanSection, submitPlanForAgreement] as const
