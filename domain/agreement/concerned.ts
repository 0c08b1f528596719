import type { Recipient } from '../messages/recipient.ts'
import type { Party } from './state.ts'

/** Who hears of what becomes of a plan: the person always, and these parties; the council wrote it and needs no letter. */
export const thoseConcerned = (parties: readonly Party[]): readonly Recipient[] => [
  'PERSON',
  ...parties.filter((party) => party !== 'PERSON' && party !== 'COUNCIL'),
]
