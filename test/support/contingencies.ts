import type { ContingencyState } from '../../domain/contingency/state.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import type { Contingency } from '../../domain/planning/details.ts'
import { NOW } from './domain.ts'
import { withPlan } from './reviewing.ts'

/** What the plans of these tests hold ready. */
export const carer: Contingency = { kinds: ['CARER_UNAVAILABLE'], limitDays: 14 }

/** A plan in force that holds it ready. */
export const holding = (over: Partial<ContingencyState> = {}, journey: Journey = withPlan()): Journey => ({
  ...journey,
  contingency: { inForce: [carer], inUse: [], uses: 0, ...over },
})

/** The same while the extra support runs. */
export const running = (over: Partial<Journey> = {}): Journey => ({
  ...holding({ inUse: [{ kind: 'CARER_UNAVAILABLE', since: NOW, endsOn: '2026-01-19' }], uses: 1 }),
  ...over,
})
