import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { readSettings, SettingsError, type Settings } from '../adapters/settings.ts'
import { journeyWorkflowId } from '../contracts/names.ts'
import { openBrowser } from './browser.ts'
import type { LiveClient } from './journeys/live-client.ts'
import { apiUrl, connectToStack } from './journeys/live.ts'
import { withRunningStack } from './journeys/running-stack.ts'
import { LocalProblem } from './problem.ts'

/** Where the documents find them. */
const FOLDER = join(import.meta.dirname, '../docs/images')

const LARGEST_BYTES = 200_000

const SUPERVISOR = 'staff-service-manager'

const opened = z.looseObject({ journey: z.looseObject({ id: z.string(), version: z.int() }) })
const views = z.looseObject({ views: z.array(z.looseObject({ name: z.string(), href: z.string() })) })

const say = (text: string): void => void process.stdout.write(`${text}\n`)

/** A step of an invented journey: who takes it, which, and its form. */
type Step = readonly [by: string, step: string, body: object]

const REFERRAL: Step = [
  'staff-contact-officer',
  'create-referral',
  {
    referrer: 'SELF',
    routeOfAccess: 'COMMUNITY',
    urgent: false,
    carerKnown: false,
    inHospital: false,
    needSummary: 'Invented: help with washing and with meals.',
  },
]

const TRIAGE: Step = [
  'staff-triage-worker',
  'record-triage-decision',
  {
    priority: 'P3',
    risk: { severity: 2, likelihood: 3 },
    conversationLevel: 'C3',
    route: 'ASSESSING',
    safeguardingScreen: 'NO_CONCERN',
    advocacyScreen: { difficulties: [], appropriateIndividual: false },
    reasons: 'Invented: longer-term help seems to be needed.',
  },
]

const ALLOCATION: Step = ['staff-team-manager', 'allocate-case', { worker: 'staff-practitioner' }]

/** A name that nobody has yet: somebody who is known keeps the journey that they have. */
const lettersOf = (moment: number): string =>
  Array.from(String(moment), (digit) => 'ABCDEFGHIJ'[Number(digit)]).join('')

const contact = (name: string, address?: string) => ({
  team: 'TEAM-NORTH',
  channel: 'PHONE',
  consent: 'CONSENT_GIVEN',
  immediateRisk: false,
  presentingIssue: 'Invented: since a fall, cooking and washing have become too much.',
  person: {
    fullName: `${name} ${lettersOf(Date.now())} Example`,
    dateOfBirth: '1939-06-30',
    ...(address === undefined ? {} : { address, postcode: 'ZZ99 9ZZ' }),
  },
})

/** Opens a journey and takes its steps. @returns its id */
async function live(api: LiveClient, first: object, steps: readonly Step[]): Promise<string> {
  let answer = await api.post('staff-contact-officer', '/v1/journeys', first)
  for (const [by, step, body] of steps) {
    const { id, version } = journeyIn(answer)
    answer = await api.post(by, `/v1/journeys/${id}/steps/${step}`, body, version)
  }
  return journeyIn(answer).id
}

function journeyIn(answer: Awaited<ReturnType<LiveClient['post']>>): z.infer<typeof opened>['journey'] {
  if (!answer.ok) throw new LocalProblem(`${answer.problem.code}: ${answer.problem.detail}`)
  return opened.parse(answer.body).journey
}

const WIDTH = 1280
const MENU_WIDTH = 256

interface Picture {
  readonly name: string
  readonly href: string
  /** A text that is there once the page is. */
  readonly shows: string
  /** It stands in a frame, as what a journey says of itself does. */
  readonly isFramed?: true
  /** Where on the page it begins, and how high it is; without the menu beside it unless it begins at the top. */
  readonly part?: { readonly y: number; readonly height: number }
}

/** One picture, small enough for a document. */
async function take(page: Page, { name, href, shows, isFramed, part = { y: 0, height: 720 } }: Picture): Promise<void> {
  await page.setViewportSize({ width: WIDTH, height: part.y + part.height })
  await page.goto(href, { waitUntil: 'domcontentloaded' })
  await (isFramed ? page.locator('iframe').last().contentFrame() : page)
    .getByText(shows)
    .filter({ visible: true })
    .first()
    .waitFor({ timeout: 60_000 })
  // What is decrypted, and drawn, comes a moment later.
  await page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => undefined)
  const path = join(FOLDER, `${name}.png`)
  const x = part.y === 0 ? 0 : MENU_WIDTH
  await page.screenshot({ path, clip: { ...part, x, width: WIDTH - x } })
  const { size } = statSync(path)
  if (size > LARGEST_BYTES)
    throw new LocalProblem(`${path} has ${String(size)} bytes, more than ${String(LARGEST_BYTES)}`)
  say(`docs/images/${name}.png  ${String(size)} bytes`)
}

/** The pages of the journey's latest run: its own address leads to one of them. */
async function runOf(page: Page, journey: string): Promise<string> {
  const ofRun = /^.*\/journey-[0-9a-f-]+\/[0-9a-f-]{36}/
  await page.goto(journey, { waitUntil: 'domcontentloaded' })
  await page.waitForURL(ofRun)
  return ofRun.exec(page.url())?.[0] ?? journey
}

/** What is worth seeing of a journey in the list; the pages keep it in the browser. */
const COLUMNS = ['Workflow ID', 'CareStage', 'CareWaitingOn', 'CareOverdue', 'CareAttention', 'CareNextDue']

const chooseColumns = (page: Page, namespace: string): Promise<unknown> =>
  page.addInitScript(
    `localStorage.setItem('namespace-workflow-table-columns', ${JSON.stringify(
      JSON.stringify({ [namespace]: COLUMNS.map((label) => ({ label })) }),
    )})`,
  )

/** Journeys of invented people in the states that the pictures show. @returns the one that is shown whole */
async function furnish(api: LiveClient): Promise<string> {
  await live(api, contact('Olive', '3 Invented Street'), [REFERRAL])
  await live(api, contact('Nora'), [REFERRAL])
  const overdue = await live(api, contact('Otto', '4 Invented Street'), [REFERRAL])
  await api.post('staff-team-manager', `/v1/journeys/${overdue}/time`, { forward: 'P12D' })
  return live(api, contact('Winifred', '2 Invented Street'), [REFERRAL, TRIAGE, ALLOCATION])
}

async function picture(settings: Settings): Promise<void> {
  const api = connectToStack(settings)
  const journeyId = await furnish(api)
  const links = (await api.get(SUPERVISOR, '/v1/supervision/views', views)).views
  const list = `${settings.TEMPORAL_UI_URL}/namespaces/${settings.TEMPORAL_NAMESPACE}/workflows`
  const open = `${list}?query=${encodeURIComponent("WorkflowType='citizenJourney' AND ExecutionStatus='Running'")}`
  const journey = `${list}/${journeyWorkflowId(journeyId)}`
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    mkdirSync(FOLDER, { recursive: true })
    await chooseColumns(page, settings.TEMPORAL_NAMESPACE)
    await take(page, { name: 'journeys', href: open, shows: journeyWorkflowId('') })
    const overdue = links.find(({ name }) => name === 'OVERDUE')?.href ?? list
    await take(page, { name: 'overdue', href: overdue, shows: journeyWorkflowId('') })
    const run = await runOf(page, journey)
    await take(page, {
      name: 'journey',
      href: `${run}/user-metadata`,
      shows: 'What happened last',
      isFramed: true,
      part: { y: 310, height: 1030 },
    })
    await take(page, { name: 'timeline', href: `${run}/timeline`, shows: 'Reminder: ', part: { y: 750, height: 490 } })
  } finally {
    await browser.close()
  }
}

/** Makes the pictures of docs/supervise.md anew, from the running stack or from one that is started for it. */
async function main(): Promise<void> {
  const settings = readSettings()
  if (settings.NODE_ENV === 'production')
    throw new LocalProblem('The pictures show invented people, not for production.')
  const starting = (): void => {
    say('No stack runs; one is started for this.')
  }
  await withRunningStack(apiUrl(settings), starting, () => picture(settings))
}

try {
  await main()
} catch (error) {
  if (!(error instanceof LocalProblem || error instanceof SettingsError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
