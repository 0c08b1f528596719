import { describe, expect, it } from '@jest/globals'
import { advocacyLetters } from '../../../activities/letters/advocacy.ts'
import { advocacyBodies } from '../../../api/steps/advocacy.ts'
import type { AdvocacyScreen } from '../../../domain/advocacy/screen.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { OPEN_STAGES } from '../../../domain/journey/stage.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import {
  aCompletedAssessment,
  allSections,
  anAssessment,
  aSuitableIndividual,
  completeFacts,
  textOf,
} from '../../support/front-line.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'
import { CHOSEN, aDraft, agreeing, TERMS, WEEKLY } from '../../support/plans.ts'

const CITIZEN = { role: 'CITIZEN', id: 'person-1' } as const
const asking = aStep('requestAdvocate', {}, CITIZEN)

const difficulty: AdvocacyScreen = { difficulties: ['RETAIN'], appropriateIndividual: false }
const supported: AdvocacyScreen = { difficulties: ['RETAIN'], ...aSuitableIndividual }
const none: AdvocacyScreen = { difficulties: [], appropriateIndividual: false }

const screening = (screen: AdvocacyScreen): Step => aStep('screenAdvocacy', { screen }, { given: ['/reasons'] })

describe('R-ADV-05 an advocate may be asked for at any point', () => {
  it.each(OPEN_STAGES)('at %s: the stage stays, and a date begins', (stage) => {
    const { journey, clocks, event } = taking(aJourney({ stage }), asking)
    expect(event).toEqual({ type: 'AdvocacyRequested', joined: false })
    expect(journey).toMatchObject({ stage, advocacy: { askedAt: NOW } })
    expect(clocks).toEqual([{ do: 'start', key: 'advocacy.rescreen', from: NOW }])
  })

  it.each(['CITIZEN', 'CARER', 'REPRESENTATIVE', 'ADVOCATE', 'CONTACT_OFFICER', 'EDT_WORKER', 'TEAM_MANAGER'] as const)(
    '%s may ask',
    (role) => {
      expect(taking(aJourney(), aStep('requestAdvocate', {}, { role, id: 'somebody' })).event.type).toBe(
        'AdvocacyRequested',
      )
    },
  )

  it('the person gets the date in writing, and whoever works with them hears', () => {
    const to = (journey: Journey) =>
      taking(journey, asking).messages.map(({ template, to: who }) => `${template} ${who}`)
    expect(to(aJourney())).toEqual(['ADVOCATE_REQUEST_RECEIVED PERSON', 'ADVOCATE_ASKED_FOR WORKER'])
    expect(to(aJourney({ allocation: { team: 'TEAM-NORTH' } }))).toContain('ADVOCATE_ASKED_FOR TEAM')
  })

  it('asking again puts nothing off', () => {
    const asked = taking(aJourney(), asking).journey
    const { event, clocks, journey, messages } = taking(asked, { ...asking, receivedAt: '2026-01-06T09:00:00Z' })
    expect(event).toMatchObject({ joined: true })
    expect(clocks).toEqual([])
    expect(journey.advocacy?.askedAt).toBe(NOW)
    expect(messages.map(({ to }) => to)).toEqual(['PERSON'])
  })

  it('a closed journey has nothing to help with', () => {
    expect(refusalOf(aJourney({ stage: 'CLOSED' }), asking).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })
})

describe('R-ADV-05 it is screened again', () => {
  const asked = taking(aJourney(), asking).journey

  it.each([
    ['substantial difficulty and nobody suitable', difficulty, true, ['PERSON', 'TEAM_MANAGER', 'WORKER']],
    ['somebody suitable', supported, false, ['PERSON']],
    ['no difficulty', none, false, ['PERSON']],
  ] as const)('%s: an advocate is needed: %#', (_what, screen, needed, told) => {
    const { journey, event, clocks, messages } = taking(asked, screening(screen))
    expect(event).toEqual({ type: 'AdvocacyScreened', screen, needed, ...(needed ? { advocate: 'NEEDED' } : {}) })
    expect(clocks[0]).toEqual({ do: 'stop', key: 'advocacy.rescreen', outcome: 'MET', cause: 'AdvocacyScreened' })
    expect(journey.advocacy).toMatchObject({ screen, screenedAt: NOW })
    expect(journey.advocacy).not.toHaveProperty('askedAt')
    expect(messages.map(({ to }) => to)).toEqual(told)
  })

  it.each([
    ['who has somebody suitable is told so', supported, { needed: false, suitable: true }],
    ['who needs an advocate is told so', difficulty, { needed: true }],
    ['who can take part alone is told so', none, { needed: false, suitable: false }],
    [
      'who can take part alone is told so, whoever is there to help',
      { ...none, appropriateIndividual: true },
      { needed: false, suitable: false },
    ],
  ])('%s (R-ADV-03)', (_what, screen, about) => {
    expect(taking(asked, screening(screen)).messages[0]).toMatchObject({ template: 'ADVOCACY_SCREENED', about })
  })

  it('may be screened without being asked, and asked for again afterwards', () => {
    const { journey } = taking(aJourney(), screening(none))
    expect(taking(journey, asking).clocks).toMatchObject([{ do: 'start', key: 'advocacy.rescreen' }])
  })

  it('is a worker’s to do', () => {
    expect(refusalOf(asked, { ...screening(none), by: CITIZEN }).kind).toBe('ROLE')
  })
})

describe('R-ADV-05 what is under way goes by the new answers', () => {
  it('an assessment is not concluded without the advocate (R-ADV-02)', () => {
    const assessing = aJourney({ stage: 'ASSESSING', assessment: anAssessment({ sections: allSections }) })
    const completing = aStep('completeAssessment', completeFacts, { standing: { actorQualified: true } })
    expect(taking(assessing, completing).journey.stage).toBe('DETERMINING')
    const { journey } = taking(assessing, screening(difficulty))
    expect(refusalOf(journey, completing)).toMatchObject({ code: 'ASSESSMENT_NEEDS_ADVOCATE', rule: 'R-ADV-02' })
  })

  it('an assessment that is done stays as it was', () => {
    const done = aCompletedAssessment()
    const { journey } = taking(aJourney({ stage: 'DETERMINING', assessment: done }), screening(difficulty))
    expect(journey.assessment).toEqual(done)
  })

  it('a plan does not go out without the advocate (R-ADV-02)', () => {
    const planning = aJourney({ stage: 'PLANNING', managing: CHOSEN, planning: aDraft() })
    const submitting = aStep('submitPlanForAgreement', { parties: ['PERSON', 'COUNCIL'], weeklyPence: WEEKLY })
    expect(taking(planning, submitting).journey.stage).toBe('AGREEING')
    expect(refusalOf(taking(planning, screening(difficulty)).journey, submitting).detail).toContain('dvocate')
  })

  it.each(['AGREEING', 'PANEL', 'SIGN_OFF'] as const)('a plan that is out at %s knows it too', (stage) => {
    const { journey } = taking(agreeing({ stage }), screening(difficulty))
    expect(journey.planning?.terms?.advocacyScreen).toEqual(difficulty)
  })

  it('a signed plan keeps the answers it was made with', () => {
    const { journey } = taking(agreeing({ stage: 'ACTIVE' }), screening(difficulty))
    expect(journey.planning?.terms?.advocacyScreen).toEqual(TERMS.advocacyScreen)
  })
})

describe('R-ADV-05 in words', () => {
  it.each([
    ['true', 'false', 'We will ask an advocacy service for one by the date of advocacy.instruct'],
    ['false', 'true', 'Somebody you know can and will support you'],
    ['false', 'false', 'you can take part without an advocate'],
  ])('needed %s, somebody suitable %s: the letter says so', (needed, suitable, words) => {
    expect(textOf(advocacyLetters.ADVOCACY_SCREENED, aLetterContext({ needed, suitable }))).toContain(words)
  })

  it('says by when, and why then', () => {
    const text = textOf(advocacyLetters.ADVOCATE_REQUEST_RECEIVED)
    expect(text).toContain('by the date of advocacy.rescreen')
    expect(text).toContain('The reason for advocacy.rescreen.')
  })

  it.each(Object.entries(advocacyLetters))('%s has no holes, with and without dates', (_name, letter) => {
    for (const context of [aLetterContext(), aBareLetterContext()])
      expect(textOf(letter, context)).not.toMatch(/undefined|null|NaN/)
  })

  it('the form of the screen asks for what was found', () => {
    expect(advocacyBodies.screenAdvocacy.safeParse({ screen: none }).success).toBe(false)
    expect(advocacyBodies.requestAdvocate.parse({})).toEqual({})
  })
})
