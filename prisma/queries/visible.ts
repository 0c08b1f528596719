import type { ActingFor, Looker } from '../../domain/access/acting-for.ts'
import { EVEN_RESTRICTED, REACH } from '../../domain/access/reach.ts'
import type { Relationship } from '../../domain/access/relationships.ts'
import type { Role } from '../../domain/roles/roles.ts'
import { Prisma } from '../generated/client.ts'
import type { Database } from '../client.ts'

/** Who looks at a list, as a query takes it: the same text for everybody, so that the database plans it once. */
export interface ListViewer {
  readonly looker: Looker
  /** By the clock on the wall. A journey whose time is ahead of it has nights of its own. */
  readonly officeClosed: boolean
}

const isEvenRestricted = (relationship: Relationship): boolean => EVEN_RESTRICTED.includes(relationship)

/** Everything by which one of these roles reaches a journey; of one that is restricted, only by what holds even then. */
function reachedBy(roles: readonly Role[], restricted: boolean): ReadonlySet<Relationship> {
  const reached = roles.flatMap((role) => {
    const { to, evenRestricted = false } = REACH[role]
    return restricted && !evenRestricted ? to.filter(isEvenRestricted) : to
  })
  return new Set(reached)
}

/** As data what somebody reaches, and by what. */
function reachOf({ roles, team, leads, areaTeams }: ActingFor, restricted: boolean) {
  const by = reachedBy(roles, restricted)
  const area = by.has('AREA') ? areaTeams : []
  const own = by.has('TEAM') || by.has('LEADS') ? [team] : []
  return {
    everybody: by.has('EVERYBODY') || area === 'ALL',
    teams: [...own, ...(by.has('LEADS') ? leads : []), ...(area === 'ALL' ? [] : area)],
    by: [...by],
  }
}

const asJson = ({ looker, officeClosed }: ListViewer): string =>
  JSON.stringify(
    looker.map((one) => ({
      id: one.id,
      themselves: looker[0].id,
      officeClosed,
      usual: reachOf(one, false),
      restricted: reachOf(one, true),
    })),
  )

const [BEFORE, AFTER] = [
  'EXISTS (SELECT FROM jsonb_to_recordset(',
  `::jsonb) AS one(id text, themselves text, "officeClosed" boolean, usual jsonb, restricted jsonb)
   CROSS JOIN LATERAL (
     SELECT CASE WHEN coalesce(j.state->'access' ? 'restricted', false) THEN one.restricted ELSE one.usual END AS reach) r
   CROSS JOIN LATERAL (SELECT r.reach->'by' AS by) b
   WHERE NOT coalesce(j.state#>'{access,excluded}' @> jsonb_build_array(jsonb_build_object('staff', one.themselves)), false)
     AND NOT coalesce(j.state#>'{access,excluded}' @> jsonb_build_array(jsonb_build_object('staff', one.id)), false)
     AND ((r.reach->>'everybody')::boolean OR r.reach->'teams' ? j.team OR (b.by ? 'WORKER' AND j.worker = one.id)
      OR (b.by ? 'DECIDED_NEEDS' AND j.state ? 'eligibility')
      OR (b.by ? 'PANEL_ITEM' AND j.state ? 'panel' AND NOT j.state->'panel' ? 'withdrawnAt')
      OR (b.by ? 'DISCHARGE' AND j.state ? 'hospital') OR (b.by ? 'MOVE' AND j.state ? 'move')
      OR (b.by ? 'CONCERN' AND j.state ? 'safeguarding')
      OR (b.by ? 'NIGHT' AND (one."officeClosed" OR j.virtual_offset_ms <> 0))
      OR (b.by ? 'BEGAN_AT_NIGHT' AND j.state ?| ARRAY['outOfHours', 'onCall', 'urgentSupport'])
      OR (b.by ? 'BY_NAME' AND j.state#>'{held,work}' @> jsonb_build_array(jsonb_build_object('worker', one.id)))
      OR (b.by ? 'ADMITTED' AND j.state#>'{access,restricted,admitted}' ? one.id)
      OR (b.by ? 'EMERGENCY' AND EXISTS (
        SELECT FROM jsonb_array_elements(coalesce(j.state#>'{access,looks}', '[]')) look
        WHERE look->>'by' = one.id
          AND (look->>'until')::timestamptz > now() + make_interval(secs => j.virtual_offset_ms / 1000.0)))))`,
] as const

/** R-GEN-07. Whether the journey `j` of a query is there for somebody: what `groundsFor` says of one, for a whole list. */
export const visibleTo = (viewer: ListViewer): Prisma.Sql => Prisma.sql([BEFORE, AFTER], asJson(viewer))

/** The same for a query whose values are bound by hand. */
export const visibleText = (viewer: ListViewer, bind: (value: unknown) => string): string =>
  `${BEFORE}${bind(asJson(viewer))}${AFTER}`

/** Of these journeys those that are there for somebody. */
export async function visibleAmong(
  database: Database,
  ids: readonly string[],
  viewer: ListViewer,
): Promise<ReadonlySet<string>> {
  const rows = await database.$queryRaw<{ readonly id: string }[]>`
    SELECT j.id::text AS id FROM journey j WHERE j.id = ANY(${[...ids]}::uuid[]) AND ${visibleTo(viewer)}`
  return new Set(rows.map(({ id }) => id))
}
