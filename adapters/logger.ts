import type { Logger as TemporalLogger } from '@temporalio/common'
import { type DestinationStream, pino, stdTimeFunctions, type Logger as PinoLogger } from 'pino'
import { NEVER_LOGGED, redact, REDACTED } from './redact.ts'

/** Message last, as pino has it: `logger.info({ journeyId, step }, 'Step accepted')`. One event, one line, ids only. */
export type Logger = PinoLogger

interface LoggerOptions {
  /** Which process writes: `api`, `worker`. */
  readonly part: string
  readonly level: string
  /** Standard output unless given. */
  readonly destination?: DestinationStream
}

/** JSON lines without bodies, personal fields and secrets, whatever the caller passes (see `redact.ts`). */
export function createLogger({ part, level, destination }: LoggerOptions): Logger {
  const options = {
    level,
    base: { part },
    timestamp: stdTimeFunctions.isoTime,
    // Leave errors alone here, or their own fields would come through before `redact` sees them.
    serializers: { err: (error: unknown) => error },
    // The fields of a child logger do not pass `formatters.log`.
    redact: { paths: NEVER_LOGGED.map((name) => `["${name}"]`), censor: REDACTED },
    formatters: {
      level: (label: string) => ({ level: label }),
      bindings: redact,
      log: (fields: object) => redact(fields),
    },
  }
  return destination ? pino(options, destination) : pino(options)
}

type TemporalLevel = Parameters<TemporalLogger['log']>[0]
type Meta = Parameters<TemporalLogger['info']>[1]

const LEVELS: Record<TemporalLevel, 'trace' | 'debug' | 'info' | 'warn' | 'error'> = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
}

/** Temporal's own lines, for `Runtime.install({ logger })`, through the same wall. */
export function createTemporalLogger(logger: Logger): TemporalLogger {
  const write = (level: TemporalLevel, message: string, meta: Meta) => {
    logger[LEVELS[level]](meta ?? {}, message)
  }
  return {
    log: write,
    trace: (message, meta) => {
      write('TRACE', message, meta)
    },
    debug: (message, meta) => {
      write('DEBUG', message, meta)
    },
    info: (message, meta) => {
      write('INFO', message, meta)
    },
    warn: (message, meta) => {
      write('WARN', message, meta)
    },
    error: (message, meta) => {
      write('ERROR', message, meta)
    },
  }
}
