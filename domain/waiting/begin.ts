import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, start } from '../journey/clock-intents.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { RiskRating } from '../shared/risk-matrix.ts'
import type { Instant } from '../shared/time.ts'

/** R-WTW-03. How often somebody gets in touch, by rating. */
export const CONTACT_CLOCKS = {
  RED: 'waitingWell.contact.red',
  AMBER: 'waitingWell.contact.amber',
  GREEN: 'waitingWell.contact.green',
} as const satisfies Record<RiskRating, ClockKey>

/** R-WTW-01, R-WTW-03. Waiting begins: a letter goes out and the rhythm of contacts starts. */
export const waitingBegins = (rating: RiskRating, at: Instant): readonly ClockIntent[] => [
  start('waitingWell.letter', at),
  start(CONTACT_CLOCKS[rating], at),
]

/** Waiting is over: what its clocks waited for is no longer wanted. */
export const waitingEnds = (cause: string): readonly ClockIntent[] =>
  (['waitingWell.letter', ...Object.values(CONTACT_CLOCKS)] as const).map((key) => cancel(key, cause))

/** R-WTW-01. The letter that says why, how long, and what to do if things get worse. */
export const waitingLetter = (rating: RiskRating, assessment: readonly ClockKey[]): MessageIntent => ({
  template: 'WAITING_LETTER',
  to: 'PERSON',
  dates: [...assessment, CONTACT_CLOCKS[rating]],
})
