import { describe, expect, it } from '@jest/globals'
import { safeguardingLetters } from '../../../activities/letters/safeguarding.ts'
import { CLOCKS } from '../../../domain/clock-catalogue/catalogue.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { ConcernSource } from '../../../domain/safeguarding/state.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { work } from '../../../domain/journey/waiting-on.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aReferral, noDifficulty, textOf, triageFacts } from '../../support/front-line.ts'
import { aLetterContext } from '../../support/letters.ts'
import { aClock, aReviewUnderWay } from '../../support/reviewing.ts'

const first = 'concern-1'
const CONCERN = { safeguardingScreen: 'CONCERN' } as const
const atNight = { standing: { inOfficeHours: false } }

const inTriage = aJourney({ stage: 'TRIAGE', referral: aReferral, allocation: { team: 'TEAM-NORTH' } })
const decided = (over: object = {}, more: object = {}): Step =>
  aStep('recordTriageDecision', { ...triageFacts, ...over }, { role: 'TRIAGE_WORKER', ...more })

const assessing = aJourney({
  stage: 'ASSESSING',
  referral: aReferral,
  triage: { ...triageFacts, rating: 'GREEN', decidedAt: NOW },
})
const again = (over: object = {}, more: object = {}): Step =>
  aStep(
    'triageAgain',
    { priority: 'P3', risk: triageFacts.risk, safeguardingScreen: 'NO_CONCERN', advocacyScreen: noDifficulty, ...over },
    { role: 'TRIAGE_WORKER', ...more },
  )

const red = aJourney({
  stage: 'WAITING',
  waiting: { rating: 'RED', since: NOW, queues: [{ queue: 'ASSESSMENT', since: NOW }] },
  clocks: [aClock('waitingWell.redRisk')],
})
const redDecided = (safeguardingConcern: boolean, more: object = {}): Step =>
  aStep(
    'decideRedRisk',
    { urgentNeed: false, safeguardingConcern },
    { role: 'TEAM_MANAGER', given: ['/reasons'], ...more },
  )

const answered = (concernRaised: boolean, more: object = {}): Step =>
  aStep(
    'answerReviewQuestion',
    { question: 'RQ9', answer: 'YES', concernRaised },
    { given: ['/noConcernReasons'], ...more },
  )

type Finds = (found: boolean, more?: object) => Step
type Found = readonly [source: ConcernSource, note: keyof typeof safeguardingLetters]

/** Who finds a concern, on which journey, by which step; where it then comes from, and the note about it. */
const FOUND: readonly (readonly [string, Journey, Finds, Found])[] = [
  ['triage', inTriage, (found, more) => decided(found ? CONCERN : {}, more), ['TRIAGE', 'TRIAGE_SAFEGUARDING_CONCERN']],
  [
    'triage that looks again',
    assessing,
    (found, more) => again(found ? CONCERN : {}, more),
    ['TRIAGE', 'TRIAGE_SAFEGUARDING_CONCERN'],
  ],
  ['whoever decides about a red risk', red, redDecided, ['WAITING', 'WAITING_SAFEGUARDING_CONCERN']],
  ['a review', aReviewUnderWay(), answered, ['REVIEW', 'REVIEW_SAFEGUARDING_CONCERN']],
]

const startedBy = ({ clocks }: ReturnType<typeof taking>) =>
  clocks.flatMap((intent) => (intent.do === 'start' && intent.key.startsWith('safeguarding.') ? [intent] : []))
const told = ({ messages }: ReturnType<typeof taking>, name: string) =>
  messages.flatMap(({ template, to }) => (template === name ? [to] : []))

describe('R-REF-04, R-WTW-04, R-REV-07 a concern that somebody finds is raised, and not a note', () => {
  it.each(FOUND)(
    'by %s: with its dates, and on the list of those who see to it',
    (_who, journey, step, [source, note]) => {
      const taken = taking(journey, step(true))
      expect(taken.event).toMatchObject({ concern: { id: first, source } })
      expect(taken.journey.safeguarding?.concerns).toEqual([{ id: first, source, raisedAt: NOW }])
      expect(startedBy(taken)).toEqual(
        (['safeguarding.immediateSafety', 'safeguarding.takeOn'] as const).map((key) => ({
          do: 'start',
          key,
          instance: first,
          from: NOW,
        })),
      )
      expect(told(taken, note)).toEqual(['SAFEGUARDING_LEAD', 'DUTY_MANAGER'])
      const clocks = startedBy(taken).map(({ key }) => aClock(key, { instance: first }))
      const steps = work({ ...taken.journey, clocks }).map(({ role, step: asked }) => [role, asked])
      expect(steps).toContainEqual(['PRACTITIONER', 'recordImmediateSafety'])
      expect(steps).toContainEqual(['SAFEGUARDING_LEAD', 'takeOnConcern'])
    },
  )

  it.each(FOUND)('R-REF-05 by %s at night: the out-of-hours team hears, too', (_who, journey, step, [, note]) => {
    expect(told(taking(journey, step(true, atNight)), note)).toContain('EDT_MANAGER')
  })

  it.each(FOUND)('none where %s found none', (_who, journey, step) => {
    const taken = taking(journey, step(false))
    expect(taken.event).not.toHaveProperty('concern')
    expect(taken.journey.safeguarding).toBeUndefined()
    expect(startedBy(taken)).toEqual([])
  })

  it.each(FOUND)('each clock names the event by which %s starts it', (_who, journey, step) => {
    const { event } = taking(journey, step(true))
    for (const key of ['safeguarding.immediateSafety', 'safeguarding.takeOn'] as const)
      expect(CLOCKS[key].starts).toContain(event.type)
  })

  it.each(FOUND)(
    'the note of %s says what to do by when, and nothing about anybody',
    (_who, journey, step, [source, note]) => {
      taking(journey, step(true))
      const letter = safeguardingLetters[note]
      const text = textOf(letter, aLetterContext({ source }))
      expect(text).toMatch(/Make sure that the person is safe now, and record it by .+\./)
      expect(text).toMatch(/A safeguarding lead takes the concern on by .+\./)
      expect(text).not.toContain(aLetterContext().person)
    },
  )
})

describe('the same concern is raised once', () => {
  const waits = { id: first, source: 'TRIAGE', raisedAt: NOW } as const
  const takenOn = { ...waits, takenOn: { by: 'staff-lead', at: NOW } } as const
  const hospital = { id: first, source: 'HOSPITAL', raisedAt: NOW } as const

  it.each([
    ['again', assessing, again(CONCERN)],
    ['for somebody whose risk is red', red, redDecided(true)],
  ])('while nobody has taken it on: a form that asks %s raises no second one', (_what, journey, step) => {
    const taken = taking({ ...journey, safeguarding: { concerns: [waits] } }, step)
    expect(taken.journey.safeguarding?.concerns).toEqual([waits])
    expect(startedBy(taken)).toEqual([])
  })

  it.each([
    ['that was taken on', takenOn],
    ['of a hospital, which may be about somebody else', hospital],
  ])('beside one %s another is raised', (_what, concern) => {
    const taken = taking({ ...assessing, safeguarding: { concerns: [concern] } }, again(CONCERN))
    expect(taken.journey.safeguarding?.concerns.map(({ id }) => id)).toEqual([first, 'concern-2'])
  })

  it('an answer of a review that is put right raises no second one, and the next review does', () => {
    const { journey } = taking(aReviewUnderWay(), answered(true))
    expect(taking(journey, answered(true)).event).not.toHaveProperty('concern')
    const earlier = { id: first, source: 'REVIEW', raisedAt: '2025-01-05T10:00:00Z' } as const
    const next = { ...aReviewUnderWay(), safeguarding: { concerns: [earlier] } }
    expect(taking(next, answered(true)).event).toMatchObject({ concern: { id: 'concern-2' } })
  })
})

describe('what follows from a concern on record, whoever found it', () => {
  const known = { concerns: [{ id: first, source: 'REVIEW', raisedAt: NOW }] } as const
  const refusing = aStep('refuseAssessment', {
    refusedBy: 'PERSON',
    capacity: 'HAS_CAPACITY',
    assessmentInBestInterests: false,
    abuseOrNeglectRisk: false,
  })

  it('R-CAP-03 an assessment is not refused while nobody says why there is no risk', () => {
    expect(refusalOf({ ...assessing, safeguarding: known }, refusing)).toMatchObject({
      code: 'CONCERN_NOT_ANSWERED',
      rule: 'R-CAP-03',
    })
    expect(taking(assessing, refusing).event.type).toBe('AssessmentRefused')
  })
})
