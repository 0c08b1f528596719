import { CLOCKS, isClockKey } from '../../domain/clock-catalogue/catalogue.ts'
import type { ClockLook, Look } from './home.ts'
import { byWhen, item } from './words.ts'

/** Which dates come with the sentence why they are what they are. */
export interface Why {
  readonly detail: 'WHOLE' | 'STORY' | 'BRIEF'
  /** Kinds of date that have been explained already. */
  readonly explained: Set<string>
}

const ENDED = ['MET', 'CANCELLED']

const titleOf = (key: string): string => (isClockKey(key) ? CLOCKS[key].title : key)

const ruleOf = (key: string): string => {
  const rule = isClockKey(key) ? CLOCKS[key].rules[0] : undefined
  return rule === undefined ? '' : ` (${rule})`
}

/** A date on which something begins by itself, not one by which somebody has to act. */
const opens = (key: string): boolean => isClockKey(key) && CLOCKS[key].onMissed === 'OPEN'

function isToBeExplained({ key }: ClockLook, { detail, explained }: Why): boolean {
  if (detail !== 'STORY') return detail === 'WHOLE'
  const isFirst = !explained.has(key)
  explained.add(key)
  return isFirst
}

const COUNCILS_OWN = " This is the council's own standard, not a legal limit."

/** The explanation without its first sentence, which says what stands before it, and without what holds of most dates. */
function reasonOf({ because }: ClockLook): string {
  const [, ...reason] = because.split('. ')
  return reason.join('. ').replace(COUNCILS_OWN, '')
}

function tellDate(clock: ClockLook, why: Why, isMoved: boolean): string {
  const preposition = `${isMoved ? 'now ' : ''}${opens(clock.key) ? 'on' : 'by'}`
  const line = `${preposition} ${byWhen(clock.dueAt)}: ${titleOf(clock.key)}${ruleOf(clock.key)}`
  return item(isToBeExplained(clock, why) ? `${line}. ${reasonOf(clock)}` : line)
}

function tellInOneLine(started: readonly ClockLook[]): readonly string[] {
  const dates = started.map(({ key, dueAt }) => `${titleOf(key)}, ${byWhen(dueAt)}${ruleOf(key)}`)
  return dates.length === 0 ? [] : [item(`due: ${dates.join('; ')}`)]
}

const hasEnded = ({ status }: ClockLook): boolean => ENDED.includes(status)

/** What has become of the dates since the entry before. */
export function tellDates(before: Look | undefined, after: Look, why: Why): readonly string[] {
  const known = new Map(before?.clocks.map((clock) => [clock.id, clock]))
  const isNew = ({ id }: ClockLook): boolean => !known.has(id)
  const started = after.clocks.filter((clock) => isNew(clock) && !(hasEnded(clock) && clock.cause === undefined))
  const ended = after.clocks.filter((clock) => hasEnded(clock) && !ENDED.includes(known.get(clock.id)?.status ?? ''))
  const done = (outcome: string, label: string): readonly string[] => {
    const titles = ended.filter(({ status }) => status === outcome).map(({ key }) => titleOf(key))
    return titles.length === 0 || why.detail === 'BRIEF' ? [] : [item(`${label}${[...new Set(titles)].join('; ')}`)]
  }
  const moved = after.clocks.filter(
    (clock) => !isNew(clock) && !hasEnded(clock) && known.get(clock.id)?.dueAt !== clock.dueAt,
  )
  if (why.detail === 'BRIEF') return tellInOneLine([...started, ...moved])
  return [
    ...started.map((clock) => tellDate(clock, why, false)),
    ...moved.map((clock) => tellDate(clock, why, true)),
    ...done('MET', 'done: '),
    ...done('CANCELLED', 'no longer due: '),
  ]
}
