import { describe, expect, it } from '@jest/globals'
import type { ScheduleReviewFacts, StartReviewFacts } from '../../../domain/reviews/facts.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aSuitableIndividual } from '../../support/front-line.ts'
import { anOpenReview, withPlan } from '../../support/reviewing.ts'

const today = { receivedOn: '2026-01-05', reviewDueOn: '2026-02-28', latestReviewOn: '2027-01-05' }

const appointment: ScheduleReviewFacts = {
  type: 'PLANNED_ANNUAL',
  on: '2026-02-10',
  method: 'VISIT',
  invitees: ['PERSON', 'CARER'],
  agreedWithPerson: true,
  budgetManagedBy: 'COUNCIL',
}

const schedule = (over: Partial<ScheduleReviewFacts> = {}, standing: object = today, given: readonly string[] = []) =>
  aStep('scheduleReview', { ...appointment, ...over }, { standing, given })

const starting: StartReviewFacts = {
  type: 'PLANNED_ANNUAL',
  advocacyScreen: { difficulties: [], appropriateIndividual: false },
  involved: ['PERSON'],
  askedWhomElse: true,
}

const startIt = (over: Partial<StartReviewFacts> = {}, given: readonly string[] = []) =>
  aStep('startReview', { ...starting, ...over }, { given })

describe('R-REV-06 scheduling a review', () => {
  it('keeps the day, sends the invitation and starts its clock counted back from the day', () => {
    const { journey, clocks, messages } = taking(withPlan(), schedule())
    expect(journey.stage).toBe('ACTIVE')
    expect(journey.reviews?.appointment).toEqual({
      type: 'PLANNED_ANNUAL',
      on: '2026-02-10',
      method: 'VISIT',
      invitees: ['PERSON', 'CARER'],
    })
    expect(clocks).toEqual([
      { do: 'stop', key: 'review.newDay', outcome: 'MET', cause: 'ReviewScheduled' },
      { do: 'stop', key: 'review.invite', outcome: 'CANCELLED', cause: 'ReviewScheduled' },
      { do: 'start', key: 'review.invite', from: '2026-01-05T10:15:00Z', facts: { agreedDate: '2026-02-10' } },
    ])
    expect(messages.filter(({ to }) => to === 'PERSON')).toEqual([
      {
        template: 'REVIEW_INVITATION',
        to: 'PERSON',
        about: {
          agreed: true,
          method: 'VISIT',
          bringReceipts: false,
          moneyManagerInvited: false,
        },
      },
    ])
  })

  it.each([
    ['COUNCIL', ['PERSON'], false],
    ['PERSON', ['PERSON'], true],
    ['SOMEBODY_ELSE', ['PERSON', 'MONEY_MANAGER'], true],
  ] as const)(
    'when the money is looked after by %s asks for receipts: %s',
    (budgetManagedBy, invitees, bringReceipts) => {
      const { messages, event } = taking(
        withPlan(),
        schedule({ budgetManagedBy, invitees }, today, ['/otherRecipient']),
      )
      expect(messages[0]?.about).toMatchObject({ bringReceipts })
      expect(event).toMatchObject({ budgetManagedBy })
    },
  )

  it('invites whoever else comes, where it is known how to reach them; else the worker is told to', () => {
    const invitees = ['PERSON', 'CARER', 'ADVOCATE', 'MONEY_MANAGER'] as const
    const told = (given: readonly string[]) =>
      taking(withPlan(), schedule({ invitees }, today, given)).messages.map(({ template, to }) => `${template} ${to}`)
    expect(told([])).toEqual(['REVIEW_INVITATION PERSON', 'REVIEW_INVITEES_TO_TELL WORKER'])
    expect(told(['/carerRecipient', '/advocateRecipient', '/otherRecipient'])).toEqual([
      'REVIEW_INVITATION PERSON',
      'REVIEW_INVITATION_FOR_OTHERS CARER',
      'REVIEW_INVITATION_FOR_OTHERS ADVOCATE',
      'REVIEW_INVITATION_FOR_OTHERS OTHER',
    ])
  })

  it.each([
    [['PERSON', 'CARER', 'PROVIDER'], [], ['CARER', 'PROVIDER']],
    [['PERSON', 'CARER', 'REPRESENTATIVE', 'OTHER'], ['/carerRecipient'], ['REPRESENTATIVE', 'OTHER']],
    [['PERSON', 'ADVOCATE'], [], ['ADVOCATE']],
  ] as const)('of %j with %j the worker tells %j', (invitees, given, toTell) => {
    const { messages } = taking(withPlan(), schedule({ invitees }, today, given))
    expect(messages.find(({ template }) => template === 'REVIEW_INVITEES_TO_TELL')?.about).toEqual({ toTell })
  })

  it('accepts the last day in time, and a later one only with the reason', () => {
    expect(taking(withPlan(), schedule({ on: '2026-02-28' })).event.type).toBe('ReviewScheduled')
    expect(refusalOf(withPlan(), schedule({ on: '2026-03-01' })).code).toBe('REVIEW_DAY_AFTER_ITS_DATE')
    const reasoned = schedule({ on: '2026-03-01' }, today, ['/lateReasons'])
    expect(taking(withPlan(), reasoned).event.type).toBe('ReviewScheduled')
  })

  it('R-REV-02 accepts a day twelve months away, and none after it, whatever the reason', () => {
    const given = ['/lateReasons']
    expect(taking(withPlan(), schedule({ on: '2027-01-05' }, today, given)).event.type).toBe('ReviewScheduled')
    expect(refusalOf(withPlan(), schedule({ on: '2027-01-06' }, today, given)).code).toBe('REVIEW_DAY_FAR_AWAY')
  })

  it('replaces an earlier day', () => {
    const { journey } = taking(taking(withPlan(), schedule()).journey, schedule({ on: '2026-02-12' }))
    expect(journey.reviews?.appointment?.on).toBe('2026-02-12')
  })

  it.each([
    ['is today', { on: '2026-01-05' }],
    ['is with a representative only', { invitees: ['REPRESENTATIVE'] }],
  ] as const)('accepts a review that %s', (_case, facts) => {
    expect(taking(withPlan(), schedule(facts)).event.type).toBe('ReviewScheduled')
  })

  it('accepts the review that a request opened', () => {
    const journey = withPlan({ open: anOpenReview({ type: 'REQUESTED' }) })
    expect(taking(journey, schedule({ type: 'REQUESTED' })).journey.reviews?.appointment?.type).toBe('REQUESTED')
  })

  it.each([
    ['the day has passed', { on: '2026-01-04' }, 'REVIEW_DAY_HAS_PASSED'],
    ['the day is not agreed', { agreedWithPerson: false }, 'REVIEW_DAY_NOT_AGREED'],
    ['the person is not invited', { invitees: ['CARER', 'PROVIDER'] as const }, 'PERSON_NOT_INVITED'],
    ['nobody called for an unplanned one', { type: 'UNPLANNED' as const }, 'REVIEW_NOT_CALLED_FOR'],
    ['no request was accepted', { type: 'REQUESTED' as const }, 'REVIEW_NOT_CALLED_FOR'],
  ])('refuses when %s', (_case, facts, code) => {
    expect(refusalOf(withPlan(), schedule(facts)).code).toBe(code)
  })

  it('refuses when the door does not say which day it is', () => {
    expect(refusalOf(withPlan(), schedule({}, {})).code).toBe('REVIEW_DAY_HAS_PASSED')
  })

  it('refuses a review of another kind than the open one', () => {
    const journey = withPlan({ open: anOpenReview({ type: 'UNPLANNED' }) })
    expect(refusalOf(journey, schedule())).toMatchObject({ code: 'ANOTHER_REVIEW_OPEN', kind: 'STATE' })
  })

  it.each(['PLANNING', 'SIGN_OFF', 'CLOSED'] as const)('is not possible at %s', (stage) => {
    expect(refusalOf(withPlan({}, { stage }), schedule()).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })
})

describe('R-REV-07 starting a review', () => {
  it('moves to REVIEWING, meets the start of an unplanned review and ends the wait for an invitation', () => {
    const { journey, clocks, event } = taking(withPlan(), startIt())
    expect(journey.stage).toBe('REVIEWING')
    expect(journey.reviews?.open).toMatchObject({ type: 'PLANNED_ANNUAL', startedAt: '2026-01-05T10:15:00Z' })
    expect(event).toEqual({
      type: 'ReviewStarted',
      review: 'PLANNED_ANNUAL',
      advocacyScreen: { difficulties: [], appropriateIndividual: false },
      involved: ['PERSON'],
      askedWhomElse: true,
    })
    expect(clocks).toEqual([
      { do: 'stop', key: 'review.unplanned.start', outcome: 'MET', cause: 'ReviewStarted' },
      { do: 'stop', key: 'review.unplanned.start.red', outcome: 'MET', cause: 'ReviewStarted' },
      { do: 'stop', key: 'review.noContact', outcome: 'MET', cause: 'ReviewStarted' },
      { do: 'stop', key: 'review.askAgain', outcome: 'MET', cause: 'ReviewStarted' },
      { do: 'stop', key: 'review.newDay', outcome: 'MET', cause: 'ReviewStarted' },
      { do: 'stop', key: 'review.invite', outcome: 'CANCELLED', cause: 'ReviewStarted' },
    ])
  })

  it('goes on with the review that opened by itself', () => {
    const open = anOpenReview({ type: 'PLANNED_FIRST', openedAt: '2026-01-02T00:00:00Z' })
    const { journey } = taking(withPlan({ open }), startIt({ type: 'PLANNED_FIRST' }))
    expect(journey.reviews?.open).toEqual({ ...open, startedAt: '2026-01-05T10:15:00Z' })
  })

  it.each([
    ['the person', ['PERSON']],
    ['their representative', ['REPRESENTATIVE', 'CARER']],
  ] as const)('accepts when %s takes part', (_who, involved) => {
    expect(taking(withPlan(), startIt({ involved })).journey.stage).toBe('REVIEWING')
  })

  it('refuses when neither the person nor a representative takes part', () => {
    expect(refusalOf(withPlan(), startIt({ involved: ['CARER', 'PROVIDER'] })).code).toBe('PERSON_NOT_IN_REVIEW')
  })

  const referral = {
    receivedAt: '2025-01-05T10:00:00Z',
    referrer: 'SELF',
    routeOfAccess: 'COMMUNITY',
    urgent: false,
    inHospital: false,
  } as const

  it.each([
    ['takes part', { involved: ['PERSON', 'CARER'] as const }, []],
    ['cannot, and it is recorded why', {}, ['/withoutCarerReasons']],
  ])('accepts when a carer who is known %s', (_case, facts, given) => {
    const journey = { ...withPlan(), referral: { ...referral, carerKnown: true } }
    expect(taking(journey, startIt(facts, given)).journey.stage).toBe('REVIEWING')
  })

  it('refuses when a carer who is known is left out without a reason', () => {
    const knownTo = (carerKnown: boolean) => ({ ...withPlan(), referral: { ...referral, carerKnown } })
    expect(refusalOf(knownTo(true), startIt())).toMatchObject({ code: 'CARER_NOT_IN_REVIEW', rule: 'R-REV-07' })
    expect(taking(knownTo(false), startIt()).journey.stage).toBe('REVIEWING')
  })

  it('the same holds for a carer who became known later', () => {
    const journey = { ...withPlan(), carers: { known: [{ id: 'carer-1', identifiedAt: NOW }] } }
    expect(refusalOf(journey, startIt())).toMatchObject({ code: 'CARER_NOT_IN_REVIEW', rule: 'R-REV-07' })
    expect(taking(journey, startIt({}, ['/withoutCarerReasons'])).journey.stage).toBe('REVIEWING')
  })

  it('refuses a planned review while an unplanned one is open', () => {
    const journey = withPlan({ open: anOpenReview({ type: 'UNPLANNED' }) })
    expect(refusalOf(journey, startIt()).code).toBe('ANOTHER_REVIEW_OPEN')
  })

  it('is for practitioners', () => {
    const byManager = aStep('startReview', starting, { role: 'TEAM_MANAGER' })
    expect(refusalOf(withPlan(), byManager).code).toBe('ROLE_MAY_NOT')
  })

  it('is stale when somebody has changed the review since', () => {
    const journey = { ...withPlan(), touched: { reviews: 9 } }
    const step = aStep('startReview', starting, { expectedVersion: 8 })
    expect(refusalOf(journey, step).code).toBe('STALE_VERSION')
    expect(taking(journey, { ...step, expectedVersion: 9 }).journey.stage).toBe('REVIEWING')
  })
})

describe('R-ADV-01 and R-ADV-02 the advocate at a review', () => {
  const difficulty = { difficulties: ['RETAIN'], appropriateIndividual: false } as const

  it('refuses when nobody has screened', () => {
    const { advocacyScreen: _screen, ...unscreened } = starting
    expect(refusalOf(withPlan(), aStep('startReview', unscreened))).toMatchObject({
      code: 'REVIEW_ADVOCACY_NOT_SCREENED',
      rule: 'R-ADV-01',
    })
  })

  it('refuses a review of somebody with difficulty and without support', () => {
    expect(refusalOf(withPlan(), startIt({ advocacyScreen: difficulty })).code).toBe('REVIEW_NEEDS_ADVOCATE')
  })

  it.each([
    ['an advocate takes part', { advocacyScreen: difficulty, involved: ['PERSON', 'ADVOCATE'] as const }, []],
    ['somebody suitable supports them', { advocacyScreen: { ...difficulty, ...aSuitableIndividual } }, []],
    ['it is recorded why it cannot wait', { advocacyScreen: difficulty }, ['/withoutAdvocateReasons']],
  ])('accepts when %s', (_case, facts, given) => {
    expect(taking(withPlan(), startIt(facts, given)).journey.stage).toBe('REVIEWING')
  })
})
