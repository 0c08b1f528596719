import { randomUUID } from 'node:crypto'
import { keepDirectory, type DirectoryOutcome } from '../use-cases/directory/keep.ts'
import { readDirectoryFile } from './directory-file.ts'
import { bringFromFile, say } from './from-file.ts'

function tell({ lines, problems }: DirectoryOutcome): void {
  for (const { line, field, detail } of problems) say(`Entry ${String(line + 1)}, ${field}: ${detail}`)
  for (const { id, outcome, changes, toHandOver } of lines) {
    say(`${id}: ${outcome} ${Object.keys(changes).join(', ')}`)
    if (toHandOver !== undefined)
      say(
        `  still has ${String(toHandOver.journeys)} journeys and ${String(toHandOver.items)} things to do: hand them over`,
      )
  }
}

/** Brings the staff directory to what a file says: all of it or nothing, and each line once however often it is run. */
await bringFromFile({
  name: 'directory',
  read: readDirectoryFile,
  async take(database, lines, sent) {
    const entries = lines.map(({ value }) => value)
    const keeper = { ...sent, role: 'POLICY_ADMIN', requestId: randomUUID() } as const
    const outcome = await keepDirectory(database, { ...keeper, entries })
    tell(outcome)
    return outcome
  },
})
