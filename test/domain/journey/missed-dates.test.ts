import { describe, expect, it } from '@jest/globals'
import { clockLetters } from '../../../activities/letters/clocks.ts'
import type { ClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import type { FiringKind } from '../../../domain/journey/clock-intent.ts'
import type { ReviewsState } from '../../../domain/reviews/state.ts'
import { aLetterContext } from '../../support/letters.ts'
import { aJourney, fire, NOW } from '../../support/domain.ts'

const letters = (key: ClockKey, kind: FiringKind) =>
  fire(aJourney({ stage: 'ACTIVE' }), { clockId: `${key}@3`, key, kind, at: NOW, index: 0 }, NOW).messages

describe('R-PLN-04 R-REV-01 the person hears on the day that a date is missed', () => {
  it.each([
    ['plan.agree', ['plan.agree']],
    ['review.first', ['review.first', 'review.newDay']],
  ] as const)('%s missed: a letter to the person and notes to staff', (key, dates) => {
    expect(letters(key, 'BREACH')).toMatchObject([
      { template: 'DATE_MISSED', to: 'PERSON', dates },
      { template: 'CLOCK_MISSED', to: 'WORKER' },
      { template: 'CLOCK_MISSED', to: 'TEAM_MANAGER' },
    ])
  })

  const firing = { clockId: 'review.first@3', key: 'review.first', kind: 'BREACH', at: NOW, index: 0 } as const
  const aDay = (on: string): ReviewsState => ({
    appointment: { type: 'PLANNED_FIRST', on, method: 'PHONE', invitees: ['PERSON'] },
  })
  const toAgree = [{ do: 'start', key: 'review.newDay', from: NOW }]

  it.each([
    ['a day agreed that is to come', 'ACTIVE', aDay('2026-02-10'), ['review.first'], []],
    ['a day agreed that is over', 'ACTIVE', aDay('2026-01-02'), ['review.first', 'review.newDay'], toAgree],
    ['no day agreed', 'ACTIVE', {}, ['review.first', 'review.newDay'], toAgree],
    ['the review begun and not finished', 'REVIEWING', {}, ['review.first', 'review.newDay'], toAgree],
    ['the plan being changed', 'PLANNING', {}, ['review.first', 'revision.complete'], []],
  ] as const)('R-REV-01 with %s the letter has a date all the same', (...[, stage, reviews, dates, clocks]) => {
    const fired = fire(aJourney({ stage, reviews }), firing, NOW)
    expect(fired.messages[0]).toMatchObject({ template: 'DATE_MISSED', dates })
    expect(fired.clocks).toEqual(clocks)
  })

  it('R-REV-01 the letter says the new day, or by when one is agreed, or what comes before it', () => {
    const words = (about: Record<string, string>, ...runs: readonly ClockKey[]) => {
      const date = (key: ClockKey) => (runs.includes(key) ? `the date of ${key}` : undefined)
      const context = { ...aLetterContext({ clock: 'review.first', ...about }), date }
      return clockLetters.DATE_MISSED(context).paragraphs.join('\n')
    }
    expect(words({ newDay: '2026-02-10' })).toContain('It is now to be done on Tuesday 10 February 2026.')
    expect(words({}, 'review.newDay')).toContain('agree a new day with you by the date of review.newDay')
    expect(words({}, 'revision.complete')).toContain('is to be ready by the date of revision.complete')
    expect(words({ clock: 'plan.agree' }, 'plan.agree')).toContain('will see that you get a new date')
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
