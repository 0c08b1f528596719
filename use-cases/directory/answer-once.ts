import type { Database } from '../../prisma/client.ts'
import { keepDirectoryAnswer, readDirectoryAnswer } from '../../prisma/directory-answers.ts'
import { lockDirectory } from '../../prisma/staff-records.ts'
import type { DoorDependencies } from '../door.ts'
import { Failure } from '../failures.ts'

interface Asked {
  /** The Idempotency-Key. */
  readonly key: string
  readonly by: string
  readonly what: string
  /** As it came. */
  readonly body: string
}

/**
 * Answers a request about the directory, and keeps the answer with what was done: the same request under the same key is answered in
 * the same way, whatever has become of the directory since.
 * @throws Failure KEY_USED_FOR_ANOTHER_REQUEST
 */
export function answerOnce<Answer extends object>(
  { database, sealing }: Pick<DoorDependencies, 'database' | 'sealing'>,
  { key, by, what, body }: Asked,
  answer: (alone: Database) => Promise<Answer>,
): Promise<Answer> {
  const bodyHash = sealing.hash(`${by}\n${what}\n${body}`)
  return database.$transaction(async (transaction) => {
    const alone = transaction as Database
    await lockDirectory(alone)
    const earlier = await readDirectoryAnswer<Answer>(alone, key)
    if (earlier === undefined) {
      const now = await answer(alone)
      await keepDirectoryAnswer(alone, { key, bodyHash, answer: now })
      return now
    }
    if (earlier.bodyHash !== bodyHash) throw new Failure('KEY_USED_FOR_ANOTHER_REQUEST')
    return earlier.answer
  })
}
