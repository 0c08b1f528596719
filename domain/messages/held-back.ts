import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from './message-intent.ts'
import { workerOrTeam } from './recipient.ts'
import { isUnwanted } from './withholding.ts'

/** R-GEN-02. Whoever does not want letters is told what they would have said: their worker hears which, each time. */
export function heldBackNotes(
  journey: Pick<Journey, 'allocation' | 'closure' | 'contactDetails'>,
  messages: readonly MessageIntent[],
): readonly MessageIntent[] {
  if (journey.closure?.reason === 'DIED') return []
  const letters = messages
    .filter(({ template, to }) => isUnwanted(journey, template, to))
    .map(({ template }) => template)
  return letters.length === 0
    ? []
    : [
        {
          template: 'LETTER_HELD_BACK',
          to: workerOrTeam(journey.allocation),
          about: { letters: [...new Set(letters)] },
        },
      ]
}
