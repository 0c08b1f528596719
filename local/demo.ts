import { join } from 'node:path'
import { readSettings, SettingsError, type Settings } from '../adapters/settings.ts'
import { journeyWorkflowId } from '../contracts/names.ts'
import type { TemplateName } from '../domain/messages/templates.ts'
import type { Look } from './journeys/home.ts'
import { readLetter, readLettersSent } from './journeys/letters.ts'
import { createLiveHome } from './journeys/live-home.ts'
import { apiUrl, connectToStack } from './journeys/live.ts'
import { play, type Played } from './journeys/play.ts'
import { readJourney } from './journeys/read.ts'
import { withRunningStack } from './journeys/running-stack.ts'
import { createTeller, tellEnd, tellTitle, type Detail } from './journeys/tell.ts'
import { wrap } from './journeys/words.ts'
import { playMove } from './move-story.ts'
import { LocalProblem } from './problem.ts'

const say = (text: string): void => void process.stdout.write(text)

/** One journey, with the letter that is printed in full, and how much is told when nobody asks for less. */
interface Story {
  readonly file: string
  readonly inFull: TemplateName
  readonly detail: Detail
}

/** What is told when nobody names a story, in this order. */
const LIVES: readonly Story[] = [
  { file: 'two-years.json', inFull: 'WAITING_LETTER', detail: 'STORY' },
  { file: 'not-eligible.json', inFull: 'NOT_ELIGIBLE_LETTER', detail: 'STORY' },
]

/** Plays one story. @returns true when everything happened as told */
type Play = (settings: Settings, detail: Detail | undefined) => Promise<boolean>

const telling =
  (story: Story): Play =>
  (settings, detail = story.detail) =>
    playStory(settings, { ...story, detail })

/** Stories by name. Where dates are what they are about, each is told with its reason. */
const STORIES: Readonly<Record<string, Play>> = {
  hospital: telling({ file: 'hospital.json', inFull: 'WELCOME_PACK', detail: 'WHOLE' }),
  move: (settings, detail = 'WHOLE') => playMove(settings, detail, say),
}

const READER = 'staff-team-manager'

const link = ({ TEMPORAL_UI_URL, TEMPORAL_NAMESPACE }: Settings, { journeyId }: Look): string =>
  `${TEMPORAL_UI_URL}/namespaces/${TEMPORAL_NAMESPACE}/workflows/${journeyWorkflowId(journeyId)}`

/** A letter that this entry sent, as the person reads it. @returns true when there was one */
async function sayLetter(settings: Settings, { occurrences }: Played, template: string): Promise<boolean> {
  const sent = occurrences.flatMap(({ messages }) => messages).find((message) => message.template === template)
  if (sent === undefined) return false
  const text = await readLetter(connectToStack(settings), READER, sent.reference)
  const lines = text.split('\n').map((line) => (line === '' ? '      |' : wrap(line, '      | ')))
  say(`\n      The letter (${apiUrl(settings)}/tray/${sent.reference}):\n${lines.join('\n')}\n`)
  return true
}

/** How many letters went out, and those that did not. */
async function sayLetters(settings: Settings, { journeyId, reference }: Look): Promise<readonly string[]> {
  const letters = await readLettersSent(connectToStack(settings), READER, journeyId)
  const stuck = letters.filter(({ status }) => status !== 'DELIVERED')
  say(`${reference}: ${String(letters.length)} letters and notes went out.\n`)
  return stuck.map(({ subject, to, status }) => `"${subject}" (${to}) was not delivered: ${status}`)
}

/** @returns true when everything happened as told */
async function playStory(settings: Settings, { file, inFull, detail }: Story): Promise<boolean> {
  const script = readJourney(join(import.meta.dirname, 'journeys', file))
  say(`${tellTitle(script)}\n`)
  const teller = createTeller(detail)
  let isShown = detail === 'BRIEF'
  const tell = async (played: Played): Promise<void> => {
    say(teller(played))
    isShown ||= await sayLetter(settings, played, inFull)
  }
  const performance = await play(script, createLiveHome(connectToStack(settings)), tell)
  const look = performance.played.at(-1)?.look
  const undelivered = look === undefined ? ['No journey was opened'] : await sayLetters(settings, look)
  const failures = [...performance.failures, ...undelivered]
  say(tellEnd({ ...performance, failures }))
  if (look !== undefined) say(`In the Temporal UI: ${link(settings, look)}\n\n`)
  return failures.length === 0
}

const NUMBERS = ['No lives', 'One life', 'Two lives']

async function playAll(settings: Settings, stories: readonly Play[], detail: Detail | undefined): Promise<boolean> {
  const began = Date.now()
  say("Every date is the council's own standard, unless its reason names a law or guidance.\n\n")
  const ends: boolean[] = []
  for (const play of stories) ends.push(await play(settings, detail))
  say(`All letters: ${apiUrl(settings)}/tray\n`)
  say(`${NUMBERS[stories.length] ?? 'Many lives'} in ${String(Math.round((Date.now() - began) / 1000))} seconds.\n`)
  return ends.every(Boolean)
}

const BRIEF = '--brief'

/** @throws LocalProblem when no story has one of these names */
function storiesNamed(names: readonly string[]): readonly Play[] {
  if (names.length === 0) return LIVES.map(telling)
  return names.map((name) => {
    const story = STORIES[name]
    if (story === undefined)
      throw new LocalProblem(`Usage: npm run demo [-- ${Object.keys(STORIES).join('|')}] [-- ${BRIEF}]`)
    return story
  })
}

async function main(words: readonly string[]): Promise<number> {
  const stories = storiesNamed(words.filter((word) => word !== BRIEF))
  const settings = readSettings()
  if (settings.NODE_ENV === 'production') throw new LocalProblem('The demonstration is not for production.')
  const onStart = (): void => {
    say('Nothing runs yet: starting everything, and stopping it at the end ("npm start" keeps it running).\n\n')
  }
  const detail = words.includes(BRIEF) ? 'BRIEF' : undefined
  return (await withRunningStack(apiUrl(settings), onStart, () => playAll(settings, stories, detail))) ? 0 : 1
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof LocalProblem || error instanceof SettingsError)) throw error
  say(`${error.message}\n`)
  process.exitCode = 1
}
