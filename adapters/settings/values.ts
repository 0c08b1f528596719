import { z } from 'zod'

export const LOOPBACK = '127.0.0.1'

/** The forms that a variable's text can take. Each call makes a schema of its own, so that each can carry its own notes. */

export const text = () => z.string().trim()

export const oneOf = <const Values extends readonly [string, ...string[]]>(...values: Values) =>
  z.enum(values, `must be one of ${values.join(', ')}`)

export function wholeNumber(from: number, to: number) {
  const problem = `must be a whole number from ${from} to ${to}`
  return z.string().regex(/^\d+$/, problem).transform(Number).pipe(z.number().min(from, problem).max(to, problem))
}

export const port = () => wholeNumber(1, 65_535)

export const hostAndPort = () => z.string().regex(/^[^\s/:]+:\d{1,5}$/, 'must be host:port, such as 127.0.0.1:7233')

export const webAddress = () =>
  z.url({ protocol: /^https?$/, error: 'must be a web address that starts with https:// or http://' })

export const mailServerAddress = () =>
  z.url({ protocol: /^smtps?$/, error: 'must be an address that starts with smtps:// or smtp://' })

export const emailAddress = () => z.email('must be an e-mail address')

export const postgresAddress = () =>
  z.url({ protocol: /^postgres(ql)?$/, error: 'must be an address that starts with postgresql://' })
