import { CLOCKS, isClockKey } from '../clock-catalogue/catalogue.ts'
import { isTemplateName, template } from '../messages/templates.ts'
import { inWords } from '../shared/in-words.ts'
import type { FiringKind } from './clock-intent.ts'
import { stepTitle } from './step-title.ts'

/** An event as it is kept. */
interface KeptEvent {
  readonly type: string
  readonly step: string | null
  readonly payload: Readonly<Record<string, unknown>>
}

const FIRED_WORDS: Readonly<Record<FiringKind, string>> = {
  REMINDER: 'Reminder',
  CALL: 'No office is open any more before the date',
  BREACH: 'The date was missed',
  ESCALATION: 'Still not done, and the next in line was told',
  OPENING: 'The day came',
}

/** What happened, for people: the step's title, or the date or the letter that it is about. */
export const eventTitle = ({ type, step, payload }: KeptEvent): string =>
  stepTitle(step ?? undefined) ?? titleOfFiring(payload) ?? titleOfReceipt(payload) ?? inWords(type)

function titleOfFiring({ type, key, kind }: KeptEvent['payload']): string | undefined {
  if (type !== 'ClockFired' || typeof key !== 'string' || !isClockKey(key)) return undefined
  return `${FIRED_WORDS[kind as FiringKind]}: ${CLOCKS[key].title}`
}

function titleOfReceipt({ type, template: name }: KeptEvent['payload']): string | undefined {
  if (type !== 'MessageDelivered' || typeof name !== 'string' || !isTemplateName(name)) return undefined
  return `Sent: ${template(name).title}`
}
