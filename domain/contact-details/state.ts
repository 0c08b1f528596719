/** Whose contact details a journey holds: the person, and those around them who are written to. */
export const CONTACT_PARTIES = ['PERSON', 'CARER', 'REFERRER', 'ADVOCATE', 'GP'] as const
export type ContactParty = (typeof CONTACT_PARTIES)[number]

/** The ways to reach somebody. */
export const CONTACT_WAYS = ['ADDRESS', 'EMAIL', 'PHONE'] as const
export type ContactWay = (typeof CONTACT_WAYS)[number]

/** Of whom details were recorded or corrected by a step of their own. The details themselves are sealed in PostgreSQL. */
export interface ContactDetailsState {
  readonly recorded: readonly ContactParty[]
}
