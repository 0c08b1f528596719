import { defineStep, type Rule } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { asField, takeOverClocks, takeOverMessages, takeOverOf } from '../out-of-hours/take-over.ts'
import { flagClocks } from '../urgent-support/flag.ts'
import { CONTACT_REFUSALS } from './refusals.ts'
import type { ContactState } from './state.ts'

export interface RecordContactFacts extends ContactState {
  /** The team whose area the person lives in. */
  readonly team: string
}

const isNew: Rule<unknown> = ({ version }) => (version > 0 ? CONTACT_REFUSALS.ALREADY_RECORDED : undefined)

/** R-REF-01. Somebody has to see the contact. */
const teamHasStaff: Rule<unknown> = (_journey, { standing }) =>
  standing.teamExists === false ? CONTACT_REFUSALS.TEAM_UNKNOWN : undefined

/** R-ASM-10. A risk that cannot wait is somebody's decision today. */
const riskTask = ({ immediateRisk }: RecordContactFacts): readonly MessageIntent[] =>
  immediateRisk ? [{ template: 'URGENT_NEED_FLAGGED', to: 'TEAM_MANAGER', dates: ['urgent.interimDecision'] }] : []

/** R-REF-01. Opens the journey: any approach to the council by or about the person. Outside office hours the out-of-hours team has it (R-REF-05). */
const recordContact = defineStep<RecordContactFacts>()({
  name: 'recordContact',
  title: 'Record a contact',
  roles: ['CONTACT_OFFICER', 'EDT_WORKER', 'TRIAGE_WORKER', 'HOSPITAL_LIAISON', 'OTHER_AUTHORITY'],
  from: ['CONTACT'],
  reads: [],
  standing: ['teamExists', 'inOfficeHours'],
  rules: [isNew, teamHasStaff],
  happens: (journey, step) => {
    const { facts, receivedAt } = step
    const takeOver = takeOverOf(facts.immediateRisk, step)
    return {
      event: { type: 'ContactRecorded', ...facts, ...asField(takeOver) },
      clocks: [
        ...takeOverClocks(journey, takeOver, receivedAt),
        ...(facts.immediateRisk ? flagClocks(journey, receivedAt) : []),
      ],
      messages: [...takeOverMessages(takeOver), ...riskTask(facts)],
    }
  },
})

export const contactSteps = [recordContact] as const
