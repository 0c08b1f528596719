import type { Awaited } from '../../adapters/messages/sender.ts'
import type { Delivery } from '../../contracts/journey.ts'
import { template } from '../../domain/messages/templates.ts'
import { journeyTime, type Message } from './outbox.ts'

/** How an attempt to deliver a message ended. */
export interface DeliveryOutcome {
  /**
   * SENT: it has left, and somebody confirms that it was posted, or the way out that it arrived. STUCK: it has left, and the way out
   * never said whether it arrived.
   */
  readonly status: 'SENT' | 'DELIVERED' | 'WITHHELD' | 'STUCK'
  readonly journeyId: string
  /** The way out will know later whether it arrived, and has to be asked. */
  readonly awaitsReceipt?: true
  /** What the journey has to hear; absent when no clock can be waiting for it. */
  readonly delivery?: Delivery
}

/** It has arrived, and the clocks that waited for it stop. */
export function delivered(message: Message, at: Date): DeliveryOutcome {
  const { reference, journeyId, template: name } = message
  if ((template(name).stops ?? []).length === 0) return { status: 'DELIVERED', journeyId }
  return { status: 'DELIVERED', journeyId, delivery: { reference, template: name, at: journeyTime(message, at) } }
}

/** The journey hears of every letter that has to be produced, so that it stands on somebody's list; of nothing else yet. */
export function sent(message: Message, at: Date, awaits: Awaited): DeliveryOutcome {
  const { reference, journeyId, template: name } = message
  if (awaits === 'RECEIPT') return { status: 'SENT', journeyId, awaitsReceipt: true }
  const delivery = { reference, template: name, at: journeyTime(message, at), forProduction: true } as const
  return { status: 'SENT', journeyId, delivery }
}

/** It went out, and nobody will say any more whether it arrived: somebody has to ask its reader. */
export function unconfirmed(message: Message, at: Date): DeliveryOutcome {
  const { reference, journeyId, template: name } = message
  const delivery = { reference, template: name, at: journeyTime(message, at), noReceipt: true } as const
  return { status: 'STUCK', journeyId, delivery }
}
