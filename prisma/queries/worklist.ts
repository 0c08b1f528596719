import { CONTACT_PARTIES, type ContactParty } from '../../domain/contact-details/state.ts'
import { whenTold, type ManagerTold } from '../../domain/journey/clock-notices.ts'
import type { Lateness, WorklistSort } from '../../domain/journey/listed-work.ts'
import type { Database } from '../client.ts'
import { visibleText, type ListViewer } from './visible.ts'

export interface WorklistRow {
  readonly id: string
  readonly journeyId: string
  readonly reference: string
  readonly stage: string
  readonly priority: string | null
  readonly title: string
  readonly role: string
  readonly team: string | null
  readonly worker: string | null
  readonly step: string | null
  readonly clockKey: string | null
  readonly dueAt: Date
  readonly dated: boolean
  readonly actionBy: Date | null
  readonly lateness: Lateness
  readonly because: string | null
  /** True when nobody who could do it is there until somebody has to act, and nobody stands in. */
  readonly nobodyThere: boolean
  /** How far the journey's time is ahead of the clock; 0 in production. */
  readonly aheadByMs: bigint
  /** For an address to find: whose, and how many letters wait for it. */
  readonly reader: ContactParty | null
  readonly letters: number
}

/** What the out-of-hours team looks for besides what is its own. */
export interface OutOfHoursTeam {
  /** The clocks that are its while the office is closed. */
  readonly night: readonly string[]
  /** By the clock on the wall; a journey whose time is ahead of it has nights of its own. */
  readonly officeClosed: boolean
}

export type ListOf =
  | { readonly list: 'PERSON' | 'TEAM' | 'UNASSIGNED'; readonly value: string }
  | { readonly list: 'ROLE'; readonly value: string; readonly teams?: readonly string[] }
  | { readonly list: 'TEAM'; readonly value: string; readonly outOfHours: OutOfHoursTeam }
  | { readonly list: 'ALL'; readonly teams?: readonly string[] }

/** What a list is narrowed to; each holds one of the values named, and nothing is asked where none is. */
export interface WorklistFilters {
  readonly stage?: readonly string[] | undefined
  readonly priority?: readonly string[] | undefined
  readonly lateness?: readonly Lateness[] | undefined
  readonly step?: readonly string[] | undefined
  readonly clock?: readonly string[] | undefined
  readonly role?: readonly string[] | undefined
  readonly worker?: readonly string[] | undefined
  readonly team?: readonly string[] | undefined
  readonly area?: readonly string[] | undefined
  /** What the person's needs ask of whoever assesses. */
  readonly skill?: readonly string[] | undefined
  /** Only of journeys in which one of these has taken a step. */
  readonly touchedBy?: readonly string[] | undefined
  readonly reference?: string | undefined
  /** R-GEN-04. Only what was missed and of which one of these has been told. */
  readonly toldTo?: readonly ManagerTold[] | undefined
  /** Only what nobody is there to do in time, or only the rest. */
  readonly nobodyThere?: boolean | undefined
}

/** Who could take work: their roles, and the area they work in. */
export interface Taker {
  readonly roles: readonly string[]
  readonly area: string
}

/** Where the page before ended: what its last item was sorted by, its date and its id. */
export interface WorklistPlace {
  readonly value: string
  readonly dueAt: string
  readonly id: string
}

export interface WorklistQuestion {
  readonly of: ListOf
  readonly viewer: ListViewer
  readonly filters: WorklistFilters
  /** Only what this person could take. */
  readonly takeableBy?: Taker | undefined
  readonly sort: WorklistSort
  readonly after: WorklistPlace | undefined
  readonly limit: number
  /** Until when something has to be acted on today. */
  readonly endOfToday: string
}

const inLondon = (instant: string): string => `((${instant}) AT TIME ZONE 'Europe/London')::date`

/**
 * R-OPS-01. Nobody who could do it, and no deputy of theirs, is there on any day until somebody has to act. Absence is in days as they
 * are; a journey whose time is ahead has its dates brought back to them. Asked once for each list in `lists`, and not for each thing.
 */
const nobodyThere = (lists: string): string => `
  (w.dated AND EXISTS (
    SELECT FROM ${lists} l
    WHERE l.role = w.role AND l.team IS NOT DISTINCT FROM w.team AND l.worker IS NOT DISTINCT FROM w.worker AND l.from_day > ${inLondon(
      'coalesce(w.action_by, w.due_at) - make_interval(secs => j.virtual_offset_ms / 1000.0)',
    )}))`

type Bind = (value: unknown) => string

/** R-GEN-03. Letters that cannot go out because nobody knows where to, as things to do: one for each reader. */
const ADDRESSES_TO_FIND = (bind: Bind): string => `(
  SELECT m.journey_id || '/no-address-' || m.recipient AS id, m.journey_id, '' AS title,
         CASE WHEN p.worker IS NULL THEN 'CONTACT_OFFICER' ELSE 'PRACTITIONER' END AS role, p.team, p.worker, NULL AS clock_id,
         'correctContactDetails' AS step, min(m.created_at) AS due_at, false AS dated, p.stage,
         p.state#>>'{triage,priority}' AS priority, NULL AS clock_key, NULL::timestamptz AS action_by, false AS overdue,
         m.recipient AS reader, count(*)::int AS letters
  FROM outbox_message m JOIN journey p ON p.id = m.journey_id
  WHERE m.status = 'STUCK' AND m.last_error = 'NO_ADDRESS' AND m.recipient = ANY(${bind([...CONTACT_PARTIES])}::text[])
  GROUP BY m.journey_id, m.recipient, p.id)`

const ITEMS = `(
  SELECT id, journey_id, title, role, team, worker, clock_id, step, due_at, dated, stage, priority, clock_key, action_by, overdue,
         NULL AS reader, 0 AS letters FROM work_item)`

/** Asked of the item itself, before anything of its journey is read: most of a long list is not somebody’s. */
const ofTeams = ({ teams }: { readonly teams?: readonly string[] }, bind: Bind): string =>
  teams === undefined ? 'true' : `w.team = ANY(${bind(teams)}::text[])`

/** R-REF-05. The out-of-hours team works for every team: what is its role's stands on its list, whose team the journey is. */
function onList(of: ListOf, bind: Bind): string {
  if (of.list === 'ALL') return ofTeams(of, bind)
  const value = bind(of.value)
  if (of.list === 'PERSON') return `w.worker = ${value}`
  if (of.list === 'ROLE') return `w.role = ${value} AND ${ofTeams(of, bind)}`
  if (of.list === 'UNASSIGNED') return `w.team = ${value} AND w.worker IS NULL`
  if (!('outOfHours' in of)) return `w.team = ${value}`
  const { night, officeClosed } = of.outOfHours
  return `(w.team = ${value} OR w.role = 'EDT_WORKER' OR
    (w.clock_key = ANY(${bind(night)}::text[]) AND (${bind(officeClosed)}::boolean OR j.virtual_offset_ms <> 0)))`
}

/** Each item is exactly one of these. What stands still has no item. */
const lateness = (endOfToday: string): string => `
  CASE WHEN w.overdue THEN 'OVERDUE' WHEN NOT w.dated THEN 'UNDATED'
       WHEN coalesce(w.action_by, w.due_at) <= ${endOfToday}::timestamptz + make_interval(secs => j.virtual_offset_ms / 1000.0)
       THEN 'ACT_NOW' ELSE 'IN_TIME' END`

const BY_COLUMN = {
  stage: 'w.stage',
  priority: 'w.priority',
  step: 'w.step',
  clock: 'w.clock_key',
  role: 'w.role',
  worker: 'w.worker',
  team: 'w.team',
} as const satisfies Partial<Record<keyof WorklistFilters, string>>

const inArea = (area: string): string =>
  `w.team IN (SELECT s.team FROM staff s WHERE s.active AND s.area = ANY(${area}))`

/** R-GEN-04. A limit that was missed, once the ladder has reached somebody. */
function toldTo(managers: WorklistFilters['toldTo'], bind: Bind): string {
  const told = managers === undefined ? undefined : whenTold(managers)
  const atOnce = `${bind(told?.atOnce ?? null)}::text[]`
  return `(${atOnce} IS NULL OR (w.overdue AND EXISTS (
    SELECT FROM clock t WHERE t.id = w.journey_id || '/' || w.clock_id AND (t.key = ANY(${atOnce}) OR EXISTS (
      SELECT FROM jsonb_array_elements(t.ledger) e
      WHERE e->>'entry' = 'ESCALATED' AND (e->>'index')::int = ANY(${bind(told?.rungs ?? [])}::int[]))))))`
}

/** The same text whatever is asked, so that the database plans each list once: what is not asked for is null. */
function narrowed({ filters, takeableBy, endOfToday }: WorklistQuestion, bind: Bind): string {
  const oneOf = (value: readonly string[] | undefined, condition: (values: string) => string): string => {
    const values = `${bind(value ?? null)}::text[]`
    return `(${values} IS NULL OR ${condition(values)})`
  }
  const reference = `${bind(filters.reference ?? null)}::text`
  const isNobodyThere = `${bind(filters.nobodyThere ?? null)}::boolean`
  const takersArea = takeableBy === undefined || takeableBy.area === 'ALL' ? undefined : [takeableBy.area]
  return [
    ...Object.entries(BY_COLUMN).map(([name, column]) =>
      oneOf(filters[name as keyof typeof BY_COLUMN], (values) => `${column} = ANY(${values})`),
    ),
    oneOf(filters.lateness, (values) => `${lateness(bind(endOfToday))} = ANY(${values})`),
    oneOf(filters.area, inArea),
    oneOf(
      filters.touchedBy,
      (who) => `EXISTS (SELECT FROM journey_event e WHERE e.journey_id = j.id AND e.actor_id = ANY(${who}))`,
    ),
    oneOf(filters.skill, (values) => `j.state#>'{specialist,needs}' ?| ${values}`),
    `(${reference} IS NULL OR j.reference = ${reference})`,
    toldTo(filters.toldTo, bind),
    `(${isNobodyThere} IS NULL OR ${nobodyThere('everywhere')} = ${isNobodyThere})`,
    oneOf(takeableBy?.roles, (values) => `(w.worker IS NULL AND w.role = ANY(${values}))`),
    oneOf(takersArea, inArea),
  ].join(' AND ')
}

/** Sorts after every priority. */
export const NO_PRIORITY = 'P9'

interface Order {
  readonly by: string
  readonly type: string
  readonly down?: true
}

/** What has no value comes last. */
const ORDERS: Readonly<Record<WorklistSort, Order>> = {
  dueAt: { by: 'w.due_at', type: 'timestamptz' },
  '-dueAt': { by: 'w.due_at', type: 'timestamptz', down: true },
  actBy: { by: `coalesce(w.action_by, w.due_at)`, type: 'timestamptz' },
  priority: { by: `coalesce(w.priority, '${NO_PRIORITY}')`, type: 'text' },
  stage: { by: 'w.stage', type: 'text' },
}

/** Sorted by date alone, the order is that of an index. */
function keyset({ by, type, down }: Order, after: WorklistPlace | undefined, bind: Bind) {
  const isDate = by === 'w.due_at'
  const direction = down ? ' DESC' : ''
  const columns = isDate ? [by, 'w.id'] : [by, 'w.due_at', 'w.id']
  const order = columns.map((column) => `${column}${direction}`).join(', ')
  if (after === undefined) return { order, beyond: 'true' }
  const date = `${bind(after.dueAt)}::timestamptz`
  const place = [...(isDate ? [] : [`${bind(after.value)}::${type}`]), date, bind(after.id)]
  return { order, beyond: `(${columns.join(', ')}) ${down ? '<' : '>'} (${place.join(', ')})` }
}

/** A page of work, in one statement: by keyset, so that it costs the same wherever it begins and nothing is shown twice. */
export async function readWorklist(database: Database, question: WorklistQuestion): Promise<readonly WorklistRow[]> {
  const values: unknown[] = []
  const bind: Bind = (value) => `$${String(values.push(value))}`
  const seen = visibleText(question.viewer, bind)
  const where = `${onList(question.of, bind)} AND ${narrowed(question, bind)} AND ${seen}`
  const { order, beyond } = keyset(ORDERS[question.sort], question.after, bind)
  const [most, today] = [bind(question.limit), bind(question.endOfToday)]
  const page = (source: string): string => `
    (SELECT w.* FROM ${source} w JOIN journey j ON j.id = w.journey_id WHERE ${where} AND ${beyond} ORDER BY ${order} LIMIT ${most})`
  const day = inLondon(`${today}::timestamptz`)
  return database.$queryRawUnsafe<WorklistRow[]>(
    `WITH everywhere AS MATERIALIZED (SELECT * FROM lists_without_anybody(${day})),
     shown AS MATERIALIZED (${page(ITEMS)} UNION ALL ${page(ADDRESSES_TO_FIND(bind))}),
     here AS MATERIALIZED (
       SELECT s.role, s.team, s.worker, coalesce(min(one.from_day), 'infinity') AS from_day
       FROM (SELECT DISTINCT role, team, worker FROM shown WHERE dated) s
       LEFT JOIN LATERAL could_do(s.worker, s.role, s.team, ${day}) one ON true
       GROUP BY s.role, s.team, s.worker HAVING coalesce(min(one.from_day), 'infinity') > ${day})
     SELECT w.id, w.journey_id::text AS "journeyId", j.reference, w.stage, w.priority, w.title, w.role, w.team, w.worker, w.step,
            w.clock_key AS "clockKey", w.due_at AS "dueAt", w.dated, w.action_by AS "actionBy", ${lateness(today)} AS lateness,
            c.explanation->>'sentence' AS because, ${nobodyThere('here')} AS "nobodyThere", j.virtual_offset_ms AS "aheadByMs", w.reader,
            w.letters
     FROM shown w
     JOIN journey j ON j.id = w.journey_id LEFT JOIN clock c ON c.id = w.journey_id || '/' || w.clock_id
     ORDER BY ${order} LIMIT ${most}`,
    ...values,
  )
}
