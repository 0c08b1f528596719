import { describe, expect, it } from '@jest/globals'
import type {
  CompleteReviewFacts,
  ScheduleReviewFacts,
  TriggerUnplannedReviewFacts,
} from '../../../domain/reviews/facts.ts'
import { limitOfReview, REVIEW_TYPES } from '../../../domain/reviews/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { aStep, fire, NOW, refusalOf, taking } from '../../support/domain.ts'
import { signed } from '../../support/managing.ts'
import { aLine, MANAGER } from '../../support/plans.ts'
import { aClock, aFiring, anOpenReview, aReviewUnderWay, withPlan } from '../../support/reviewing.ts'

const found: CompleteReviewFacts = {
  result: 'NO_CHANGE',
  outcomesAchieved: 'PARTIAL',
  budgetChange: 'UNCHANGED',
  firstReviewDoneEarly: false,
}
const complete = (over: Partial<CompleteReviewFacts> = {}) =>
  aStep('completeReview', { ...found, ...over }, { given: ['/summary', '/earlyReasons'] })

const schedule = (over: Partial<ScheduleReviewFacts>, given: readonly string[]) =>
  aStep(
    'scheduleReview',
    {
      type: 'PLANNED_ANNUAL',
      on: '2026-02-10',
      method: 'PHONE',
      invitees: ['PERSON'],
      agreedWithPerson: true,
      ...over,
    },
    { given, standing: { receivedOn: '2026-01-05', latestReviewOn: '2027-01-05' } },
  )

const calling = (facts: TriggerUnplannedReviewFacts) => aStep('triggerUnplannedReview', facts)
const keysOf = (journey: Journey, step: Step) => taking(journey, step).clocks.map(({ key }) => key)

describe('R-REV-06 whom the invitations are for', () => {
  const everybody = {
    invitees: ['PERSON', 'CARER', 'ADVOCATE', 'MONEY_MANAGER'],
    budgetManagedBy: 'SOMEBODY_ELSE',
    carersPlan: { carer: 'carer-1', carerAgrees: true },
  } as const
  const carers = { known: [{ id: 'carer-1', identifiedAt: NOW, plan: { at: NOW, reviewOn: '2026-06-01' } }] }
  const withCarersPlan = { ...withPlan(), carers } as unknown as Journey

  it('each says what its reader has to know, and no more', () => {
    const given = ['/carerRecipient', '/advocateRecipient', '/otherRecipient']
    const { messages } = taking(withCarersPlan, schedule(everybody, given))
    expect(messages.map(({ template, to, about }) => [template, to, about])).toEqual([
      [
        'REVIEW_INVITATION',
        'PERSON',
        {
          agreed: true,
          method: 'PHONE',
          bringReceipts: true,
          moneyManagerInvited: true,
          carersPlan: true,
        },
      ],
      ['REVIEW_INVITATION_FOR_OTHERS', 'CARER', { method: 'PHONE', lookingAfterMoney: false, carersPlan: true }],
      ['REVIEW_INVITATION_FOR_OTHERS', 'ADVOCATE', { method: 'PHONE', lookingAfterMoney: false }],
      ['REVIEW_INVITATION_FOR_OTHERS', 'OTHER', { method: 'PHONE', lookingAfterMoney: true }],
    ])
  })

  it('one carer with a plan among several is enough to offer both on one day (R-CAR-07)', () => {
    const two = { known: [...carers.known, { id: 'carer-2', identifiedAt: NOW }] }
    const journey = { ...withPlan(), carers: two } as unknown as Journey
    const { messages } = fire(journey, aFiring('review.annual.windowOpens', 'OPENING'))
    expect(messages[0]?.about).toMatchObject({ carersPlan: true })
  })

  it('a direct payment beside other lines leaves open who looks after the money, and the refusal names the choices', () => {
    const lines = [aLine(), aLine({ line: 'LINE-2', mode: 'DIRECT_PAYMENT' })]
    expect(refusalOf(signed(lines), schedule({}, [])).code).toBe('MONEY_MANAGER_NOT_SAID')
    expect(refusalOf(signed(lines), schedule({ budgetManagedBy: 'COUNCIL' }, [])).detail).toBe(
      'By the signed plan the money is with: PERSON or SOMEBODY_ELSE.',
    )
  })
})

describe('R-REV-03 a review that is called for', () => {
  it('has its dates whatever else runs, and not a second time', () => {
    const call = calling({ cause: 'OTHER_CHANGE' })
    expect(keysOf(withPlan({}, { clocks: [aClock('review.annual')] }), call)).toEqual([
      'review.unplanned.start',
      'review.unplanned',
    ])
    const running = [aClock('review.unplanned.start'), aClock('review.unplanned')]
    expect(keysOf(withPlan({}, { clocks: running }), call)).toEqual([])
  })

  it.each([
    ['red', { severity: 5, likelihood: 5 }, true],
    ['green', { severity: 1, likelihood: 1 }, false],
  ] as const)('the person hears whether somebody comes at once: %s', (_rating, risk, red) => {
    const { messages } = taking(withPlan(), calling({ cause: 'OTHER_CHANGE', risk }))
    expect(messages[0]).toMatchObject({ template: 'REVIEW_CALLED', about: { cause: 'OTHER_CHANGE', red } })
    expect(messages).toHaveLength(red ? 2 : 1)
  })

  it('says nothing of a risk that nobody looked at', () => {
    const { event, messages } = taking(withPlan(), calling({ cause: 'OTHER_CHANGE' }))
    expect(event).not.toHaveProperty('rating')
    expect(messages[0]?.about).toMatchObject({ red: false })
  })
})

describe('R-REV-04 a request', () => {
  const request = { at: NOW, by: ['CARER'] } as const
  const decide = (decision: 'ACCEPTED' | 'REFUSED') =>
    aStep(
      'decideReviewRequest',
      { decision, planCorrect: true, circumstancesUnchanged: true },
      { ...MANAGER, given: ['/reasons'] },
    )

  it('the first joins nothing', () => {
    expect(taking(withPlan(), aStep('requestReview', { requestedBy: 'PERSON' })).event).toMatchObject({ joined: false })
  })

  it('accepted in a review that is under way, it has the date by which that is done', () => {
    const reviewing = withPlan({ open: anOpenReview({ startedAt: NOW }), request }, { stage: 'REVIEWING' })
    expect(keysOf(reviewing, decide('ACCEPTED'))).toEqual(['review.request.decision', 'review.unplanned'])
  })

  it('accepted by a manager, nobody is told that it was for want of a decision', () => {
    const { messages } = taking(withPlan({ request }), decide('ACCEPTED'))
    expect(messages.map(({ about }) => about)).toEqual([{ undecided: false }, { undecided: false }])
  })

  it('refused, its date is met, and nothing else begins', () => {
    expect(taking(withPlan({ request }), decide('REFUSED')).clocks).toEqual([
      { do: 'stop', key: 'review.request.decision', outcome: 'MET', cause: 'ReviewRequestRefused' },
    ])
  })
})

describe('R-REV-02 a pause', () => {
  const clocks = [
    aClock('review.annual', { paused: true }),
    aClock('review.unplanned'),
    aClock('plan.copies', { paused: true }),
  ]
  const paused = withPlan(
    { open: anOpenReview(), pause: { reason: 'IN_HOSPITAL', since: NOW, until: '2026-02-05' } },
    { clocks },
  )
  const carriedOn = [
    { do: 'resume', key: 'review.annual' },
    { do: 'stop', key: 'review.pause.ends', outcome: 'MET', cause: 'ReviewResumed' },
  ]

  it('that ends lets go on what stood still for it, and nothing else', () => {
    expect(fire(paused, aFiring('review.pause.ends', 'OPENING')).clocks).toEqual(carriedOn)
    expect(taking(paused, aStep('resumeReview', {})).clocks).toEqual(carriedOn)
  })

  it('is told to the person, with its reason', () => {
    const step = aStep(
      'pauseReview',
      { reason: 'IN_HOSPITAL', until: '2026-02-05' },
      { ...MANAGER, standing: { receivedOn: '2026-01-05', latestPauseOn: '2026-04-05' } },
    )
    expect(taking(withPlan({}, { clocks: [aClock('review.annual')] }), step).messages).toEqual([
      { template: 'REVIEW_PAUSED', to: 'PERSON', dates: ['review.pause.ends'], about: { reason: 'IN_HOSPITAL' } },
    ])
  })
})

describe('R-REV-13 tries to reach somebody', () => {
  const tried = aStep('recordReviewContact', { way: 'PHONE', outcome: 'NOT_REACHED' }, { given: ['/note'] })
  const appointment = { type: 'PLANNED_ANNUAL', on: '2026-02-10', method: 'VISIT', invitees: ['PERSON'] } as const

  it('are recorded for a day that was agreed, before the review is open', () => {
    const { journey } = taking(withPlan({ appointment }), tried)
    expect(journey.reviews?.tries).toEqual({ ways: ['PHONE'], declined: false })
  })

  it('have their date whatever else runs', () => {
    const journey = withPlan({ open: anOpenReview() }, { clocks: [aClock('review.annual')] })
    expect(keysOf(journey, tried)).toEqual(['review.askAgain', 'review.noContact'])
  })
})

describe('R-REV-01, R-REV-07 a review that is completed', () => {
  const window = aClock('review.first.windowOpens', { dueAt: '2026-02-01T09:00:00Z' })

  it.each([
    ['before the window and meant to', aReviewUnderWay({ type: 'PLANNED_FIRST' }, [window]), true, true],
    ['not before the window for something else', aReviewUnderWay({ type: 'UNPLANNED' }, [window]), false, false],
    ['not in its window, whatever was ticked', aReviewUnderWay({ type: 'PLANNED_FIRST' }), true, false],
  ])('counts as done early %s', (_when, journey, firstReviewDoneEarly, doneEarly) => {
    expect(taking(journey, complete({ firstReviewDoneEarly })).event).toMatchObject({ doneEarly })
  })

  it('is not too early for a date of something else', () => {
    const journey = aReviewUnderWay({ type: 'PLANNED_FIRST' }, [aClock('review.annual')])
    expect(taking(journey, complete()).event).toMatchObject({ countsAsFirst: true })
    expect(taking(journey, complete()).event).not.toHaveProperty('carersPlan')
  })

  it('is refused with the questions that are open, one by one', () => {
    const { RQ3: _third, RQ7: _seventh, ...answers } = aReviewUnderWay().reviews?.open?.answers ?? {}
    expect(refusalOf(aReviewUnderWay({ answers }), complete()).whatToDo).toContain('Missing: RQ3, RQ7.')
  })

  it.each(REVIEW_TYPES)('a review of the type %s has a date by which it is done', (type) => {
    const expected = { PLANNED_FIRST: 'review.first', PLANNED_ANNUAL: 'review.annual' } as const
    expect(limitOfReview(type)).toBe(type in expected ? expected[type as keyof typeof expected] : 'review.unplanned')
    expect(limitOfReview('SOMETHING_ELSE')).toBeUndefined()
  })
})
