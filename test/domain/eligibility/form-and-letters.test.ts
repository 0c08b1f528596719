import { describe, expect, it } from '@jest/globals'
import type { z } from 'zod'
import { eligibilityLetters } from '../../../activities/letters/eligibility.ts'
import { eligibilityBodies } from '../../../api/steps/eligibility.ts'
import type { CodedFacts } from '../../../api/steps/personal.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import { adultFinding, carerFinding, textOf } from '../../support/front-line.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'
import type { Same } from '../../support/same-type.ts'

const {
  proposeEligibility,
  authoriseEligibility,
  returnEligibility,
  sendNotEligibleLetter,
  recordNotEligibleFollowUp,
} = eligibilityBodies

const withReasons = (finding: ReturnType<typeof adultFinding> | ReturnType<typeof carerFinding>) => ({
  ...finding,
  outcomes: finding.outcomes.map((outcome) => ({ ...outcome, reasons: 'Seen at home.' })),
  eligible: true,
  reasons: 'Two outcomes and the health that suffers.',
})

const letterBody = {
  reasons: 'You manage day to day.',
  advice: [{ way: 'GROUP_OR_PLACE', action: 'The lunch club at St Anne’s, Tuesdays at noon.' }],
  format: 'STANDARD_PRINT',
  copyToAdvocate: false,
}

describe('the forms of eligibility', () => {
  it('have the facts of the domain', () => {
    const propose: Same<CodedFacts<z.infer<typeof proposeEligibility>>, FactsOf<'proposeEligibility'>> = true
    const send: Same<CodedFacts<z.infer<typeof sendNotEligibleLetter>>, FactsOf<'sendNotEligibleLetter'>> = true
    const follow: Same<
      CodedFacts<z.infer<typeof recordNotEligibleFollowUp>>,
      FactsOf<'recordNotEligibleFollowUp'>
    > = true
    expect([propose, send, follow]).toEqual([true, true, true])
  })

  it.each([
    ['a proposal for an adult', proposeEligibility, withReasons(adultFinding())],
    ['a proposal for a carer', proposeEligibility, withReasons(carerFinding())],
    ['an authorisation', authoriseEligibility, { reasons: 'I agree with the findings.' }],
    ['a return', returnEligibility, { reasons: 'Look at the winter months too.' }],
    ['a letter', sendNotEligibleLetter, letterBody],
    ['a follow-up', recordNotEligibleFollowUp, { outcome: 'HELPED', note: 'Goes every week.' }],
  ])('take %s', (_what, form, good) => {
    expect(form.parse(good)).toEqual(good)
  })

  it.each([
    ['a proposal with an unknown field', proposeEligibility, { ...withReasons(adultFinding()), computed: true }],
    [
      'a proposal without reasons per outcome',
      proposeEligibility,
      { ...withReasons(adultFinding()), ...adultFinding() },
    ],
    [
      'an adult’s proposal with a carer’s condition',
      proposeEligibility,
      { ...withReasons(adultFinding()), criteria: { of: 'ADULT', needsFromNecessaryCare: true } },
    ],
    [
      'an unknown outcome',
      proposeEligibility,
      { ...withReasons(adultFinding()), outcomes: [{ outcome: 'SHOPPING', unable: [], reasons: 'Text' }] },
    ],
    ['an authorisation without reasons', authoriseEligibility, {}],
    ['an authorisation that decides something else', authoriseEligibility, { reasons: 'Text', eligible: false }],
    ['a return without reasons', returnEligibility, { reasons: '' }],
    ['a return with an unknown field', returnEligibility, { reasons: 'Text', colour: 'red' }],
    ['advice without words', sendNotEligibleLetter, { ...letterBody, advice: [{ way: 'PHONE' }] }],
    ['a letter with an unknown field', sendNotEligibleLetter, { ...letterBody, colour: 'red' }],
    ['a follow-up with an unknown field', recordNotEligibleFollowUp, { outcome: 'HELPED', colour: 'red' }],
  ])('refuse %s', (_what, form, wrong) => {
    expect(form.safeParse(wrong).success).toBe(false)
  })
})

describe('letters of eligibility', () => {
  it.each(Object.entries(eligibilityLetters))('%s has no holes, with and without dates', (_name, letter) => {
    for (const context of [aLetterContext(), aBareLetterContext()]) {
      expect(textOf(letter, context)).not.toMatch(/undefined|null|NaN|website|https?:/)
    }
  })

  it('R-ELG-04 the decision holds its reasons, what comes next and by when', () => {
    const text = textOf(eligibilityLetters.ELIGIBILITY_DECISION)
    for (const part of [
      '/reasons',
      'the date of budget.indicative',
      'the date of plan.agree',
      'ask us to look again',
    ]) {
      expect(text).toContain(part)
    }
  })

  it('R-ELG-07 needs that are not eligible are not left without an answer', () => {
    const { ELIGIBILITY_DECISION: letter } = eligibilityLetters
    expect(textOf(letter, aLetterContext({ otherNeeds: 'true' }))).toContain('left without an answer')
    expect(textOf(letter, aLetterContext({ otherNeeds: 'false' }))).not.toContain('left without an answer')
  })

  it('R-ELG-08 who is helped by choice hears both halves of it', () => {
    const text = textOf(eligibilityLetters.NEEDS_MET_BY_CHOICE)
    for (const part of ['do not have eligible needs', 'help you all the same', '/reasons', 'the date of plan.agree']) {
      expect(text).toContain(part)
    }
  })

  it.each(['NOT_ELIGIBLE_LETTER', 'NOT_ELIGIBLE_LETTER_COPY'] as const)(
    'R-ELG-06 %s holds every piece of advice',
    (name) => {
      const actions: Readonly<Record<string, string>> = {
        '/advice/0/action': 'The lunch club at St Anne’s.',
        '/advice/1/action': 'A grab rail by the bath.',
        '/advice/11/action': 'The twelfth.',
      }
      const text = textOf(eligibilityLetters[name], aLetterContext({}, { written: (pointer) => actions[pointer] }))
      for (const action of Object.values(actions)) expect(text).toContain(action)
    },
  )

  it('R-RAS-01, R-GEN-08 it tells how to challenge the decision', () => {
    const text = textOf(eligibilityLetters.NOT_ELIGIBLE_LETTER)
    expect(text).toContain('ask us to look again')
    expect(text).toContain('complain')
  })

  it('R-CLS-04 support that goes on is said to go on', () => {
    const text = textOf(eligibilityLetters.NOT_ELIGIBLE_LETTER, aLetterContext({ supportGoesOn: 'true' }))
    expect(text).toContain('Nothing ends with this letter')
    expect(text).toContain('in a review by')
    expect(text).not.toContain('notEligible.followUp')
  })
})
