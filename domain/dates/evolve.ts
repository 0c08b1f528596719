import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { DatesEvent } from './events.ts'
import type { DatesState } from './state.ts'

/** What was done to dates that are over is told by their ledgers. */
function stillRunning({ dates, clocks }: Journey): DatesState {
  const runs = ({ clockId }: { readonly clockId: string }): boolean => clocks.some(({ id }) => id === clockId)
  return { pauses: dates?.pauses.filter(runs) ?? [], extended: dates?.extended.filter(runs) ?? [] }
}

const changed = (journey: Journey, change: (dates: DatesState) => Partial<DatesState>): Changes => {
  const dates = stillRunning(journey)
  return { dates: { ...dates, ...change(dates) } }
}

export const datesEvolvers: Evolvers<DatesEvent> = {
  ClockPaused: (journey, { clock, instance, clockIds, reason, until }, { at }) =>
    changed(journey, ({ pauses }) => ({
      pauses: [
        ...pauses,
        ...clockIds.map((clockId) => ({
          clockId,
          clock,
          ...(instance === undefined ? {} : { instance }),
          reason,
          since: at,
          until,
        })),
      ],
    })),

  ClockResumed: (journey, { clockIds }) =>
    changed(journey, ({ pauses }) => ({ pauses: pauses.filter(({ clockId }) => !clockIds.includes(clockId)) })),

  ClockExtended: (journey, { clockIds }) =>
    changed(journey, ({ extended }) => ({
      extended: [
        ...extended.filter(({ clockId }) => !clockIds.includes(clockId)),
        ...clockIds.map((clockId) => ({
          clockId,
          times: 1 + (extended.find((one) => one.clockId === clockId)?.times ?? 0),
        })),
      ],
    })),

  // The date's own ledger has it; here it is only news to whoever had the dates before them.
  ClockDateSet: (journey) => changed(journey, () => ({})),
}
