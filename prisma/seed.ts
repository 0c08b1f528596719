import { ENGLAND_AND_WALES_2025_TO_2028 } from '../domain/clocks/bank-holidays-england-and-wales.ts'
import type { BankHolidayCalendar } from '../domain/clocks/calendar.ts'
import { DEFAULT_POLICY } from '../domain/clocks/policy.ts'
import type { StoredPolicy } from '../domain/policy/council-policy.ts'
import { DEFAULT_MONEY_POLICY } from '../domain/policy/money.ts'
import { DEFAULT_THRESHOLDS } from '../domain/policy/thresholds.ts'
import type { Role } from '../domain/roles/roles.ts'
import type { Database } from './client.ts'

/** A member of staff as the directory's file has them. Money in pence; dates as `2026-12-31`. */
export interface StaffRecord {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly phone?: string | undefined
  readonly roles: readonly Role[]
  readonly team: string
  readonly managerId?: string | null | undefined
  readonly signOffLimitPence?: number | undefined
  readonly panelTrainedUntil?: string | null | undefined
  readonly qualified?: boolean | undefined
  readonly area: string
  readonly active?: boolean | undefined
  readonly languages?: readonly string[] | undefined
  readonly skills?: readonly string[] | undefined
}

/** Version 1 of the policy and of the bank holidays, in a database that has none. Later versions are a council's own. */
export async function seedRules(
  database: Database,
  calendar: BankHolidayCalendar = ENGLAND_AND_WALES_2025_TO_2028,
): Promise<void> {
  const { version, effectiveFrom, ...clocks } = DEFAULT_POLICY
  const policy: StoredPolicy = { clocks, thresholds: DEFAULT_THRESHOLDS, money: DEFAULT_MONEY_POLICY }
  const { version: calendarVersion, years } = calendar
  await database.$executeRaw`
    INSERT INTO policy_version (version, effective_from, policy)
    SELECT ${version}::int, ${effectiveFrom}::timestamptz, ${JSON.stringify(policy)}::jsonb
    WHERE NOT EXISTS (SELECT FROM policy_version)`
  await database.$executeRaw`
    INSERT INTO calendar_version (version, effective_from, years)
    SELECT ${calendarVersion}::int, ${effectiveFrom}::timestamptz, ${JSON.stringify(years)}::jsonb
    WHERE NOT EXISTS (SELECT FROM calendar_version)`
}

const listOf = (texts: readonly string[] | undefined): string[] => [...(texts ?? [])]

/** Brings the directory up to a file's state. People who are missing from the file stay, so that history can name them. */
export async function loadStaff(database: Database, staff: readonly StaffRecord[]): Promise<void> {
  for (const { id, ...record } of staff) {
    const { signOffLimitPence, panelTrainedUntil, phone, managerId, qualified, active, ...others } = record
    const { languages, skills, ...named } = others
    const row = {
      ...named,
      roles: [...record.roles],
      languages: listOf(languages),
      skills: listOf(skills),
      phone: phone ?? null,
      managerId: managerId ?? null,
      signOffLimitPence: BigInt(signOffLimitPence ?? 0),
      panelTrainedUntil:
        panelTrainedUntil === null || panelTrainedUntil === undefined ? null : new Date(panelTrainedUntil),
      qualified: qualified ?? false,
      active: active ?? true,
    }
    await database.staff.upsert({ where: { id }, create: { id, ...row }, update: row })
  }
}
