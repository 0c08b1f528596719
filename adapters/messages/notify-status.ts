/** What Notify tells of one message that it has, as far as it is used here. */
export interface Notification {
  readonly type: string
  readonly reference?: string | null
  readonly status: string
  readonly created_at: string
  readonly completed_at?: string | null
  readonly email_address?: string | null
  readonly phone_number?: string | null
  readonly line_1?: string | null
  readonly line_2?: string | null
  readonly line_3?: string | null
  readonly line_4?: string | null
  readonly line_5?: string | null
  readonly line_6?: string | null
  readonly line_7?: string | null
}

type Fate = 'UNDER_WAY' | 'DELIVERED' | 'REFUSED' | 'MAY_BE_TRIED_AGAIN'

/** Notify's own words. Whatever is not here is under way: an unknown word must never cause a second letter. */
const FATES: Readonly<Record<string, Fate>> = {
  delivered: 'DELIVERED',
  // A letter that was printed and posted: no more is ever known of it.
  received: 'DELIVERED',
  'permanent-failure': 'REFUSED',
  'validation-failed': 'REFUSED',
  'virus-scan-failed': 'REFUSED',
  cancelled: 'REFUSED',
  'temporary-failure': 'MAY_BE_TRIED_AGAIN',
  'technical-failure': 'MAY_BE_TRIED_AGAIN',
}

export const fate = ({ status }: Notification): Fate => FATES[status] ?? 'UNDER_WAY'

/** It has arrived, or may yet. */
export const live = (notification: Notification): boolean => ['UNDER_WAY', 'DELIVERED'].includes(fate(notification))

/** Letters and digits only: Notify lays out lines and postcodes its own way. */
const folded = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** The last ten digits: Notify may write a number with the country's code, or without. */
const digitsOf = (number: string | null | undefined): string => (number ?? '').replaceAll(/\D/g, '').slice(-10)

function addressOf(notification: Notification): string {
  const { line_1, line_2, line_3, line_4, line_5, line_6, line_7 } = notification
  return [line_1, line_2, line_3, line_4, line_5, line_6, line_7].map((line) => line ?? '').join('')
}

/** To whom one message goes: an e-mail address, a mobile telephone, or the lines of a letter. */
export type Addressee = { readonly email: string } | { readonly mobile: string } | { readonly lines: readonly string[] }

/**
 * Whether a message that Notify has went to this addressee. A letter that is on its way is this letter, however Notify writes the
 * address: better a question too many than a second letter.
 */
export function wentTo(addressee: Addressee, notification: Notification): boolean {
  if ('email' in addressee) return notification.email_address?.toLowerCase() === addressee.email.toLowerCase()
  if ('mobile' in addressee) return digitsOf(notification.phone_number) === digitsOf(addressee.mobile)
  const isLetter = notification.type === 'letter'
  return isLetter && (live(notification) || folded(addressOf(notification)) === folded(addressee.lines.join('')))
}
