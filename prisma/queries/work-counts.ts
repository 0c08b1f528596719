import { CONTACT_PARTIES } from '../../domain/contact-details/state.ts'
import type { Database } from '../client.ts'

/** In place of a team and of a worker: what a role has to do in every team, whoever has it. */
export const EVERY = '*'

/** How much stands with one role of one team, under one name. */
export interface WorkCount {
  /** Empty for none; `EVERY` for what a role has in every team. */
  readonly team: string
  readonly role: string
  /** Empty for nobody; `EVERY` for everybody. */
  readonly worker: string
  readonly items: number
  readonly overdue: number
}

export interface Counted {
  readonly workers: readonly string[]
  readonly team: string
  readonly roles: readonly string[]
  /** Those in which one of the roles works, where it does not work in all. */
  readonly teamsOfRoles: readonly string[]
}

/**
 * What is kept of everything that a person, a team or some roles have to do, in one statement. Letters without an address are no state
 * of the journey: the few that there are, are looked at in an index of nothing else.
 */
export function readWorkCounts(
  database: Database,
  { workers, team, roles, teamsOfRoles }: Counted,
): Promise<readonly WorkCount[]> {
  return database.$queryRaw<WorkCount[]>`
    SELECT team, role, worker, sum(items)::int AS items, sum(overdue)::int AS overdue FROM (
      SELECT team, role, worker, items, overdue FROM work_count
      WHERE worker = ANY(${[...workers]}::text[]) OR team = ${team}
        OR (team = ANY(${[EVERY, ...teamsOfRoles]}::text[]) AND role = ANY(${[...roles]}::text[]))
      UNION ALL
      SELECT * FROM (
        SELECT coalesce(team, ${EVERY}) AS team, role, coalesce(worker, ${EVERY}) AS worker, count(*) AS items, 0 AS overdue FROM (
          SELECT DISTINCT m.journey_id, m.recipient, coalesce(j.team, '') AS team, coalesce(j.worker, '') AS worker,
                 CASE WHEN j.worker IS NULL THEN 'CONTACT_OFFICER' ELSE 'PRACTITIONER' END AS role
          FROM outbox_message m JOIN journey j ON j.id = m.journey_id
          WHERE m.status = 'STUCK' AND m.last_error = 'NO_ADDRESS' AND m.recipient = ANY(${[...CONTACT_PARTIES]}::text[])
        ) address GROUP BY GROUPING SETS ((team, role, worker), (role))
      ) addresses WHERE worker = ANY(${[...workers]}::text[]) OR team = ${team}
        OR (team = ANY(${[EVERY, ...teamsOfRoles]}::text[]) AND role = ANY(${[...roles]}::text[]))
    ) counted
    GROUP BY team, role, worker ORDER BY team, role, worker`
}

/** Where what is kept is not what the lists hold: none, unless somebody wrote to the database by hand. */
export function readWrongCounts(
  database: Database,
): Promise<readonly (WorkCount & { readonly found: number; readonly late: number })[]> {
  return database.$queryRaw`
    SELECT team, role, worker, sum(kept)::int AS items, sum(kept_late)::int AS overdue, sum(found)::int AS found,
           sum(late)::int AS late FROM (
      SELECT team, role, worker, items AS kept, overdue AS kept_late, 0 AS found, 0 AS late FROM work_count
      UNION ALL
      SELECT coalesce(team, ${EVERY}), role, coalesce(worker, ${EVERY}), 0, 0, count(*), sum(late) FROM (
        SELECT coalesce(team, '') AS team, role, coalesce(worker, '') AS worker, overdue::int AS late FROM work_item
      ) item GROUP BY GROUPING SETS ((team, role, worker), (role))
    ) both_sides
    GROUP BY team, role, worker
    HAVING sum(kept) <> sum(found) OR sum(kept_late) <> sum(late) ORDER BY team, role, worker`
}
