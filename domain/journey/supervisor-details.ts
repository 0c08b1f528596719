import { CLOCKS } from '../clock-catalogue/catalogue.ts'
import { letterWork, type LetterWork } from '../messages/work.ts'
import { inWords } from '../shared/in-words.ts'
import { toMs, type Instant } from '../shared/time.ts'
import type { Journey, RecentEvent } from './journey.ts'
import type { RunningClock } from './running-clock.ts'
import { STAGE_WORDS } from './stage.ts'
import { waitingOn } from './waiting-on.ts'

const THINGS_SHOWN = 3

const list = (items: readonly string[], whenEmpty: string): string =>
  items.length === 0 ? whenEmpty : items.map((item) => `- ${item}`).join('\n')

/** `2026-11-24 17:00 UTC`: local time is the clocks' own to say. */
const moment = (at: Instant): string => `${at.slice(0, 16).replace('T', ' ')} UTC`

function clockLine({ key, dueAt, because, breached, paused }: RunningClock, now: Instant): string {
  const opens = CLOCKS[key].onMissed === 'OPEN'
  const isPast = toMs(now) > toMs(dueAt)
  const states = [
    ...(breached ? ['**missed**'] : []),
    ...(paused ? ['**paused**'] : []),
    ...(opens && isPast ? ['**open**'] : []),
  ]
  return [`**${CLOCKS[key].title}**`, `(${moment(dueAt)})`, ...states].join(' ') + `: ${because}`
}

const eventLine = ({ type, at, by }: RecentEvent): string =>
  `${inWords(type)}, by ${by.role === 'SYSTEM' ? 'the system' : inWords(by.role).toLowerCase()} (${moment(at)})`

function waitingLine(journey: Journey): string {
  const { role, worker, words } = waitingOn(journey)
  if (role === 'SYSTEM') return words
  const who = worker === undefined ? inWords(role) : `${inWords(role)} (allocated)`
  return `**${who}.** ${words}`
}

const needsAttention = ({ clocks }: Journey, attention: readonly string[]): readonly string[] => [
  ...attention.map(inWords),
  ...clocks.filter(({ breached }) => breached).map(({ key }) => `Missed: ${CLOCKS[key].title}`),
]

const LETTERS_SHOWN: Readonly<Record<LetterWork['todo'], { readonly heading: string; readonly since: string }>> = {
  PRODUCE: { heading: 'Letters to produce and post', since: 'handed over to be produced' },
  ASK_WHETHER_IT_ARRIVED: {
    heading: 'Letters of which nobody knows whether they arrived',
    since: 'given up waiting for a receipt',
  },
}

const letterLine = ({ title, todo, since, clock }: LetterWork): string =>
  `**${title}**, ${LETTERS_SHOWN[todo].since} (${moment(since)})${clock === undefined ? '' : `, wanted by ${moment(clock.dueAt)}`}`

/** R-GEN-03. Letters about which somebody has to do something; nothing when there are none. */
function lettersShown(journey: Journey, todo: LetterWork['todo']): readonly string[] {
  const letters = letterWork(journey).filter((letter) => letter.todo === todo)
  const more = letters.length - THINGS_SHOWN
  const lines = letters.slice(0, THINGS_SHOWN).map(letterLine)
  const shown = more > 0 ? [...lines, `and ${String(more)} more`] : lines
  return letters.length === 0 ? [] : [`### ${LETTERS_SHOWN[todo].heading}`, list(shown, '')]
}

/** One line for the list of workflows: reference, stage, and whom it waits for. */
export function supervisorSummary(journey: Journey): string {
  const { role, words } = waitingOn(journey)
  return `${journey.reference}: ${STAGE_WORDS[journey.stage]}. ${role === 'SYSTEM' ? words : `Waits for ${inWords(role).toLowerCase()}.`}`
}

/**
 * The journey as Markdown for the Temporal UI. No names and no free text; dates are the clocks' own sentences and instants in UTC,
 * because nothing here knows a calendar.
 * @param attention why somebody should look, as codes
 */
export function supervisorDetails(journey: Journey, now: Instant, attention: readonly string[] = []): string {
  const clocks = journey.clocks.toSorted((a, b) => toMs(a.dueAt) - toMs(b.dueAt))
  const closed = journey.closure === undefined ? '' : `, because: ${inWords(journey.closure.reason).toLowerCase()}`
  return [
    '### Where it stands',
    `**${STAGE_WORDS[journey.stage]}**${closed} (${journey.reference}, version ${String(journey.version)})`,
    '### Waiting for',
    waitingLine(journey),
    ...lettersShown(journey, 'PRODUCE'),
    ...lettersShown(journey, 'ASK_WHETHER_IT_ARRIVED'),
    '### Dates',
    list(
      clocks.map((clock) => clockLine(clock, now)),
      'No date is running.',
    ),
    '### Attention',
    list(needsAttention(journey, attention), 'Nothing needs attention.'),
    '### What happened last',
    list(journey.recent.slice(-THINGS_SHOWN).toReversed().map(eventLine), 'Nothing has happened yet.'),
  ].join('\n\n')
}
