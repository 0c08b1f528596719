import { describe, expect, it } from '@jest/globals'
import { reviewsLetters } from '../../../activities/letters/reviews.ts'
import type { CarersPlan } from '../../../domain/carers/state.ts'
import type { DirectPaymentState, PaymentRecipient } from '../../../domain/direct-payments/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { MONEY_MANAGERS, type LineInForce } from '../../../domain/managing/state.ts'
import type { ScheduleReviewFacts } from '../../../domain/reviews/facts.ts'
import type { BudgetManager } from '../../../domain/reviews/state.ts'
import { aStep, fire, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'
import { aManagedAccount, signed } from '../../support/managing.ts'
import { aLine } from '../../support/plans.ts'
import { aFiring, aReviewUnderWay, withPlan } from '../../support/reviewing.ts'
import { wordsOf } from '../../support/review-letters.ts'

const schedule = (
  over: Partial<ScheduleReviewFacts> = {},
  given: readonly string[] = ['/otherRecipient', '/carerRecipient'],
) =>
  aStep(
    'scheduleReview',
    {
      type: 'PLANNED_ANNUAL',
      on: '2026-02-10',
      method: 'VISIT',
      invitees: ['PERSON', 'CARER', 'MONEY_MANAGER'],
      agreedWithPerson: true,
      ...over,
    },
    { standing: { receivedOn: '2026-01-05', reviewDueOn: '2026-02-28', latestReviewOn: '2027-01-05' }, given },
  )

const said = (by: BudgetManager): Partial<ScheduleReviewFacts> => ({ budgetManagedBy: by })

describe('R-REV-06 who looks after the money is what the signed plan says', () => {
  const council = aLine()
  const paid = aLine({ line: 'LINE-2', mode: 'DIRECT_PAYMENT' })
  const fund = aLine({ line: 'LINE-3', mode: 'ISF' })

  it.each([
    ['the council', [council], 'COUNCIL'],
    ['the council’s own finance team', [aManagedAccount({ manager: 'COUNCIL_FINANCE_TEAM' })], 'COUNCIL'],
    ['the care manager', [aManagedAccount({ manager: 'CARE_MANAGER' })], 'COUNCIL'],
    ['a service fund', [council, fund], 'SOMEBODY_ELSE'],
    ['a broker', [aManagedAccount()], 'SOMEBODY_ELSE'],
    ['a service fund beside a direct payment', [paid, fund], 'SOMEBODY_ELSE'],
  ] as const)('%s: nobody has to say so, and nobody says otherwise', (_who, lines, manager) => {
    expect(taking(signed(lines), schedule()).event).toMatchObject({ budgetManagedBy: manager })
    expect(taking(signed(lines), schedule(said(manager))).event).toMatchObject({ budgetManagedBy: manager })
    const other = manager === 'COUNCIL' ? 'PERSON' : 'COUNCIL'
    expect(refusalOf(signed(lines), schedule(said(other)))).toMatchObject({
      code: 'MONEY_MANAGER_IS_KNOWN',
      rule: 'R-REV-06',
      detail: `By the signed plan the money is with: ${manager}.`,
    })
  })

  it.each(MONEY_MANAGERS.filter((manager) => manager !== 'COUNCIL_FINANCE_TEAM' && manager !== 'CARE_MANAGER'))(
    'a managed account with %s: they are invited',
    (manager) => {
      const journey = signed([aManagedAccount({ manager })])
      expect(taking(journey, schedule()).messages.map(({ to }) => to)).toContain('OTHER')
      for (const step of [schedule({ invitees: ['PERSON'] }), schedule({}, ['/carerRecipient'])])
        expect(refusalOf(journey, step)).toMatchObject({ code: 'MONEY_MANAGER_NOT_INVITED', rule: 'R-REV-06' })
    },
  )

  it.each([
    ['PERSON', undefined],
    ['SOMEBODY_ELSE', undefined],
    ['COUNCIL', 'MONEY_MANAGER_IS_KNOWN'],
  ] as const)('a direct payment from before it was decided here: somebody says who has it: %s', (by, code) => {
    if (code === undefined) expect(taking(signed([paid]), schedule(said(by))).event.type).toBe('ReviewScheduled')
    else expect(refusalOf(signed([paid]), schedule(said(by))).code).toBe(code)
    expect(refusalOf(signed([paid]), schedule())).toMatchObject({ code: 'MONEY_MANAGER_NOT_SAID', rule: 'R-REV-06' })
  })

  it.each(['COUNCIL', 'PERSON', 'SOMEBODY_ELSE'] as const)(
    'a plan signed before lines were chosen: somebody says %s',
    (by) => {
      expect(taking(withPlan(), schedule(said(by))).event).toMatchObject({ budgetManagedBy: by })
      expect(refusalOf(withPlan(), schedule()).code).toBe('MONEY_MANAGER_NOT_SAID')
    },
  )

  describe('a direct payment goes to whom it was agreed for, and they are invited', () => {
    const gets = (recipient: PaymentRecipient, over: DirectPaymentState = {}, lines = [paid]): Journey =>
      signed(lines, {}, { directPayment: { agreed: { at: NOW, recipient }, ...over } })
    const invitedBy = (journey: Journey, given: readonly string[] = []) =>
      taking(journey, schedule({ invitees: ['PERSON', 'MONEY_MANAGER'] }, given)).messages.map(
        ({ template, to }) => `${template} ${to}`,
      )

    it('the person: nobody has to say so, and nobody else is asked for', () => {
      const step = schedule({ invitees: ['PERSON'] }, [])
      expect(taking(gets('PERSON'), step).event).toMatchObject({ budgetManagedBy: 'PERSON' })
      expect(refusalOf(gets('PERSON'), schedule(said('SOMEBODY_ELSE'))).code).toBe('MONEY_MANAGER_IS_KNOWN')
    })

    it.each(['NOMINATED_PERSON', 'AUTHORISED_PERSON'] as const)('%s: they are invited where they were named', (who) => {
      expect(refusalOf(gets(who), schedule({ invitees: ['PERSON'] }, []))).toMatchObject({
        code: 'MONEY_MANAGER_NOT_INVITED',
        rule: 'R-REV-06',
      })
      expect(invitedBy(gets(who))).toEqual(['REVIEW_INVITATION PERSON', 'REVIEW_INVITATION_FOR_OTHERS NOMINEE'])
    })

    it('both, while it passes from one to another', () => {
      expect(invitedBy(gets('NOMINATED_PERSON', { stillPaidTo: 'AUTHORISED_PERSON' }))).toEqual([
        'REVIEW_INVITATION PERSON',
        'REVIEW_INVITATION_FOR_OTHERS NOMINEE',
        'REVIEW_INVITATION_FOR_OTHERS FORMER_NOMINEE',
      ])
    })

    it('beside a fund the holder is invited as well, by name and address', () => {
      const both = gets('NOMINATED_PERSON', {}, [paid, fund])
      expect(refusalOf(both, schedule({ invitees: ['PERSON', 'MONEY_MANAGER'] }, [])).code).toBe(
        'MONEY_MANAGER_NOT_INVITED',
      )
      expect(invitedBy(both, ['/otherRecipient'])).toContain('REVIEW_INVITATION_FOR_OTHERS OTHER')
    })

    it('is no reason to invite anybody once no line is paid directly', () => {
      expect(taking(gets('NOMINATED_PERSON', {}, [council]), schedule()).event).toMatchObject({
        budgetManagedBy: 'COUNCIL',
      })
    })
  })

  it('a change that is agreed and not ready yet changes nothing', () => {
    const changing: LineInForce = { ...council, next: { mode: 'ISF' } }
    expect(taking(signed([council], { inForce: [changing] }), schedule()).event).toMatchObject({
      budgetManagedBy: 'COUNCIL',
    })
  })
})

const withCarer = (journey: Journey, plan?: CarersPlan): Journey => ({
  ...journey,
  carers: { known: [{ id: 'carer-1', identifiedAt: NOW, ...(plan === undefined ? {} : { plan }) }] },
})
const together = { carer: 'carer-1', carerAgrees: true }

describe('R-CAR-07 a carer’s plan is reviewed at the same time', () => {
  const active = withCarer(signed([aLine()]), 'OWN_JOURNEY')

  it.each(['OWN_JOURNEY', 'JOINT_PLAN'] as const)('when it is in %s', (plan) => {
    const { journey, messages } = taking(
      withCarer(signed([aLine()]), plan),
      schedule({ carersPlan: together, invitees: ['PERSON', 'CARER'] }),
    )
    expect(journey.reviews?.appointment).toMatchObject({ carersPlan: 'carer-1' })
    expect(messages.map(({ to, about }) => [to, about?.['carersPlan']])).toEqual([
      ['PERSON', true],
      ['CARER', true],
    ])
  })

  it('and not unless somebody asks for it', () => {
    const { journey, messages } = taking(active, schedule())
    expect(journey.reviews?.appointment).not.toHaveProperty('carersPlan')
    expect(messages.every(({ about }) => about?.['carersPlan'] === undefined)).toBe(true)
  })

  it.each([
    ['there is no plan', withCarer(signed([aLine()])), schedule({ carersPlan: together }), 'NO_CARERS_PLAN_TO_REVIEW'],
    [
      'that carer is not known',
      active,
      schedule({ carersPlan: { ...together, carer: 'carer-2' } }),
      'NO_CARERS_PLAN_TO_REVIEW',
    ],
    [
      'the carer does not want it',
      active,
      schedule({ carersPlan: { ...together, carerAgrees: false } }),
      'CARER_WANTS_OWN_REVIEW',
    ],
    [
      'the carer is not invited',
      active,
      schedule({ carersPlan: together, invitees: ['PERSON', 'MONEY_MANAGER'] }),
      'CARER_NOT_INVITED_WITH_PLAN',
    ],
    [
      'nobody knows where to write to the carer',
      active,
      schedule({ carersPlan: together }, ['/otherRecipient']),
      'CARER_NOT_INVITED_WITH_PLAN',
    ],
  ])('is refused when %s', (_why, journey, step, code) => {
    expect(refusalOf(journey, step)).toMatchObject({ code, rule: 'R-CAR-07' })
  })

  it('a new day without it parts them again', () => {
    const first = taking(active, schedule({ carersPlan: together })).journey
    expect(taking(first, schedule()).journey.reviews?.appointment).not.toHaveProperty('carersPlan')
  })

  const completing = aStep(
    'completeReview',
    { result: 'NO_CHANGE', outcomesAchieved: 'FULL', budgetChange: 'UNCHANGED', firstReviewDoneEarly: false },
    { given: ['/summary'] },
  )
  const underWay = (carersPlan?: string): Journey => {
    const journey = aReviewUnderWay()
    const appointment = {
      type: 'PLANNED_ANNUAL',
      on: '2026-01-05',
      method: 'VISIT',
      invitees: ['PERSON', 'CARER'],
      ...(carersPlan === undefined ? {} : { carersPlan }),
    } as const
    return { ...journey, reviews: { ...journey.reviews, appointment } }
  }

  it('when it is done, the worker records the carer’s review where its dates are', () => {
    const { event, messages } = taking(underWay('carer-1'), completing)
    expect(event).toMatchObject({ type: 'ReviewCompleted', carersPlan: 'carer-1' })
    expect(messages.map(({ template, to }) => `${template} ${to}`)).toEqual([
      'REVIEW_RECORD PERSON',
      'CARERS_REVIEW_TO_RECORD WORKER',
    ])
    expect(taking(underWay(), completing).messages).toHaveLength(1)
  })

  it.each([
    ['has a plan', 'OWN_JOURNEY', true],
    ['has none', undefined, undefined],
  ] as const)('when the review opens by itself and a carer %s, the invitation says so: %s', (_what, plan, says) => {
    const { messages } = fire(withCarer(withPlan(), plan), aFiring('review.annual.windowOpens', 'OPENING'), NOW)
    expect(messages[0]?.about?.['carersPlan']).toBe(says)
  })
})

describe('R-CAR-07 in words', () => {
  const about = { carersPlan: 'true' }

  it.each([
    [
      'REVIEW_INVITATION',
      { ...about, agreed: 'true' },
      'On the same day we also look at the support plan of your carer',
    ],
    ['REVIEW_INVITATION', { ...about, agreed: 'false' }, 'we can look at both plans on the same day'],
    ['REVIEW_INVITATION_FOR_OTHERS', about, 'It stays your own plan'],
  ] as const)('%s %j', (template, facts, words) => {
    expect(wordsOf(reviewsLetters[template], aLetterContext(facts))).toContain(words)
    const { carersPlan: _none, ...without } = facts
    expect(wordsOf(reviewsLetters[template], aLetterContext(without))).not.toContain(words)
  })

  it('the note to the worker says nothing of the two', () => {
    const { subject, paragraphs } = reviewsLetters.CARERS_REVIEW_TO_RECORD(aBareLetterContext())
    expect([subject, ...paragraphs].join(' ')).not.toMatch(/Mrs Grey|undefined/)
  })
})
