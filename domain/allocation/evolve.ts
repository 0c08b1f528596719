import { needsChecked } from '../assessment/specialist.ts'
import { letGoBy } from '../holding/held.ts'
import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { Instant } from '../shared/time.ts'
import { offList } from '../waiting/begin.ts'
import type { Allocated, AllocationEvent } from './events.ts'

type Given = Pick<Allocated, 'worker' | 'team' | 'expertise'>

/** R-ASM-06. With the journey goes what the manager made sure of about its worker. */
const givenTo = (journey: Journey, { worker, team, expertise }: Given, at: Instant): Changes => ({
  ...needsChecked(journey),
  allocation: { team, worker, since: at, ...(expertise === undefined ? {} : { expertise }) },
})

export const allocationEvolvers: Evolvers<AllocationEvent> = {
  Allocated: (journey, given, { at }) => ({
    // Short-term work gets its worker where it stands.
    ...(journey.stage === 'SHORT_TERM' ? {} : { stage: 'ASSESSING' as const }),
    ...givenTo(journey, given, at),
    ...offList(journey, 'ASSESSMENT'),
  }),
  Reallocated: (journey, given, { at }) => ({ ...givenTo(journey, given, at), ...letGoBy(journey, given.from) }),
}
