import type { Database } from '../client.ts'

/** A worker that has not been heard of for so long has gone. */
const HEARD_WITHIN_SECONDS = 12

/** Notes that a worker of a task queue works now, and clears away those that went long ago. */
export async function rememberWorker(database: Database, id: string, taskQueue: string): Promise<void> {
  await database.$executeRaw`
    WITH gone AS (DELETE FROM worker_presence WHERE seen_at < now() - interval '1 day')
    INSERT INTO worker_presence (id, task_queue, seen_at) VALUES (${id}::uuid, ${taskQueue}, now())
    ON CONFLICT (id) DO UPDATE SET seen_at = now()`
}

/** A worker stops in order. */
export async function forgetWorker(database: Database, id: string): Promise<void> {
  await database.$executeRaw`DELETE FROM worker_presence WHERE id = ${id}::uuid`
}

/** Whether a worker of this task queue has been heard of in the last seconds. */
export async function hasWorker(database: Database, taskQueue: string): Promise<boolean> {
  const rows = await database.$queryRaw<{ heard: boolean }[]>`
    SELECT EXISTS (SELECT FROM worker_presence WHERE task_queue = ${taskQueue}
                   AND seen_at > now() - make_interval(secs => ${HEARD_WITHIN_SECONDS})) AS heard`
  return rows[0]?.heard ?? false
}
