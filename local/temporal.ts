import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Connection } from '@temporalio/client'
import { startPart, type RunningPart } from './part.ts'
import { LOOPBACK } from './ports.ts'
import { temporalProgram } from './temporal-program.ts'

/** What supervisors can filter and sort by: codes, never names. */
export const SEARCH_ATTRIBUTES = {
  CareStage: 'Keyword',
  CareWaitingOn: 'Keyword',
  CareNextDue: 'Datetime',
  CareOverdue: 'Bool',
  CareAttention: 'KeywordList',
  CareTeam: 'Keyword',
  CareAuthority: 'Keyword',
  CareWorker: 'Keyword',
}

const SERVER_SETTINGS = {
  'frontend.WorkflowTimeSkippingEnabled': true,
  'frontend.WorkflowPauseEnabled': true,
  // A workflow whose tasks fail is marked after two of them, and not after five, which is a minute.
  'system.numConsecutiveWorkflowTaskProblemsToTriggerSearchAttribute': 2,
  // Otherwise each skip of virtual time takes a second.
  'history.timerProcessorMaxTimeShift': '10ms',
  // Otherwise a journey in virtual time that continues as new is delayed, and jumps over timers that are due.
  'history.workflowIdReuseMinimalInterval': '0s',
  // Twenty people at once on one journey, and room to refuse the rest ourselves.
  'history.maxInFlightUpdates': 50,
  // One shard alone would otherwise look for work at most twenty times a second, and every step would wait for its turn.
  'history.transferProcessorMaxPollRPS': 1000,
  'history.timerProcessorMaxPollRPS': 1000,
  'history.visibilityProcessorMaxPollRPS': 1000,
}

interface TemporalOptions {
  /** Absolute path; the server keeps everything in `temporal.db` inside it. */
  readonly dataFolder: string
  readonly port: number
  /** Port of the server's own pages. None: no pages. */
  readonly uiPort?: number
  /** Where those pages have payloads decrypted. */
  readonly codecEndpoint?: string
  /** The program to run, when another than the fetched one. */
  readonly program?: string
  /** For tests: quick, and its data are lost when the machine stops. */
  readonly isThrowAway?: boolean
  readonly abort?: AbortSignal
}

export interface RunningTemporal extends RunningPart {
  readonly address: string
}

/** Whether a workflow could be started: the server answers and its namespace is there. */
async function isServing(address: string): Promise<boolean> {
  const connection = Connection.lazy({ address })
  try {
    await connection.withDeadline(Date.now() + 1000, () =>
      connection.workflowService.describeNamespace({ namespace: 'default' }),
    )
    return true
  } catch {
    return false
  } finally {
    await connection.close()
  }
}

function serverArguments({ dataFolder, port, uiPort, codecEndpoint, isThrowAway }: TemporalOptions): string[] {
  const pairs = (flag: string, values: object) =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${String(value)}`])
  const quoted = Object.fromEntries(
    Object.entries(SERVER_SETTINGS).map(([name, value]) => [name, JSON.stringify(value)]),
  )
  return [
    ...['server', 'start-dev', '--ip', LOOPBACK, '--port', String(port), '--log-level', 'warn'],
    ...(uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort)]),
    ...(codecEndpoint === undefined ? [] : ['--ui-codec-endpoint', codecEndpoint]),
    ...['--db-filename', join(dataFolder, 'temporal.db')],
    ...pairs('--sqlite-pragma', { journal_mode: 'wal', synchronous: isThrowAway ? 'off' : 'normal' }),
    ...pairs('--search-attribute', SEARCH_ATTRIBUTES),
    ...pairs('--dynamic-config-value', quoted),
  ]
}

/** Starts a real Temporal server on loopback, kept in one file. Throws a `LocalProblem`. */
export async function startTemporal(options: TemporalOptions): Promise<RunningTemporal> {
  mkdirSync(options.dataFolder, { recursive: true })
  const address = `${LOOPBACK}:${options.port}`
  const part = await startPart({
    name: 'temporal',
    command: temporalProgram(options.program),
    args: serverArguments(options),
    dataFolder: options.dataFolder,
    stopSignal: 'SIGTERM',
    // It takes three seconds to say goodbye, which nobody needs to wait for when its data are thrown away.
    stopWithinMs: options.isThrowAway ? 50 : 10_000,
    isReady: () => isServing(address),
    readyWithinMs: 60_000,
    abort: options.abort,
  })
  return { ...part, address }
}
