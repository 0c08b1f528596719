import { localDate, localTime } from '../../domain/clocks/civil.ts'
import { sayDate, sayInstant, sayTime } from '../../domain/clocks/words.ts'
import { CLOCKS, isClockKey } from '../../domain/clock-catalogue/catalogue.ts'
import { STAGE_WORDS, type Stage } from '../../domain/journey/stage.ts'
import { stepTitle } from '../../domain/journey/step-title.ts'
import { template as templateOf, type TemplateName } from '../../domain/messages/templates.ts'
import type { Instant } from '../../domain/shared/time.ts'
import { nameOf } from './cast.ts'
import type { ClockLook, FiringLook, Look, MessageLook, Occurrence, Outcome } from './home.ts'
import type { Performance, Played } from './play.ts'
import type { Script } from './script.ts'

const WIDTH = 110

/** Long text in lines of a terminal's width, each after this indent. */
export function wrap(text: string, indent: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(indent + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, indent + line].join('\n')
}

const when = (at: Instant): string => `${sayDate(localDate(at))}, ${sayTime(localTime(at).slice(0, 5))}`

const clockTitle = (key: string): string => (isClockKey(key) ? CLOCKS[key].title : key)

const letter = ({ template, to }: MessageLook): string =>
  `${templateOf(template as TemplateName).title} (${to.toLowerCase().replaceAll('_', ' ')})`

const RANG: Readonly<Record<FiringLook['kind'], string>> = {
  REMINDER: 'A reminder',
  BREACH: 'A date has been missed',
  ESCALATION: 'The next rung of the ladder',
  OPENING: 'It opens by itself',
}

function tellFiring({ firing, event, messages, at }: Occurrence): readonly string[] {
  if (firing === undefined) return []
  const brought = event.type === 'ClockFired' ? '' : ` -> ${event.type}`
  return [
    when(at),
    `  [timer] ${RANG[firing.kind]}: ${clockTitle(firing.clock)}${brought}`,
    ...messages.map((message) => `    sent: ${letter(message)}`),
  ]
}

const ENDED = ['MET', 'CANCELLED']

/** What has become of the dates since the entry before. */
function tellDates(before: Look | undefined, after: Look): readonly string[] {
  const known = new Map(before?.clocks.map((clock) => [clock.id, clock]))
  const isNew = ({ id }: ClockLook): boolean => !known.has(id)
  const hasEnded = ({ status }: ClockLook): boolean => ENDED.includes(status)
  const started = after.clocks.filter((clock) => isNew(clock) && !(hasEnded(clock) && clock.cause === undefined))
  const ended = after.clocks.filter((clock) => hasEnded(clock) && !ENDED.includes(known.get(clock.id)?.status ?? ''))
  return [
    ...started.map((clock) => wrap(`date: ${clock.because}`, '    ')),
    ...ended.map(
      ({ key, status, cause = '' }) =>
        `    ${status === 'MET' ? 'met' : 'no longer wanted'}: ${clockTitle(key)} (${cause}; due ${sayDue(after, key)})`,
    ),
  ]
}

const sayDue = ({ clocks }: Look, key: string): string => {
  const clock = clocks.findLast((each) => each.key === key && ENDED.includes(each.status))
  return clock === undefined ? '' : sayInstant(clock.dueAt)
}

function tellOutcome(outcome: Outcome): string {
  switch (outcome.status) {
    case 'accepted':
      return ''
    case 'refused':
      return wrap(
        `refused (${[outcome.rule, outcome.code].filter((word) => word !== undefined).join(' ')}): ${outcome.detail} ${outcome.whatToDo}`,
        '    ',
      )
    case 'invalid':
      return outcome.problems.map(({ field, detail }) => `    form: ${field}: ${detail}`).join('\n')
  }
}

function tellStep({ scene, outcomes, before, look }: Played): readonly string[] {
  const { by, step, bodies } = scene
  if (by === undefined || step === undefined) return []
  const times = bodies.length > 1 ? ` (${String(bodies.length)} times)` : ''
  const moved =
    look !== undefined && look.stage !== before?.stage ? [`    stands at: ${STAGE_WORDS[look.stage as Stage]}`] : []
  return [
    `  ${nameOf(by)}: ${stepTitle(step) ?? step}${times}`,
    ...outcomes.map(tellOutcome).filter((words) => words !== ''),
    ...moved,
  ]
}

/** An entry as a story: what rang before it, what was done, and what became of dates and letters. */
export function tellPlayed(played: Played): string {
  const { scene, look, before, occurrences, failures } = played
  const own = occurrences.filter(({ firing }) => firing === undefined)
  const isEarlier = ({ version }: Occurrence): boolean => version < (own[0]?.version ?? Infinity)
  return [
    ...occurrences.filter(isEarlier).flatMap(tellFiring),
    when(scene.at),
    ...(scene.note === undefined ? [] : [wrap(scene.note, '  ')]),
    ...tellStep(played),
    ...own.flatMap(({ messages }) => messages.map((message) => `    sent: ${letter(message)}`)),
    ...(look === undefined ? [] : tellDates(before, look)),
    ...occurrences.filter((each) => !isEarlier(each)).flatMap(tellFiring),
    ...failures.map((failure) => wrap(`NOT AS TOLD: ${failure}`, '    ')),
    '',
    '',
  ].join('\n')
}

/** What a reader sees first. */
export const tellTitle = ({ title, story }: Script): string =>
  [title, '='.repeat(title.length), ...(story === undefined ? [] : [wrap(story, '')]), '', ''].join('\n')

/** The last words: all went as told, or everything that did not. */
export const tellEnd = ({ played, failures }: Performance): string =>
  failures.length === 0
    ? `All ${String(played.length)} entries went as told.\n`
    : failures.map((failure) => `NOT AS TOLD: ${failure}\n`).join('')
