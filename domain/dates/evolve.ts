import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { DatesEvent } from './events.ts'
import type { DatesState } from './state.ts'

/** More than ever run at once. What was done to dates that are over stands in their ledgers, and what fell out here was theirs. */
const KEPT = 50

const changed = ({ dates }: Journey, change: (dates: DatesState) => Partial<DatesState>): Changes => {
  const held: DatesState = { pauses: dates?.pauses ?? [], extended: dates?.extended ?? [] }
  const { pauses, extended } = { ...held, ...change(held) }
  return { dates: { pauses: pauses.slice(-KEPT), extended: extended.slice(-KEPT) } }
}

export const datesEvolvers: Evolvers<DatesEvent> = {
  ClockPaused: (journey, { clock, instance, clockIds, reason, until }, { at }) =>
    changed(journey, ({ pauses }) => ({
      pauses: [
        ...pauses.filter(({ clockId }) => !clockIds.includes(clockId)),
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
