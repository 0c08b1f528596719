import { describe, expect, it } from '@jest/globals'
import { clockLetters } from '../../../activities/letters/clocks.ts'
import type { ClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import type { FiringKind } from '../../../domain/journey/clock-intent.ts'
import { aLetterContext } from '../../support/letters.ts'
import { aJourney, fire, NOW } from '../../support/domain.ts'

const letters = (key: ClockKey, kind: FiringKind) =>
  fire(aJourney({ stage: 'ACTIVE' }), { clockId: `${key}@3`, key, kind, at: NOW, index: 0 }, NOW).messages

describe('R-PLN-04 R-REV-01 the person hears on the day that a date is missed', () => {
  it.each(['plan.agree', 'review.first'] as const)('%s missed: a letter to the person and notes to staff', (key) => {
    expect(letters(key, 'BREACH')).toMatchObject([
      { template: 'DATE_MISSED', to: 'PERSON', dates: [key] },
      { template: 'CLOCK_MISSED', to: 'WORKER' },
      { template: 'CLOCK_MISSED', to: 'TEAM_MANAGER' },
    ])
  })

  it.each([
    ['a day that is to come', '2026-02-10', { newDay: '2026-02-10' }],
    ['a day that is over', '2026-01-02', {}],
  ])('R-REV-01 with %s agreed for the review', (_what, on, newDay) => {
    const appointment = { type: 'PLANNED_FIRST', on, method: 'PHONE', invitees: ['PERSON'] } as const
    const journey = aJourney({ stage: 'ACTIVE', reviews: { appointment } })
    const firing = { clockId: 'review.first@3', key: 'review.first', kind: 'BREACH', at: NOW, index: 0 } as const
    const [letter] = fire(journey, firing, NOW).messages
    expect(letter?.about).toEqual({ clock: 'review.first', ...newDay })
  })

  it('R-REV-01 the letter says the new day, or who sees to one', () => {
    const words = (about: Record<string, string>) =>
      clockLetters.DATE_MISSED(aLetterContext({ clock: 'review.first', ...about })).paragraphs.join('\n')
    expect(words({ newDay: '2026-02-10' })).toContain('It is now to be done on Tuesday 10 February 2026.')
    expect(words({})).toContain('will see that you get a new date')
  })

  it.each([
    ['plan.agree', 'REMINDER'],
    ['plan.agree', 'ESCALATION'],
    ['plan.copies', 'BREACH'],
  ] as const)('%s at a %s: staff hear, the person does not', (key, kind) => {
    expect(letters(key, kind).map(({ to }) => to)).not.toContain('PERSON')
  })

  it('R-ASM-02 an assessment has its own letter, and only that one', () => {
    const family = letters('assessment.needs.standard', 'BREACH').filter(({ to }) => to === 'PERSON')
    expect(family.map(({ template }) => template)).toEqual(['ASSESSMENT_DELAYED'])
  })
})
