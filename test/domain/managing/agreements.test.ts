import { describe, expect, it } from '@jest/globals'
import type { AgreeDecisionMakingFacts, AgreePoolFacts } from '../../../domain/managing/facts.ts'
import { FUND_SIGNATORIES, type FundSignatory } from '../../../domain/managing/state.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aManagedAccount, choosing, signed } from '../../support/managing.ts'
import { aLine } from '../../support/plans.ts'
import { aClock } from '../../support/reviewing.ts'

const line = 'LINE-1'

describe('R-MGT-03 an individual service fund is agreed between three', () => {
  const agree = (signedBy: readonly FundSignatory[]): Step =>
    aStep('agreeServiceFund', { line, holder: 'TRUST', signedBy }, { given: ['/terms'] })
  const fund = choosing([aLine({ mode: 'ISF' })])

  it('is kept and told to the person', () => {
    const { journey, messages } = taking(fund, agree(FUND_SIGNATORIES))
    expect(journey.managing?.agreements).toEqual({ [line]: { for: 'ISF', holder: 'TRUST', at: NOW } })
    expect(messages).toMatchObject([{ template: 'SERVICE_FUND_AGREEMENT', to: 'PERSON' }])
  })

  it.each(FUND_SIGNATORIES)('is refused without %s', (missing) => {
    const step = agree(FUND_SIGNATORIES.filter((signatory) => signatory !== missing))
    expect(refusalOf(fund, step)).toMatchObject({ code: 'THREE_SIGNATURES_NEEDED', rule: 'R-MGT-03' })
  })

  it.each([
    ['a line that is managed otherwise', choosing([aLine()]), 'AGREEMENT_DOES_NOT_FIT'],
    ['a line that is not there', choosing([]), 'LINE_UNKNOWN'],
  ] as const)('is refused for %s', (_what, journey, code) => {
    expect(refusalOf(journey, agree(FUND_SIGNATORIES)).code).toBe(code)
  })
})

describe('R-MGT-04 the decision-making agreement', () => {
  const agree = (over: Partial<AgreeDecisionMakingFacts> = {}): Step =>
    aStep(
      'agreeDecisionMaking',
      {
        line,
        manager: 'BROKER',
        mayDecide: ['PAY_BILLS'],
        mayNotDecide: ['LARGE_PURCHASES'],
        councilAgrees: true,
        ...over,
      },
      { given: ['/lookedAfter', '/otherRecipient'] },
    )
  const account = choosing([aManagedAccount()])

  it('is kept, and told to the person and to whoever manages the money', () => {
    const { journey, messages } = taking(account, agree())
    expect(journey.managing?.agreements).toEqual({ [line]: { for: 'THIRD_PARTY', manager: 'BROKER', at: NOW } })
    expect(messages.map(({ template, to }) => `${template} ${to}`)).toEqual([
      'DECISION_AGREEMENT PERSON',
      'DECISION_AGREEMENT_FOR_MANAGER OTHER',
    ])
  })

  it.each([
    ['the council does not agree to them', { councilAgrees: false }, 'COUNCIL_MUST_AGREE_TO_MANAGER'],
    ['nothing may be decided', { mayDecide: [] }, 'DECISIONS_NOT_SETTLED'],
    ['nothing may not be decided', { mayNotDecide: [] }, 'DECISIONS_NOT_SETTLED'],
    ['the same may and may not be decided', { mayNotDecide: ['PAY_BILLS'] }, 'DECISIONS_NOT_SETTLED'],
    ['it is with somebody else', { manager: 'ADVOCATE' }, 'AGREEMENT_DOES_NOT_FIT'],
  ] as const)('is refused when %s', (_what, over, code) => {
    expect(refusalOf(account, agree(over)).code).toBe(code)
  })
})

describe('R-MGT-06 money is put together with others', () => {
  const share = { who: 'HOUSEHOLD', consents: true, weeklyPence: 5_000 } as const
  const agree = (over: Partial<AgreePoolFacts> = {}): Step =>
    aStep(
      'agreePool',
      { line, shares: [share], personConsents: true, exitAgreed: true, ...over },
      { given: ['/exitTerms'] },
    )
  const pooled = choosing([aLine({ pooled: true })])

  it('shares are kept', () => {
    const { journey, messages } = taking(pooled, agree())
    expect(journey.managing?.pools).toEqual({ [line]: [share] })
    expect(messages).toMatchObject([{ template: 'POOL_AGREEMENT', to: 'PERSON' }])
  })

  it.each([
    [
      'one of the others does not consent',
      { shares: [share, { ...share, consents: false }] },
      'POOLER_WITHOUT_CONSENT',
    ],
    ['the person does not consent', { personConsents: false }, 'POOLER_WITHOUT_CONSENT'],
    ['there is no way out', { exitAgreed: false }, 'POOL_EXIT_NOT_AGREED'],
  ])('is refused when %s', (_what, over, code) => {
    expect(refusalOf(pooled, agree(over))).toMatchObject({ code, rule: 'R-MGT-06' })
  })

  it('is refused for a line that is not pooled', () => {
    expect(refusalOf(choosing([aLine()]), agree()).code).toBe('AGREEMENT_DOES_NOT_FIT')
  })
})

describe('R-MGT-06 one leaves the pool', () => {
  const share = { who: 'CARER', consents: true, weeklyPence: 5_000 } as const
  const leave = aStep('leavePool', { line, leaver: 'ANOTHER' }, { role: 'CITIZEN', id: 'person-1' })
  const inPool = signed([aLine({ pooled: true })], { pools: { [line]: [share] } })

  it('the plan here is reviewed, and somebody calls by a date for the reviews of everybody else', () => {
    const { journey, clocks, messages } = taking(inPool, leave)
    expect(journey.managing?.pools).toEqual({})
    expect(journey.reviews?.open).toMatchObject({ type: 'UNPLANNED', causes: ['BIG_SPENDING_CHANGE'] })
    expect(clocks.map(({ key }) => key)).toEqual(['review.unplanned.start', 'review.unplanned', 'managing.poolReviews'])
    expect(messages.map(({ template, to }) => `${template} ${to}`)).toEqual(['POOL_ENDED PERSON', 'POOL_LEFT WORKER'])
  })

  it('dates of a review that run already stay as they are', () => {
    const running = [aClock('review.unplanned.start'), aClock('review.unplanned')]
    expect(taking({ ...inPool, clocks: running }, leave).clocks.map(({ key }) => key)).toEqual(['managing.poolReviews'])
  })

  it('a review that starts at once has no later start beside it', () => {
    const { clocks, messages } = taking({ ...inPool, clocks: [aClock('review.unplanned.start.red')] }, leave)
    expect(clocks.map(({ key }) => key)).toEqual(['review.unplanned', 'managing.poolReviews'])
    expect(messages[0]?.dates).toContain('review.unplanned.start.red')
  })

  it('support and stage stay', () => {
    expect(taking(inPool, leave).journey).toMatchObject({ stage: 'ACTIVE', signOff: inPool.signOff })
  })

  it('while the plan is changed anyway, no review is called for', () => {
    const { journey, clocks } = taking({ ...inPool, stage: 'PLANNING' }, leave)
    expect(clocks.map(({ key }) => key)).toEqual(['managing.poolReviews'])
    expect(journey.reviews).toBeUndefined()
  })

  it('is not possible without a pool', () => {
    expect(refusalOf(signed([aLine()]), leave)).toMatchObject({ code: 'NO_POOL', kind: 'STATE' })
  })
})
