import { cancel, met } from '../journey/clock-intents.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import type { LocalDate } from '../shared/time.ts'
import { ASSESSMENT_REFUSALS } from './refusals.ts'

export interface AgreeNewAssessmentDateFacts {
  readonly on: LocalDate
  readonly agreedWithPerson: boolean
}

/** R-ASM-02. A new date is agreed with the person, not announced to them. */
const isAgreed: Rule<AgreeNewAssessmentDateFacts> = (_journey, { facts }) =>
  facts.agreedWithPerson ? undefined : ASSESSMENT_REFUSALS.NEW_DATE_NOT_AGREED

/** R-ASM-02. It lies ahead; the door says which day it is, and without that nothing can be agreed. */
const isAhead: Rule<AgreeNewAssessmentDateFacts> = (_journey, { facts, standing }) =>
  standing.receivedOn !== undefined && facts.on > standing.receivedOn
    ? undefined
    : ASSESSMENT_REFUSALS.NEW_DATE_NOT_AHEAD

/** R-ASM-02. The time stays reasonable, and the date near enough for the person to be kept informed. */
const isNotFarAway: Rule<AgreeNewAssessmentDateFacts> = (_journey, { facts, standing }) =>
  standing.latestAssessmentOn === undefined || facts.on > standing.latestAssessmentOn
    ? ASSESSMENT_REFUSALS.NEW_DATE_FAR_AWAY
    : undefined

/** R-ASM-02. Kept informed. The first date stays, and stays missed: agreeing another one does not make the council punctual. */
const agreeNewAssessmentDate = defineStep<AgreeNewAssessmentDateFacts>()({
  name: 'agreeNewAssessmentDate',
  title: 'Agree a new date for the assessment',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER'],
  from: ['WAITING', 'ASSESSING'],
  reads: ['assessment'],
  standing: ['receivedOn', 'latestAssessmentOn'],
  rules: [isAgreed, isAhead, isNotFarAway],
  happens: (_journey, { facts: { on }, receivedAt }) => ({
    event: { type: 'NewAssessmentDateAgreed', on },
    clocks: [
      met('assessment.agreeDate', 'NewAssessmentDateAgreed'),
      cancel('assessment.newDate', 'NewAssessmentDateAgreed'),
      { do: 'start', key: 'assessment.newDate', from: receivedAt, facts: { agreedDate: on } },
    ],
    messages: [{ template: 'ASSESSMENT_NEW_DATE', to: 'PERSON', dates: ['assessment.newDate'] }],
  }),
})

export const newDateSteps = [agreeNewAssessmentDate] as const
