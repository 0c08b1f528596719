import type { ClockChange, ClockRules } from '../domain/clocks/plan.ts'

/** A clock as PostgreSQL keeps it: its ledger, and its dates as of now. */
export function clockRow({ record, view }: ClockChange, rules: ClockRules) {
  return {
    id: record.id,
    key: record.key,
    instance: record.instance ?? null,
    status: view.status,
    startedAt: view.startedAt,
    dueAt: view.dueAt,
    actionBy: view.actionBy,
    nextWakeAt: view.wakeUps[0]?.at ?? null,
    breached: view.breached,
    ledger: record.ledger,
    explanation: view.explanation,
    calendarVersion: rules.calendar.version,
    policyVersion: rules.policy.version,
    stoppedAt: view.stoppedAt ?? null,
  }
}
