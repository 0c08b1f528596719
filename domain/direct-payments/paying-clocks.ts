import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { toMs, type Instant } from '../shared/time.ts'
import { isPaying } from './paying.ts'

/** What runs for a payment that ends; receipts that were asked for are still awaited. */
const OF_THE_PAYMENT = [
  'directPayment.audit',
  'directPayment.firstReview',
  'directPayment.review',
  'directPayment.concernReview',
  'directPayment.pause.recheck',
  'directPayment.dearer',
  'directPayment.endNotice',
] as const satisfies readonly ClockKey[]

/** It ended, and nobody has looked at it since: payments from before there was a date for the last look. */
const endedUnseen = ({ directPayment: { endedAt, auditedAt } = {} }: Journey): boolean =>
  endedAt !== undefined && (auditedAt === undefined || toMs(auditedAt) < toMs(endedAt))

const lookBegins = ({ clocks }: Journey, at: Instant): readonly ClockIntent[] =>
  clocks.some(({ key }) => key === 'directPayment.finalAudit') ? [] : [start('directPayment.finalAudit', at)]

/** R-DPY-07. What was paid last is looked at as well, also once the journey is closed or the person has died; one look has one date. */
export const lastSpendingIsLookedAt = (journey: Journey, at: Instant): readonly ClockIntent[] =>
  isPaying(journey) || endedUnseen(journey) ? lookBegins(journey, at) : []

/** R-DPY-07. The review finds money of an earlier plan that nobody has looked at; its last look has a whole date from here. */
export const earlierSpendingIsLookedAt = (journey: Journey, at: Instant): readonly ClockIntent[] =>
  !isPaying(journey) && endedUnseen(journey) ? lookBegins(journey, at) : []

/** R-DPY-07, R-DPY-12. The last payment: its own dates stop, and the look at it begins. */
export const paymentClocksEnd = (journey: Journey, cause: string, at: Instant): readonly ClockIntent[] => [
  ...OF_THE_PAYMENT.map((key) => cancel(key, cause)),
  ...lastSpendingIsLookedAt(journey, at),
]
