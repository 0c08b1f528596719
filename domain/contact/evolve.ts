import type { Evolvers } from '../journey/evolve.ts'
import type { ContactEvent } from './events.ts'

export const contactEvolvers: Evolvers<ContactEvent> = {
  ContactRecorded: (_journey, { channel, consent, immediateRisk, communication, team }) => ({
    stage: 'CONTACT',
    contact: { channel, consent, immediateRisk, communication },
    allocation: { team },
  }),
}
