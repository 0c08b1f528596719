import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { TemplateName } from './templates.ts'

/** Who a message is for: a part in the journey, never a name or an address. Who that is, is looked up when it is sent. */
export const RECIPIENTS = [
  'PERSON',
  'CARER',
  'REFERRER',
  'ADVOCATE',
  'GP',
  'OTHER',
  'WORKER',
  'TEAM',
  'TEAM_MANAGER',
  'SERVICE_MANAGER',
  'HEAD_OF_SERVICE',
  'DUTY_MANAGER',
  'EDT_MANAGER',
  'PANEL_CHAIR',
  'FINANCE',
] as const

export type Recipient = (typeof RECIPIENTS)[number]

/** A message that an accepted step or a firing asks for. The commit gives it a stable reference and an outbox row. */
export interface MessageIntent {
  readonly template: TemplateName
  readonly to: Recipient
  /** Clocks whose dates the message tells. Dates in letters come from clocks and nowhere else. */
  readonly dates?: readonly ClockKey[]
  /** Coded facts for the wording: codes, ids, amounts in pence. Never free text. */
  readonly about?: Readonly<Record<string, string | number | boolean | readonly string[]>>
}
