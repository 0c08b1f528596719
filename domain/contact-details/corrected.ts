import type { ContactDetailsCorrected } from './events.ts'
import type { ContactParty, ContactWay } from './state.ts'

/** Contact details by the names of their fields: `address`, `postcode`, `email`, `phone`, `name`. */
export type Details = Readonly<Record<string, string>>

/** A correction with what was written in its form, by JSON pointer. */
export interface Correction {
  readonly event: Pick<ContactDetailsCorrected, 'of' | 'given' | 'noLonger'>
  readonly written: Details
}

const FIELDS: Readonly<Record<ContactWay, (field: string) => boolean>> = {
  // An address may be kept in one field or in several; a new one never keeps lines of the old.
  ADDRESS: (field) => field.startsWith('address') || field === 'postcode',
  EMAIL: (field) => field === 'email',
  PHONE: (field) => field === 'phone',
}

/** What the form calls a name is, for the person, what they like to be called: who they are is not corrected here. */
const fieldFor = (party: ContactParty, pointer: string): string => {
  const field = pointer.replace(/^\//, '')
  return field === 'name' && party === 'PERSON' ? 'preferredName' : field
}

function apply(details: Details, { event, written }: Correction): Details {
  const gone = [...event.given, ...event.noLonger]
  const kept = Object.entries(details).filter(([field]) => !gone.some((way) => FIELDS[way](field)))
  const added = Object.entries(written).map(([pointer, text]) => [fieldFor(event.of, pointer), text] as const)
  return { ...Object.fromEntries(kept), ...Object.fromEntries(added) }
}

/** The details of one party after these corrections, the oldest first. */
export const corrected = (details: Details, of: ContactParty, corrections: readonly Correction[]): Details =>
  corrections.filter(({ event }) => event.of === of).reduce(apply, details)
