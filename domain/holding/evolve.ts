import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { Instant } from '../shared/time.ts'
import type { HoldingEvent, WorkAssigned, WorkClaimed } from './events.ts'
import { nowWith } from './held.ts'

const takenBy = (journey: Journey, { item, step, worker }: WorkClaimed | WorkAssigned, since: Instant): Changes => ({
  held: nowWith(journey, item, { item, ...(step === undefined ? {} : { step }), worker, since }),
})

export const holdingEvolvers: Evolvers<HoldingEvent> = {
  WorkClaimed: (journey, event, { at }) => takenBy(journey, event, at),
  WorkAssigned: (journey, event, { at }) => takenBy(journey, event, at),
  WorkReleased: (journey, { item }) => ({ held: nowWith(journey, item) }),
}
