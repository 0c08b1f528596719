import { describe, expect, it } from '@jest/globals'
import type { ClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import type { FiringKind } from '../../../domain/journey/clock-intent.ts'
import { fire } from '../../../domain/journey/machine.ts'
import { aJourney, NOW } from '../../support/domain.ts'

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
