import type { Evolvers } from '../journey/evolve.ts'
import type { TriageEvent } from './events.ts'

export const triageEvolvers: Evolvers<TriageEvent> = {
  TriageDecided: (_journey, { type: _type, ...decision }, { at }) => ({
    stage: decision.route,
    triage: { ...decision, decidedAt: at },
    ...(decision.route === 'WAITING' ? { waiting: { rating: decision.rating, since: at } } : {}),
  }),
}
