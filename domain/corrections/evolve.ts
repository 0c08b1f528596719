import type { Evolvers } from '../journey/evolve.ts'
import type { CorrectionsEvent } from './events.ts'
import { FACTS } from './facts.ts'

export const correctionsEvolvers: Evolvers<CorrectionsEvent> = {
  FactCorrected: (journey, { fact, was, now }, { at }) => ({
    ...FACTS[fact].corrected(journey, now),
    corrections: { made: [...(journey.corrections?.made ?? []), { fact, was, now, at }] },
  }),
}
