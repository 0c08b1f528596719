import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { RuleId } from '../rulebook/rule-ids.ts'

/** What is known of a message's template before anybody words it. The wording itself is in activities/letters. */
export interface MessageTemplate {
  /** What it is, for staff: "Acknowledgement of the referral". */
  readonly title: string
  /** The rules it carries out. */
  readonly rules: readonly RuleId[]
  /** A letter to the person or their family (never sent after a death); otherwise a note to staff. */
  readonly audience: 'FAMILY' | 'STAFF'
  /** R-GEN-02. What is known of the person goes to somebody else: held back from those with whom they do not want it shared. */
  readonly shares?: true
  /** R-CHG-04. To those who look after what somebody left who has died: it goes out although, and because, the person has died. */
  readonly toEstate?: true
  /**
   * The Act or regulation that wants it in writing: it goes to its reader also when they do not want to be written to (R-GEN-02), and
   * nobody is told it by word of mouth alone.
   */
  readonly requiredBy?: string
  /**
   * R-REF-05. It calls somebody who reads no e-mail at this hour: a text, where the way out sends texts and the staff directory has a
   * mobile telephone. Nothing of any person may be in it.
   */
  readonly calls?: true
  /** "Letter sent" is the delivery's receipt: these clocks stop when it comes. */
  readonly stops?: readonly ClockKey[]
}
