import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { DecideReviewRequestFacts } from '../../../domain/reviews/facts.ts'
import { aStep, fire, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aClock, aFiring, anOpenReview, withPlan } from '../../support/reviewing.ts'

const ask = (requestedBy: 'PERSON' | 'CARER' | 'ADVOCATE' | 'REPRESENTATIVE' = 'PERSON') =>
  aStep('requestReview', { requestedBy }, { given: ['/reason'] })

const request = { at: NOW, by: ['CARER'] } as const
const asked = withPlan({ request })

const decide = (over: Partial<DecideReviewRequestFacts> = {}, given: readonly string[] = ['/reasons']) =>
  aStep(
    'decideReviewRequest',
    { decision: 'ACCEPTED', planCorrect: false, circumstancesUnchanged: false, ...over },
    { role: 'TEAM_MANAGER', id: 'staff-manager', given },
  )

const refusing = { decision: 'REFUSED', planCorrect: true, circumstancesUnchanged: true } as const

describe('R-REV-04 asking for a review', () => {
  it('keeps who asked, starts both dates and acknowledges', () => {
    const { journey, clocks, messages } = taking(withPlan(), ask())
    expect(journey.stage).toBe('ACTIVE')
    expect(journey.reviews?.request).toEqual({ at: NOW, by: ['PERSON'] })
    expect(clocks).toEqual([
      { do: 'start', key: 'review.request.acknowledge', from: NOW },
      { do: 'start', key: 'review.request.decision', from: NOW },
    ])
    expect(messages).toEqual([
      { template: 'REVIEW_REQUEST_ACKNOWLEDGEMENT', to: 'PERSON', dates: ['review.request.decision'] },
    ])
  })

  it('joins a second request to the first without moving its date', () => {
    const running = withPlan({ request }, { clocks: [aClock('review.request.decision')] })
    const { journey, clocks, event, messages } = taking(running, ask('ADVOCATE'))
    expect(event).toMatchObject({ joined: true })
    expect(journey.reviews?.request?.by).toEqual(['CARER', 'ADVOCATE'])
    expect(clocks).toEqual([{ do: 'start', key: 'review.request.acknowledge', from: NOW }])
    expect(messages[0]?.to).toBe('ADVOCATE')
  })

  it('keeps one entry for somebody who asks twice', () => {
    expect(taking(asked, ask('CARER')).journey.reviews?.request?.by).toEqual(['CARER'])
  })

  it.each(['ACTIVE', 'REVIEWING', 'REVISING'] as const)('is possible at %s', (stage) => {
    expect(taking(withPlan({}, { stage }), ask()).event.type).toBe('ReviewRequested')
  })

  it('is possible while a new plan is being written and the old one is in force', () => {
    const inForce = {
      planVersion: 1,
      signedAt: NOW,
      signedBy: 'staff-manager',
      startDate: '2026-01-05',
      budget: { totalWeeklyPence: 30000, personPence: 0, councilPence: 30000 },
      personCopySent: true,
    }
    const revising = { ...withPlan({}, { stage: 'PLANNING' }), signOff: { inForce } }
    expect(taking(revising, ask()).journey.stage).toBe('PLANNING')
    expect(refusalOf(withPlan({}, { stage: 'PLANNING' }), ask())).toMatchObject({
      code: 'NO_PLAN_IN_FORCE',
      kind: 'STATE',
    })
  })

  it.each([
    ['CITIZEN', 'PERSON'],
    ['CARER', 'CARER'],
    ['ADVOCATE', 'ADVOCATE'],
    ['REPRESENTATIVE', 'REPRESENTATIVE'],
    ['CONTACT_OFFICER', 'CARER'],
  ] as const)('lets %s ask for %s', (role, requestedBy) => {
    expect(taking(withPlan(), aStep('requestReview', { requestedBy }, { role })).event.type).toBe('ReviewRequested')
  })

  it('refuses somebody who asks in another one’s name', () => {
    const step = aStep('requestReview', { requestedBy: 'PERSON' }, { role: 'CARER' })
    expect(refusalOf(withPlan(), step).code).toBe('REQUEST_NOT_IN_OWN_NAME')
  })
})

describe('R-REV-04 deciding the request', () => {
  it('accepts: a requested review is open, the date is met, the person and the carer are told', () => {
    const { journey, clocks, messages } = taking(asked, decide())
    expect(journey.stage).toBe('ACTIVE')
    expect(journey.reviews).toMatchObject({ open: { type: 'REQUESTED', openedAt: NOW } })
    expect(journey.reviews?.request).toBeUndefined()
    expect(clocks).toEqual([
      { do: 'stop', key: 'review.request.decision', outcome: 'MET', cause: 'ReviewRequestAccepted' },
      { do: 'start', key: 'review.unplanned.start', from: NOW },
      { do: 'start', key: 'review.unplanned', from: NOW },
    ])
    expect(messages.map(({ template, to }) => `${template} ${to}`)).toEqual([
      'REVIEW_REQUEST_ACCEPTED PERSON',
      'REVIEW_REQUEST_ACCEPTED CARER',
    ])
  })

  it('sets no dates while the plan is being changed: the sign-off sets them', () => {
    const revising = { ...asked, stage: 'PLANNING' } as const
    expect(taking(revising, decide()).clocks).toEqual([
      { do: 'stop', key: 'review.request.decision', outcome: 'MET', cause: 'ReviewRequestAccepted' },
    ])
  })

  it('accepts into the review that is already open', () => {
    const journey = withPlan({ request, open: anOpenReview({ type: 'PLANNED_FIRST' }) })
    expect(taking(journey, decide()).journey.reviews?.open?.type).toBe('PLANNED_FIRST')
  })

  it.each([
    ['only the plan is right', { ...refusing, circumstancesUnchanged: false }],
    ['only circumstances are unchanged', { ...refusing, planCorrect: false }],
    ['neither is recorded', { decision: 'REFUSED' }],
  ] as const)('refuses a refusal when %s', (_case, facts) => {
    expect(refusalOf(asked, decide(facts)).code).toBe('REFUSAL_NEEDS_BOTH_GROUNDS')
  })

  it.each([
    ['was reported and nobody has looked at it', { changes: { open: [{ kind: 'HEALTH', at: NOW, by: ['CARER'] }] } }],
    ['asks for an assessment', { changes: { open: [], assessmentFor: 'HEALTH' } }],
    [
      'has called for a review',
      { reviews: { request, open: anOpenReview({ type: 'UNPLANNED', causes: ['OTHER_CHANGE'] }) } },
    ],
  ] as const)('does not believe that nothing has changed while a change %s', (_what, over) => {
    const journey: Journey = { ...asked, ...over }
    expect(refusalOf(journey, decide(refusing))).toMatchObject({ code: 'A_CHANGE_IS_ON_RECORD', rule: 'R-REV-04' })
    expect(taking(journey, decide()).event.type).toBe('ReviewRequestAccepted')
  })

  it('a planned review that is open speaks of no change', () => {
    const journey = withPlan({ request, open: anOpenReview({ type: 'PLANNED_FIRST' }) })
    expect(taking(journey, decide(refusing)).event.type).toBe('ReviewRequestRefused')
  })

  it('refuses when nobody has asked, or it is decided already', () => {
    expect(refusalOf(withPlan(), decide()).code).toBe('NO_REVIEW_REQUEST')
    expect(refusalOf(taking(asked, decide()).journey, decide()).code).toBe('NO_REVIEW_REQUEST')
  })

  it('is for a manager', () => {
    const byWorker = { ...decide(), by: { id: 'staff-practitioner', role: 'PRACTITIONER' as const } }
    expect(refusalOf(asked, byWorker).code).toBe('ROLE_MAY_NOT')
  })
})

describe('R-REV-05 refusing with reasons in writing', () => {
  it('refuses on both grounds with reasons, and opens nothing', () => {
    const { journey, event, messages } = taking(asked, decide(refusing))
    expect(event).toEqual({ type: 'ReviewRequestRefused', planCorrect: true, circumstancesUnchanged: true })
    expect(journey.reviews?.open).toBeUndefined()
    expect(journey.reviews?.request).toBeUndefined()
    expect(messages.map(({ template, to }) => `${template} ${to}`)).toEqual([
      'REVIEW_REQUEST_REFUSED PERSON',
      'REVIEW_REQUEST_REFUSED CARER',
    ])
  })

  it('refuses a refusal without reasons', () => {
    expect(refusalOf(asked, decide(refusing, []))).toMatchObject({ code: 'REFUSAL_NEEDS_REASONS', rule: 'R-REV-05' })
  })

  it('lets the person ask again', () => {
    const refused = taking(asked, decide(refusing)).journey
    expect(taking(refused, ask()).journey.reviews?.request?.by).toEqual(['PERSON'])
  })
})

describe('R-REV-04 a request that nobody decides in time', () => {
  const missed = aFiring('review.request.decision', 'BREACH')

  it('counts as accepted; the review opens and the manager is told', () => {
    const { journey, event, happened, clocks, messages } = fire(asked, missed, NOW)
    expect(event).toEqual({ type: 'ReviewRequestAccepted' })
    expect(happened.by.role).toBe('SYSTEM')
    expect(journey.stage).toBe('ACTIVE')
    expect(journey.reviews?.open?.type).toBe('REQUESTED')
    expect(clocks).toEqual([
      { do: 'stop', key: 'review.request.decision', outcome: 'MET', cause: 'ReviewRequestAccepted' },
      { do: 'start', key: 'review.unplanned.start', from: NOW },
      { do: 'start', key: 'review.unplanned', from: NOW },
    ])
    expect(messages).toContainEqual({ template: 'REVIEW_REQUEST_NOT_DECIDED', to: 'TEAM_MANAGER' })
    expect(messages).toContainEqual({
      template: 'REVIEW_REQUEST_ACCEPTED',
      to: 'CARER',
      dates: ['review.unplanned'],
      about: { undecided: true },
    })
  })

  it('only reminds before the limit', () => {
    const { journey, event } = fire(asked, aFiring('review.request.decision', 'REMINDER'), NOW)
    expect(event.type).toBe('ClockFired')
    expect(journey.reviews?.request).toEqual(request)
  })

  it('opens nothing when it is decided already', () => {
    const { journey, event } = fire(withPlan(), missed, NOW)
    expect(event.type).toBe('ClockFired')
    expect(journey.reviews?.open).toBeUndefined()
  })
})
