/** Why a message cannot go out until somebody mends something. The code is kept and shown; it says nothing about anybody. */
export type UnsendableCode =
  /** Neither an e-mail nor a postal address is known. */
  | 'NO_ADDRESS'
  /** R-GEN-03: the text points to a website, and the person uses none. */
  | 'POINTS_TO_WEBSITE'
  /** The letter says that a document comes with it, and there is nothing to put into that document. */
  | 'NOTHING_TO_ENCLOSE'

/** The message is blocked. It is tried again, slowly, for what is missing may be entered. */
export class Unsendable extends Error {
  readonly code: UnsendableCode

  constructor(code: UnsendableCode) {
    super(code)
    this.name = 'Unsendable'
    this.code = code
  }
}
