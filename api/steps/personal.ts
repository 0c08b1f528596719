import { z } from 'zod'
import { isPrintable } from '../json-text.ts'

declare const personalMark: unique symbol

/**
 * Text that says something about a person: a name, a contact detail, a free-text note. It is marked here, once; the door splits
 * it from the coded facts and keeps it encrypted in PostgreSQL, so that it never reaches Temporal, a log or a metric.
 */
export type Personal = string & { readonly [personalMark]: true }

interface Check {
  readonly holds: (text: string) => boolean
  readonly message: string
}

const ANYTHING: Check = { holds: () => true, message: '' }

/** A personal field. @param max the most characters it may have */
export const personal = (max = 4000, description?: string, check = ANYTHING): z.ZodType<Personal, string> =>
  z
    .string()
    .trim()
    .min(1, 'Enter some text')
    .max(max, `Use ${String(max)} characters or fewer`)
    .refine(isPrintable, 'Use ordinary characters: no NUL and no broken characters')
    .refine(check.holds, check.message)
    .meta({ personal: true, ...(description === undefined ? {} : { description }) }) as unknown as z.ZodType<
    Personal,
    string
  >

/** An identifier of a member of staff in the council's directory. */
export const staffId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'Use the identifier from the staff directory')
  .meta({ description: 'Identifier of a member of staff' })

/** A whole amount of money in pence. */
export const pence = z.int().min(0).max(1_000_000_000).meta({ description: 'Whole pence' })

/** A calendar date in Europe/London, `2026-03-27`; dates that do not exist or that nobody can mean are refused. */
export const localDate = z.iso
  .date({ abort: true })
  .refine((date) => date >= '1900-01-01' && date <= '2199-12-31', 'Use a date from 1900-01-01 to 2199-12-31')
  .meta({ description: 'A date from 1900-01-01 to 2199-12-31' })

/** What is left of a body once its personal fields are taken out: the facts that go to the journey. */
export type CodedFacts<Body> = Body extends Personal
  ? never
  : Body extends readonly (infer Item)[]
    ? readonly CodedFacts<Item>[]
    : Body extends object
      ? { readonly [Key in keyof Body as NonNullable<Body[Key]> extends Personal ? never : Key]: CodedFacts<Body[Key]> }
      : Body

/** For lists in which each code stands once. */
export const noneTwice = (codes: readonly string[]): boolean => new Set(codes).size === codes.length
