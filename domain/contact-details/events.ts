import type { ContactParty, ContactWay, SharingParty, WritingParty } from './state.ts'

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

/** R-GEN-02. The person has said whether what is known of them may be shared with somebody. */
export interface SharingConsentRecorded {
  readonly type: 'SharingConsentRecorded'
  readonly with: SharingParty
  readonly agrees: boolean
}

/** R-GEN-02. Somebody has said whether they want to be written to. */
export interface WritingConsentRecorded {
  readonly type: 'WritingConsentRecorded'
  readonly of: WritingParty
  readonly agrees: boolean
  /** Letters that were being produced and must not go out any more, by their references; absent where there are none. */
  readonly recalled?: readonly string[]
}

export type ContactDetailsEvent = ContactDetailsCorrected | SharingConsentRecorded | WritingConsentRecorded
