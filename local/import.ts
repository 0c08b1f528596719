import { readFile, writeFile } from 'node:fs/promises'
import { readSettings, SettingsError } from '../adapters/settings.ts'
import { createDoor } from '../api/create-door.ts'
import { LocalProblem } from './problem.ts'
import { importFile } from './import/import-file.ts'
import { readOptions, USAGE, type Options } from './import/options.ts'
import { tellReport } from './import/report.ts'

const say = (text: string): void => void process.stdout.write(text)

async function textOf({ file }: Options): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch {
    throw new LocalProblem('The file cannot be read, or is not UTF-8.')
  }
}

/** Takes over the journeys of a file. @returns the exit code: 0 when every line is taken over, or could be */
async function main(words: readonly string[]): Promise<number> {
  const options = readOptions(words)
  if (options === undefined) {
    say(USAGE)
    return 2
  }
  const text = await textOf(options)
  const { door, close } = await createDoor(readSettings())
  let wantsEnd = false
  process.once('SIGINT', () => {
    wantsEnd = true
    say('Stopping after the lines that are under way.\n')
  })
  try {
    const { report, trouble } = await importFile(door, text, {
      ...options,
      isStopped: () => wantsEnd,
      onProgress: (done, all) => {
        say(`${String(done)} of ${String(all)}\n`)
      },
    })
    await writeFile(options.report, `${JSON.stringify(report, null, 2)}\n`)
    say(tellReport(report))
    if (trouble !== undefined) say('A part is away: is PostgreSQL there, is Temporal?\n')
    return report.refused.length + report.underWay.length + report.notReached.length === 0 ? 0 : 1
  } finally {
    await close()
  }
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  // The words of anything else might quote the file.
  const isOurs = error instanceof SettingsError || error instanceof LocalProblem
  process.stderr.write(
    isOurs ? `${error.message}\n` : 'It failed. Is PostgreSQL there, is Temporal, are the migrations done?\n',
  )
  process.exitCode = 2
}
