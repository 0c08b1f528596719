import type { Given } from './notes.ts'

/** What to do about any of it: words that every refusal ends with. */
const MAKE_ONE = 'make one with `openssl rand -base64 32`'

const LEAST_DIFFERENT_BYTES = 16
const LEAST_DIFFERENT_STEPS = 8
const TEXT_ONLY = /^[\x20-\x7e]+$/

/**
 * True for 32 bytes that nobody drew by chance: few different ones, typed text, or a count. Of the keys that chance makes, fewer
 * than one in ten thousand million is taken for one.
 */
function isGuessable(base64: string): boolean {
  const bytes = Buffer.from(base64, 'base64')
  const steps = bytes.map((byte, at) => byte - (bytes[at - 1] ?? byte))
  return (
    new Set(bytes).size < LEAST_DIFFERENT_BYTES ||
    new Set(steps).size < LEAST_DIFFERENT_STEPS ||
    TEXT_ONLY.test(bytes.toString('latin1'))
  )
}

/** The keys of a ring, or the one key. */
const keysIn = (value: string): readonly string[] => value.split(',').map((pair) => pair.replace(/^.*:/, '').trim())

/**
 * Why production cannot use this key or key ring; undefined when it can. Of a ring it is the first that writes; one behind it may
 * be what it is, for what was written under it has to be read until it is written anew.
 */
export const refuseGuessableKey = (value: string): string | undefined =>
  keysIn(value).slice(0, 1).some(isGuessable) ? `holds a key that can be guessed; ${MAKE_ONE}` : undefined

const LEAST_DIFFERENT_CHARACTERS = 8

/** Why production cannot use this bearer token. Its length is checked by its form. */
export const refuseGuessableToken = (value: string): string | undefined =>
  new Set(value).size < LEAST_DIFFERENT_CHARACTERS ? `can be guessed; ${MAKE_ONE}` : undefined

const LEAST_PASSWORD = 12

/** Why production cannot reach a server with this name and password. No password at all: a certificate or the network speaks. */
export function refuseGuessablePassword(address: string): string | undefined {
  const { username, password } = URL.canParse(address) ? new URL(address) : { username: '', password: '' }
  if (password === '') return undefined
  if (password === 'demonstration-only') return `has the demonstration's password; ${MAKE_ONE}`
  const isWeak =
    password.length < LEAST_PASSWORD || password === username || refuseGuessableToken(password) !== undefined
  return isWeak ? `has a password that can be guessed; ${MAKE_ONE}` : undefined
}

const KEYS = ['PAYLOAD_KEYS', 'PERSONAL_DATA_KEYS', 'HASH_KEY'] as const

/** Each purpose has keys of its own: whoever gets one must not have got the others. */
export function sharedKeyProblems(given: Given): { readonly variable: string; readonly problem: string }[] {
  const all = KEYS.flatMap((variable) => keysIn(given[variable] ?? '').map((key) => ({ variable, key })))
  const shared = all.filter(
    ({ variable, key }) => key !== '' && all.some((other) => other.key === key && other.variable !== variable),
  )
  return [...new Set(shared.map(({ variable }) => variable))].map((variable) => ({
    variable,
    problem: `holds a key that ${KEYS.filter((other) => other !== variable && shared.some((one) => one.variable === other)).join(' and ')} holds, too; ${MAKE_ONE}, one for each`,
  }))
}
