import type { Journey } from '../../domain/journey/journey.ts'
import type { PanelSitting } from '../../domain/panel/state.ts'
import type { Database } from '../client.ts'

/** What is on the agenda of the panel. */
export interface PanelAgenda {
  /** True when no other journey of the same council has this place. */
  readonly isFree: (sitting: PanelSitting, journey: Pick<Journey, 'id' | 'authority'>) => Promise<boolean>
}

export const createPanelAgenda = (database: Database): PanelAgenda => ({
  isFree: async ({ sittingOn, slot }, { id, authority }) => {
    const taken = await database.$queryRaw<unknown[]>`
      SELECT 1 FROM journey
      WHERE stage = 'PANEL' AND authority = ${authority} AND id <> ${id}::uuid
        AND state #>> '{panel,agenda,sittingOn}' = ${sittingOn} AND state #>> '{panel,agenda,slot}' = ${String(slot)}
      LIMIT 1`
    return taken.length === 0
  },
})
