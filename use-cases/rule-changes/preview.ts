import { RULE_EFFECTS, type RuleEffect } from '../../domain/clocks/rules-preview.ts'
import type { Instant } from '../../domain/shared/time.ts'
import { readEffects } from '../../prisma/queries/rule-change-effects.ts'
import {
  keepPreview,
  readRuleChange,
  type JourneyClockEffect,
  type StoredRuleChange,
} from '../../prisma/rule-changes.ts'
import { Failure } from '../failures.ts'
import { cutPage } from '../page.ts'
import { recordView, type Viewer } from '../viewer.ts'
import { candidateOf, problemsNow } from './candidate.ts'
import { inOrder, placeOf, workOutEffects } from './effects.ts'
import { InvalidRuleChange } from './invalid.ts'
import type { RuleChangeDoor } from './propose.ts'
import { previewSeen } from './seen-preview.ts'

/** What a change would do, or did when it was approved. */
export interface RuleChangePreview {
  /** True when the change is approved and this is what was approved. */
  readonly isApproved: boolean
  /** To be named by the approval. Absent once the change is decided on. */
  readonly preview?: string
  readonly counts: Readonly<Record<RuleEffect, number>>
  readonly effects: readonly JourneyClockEffect[]
  readonly next?: string
}

/**
 * 0.4.10. Everybody who would gain or lose time by a change, those who would be late at once first. Nothing is changed by looking; what was seen is kept.
 * @throws Failure POLICY_CHANGE_NOT_FOUND, POLICY_CHANGE_DECIDED; InvalidRuleChange when it cannot be decided on any more
 */
export async function previewChange(
  { database }: RuleChangeDoor,
  viewer: Viewer,
  { id, now, ...page }: { readonly id: string; readonly now: Instant; readonly after: string; readonly limit: number },
): Promise<RuleChangePreview> {
  const stored = await readRuleChange(database, id)
  if (stored === undefined) throw new Failure('POLICY_CHANGE_NOT_FOUND')
  await recordView({ database }, viewer, 'PREVIEW_POLICY_CHANGE')
  const { preview, effects } = await effectsNow({ database }, stored, now)
  const rest = effects.filter((effect) => placeOf(effect) > page.after).slice(0, page.limit + 1)
  const { shown, ...next } = cutPage(rest, page.limit, placeOf)
  const counts = Object.fromEntries(
    RULE_EFFECTS.map((kind) => [kind, effects.filter(({ effect }) => effect === kind).length]),
  ) as Record<RuleEffect, number>
  const known = preview === undefined ? {} : { preview }
  return { isApproved: stored.status === 'APPROVED', ...known, counts, effects: shown, ...next }
}

async function effectsNow(
  { database }: Pick<RuleChangeDoor, 'database'>,
  { id, status, change }: StoredRuleChange,
  now: Instant,
): Promise<{ readonly preview?: string; readonly effects: readonly JourneyClockEffect[] }> {
  if (status === 'APPROVED') return { effects: inOrder(await readEffects(database, id)) }
  if (status !== 'PROPOSED') throw new Failure('POLICY_CHANGE_DECIDED')
  const problems = await problemsNow(database, change, now)
  if (problems.length > 0) throw new InvalidRuleChange(problems)
  const candidate = await candidateOf(database, change, now)
  const effects = await workOutEffects(database, candidate, now)
  const seen = previewSeen(candidate, effects)
  await keepPreview(database, id, seen)
  return { preview: seen.name, effects }
}
