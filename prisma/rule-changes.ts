import type { ClockKey } from '../domain/clock-catalogue/catalogue.ts'
import type { BankHolidayCalendar } from '../domain/clocks/calendar.ts'
import type { RuleEffect } from '../domain/clocks/rules-preview.ts'
import type { StoredPolicy } from '../domain/policy/council-policy.ts'
import { DEFAULT_MONEY_POLICY } from '../domain/policy/money.ts'
import type { RuleChange, RulesToChange } from '../domain/policy/rule-change.ts'
import { DEFAULT_THRESHOLDS } from '../domain/policy/thresholds.ts'
import type { Instant } from '../domain/shared/time.ts'
import type { Database } from './client.ts'

/** PROPOSED until somebody decides; then it stays as it is. */
export const RULE_CHANGE_STATES = ['PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN'] as const
export type RuleChangeState = (typeof RULE_CHANGE_STATES)[number]

/** A change with everything that became of it. */
export interface StoredRuleChange {
  readonly id: string
  readonly change: RuleChange
  readonly reason: string
  readonly proposedBy: string
  readonly proposedAt: Date
  readonly status: RuleChangeState
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly decisionReason: string | null
  readonly version: number | null
  readonly effectiveFrom: Date | null
}

/** What a change does to one clock of one journey. */
export interface JourneyClockEffect {
  readonly journeyId: string
  readonly reference: string
  readonly clockId: string
  readonly key: ClockKey
  readonly effect: RuleEffect
  readonly wasDueAt: Instant
  readonly dueAt: Instant
  readonly accepted: boolean
}

/** Where a page of the list begins. */
export interface RuleChangePlace {
  readonly proposedAt: string
  readonly id: string
}

type Asking = Pick<Database, '$queryRaw' | '$executeRaw'>

/** The rules that a change is made from which begins at an instant; now unless said. */
export async function readRulesToChange(database: Asking, begins?: Instant): Promise<RulesToChange> {
  const at = begins ?? null
  const [row] = await database.$queryRaw<
    {
      readonly policy: StoredPolicy
      readonly policyVersion: number
      readonly later: RulesToChange['later'] | null
      readonly version: number
      readonly years: BankHolidayCalendar['years']
    }[]
  >`
    WITH begins AS (SELECT greatest(${at}::timestamptz, now()) AS starts),
    later AS (
      SELECT v.effective_from AS starts,
             (SELECT jsonb_agg(r.change->'policy' ORDER BY r.version) FROM rule_change r
              WHERE r.status = 'APPROVED' AND r.change->>'is' = 'POLICY' AND r.effective_from = v.effective_from) AS patches
      FROM (SELECT DISTINCT effective_from FROM policy_version, begins WHERE effective_from > begins.starts) v
    )
    SELECT p.policy, (SELECT max(version) FROM policy_version) AS "policyVersion", c.version, c.years,
           (SELECT jsonb_agg(jsonb_build_object('patches', patches, 'from', to_char(
              starts AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY starts) FROM later) AS later
    FROM begins, policy_version p, calendar_version c
    WHERE p.version = policy_in_force(begins.starts) AND c.version = calendar_in_force()`
  if (row === undefined) throw new Error('There is no policy or no calendar')
  const { policy, policyVersion, later, version, years } = row
  const whole: StoredPolicy = {
    ...policy,
    thresholds: { ...DEFAULT_THRESHOLDS, ...policy.thresholds },
    money: { ...DEFAULT_MONEY_POLICY, ...policy.money },
  }
  return { policy: whole, policyVersion, later: later ?? [], calendar: { version, years } }
}

/** Keeps a proposal under its id, once. @returns what is kept there, which may be another one */
export async function keepProposal(
  database: Database,
  { id, change, reason, proposedBy }: Pick<StoredRuleChange, 'id' | 'change' | 'reason' | 'proposedBy'>,
): Promise<{ readonly kept: StoredRuleChange; readonly isSame: boolean }> {
  const text = JSON.stringify(change)
  await database.$executeRaw`
    INSERT INTO rule_change (id, change, reason, proposed_by)
    VALUES (${id}::uuid, ${text}::jsonb, ${reason}, ${proposedBy}) ON CONFLICT (id) DO NOTHING`
  const [same] = await database.$queryRaw<{ is: boolean }[]>`
    SELECT change = ${text}::jsonb AND reason = ${reason} AND proposed_by = ${proposedBy} AS is
    FROM rule_change WHERE id = ${id}::uuid`
  const kept = await readRuleChange(database, id)
  if (kept === undefined) throw new Error('A proposal was not kept')
  return { kept, isSame: same?.is ?? false }
}

export async function readRuleChange(database: Asking, id: string): Promise<StoredRuleChange | undefined> {
  const [row] = await database.$queryRaw<StoredRuleChange[]>`
    SELECT id::text, change, reason, proposed_by AS "proposedBy", proposed_at AS "proposedAt", status,
           decided_by AS "decidedBy", decided_at AS "decidedAt", decision_reason AS "decisionReason", version,
           effective_from AS "effectiveFrom"
    FROM rule_change WHERE id = ${id}::uuid`
  return row
}

/** The changes, the latest first. */
export function listRuleChanges(
  database: Database,
  { after, limit }: { readonly after: RuleChangePlace | undefined; readonly limit: number },
): Promise<readonly StoredRuleChange[]> {
  const { proposedAt = null, id = null } = after ?? {}
  return database.$queryRaw<StoredRuleChange[]>`
    SELECT id::text, change, reason, proposed_by AS "proposedBy", proposed_at AS "proposedAt", status,
           decided_by AS "decidedBy", decided_at AS "decidedAt", decision_reason AS "decisionReason", version,
           effective_from AS "effectiveFrom"
    FROM rule_change
    WHERE ${proposedAt}::timestamptz IS NULL OR (proposed_at, id) < (${proposedAt}::timestamptz, ${id}::uuid)
    ORDER BY proposed_at DESC, id DESC LIMIT ${limit}`
}

/** A preview that somebody has seen. */
export interface SeenPreview {
  readonly name: string
  /** The versions of the rules that it was worked out on. */
  readonly base: string
  /** A line for each clock that would lose time. */
  readonly losing: readonly string[]
}

/** Keeps a preview under its name, once. */
export async function keepPreview(database: Database, changeId: string, preview: SeenPreview): Promise<void> {
  const { name, base, losing } = preview
  await database.$executeRaw`
    INSERT INTO rule_change_preview (change_id, name, base, losing)
    VALUES (${changeId}::uuid, ${name}, ${base}, ${losing}::text[]) ON CONFLICT DO NOTHING`
}

export async function readPreview(
  database: Database,
  changeId: string,
  name: string,
): Promise<SeenPreview | undefined> {
  const [row] = await database.$queryRaw<SeenPreview[]>`
    SELECT name, base, losing FROM rule_change_preview WHERE change_id = ${changeId}::uuid AND name = ${name}`
  return row
}

/** Says no to a proposal, or takes it back. @returns false when it was decided on before */
export async function closeProposal(
  database: Database,
  id: string,
  end: { readonly status: 'REJECTED' | 'WITHDRAWN'; readonly by: string; readonly reason: string },
): Promise<boolean> {
  const changed = await database.$executeRaw`
    UPDATE rule_change SET status = ${end.status}, decided_by = ${end.by}, decided_at = now(), decision_reason = ${end.reason}
    WHERE id = ${id}::uuid AND status = 'PROPOSED'`
  return changed === 1
}

/** An approval with the version that it makes. */
export interface Approval {
  readonly id: string
  readonly by: string
  readonly reason: string
  readonly at: Instant
  readonly base: Pick<RulesToChange, 'policyVersion' | 'calendar'>
  /** From when on new clocks follow it; at once when nothing is said. */
  readonly becomes:
    | {
        readonly is: 'POLICY'
        readonly policy: StoredPolicy
        readonly from: Instant | undefined
        /** What is approved for later, with the change in it: versions of their own, for none is ever edited. */
        readonly later: readonly { readonly from: Instant; readonly policy: StoredPolicy }[]
      }
    | { readonly is: 'BANK_HOLIDAYS'; readonly years: BankHolidayCalendar['years'] }
  readonly effects: readonly JourneyClockEffect[]
}

/** So many effects go into one statement. */
const AT_ONCE = 2000
const APPROVED_WITHIN_MS = 60_000

/**
 * Makes the version, ends the proposal and keeps what it does to whom, all or nothing. Approvals come one after another.
 * @returns false when the rules or the proposal have changed since the approval was made ready
 */
export function approveProposal(database: Database, approval: Approval): Promise<boolean> {
  const { id, by, reason, at, base, becomes } = approval
  const work = async (alone: Asking): Promise<boolean> => {
    await alone.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('rule_change'))`
    const [now, stored] = [await readRulesToChange(alone), await readRuleChange(alone, id)]
    const isOld = now.policyVersion !== base.policyVersion || now.calendar.version !== base.calendar.version
    if (isOld || stored?.status !== 'PROPOSED') return false
    const { version, from } = await insertVersion(alone, becomes, base)
    await alone.$executeRaw`
      UPDATE rule_change SET status = 'APPROVED', decided_by = ${by}, decided_at = ${at}::timestamptz,
        decision_reason = ${reason}, version = ${version}, effective_from = ${from}
      WHERE id = ${id}::uuid`
    if (becomes.is === 'POLICY') await insertLater(alone, becomes.later, version)
    await insertEffects(alone, approval)
    return true
  }
  return database.$transaction(work, { timeout: APPROVED_WITHIN_MS })
}

interface NewVersion {
  readonly version: number
  readonly from: Date
}

/** By the database's own clock, so that whoever asks afterwards finds it in force. */
async function insertVersion(alone: Asking, becomes: Approval['becomes'], base: Approval['base']): Promise<NewVersion> {
  const rows =
    becomes.is === 'POLICY'
      ? await alone.$queryRaw<NewVersion[]>`
          INSERT INTO policy_version (version, effective_from, policy)
          VALUES (${base.policyVersion + 1}::int, coalesce(${becomes.from ?? null}::timestamptz, date_trunc('milliseconds', now())),
                  ${JSON.stringify(becomes.policy)}::jsonb)
          RETURNING version, effective_from AS "from"`
      : await alone.$queryRaw<NewVersion[]>`
          INSERT INTO calendar_version (version, effective_from, years)
          VALUES (${base.calendar.version + 1}::int, date_trunc('milliseconds', now()), ${JSON.stringify(becomes.years)}::jsonb)
          RETURNING version, effective_from AS "from"`
  const [made] = rows
  if (made === undefined) throw new Error('A version of the rules was not kept')
  return made
}

async function insertLater(
  alone: Asking,
  later: Extract<Approval['becomes'], { is: 'POLICY' }>['later'],
  after: number,
): Promise<void> {
  for (const [place, { from, policy }] of later.entries()) {
    await alone.$executeRaw`
      INSERT INTO policy_version (version, effective_from, policy)
      VALUES (${after + place + 1}::int, ${from}::timestamptz, ${JSON.stringify(policy)}::jsonb)`
  }
}

async function insertEffects(alone: Asking, { id, effects }: Approval): Promise<void> {
  for (let from = 0; from < effects.length; from += AT_ONCE) {
    const some = JSON.stringify(effects.slice(from, from + AT_ONCE))
    await alone.$executeRaw`
      INSERT INTO rule_change_effect (change_id, journey_id, clock_id, key, effect, was_due_at, due_at, accepted)
      SELECT ${id}::uuid, (e->>'journeyId')::uuid, e->>'clockId', e->>'key', e->>'effect', (e->>'wasDueAt')::timestamptz,
             (e->>'dueAt')::timestamptz, (e->>'accepted')::boolean
      FROM jsonb_array_elements(${some}::jsonb) e`
  }
}
