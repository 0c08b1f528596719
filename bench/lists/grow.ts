import pg from 'pg'

/** How many journeys a worker carries, and a team. A larger council has more of both. */
const CASELOAD = 25
const JOURNEYS_OF_TEAM = 500

/** The team whose lists are read; the others are invented. */
const TEAM_READ = 'TEAM-NORTH'

/** Tables whose rows belong to one journey, with what makes a twin's row its own. `t`: the twin, `r`: the row it is made from. */
const TABLES: Readonly<Record<string, string>> = {
  journey_event: `'journey_id', t.id`,
  clock: `'journey_id', t.id, 'id', replace(r.id, r.journey_id::text, t.id::text), 'due_at', r.due_at + t.later`,
  work_item: `'journey_id', t.id, 'id', replace(r.id, r.journey_id::text, t.id::text), 'due_at', r.due_at + t.later,
              'team', t.team, 'overdue', t.overdue, 'worker', CASE WHEN r.worker IS NULL THEN NULL ELSE t.worker END`,
  outbox_message: `'journey_id', t.id, 'reference', t.id || '-' || r.reference`,
}

/** Rows as those of a table, with some values replaced; whatever columns the table may get. */
const twinsOf = (table: string, of: string, values: string): string => `
  INSERT INTO ${table}
  SELECT made.* FROM twin t JOIN ${table} r ON r.${of} = t.of
  CROSS JOIN LATERAL jsonb_populate_record(r, jsonb_build_object(${values})) made`

/** One in so many is overdue, and its date has passed. */
const OVERDUE_EVERY = 50

const NEW_TWINS = `
  CREATE TEMPORARY TABLE twin AS
  SELECT gen_random_uuid() AS id, gen_random_uuid() AS person, j.id AS of, j.person_id, n,
         n % ${OVERDUE_EVERY} = 0 AS overdue,
         make_interval(mins => (n * 7919 % 100000)::int - CASE WHEN n % ${OVERDUE_EVERY} = 0 THEN 200000 ELSE 0 END) AS later,
         CASE n / $2::int WHEN 0 THEN $3 ELSE 'TEAM-INVENTED-' || n / $2::int END AS team,
         'staff-invented-' || n / $4::int AS worker
  FROM generate_series(1, $1::int) n
  JOIN (SELECT id, person_id, row_number() OVER (ORDER BY id) AS place, count(*) OVER () AS most FROM journey) j
    ON j.place = 1 + n % j.most`

const PERSONS = `
  INSERT INTO person (id, profile_sealed) SELECT t.person, p.profile_sealed FROM twin t JOIN person p ON p.id = t.person_id`

const JOURNEYS = twinsOf(
  'journey',
  'id',
  `'id', t.id, 'person_id', t.person, 'reference', 'TWIN-' || t.n, 'team', t.team,
   'worker', CASE WHEN r.worker IS NULL THEN NULL ELSE t.worker END`,
)

/** Five views of every journey in the audit, so that it is as long as such a council's. */
const AUDIT = `
  INSERT INTO audit_entry (what, who, role, journey_id, outcome, correlation_id)
  SELECT 'VIEW_JOURNEY', t.worker, 'PRACTITIONER', t.id, 'DONE', 'twin' FROM twin t, generate_series(1, 5)`

/**
 * Makes journeys until there are as many, each with the rows of one that was really opened: persons, events, clocks, work, messages
 * and audit. They can be listed and not opened; only the real ones are read by themselves.
 * @param url of the owner
 */
export async function growTo(url: string, journeys: number): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ real: number }>('SELECT count(*)::int AS real FROM journey')
    const missing = journeys - (rows[0]?.real ?? 0)
    await client.query(NEW_TWINS, [missing, JOURNEYS_OF_TEAM, TEAM_READ, CASELOAD])
    await client.query('BEGIN')
    // What a commit sets in motion is not wanted here, and every row refers to one that is there.
    await client.query('SET LOCAL session_replication_role = replica')
    await client.query(PERSONS)
    await client.query(JOURNEYS)
    for (const [table, values] of Object.entries(TABLES)) await client.query(twinsOf(table, 'journey_id', values))
    await client.query(AUDIT)
    await client.query('SELECT recount_work()')
    await client.query('COMMIT')
    await client.query('VACUUM ANALYZE')
    await client.query('CHECKPOINT')
  } finally {
    await client.end()
  }
}
