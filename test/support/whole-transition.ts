import { CLOCK_KEYS } from '../../domain/clock-catalogue/catalogue.ts'
import type { ClockIntent } from '../../domain/journey/clock-intent.ts'
import type { Transition } from '../../domain/journey/machine.ts'
import type { MessageIntent } from '../../domain/messages/message-intent.ts'
import { RECIPIENTS } from '../../domain/messages/recipient.ts'
import { TEMPLATES } from '../../domain/messages/templates.ts'
import { leftOut } from './whole-letter.ts'

const isClock = (key: string): boolean => CLOCK_KEYS.some((known) => known === key)

function problemOfMessage(message: MessageIntent): string | undefined {
  const { template, to, dates = [] } = message
  if (!(template in TEMPLATES)) return `no such message: ${JSON.stringify(template)}`
  if (!RECIPIENTS.includes(to)) return `${template} is for nobody: ${JSON.stringify(to)}`
  return dates.every(isClock) ? leftOut(message) : `${template} tells the date of no clock: ${JSON.stringify(dates)}`
}

function problemOfClock(intent: ClockIntent): string | undefined {
  if (!isClock(intent.key)) return `no such clock: ${JSON.stringify(intent)}`
  const why = 'cause' in intent ? intent.cause : 'reason' in intent ? intent.reason : 'not asked'
  return why === '' ? `${intent.key}: ${intent.do} without saying why` : undefined
}

/**
 * Fails when a transition names a message, a recipient or a clock that does not exist, moves a clock without a cause, takes the
 * reader of a letter for somebody else, or leaves out of a message what its letter is about.
 */
export function requireWhole(transition: Transition): Transition {
  const problems = [...transition.messages.map(problemOfMessage), ...transition.clocks.map(problemOfClock)]
  const found = problems.filter((problem) => problem !== undefined)
  if (found.length > 0) throw new Error(`${transition.event.type}: ${found.join('; ')}`)
  return transition
}
