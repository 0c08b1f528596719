import type { Evolvers } from '../journey/evolve.ts'
import { takenOver } from '../out-of-hours/take-over.ts'
import { flagged } from '../urgent-support/flag.ts'
import type { ContactEvent } from './events.ts'

export const contactEvolvers: Evolvers<ContactEvent> = {
  ContactRecorded: (journey, { channel, consent, immediateRisk, communication, team, outOfHours }, { at }) => ({
    stage: 'CONTACT',
    contact: { channel, consent, immediateRisk, communication },
    allocation: { team },
    ...takenOver(journey.outOfHours, outOfHours, at),
    ...(immediateRisk ? flagged(journey, at) : {}),
  }),
}
