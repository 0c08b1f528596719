import type { RuleChange } from '../../domain/policy/rule-change.ts'
import type { RuleChangeState, StoredRuleChange } from '../../prisma/rule-changes.ts'

/** A change of the rules with who proposed it, who decided, and why. */
export interface RuleChangeShown {
  readonly id: string
  readonly change: RuleChange
  readonly reason: string
  readonly state: RuleChangeState
  readonly proposed: { readonly by: string; readonly at: string }
  readonly decided?: { readonly by: string; readonly at: string; readonly reason: string }
  /** The version of the policy or of the bank holidays that it became, and from when on. */
  readonly became?: { readonly version: number; readonly from: string }
}

export function changeShown(stored: StoredRuleChange): RuleChangeShown {
  const { id, change, reason, status, proposedBy, proposedAt, version, effectiveFrom } = stored
  return {
    id,
    change,
    reason,
    state: status,
    proposed: { by: proposedBy, at: proposedAt.toISOString() },
    ...decisionOf(stored),
    ...(version === null || effectiveFrom === null ? {} : { became: { version, from: effectiveFrom.toISOString() } }),
  }
}

const decisionOf = ({ decidedBy: by, decidedAt: at, decisionReason: reason }: StoredRuleChange) =>
  by === null || at === null ? {} : { decided: { by, at: at.toISOString(), reason: reason ?? '' } }
