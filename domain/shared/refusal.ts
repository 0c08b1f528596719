import type { RuleId } from '../rulebook/rule-ids.ts'

/**
 * Why a step is refused.
 * RULE: the rules say no (HTTP 422). STATE: not possible where the journey stands, or somebody else holds it (409).
 * ROLE: not for this role (403). STALE: something the step reads has changed since the version it was based on (412).
 */
export type RefusalKind = 'RULE' | 'STATE' | 'ROLE' | 'STALE'

/** A refusal in words a member of staff can use: what is wrong, which rule says so, and what to do about it. */
export interface Refusal {
  /** Stable and documented in docs/api/errors.md. */
  readonly code: string
  readonly kind: RefusalKind
  /** The rule of the rulebook that decided, when one did. */
  readonly rule?: RuleId
  readonly detail: string
  readonly whatToDo: string
}

type Wording = Omit<Refusal, 'code' | 'kind'> & { readonly kind?: RefusalKind }

/**
 * The refusals of one part, as a table from code to words. A rule returns one of them; docs/api/errors.md is made from all.
 * The kind is RULE unless it says otherwise.
 */
export function defineRefusals<Code extends string>(
  table: Readonly<Record<Code, Wording>>,
): Readonly<Record<Code, Refusal>> {
  const entries = Object.entries<Wording>(table).map(([code, wording]) => [code, { kind: 'RULE', ...wording, code }])
  return Object.fromEntries(entries) as Record<Code, Refusal>
}

/** Thrown by the journey machine when a step is refused. Nothing has changed. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.detail)
    this.name = 'Refused'
    this.refusal = refusal
  }
}
