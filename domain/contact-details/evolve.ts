import type { Evolvers } from '../journey/evolve.ts'
import type { ContactDetailsEvent } from './events.ts'

export const contactDetailsEvolvers: Evolvers<ContactDetailsEvent> = {
  ContactDetailsCorrected: ({ contactDetails }, { of }) => ({
    contactDetails: { recorded: [...new Set([...(contactDetails?.recorded ?? []), of])] },
  }),
}
