import { describe, expect, it } from '@jest/globals'
import type { ReportChangeFacts, TriageChangeFacts } from '../../../domain/changes/facts.ts'
import { CHANGE_KINDS, CHANGE_OUTCOMES, type ChangeKind } from '../../../domain/changes/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Stage } from '../../../domain/journey/stage.ts'
import type { ClockIntent } from '../../../domain/journey/clock-intent.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aClock, anOpenReview, withPlan } from '../../support/reviewing.ts'

const EARLIER = '2026-01-02T09:00:00Z'

const report = (over: Partial<ReportChangeFacts> = {}) =>
  aStep('reportChange', { kind: 'HEALTH', reportedBy: 'STAFF', ...over }, { given: ['/whatChanged'] })

const decide = (over: Partial<TriageChangeFacts> = {}) =>
  aStep(
    'triageChange',
    { kind: 'HEALTH', muchChanged: false, lasts: false, outcome: 'NO_ACTION', ...over },
    { given: ['/reasons'] },
  )

const reported = (kind: ChangeKind = 'HEALTH', over: Partial<Journey> = {}): Journey => ({
  ...withPlan(),
  changes: { open: [{ kind, at: EARLIER, by: ['CARER'] }] },
  ...over,
})

const said = (clocks: readonly ClockIntent[]) =>
  clocks.map(({ do: what, key, ...rest }) => `${what} ${key}${'from' in rest ? ` ${rest.from}` : ''}`)

describe('R-HLT-01 reporting a change', () => {
  it.each(CHANGE_KINDS)('starts the two working days for %s, each kind for itself', (kind) => {
    const { journey, clocks } = taking(withPlan(), report({ kind }))
    expect(clocks).toEqual([{ do: 'start', key: 'change.triage', instance: kind, from: NOW }])
    expect(journey.changes?.open).toEqual([{ kind, at: NOW, by: ['STAFF'] }])
    expect(journey.stage).toBe('ACTIVE')
  })

  it('joins a change of its kind that waits, and leaves its date', () => {
    const { journey, clocks, event } = taking(reported(), report())
    expect(event).toMatchObject({ joined: true })
    expect(clocks).toEqual([])
    expect(journey.changes?.open).toEqual([{ kind: 'HEALTH', at: EARLIER, by: ['CARER', 'STAFF'] }])
  })

  it('tells the person, whoever reported it, and the worker', () => {
    const { messages } = taking(withPlan(), report({ kind: 'CARER', reportedBy: 'CARER' }))
    expect(messages.map(({ template, to }) => `${template} ${to}`)).toEqual([
      'CHANGE_ACKNOWLEDGEMENT PERSON',
      'CHANGE_ACKNOWLEDGEMENT CARER',
      'CHANGE_REPORTED WORKER',
    ])
  })

  it('writes nobody home about a risk: the letter could be read by the one it comes from', () => {
    const { messages } = taking(withPlan(), report({ kind: 'RISK', reportedBy: 'CARER' }))
    expect(messages.map(({ to }) => to)).toEqual(['WORKER'])
  })

  it('tells the team while nobody is allocated', () => {
    const journey = aJourney({ stage: 'WAITING', allocation: { team: 'TEAM-NORTH' } })
    expect(taking(journey, report()).messages.at(-1)?.to).toBe('TEAM')
  })

  it.each([
    ['CITIZEN', 'PERSON'],
    ['CARER', 'CARER'],
    ['PROVIDER', 'PROVIDER'],
    ['HOSPITAL_LIAISON', 'GP_OR_HOSPITAL'],
    ['EDT_WORKER', 'FAMILY_OR_FRIEND'],
  ] as const)('lets %s report what %s says', (role, reportedBy) => {
    expect(taking(withPlan(), { ...report({ reportedBy }), by: { id: 'somebody', role } }).event.type).toBe(
      'ChangeReported',
    )
  })

  it('refuses somebody who speaks in another one’s name', () => {
    const step = { ...report({ reportedBy: 'PERSON' }), by: { id: 'somebody', role: 'PROVIDER' as const } }
    expect(refusalOf(withPlan(), step).code).toBe('CHANGE_NOT_IN_OWN_NAME')
  })

  it.each(['CONTACT', 'TRIAGE', 'CLOSED'] as const)('is not possible at %s', (stage) => {
    expect(refusalOf(withPlan({}, { stage }), report()).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })
})

describe('R-HLT-01 deciding what follows', () => {
  it('meets the date of this change and of no other', () => {
    const { clocks, journey } = taking(
      reported('HEALTH', {
        changes: {
          open: [
            { kind: 'HEALTH', at: EARLIER, by: ['STAFF'] },
            { kind: 'HOME', at: EARLIER, by: ['STAFF'] },
          ],
        },
      }),
      decide(),
    )
    expect(clocks).toEqual([
      { do: 'stop', key: 'change.triage', instance: 'HEALTH', outcome: 'MET', cause: 'ChangeTriaged' },
    ])
    expect(journey.changes?.open.map(({ kind }) => kind)).toEqual(['HOME'])
  })

  it('refuses what nobody reported', () => {
    expect(refusalOf(withPlan(), decide()).code).toBe('NO_SUCH_CHANGE_REPORTED')
    expect(refusalOf(reported('HOME'), decide()).code).toBe('NO_SUCH_CHANGE_REPORTED')
  })

  const answered: Readonly<Record<ChangeKind, readonly string[]>> = {
    HEALTH: ['NEW_ASSESSMENT'],
    CARER: ['NEW_ASSESSMENT', 'REVIEW'],
    HOME: ['NEW_ASSESSMENT', 'REVIEW'],
    MONEY: ['NEW_ASSESSMENT', 'REVIEW', 'FINANCIAL_ASSESSMENT'],
    RISK: ['NEW_ASSESSMENT', 'REVIEW'],
  }
  const cases = CHANGE_KINDS.flatMap((kind) =>
    CHANGE_OUTCOMES.filter((outcome) => outcome !== 'TAKEN_IN').map((outcome) => [kind, outcome] as const),
  ).filter(([kind, outcome]) => outcome !== 'FINANCIAL_ASSESSMENT' || kind === 'MONEY')
  const facts = (kind: ChangeKind, outcome: TriageChangeFacts['outcome']): Partial<TriageChangeFacts> => ({
    kind,
    outcome,
    ...(kind === 'RISK' ? { risk: { severity: 2, likelihood: 2 } } : {}),
    ...(outcome === 'NEW_ASSESSMENT' ? { priority: 'P2' } : {}),
  })

  it.each(cases)('a great or lasting change of %s with %s', (kind, outcome) => {
    for (const great of [{ muchChanged: true }, { lasts: true }]) {
      const step = decide({ ...facts(kind, outcome), ...great })
      if (answered[kind].includes(outcome)) expect(taking(reported(kind), step).event.type).toBe('ChangeTriaged')
      else expect(refusalOf(reported(kind), step).code).toBe('GREAT_CHANGE_NEEDS_ANSWER')
    }
  })

  it.each(cases)('a small change of %s with %s is the worker’s to judge', (kind, outcome) => {
    expect(taking(reported(kind), decide(facts(kind, outcome))).event.type).toBe('ChangeTriaged')
  })

  it('lets only a change of money lead to a financial assessment, and tells finance', () => {
    const outcome = 'FINANCIAL_ASSESSMENT'
    expect(refusalOf(reported('HOME'), decide({ kind: 'HOME', outcome })).code).toBe('CHANGE_IS_NOT_ABOUT_MONEY')
    const { messages } = taking(reported('MONEY'), decide({ kind: 'MONEY', outcome }))
    expect(messages.map(({ template, to }) => `${template} ${to}`)).toEqual([
      'CHANGE_DECIDED PERSON',
      'CHANGE_OF_MONEY FINANCE',
    ])
  })

  it.each([
    ['ACTIVE', 'TAKEN_IN', false],
    ['REVIEWING', 'TAKEN_IN', true],
    ['PLANNING', 'TAKEN_IN', true],
    ['PLANNING', 'REVIEW', false],
    ['ACTIVE', 'REVIEW', true],
    ['REVIEWING', 'REVIEW', true],
    ['REVISING', 'REVIEW', false],
    ['WAITING', 'TAKEN_IN', true],
    ['ASSESSING', 'NEW_ASSESSMENT', false],
    ['WAITING', 'NEW_ASSESSMENT', false],
    ['DETERMINING', 'NEW_ASSESSMENT', true],
    ['NOT_ELIGIBLE', 'NEW_ASSESSMENT', true],
  ] as const)('at %s the outcome %s is possible: %s', (stage, outcome, possible) => {
    const step = decide(facts('HOME', outcome))
    if (possible) expect(taking(reported('HOME', { stage }), step).event.type).toBe('ChangeTriaged')
    else expect(refusalOf(reported('HOME', { stage }), step).code).toBe('CHANGE_OUTCOME_NOT_POSSIBLE_HERE')
  })

  it('a change that comes to light after “not eligible” leads back to an assessment, and no letter is due', () => {
    const journey = reported('HEALTH', {
      stage: 'NOT_ELIGIBLE',
      signOff: {},
      clocks: [aClock('eligibility.letter'), aClock('change.triage')],
    })
    const after = taking(journey, decide({ muchChanged: true, outcome: 'NEW_ASSESSMENT', priority: 'P2' }))
    expect(after.journey.stage).toBe('ASSESSING')
    expect(said(after.clocks)).toContain('stop eligibility.letter')
  })

  it.each(['WAITING', 'ASSESSING'] as const)('at %s the assessment takes a great change of health in', (stage) => {
    const step = decide({ muchChanged: true, outcome: 'TAKEN_IN' })
    expect(taking(reported('HEALTH', { stage }), step).journey.stage).toBe(stage)
  })

  it('does not let a review under way take in what needs an assessment', () => {
    const step = decide({ muchChanged: true, outcome: 'TAKEN_IN' })
    expect(refusalOf(reported('HEALTH', { stage: 'REVIEWING' }), step).code).toBe('GREAT_CHANGE_NEEDS_ANSWER')
  })
})

describe('R-HLT-01, R-ASM-02 a new assessment', () => {
  const assess = (priority: 'P1' | 'P2' | 'P3') => decide({ muchChanged: true, outcome: 'NEW_ASSESSMENT', priority })

  it.each([
    ['P1', ['start assessment.needs.p1.start 2026-01-05T10:15:00Z', `start assessment.needs.p1 ${EARLIER}`]],
    ['P2', [`start assessment.needs.p2 ${EARLIER}`]],
    ['P3', [`start assessment.needs.standard ${EARLIER}`]],
  ] as const)('with priority %s is counted from the day of the report', (priority, starts) => {
    const { clocks } = taking(reported(), assess(priority))
    expect(said(clocks).filter((intent) => intent.startsWith('start'))).toEqual(starts)
  })

  it('moves a plan in force to its revision, and the plan stays in force', () => {
    const { journey } = taking(reported(), assess('P3'))
    expect(journey.stage).toBe('REVISING')
    expect(journey.changes?.assessmentFor).toBe('HEALTH')
  })

  it.each(['REVIEWING', 'REVISING'] as const)('waits at %s for what is under way', (stage) => {
    const { journey } = taking(reported('HEALTH', { stage }), assess('P3'))
    expect(journey.stage).toBe(stage)
    expect(journey.changes?.assessmentFor).toBe('HEALTH')
  })

  it.each(['DETERMINING', 'BUDGETING', 'PLANNING', 'AGREEING', 'PANEL', 'SIGN_OFF'] as const)(
    'goes straight back from %s: what came from the old assessment no longer holds',
    (stage: Stage) => {
      const before = reported('HEALTH', {
        stage,
        clocks: [
          aClock('plan.agree'),
          aClock('panel.sit'),
          aClock('panel.decisionLetter'),
          aClock('panel.ratification'),
        ],
        planning: { version: 2, items: { 'PC-01': 'FILLED' }, authors: ['staff-practitioner'], weeklyPence: 1 },
        finance: { result: 'NIL_CHARGE', weeklyContributionPence: 0, effectiveFrom: '2026-01-05', completedAt: NOW },
      })
      const { journey, clocks } = taking(before, assess('P2'))
      expect(journey).toMatchObject({ stage: 'ASSESSING', planning: { version: 2, items: {} } })
      expect(journey.finance).toBeDefined()
      expect(journey.changes).toEqual({ open: [] })
      expect(said(clocks).filter((intent) => intent.startsWith('stop p'))).toEqual([
        'stop plan.agree',
        'stop panel.sit',
      ])
    },
  )

  it('has one date: the nearer one', () => {
    const running = (key: 'assessment.needs.p1' | 'assessment.needs.standard') =>
      reported('HEALTH', { stage: 'REVISING', clocks: [aClock(key)] })
    expect(said(taking(running('assessment.needs.p1'), assess('P3')).clocks)).toEqual(['stop change.triage'])
    expect(said(taking(running('assessment.needs.standard'), assess('P2')).clocks)).toEqual([
      'stop change.triage',
      'stop assessment.needs.standard',
      `start assessment.needs.p2 ${EARLIER}`,
    ])
  })

  it('refuses an assessment without a priority, and a priority without an assessment', () => {
    expect(refusalOf(reported(), decide({ outcome: 'NEW_ASSESSMENT' })).code).toBe('ASSESSMENT_NEEDS_PRIORITY')
    expect(refusalOf(reported(), decide({ priority: 'P1' })).code).toBe('ASSESSMENT_NEEDS_PRIORITY')
  })
})

describe('R-REV-03 a change that calls for a review', () => {
  it.each([
    ['CARER', 'CARER_STOPPED_OR_ILL'],
    ['HOME', 'MOVE_OF_HOME'],
    ['MONEY', 'OTHER_CHANGE'],
  ] as const)('opens an unplanned one for %s with its dates', (kind, cause) => {
    const { journey, clocks } = taking(reported(kind), decide({ kind, lasts: true, outcome: 'REVIEW' }))
    expect(journey.reviews?.open).toMatchObject({ type: 'UNPLANNED', causes: [cause] })
    expect(said(clocks)).toEqual([
      'stop change.triage',
      `start review.unplanned.start ${NOW}`,
      `start review.unplanned ${NOW}`,
    ])
  })

  it('joins the review that is open', () => {
    const journey = reported('HOME', { reviews: { open: anOpenReview({ type: 'REQUESTED', startedAt: NOW }) } })
    const after = taking(journey, decide({ kind: 'HOME', outcome: 'REVIEW' })).journey
    expect(after.reviews?.open).toMatchObject({ type: 'REQUESTED', causes: ['MOVE_OF_HOME'] })
  })
})
