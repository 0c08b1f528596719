import type { ClockIntent } from '../journey/clock-intent.ts'
import { start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { Step } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { Instant } from '../shared/time.ts'
import { without } from '../shared/without.ts'
import type { OutOfHoursState } from './state.ts'

/** What an event says when the out-of-hours team has taken over. */
export interface TakeOver {
  readonly urgent: boolean
}

/** R-REF-05, R-REF-06. The out-of-hours team has what is urgent and comes in while the office is closed, and whatever it took itself. */
export function takeOverOf(urgent: boolean, { by, standing }: Step): TakeOver | undefined {
  const isUrgent = urgent && standing.inOfficeHours === false
  return isUrgent || by.role === 'EDT_WORKER' ? { urgent: isUrgent } : undefined
}

/** R-REF-06. The out-of-hours team has it, and a hand-back by noon is expected of it. A hand-back that was missed is the office's to ask for. */
export const handBackIsOwed = ({ outOfHours, clocks }: Pick<Journey, 'outOfHours' | 'clocks'>): boolean =>
  outOfHours !== undefined &&
  outOfHours.handedBackAt === undefined &&
  clocks.some(({ key, breached }) => key === 'edt.handback' && !breached)

/** The field of an event, or nothing. */
export const asField = (takeOver: TakeOver | undefined): { readonly outOfHours?: TakeOver } =>
  takeOver === undefined ? {} : { outOfHours: takeOver }

/** R-REF-05, R-REF-06. The response to what is urgent, and the hand-back to the local team. What runs already goes on. */
export function takeOverClocks(
  { clocks }: Journey,
  takeOver: TakeOver | undefined,
  at: Instant,
): readonly ClockIntent[] {
  if (takeOver === undefined) return []
  const wanted = takeOver.urgent ? (['edt.response', 'edt.handback'] as const) : (['edt.handback'] as const)
  return wanted.filter((key) => clocks.every((clock) => clock.key !== key)).map((key) => start(key, at))
}

/** R-REF-05. Danger cannot wait until somebody looks at a list. */
export const takeOverMessages = (takeOver: TakeOver | undefined): readonly MessageIntent[] =>
  takeOver?.urgent === true ? [{ template: 'EDT_CALL_NOW', to: 'EDT_MANAGER', dates: ['edt.response'] }] : []

/** The slice after somebody came to the out-of-hours team; an urgent call that nobody has answered stays urgent. */
export function takenOver(
  before: OutOfHoursState | undefined,
  takeOver: TakeOver | undefined,
  at: Instant,
): { readonly outOfHours?: OutOfHoursState } {
  if (takeOver === undefined) return {}
  const open = before?.handedBackAt === undefined ? before : undefined
  if (open === undefined || takeOver.urgent)
    return { outOfHours: { since: open?.since ?? at, urgent: takeOver.urgent } }
  return { outOfHours: without(open, 'byCallOnly') }
}
