import type { LetterFormat } from '../../domain/contact/state.ts'
import type { Instant } from '../../domain/shared/time.ts'

/** Somebody who writes or is written to. */
export interface Correspondent {
  readonly name: string
  readonly email?: string
  /** A mobile telephone in international form, of somebody who gets this message as a text. */
  readonly mobile?: string
  readonly addressLines?: readonly string[]
}

/** A document that goes with a message, as plain text. */
export interface Enclosure {
  /** Says what it is and names nobody: `assessment-record-ASC-2026-000123-K.txt`. */
  readonly fileName: string
  readonly title: string
  readonly text: string
}

/** Plain data: it is kept sealed beside the message, and may be sent again exactly as it is. */
export interface Envelope {
  /** The message's own name, free of personal data: Notify's `reference`, an e-mail's Message-ID, a file's name. */
  readonly reference: string
  readonly template: string
  readonly by: 'E_MAIL' | 'TEXT' | 'POST' | 'SYSTEM'
  readonly from: Correspondent
  /**
   * At least one. By e-mail each has an `email`; by text a `mobile`, or else an `email`; by post there is one, with address lines;
   * another council's system has none of them.
   */
  readonly to: readonly Correspondent[]
  readonly subject: string
  readonly text: string
  /** For staff, never for the reader: how to produce the letter before it goes out. Absent when it goes out as it is. */
  readonly coverSheet?: Enclosure
  /** Absent when nothing comes with it. */
  readonly enclosures?: readonly Enclosure[]
  /** How the letter must be produced (R-GEN-03). */
  readonly format: LetterFormat
  /** ISO 639 code. */
  readonly language: string
}

/**
 * What a message that has left may still wait for. PRODUCTION: somebody produces it, sends it and says so. RECEIPT: the way out has
 * accepted it, and will know whether it arrived.
 */
export type Awaited = 'PRODUCTION' | 'RECEIPT'

/** Proof that a message went out. */
export interface Receipt {
  readonly reference: string
  readonly sentAt: Instant
  /** Absent: no more is awaited, so it counts as delivered. */
  readonly awaits?: Awaited
}

/**
 * A way out for letters and e-mails: the tray, GOV.UK Notify, SMTP. A letter with a cover sheet has only been handed over for
 * production when it has gone out: somebody confirms that it was posted
 * (docs/decisions/0020-a-produced-letter-is-sent-when-it-is-posted.md).
 */
export interface MessageSender {
  /** It sends texts to mobile telephones, too. */
  readonly sendsTexts?: true
  /**
   * The receipt of a message that has gone out, looked up before sending again. A way out that keeps no record (SMTP) answers
   * undefined, and relies on the reference as Message-ID.
   * @throws SendFailure when it cannot be known now, or when it is known not to have arrived
   */
  readonly find: (envelope: Envelope) => Promise<Receipt | undefined>
  /** @throws SendFailure when it has not gone out, or when that is not known */
  readonly send: (envelope: Envelope) => Promise<Receipt>
}

interface FailureOptions extends ErrorOptions {
  readonly certainlyNotSent?: boolean
}

/** A message did not go out. It carries a code only, for its text is kept and shown. */
export class SendFailure extends Error {
  readonly code: string
  /** TEMPORARY: trying again may help. PERMANENT: refused; sending the same again cannot succeed until somebody mends something. */
  readonly lasts: 'TEMPORARY' | 'PERMANENT'
  /** False: it may have gone out all the same, so it is looked up before anything is sent again. */
  readonly certainlyNotSent: boolean

  constructor(code: string, lasts: 'TEMPORARY' | 'PERMANENT', options: FailureOptions = {}) {
    super(code, options)
    this.name = 'SendFailure'
    this.code = code
    this.lasts = lasts
    this.certainlyNotSent = options.certainlyNotSent ?? lasts === 'PERMANENT'
  }
}
