import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endLeftovers, readPidNotes, signal } from '../../local/leftovers.ts'
import { startTestStack, type TestStack } from '../../local/stack.ts'
import { startIssuer, type Issuer } from './issuer.ts'

const PREFIX = 'care-journeys-test-'

/** Jest loads this file once for the start and once for the end, in the same process. */
interface TestGlobals {
  stopTestServers?: () => Promise<void>
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Ends the servers of test runs that were killed, and removes their folders. */
async function sweep(): Promise<void> {
  for (const folder of readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX))) {
    if (isRunning(Number(folder.slice(PREFIX.length)))) continue
    await endLeftovers(join(tmpdir(), folder), ['postgres', 'temporal'])
    rmSync(join(tmpdir(), folder), { recursive: true, force: true })
  }
}

/** Read by `test/support/database.ts` and `tokens.ts`, and by `readSettings` in tests and in the processes they start. */
function exportAddresses({ postgres, temporal, template }: TestStack, issuer: Issuer): void {
  Object.assign(process.env, {
    TEMPORAL_ADDRESS: temporal.address,
    // A test that forgets to make its own database must not find somebody's real one.
    DATABASE_URL: postgres.urlOf('call_createTestDatabase_first'),
    TEST_POSTGRES_URL: postgres.urlOf('postgres'),
    TEST_TEMPLATE_DATABASE: template,
    SIGN_IN_ISSUER: issuer.address,
    TEST_SIGN_IN_KEY: issuer.privateKey,
  })
}

/** Whatever happens to this process, nothing that it started outlives it. SIGKILL is left to the next run's sweep. */
function stopWhenEnded(dataFolder: string, stop: () => Promise<void>): void {
  for (const [name, exitCode] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(name, () => void stop().finally(() => process.exit(exitCode)))
  }
  process.once('exit', () => {
    for (const { pid } of readPidNotes(dataFolder)) signal(pid, 'SIGKILL')
    rmSync(dataFolder, { recursive: true, force: true })
  })
}

/** The rules of `domain` need no servers, so a run of them alone starts none. */
function needsServers(patterns: readonly string[]): boolean {
  return patterns.length === 0 || !patterns.every((pattern) => /test\/domain/.test(pattern))
}

/** One PostgreSQL, one Temporal server and one issuer of access tokens for the whole run, on free ports. */
export async function startServers(config: { testPathPatterns: { patterns: string[] } }): Promise<void> {
  if (!needsServers(config.testPathPatterns.patterns)) return
  await sweep()
  const dataFolder = join(tmpdir(), `${PREFIX}${process.pid}`)
  mkdirSync(dataFolder, { mode: 0o711 })
  const issuer = await startIssuer()
  const stack = startTestStack(dataFolder, process.env['TEMPORAL_CLI'])
  const stop = async () => {
    await issuer.stop()
    await stack.then((started) => started.stop())
    rmSync(dataFolder, { recursive: true, force: true })
  }
  stopWhenEnded(dataFolder, stop)
  exportAddresses(await stack, issuer)
  ;(globalThis as TestGlobals).stopTestServers = stop
}

/** Stops what `startServers` started. */
export async function stopServers(): Promise<void> {
  await (globalThis as TestGlobals).stopTestServers?.()
}
