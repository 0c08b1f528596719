/** Whose contact details a journey holds: the person, and those around them who are written to. */
export const CONTACT_PARTIES = ['PERSON', 'CARER', 'REFERRER', 'ADVOCATE', 'GP', 'NOMINEE'] as const
export type ContactParty = (typeof CONTACT_PARTIES)[number]

/** The ways to reach somebody. */
export const CONTACT_WAYS = ['ADDRESS', 'EMAIL', 'PHONE'] as const
export type ContactWay = (typeof CONTACT_WAYS)[number]

/** R-GEN-02. Those around the person whom the council tells something only as the person agrees. */
export const SHARING_PARTIES = ['CARER', 'REFERRER', 'ADVOCATE', 'GP', 'OTHER'] as const
export type SharingParty = (typeof SHARING_PARTIES)[number]

/** R-GEN-02. Private people who are written to, and who may not want it. Those whose work it is hear what their work needs. */
export const WRITING_PARTIES = ['PERSON', 'CARER', 'REFERRER'] as const
export type WritingParty = (typeof WRITING_PARTIES)[number]

/** Of whom details were recorded or corrected by a step of their own. The details themselves are sealed in PostgreSQL. */
export interface ContactDetailsState {
  readonly recorded: readonly ContactParty[]
  /** With whom the person does not want what the council knows to be shared. */
  readonly notSharedWith?: readonly SharingParty[]
  /** Who does not want to be written to. */
  readonly noLettersTo?: readonly WritingParty[]
  /** The version at which they came to want letters again: what was held back before does not follow. */
  readonly lettersAgainAt?: Readonly<Partial<Record<WritingParty, number>>>
}
