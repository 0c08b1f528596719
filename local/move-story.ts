import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { saidWords } from '../activities/letters/moves-notes.ts'
import type { Settings } from '../adapters/settings.ts'
import { MOVE_MESSAGES_PATH } from '../api/authority-moves.ts'
import { fromMs, toMs, type Instant } from '../domain/shared/time.ts'
import type { Home, Look } from './journeys/home.ts'
import type { LiveClient } from './journeys/live-client.ts'
import { createLiveHome } from './journeys/live-home.ts'
import { connectToStack } from './journeys/live.ts'
import { playScene } from './journeys/play.ts'
import { readJourney } from './journeys/read.ts'
import type { Scene, Script } from './journeys/script.ts'
import { createTeller, tellTitle, type Detail, type Teller } from './journeys/tell.ts'
import { item } from './journeys/words.ts'
import { LocalProblem } from './problem.ts'
import { withSecondCouncil } from './second-council.ts'

type Say = (text: string) => void

/** One of the two councils, and what it knows of the person. */
interface Council {
  readonly name: string
  readonly client: LiveClient
  readonly script: Script
  readonly teller: Teller
  home: Home | undefined
  before: Look | undefined
}

const FOLDER = join(import.meta.dirname, 'journeys/two-councils')
/** What comes before the story is played and not told. */
const BEFORE = 'a-plan-in-force.json'
const READER = 'staff-team-manager'
const HEARD_WITHIN_MS = 120_000
const LOOK_EVERY_MS = 250

const heardPage = z.looseObject({
  items: z.array(
    z.looseObject({
      move: z.string(),
      says: z.string(),
      receivedAt: z.string(),
      outcome: z.string(),
      journeyId: z.string().optional(),
    }),
  ),
  next: z.string().optional(),
})
type Heard = z.infer<typeof heardPage>['items'][number]

/** What a council has heard of this move, as its list of messages says. */
async function heardBy(
  { client }: Council,
  reference: string,
  outcome: 'TAKEN' | 'WAITING',
): Promise<readonly Heard[]> {
  const all: Heard[] = []
  for (let page: string | undefined = ''; page !== undefined;) {
    const path = `${MOVE_MESSAGES_PATH}?limit=100&outcome=${outcome}${page}`
    const answer: z.infer<typeof heardPage> = await client.get(READER, path, heardPage)
    all.push(...answer.items.filter(({ move }) => move.startsWith(`${reference}/`)))
    page = answer.next === undefined ? undefined : `&after=${encodeURIComponent(answer.next)}`
  }
  return all
}

const isKept = ({ occurrences }: Look): boolean =>
  occurrences
    .flatMap(({ messages }) => messages)
    .every(({ template, status }) => template !== 'AUTHORITY_MOVE_MESSAGE' || status === 'DELIVERED')

/** Everything that was said has come, and has been taken in. Messages go in real time, so no time passes before that. */
async function untilHeard(first: Council, second: Council): Promise<void> {
  const patience = Date.now() + HEARD_WITHIN_MS
  const reference = first.before?.reference ?? ''
  while (Date.now() < patience) {
    const looks = await Promise.all([first, second].map(async ({ home }) => home?.look()))
    const isSaid = looks.every((look) => look === undefined || isKept(look))
    const waiting = await Promise.all([first, second].map((council) => heardBy(council, reference, 'WAITING')))
    if (isSaid && waiting.flat().length === 0) return
    await pause(LOOK_EVERY_MS)
  }
  throw new LocalProblem('A message between the two councils has not come; "GET /v1/authority-moves/messages" says why')
}

/** The journey that the other council's first message opened. */
async function homeAt(second: Council, reference: string): Promise<Home | undefined> {
  const [notice] = await heardBy(second, reference, 'TAKEN')
  return notice?.journeyId === undefined ? undefined : createLiveHome(second.client, notice.journeyId)
}

interface Turn {
  readonly council: Council
  readonly scene: Scene
}

const inOrder = (councils: readonly Council[]): readonly Turn[] =>
  councils
    .flatMap((council) => council.script.scenes.map((scene) => ({ council, scene })))
    .sort((a, b) => toMs(a.scene.at) - toMs(b.scene.at))

/** Plays one entry at its council, and waits until both have heard. @returns what does not hold */
async function playTurn({ council, scene }: Turn, told: Council | undefined, say: Say): Promise<readonly string[]> {
  const { home, script, before, teller } = council
  if (home === undefined) throw new LocalProblem(`${council.name} has heard of nobody`)
  const played = await playScene(scene, { script, home, before })
  const isTold = !scene.place.startsWith(BEFORE) || played.failures.length > 0
  if (isTold && told !== council) say(`\n== ${council.name}\n\n`)
  if (isTold) say(teller(played))
  council.before = played.look
  return played.failures.map((failure) => `${scene.place}: ${failure}`)
}

/** What each said to the other, in the order in which it came. */
async function saySaid(councils: readonly Council[], reference: string, say: Say): Promise<void> {
  const heard = await Promise.all(
    councils.map(async (council) => (await heardBy(council, reference, 'TAKEN')).map((each) => ({ ...each, council }))),
  )
  const lines = heard
    .flat()
    .sort((a, b) => toMs(a.receivedAt) - toMs(b.receivedAt))
    .map(({ says, council }) => item(`${council.name} heard: ${says}, ${saidWords(says)}`, '  '))
  say(
    `\nWhat each said to the other, signed, numbered, and with the hash of the other's last word:\n${lines.join('\n')}\n`,
  )
}

function councilOf(
  settings: Settings,
  file: string,
  { now, detail }: { readonly now: Instant; readonly detail: Detail },
) {
  const script = readJourney(join(FOLDER, file), now)
  const client = connectToStack(settings)
  return {
    name: settings.COUNCIL_NAME,
    client,
    script,
    teller: createTeller(detail),
    home: undefined,
    before: undefined,
  }
}

/** R-MOV-15. Two installations hand a person over to each other. @returns true when everything happened as told */
export async function playMove(settings: Settings, detail: Detail, say: Say): Promise<boolean> {
  say('Starting a second council, with a database, workers and a key of its own.\n\n')
  return withSecondCouncil(settings, async (secondSettings) => {
    const begun = { now: fromMs(Date.now()), detail }
    const first: Council = councilOf(settings, 'leaves.json', begun)
    const second: Council = councilOf(secondSettings, 'arrives.json', begun)
    first.home = createLiveHome(first.client)
    say(`${tellTitle(first.script)}\n`)
    const failures: string[] = []
    let told: Council | undefined
    for (const turn of inOrder([first, second])) {
      failures.push(...(await playTurn(turn, told, say)))
      told = turn.scene.place.startsWith(BEFORE) ? told : turn.council
      await untilHeard(first, second)
      second.home ??= await homeAt(second, first.before?.reference ?? '')
    }
    await saySaid([first, second], first.before?.reference ?? '', say)
    say(failures.length === 0 ? '\nAll went as told.\n' : failures.map((each) => `NOT AS TOLD: ${each}\n`).join(''))
    return failures.length === 0
  })
}
