import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import { messageReference } from '../../../domain/messages/reference.ts'
import type { LettersState } from '../../../domain/messages/state.ts'
import { aJourney, aStep, NOW, taking } from '../../support/domain.ts'
import { MANAGER } from '../../support/plans.ts'

const { id } = aJourney()
const FIRST = messageReference(id, 4, 0)
const SECOND = messageReference(id, 6, 0)

const toProduce = (reference: string): LettersState['toProduce'][number] => ({
  reference,
  template: 'WAITING_LETTER',
  handedOverAt: '2026-01-03T10:00:00Z',
})

/** A death that had not happened, recorded while the letter waited to be produced. */
const dead = (...letters: readonly string[]): Journey =>
  aJourney({
    stage: 'CLOSED',
    closure: {
      reason: 'DIED',
      at: '2026-01-04T09:00:00Z',
      before: { stage: 'WAITING', stopped: ['waitingWell.letter', 'waitingWell.contact.amber'] },
    },
    letters: { toProduce: letters.map(toProduce), produced: [] },
  })

const posted = aStep(
  'confirmLetterProduced',
  { letter: FIRST, postedOn: '2026-01-03' },
  { standing: { receivedOn: '2026-01-05', letterHandedOverOn: '2026-01-03', letterWithheldOn: '2026-01-04' } },
)
const correct = aStep('correctDeath', { cause: 'ANOTHER_PERSON' }, { ...MANAGER, given: ['/reasons'] })

const restoredAfter = (journey: Journey): readonly string[] =>
  taking(taking(journey, posted).journey, correct).clocks.flatMap(({ do: what, key }) =>
    what === 'restore' ? [key] : [],
  )

describe('R-CLS-02 a letter that was posted before a death that had not happened', () => {
  it('has met its date, which does not come back with the correction', () => {
    expect(restoredAfter(dead(FIRST))).toEqual(['waitingWell.contact.amber'])
  })

  it('leaves the date of a later one, which is still to be produced', () => {
    expect(restoredAfter(dead(FIRST, SECOND))).toEqual(['waitingWell.letter', 'waitingWell.contact.amber'])
  })

  it('and in a life that went on changes nothing else', () => {
    const alive = { ...dead(FIRST), stage: 'WAITING', closure: undefined } as const
    expect(taking(alive, posted).journey).not.toHaveProperty('closure.before')
    expect(taking(alive, posted).happened.at).toBe(NOW)
  })
})
