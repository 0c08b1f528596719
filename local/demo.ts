import { join } from 'node:path'
import { readSettings, SettingsError, type Settings } from '../adapters/settings.ts'
import { journeyWorkflowId } from '../contracts/names.ts'
import type { Look } from './journeys/home.ts'
import { readLetters } from './journeys/letters.ts'
import { createLiveHome } from './journeys/live-home.ts'
import { apiUrl, connectToStack } from './journeys/live.ts'
import { play, type Played } from './journeys/play.ts'
import { readJourney } from './journeys/read.ts'
import { withRunningStack } from './journeys/running-stack.ts'
import { tellEnd, tellPlayed, tellTitle } from './journeys/tell.ts'
import { LocalProblem } from './problem.ts'

const FILE = join(import.meta.dirname, 'journeys/two-years.json')
const READER = 'staff-team-manager'

const say = (text: string): void => void process.stdout.write(text)

const link = ({ TEMPORAL_UI_URL, TEMPORAL_NAMESPACE }: Settings, { journeyId }: Look): string =>
  `${TEMPORAL_UI_URL}/namespaces/${TEMPORAL_NAMESPACE}/workflows/${journeyWorkflowId(journeyId)}`

function sayWhere(settings: Settings, look: Look): void {
  say(`Journey ${look.reference} in the Temporal UI: ${link(settings, look)}\n\n`)
}

async function sayLetters(settings: Settings, { journeyId }: Look): Promise<readonly string[]> {
  const letters = await readLetters(connectToStack(settings), READER, journeyId)
  say('Letters and notes that went out\n-------------------------------\n')
  for (const { reference, subject, to } of letters) {
    say(`  ${subject} (${to})\n    ${apiUrl(settings)}/tray/${reference}\n`)
  }
  const stuck = letters.filter(({ status }) => status !== 'DELIVERED')
  return stuck.map(({ subject, to, status }) => `"${subject}" (${to}) was not delivered: ${status}`)
}

/** @returns true when everything happened as told */
async function playTwoYears(settings: Settings): Promise<boolean> {
  const began = Date.now()
  const script = readJourney(FILE)
  say(tellTitle(script))
  const tell = (played: Played): void => {
    say(tellPlayed(played))
    if (played.look !== undefined && played.before === undefined) sayWhere(settings, played.look)
  }
  const performance = await play(script, createLiveHome(connectToStack(settings)), tell)
  const look = performance.played.at(-1)?.look
  const undelivered = look === undefined ? ['No journey was opened'] : await sayLetters(settings, look)
  const failures = [...performance.failures, ...undelivered]
  say(`\n${tellEnd({ ...performance, failures })}`)
  if (look !== undefined) sayWhere(settings, look)
  say(`Message tray: ${apiUrl(settings)}/tray\n`)
  say(`Two years in ${String(Math.round((Date.now() - began) / 1000))} seconds.\n`)
  return failures.length === 0
}

async function main(): Promise<number> {
  const settings = readSettings()
  if (settings.NODE_ENV === 'production') throw new LocalProblem('The demonstration is not for production.')
  const onStart = (): void => {
    say('Nothing runs yet: starting everything, and stopping it at the end ("npm start" keeps it running).\n\n')
  }
  return (await withRunningStack(apiUrl(settings), onStart, () => playTwoYears(settings))) ? 0 : 1
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof LocalProblem || error instanceof SettingsError)) throw error
  say(`${error.message}\n`)
  process.exitCode = 1
}
