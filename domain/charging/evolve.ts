import type { Evolvers } from '../journey/evolve.ts'
import type { ChargingEvent } from './events.ts'

export const chargingEvolvers: Evolvers<ChargingEvent> = {
  ReablementStarted: ({ charging }, { kind, startedOn }) => ({
    charging: { ...charging, reablement: { kind, startedOn } },
  }),
  ReablementEnded: ({ charging }, { endedOn }) =>
    charging?.reablement === undefined
      ? {}
      : { charging: { ...charging, reablement: { ...charging.reablement, endedOn } } },
  FreePeriodEnded: () => ({}),
  ChargeSet: ({ charging }, { line, weeklyPence, from }, { at }) => ({
    charging: { ...charging, charges: { ...charging?.charges, [line]: { weeklyPence, from, setAt: at } } },
  }),
}
