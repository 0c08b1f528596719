import type { Database } from './client.ts'

/** What a request about the directory was answered. */
interface DirectoryAnswer<Answer> {
  readonly key: string
  readonly bodyHash: string
  readonly answer: Answer
}

export async function readDirectoryAnswer<Answer>(
  database: Database,
  key: string,
): Promise<DirectoryAnswer<Answer> | undefined> {
  const row = await database.directoryAnswer.findUnique({ where: { key } })
  return row === null ? undefined : { key, bodyHash: row.bodyHash, answer: row.answer as Answer }
}

export async function keepDirectoryAnswer(
  database: Database,
  { key, bodyHash, answer }: DirectoryAnswer<object>,
): Promise<void> {
  await database.directoryAnswer.create({ data: { key, bodyHash, answer } })
}
