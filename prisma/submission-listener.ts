import pg from 'pg'

/** Wakes whoever waits for the end of a submission. */
export interface SubmissionListener {
  /** Registers a waiter for the submission with this key. */
  readonly wait: (key: string) => Waiter
  readonly stop: () => Promise<void>
}

export interface Waiter {
  /** Resolves when it is worth looking: it was closed, or notices may have been missed. Each call waits for the next time. */
  readonly next: () => Promise<void>
  readonly cancel: () => void
}

const RECONNECT_AFTER_MS = 500

/** Who waits for which key. */
class Waiters {
  private readonly byKey = new Map<string, Set<() => void>>()

  wait(key: string): Waiter {
    let turn = Promise.withResolvers<undefined>()
    const wake = (): void => {
      turn.resolve(undefined)
    }
    const set = this.byKey.get(key) ?? new Set()
    this.byKey.set(key, set.add(wake))
    return {
      next: async () => {
        await turn.promise
        turn = Promise.withResolvers<undefined>()
      },
      cancel: () => {
        set.delete(wake)
        if (set.size === 0) this.byKey.delete(key)
      },
    }
  }

  wake(key: string): void {
    for (const wake of this.byKey.get(key) ?? []) wake()
  }

  /** After a gap in listening everybody looks for themselves. */
  wakeAll(): void {
    for (const key of this.byKey.keys()) this.wake(key)
  }
}

/**
 * One connection that listens for closed submissions, for all waiters of this process. A waiter is registered before its step is
 * sent, so no notice can slip between; on a new connection every waiter is woken to look for itself.
 * @param url a PostgreSQL address that allows LISTEN (not through a transaction pool)
 */
export function createSubmissionListener(url: string): SubmissionListener {
  const waiters = new Waiters()
  let stopped = false
  let client: pg.Client | undefined
  let retry: NodeJS.Timeout | undefined

  const connect = async (): Promise<void> => {
    const mine = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
    client = mine
    const lost = (): void => {
      if (client !== mine || stopped) return
      client = undefined
      void mine.end().catch(() => undefined)
      retry = setTimeout(() => void connect(), RECONNECT_AFTER_MS)
    }
    mine.on('error', lost)
    mine.on('end', lost)
    mine.on('notification', ({ payload }) => {
      waiters.wake(payload ?? '')
    })
    try {
      await mine.connect()
      await mine.query('LISTEN submission_closed')
      waiters.wakeAll()
    } catch {
      lost()
    }
  }
  void connect()

  return {
    wait: (key) => waiters.wait(key),
    async stop() {
      stopped = true
      clearTimeout(retry)
      await client?.end().catch(() => undefined)
    },
  }
}
