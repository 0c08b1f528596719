import type { ClockIntent } from '../journey/clock-intent.ts'
import type { Changes } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { TakeOver } from '../out-of-hours/take-over.ts'
import type { Instant } from '../shared/time.ts'
import type { ConcernId, ConcernSource } from './state.ts'

/** What an event says when it raises a concern. */
export interface Raised {
  readonly id: ConcernId
  readonly source: ConcernSource
}

/** R-HOS-15. A concern of its own for every time that signs are seen: the last one may be about somebody else. */
export const newConcern = ({ safeguarding }: Pick<Journey, 'safeguarding'>, source: ConcernSource): Raised => ({
  id: `concern-${String((safeguarding?.concerns.length ?? 0) + 1)}`,
  source,
})

/** The journey with the concern in it; as it was where the event raises none. */
export const raised = ({ safeguarding }: Journey, concern: Raised | undefined, at: Instant): Changes =>
  concern === undefined
    ? {}
    : { safeguarding: { concerns: [...(safeguarding?.concerns ?? []), { ...concern, raisedAt: at }] } }

/** R-HOS-15. Whether the person is safe now, and somebody who takes the concern on. Nothing that goes on in hospital waits for either. */
export const concernClocks = (concern: Raised | undefined, from: Instant): readonly ClockIntent[] =>
  concern === undefined
    ? []
    : (['safeguarding.immediateSafety', 'safeguarding.takeOn'] as const).map((key) => ({
        do: 'start',
        key,
        instance: concern.id,
        from,
      }))

/** R-HOS-15. The safeguarding lead has it; whoever is there makes sure that the person is safe. */
export function concernWords(concern: Raised | undefined, outOfHours: TakeOver | undefined): readonly MessageIntent[] {
  if (concern === undefined) return []
  const note = {
    template: 'HOSPITAL_ABUSE_SIGNS',
    dates: ['safeguarding.immediateSafety', 'safeguarding.takeOn'],
    about: { source: concern.source },
  } as const
  return [
    { ...note, to: 'SAFEGUARDING_LEAD' },
    { ...note, to: 'DUTY_MANAGER' },
    ...(outOfHours === undefined ? [] : [{ ...note, to: 'EDT_MANAGER' } as const]),
  ]
}
