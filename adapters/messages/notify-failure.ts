import { isAxiosError, type AxiosError } from 'axios'
import { SendFailure } from './sender.ts'

const TIMED_OUT: readonly unknown[] = ['ECONNABORTED', 'ETIMEDOUT']

/** What is wrong is the recipient, and not our templates or our key. */
const ABOUT_RECIPIENT = /email_address|phone_number|address[ _]line|address must|postcode|recipient/i

/**
 * Why Notify did not take a message, as a code. The error itself holds the letter and the key, so it goes no further than this.
 * An answer says that it was not taken; silence says nothing.
 */
export function failureOfNotify(error: unknown): SendFailure {
  if (!isAxiosError(error)) return new SendFailure('NOTIFY_UNREADABLE', 'TEMPORARY')
  const status = error.response?.status
  if (status === undefined) return new SendFailure(codeOf(error), 'TEMPORARY')
  if (status === 429) return new SendFailure('RATE_LIMITED', 'TEMPORARY', { certainlyNotSent: true })
  // A gateway may answer 5xx after Notify has taken the message: the next attempt looks.
  if (status >= 500) return new SendFailure(`NOTIFY_${String(status)}`, 'TEMPORARY')
  if (status === 403) return new SendFailure('NOTIFY_KEY_REFUSED', 'PERMANENT')
  return new SendFailure(ABOUT_RECIPIENT.test(wordsOf(error)) ? 'RECIPIENT_REFUSED' : 'NOTIFY_REFUSED', 'PERMANENT')
}

const codeOf = ({ code }: AxiosError): string => (TIMED_OUT.includes(code) ? 'TIMED_OUT' : (code ?? 'NOTIFY_AWAY'))

const wordsOf = ({ response }: AxiosError): string => JSON.stringify(response?.data ?? '')
