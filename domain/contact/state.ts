export const CONTACT_CHANNELS = [
  'PHONE',
  'ONLINE_FORM',
  'E_MAIL',
  'LETTER',
  'IN_PERSON',
  'OUTREACH',
  'HOSPITAL_NOTICE',
  'OTHER_COUNCIL',
] as const
export type ContactChannel = (typeof CONTACT_CHANNELS)[number]

/** On what footing the council holds and uses the person's information (R-REF-01). */
export const CONSENT_GROUNDS = ['CONSENT_GIVEN', 'VITAL_INTERESTS', 'LEGAL_DUTY', 'BEST_INTERESTS'] as const
export type ConsentGround = (typeof CONSENT_GROUNDS)[number]

/** The formats letters can be sent in (R-GEN-03; Accessible Information Standard). */
export const LETTER_FORMATS = [
  'STANDARD_PRINT',
  'LARGE_PRINT',
  'EASY_READ',
  'BRAILLE',
  'AUDIO',
  'E_MAIL',
  'BRITISH_SIGN_LANGUAGE_VIDEO',
] as const
export type LetterFormat = (typeof LETTER_FORMATS)[number]

/** How the person needs to be written and spoken to. Codes only: what they said is kept encrypted. */
export interface CommunicationState {
  readonly format: LetterFormat
  /** ISO 639 code of the language they need; `en` unless they say otherwise. */
  readonly language: string
  readonly interpreterNeeded: boolean
  /** A letter never points to a website for somebody who cannot use one (R-GEN-03). */
  readonly usesWebsites: boolean
}

export interface ContactState {
  readonly channel: ContactChannel
  readonly consent: ConsentGround
  readonly immediateRisk: boolean
  readonly communication: CommunicationState
}
