import type { SpecialistNeed } from '../domain/assessment/specialist.ts'
import { localDate } from '../domain/clocks/civil.ts'
import type { Role } from '../domain/roles/roles.ts'
import type { LocalDate } from '../domain/shared/time.ts'
import type { Database } from './client.ts'

/** Days on which somebody is away. */
export interface StaffAbsence {
  readonly from: LocalDate
  /** The last day; null until further notice. */
  readonly until: LocalDate | null
  /** Who stands in for them on these days. */
  readonly deputy: string | null
}

/** A member of staff as the directory is kept: everything but the number of changes. Money in pence, days as `2026-12-31`. */
export interface StaffEntry {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly phone: string | null
  readonly roles: readonly Role[]
  readonly team: string
  readonly managerId: string | null
  readonly signOffLimitPence: number
  readonly panelTrainedUntil: LocalDate | null
  readonly qualified: boolean
  readonly area: string
  readonly active: boolean
  /** Those that are to come or under way, by their first days. */
  readonly absences: readonly StaffAbsence[]
  readonly caseloadLimit: number | null
  readonly languages: readonly string[]
  /** R-ASM-06. What they are trained to assess. */
  readonly skills: readonly SpecialistNeed[]
}

export interface KeptEntry extends StaffEntry {
  /** How often it was entered or changed. */
  readonly version: number
}

export interface StaffChange {
  readonly version: number
  readonly at: Date
  readonly by: string
  readonly changes: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>
}

const today = (): LocalDate => localDate(new Date().toISOString())

export interface StaffQuestion {
  readonly ids?: readonly string[]
  readonly team?: string
  readonly area?: string
  readonly role?: string
  readonly active?: boolean
  readonly after: string
  readonly limit: number
}

/** The entries of the directory, in the order of their ids. */
export async function readStaffEntries(database: Database, question: StaffQuestion): Promise<readonly KeptEntry[]> {
  const { after, limit } = question
  const { ids, team, area, role, active } = { ...NOTHING_ASKED, ...question }
  return database.$queryRaw<KeptEntry[]>`
    SELECT id, name, email, phone, roles, team, manager_id AS "managerId", sign_off_limit_pence::float8 AS "signOffLimitPence",
           panel_trained_until::text AS "panelTrainedUntil", qualified, area, active, caseload_limit AS "caseloadLimit", languages, skills,
           version,
           coalesce((SELECT jsonb_agg(jsonb_build_object('from', a.first_day::text, 'until', a.last_day::text, 'deputy', a.deputy_id)
                                      ORDER BY a.first_day)
                     FROM staff_absence a
                     WHERE a.staff_id = staff.id AND coalesce(a.last_day, 'infinity') >= ${today()}::date), '[]') AS absences
    FROM staff
    WHERE id > ${after} AND (${ids}::text[] IS NULL OR id = ANY(${ids}::text[]))
      AND (${team}::text IS NULL OR team = ${team}) AND (${area}::text IS NULL OR area = ${area})
      AND (${role}::text IS NULL OR ${role} = ANY(roles)) AND (${active}::boolean IS NULL OR active = ${active})
    ORDER BY id LIMIT ${limit}`
}

/** What is not asked for is null. */
const NOTHING_ASKED = { ids: null, team: null, area: null, role: null, active: null }

/** What was changed about somebody, oldest first. */
export const readStaffHistory = (database: Database, id: string): Promise<readonly StaffChange[]> =>
  database.$queryRaw<StaffChange[]>`
    SELECT version, at, by, changes FROM staff_change WHERE staff_id = ${id} ORDER BY version`

/** What somebody has by name. */
export interface OpenWork {
  readonly journeys: number
  readonly items: number
}

/** What these people still have by name, for those of them who have anything. */
export async function readOpenWork(database: Database, ids: readonly string[]): Promise<ReadonlyMap<string, OpenWork>> {
  if (ids.length === 0) return new Map()
  const rows = await database.$queryRaw<(OpenWork & { readonly id: string })[]>`
    SELECT id, journeys, items FROM (
      SELECT s.id, (SELECT count(*)::int FROM journey j WHERE j.worker = s.id AND j.stage <> 'CLOSED') AS journeys,
             (SELECT count(*)::int FROM work_item w WHERE w.worker = s.id) AS items
      FROM unnest(${[...ids]}::text[]) AS s(id)
    ) counted WHERE journeys + items > 0`
  return new Map(rows.map(({ id, ...work }) => [id, work]))
}

/** Directory changes are made one after another, so that each is held against what is really there. */
export const lockDirectory = async (alone: Database): Promise<void> => {
  await alone.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('staff'))`
}

export interface EntryToWrite {
  readonly entry: KeptEntry
  readonly changes: StaffChange['changes']
}

/** Writes entries with their history, in a few statements however many there are; absences that are over stay. */
export async function writeStaffEntries(alone: Database, by: string, entries: readonly EntryToWrite[]): Promise<void> {
  const rows = JSON.stringify(entries.map(({ entry, changes }) => ({ ...entry, changes })))
  await alone.$executeRaw`
    INSERT INTO staff (id, name, email, phone, roles, team, manager_id, sign_off_limit_pence, panel_trained_until, qualified, area,
                       active, caseload_limit, languages, skills, version)
    SELECT r->>'id', r->>'name', r->>'email', r->>'phone', ARRAY(SELECT jsonb_array_elements_text(r->'roles')), r->>'team',
           r->>'managerId', (r->>'signOffLimitPence')::bigint, (r->>'panelTrainedUntil')::date, (r->>'qualified')::boolean,
           r->>'area', (r->>'active')::boolean, (r->>'caseloadLimit')::int, ARRAY(SELECT jsonb_array_elements_text(r->'languages')),
           ARRAY(SELECT jsonb_array_elements_text(r->'skills')), (r->>'version')::int
    FROM jsonb_array_elements(${rows}::jsonb) r
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email, phone = excluded.phone, roles = excluded.roles,
      team = excluded.team, manager_id = excluded.manager_id, sign_off_limit_pence = excluded.sign_off_limit_pence,
      panel_trained_until = excluded.panel_trained_until, qualified = excluded.qualified, area = excluded.area,
      active = excluded.active, caseload_limit = excluded.caseload_limit, languages = excluded.languages,
      skills = excluded.skills,
      version = excluded.version`
  await alone.$executeRaw`
    DELETE FROM staff_absence a USING jsonb_array_elements(${rows}::jsonb) r
    WHERE a.staff_id = r->>'id' AND coalesce(a.last_day, 'infinity') >= ${today()}::date`
  await alone.$executeRaw`
    INSERT INTO staff_absence (staff_id, first_day, last_day, deputy_id)
    SELECT r->>'id', (a->>'from')::date, (a->>'until')::date, a->>'deputy'
    FROM jsonb_array_elements(${rows}::jsonb) r, jsonb_array_elements(r->'absences') a
    ON CONFLICT (staff_id, first_day) DO UPDATE SET last_day = excluded.last_day, deputy_id = excluded.deputy_id`
  await alone.$executeRaw`
    INSERT INTO staff_change (staff_id, version, by, changes)
    SELECT r->>'id', (r->>'version')::int, ${by}, r->'changes' FROM jsonb_array_elements(${rows}::jsonb) r`
}
