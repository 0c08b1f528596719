import type { ClockIntent } from '../journey/clock-intent.ts'
import { met } from '../journey/clock-intents.ts'
import type { Changes } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { without } from '../shared/without.ts'

/** A change of a line that waits for a direct payment which nobody has agreed. */
const waitsForPayment = ({ managing, directPayment }: Journey): boolean =>
  managing?.change?.mode === 'DIRECT_PAYMENT' && directPayment?.agreed === undefined

/** R-MGT-08, R-DPY-03. Without a direct payment there is nothing left to decide about the change: its date does not run on. */
export const changeIsSettled = (journey: Journey, cause: string): readonly ClockIntent[] =>
  waitsForPayment(journey) ? [met('managing.modeChange', cause)] : []

export const withoutItsChange = (journey: Journey): Changes =>
  waitsForPayment(journey) && journey.managing !== undefined ? { managing: without(journey.managing, 'change') } : {}
