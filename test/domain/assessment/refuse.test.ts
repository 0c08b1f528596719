import { describe, expect, it } from '@jest/globals'
import type { RefuseAssessmentFacts } from '../../../domain/assessment/refuse-rules.ts'
import { ASSESSMENT_SECTIONS } from '../../../domain/assessment/state.ts'
import type { CapacityDecision } from '../../../domain/capacity/state.ts'
import type { ClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import { hearDelivery } from '../../../domain/journey/machine.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { waitingOn } from '../../../domain/journey/waiting-on.ts'
import type { Role } from '../../../domain/roles/roles.ts'
import { lackingCapacity } from '../../support/capacity.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { allSections, anAssessment, informed, noDifficulty, startFacts, triageFacts } from '../../support/front-line.ts'

const running = (key: ClockKey) => ({
  id: `${key}@4`,
  key,
  startedAt: NOW,
  dueAt: '2026-02-02T23:59:59Z',
  breached: false,
  paused: false,
  because: 'Because.',
})

const triaged = (safeguardingScreen: 'CONCERN' | 'NO_CONCERN'): NonNullable<Journey['triage']> => ({
  ...triageFacts,
  decidedAt: NOW,
  rating: 'GREEN',
  safeguardingScreen,
})

const assessing = aJourney({
  stage: 'ASSESSING',
  triage: triaged('NO_CONCERN'),
  assessment: anAssessment(),
  clocks: [running('assessment.needs.standard'), running('complaint.answer')],
})

const refusing = (facts: Partial<RefuseAssessmentFacts> = {}, over: Partial<Step> & { readonly role?: Role } = {}) =>
  aStep(
    'refuseAssessment',
    {
      refusedBy: 'PERSON',
      capacity: 'HAS_CAPACITY',
      assessmentInBestInterests: false,
      abuseOrNeglectRisk: false,
      ...facts,
    },
    over,
  )

describe('R-ASM-08 somebody who can decide does not want to be assessed', () => {
  it('is not assessed, and the journey closes as declined', () => {
    const { journey, event } = taking(assessing, refusing())
    expect(event).toMatchObject({ type: 'AssessmentRefused', refusedBy: 'PERSON', supportGoesOn: false })
    expect(journey.stage).toBe('CLOSED')
    expect(journey.closure).toEqual({ reason: 'DECLINED', at: NOW })
  })

  it('stops the dates of the assessment, keeps the record, and waits for the letter', () => {
    const { clocks } = taking(assessing, refusing())
    expect(clocks).toEqual([
      { do: 'stop', key: 'assessment.needs.standard', outcome: 'CANCELLED', cause: 'DECLINED' },
      { do: 'start', key: 'retention.case', from: NOW },
      { do: 'start', key: 'assessment.refusalLetter', from: NOW },
    ])
  })

  it('the letter’s delivery stops its clock', () => {
    const { journey, messages } = taking(assessing, refusing())
    expect(messages).toEqual([{ template: 'ASSESSMENT_REFUSED', to: 'PERSON', about: { supportGoesOn: false } }])
    const receipt = { reference: 'journey-11-0', template: 'ASSESSMENT_REFUSED' } as const
    expect(hearDelivery(journey, receipt, NOW).clocks).toEqual([
      { do: 'stop', key: 'assessment.refusalLetter', outcome: 'MET', cause: 'MessageDelivered', startedBy: 11 },
    ])
  })

  it.each(['WAITING', 'ASSESSING'] as const)('may say so in %s, also before it has begun', (stage) => {
    expect(taking(aJourney({ stage }), refusing()).journey.closure?.reason).toBe('DECLINED')
  })

  it.each(['TRIAGE', 'DETERMINING', 'PLANNING', 'ACTIVE', 'CLOSED'] as const)('is not possible in %s', (stage) => {
    expect(refusalOf({ ...assessing, stage }, refusing()).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })

  it('nobody refuses for them', () => {
    expect(refusalOf(assessing, refusing({ refusedBy: 'REPRESENTATIVE' }))).toMatchObject({
      code: 'ONLY_THE_PERSON_REFUSES',
      rule: 'R-ASM-08',
    })
  })

  it.each([
    ['CITIZEN', 'PERSON', undefined],
    ['CITIZEN', 'REPRESENTATIVE', 'REFUSAL_NOT_IN_OWN_NAME'],
    ['REPRESENTATIVE', 'PERSON', 'REFUSAL_NOT_IN_OWN_NAME'],
  ] as const)('%s sending in the refusal of the %s: %s', (role, refusedBy, code) => {
    const step = refusing({ refusedBy }, { role })
    if (code === undefined) expect(taking(assessing, step).journey.stage).toBe('CLOSED')
    else expect(refusalOf(assessing, step).code).toBe(code)
  })

  it('closing as declined goes through this step', () => {
    const facts = {
      reason: 'DECLINED',
      personsChoice: true,
      adviceGiven: true,
      openMatters: [],
      letterAllowed: true,
    } as const
    const closing = aStep('closeJourney', facts, { role: 'TEAM_MANAGER' })
    expect(refusalOf(aJourney({ stage: 'WAITING' }), closing).code).toBe('REFUSAL_HAS_ITS_OWN_STEP')
    expect(taking(aJourney({ stage: 'PLANNING' }), closing).journey.closure?.reason).toBe('DECLINED')
  })
})

describe('R-CAP-03 the duty to assess stays', () => {
  it.each([
    ['there is a risk of abuse or neglect', { abuseOrNeglectRisk: true }, 'ASSESS_BECAUSE_OF_RISK'],
    [
      'the person cannot decide and it is in their best interests',
      { capacity: 'LACKS_CAPACITY', assessmentInBestInterests: true },
      'ASSESS_IN_BEST_INTERESTS',
    ],
    [
      'it is in their best interests and a representative refuses',
      { refusedBy: 'REPRESENTATIVE', capacity: 'LACKS_CAPACITY', assessmentInBestInterests: true },
      'ASSESS_IN_BEST_INTERESTS',
    ],
  ] as const)('when %s', (_when, facts, code) => {
    expect(refusalOf(assessing, refusing(facts))).toMatchObject({ code, rule: 'R-CAP-03' })
  })

  it.each([
    [
      'an assessment is not in the best interests of somebody who cannot decide',
      { capacity: 'LACKS_CAPACITY', authority: 'BEST_INTERESTS_DECISION' },
      lackingCapacity(assessing),
    ],
    [
      'a representative refuses what is not in their best interests',
      { refusedBy: 'REPRESENTATIVE', capacity: 'LACKS_CAPACITY', authority: 'ATTORNEY' },
      lackingCapacity(assessing),
    ],
    ['somebody who can decide refuses what others think best', { assessmentInBestInterests: true }, assessing],
  ] as const)('not when %s', (_when, facts, journey) => {
    const { journey: after, event } = taking(journey, refusing(facts))
    expect(after.stage).toBe('CLOSED')
    expect(event).toMatchObject(facts)
  })

  it('a concern that triage found has to be answered', () => {
    const concern = { ...assessing, triage: triaged('CONCERN') }
    expect(refusalOf(concern, refusing()).code).toBe('CONCERN_NOT_ANSWERED')
    expect(taking(concern, refusing({}, { given: ['/noRiskReasons'] })).journey.stage).toBe('CLOSED')
  })

  it.each([
    ['a concern was found', { triage: triaged('CONCERN') }, {}],
    [
      'the person has difficulty in deciding',
      { assessment: anAssessment({ advocacyScreen: { ...noDifficulty, difficulties: ['USE_OR_WEIGH'] } }) },
      {},
    ],
    ['they lack capacity', {}, { capacity: 'LACKS_CAPACITY' }],
    ['it is on record that they lack it', lackingCapacity({}), {}],
  ] as const)('staff talk with people first when %s', (_when, journey, facts) => {
    const step = refusing(facts, { role: 'CITIZEN', given: ['/noRiskReasons'] })
    expect(refusalOf({ ...assessing, ...journey }, step)).toMatchObject({ code: 'REFUSAL_NEEDS_A_TALK' })
  })
})

describe('R-CAP-01, R-CAP-02 a refusal for somebody who cannot decide rests on a record', () => {
  const lacks = { capacity: 'LACKS_CAPACITY' } as const
  const byBestInterests = { ...lacks, authority: 'BEST_INTERESTS_DECISION' } as const
  const looked = (
    outcome: 'HAS_CAPACITY' | 'LACKS_CAPACITY',
    decision: CapacityDecision = 'BEING_ASSESSED',
  ): Journey => ({
    ...assessing,
    capacity: { [decision]: { outcome, at: NOW } },
  })

  it.each([
    ['nobody is named who decides', looked('LACKS_CAPACITY'), lacks, 'R-CAP-02 REFUSAL_NEEDS_AUTHORITY'],
    ['nobody has looked at capacity', assessing, byBestInterests, 'R-CAP-01 CAPACITY_NOT_RECORDED'],
    [
      'capacity was looked at for another decision',
      looked('LACKS_CAPACITY', 'ASSESSMENT_TOGETHER'),
      byBestInterests,
      'R-CAP-01 CAPACITY_NOT_RECORDED',
    ],
    ['it is on record that they can', looked('HAS_CAPACITY'), byBestInterests, 'R-CAP-01 CAPACITY_NOT_RECORDED'],
    ['it is on record that they cannot', looked('LACKS_CAPACITY'), {}, 'R-CAP-01 CAPACITY_RECORDED_OTHERWISE'],
    ['nobody has said what is best', looked('LACKS_CAPACITY'), byBestInterests, 'R-CAP-02 BEST_INTERESTS_NOT_RECORDED'],
  ] as const)('and is not taken where %s', (_where, journey, facts, refused) => {
    const { rule, code } = refusalOf(journey, refusing(facts))
    expect(`${rule} ${code}`).toBe(refused)
  })

  it.each([
    ['nobody doubts that they can', assessing, {}],
    ['it is on record that they can', looked('HAS_CAPACITY'), {}],
    ['a deputy decides', looked('LACKS_CAPACITY'), { ...lacks, authority: 'DEPUTY' }],
  ] as const)('and is where %s', (_where, journey, facts) => {
    expect(taking(journey, refusing(facts)).journey.stage).toBe('CLOSED')
  })
})

describe('R-ASM-10 urgent support is settled first', () => {
  it('a refusal does not leave it running', () => {
    const urgentSupport = { is: 'RUNNING' } as unknown as NonNullable<Journey['urgentSupport']>
    expect(refusalOf({ ...assessing, urgentSupport }, refusing()).code).toBe('URGENT_SUPPORT_STILL_RUNS')
  })
})

describe('R-ASM-03 the information belongs to the assessment for which it was sent', () => {
  it('goes again before one that starts after a refusal', () => {
    const planned = { signOff: { inForce: { planVersion: 1 } } as unknown as NonNullable<Journey['signOff']> }
    const refused = taking({ ...assessing, ...planned, preparation: informed }, refusing()).journey
    const later = { ...refused, stage: 'ASSESSING' } as const
    expect(waitingOn(later).steps).toContain('sendAssessmentInformation')
    expect(refusalOf(later, aStep('startAssessment', startFacts)).rule).toBe('R-ASM-03')
  })
})

describe('R-CLS-04 refusing an assessment ends no support', () => {
  const revising: Journey = {
    ...assessing,
    signOff: { inForce: { planVersion: 1 } } as unknown as NonNullable<Journey['signOff']>,
    clocks: [running('revision.complete'), running('review.annual')],
  }

  it('the plan that was to be changed goes on', () => {
    const { journey, event, clocks } = taking(revising, refusing())
    expect(event).toMatchObject({ supportGoesOn: true })
    expect(journey.stage).toBe('ACTIVE')
    expect(journey.closure).toBeUndefined()
    expect(clocks).toContainEqual({
      do: 'stop',
      key: 'revision.complete',
      outcome: 'CANCELLED',
      cause: 'AssessmentRefused',
    })
    expect(clocks.some(({ key }) => key === 'review.annual' || key === 'retention.case')).toBe(false)
  })

  it('later on a new assessment can start, and what was written can be reused', () => {
    const refused = taking(revising, refusing()).journey
    const later = { ...refused, stage: 'ASSESSING', preparation: informed } as const
    expect(waitingOn(later).steps).toEqual(['startAssessment'])
    const { journey } = taking(
      later,
      aStep('startAssessment', { ...startFacts, reuse: [...ASSESSMENT_SECTIONS], reuseConfirmedBy: 'PERSON' }),
    )
    expect(journey.assessment?.sections).toEqual(allSections)
    expect(journey.assessment?.refusedAt).toBeUndefined()
  })
})
