import type { Evolvers } from '../journey/evolve.ts'
import { recalled } from '../messages/production.ts'
import type { ContactDetailsEvent } from './events.ts'

export const contactDetailsEvolvers: Evolvers<ContactDetailsEvent> = {
  ContactDetailsCorrected: ({ contactDetails }, { of }) => ({
    contactDetails: { ...contactDetails, recorded: [...new Set([...(contactDetails?.recorded ?? []), of])] },
  }),
  SharingConsentRecorded: ({ contactDetails }, { with: party, agrees }) => {
    const others = (contactDetails?.notSharedWith ?? []).filter((each) => each !== party)
    return { contactDetails: { recorded: [], ...contactDetails, notSharedWith: agrees ? others : [...others, party] } }
  },
  WritingConsentRecorded: (journey, { of, agrees, recalled: references }, { version, at }) => {
    const { contactDetails } = journey
    const others = (contactDetails?.noLettersTo ?? []).filter((each) => each !== of)
    const known = { recorded: [], ...contactDetails }
    return {
      contactDetails: agrees
        ? { ...known, noLettersTo: others, lettersAgainAt: { ...known.lettersAgainAt, [of]: version } }
        : { ...known, noLettersTo: [...others, of] },
      ...(references === undefined ? {} : { letters: recalled(journey, references, at) }),
    }
  },
}
