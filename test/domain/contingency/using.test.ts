import { describe, expect, it } from '@jest/globals'
import { CONTINGENCY_KINDS, type ContingencyKind } from '../../../domain/planning/details.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { carer, holding, running } from '../../support/contingencies.ts'
import { aStep, fire, NOW, refusalOf, taking } from '../../support/domain.ts'
import { anAgreement, aPlanInForce, DETAILS, MANAGER, readyToSign } from '../../support/plans.ts'
import { aClock, aFiring, anOpenReview, aReviewUnderWay, withPlan } from '../../support/reviewing.ts'

const standing = { contingencyEndsOn: '2026-01-19', contingencyReviewAfterUses: 3 }

const begin = (kind: ContingencyKind = 'CARER_UNAVAILABLE', over: Partial<Step> = {}) =>
  aStep('activateContingency', { kind }, { given: ['/whatHappened'], standing, ...over })

const end = () => aStep('endContingency', { kind: 'CARER_UNAVAILABLE' }, { given: ['/reasons'] })

const keep = () => aStep('keepContingency', { kind: 'CARER_UNAVAILABLE' }, { given: ['/reasons'], ...MANAGER })

describe('R-DSP-04 extra support does not end while a disagreement is open', () => {
  const disputes = [{ party: 'PERSON', aspect: 'HOW', planVersion: 2, raisedAt: NOW }] as const
  const disputed = { ...running(), agreement: { ...anAgreement([]), disputes } }

  it('unless the person wants it to', () => {
    expect(refusalOf(disputed, end())).toMatchObject({ code: 'SUPPORT_MAY_NOT_DROP', rule: 'R-DSP-04' })
    const wanted = aStep('endContingency', { kind: 'CARER_UNAVAILABLE', personsChoice: true }, { given: ['/reasons'] })
    expect(taking(disputed, wanted).event.type).toBe('ContingencyEnded')
  })

  it('and ends once the answer is there', () => {
    expect(taking({ ...disputed, agreement: anAgreement([]) }, end()).event.type).toBe('ContingencyEnded')
  })
})

describe('R-HLT-03 extra support in a crisis', () => {
  it('begins at once, without a new assessment, and has its date', () => {
    const { journey, clocks, event } = taking(holding(), begin())
    expect(journey.stage).toBe('ACTIVE')
    expect(event).toEqual({
      type: 'ContingencyActivated',
      kind: 'CARER_UNAVAILABLE',
      endsOn: '2026-01-19',
      callsReview: false,
    })
    expect(clocks).toEqual([
      {
        do: 'start',
        key: 'contingency.end',
        instance: 'CARER_UNAVAILABLE',
        from: NOW,
        facts: { agreedDate: '2026-01-19' },
      },
    ])
    expect(journey.contingency).toMatchObject({
      inUse: [{ kind: 'CARER_UNAVAILABLE', since: NOW, endsOn: '2026-01-19' }],
      uses: 1,
    })
  })

  it.each(['PRACTITIONER', 'PROVIDER', 'EDT_WORKER'] as const)('is begun by %s', (role) => {
    const step = begin('CARER_UNAVAILABLE', { by: { id: 'somebody', role } })
    expect(taking(holding(), step).event.type).toBe('ContingencyActivated')
  })

  it.each(['REVIEWING', 'ASSESSING', 'PLANNING'] as const)('is begun also at %s: the old plan is in force', (stage) => {
    const journey = { ...holding(), stage, signOff: { inForce: aPlanInForce() } }
    expect(taking(journey, begin()).journey.stage).toBe(stage)
  })

  it('is refused where no plan is in force', () => {
    expect(refusalOf({ ...holding(), stage: 'PLANNING' }, begin()).code).toBe('NO_PLAN_IN_FORCE')
  })

  it('is refused when the plan holds nothing ready for it, or it runs already', () => {
    expect(refusalOf(holding(), begin('CRISIS')).code).toBe('CONTINGENCY_NOT_IN_PLAN')
    expect(refusalOf(withPlan(), begin()).code).toBe('CONTINGENCY_NOT_IN_PLAN')
    expect(refusalOf(running(), begin()).code).toBe('CONTINGENCY_RUNS_ALREADY')
  })

  it('tells the person and the worker, and whoever is named: carer and provider', () => {
    const told = (given: readonly string[]) =>
      taking(holding(), begin('CARER_UNAVAILABLE', { given })).messages.map(({ template, to }) => `${template} ${to}`)
    expect(told([])).toEqual(['CONTINGENCY_STARTED PERSON', 'CONTINGENCY_TO_ARRANGE WORKER'])
    expect(told(['/carerRecipient', '/otherRecipient'])).toEqual([
      'CONTINGENCY_STARTED PERSON',
      'CONTINGENCY_STARTED CARER',
      'CONTINGENCY_STARTED OTHER',
      'CONTINGENCY_TO_ARRANGE WORKER',
    ])
  })

  it.each(CONTINGENCY_KINDS.filter((kind) => kind !== 'CARER_UNAVAILABLE'))('can run for %s beside another', (kind) => {
    const both = holding({ ...running().contingency, inForce: [{ ...carer, kinds: ['CARER_UNAVAILABLE', kind] }] })
    const after = taking(both, begin(kind)).journey
    expect(after.contingency?.inUse.map((use) => use.kind)).toEqual(['CARER_UNAVAILABLE', kind])
  })
})

describe('R-REV-03 extra support that is needed again and again', () => {
  it.each([
    [1, false],
    [2, true],
    [3, true],
  ])('after %d earlier uses calls for a review: %s', (uses, calls) => {
    const { journey, clocks } = taking(holding({ uses }), begin())
    expect(journey.reviews?.open?.causes ?? []).toEqual(calls ? ['CONTINGENCY_USED'] : [])
    expect(clocks.some(({ key }) => key === 'review.unplanned')).toBe(calls)
  })

  it('tells the person that there will be a review, and why, once', () => {
    const told = (journey: Journey) =>
      taking(journey, begin()).messages.filter(({ template }) => template === 'REVIEW_CALLED')
    expect(told(holding({ uses: 1 }))).toEqual([])
    expect(told(holding({ uses: 2 }))).toMatchObject([{ to: 'PERSON', about: { cause: 'CONTINGENCY_USED' } }])
    const called = { open: anOpenReview({ causes: ['CONTINGENCY_USED'] }) }
    expect(told({ ...holding({ uses: 2 }), reviews: called })).toEqual([])
  })

  it('joins a review that is under way', () => {
    const { journey, event } = taking(holding({ uses: 2 }, aReviewUnderWay({ causes: ['OTHER_CHANGE'] })), begin())
    expect(event).toMatchObject({ callsReview: true })
    expect(journey.reviews?.open?.causes).toEqual(['OTHER_CHANGE', 'CONTINGENCY_USED'])
  })

  it('counts anew after a review', () => {
    const reviewed = holding({ uses: 2 }, aReviewUnderWay())
    const complete = aStep('completeReview', {
      result: 'NO_CHANGE',
      outcomesAchieved: 'FULL',
      budgetChange: 'UNCHANGED',
      firstReviewDoneEarly: false,
    })
    expect(taking(reviewed, complete).journey.contingency?.uses).toBe(0)
    expect(taking(aReviewUnderWay(), complete).journey).not.toHaveProperty('contingency')
  })

  it('does not open a review while the plan is being changed', () => {
    const journey = { ...holding({ uses: 5 }), stage: 'PLANNING' as const, signOff: { inForce: aPlanInForce() } }
    expect(taking(journey, begin()).journey.reviews?.open).toBeUndefined()
  })
})

describe('R-HLT-03 the date of extra support', () => {
  const missed = { ...aFiring('contingency.end', 'BREACH'), clockId: 'contingency.end/CARER_UNAVAILABLE@5' }

  it('opens an unplanned review; the support goes on until a person ends it', () => {
    const { journey, event, happened, clocks, messages } = fire(running(), missed, NOW)
    expect(event).toEqual({ type: 'UnplannedReviewTriggered', cause: 'CONTINGENCY_USED' })
    expect(happened.by.role).toBe('SYSTEM')
    expect(journey.contingency?.inUse).toHaveLength(1)
    expect(journey.reviews?.open).toMatchObject({ type: 'UNPLANNED', causes: ['CONTINGENCY_USED'] })
    expect(clocks.map(({ do: what, key }) => `${what} ${key}`)).toEqual([
      'start review.unplanned.start',
      'start review.unplanned',
    ])
    expect(messages.map(({ template, to }) => `${template} ${to}`)).toEqual([
      'REVIEW_CALLED PERSON',
      'CLOCK_MISSED WORKER',
      'CLOCK_MISSED TEAM_MANAGER',
    ])
    expect(messages[0]?.about).toEqual({ cause: 'CONTINGENCY_USED', red: false, underWay: false })
  })

  it('joins the review that is open', () => {
    const journey = running({
      reviews: { open: anOpenReview({ type: 'UNPLANNED' }) },
      clocks: [aClock('review.unplanned.start'), aClock('review.unplanned')],
    })
    expect(fire(journey, missed, NOW).clocks).toEqual([])
  })

  it('joins the review that is under way', () => {
    const journey = { ...aReviewUnderWay(), contingency: running().contingency ?? { inForce: [], inUse: [], uses: 0 } }
    expect(fire(journey, missed, NOW).journey.reviews?.open?.causes).toEqual(['CONTINGENCY_USED'])
  })

  it('only tells people while the plan is being changed', () => {
    const { event, journey } = fire(running({ stage: 'PLANNING' }), missed, NOW)
    expect(event.type).toBe('ClockFired')
    expect(journey.contingency?.inUse).toHaveLength(1)
  })
})

describe('R-HLT-03 a person ends or keeps extra support', () => {
  it('ends it: the date is met, and the plan holds it ready for the next time', () => {
    const { journey, clocks, messages } = taking(running(), end())
    expect(clocks).toEqual([
      { do: 'stop', key: 'contingency.end', instance: 'CARER_UNAVAILABLE', outcome: 'MET', cause: 'ContingencyEnded' },
    ])
    expect(journey.contingency).toMatchObject({ inUse: [], inForce: [carer] })
    expect(messages.map(({ template, to }) => `${template} ${to}`)).toEqual(['CONTINGENCY_ENDED PERSON'])
  })

  it('keeps it for at most the days of the policy again, beside a review', () => {
    const { journey, clocks } = taking(running({ reviews: { open: anOpenReview() } }), keep())
    expect(clocks).toEqual([
      { do: 'stop', key: 'contingency.end', instance: 'CARER_UNAVAILABLE', outcome: 'MET', cause: 'ContingencyKept' },
      { do: 'start', key: 'contingency.end', instance: 'CARER_UNAVAILABLE', from: NOW },
    ])
    expect(journey.contingency?.inUse).toEqual([{ kind: 'CARER_UNAVAILABLE', since: NOW }])
  })

  it('tells the person which support goes on, and until when', () => {
    const { messages } = taking(running({ stage: 'REVISING' }), keep())
    expect(messages).toEqual([
      { template: 'CONTINGENCY_KEPT', to: 'PERSON', dates: ['contingency.end'], about: { kind: 'CARER_UNAVAILABLE' } },
    ])
  })

  it('leaves another one that runs as it is', () => {
    const crisis = { kind: 'CRISIS', since: NOW, endsOn: '2026-01-09' } as const
    const own = { kind: 'CARER_UNAVAILABLE', since: NOW, endsOn: '2026-01-19' } as const
    const both = holding({ inUse: [crisis, own], uses: 2 })
    expect(taking(both, end()).journey.contingency?.inUse).toEqual([crisis])
    expect(taking({ ...both, stage: 'REVISING' }, keep()).journey.contingency?.inUse).toEqual([
      crisis,
      { kind: 'CARER_UNAVAILABLE', since: NOW },
    ])
  })

  it('keeps it beside a revision, but not when nobody looks at what is needed', () => {
    expect(taking(running({ stage: 'REVISING' }), keep()).event.type).toBe('ContingencyKept')
    expect(refusalOf(running(), keep()).code).toBe('KEEPING_NEEDS_A_LOOK')
  })

  it.each([end(), keep()])('refuses when it does not run', (step) => {
    const journey = { ...holding(), reviews: { open: anOpenReview() } }
    expect(refusalOf(journey, step).code).toBe('CONTINGENCY_NOT_IN_USE')
  })

  it('is kept by a manager, who answers for the money', () => {
    expect(refusalOf(running(), { ...keep(), by: { id: 'x', role: 'PRACTITIONER' } }).code).toBe('ROLE_MAY_NOT')
  })
})

describe('R-SGN-04 what the plan holds ready', () => {
  it('is in force from the signature on, and its uses are counted anew', () => {
    const signing = aStep(
      'signOffPlan',
      {
        planVersion: 1,
        budget: { totalWeeklyPence: 45_000, personPence: 5_000, councilPence: 40_000 },
        startDate: '2026-01-12',
        budgetTests: { transparent: true, timely: true, sufficient: true },
        supportChanged: true,
      },
      { ...MANAGER, standing: { signOffLimitPence: 100_000 } },
    )
    const { journey } = taking(holding({ uses: 2 }, readyToSign()), signing)
    expect(journey.contingency).toEqual({ inForce: DETAILS.contingencies, inUse: [], uses: 0 })
  })
})
