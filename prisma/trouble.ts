/** What Prisma, its adapter and the pg driver say when PostgreSQL cannot be reached or goes away in the middle. */
const AWAY_CODES = new Set([
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2037'],
  ...['DatabaseNotReachable', 'SocketTimeout', 'ConnectionClosed', 'TooManyConnections'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND'],
  ...['57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08004', '08006'],
])

const AWAY_WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered|Query read timeout)/

const UNIQUE_CODES = new Set(['P2002', '23505', 'UniqueConstraintViolation'])

const DEEPEST = 5

/** The codes of an error and of whatever caused it, as Prisma nests them. */
function codesOf(error: unknown, depth = 0): readonly string[] {
  if (typeof error !== 'object' || error === null || depth > DEEPEST) return []
  const own = ['code', 'kind', 'originalCode'].map((name) => (error as Record<string, unknown>)[name])
  const inner = ['cause', 'meta', 'driverAdapterError'].map((name) => (error as Record<string, unknown>)[name])
  const codes = own.filter((code): code is string => typeof code === 'string')
  return [...codes, ...inner.flatMap((each) => codesOf(each, depth + 1))]
}

/** True when PostgreSQL could not be asked, or stopped answering: it may come back. */
export const isDatabaseAway = (error: unknown): boolean =>
  codesOf(error).some((code) => AWAY_CODES.has(code)) || (error instanceof Error && AWAY_WORDS.test(error.message))

/** True when somebody else was first with a value that can be there only once. */
export const isUniqueViolation = (error: unknown): boolean => codesOf(error).some((code) => UNIQUE_CODES.has(code))
