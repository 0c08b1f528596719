import pg from 'pg'

/** Wakes whoever waits for the end of a submission. */
export interface SubmissionListener {
  /** Registers a waiter for the submission with this key. */
  readonly wait: (key: string) => Waiter
  readonly stop: () => Promise<void>
}

/** Why it is worth looking: the submission was committed, or notices may have been missed. */
export interface Notice {
  /** What the commit kept as its answer; absent when it has to be read. */
  readonly answer?: unknown
}

export interface Waiter {
  /** Resolves when it is worth looking. Each call waits for the next time. */
  readonly next: () => Promise<Notice>
  readonly cancel: () => void
}

const RECONNECT_AFTER_MS = 500

/** A notice is a key, a UUID, and mostly the answer behind it. */
const KEY_LENGTH = 36

/** Who waits for which key. */
class Waiters {
  private readonly byKey = new Map<string, Set<(notice: Notice) => void>>()

  wait(key: string): Waiter {
    let turn = Promise.withResolvers<Notice>()
    const wake = (notice: Notice): void => {
      turn.resolve(notice)
    }
    const set = this.byKey.get(key) ?? new Set()
    this.byKey.set(key, set.add(wake))
    return {
      next: async () => {
        const notice = await turn.promise
        turn = Promise.withResolvers<Notice>()
        return notice
      },
      cancel: () => {
        set.delete(wake)
        if (set.size === 0) this.byKey.delete(key)
      },
    }
  }

  /** Most notices are for another process: only an answer that somebody waits for is parsed. */
  hear(payload: string): void {
    const waiting = this.byKey.get(payload.slice(0, KEY_LENGTH))
    if (waiting === undefined) return
    const answer = payload.slice(KEY_LENGTH)
    const notice = answer === '' ? {} : { answer: JSON.parse(answer) as unknown }
    for (const wake of waiting) wake(notice)
  }

  /** After a gap in listening everybody looks for themselves. */
  wakeAll(): void {
    for (const waiting of this.byKey.values()) for (const wake of waiting) wake({})
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
    const mine = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
    client = mine
    const lost = (): void => {
      if (client !== mine || stopped) return
      client = undefined
      void mine.end().catch(() => undefined)
      retry = setTimeout(() => void connect(), RECONNECT_AFTER_MS)
    }
    mine.on('error', lost)
    mine.on('end', lost)
    mine.on('notification', ({ payload = '' }) => {
      waiters.hear(payload)
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
