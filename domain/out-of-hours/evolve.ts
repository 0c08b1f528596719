import type { Evolvers } from '../journey/evolve.ts'
import type { OutOfHoursEvent } from './events.ts'
import type { OutOfHoursState } from './state.ts'
import { without } from '../shared/without.ts'
import { takenOver } from './take-over.ts'

/** Whatever the team does makes it theirs, however it came to them. */
const acted = (outOfHours: OutOfHoursState | undefined) =>
  outOfHours === undefined ? {} : without(outOfHours, 'byCallOnly')

export const outOfHoursEvolvers: Evolvers<OutOfHoursEvent> = {
  OutOfHoursContactRecorded: (journey, { outOfHours }, { at }) => takenOver(journey.outOfHours, outOfHours, at),
  EdtResponded: ({ outOfHours }, { response }, { at }) => ({
    outOfHours: { since: at, urgent: true, ...acted(outOfHours), response },
  }),
  EdtHandedBack: ({ outOfHours }, _event, { at }) => ({
    outOfHours: { since: at, urgent: false, ...acted(outOfHours), handedBackAt: at },
  }),
}
