import pg from 'pg'
import type { Prisma } from './generated/client.ts'

/**
 * The database roles of the product. Migrations run as the owner of everything; the processes of the product are members of these and
 * can do what `RIGHTS` says, and nothing else.
 */
export const ROLES = { api: 'care_api', worker: 'care_worker', reader: 'care_reader' } as const

/** What is never changed or taken away once it is written: no role of the product can, and triggers hold the owner back as well. */
export const APPEND_ONLY = [
  'JourneyEvent',
  'AuditEntry',
  'AuditHead',
  'StaffChange',
  'PolicyVersion',
  'CalendarVersion',
] as const

interface TableRights {
  readonly api: string
  readonly worker: string
}

const READ = 'SELECT'
const APPEND = 'SELECT, INSERT'
const KEEP = 'SELECT, INSERT, UPDATE'
const ALL = 'SELECT, INSERT, UPDATE, DELETE'

/** Who may do what with each table. A new table does not compile until it stands here. The reader reads everything. */
export const RIGHTS: Readonly<Record<Prisma.ModelName, TableRights>> = {
  // The record of a journey: the worker's commit writes it, and nobody else.
  Journey: { api: 'SELECT, UPDATE (virtual_offset_ms)', worker: KEEP },
  JourneyEvent: { api: READ, worker: APPEND },
  Clock: { api: READ, worker: KEEP },
  WorkItem: { api: READ, worker: ALL },
  WorkCount: { api: READ, worker: ALL },
  OutboxMessage: { api: READ, worker: KEEP },
  AuditEntry: { api: APPEND, worker: APPEND },
  AuditHead: { api: READ, worker: READ },

  // What comes in at the door.
  Person: { api: APPEND, worker: READ },
  Submission: { api: KEEP, worker: 'SELECT, UPDATE' },
  TimeMove: { api: KEEP, worker: READ },
  ReferenceCounter: { api: KEEP, worker: READ },
  AuthorityMessage: { api: KEEP, worker: READ },
  HospitalNotice: { api: KEEP, worker: 'SELECT, UPDATE (managers_told_at)' },
  HospitalNoticeCall: { api: READ, worker: KEEP },
  LoneConcern: { api: APPEND, worker: READ },
  LoneConcernAct: { api: APPEND, worker: READ },
  LoneConcernNote: { api: READ, worker: KEEP },

  // The council's directory and its rules.
  Staff: { api: KEEP, worker: READ },
  StaffAbsence: { api: ALL, worker: READ },
  StaffChange: { api: APPEND, worker: READ },
  DirectoryAnswer: { api: APPEND, worker: READ },
  OnCallShift: { api: KEEP, worker: READ },
  Hospital: { api: READ, worker: READ },
  Council: { api: READ, worker: READ },
  PolicyVersion: { api: APPEND, worker: READ },
  CalendarVersion: { api: APPEND, worker: READ },
  RuleChange: { api: KEEP, worker: READ },
  RuleChangePreview: { api: APPEND, worker: READ },
  RuleChangeEffect: { api: KEEP, worker: READ },

  // Watching over it all.
  JourneyFinding: { api: 'SELECT, DELETE', worker: ALL },
  JourneyRepair: { api: KEEP, worker: READ },
  JourneyCheck: { api: READ, worker: KEEP },
  WorkerPresence: { api: READ, worker: ALL },
}

/** The name of a model's table. */
export const tableOf = (model: Prisma.ModelName): string =>
  model.replaceAll(/(?<!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase()

const everyRole = Object.values(ROLES).join(', ')

const rightsOf = (model: Prisma.ModelName): readonly string[] => [
  `REVOKE ALL ON ${tableOf(model)} FROM PUBLIC, ${everyRole}`,
  `GRANT ${RIGHTS[model].api} ON ${tableOf(model)} TO ${ROLES.api}`,
  `GRANT ${RIGHTS[model].worker} ON ${tableOf(model)} TO ${ROLES.worker}`,
  `GRANT SELECT ON ${tableOf(model)} TO ${ROLES.reader}`,
]

const statements = (): readonly string[] => [
  // One at a time, however many migrate at once.
  `SELECT pg_advisory_xact_lock(hashtext('rights'))`,
  `REVOKE CREATE ON SCHEMA public FROM PUBLIC, ${everyRole}`,
  `GRANT USAGE ON SCHEMA public TO ${everyRole}`,
  `GRANT SELECT ON _prisma_migrations TO ${everyRole}`,
  `GRANT USAGE ON SEQUENCE audit_entry_id_seq TO ${ROLES.api}, ${ROLES.worker}`,
  `GRANT EXECUTE ON FUNCTION settled_audit_entry(), seal_audit(bigint) TO ${ROLES.worker}`,
  ...(Object.keys(RIGHTS) as Prisma.ModelName[]).flatMap(rightsOf),
]

const createRoles = Object.values(ROLES).map((role) => `CREATE ROLE ${role} NOLOGIN`)

async function ensureRoles(client: pg.Client): Promise<void> {
  const names = Object.values(ROLES).map((name) => `'${name}'`)
  const known = await client.query<{ known: number }>(
    `SELECT count(*)::int AS known FROM pg_roles WHERE rolname IN (${names.join(', ')})`,
  )
  if (known.rows[0]?.known === names.length) return
  for (const create of createRoles) {
    // 42710: it is there. 23505: somebody makes it at this moment.
    await client.query(create).catch((error: unknown) => {
      const code = error instanceof pg.DatabaseError ? error.code : undefined
      if (code === '42501')
        throw new Error(
          `The owner of the database may not create its roles. Have an administrator run: ${createRoles.join('; ')};`,
        )
      if (code !== '42710' && code !== '23505') throw error
    })
  }
}

/**
 * Gives the product's roles exactly their rights, and takes from them whatever else somebody gave them. After every migration; safe to
 * repeat while the product runs, for all of it happens at one moment.
 * @param ownerUrl the database as whoever owns its tables
 * @throws Error when the roles are missing and the owner may not make them
 */
export async function applyRights(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await ensureRoles(client)
    await client.query(`BEGIN; ${statements().join('; ')}; COMMIT`)
  })
}

/** Not a fault of the program: whoever starts it has given it a login that can do too much. */
export class MightyRole extends Error {}

/**
 * In production a process of the product does not begin as somebody who could rewrite what happened. A database that does not answer
 * is let pass: it is asked nothing either.
 * @throws MightyRole
 */
export async function refuseMightyRole(environment: string, url: string): Promise<void> {
  if (environment !== 'production') return
  const role = await mightyRoleOf(url).catch(() => undefined)
  if (role === undefined) return
  throw new MightyRole(
    `The database role "${role}" could change or remove what is never to be changed. Give this process a login that is a member of one of ${everyRole} (docs/operate), and of nothing else.`,
  )
}

/** The role of an address, when it could change rows that are append-only. */
async function mightyRoleOf(url: string): Promise<string | undefined> {
  const tables = APPEND_ONLY.map((model) => `'${tableOf(model)}'`).join(', ')
  const { rows } = await withClient(url, (client) =>
    client.query<{ role: string }>(
      `SELECT DISTINCT current_user::text AS role FROM pg_class
       WHERE relname IN (${tables}) AND relnamespace = 'public'::regnamespace
         AND (has_table_privilege(oid, 'UPDATE, DELETE, TRUNCATE') OR has_any_column_privilege(oid, 'UPDATE'))`,
    ),
  )
  return rows[0]?.role
}

async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
