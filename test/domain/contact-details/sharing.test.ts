import { describe, expect, it } from '@jest/globals'
import { contactDetailsLetters } from '../../../activities/letters/contact-details.ts'
import { contactDetailsBodies } from '../../../api/steps/contact-details.ts'
import type { RecordSharingConsentFacts } from '../../../domain/contact-details/sharing.ts'
import { SHARING_PARTIES } from '../../../domain/contact-details/state.ts'
import { STAGES } from '../../../domain/journey/stage.ts'
import { TEMPLATES, template, type TemplateName } from '../../../domain/messages/templates.ts'
import { withholdingOf } from '../../../domain/messages/withholding.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { textOf } from '../../support/front-line.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'

const saying = (agrees: boolean, over: Partial<RecordSharingConsentFacts> = {}) =>
  aStep('recordSharingConsent', { with: 'CARER', agrees, ...over })

const saidNo = taking(aJourney(), saying(false)).journey

describe('R-GEN-02 with whom the person wants it shared', () => {
  it('is kept for each of those around them, told to the person in writing and to the worker', () => {
    const { journey, event, messages } = taking(saidNo, saying(false, { with: 'GP' }))
    expect(event).toEqual({ type: 'SharingConsentRecorded', with: 'GP', agrees: false })
    expect(journey.contactDetails).toEqual({ recorded: [], notSharedWith: ['CARER', 'GP'] })
    expect(messages.map(({ template: name, to }) => [name, to])).toEqual([
      ['SHARING_CONFIRMED', 'PERSON'],
      ['SHARING_CHANGED', 'WORKER'],
    ])
  })

  it('can be changed back, for that one alone', () => {
    const two = taking(saidNo, saying(false, { with: 'GP' })).journey
    expect(taking(two, saying(true)).journey.contactDetails?.notSharedWith).toEqual(['GP'])
  })

  it('outlives a correction of contact details', () => {
    const correction = aStep('correctContactDetails', { of: 'PERSON', noLonger: [] }, { given: ['/email'] })
    expect(taking(saidNo, correction).journey.contactDetails).toEqual({
      recorded: ['PERSON'],
      notSharedWith: ['CARER'],
    })
  })

  it.each([
    ['CARER', ['plan.copies.carer']],
    ['ADVOCATE', ['plan.copies.advocate']],
    ['GP', ['plan.copies.gp']],
    ['OTHER', ['plan.copies.other']],
    ['REFERRER', []],
  ] as const)('a no to the %s ends the wait for copies that must not go out: %j', (party, keys) => {
    const { clocks } = taking(aJourney(), saying(false, { with: party }))
    expect(clocks).toEqual(
      keys.map((key) => ({ do: 'stop', key, outcome: 'CANCELLED', cause: 'SharingConsentRecorded' })),
    )
  })

  it('a yes starts and stops nothing', () => {
    expect(taking(saidNo, saying(true)).clocks).toEqual([])
  })

  it.each([
    ['a second no', saidNo, false],
    ['a yes that nobody had taken back', aJourney(), true],
    ['a second yes', taking(saidNo, saying(true)).journey, true],
  ])('%s is nothing new', (_what, journey, agrees) => {
    expect(refusalOf(journey, saying(agrees))).toMatchObject({ code: 'SHARING_SAID_ALREADY', kind: 'STATE' })
  })

  it.each(STAGES)('can be said at %s', (stage) => {
    expect(taking(aJourney({ stage }), saying(false)).journey.stage).toBe(stage)
  })

  it('R-CLS-01 nobody says it anew for somebody who has died', () => {
    const died = aJourney({ stage: 'CLOSED', closure: { reason: 'DIED', at: NOW } })
    expect(refusalOf(died, saying(false)).code).toBe('PERSON_HAS_DIED')
  })
})

describe('R-GEN-02 the post heeds it', () => {
  const sharing = Object.keys(TEMPLATES).filter((name) => template(name as TemplateName).shares) as TemplateName[]

  it('copies of the person’s papers are among what is held back', () => {
    expect(sharing).toEqual(
      expect.arrayContaining(['ASSESSMENT_RECORD_COPY', 'ELIGIBILITY_DECISION_COPY', 'PLAN_COPY_FOR_CARER']),
    )
  })

  it.each(sharing)('%s is held back from that one, and from nobody else', (name) => {
    for (const party of SHARING_PARTIES) {
      const journey = taking(aJourney(), saying(false, { with: party })).journey
      for (const to of [...SHARING_PARTIES, 'PERSON'] as const) {
        expect(withholdingOf(journey, name, to)).toBe(to === party ? 'CONSENT_WITHDRAWN' : undefined)
      }
      expect(withholdingOf(taking(journey, saying(true, { with: party })).journey, name, party)).toBeUndefined()
    }
  })

  it.each(['CARER_ASSESSMENT_OFFER', 'CARER_ASSESSMENT_AGREED'] as const)('%s is the carer’s own right', (name) => {
    expect(withholdingOf(saidNo, name, 'CARER')).toBeUndefined()
  })
})

describe('letters and forms of sharing', () => {
  it.each(Object.entries(contactDetailsLetters))('%s has no holes', (_name, letter) => {
    for (const context of [aLetterContext(), aBareLetterContext()]) {
      expect(textOf(letter, context)).not.toMatch(/undefined|null|NaN|website|https?:/)
    }
  })

  it('a no says what it changes, what it cannot, and that support goes on', () => {
    const text = textOf(contactDetailsLetters.SHARING_CONFIRMED, aLetterContext({ with: 'CARER', agrees: 'false' }))
    for (const part of [
      'the person who cares for you',
      'somebody is in danger',
      'changes nothing about',
      'at any time',
    ]) {
      expect(text).toContain(part)
    }
    expect(textOf(contactDetailsLetters.SHARING_CONFIRMED, aLetterContext({ with: 'GP', agrees: 'true' }))).toContain(
      'we may share what we know about you with your GP',
    )
  })

  it('refuse a party that is none, and no answer', () => {
    const form = contactDetailsBodies.recordSharingConsent
    expect(form.safeParse({ with: 'CARER', agrees: false, words: 'Invented.' }).success).toBe(true)
    expect(form.safeParse({ with: 'PERSON', agrees: false }).success).toBe(false)
    expect(form.safeParse({ with: 'CARER' }).success).toBe(false)
  })
})
