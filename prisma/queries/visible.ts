import type { Looker } from '../../domain/access/acting-for.ts'
import { REACH } from '../../domain/access/reach.ts'
import type { Relationship } from '../../domain/access/relationships.ts'
import { Prisma } from '../generated/client.ts'
import type { Database } from '../client.ts'

/** Who looks at a list, as a query takes it: the same text for everybody, so that the database plans it once. */
export interface ListViewer {
  readonly looker: Looker
  /** By the clock on the wall. A journey whose time is ahead of it has nights of its own. */
  readonly officeClosed: boolean
}

const asJson = ({ looker, officeClosed }: ListViewer): string =>
  JSON.stringify(
    looker.map(({ id, roles, team, leads, areaTeams }) => {
      const held = new Set<Relationship>(roles.flatMap((role) => REACH[role].to))
      const area = held.has('AREA') ? areaTeams : []
      const own = held.has('TEAM') || held.has('LEADS') ? [team] : []
      return {
        id,
        everybody: held.has('EVERYBODY') || area === 'ALL',
        teams: [...own, ...(held.has('LEADS') ? leads : []), ...(area === 'ALL' ? [] : area)],
        worker: held.has('WORKER'),
        byName: held.has('BY_NAME'),
        panelItem: held.has('PANEL_ITEM'),
        decidedNeeds: held.has('DECIDED_NEEDS'),
        discharge: held.has('DISCHARGE'),
        move: held.has('MOVE'),
        concern: held.has('CONCERN'),
        night: held.has('NIGHT'),
        officeClosed,
        beganAtNight: held.has('BEGAN_AT_NIGHT'),
      }
    }),
  )

const [BEFORE, AFTER] = [
  'EXISTS (SELECT FROM jsonb_to_recordset(',
  `::jsonb) AS one(id text, "everybody" boolean, "teams" jsonb, "worker" boolean, "byName" boolean, "panelItem" boolean,
     "decidedNeeds" boolean, "discharge" boolean, "move" boolean, "concern" boolean, "night" boolean, "officeClosed" boolean, "beganAtNight" boolean)
   WHERE one."everybody" OR one."teams" ? j.team OR (one."worker" AND j.worker = one.id)
      OR (one."decidedNeeds" AND j.state ? 'eligibility')
      OR (one."panelItem" AND j.state ? 'panel' AND NOT j.state->'panel' ? 'withdrawnAt')
      OR (one."discharge" AND j.state ? 'hospital') OR (one."move" AND j.state ? 'move')
      OR (one."concern" AND j.state ? 'safeguarding')
      OR (one."night" AND (one."officeClosed" OR j.virtual_offset_ms <> 0))
      OR (one."beganAtNight" AND j.state ?| ARRAY['outOfHours', 'onCall', 'urgentSupport'])
      OR (one."byName" AND j.state->'held'->'work' @> jsonb_build_array(jsonb_build_object('worker', one.id))))`,
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
