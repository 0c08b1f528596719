import { describe, expect, it } from '@jest/globals'
import type { z } from 'zod'
import { correctionsLetters } from '../../../activities/letters/corrections.ts'
import { correctionsBodies } from '../../../api/steps/corrections.ts'
import type { CodedFacts } from '../../../api/steps/personal.ts'
import { correctionsTemplates } from '../../../domain/corrections/messages.ts'
import { CORRECTABLE_FACTS } from '../../../domain/corrections/state.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import { aBareLetter, aFullLetter, wordsOf } from '../../support/review-letters.ts'
import type { Same } from '../../support/same-type.ts'

/** Compiles only when the body, less its personal fields, is exactly the facts of the step. */
const agreed: Same<CodedFacts<z.output<typeof correctionsBodies.correctFact>>, FactsOf<'correctFact'>> = true

const good = {
  fact: 'LEFT_HOSPITAL',
  on: '2026-01-02',
  because: 'TOLD_WRONGLY',
  reasons: 'Invented: the ward had told us the wrong day',
} as const

describe('the body of a correction', () => {
  it('is accepted, and accepts no lateness unless it says so', () => {
    expect(agreed).toBe(true)
    expect(correctionsBodies.correctFact.parse(good)).toMatchObject({ acceptedLate: [] })
  })

  it.each([
    ['an unknown field', { surprise: 1 }],
    ['a fact that is none', { fact: 'MOOD' }],
    ['no reason', { reasons: ' ' }],
    ['a moment that is none', { at: 'yesterday' }],
    ['a date that is none', { acceptedLate: ['plan.wish'] }],
    ['the same date twice', { acceptedLate: ['triage.standard', 'triage.standard'] }],
  ])('is refused with %s', (_case, over) => {
    expect(correctionsBodies.correctFact.safeParse({ ...good, ...over }).success).toBe(false)
  })
})

describe('letters about corrections', () => {
  it.each(Object.keys(correctionsTemplates) as (keyof typeof correctionsTemplates)[])(
    '%s reads as a letter, however little is known',
    (template) => {
      for (const context of [aFullLetter({ fact: 'LEFT_HOSPITAL' }), aBareLetter()]) {
        expect(wordsOf(correctionsLetters[template], context)).not.toMatch(/undefined|null|\[object|\{/)
        expect(correctionsLetters[template](context).paragraphs.length).toBeGreaterThan(1)
      }
    },
  )

  it.each(CORRECTABLE_FACTS.filter((fact) => fact !== 'DIED'))('%s is told to the person with its dates', (fact) => {
    const text = wordsOf(correctionsLetters.FACT_CORRECTED, aFullLetter({ fact }))
    expect(text).toMatch(/: the date of [a-z]/)
    expect(text).toContain('[/reasons]')
    expect(text).not.toContain('the person')
  })

  it('R-GEN-03 never sends somebody without the web to a website', () => {
    for (const letter of Object.values(correctionsLetters)) {
      expect(wordsOf(letter, aBareLetter())).not.toMatch(/https?:|website|online/)
    }
  })
})
