import type { Evolvers } from '../journey/evolve.ts'
import type { WaitingEvent } from './events.ts'

export const waitingEvolvers: Evolvers<WaitingEvent> = {
  WaitingContactRecorded: ({ waiting }, { outcome, rating }, { at }) => ({
    waiting: { since: at, ...waiting, rating, ...(outcome === 'REACHED' ? { lastContactAt: at } : {}) },
  }),
}
