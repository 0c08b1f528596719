import { describe, expect, it } from '@jest/globals'
import { contingencyLetters } from '../../../activities/letters/contingency.ts'
import { contingencyBodies } from '../../../api/steps/contingency.ts'
import { contingencyTemplates } from '../../../domain/contingency/messages.ts'
import { aBareLetter, aFullLetter, wordsOf } from '../../support/review-letters.ts'

describe('bodies of the steps about contingencies', () => {
  it.each([
    ['activateContingency', { kind: 'FLUCTUATING_NEEDS', whatHappened: 'Invented' }, { whatHappened: '' }],
    ['endContingency', { kind: 'FLUCTUATING_NEEDS', reasons: 'Invented' }, { reasons: ' ' }],
    ['keepContingency', { kind: 'FLUCTUATING_NEEDS', reasons: 'Invented' }, { until: '2026-02-01' }],
  ] as const)('%s takes a good form and refuses a bad one', (name, good, bad) => {
    expect(contingencyBodies[name].safeParse(good).success).toBe(true)
    expect(contingencyBodies[name].safeParse({ ...good, ...bad }).success).toBe(false)
  })
})

describe('letters about extra support', () => {
  it.each(Object.keys(contingencyTemplates) as (keyof typeof contingencyTemplates)[])(
    '%s reads as a letter, however little is known',
    (template) => {
      for (const context of [aFullLetter(), aBareLetter()]) {
        expect(wordsOf(contingencyLetters[template], context)).not.toMatch(/undefined|null|\[object|\{/)
        expect(contingencyLetters[template](context).paragraphs.length).toBeGreaterThan(1)
      }
    },
  )

  it('R-HLT-03 says why it began, until when, and that it does not stop by itself', () => {
    const text = wordsOf(contingencyLetters.CONTINGENCY_STARTED, aFullLetter({ kind: 'CARER_UNAVAILABLE' }))
    expect(text).toContain('because your carer cannot be there')
    expect(text).toContain('by the date of contingency.end')
    expect(text).toContain('It does not stop by itself')
  })

  it.each(['CONTINGENCY_ENDED', 'CONTINGENCY_KEPT'] as const)(
    'R-HLT-03 %s says which it is, for two can run side by side',
    (template) => {
      const about = (kind?: string) => wordsOf(contingencyLetters[template], aFullLetter(kind ? { kind } : {}))
      expect(about('CRISIS')).toContain('The extra support that began because of a crisis ')
      expect(about('CARER_UNAVAILABLE')).toContain('The extra support that began because your carer cannot be there ')
      expect(about()).not.toContain('that began')
    },
  )

  it('R-HLT-03 says when it ends that the support of the plan goes on', () => {
    const text = wordsOf(contingencyLetters.CONTINGENCY_ENDED)
    expect(text).toContain('The support in your plan goes on as it is')
    expect(text).toContain('This is why: [/reasons]')
  })
})
