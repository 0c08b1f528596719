import { describe, expect, it } from '@jest/globals'
import type { z } from 'zod'
import { assessmentLetters } from '../../../activities/letters/assessment.ts'
import { assessmentBodies } from '../../../api/steps/assessment.ts'
import type { CodedFacts } from '../../../api/steps/personal.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import { startFacts, textOf } from '../../support/front-line.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'
import type { Same } from '../../support/same-type.ts'

const {
  startAssessment,
  saveAssessmentSection,
  completeAssessment,
  sendAssessmentInformation,
  recordCarerWillingness,
  withdrawConsentToCombine,
  refuseAssessment,
  agreeNewAssessmentDate,
  correctAssessmentRecord,
} = assessmentBodies

const refusal = { refusedBy: 'PERSON', capacity: 'HAS_CAPACITY', abuseOrNeglectRisk: false }

describe('the forms of the assessment', () => {
  it('have the facts of the domain', () => {
    const start: Same<CodedFacts<z.infer<typeof startAssessment>>, FactsOf<'startAssessment'>> = true
    const save: Same<CodedFacts<z.infer<typeof saveAssessmentSection>>, FactsOf<'saveAssessmentSection'>> = true
    const complete: Same<CodedFacts<z.infer<typeof completeAssessment>>, FactsOf<'completeAssessment'>> = true
    expect([start, save, complete]).toEqual([true, true, true])
  })

  it.each([
    ['starting', startAssessment, startFacts],
    [
      'starting where information was not practicable',
      startAssessment,
      { ...startFacts, information: 'NOT_PRACTICABLE', informationReason: 'Found in crisis.' },
    ],
    [
      'starting a combined one',
      startAssessment,
      { ...startFacts, type: 'COMBINED', consentsToCombine: { person: true, carer: true } },
    ],
    ['writing a section', saveAssessmentSection, { section: 'RISKS', content: 'Falls on the stairs.' }],
    ['reusing a section', saveAssessmentSection, { section: 'RISKS', reusedFromVersion: 4 }],
    ['completing', completeAssessment, { commentChanceGiven: true, comment: 'That is right.', copiesTo: ['CARER'] }],
    ['informing', sendAssessmentInformation, { whoComes: 'Sam Lee.', appointment: 'Friday 9 January at 2pm.' }],
    [
      'starting with others',
      startAssessment,
      { ...startFacts, involvement: { person: 'LEADS', others: [{ who: 'CARER', footing: 'CONSENT' }] } },
    ],
    [
      'starting with the NHS',
      startAssessment,
      { ...startFacts, jointWith: { body: 'NHS', lead: 'COUNCIL', consent: true } },
    ],
    [
      'what the carer said',
      recordCarerWillingness,
      { carerSpokenTo: true, willing: true, able: false, from: '2026-01-05', note: 'Until the summer.' },
    ],
    ['taking a consent back', withdrawConsentToCombine, { withdrawnBy: 'CARER' }],
    ['refusing', refuseAssessment, { ...refusal, assessmentInBestInterests: false, words: 'I manage.' }],
    [
      'a new date',
      agreeNewAssessmentDate,
      { on: '2026-02-10', agreedWithPerson: true, reasons: 'The doctor’s letter is missing.' },
    ],
    [
      'a correction',
      correctAssessmentRecord,
      { section: 'HOUSING', content: 'A flat.', reason: 'It is no house.', copiesTo: [] },
    ],
  ])('take %s', (_what, form, good) => {
    expect(form.parse(good)).toEqual(good)
  })

  it('fill in what was left out', () => {
    const { reuse: _reuse, ...short } = startFacts
    expect(startAssessment.parse(short).reuse).toEqual([])
    expect(completeAssessment.parse({ commentChanceGiven: true }).copiesTo).toEqual([])
  })

  it.each([
    ['starting with an unknown field', startAssessment, { ...startFacts, colour: 'red' }],
    ['starting an unknown kind', startAssessment, { ...startFacts, type: 'TELEPHONE' }],
    [
      'an unknown ability',
      startAssessment,
      { ...startFacts, advocacyScreen: { difficulties: ['HEAR'], appropriateIndividual: false } },
    ],
    ['an unknown section', saveAssessmentSection, { section: 'OTHER', content: 'Text' }],
    ['a section with an unknown field', saveAssessmentSection, { section: 'RISKS', content: 'Text', colour: 'red' }],
    ['reusing version 0', saveAssessmentSection, { section: 'RISKS', reusedFromVersion: 0 }],
    ['completing with an unknown field', completeAssessment, { commentChanceGiven: true, colour: 'red' }],
    ['informing about nobody', sendAssessmentInformation, {}],
    [
      'somebody who takes part without a footing',
      startAssessment,
      { ...startFacts, involvement: { person: 'LEADS', others: [{ who: 'CARER' }] } },
    ],
    [
      'a joint assessment that nobody leads',
      startAssessment,
      { ...startFacts, jointWith: { body: 'NHS', consent: true } },
    ],
    ['refusing without a word on risk', refuseAssessment, { refusedBy: 'PERSON', capacity: 'HAS_CAPACITY' }],
    ['a new date without reasons', agreeNewAssessmentDate, { on: '2026-02-10', agreedWithPerson: true }],
    ['a correction without its reason', correctAssessmentRecord, { section: 'HOUSING', content: 'A flat.' }],
    ['a countersigner who is only named', completeAssessment, { commentChanceGiven: true, countersignedBy: 'staff-x' }],
    ['a copy to anybody', completeAssessment, { commentChanceGiven: true, copiesTo: ['GP'] }],
  ])('refuse %s', (_what, form, wrong) => {
    expect(form.safeParse(wrong).success).toBe(false)
  })
})

describe('letters of the assessment', () => {
  it.each(Object.entries(assessmentLetters))('%s has no holes, with and without dates', (_name, letter) => {
    for (const context of [aLetterContext(), aBareLetterContext()]) {
      expect(textOf(letter, context)).not.toMatch(/undefined|null|NaN|website|https?:/)
    }
  })

  it.each([
    ['ACCEPTED', 'You want to lead the assessment yourself'],
    ['DECLINED', 'You can still choose that'],
  ])('R-ASM-04 to somebody whose answer was %s', (selfAssessment, words) => {
    expect(textOf(assessmentLetters.ASSESSMENT_STARTED, aLetterContext({ selfAssessment }))).toContain(words)
  })

  it('R-ASM-04 does not offer it to somebody who cannot', () => {
    const text = textOf(assessmentLetters.ASSESSMENT_STARTED, aLetterContext({ selfAssessment: 'LACKS_CAPACITY' }))
    expect(text).not.toMatch(/lead the assessment/)
  })

  it('R-ASM-03 the information says who comes, what to prepare and which rights there are', () => {
    const text = textOf(assessmentLetters.ASSESSMENT_INFORMATION)
    for (const part of ['/whoComes', '/appointment', '/whatToPrepare', 'lead the assessment yourself', 'advocate']) {
      expect(text).toContain(part)
    }
  })

  it('R-ASM-08 a refusal leaves the way back open', () => {
    const text = textOf(assessmentLetters.ASSESSMENT_REFUSED)
    expect(text).toContain('change your mind at any time')
    expect(text).not.toContain('goes on as it is')
    expect(textOf(assessmentLetters.ASSESSMENT_REFUSED, aLetterContext({ supportGoesOn: 'true' }))).toContain(
      'goes on as it is',
    )
  })

  it('R-ASM-02 says sorry and which date was missed', () => {
    const date = (key: string) => (key === 'assessment.needs.p1' ? '5pm on Friday 9 January 2026' : undefined)
    const text = textOf(
      assessmentLetters.ASSESSMENT_DELAYED,
      aLetterContext({ clock: 'assessment.needs.p1' }, { date }),
    )
    expect(text).toMatch(/sorry/)
    expect(text).toContain('5pm on Friday 9 January 2026')
  })

  it('R-ASM-09 asks for corrections', () => {
    expect(textOf(assessmentLetters.ASSESSMENT_RECORD)).toContain('If something is wrong or missing, tell us')
  })
})
