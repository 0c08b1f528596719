import { defineStep } from '../journey/step.ts'
import { CONTACT_REFUSALS } from './refusals.ts'
import type { ContactState } from './state.ts'

export interface RecordContactFacts extends ContactState {
  /** The team whose area the person lives in. */
  readonly team: string
}

/** R-REF-01. Opens the journey: any approach to the council by or about the person. */
const recordContact = defineStep<RecordContactFacts>()({
  name: 'recordContact',
  title: 'Record a contact',
  roles: ['CONTACT_OFFICER', 'EDT_WORKER', 'TRIAGE_WORKER'],
  from: ['CONTACT'],
  reads: [],
  rules: [(journey) => (journey.version > 0 ? CONTACT_REFUSALS.ALREADY_RECORDED : undefined)],
  happens: (_journey, { facts }) => ({ event: { type: 'ContactRecorded', ...facts } }),
})

export const contactSteps = [recordContact] as const
