import { describe, expect, it } from '@jest/globals'
import { changesLetters } from '../../../activities/letters/changes.ts'
import { changesBodies } from '../../../api/steps/changes.ts'
import { changesTemplates } from '../../../domain/changes/messages.ts'
import { aBareLetter, aFullLetter, wordsOf } from '../../support/review-letters.ts'

describe('bodies of the steps about changes', () => {
  const reported = { kind: 'HEALTH', reportedBy: 'CARER', whatChanged: 'Invented: breathing has become hard' }
  const triaged = { kind: 'HEALTH', muchChanged: true, lasts: true, outcome: 'NO_ACTION', reasons: 'Invented' }

  it.each([
    ['reportChange', reported, { kind: 'WEATHER' }],
    ['reportChange', reported, { whatChanged: ' ' }],
    ['triageChange', triaged, { risk: { severity: 6, likelihood: 1 } }],
    ['triageChange', triaged, { priority: 'P4' }],
    ['triageChange', triaged, { surprise: 1 }],
  ] as const)('%s takes a good form and refuses a bad one', (name, good, bad) => {
    expect(changesBodies[name].safeParse(good).success).toBe(true)
    expect(changesBodies[name].safeParse({ ...good, ...bad }).success).toBe(false)
  })
})

describe('letters about changes', () => {
  it.each(Object.keys(changesTemplates) as (keyof typeof changesTemplates)[])(
    '%s reads as a letter, however little is known',
    (template) => {
      for (const context of [aFullLetter(), aBareLetter()]) {
        expect(wordsOf(changesLetters[template], context)).not.toMatch(/undefined|null|\[object|\{/)
        expect(changesLetters[template](context).paragraphs.length).toBeGreaterThan(1)
      }
    },
  )

  it('R-HLT-01 the acknowledgement says by when, and whom to call if it gets worse', () => {
    const text = wordsOf(changesLetters.CHANGE_ACKNOWLEDGEMENT, aFullLetter({ kind: 'CARER' }))
    expect(text).toContain('by the date of change.triage')
    expect(text).toContain('the help that you get from a carer')
    expect(text).toContain('999')
  })

  it.each([
    ['NEW_ASSESSMENT', 'new assessment'],
    ['REVIEW', 'by the date of review.unplanned'],
    ['FINANCIAL_ASSESSMENT', 'before anything that you pay changes'],
    ['TAKEN_IN', 'already working with you'],
    ['NO_ACTION', 'tell us again at any time'],
  ])('R-HLT-01 the decision %s says what follows, and why', (outcome, words) => {
    const text = wordsOf(changesLetters.CHANGE_DECIDED, aFullLetter({ kind: 'HEALTH', outcome }))
    expect(text).toContain(words)
    expect(text).toContain('This is why: [/reasons]')
    expect(text).toContain('goes on as it is')
  })

  it('R-HLT-01 the note about a risk says that no letter has gone out', () => {
    expect(wordsOf(changesLetters.CHANGE_REPORTED, aFullLetter({ kind: 'RISK' }))).toContain('No letter goes out')
  })
})
