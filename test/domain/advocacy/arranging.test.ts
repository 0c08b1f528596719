import { describe, expect, it } from '@jest/globals'
import type { AdvocacyState, Arranging } from '../../../domain/advocacy/state.ts'
import { evolve } from '../../../domain/journey/machine.ts'
import type { JourneyEvent } from '../../../domain/journey/events.ts'
import { clockIdOf } from '../../../domain/journey/clock-intent.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { work } from '../../../domain/journey/waiting-on.ts'
import type { Role } from '../../../domain/roles/roles.ts'
import { difficulty, none, SCREENED, screening, supported } from '../../support/advocacy.ts'
import { aJourney, aStep, fire, NOW, refusalOf, taking } from '../../support/domain.ts'
import {
  aCompletedAssessment,
  anAssessment,
  aProposal,
  completeFacts,
  informed,
  startFacts,
} from '../../support/front-line.ts'
import { aDraft, CHOSEN, WEEKLY } from '../../support/plans.ts'
import { aClock } from '../../support/reviewing.ts'

const INSTRUCT = { do: 'start', key: 'advocacy.instruct', from: NOW }

const standing = (is: Arranging['is'], over: Partial<Journey> = {}): Journey =>
  aJourney({ stage: 'ASSESSING', ...over, advocacy: { arranging: { is, since: NOW } } })

const instructing = (byWish = false) =>
  aStep('instructAdvocate', { byWish }, { given: ['/advocateRecipient', '/reasons'] })
const confirming = (
  facts: { readonly independent?: boolean; readonly paidToCare?: boolean } = {},
  role: Role = 'PRACTITIONER',
) =>
  aStep('confirmAdvocate', { independent: true, paidToCare: false, ...facts }, { role, given: ['/advocateRecipient'] })

describe('R-ADV-02 whichever screen finds that an advocate is needed', () => {
  it.each(SCREENED)(
    '%s: somebody asks for one within two working days, and hears so at once',
    (_what, journey, step) => {
      const { clocks, journey: after, messages } = taking(journey, step(difficulty))
      expect(clocks).toContainEqual(INSTRUCT)
      expect(after.advocacy?.arranging).toEqual({ is: 'NEEDED', since: NOW })
      const told = messages.filter(({ template }) => template === 'ADVOCATE_NEEDED').map(({ to }) => to)
      expect(told).toEqual(['TEAM_MANAGER', journey.allocation?.worker === undefined ? 'TEAM' : 'WORKER'])
    },
  )

  it.each(SCREENED)('%s: not where there is no difficulty, or somebody suitable', (_what, journey, step) => {
    for (const screen of [none, supported]) {
      const { clocks, journey: after } = taking(journey, step(screen))
      expect(clocks).not.toContainEqual(INSTRUCT)
      expect(after.advocacy?.arranging).toBeUndefined()
    }
  })

  it.each(['NEEDED', 'INSTRUCTED', 'ACTIVE'] as const)('not twice: it is %s already', (is) => {
    const { clocks, journey, messages } = taking(standing(is), screening(difficulty))
    expect(clocks).not.toContainEqual(INSTRUCT)
    expect(journey.advocacy?.arranging?.is).toBe(is)
    expect(messages.map(({ template }) => template)).toEqual(['ADVOCACY_SCREENED'])
  })

  it('again when the last one has ended', () => {
    expect(taking(standing('ENDED'), screening(difficulty)).clocks).toContainEqual(INSTRUCT)
  })

  it('nobody has to ask any more once somebody suitable is there', () => {
    const needed = standing('NEEDED', { clocks: [aClock('advocacy.instruct')] })
    const { clocks, journey } = taking(needed, screening(supported))
    expect(clocks).toContainEqual({
      do: 'stop',
      key: 'advocacy.instruct',
      outcome: 'CANCELLED',
      cause: 'AdvocacyScreened',
    })
    expect(journey.advocacy).toEqual({ screen: supported, screenedAt: NOW })
  })

  it.each(['INSTRUCTED', 'ACTIVE'] as const)('what is %s is for a person to end', (is) => {
    expect(taking(standing(is), screening(none)).journey.advocacy?.arranging?.is).toBe(is)
  })

  it('an advocate who takes part from the beginning is there, and the dates end', () => {
    const involvement = { person: 'TAKES_PART', others: [{ who: 'ADVOCATE', footing: 'CONSENT' }] } as const
    const clocks = [aClock('advocacy.instruct'), aClock('advocacy.confirm')]
    const needed = standing('NEEDED', { preparation: informed, clocks })
    const started = taking(needed, aStep('startAssessment', { ...startFacts, advocacyScreen: difficulty, involvement }))
    expect(started.journey.advocacy?.arranging?.is).toBe('ACTIVE')
    for (const key of ['advocacy.instruct', 'advocacy.confirm'])
      expect(started.clocks).toContainEqual({ do: 'stop', key, outcome: 'MET', cause: 'AdvocateTakesPart' })
  })

  it('one whom nobody needs and who comes along is no duty of ours', () => {
    const involvement = { person: 'TAKES_PART', others: [{ who: 'ADVOCATE', footing: 'CONSENT' }] } as const
    const journey = aJourney({ stage: 'ASSESSING', preparation: informed })
    expect(taking(journey, aStep('startAssessment', { ...startFacts, involvement })).journey.advocacy).toBeUndefined()
  })
})

describe('R-ADV-02 asking for an advocate', () => {
  it('meets the date, starts that of the confirmation, and tells the service and the person', () => {
    const { event, clocks, messages, journey } = taking(standing('NEEDED'), instructing())
    expect(event).toEqual({ type: 'AdvocateInstructed', again: false })
    expect(clocks).toEqual([
      { do: 'stop', key: 'advocacy.instruct', outcome: 'MET', cause: 'AdvocateInstructed' },
      { do: 'start', key: 'advocacy.confirm', from: NOW },
    ])
    expect(messages.map(({ template, to }) => [template, to])).toEqual([
      ['ADVOCATE_REFERRAL', 'ADVOCATE'],
      ['ADVOCATE_ASKED', 'PERSON'],
    ])
    expect(journey.advocacy?.arranging).toEqual({ is: 'INSTRUCTED', since: NOW })
  })

  it('a second service has days of its own', () => {
    const { event, clocks } = taking(standing('INSTRUCTED'), instructing())
    expect(event).toMatchObject({ again: true })
    expect(clocks).toContainEqual({
      do: 'stop',
      key: 'advocacy.confirm',
      outcome: 'CANCELLED',
      cause: 'AdvocateInstructed',
    })
    expect(clocks).toContainEqual({ do: 'start', key: 'advocacy.confirm', from: NOW })
  })

  it('R-ADV-05 also for somebody who need not have one, as they wish and the council agrees', () => {
    const { event, journey } = taking(aJourney({ stage: 'PLANNING' }), instructing(true))
    expect(event).toMatchObject({ byWish: true })
    expect(taking(journey, confirming()).journey.advocacy?.arranging).toEqual({
      is: 'ACTIVE',
      since: NOW,
      byWish: true,
    })
  })

  it('a duty is not passed off as a wish', () => {
    expect(taking(standing('NEEDED'), instructing(true)).event).not.toHaveProperty('byWish')
  })

  it.each([
    ['nobody needs or wishes one', aJourney({ stage: 'PLANNING' }), 'ADVOCATE_NOT_NEEDED'],
    ['the last one has ended', standing('ENDED'), 'ADVOCATE_NOT_NEEDED'],
    ['one is there', standing('ACTIVE'), 'ADVOCATE_IS_THERE'],
  ] as const)('is refused when %s', (_what, journey, code) => {
    expect(refusalOf(journey, instructing())).toMatchObject({ code, rule: 'R-ADV-02' })
  })

  it.each([
    ['advocacy.instruct', 'instructAdvocate'],
    ['advocacy.confirm', 'confirmAdvocate'],
  ] as const)('%s stands on the worker’s list with its step', (key, step) => {
    const clock = aClock(key)
    expect(work(standing('NEEDED', { clocks: [clock] })).find(({ clockId }) => clockId === clock.id)).toMatchObject({
      role: 'PRACTITIONER',
      step,
    })
  })

  it('nobody confirmed in time: the ladder, and the worker is to ask a second service', () => {
    const clockId = clockIdOf('advocacy.confirm', 4)
    const firing = { clockId, key: 'advocacy.confirm', kind: 'BREACH', at: NOW, index: 0 } as const
    const { messages, journey } = fire(
      standing('INSTRUCTED', { clocks: [aClock('advocacy.confirm', { id: clockId })] }),
      firing,
    )
    expect(messages.map(({ template, to }) => [template, to])).toEqual(
      expect.arrayContaining([
        ['ADVOCATE_NOT_CONFIRMED', 'WORKER'],
        ['CLOCK_MISSED', 'WORKER'],
        ['CLOCK_MISSED', 'TEAM_MANAGER'],
      ]),
    )
    expect(journey.advocacy?.arranging?.is).toBe('INSTRUCTED')
  })
})

describe('R-ADV-02 the advocate is confirmed', () => {
  it.each(['ADVOCATE', 'PRACTITIONER', 'SENIOR_PRACTITIONER'] as const)('by %s', (role) => {
    const { clocks, journey, messages } = taking(standing('INSTRUCTED'), confirming({}, role))
    expect(clocks).toEqual([{ do: 'stop', key: 'advocacy.confirm', outcome: 'MET', cause: 'AdvocateConfirmed' }])
    expect(journey.advocacy?.arranging?.is).toBe('ACTIVE')
    expect(messages.map(({ template, to }) => [template, to])).toEqual([
      ['ADVOCATE_CONFIRMED', 'PERSON'],
      ['ADVOCATE_WELCOME', 'ADVOCATE'],
    ])
  })

  it.each([
    ['is not independent', { independent: false }],
    ['is paid to care for the person or their carer', { paidToCare: true }],
  ])('nobody who %s', (_what, facts) => {
    expect(refusalOf(standing('INSTRUCTED'), confirming(facts))).toMatchObject({
      code: 'ADVOCATE_NOT_INDEPENDENT',
      rule: 'R-ADV-02',
    })
  })

  it.each(['NEEDED', 'ACTIVE', 'ENDED'] as const)('only after one was asked for: %s', (is) => {
    expect(refusalOf(standing(is), confirming()).code).toBe('NO_ADVOCATE_ASKED_FOR')
  })
})

describe('R-ADV-02, R-ADV-06 an advocate who came later is part of what is under way', () => {
  const qualified = { standing: { actorQualified: true } }
  const assessing = (is: Arranging['is'] | undefined): Journey => {
    const assessment = anAssessment({ advocacyScreen: difficulty })
    return is === undefined ? aJourney({ stage: 'ASSESSING', assessment }) : standing(is, { assessment })
  }
  const completing = (copiesTo: readonly 'ADVOCATE'[]) =>
    aStep('completeAssessment', { ...completeFacts, copiesTo }, qualified)

  it.each([
    ['ACTIVE', undefined],
    ['INSTRUCTED', 'ASSESSMENT_NEEDS_ADVOCATE'],
    ['ENDED', 'ASSESSMENT_NEEDS_ADVOCATE'],
    [undefined, 'ASSESSMENT_NEEDS_ADVOCATE'],
  ] as const)('the assessment concludes with them: %s', (is, code) => {
    const step = completing(['ADVOCATE'])
    if (code === undefined) expect(taking(assessing(is), step).journey.stage).toBe('DETERMINING')
    else expect(refusalOf(assessing(is), step).code).toBe(code)
  })

  it('its record goes to them', () => {
    expect(refusalOf(assessing('ACTIVE'), completing([]))).toMatchObject({
      code: 'ADVOCATE_GETS_RECORD',
      rule: 'R-ADV-06',
    })
  })

  it('so does the decision', () => {
    const advocacy: AdvocacyState = { arranging: { is: 'ACTIVE', since: NOW } }
    const decided = aJourney({
      stage: 'DETERMINING',
      assessment: aCompletedAssessment(),
      eligibility: aProposal(),
      advocacy,
    })
    const authorising = aStep('authoriseEligibility', {}, { role: 'TEAM_MANAGER', id: 'staff-manager' })
    expect(taking(decided, authorising).messages.map(({ template }) => template)).toContain('ELIGIBILITY_DECISION_COPY')
    const letter = aStep('sendNotEligibleLetter', {
      advice: [{ way: 'PHONE' }],
      format: 'STANDARD_PRINT',
      copyToAdvocate: false,
    })
    expect(refusalOf({ ...decided, stage: 'NOT_ELIGIBLE' }, letter).code).toBe('ADVOCATE_GETS_LETTER')
  })

  it.each([
    ['ACTIVE', true],
    ['ENDED', false],
  ] as const)('and the draft plan: %s', (is, isAsked) => {
    const journey = standing(is, { stage: 'PLANNING', planning: aDraft(), managing: CHOSEN })
    const step = aStep('submitPlanForAgreement', { parties: ['PERSON', 'COUNCIL'], weeklyPence: WEEKLY })
    if (isAsked) expect(refusalOf(journey, step).code).toBe('ADVOCATE_NOT_AMONG_PARTIES')
    else expect(taking(journey, step).journey.stage).toBe('AGREEING')
  })
})

describe('R-ADV-02 the record of screens from before anybody arranged an advocate', () => {
  it.each(SCREENED)('%s: stays what it was when it is read again', (_what, journey, step) => {
    const { event, happened, journey: now } = taking(journey, step(difficulty))
    expect(event).toMatchObject({ advocate: 'NEEDED' })
    expect(evolve(journey, event, happened).advocacy?.arranging).toEqual(now.advocacy?.arranging)
    const { advocate: _advocate, ...older } = event as { readonly advocate: string } & JourneyEvent
    expect(evolve(journey, older, happened).advocacy?.arranging).toBeUndefined()
  })
})
