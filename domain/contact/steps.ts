import { defineStep, type Rule } from '../journey/step.ts'
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

/** R-REF-01. Opens the journey: any approach to the council by or about the person. */
const recordContact = defineStep<RecordContactFacts>()({
  name: 'recordContact',
  title: 'Record a contact',
  roles: ['CONTACT_OFFICER', 'EDT_WORKER', 'TRIAGE_WORKER'],
  from: ['CONTACT'],
  reads: [],
  standing: ['teamExists'],
  rules: [isNew, teamHasStaff],
  happens: (_journey, { facts }) => ({ event: { type: 'ContactRecorded', ...facts } }),
})

export const contactSteps = [recordContact] as const
