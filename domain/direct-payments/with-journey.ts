import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { isPaused } from './paused.ts'
import { isPaying } from './paying.ts'

/** R-CLS-01, R-CLS-03. Nothing is paid to somebody who has died, or whose journey has ended: finance hears in the same moment. */
export const paymentEndsWithJourney = (journey: Journey): readonly MessageIntent[] =>
  journey.stage !== 'CLOSED' && isPaying(journey)
    ? [{ template: 'DIRECT_PAYMENT_ENDS_WITH_JOURNEY', to: 'FINANCE' }]
    : []

const isStillPaid = (journey: Journey): boolean => journey.closure?.before?.stage !== 'CLOSED' && isPaying(journey)

/** R-CLS-02. The payment has not ended after all, so its own looks go on. */
export const paymentIsLookedAtAsBefore = (journey: Journey): readonly ClockIntent[] =>
  isStillPaid(journey) ? [cancel('directPayment.finalAudit', 'DeathCorrected')] : []

/** R-CLS-02. The person lives, and needs the money. */
export const paymentGoesOn = (journey: Journey): readonly MessageIntent[] =>
  isStillPaid(journey) && !isPaused(journey) ? [{ template: 'DIRECT_PAYMENT_TO_RESUME', to: 'FINANCE' }] : []
