import { wordForRecipient } from '../direct-payments/word-for-recipient.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { Consequences } from '../journey/step.ts'
import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { Instant } from '../shared/time.ts'

type Counted = Required<Pick<Consequences, 'clocks' | 'messages'>>

const NOTHING: Counted = { clocks: [], messages: [] }

/** The date of the letter of notice: two working days, in which a day or two in the post are allowed for. */
const LETTER: ClockKey = 'close.noticeLetter'

/**
 * R-CLS-04. Notice is time in which somebody knows: where the letter comes after its own date, the days count from when it came, and
 * the person is told the new day.
 * @param stopped the dates that the arrival stops
 */
export function noticeCountsFromArrival(journey: Journey, stopped: readonly ClockKey[], at: Instant): Counted {
  const isLate = journey.clocks.some(({ key, breached }) => key === LETTER && breached)
  if (!stopped.includes(LETTER) || !isLate || journey.ending === undefined) return NOTHING
  const clocks: readonly ClockIntent[] = [cancel('close.notice', 'NoticeCameLate'), start('close.notice', at)]
  const dates = ['close.notice'] as const
  return {
    clocks,
    messages: [
      { template: 'ENDING_LATER', to: 'PERSON', dates },
      ...wordForRecipient(journey, 'ENDING_LATER', { dates }),
    ],
  }
}
