import type { ClockIntent } from '../journey/clock-intent.ts'
import { start } from '../journey/clock-intents.ts'
import type { Changes } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { workerOrTeam } from '../messages/recipient.ts'
import { datesOfCalledReview, withCause, wordOfCalledReview } from '../reviews/call.ts'
import type { Instant } from '../shared/time.ts'

/** What follows from a concern. */
interface Raised {
  /** R-REV-03. True when it brings a review of the plan about. */
  readonly callsReview: boolean
  readonly clocks: readonly ClockIntent[]
  readonly messages: readonly MessageIntent[]
}

/** R-REV-03. While a plan is being changed it is looked at anyway. */
const callsReview = ({ stage }: Journey): boolean => stage === 'ACTIVE' || stage === 'REVIEWING'

const wasCalled = ({ reviews }: Journey): boolean => reviews?.open?.causes.includes('DIRECT_PAYMENT_CONCERN') === true

/** R-DPY-09, R-REV-03. The payment is looked at, and the plan with it; a second concern keeps the date of the first. */
export function concernRaised(journey: Journey, at: Instant): Raised {
  const called = callsReview(journey)
  const runs = journey.clocks.some(({ key }) => key === 'directPayment.concernReview')
  return {
    callsReview: called,
    clocks: [
      ...(runs ? [] : [start('directPayment.concernReview', at)]),
      ...(called ? datesOfCalledReview(journey, at) : []),
    ],
    messages: [
      {
        template: 'DIRECT_PAYMENT_CONCERN',
        to: workerOrTeam(journey.allocation),
        dates: ['directPayment.concernReview'],
      },
      ...(called && !wasCalled(journey) ? wordOfCalledReview(journey, 'DIRECT_PAYMENT_CONCERN') : []),
    ],
  }
}

/** The journey after a concern. */
export const concerned = (journey: Journey, called: boolean, at: Instant): Changes =>
  called ? { reviews: withCause(journey, 'DIRECT_PAYMENT_CONCERN', at) } : {}
