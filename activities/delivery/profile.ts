import type { Correspondent } from '../../adapters/messages/sender.ts'
import type { PersonalFields } from '../../adapters/seal.ts'
import { emailIn, holdsPostalAddress } from '../../domain/contact-details/in-writing.ts'

/** How to write to a person. */
export interface Profile {
  readonly person: Correspondent
  /** The name they like to be called by. */
  readonly called: string
}

/** Leaves out what is empty. */
export function correspondent(name: string, email: string | undefined, lines: readonly string[]): Correspondent {
  return {
    name,
    ...(email === undefined || email === '' ? {} : { email }),
    ...(lines.length === 0 ? {} : { addressLines: lines }),
  }
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Somebody around the person. @param name how they were called before, where the details themselves do not say */
export const readDetails = (details: PersonalFields, name: string): Correspondent =>
  correspondent(
    details['name'] ?? name,
    details['email'],
    ['address', 'postcode'].flatMap((field) => linesOf(details[field] ?? '')),
  )

/** The person's profile as the door keeps it: `address` in one field or in several (`address/0`, `addressLine2`), then `postcode`. */
export function readProfile(fields: PersonalFields): Profile {
  const named = new Map(Object.entries(fields).map(([key, value]) => [key.replace(/^\//, ''), value]))
  const addressKeys = [...named.keys()]
    .filter((key) => key.startsWith('address'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  const lines = [...addressKeys, 'postcode'].flatMap((key) => linesOf(named.get(key) ?? ''))
  const name = named.get('fullName') ?? ''
  return { person: correspondent(name, named.get('email'), lines), called: named.get('preferredName') ?? name }
}

/**
 * Somebody whose contact was written down as one piece of text: the e-mail address in it, or the lines of a postal address. A
 * telephone number alone is neither.
 */
export function readContact(name: string, contact: string): Correspondent {
  const email = emailIn(contact)
  return correspondent(name, email, email === undefined && holdsPostalAddress(contact) ? linesOf(contact) : [])
}

/** `Jo Bell, 2 High Street, Exampleton, ZZ9 9ZZ`: the first line is the name. */
export function readNameAndAddress(text: string): Correspondent {
  const [name = '', ...lines] = text.split(/[\n,]/).map((line) => line.trim())
  return readContact(name, lines.join('\n'))
}
