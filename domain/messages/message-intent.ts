import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { Recipient } from './recipient.ts'
import type { TemplateName } from './templates.ts'

/** A message that an accepted step or a firing asks for. The commit gives it a stable reference and an outbox row. */
export interface MessageIntent {
  readonly template: TemplateName
  readonly to: Recipient
  /**
   * Clocks whose dates the message tells, as its step promises; the tests hold every letter to it. The letter itself asks the clocks
   * that run when it is worded: dates in letters come from there and nowhere else.
   */
  readonly dates?: readonly ClockKey[]
  /** Of several clocks of the same kind, the one whose date is told; without it, the one that was started last. */
  readonly instances?: Readonly<Partial<Record<ClockKey, string>>>
  /** Coded facts for the wording: codes, ids, amounts in pence. Never free text. */
  readonly about?: Readonly<Record<string, string | number | boolean | readonly string[]>>
}
