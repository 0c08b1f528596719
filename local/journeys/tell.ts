import { CLOCKS, isClockKey } from '../../domain/clock-catalogue/catalogue.ts'
import { STAGE_WORDS, type Stage } from '../../domain/journey/stage.ts'
import { stepTitle } from '../../domain/journey/step-title.ts'
import { template as templateOf, type TemplateName } from '../../domain/messages/templates.ts'
import { nameOf } from './cast.ts'
import type { FiringLook, MessageLook, Occurrence, Outcome } from './home.ts'
import type { Performance, Played } from './play.ts'
import type { Script } from './script.ts'
import { tellDates, type Why } from './tell-dates.ts'
import { asWords, INDENT, item, underline, when, wrap } from './words.ts'

/**
 * WHOLE: every date with its reason. STORY: the reason where a kind of date comes for the first time. BRIEF: who did what and by
 * when something is due.
 */
export type Detail = 'WHOLE' | 'STORY' | 'BRIEF'

/** Tells a journey, entry by entry. */
export type Teller = (played: Played) => string

const RANG: Readonly<Record<FiringLook['kind'], string>> = {
  REMINDER: 'reminder',
  CALL: 'whoever is on call is called',
  BREACH: 'the date has been missed',
  ESCALATION: 'still missed, and told further up',
  OPENING: 'it happens by itself',
}

/** What a timer means where its kind alone would say too little. */
const MEANS: Readonly<Record<string, string>> = { 'onCall.acknowledgement BREACH': 'nobody has answered' }

const rang = ({ clock, kind }: FiringLook): string => MEANS[`${clock} ${kind}`] ?? RANG[kind]

const clockTitle = (key: string): string => (isClockKey(key) ? CLOCKS[key].title : key)

const titleWithRecipient = ({ template, to }: MessageLook): string =>
  `${templateOf(template as TemplateName).title} (${asWords(to)})`

const isForStaff = ({ template }: MessageLook): boolean => templateOf(template as TemplateName).audience === 'STAFF'

const list = (label: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [item(`${label}${items.join('; ')}`)]

/** Letters to the person and those around them, then word to staff. */
const tellMessages = (messages: readonly MessageLook[]): readonly string[] => [
  ...list('letters: ', messages.filter((message) => !isForStaff(message)).map(titleWithRecipient)),
  ...list('told: ', messages.filter(isForStaff).map(titleWithRecipient)),
]

function tellFiring({ firing, messages, at }: Occurrence): readonly string[] {
  if (firing === undefined) return []
  const all = messages.map(firing.kind === 'OPENING' ? titleWithRecipient : ({ to }) => asWords(to))
  const told = [...new Set(all)].join(', ')
  const line = `${when(at)}, by timer: ${clockTitle(firing.clock)}: ${rang(firing)}`
  return [item(told === '' ? line : `${line} -> ${told}`, '')]
}

function tellOutcome(outcome: Outcome): readonly string[] {
  switch (outcome.status) {
    case 'accepted':
      return []
    case 'refused': {
      const names = [outcome.rule, outcome.code].filter((word) => word !== undefined).join(' ')
      return [item(`refused (${names}): ${outcome.detail}`), item(`way out: ${outcome.whatToDo}`)]
    }
    case 'invalid':
      return outcome.problems.map(({ field, detail }) => `${INDENT}form: ${field}: ${detail}`)
  }
}

function tellHead({ scene, look, before }: Played): string {
  const { at, by, step, bodies } = scene
  const who = by === undefined || step === undefined ? '' : `  ${nameOf(by)}: ${stepTitle(step) ?? step}`
  const times = bodies.length > 1 ? ` (${String(bodies.length)} times)` : ''
  const moved = look !== undefined && look.stage !== before?.stage
  return `${when(at)}${who}${times}${moved ? ` -> ${STAGE_WORDS[look.stage as Stage]}` : ''}`
}

const tellHeading = ({ scene: { heading } }: Played): readonly string[] =>
  heading === undefined ? [] : ['', underline(heading, '-')]

/** What rang before the entry's own step; all that rang when it took none. */
function split({ occurrences }: Played) {
  const own = occurrences.filter(({ firing }) => firing === undefined)
  const first = own[0]?.version ?? Infinity
  return {
    own,
    earlier: occurrences.filter(({ version }) => version < first),
    later: occurrences.filter(({ version, firing }) => version >= first && firing !== undefined),
  }
}

const isWorthTelling =
  (detail: Detail) =>
  ({ firing }: Occurrence): boolean =>
    detail !== 'BRIEF' || firing?.kind !== 'REMINDER'

/** A step that went through, moved nothing and needs no word. */
const isRoutine = ({ scene: { step, note }, outcomes, look, before, failures }: Played): boolean =>
  step !== undefined &&
  note === undefined &&
  failures.length === 0 &&
  look?.stage === before?.stage &&
  outcomes.every(({ status }) => status === 'accepted')

/** An entry as a story: what rang before it, what was done, and what became of dates and letters. */
const tellPlayed = (played: Played, detail: Detail, why: Why): string => {
  const { scene, outcomes, failures, before, look } = played
  const { own, earlier, later } = split(played)
  const isTold = isWorthTelling(detail)
  return [
    ...tellHeading(played),
    ...earlier.filter(isTold).flatMap(tellFiring),
    tellHead(played),
    ...(scene.note === undefined ? [] : [wrap(scene.note, INDENT)]),
    ...outcomes.flatMap(tellOutcome),
    ...tellMessages(detail === 'BRIEF' ? [] : own.flatMap(({ messages }) => messages)),
    ...(look === undefined ? [] : tellDates(before, look, why)),
    ...later.filter(isTold).flatMap(tellFiring),
    ...failures.map((failure) => wrap(`NOT AS TOLD: ${failure}`, INDENT)),
    '',
  ].join('\n')
}

/** Tells one journey; it remembers which kinds of date it has explained. */
export function createTeller(detail: Detail): Teller {
  const explained = new Set<string>()
  return (played) => (detail === 'BRIEF' && isRoutine(played) ? '' : tellPlayed(played, detail, { detail, explained }))
}

/** What a reader sees first. */
export const tellTitle = ({ title, story }: Script): string =>
  [underline(title, '='), ...(story === undefined ? [] : [wrap(story, '')]), ''].join('\n')

/** The last words: all went as told, or everything that did not. */
export const tellEnd = ({ played, failures }: Performance): string =>
  failures.length === 0
    ? `\nAll ${String(played.length)} entries went as told.\n`
    : failures.map((failure) => `NOT AS TOLD: ${failure}\n`).join('')
