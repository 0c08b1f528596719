import { describe, expect, it } from '@jest/globals'
import type { ChangeKind } from '../../../domain/changes/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aDraft, aLine } from '../../support/plans.ts'
import { withPlan } from '../../support/reviewing.ts'
import { after, reusing, revise } from '../../support/revising.ts'

const withChange = (assessmentFor: ChangeKind): Journey => ({
  ...withPlan({}, { stage: 'REVISING' }),
  changes: { open: [], assessmentFor },
})

describe('R-REV-10 starting a revision', () => {
  it('what is reused of the plan says nothing of the assessment', () => {
    expect(refusalOf(after('REVISE'), revise({ reuse: reusing('PLAN') })).code).toBe('ASSESSMENT_NOT_CONFIRMED')
    const assessing = revise({ reentry: 'ASSESSING', reuse: reusing('PLAN') })
    expect(taking(after('REASSESS'), assessing).journey.stage).toBe('ASSESSING')
  })

  it('goes back to planning, starts the date and tells the person', () => {
    const { journey, clocks, messages, event } = taking(after('REVISE'), revise())
    expect(journey.stage).toBe('PLANNING')
    expect(event).toMatchObject({ type: 'RevisionStarted', reusedFromVersion: 10, reuse: reusing('ASSESSMENT') })
    expect(journey.reviews?.revision).toMatchObject({ reentry: 'PLANNING', grounds: 'REVIEW', startedAt: NOW })
    expect(clocks).toEqual([
      { do: 'stop', key: 'revision.start', outcome: 'MET', cause: 'RevisionStarted' },
      { do: 'start', key: 'revision.complete', from: NOW },
    ])
    expect(messages).toEqual([
      {
        template: 'REVISION_STARTED',
        to: 'PERSON',
        dates: ['revision.complete'],
        about: { grounds: 'REVIEW', reentry: 'PLANNING', calledReview: false },
      },
    ])
  })

  it.each(['HEALTH', 'CARER', 'HOME', 'MONEY', 'RISK'] as const)(
    'starts without a review when a change was found to need a new assessment: %s',
    (grounds) => {
      const changed = withChange(grounds)
      const step = revise({ grounds, reentry: 'ASSESSING', reuse: [] })
      const { journey } = taking(changed, step)
      expect(journey.stage).toBe('ASSESSING')
      expect(journey.changes).toEqual({ open: [] })
    },
  )

  it('R-HLT-01 refuses to go round the assessment that a change asked for', () => {
    expect(refusalOf(withChange('HEALTH'), revise({ grounds: 'HEALTH' }))).toMatchObject({
      code: 'REASSESSMENT_NEEDED',
      rule: 'R-HLT-01',
    })
  })

  it.each([
    ['no review asked for it', {}, 'REVISION_WITHOUT_REVIEW'],
    ['no change asked for it', { grounds: 'HEALTH' }, 'REVISION_WITHOUT_CHANGE'],
  ] as const)('refuses when %s', (_case, over, code) => {
    expect(refusalOf(after('NO_CHANGE'), revise(over)).code).toBe(code)
  })

  it('refuses when another change asked for it', () => {
    const step = revise({ grounds: 'HOME', reentry: 'ASSESSING', reuse: [] })
    expect(refusalOf(withChange('HEALTH'), step).code).toBe('REVISION_WITHOUT_CHANGE')
  })

  it('refuses while a review is under way: it is completed first', () => {
    expect(refusalOf(withPlan({}, { stage: 'REVIEWING' }), revise()).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })

  it('refuses to go round a reassessment that the review asked for', () => {
    expect(refusalOf(after('REASSESS'), revise()).code).toBe('REASSESSMENT_NEEDED')
    expect(taking(after('REASSESS'), revise({ reentry: 'ASSESSING', reuse: [] })).journey.stage).toBe('ASSESSING')
  })

  it('R-RAS-02 refuses to go round a reassessment that was agreed to', () => {
    const promised = { ...after('REVISE'), reassessment: { acceptedAt: NOW } }
    expect(refusalOf(promised, revise())).toMatchObject({ code: 'REASSESSMENT_NEEDED', rule: 'R-RAS-02' })
    expect(taking(promised, revise({ reentry: 'ASSESSING', reuse: [] })).journey.stage).toBe('ASSESSING')
  })

  it('refuses planning when nobody confirmed that the assessment is still right', () => {
    expect(refusalOf(after('REVISE'), revise({ reuse: [] })).code).toBe('ASSESSMENT_NOT_CONFIRMED')
  })

  it('refuses to take the whole assessment over into a new one', () => {
    const step = revise({ reentry: 'ASSESSING', reuse: reusing('ASSESSMENT') })
    expect(refusalOf(after('REVISE'), step).code).toBe('ASSESSMENT_IS_DONE_AGAIN')
  })
})

describe('R-REV-10 what a revision reuses and what is done again', () => {
  it('voids the agreements and opens an empty plan that counts on from the old version', () => {
    const { journey } = taking(after('REVISE'), revise())
    expect(journey.agreement).toBeUndefined()
    expect(journey.planning).toEqual({ version: 3, items: {}, authors: ['staff-practitioner'] })
    expect(journey.finance).toBeUndefined()
    expect(journey.budget).toBeDefined()
  })

  it('keeps the plan’s parts and the financial result that are still right', () => {
    const { journey } = taking(after('REVISE'), revise({ reuse: reusing('ASSESSMENT', 'PLAN', 'FINANCE') }))
    expect(journey.planning?.items).toEqual({ 'PC-01': 'FILLED' })
    expect(journey.finance?.result).toBe('NIL_CHARGE')
  })

  it('decides eligibility and the budget again after a new assessment', () => {
    const { journey } = taking(after('REASSESS'), revise({ reentry: 'ASSESSING', reuse: [] }))
    expect(journey.eligibility).toBeUndefined()
    expect(journey.budget).toBeUndefined()
  })
})

describe('R-REV-11 the old plan during a revision', () => {
  it.each([
    ['PLANNING', 'REVISE', ['ASSESSMENT']],
    ['ASSESSING', 'REASSESS', []],
  ] as const)('stays in force from %s on', (reentry, result, parts) => {
    const before = after(result)
    const { journey } = taking(before, revise({ reentry, reuse: reusing(...parts) }))
    expect(journey.signOff).toEqual(before.signOff)
  })
})

describe('R-REV-09 a plan for less money than the one in force', () => {
  const submitting = (weeklyPence: number) =>
    aStep('submitPlanForAgreement', { parties: ['PERSON', 'COUNCIL'], weeklyPence })

  const planning = (weeklyPence: number, over: Partial<Journey> = {}): Journey => ({
    ...after('REVISE'),
    stage: 'PLANNING',
    planning: aDraft({ version: 3 }),
    ...over,
    managing: { ...over.managing, lines: [aLine({ weeklyPence })] },
  })

  const assessedAt = (at: string): Pick<Journey, 'assessment'> => ({
    assessment: {
      type: 'REASSESSMENT',
      information: 'SENT',
      selfAssessment: 'DECLINED',
      advocacyScreen: { difficulties: [], appropriateIndividual: false },
      startedAt: at,
      startedBy: 'staff-practitioner',
      sections: {},
      completed: { at, by: 'staff-practitioner' },
    },
  })

  it.each([
    ['nobody has assessed since it was signed', {}],
    ['the last assessment is the one it was made from', assessedAt(NOW)],
  ])('is refused when %s', (_case, over) => {
    expect(refusalOf(planning(29_999, over), submitting(29_999))).toMatchObject({
      code: 'LOWER_PLAN_NEEDS_REASSESSMENT',
      rule: 'R-REV-09',
    })
  })

  it.each([
    ['it costs the same', 30_000, {}],
    ['it costs more', 30_001, {}],
    ['a new assessment was completed since', 29_999, assessedAt('2026-01-05T10:15:01Z')],
  ] as const)('is accepted when %s', (_case, weeklyPence, over) => {
    expect(taking(planning(weeklyPence, over), submitting(weeklyPence)).event.type).toBe('PlanSubmitted')
  })

  describe('R-HLT-04 of somebody with a direct payment', () => {
    const paid = { managing: { lines: [], inForce: [aLine({ mode: 'DIRECT_PAYMENT' })] } } as const
    const mixed = {
      managing: { lines: [], inForce: [aLine(), aLine({ line: 'LINE-2', mode: 'DIRECT_PAYMENT' })] },
    } as const
    const arranged = { managing: { lines: [], inForce: [aLine()] } } as const
    const assessed = assessedAt('2026-01-05T10:15:01Z')
    const reviewedAt = (at: string): Pick<Journey, 'reviews'> => ({
      reviews: {
        lastCompleted: {
          type: 'UNPLANNED',
          result: 'REASSESS',
          outcomesAchieved: 'FULL',
          budgetChange: 'LOWER',
          at,
        },
      },
    })

    it.each([
      ['nobody has reviewed it since it was signed', { ...paid, ...assessed, ...reviewedAt('2026-01-05T10:14:59Z') }],
      ['a change led to the assessment, without any review', { ...paid, ...assessed, reviews: {} }],
      ['the direct payment is one line among others', { ...mixed, ...assessed, reviews: {} }],
    ])('a lower budget is refused when %s', (_case, over) => {
      expect(refusalOf(planning(29_999, over), submitting(29_999))).toMatchObject({
        code: 'LOWER_DIRECT_PAYMENT_NEEDS_REVIEW',
        rule: 'R-HLT-04',
      })
    })

    it('a review alone does not lower it either', () => {
      expect(refusalOf(planning(29_999, { ...paid, ...reviewedAt(NOW) }), submitting(29_999)).code).toBe(
        'LOWER_PLAN_NEEDS_REASSESSMENT',
      )
    })

    it.each([
      ['there was a review and an assessment', 29_999, { ...paid, ...assessed, ...reviewedAt(NOW) }],
      ['it stays the same', 30_000, { ...paid, reviews: {} }],
      [
        'the council arranges the support, and needs were assessed again',
        29_999,
        { ...arranged, ...assessed, reviews: {} },
      ],
    ] as const)('it is accepted when %s', (_case, weeklyPence, over) => {
      expect(taking(planning(weeklyPence, over), submitting(weeklyPence)).journey.stage).toBe('AGREEING')
    })
  })
})
