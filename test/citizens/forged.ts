import type { JourneyEvent } from '../../domain/journey/events.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import { aJourney, NOW } from '../support/domain.ts'
import type { Moved, Recorded } from './citizen.ts'

type Event<Type extends JourneyEvent['type']> = Extract<JourneyEvent, { type: Type }>

/** An event by somebody; of what it says only as much as the check reads. */
export const did = <Type extends JourneyEvent['type']>(
  type: Type,
  id = 'staff-team-manager',
  facts: Partial<Event<Type>> = {},
): Recorded => ({
  event: { type, ...facts } as unknown as JourneyEvent,
  happened: { version: 0, at: NOW, by: { id, role: 'TEAM_MANAGER' } },
})

/** A move as the harness reports it: versions in order, and nothing wrong but what is given. */
export function forged(
  change: {
    readonly before?: Partial<Journey>
    readonly after?: Partial<Journey>
    readonly cause?: Moved['cause']
    readonly messages?: Moved['messages']
    readonly post?: Moved['post']
  },
  history: readonly Recorded[] = [did('CopyWishesRecorded')],
): readonly [Moved, readonly Recorded[]] {
  const record = history.map(({ event, happened }, place) => ({ event, happened: { ...happened, version: place + 1 } }))
  const last = record.at(-1)
  if (last === undefined) throw new Error('Nothing happened')
  const before = aJourney({ stage: 'ACTIVE', ...change.before, version: record.length - 1 })
  const after = { ...before, ...change.after, version: change.after?.version ?? record.length }
  const { cause = 'STEP', messages = [], post = [] } = change
  return [{ before, after, recorded: last, cause, messages, post }, record]
}
