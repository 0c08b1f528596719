import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { raised } from './concern.ts'
import type { SafeguardingEvent } from './events.ts'
import type { Concern, ConcernId } from './state.ts'

const changed = ({ safeguarding }: Journey, id: ConcernId, news: Partial<Concern>): Changes => ({
  safeguarding: {
    concerns: (safeguarding?.concerns ?? []).map((concern) => (concern.id === id ? { ...concern, ...news } : concern)),
  },
})

export const safeguardingEvolvers: Evolvers<SafeguardingEvent> = {
  ConcernRaised: (journey, { concern }, { at }) => raised(journey, concern, at),
  ImmediateSafetyRecorded: (journey, { concern, dangerNow, othersAtRisk }, { at }) =>
    changed(journey, concern, { immediateSafety: { at, dangerNow, othersAtRisk } }),
  ConcernTakenOn: (journey, { concern }, { at, by }) => changed(journey, concern, { takenOn: { by: by.id, at } }),
}
