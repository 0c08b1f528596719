import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { workerOrTeam } from '../messages/recipient.ts'

export const isPaused = ({ directPayment }: Pick<Journey, 'directPayment'>): boolean =>
  directPayment?.pause !== undefined

/** R-DPY-10. Something has changed while the payment stands still: the worker looks at once whether it can go on. */
export const wordOfPausedPayment = (journey: Journey): readonly MessageIntent[] =>
  isPaused(journey)
    ? [
        {
          template: 'DIRECT_PAYMENT_CAN_IT_GO_ON',
          to: workerOrTeam(journey.allocation),
          dates: ['directPayment.pause.recheck'],
        },
      ]
    : []
