import type { Evolvers } from '../journey/evolve.ts'
import type { OutOfHoursEvent } from './events.ts'
import { takenOver } from './take-over.ts'

export const outOfHoursEvolvers: Evolvers<OutOfHoursEvent> = {
  OutOfHoursContactRecorded: (journey, { outOfHours }, { at }) => takenOver(journey.outOfHours, outOfHours, at),
  EdtResponded: ({ outOfHours }, { response }, { at }) => ({
    outOfHours: { since: at, urgent: true, ...outOfHours, response },
  }),
  EdtHandedBack: ({ outOfHours }, _event, { at }) => ({
    outOfHours: { since: at, urgent: false, ...outOfHours, handedBackAt: at },
  }),
}
