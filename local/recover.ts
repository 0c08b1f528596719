import { SettingsError, readSettings } from '../adapters/settings.ts'
import { createDoor } from '../api/create-door.ts'
import { Failure } from '../use-cases/failures.ts'
import { recoverAll, recoverOne, type Recovery } from '../use-cases/recover.ts'

const USAGE =
  'Usage: npm run recover            every open journey that has no workflow\n       npm run recover -- ASC-…   this one, also when its workflow runs\n'

const say = (text: string): void => void process.stdout.write(text)

const tell = ({ started, running, failures }: Recovery): string =>
  `Started anew: ${String(started)}. Left alone, for they run: ${String(running)}. Could not be started: ${String(failures.length)}.`

/** Starts journeys anew from the database of record, when Temporal has lost them. */
async function main(words: readonly string[]): Promise<number> {
  const [reference, ...more] = words
  if (more.length > 0 || reference?.startsWith('-') === true) {
    say(USAGE)
    return 2
  }
  const { door, close } = await createDoor(readSettings())
  try {
    if (reference !== undefined) {
      await recoverOne(door, reference)
      say(`${reference} was started anew.\n`)
      return 0
    }
    const recovered = await recoverAll(door, (soFar) => {
      say(`${tell(soFar)}\n`)
    })
    for (const failure of recovered.failures) say(`${failure instanceof Error ? failure.message : String(failure)}\n`)
    return recovered.failures.length === 0 ? 0 : 1
  } finally {
    await close()
  }
}

function explain(error: unknown): string {
  if (error instanceof SettingsError) return error.message
  if (error instanceof Failure && error.code === 'JOURNEY_NOT_FOUND') return 'There is no journey of this reference.'
  return error instanceof Error ? error.message : String(error)
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${explain(error)}\n`)
  process.exitCode = 1
}
