import { createSeal } from '../../adapters/seal.ts'
import { readSettings, SettingsError } from '../../adapters/settings.ts'
import { LocalProblem } from '../problem.ts'
import { createLiveHome } from './live-home.ts'
import { connectToStack, whyNotLive } from './live.ts'
import { createMachineHome } from './machine-home.ts'
import { layDownPolicy } from './policy.ts'
import { play, type Performance } from './play.ts'
import { readJourney, UnreadableJourney } from './read.ts'
import { withScratchDatabase } from './scratch-database.ts'
import type { Script } from './script.ts'
import { createTeller, tellEnd, tellTitle } from './tell.ts'

const USAGE = 'Usage: npm run journey -- [--live] FILE.json   (docs/journeys/README.md)\n'

const say = (text: string): void => void process.stdout.write(text)

const teller = createTeller('WHOLE')

const tell = (played: Performance['played'][number]): void => {
  say(teller(played))
}

/** In the machine, with its own clock and a database made for it. */
function playInMachine(script: Script): Promise<Performance> {
  const settings = readSettings()
  return withScratchDatabase(settings, async (database) => {
    await layDownPolicy(database, script.policy)
    const seal = createSeal(settings.PERSONAL_DATA_KEYS, settings.HASH_KEY)
    return play(script, createMachineHome({ database, seal, undelivered: script.undelivered }), tell)
  })
}

/** On the running stack, over HTTP, in virtual time. */
function playLive(script: Script): Promise<Performance> {
  const problems = whyNotLive(script)
  if (problems.length > 0) throw new UnreadableJourney(problems)
  return play(script, createLiveHome(connectToStack(readSettings())), tell)
}

async function main(words: readonly string[]): Promise<number> {
  const [file, ...more] = words.filter((word) => word !== '--live')
  if (file === undefined || more.length > 0) {
    say(USAGE)
    return 2
  }
  const script = readJourney(file)
  say(tellTitle(script))
  const performance = await (words.includes('--live') ? playLive(script) : playInMachine(script))
  say(tellEnd(performance))
  return performance.failures.length === 0 ? 0 : 1
}

/** What somebody at the keyboard can put right is said in words; anything else is a defect. */
function explain(error: unknown): number {
  if (error instanceof UnreadableJourney) {
    say(`${error.problems.join('\n')}\n`)
    return 2
  }
  if (!(error instanceof LocalProblem || error instanceof SettingsError)) throw error
  say(`${error.message}\n`)
  return 1
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  process.exitCode = explain(error)
}
