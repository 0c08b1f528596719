import { describe, expect, it } from '@jest/globals'
import { contactDetailsLetters } from '../../../activities/letters/contact-details.ts'
import { lettersLetters } from '../../../activities/letters/letters.ts'
import { contactDetailsBodies } from '../../../api/steps/contact-details.ts'
import { WRITING_PARTIES, type WritingParty } from '../../../domain/contact-details/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { STAGES } from '../../../domain/journey/stage.ts'
import { work } from '../../../domain/journey/waiting-on.ts'
import { messageReference } from '../../../domain/messages/reference.ts'
import { TEMPLATES, template, type TemplateName } from '../../../domain/messages/templates.ts'
import { withholdingOf } from '../../../domain/messages/withholding.ts'
import type { Role } from '../../../domain/roles/roles.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { textOf } from '../../support/front-line.ts'
import { aLetterContext } from '../../support/letters.ts'
import { aClock } from '../../support/reviewing.ts'

const saying = (agrees: boolean, of: WritingParty = 'PERSON', role: Role = 'PRACTITIONER') =>
  aStep('recordWritingConsent', { of, agrees }, { role })

const noLetters = taking(aJourney(), saying(false)).journey
const again = taking(noLetters, saying(true)).journey

describe('R-GEN-02 whether somebody wants to be written to', () => {
  it('is kept for each, and their worker hears; nobody is sent a letter to say that none is sent', () => {
    const { journey, event, messages, clocks } = taking(noLetters, saying(false, 'CARER'))
    expect(event).toEqual({ type: 'WritingConsentRecorded', of: 'CARER', agrees: false })
    expect(journey.contactDetails).toEqual({ recorded: [], noLettersTo: ['PERSON', 'CARER'] })
    expect(messages).toEqual([{ template: 'WRITING_CHANGED', to: 'WORKER', about: { of: 'CARER', agrees: false } }])
    expect(clocks).toEqual([])
  })

  it('can be changed back for that one alone, and is confirmed in writing', () => {
    const two = taking(noLetters, saying(false, 'CARER')).journey
    const { journey, messages } = taking(two, saying(true, 'CARER'))
    expect(journey.contactDetails).toMatchObject({ noLettersTo: ['PERSON'], lettersAgainAt: { CARER: 13 } })
    expect(messages.map(({ template: name, to }) => [name, to])).toEqual([
      ['WRITING_CONFIRMED', 'CARER'],
      ['WRITING_CHANGED', 'WORKER'],
    ])
  })

  it.each([
    ['a second no', noLetters, false],
    ['a yes that nobody had taken back', aJourney(), true],
    ['a second yes', again, true],
  ])('%s is nothing new', (_what, journey, agrees) => {
    expect(refusalOf(journey, saying(agrees))).toMatchObject({ code: 'WRITING_SAID_ALREADY', kind: 'STATE' })
  })

  it.each([
    ['CITIZEN', 'PERSON', true],
    ['REPRESENTATIVE', 'PERSON', true],
    ['CARER', 'CARER', true],
    ['EDT_WORKER', 'REFERRER', true],
    ['CITIZEN', 'CARER', false],
    ['CARER', 'PERSON', false],
  ] as const)('%s says it for the %s: %s', (role, of, may) => {
    const step = saying(false, of, role)
    if (may) expect(taking(aJourney(), step).journey.contactDetails?.noLettersTo).toEqual([of])
    else expect(refusalOf(aJourney(), step).code).toBe('NOT_THEIRS_TO_SAY')
  })

  it.each(STAGES)('can be said at %s', (stage) => {
    expect(taking(aJourney({ stage }), saying(false)).journey.stage).toBe(stage)
  })

  it('R-CLS-01 nobody says it anew for somebody who has died, but their carer may for themselves', () => {
    const died = aJourney({ stage: 'CLOSED', closure: { reason: 'DIED', at: NOW } })
    expect(refusalOf(died, saying(false)).code).toBe('PERSON_HAS_DIED')
    expect(taking(died, saying(false, 'CARER')).event.type).toBe('WritingConsentRecorded')
  })
})

describe('R-GEN-02 the post heeds it', () => {
  const names = Object.keys(TEMPLATES) as TemplateName[]
  const required = names.filter((name) => template(name).requiredBy !== undefined)

  it('the law wants these in writing, and each says which', () => {
    expect(required.toSorted()).toEqual([
      'ASSESSMENT_INFORMATION',
      'ASSESSMENT_RECORD',
      'ASSESSMENT_RECORD_COPY',
      'ELIGIBILITY_DECISION',
      'ENDING_NOTICE',
      'FINANCIAL_RESULT',
      'NEEDS_MET_BY_CHOICE',
      'NOT_ELIGIBLE_LETTER',
      'PLAN_COPY',
      'PLAN_COPY_FOR_CARER',
      'REVIEW_RECORD',
    ])
    for (const name of required) expect(template(name).requiredBy).toMatch(/^(Care Act 2014 sections? \d|SI \d{4}\/\d)/)
  })

  it.each(names)('%s goes to those who want letters, and where the law or staff want it', (name) => {
    const goes = template(name).audience === 'STAFF' || required.includes(name) || template(name).toEstate === true
    for (const party of WRITING_PARTIES) {
      const journey = taking(aJourney(), saying(false, party)).journey
      for (const to of [...WRITING_PARTIES, 'ADVOCATE', 'HOSPITAL'] as const)
        expect(withholdingOf(journey, name, to)).toBe(to === party && !goes ? 'CONSENT_WITHDRAWN' : undefined)
    }
    expect(withholdingOf(again, name, 'PERSON')).toBeUndefined()
  })

  it('what the person keeps from their carer goes before what the law wants sent to the carer', () => {
    const keeps = { contactDetails: { recorded: [], notSharedWith: ['CARER'] } } as const
    expect(withholdingOf(keeps, 'PLAN_COPY_FOR_CARER', 'CARER')).toBe('CONSENT_WITHDRAWN')
  })

  it('a letter that was being produced is not asked for any more, but one that the law wants is', () => {
    const [wanted, unwanted] = ['PLAN_COPY', 'WORKER_NAMED'].map((name, place) => ({
      reference: messageReference(noLetters.id, 4, place),
      template: name as TemplateName,
      handedOverAt: NOW,
    }))
    const toProduce = [wanted, unwanted].flatMap((letter) => letter ?? [])
    const items = work({ ...noLetters, letters: { toProduce, produced: [] } })
    expect(items.filter(({ step }) => step === 'confirmLetterProduced').map(({ id }) => id)).toEqual(['letter-4-0'])
  })
})

describe('R-GEN-02 whoever wants no letters is told', () => {
  const acknowledge = aClock('referral.acknowledge', { id: 'referral.acknowledge@4' })
  const itemOf = (journey: Journey, clock = acknowledge) =>
    work({ ...journey, stage: 'TRIAGE', clocks: [clock] }).find(({ clockId }) => clockId === clock.id)

  it('a date that waits for a letter stands on the list at once', () => {
    expect(itemOf(aJourney())).toBeUndefined()
    expect(itemOf(noLetters)).toMatchObject({
      title: 'Tell them without a letter: Acknowledge the referral',
      step: 'recordToldOtherwise',
    })
  })

  it('a date that waits for a letter of the law does not', () => {
    expect(itemOf({ ...noLetters }, aClock('finance.letter'))).toBeUndefined()
  })

  it('what was held back before somebody wanted letters again stays on the list', () => {
    expect(itemOf(again)?.step).toBe('recordToldOtherwise')
    expect(itemOf(again, aClock('referral.acknowledge', { id: 'referral.acknowledge@20' }))).toBeUndefined()
  })

  it.each([
    ['PERSON', 'referral.acknowledge'],
    ['REFERRER', 'referral.acknowledge.referrer'],
  ] as const)('the %s’s own wish counts for %s', (of, key) => {
    for (const party of WRITING_PARTIES) {
      const journey = taking(aJourney(), saying(false, party)).journey
      expect(itemOf(journey, aClock(key)) !== undefined).toBe(party === of)
    }
  })

  it.each([
    ['PERSON', 'PERSON'],
    ['REPRESENTATIVE', 'PERSON'],
    ['CARER', 'CARER'],
  ] as const)('who asked for a review as %s is told as %s', (requester, of) => {
    const request = { at: NOW, by: [requester] }
    const key = 'review.request.acknowledge'
    for (const party of ['PERSON', 'CARER'] as const) {
      const journey = { ...taking(aJourney(), saying(false, party)).journey, reviews: { request } }
      expect(itemOf(journey, aClock(key)) !== undefined).toBe(party === of)
    }
  })

  it('the worker hears of each letter that is held back', () => {
    const step = aStep('recordSharingConsent', { with: 'GP', agrees: false })
    const note = { template: 'LETTER_HELD_BACK', to: 'WORKER', about: { letters: ['SHARING_CONFIRMED'] } }
    expect(taking(noLetters, step).messages.at(-1)).toEqual(note)
    expect(taking(again, step).messages.map(({ template: name }) => name)).not.toContain('LETTER_HELD_BACK')
  })
})

describe('letters and forms of consent to be written to', () => {
  it('the note names the letters by their titles', () => {
    const text = textOf(lettersLetters.LETTER_HELD_BACK, aLetterContext({ letters: 'WORKER_NAMED, DISPUTE_RECEIVED' }))
    expect(text).toContain('- Your worker and how to reach them\n- Disagreement received')
    expect(text).toContain('Tell them')
  })

  it.each(WRITING_PARTIES)('the worker reads whose wish it is: %s', (of) => {
    const text = textOf(contactDetailsLetters.WRITING_CHANGED, aLetterContext({ of, agrees: 'false' }))
    expect(text).toMatch(/^(The person|The carer|Whoever made the referral) does not want to be written to/m)
  })

  it('the form takes nobody whose work it is, and no missing answer', () => {
    const form = contactDetailsBodies.recordWritingConsent
    expect(form.safeParse({ of: 'PERSON', agrees: false, words: 'Invented.' }).success).toBe(true)
    expect(form.safeParse({ of: 'GP', agrees: false }).success).toBe(false)
    expect(form.safeParse({ of: 'CARER' }).success).toBe(false)
  })
})
