import type { ContactParty, ContactWay } from './state.ts'

/** What was recorded is sealed beside the event; here stands only of whom, and what of it. */
export interface ContactDetailsCorrected {
  readonly type: 'ContactDetailsCorrected'
  readonly of: ContactParty
  readonly named: boolean
  /** Ways that are new or have changed. */
  readonly given: readonly ContactWay[]
  /** Ways that must not be used any more. */
  readonly noLonger: readonly ContactWay[]
}

export type ContactDetailsEvent = ContactDetailsCorrected
