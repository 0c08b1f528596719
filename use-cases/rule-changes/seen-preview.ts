import { createHash } from 'node:crypto'
import type { JourneyClockEffect, SeenPreview } from '../../prisma/rule-changes.ts'
import type { Candidate } from './candidate.ts'
import { placeOf } from './effects.ts'

/** The versions that a change is worked out on. */
export const baseOf = ({ base }: Candidate): string =>
  `policy ${String(base.policyVersion)}, bank holidays ${String(base.calendar.version)}`

/** A preview as an approval can be held to it: the rules that it is based on, and everybody who loses time. */
export function previewSeen(candidate: Candidate, effects: readonly JourneyClockEffect[]): SeenPreview {
  const losing = effects
    .filter(({ effect }) => effect === 'LATE_AT_ONCE' || effect === 'EARLIER')
    .map((effect) => `${placeOf(effect)} ${effect.wasDueAt} ${effect.dueAt}`)
  const versions = baseOf(candidate)
  const name = createHash('sha256')
    .update([versions, ...losing].join('\n'))
    .digest('hex')
    .slice(0, 32)
  return { name, base: versions, losing }
}

/**
 * Whether an approver who saw the one would see nothing worse in the other: the same rules, and nobody who loses time that did not,
 * or loses it otherwise. A clock that is over by then is no reason to look again, or in a large council no preview would live long
 * enough to be approved.
 */
export function isCovered(now: SeenPreview, seen: SeenPreview | undefined): boolean {
  if (seen?.base !== now.base) return false
  const known = new Set(seen.losing)
  return now.losing.every((line) => known.has(line))
}
