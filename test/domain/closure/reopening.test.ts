import { describe, expect, it } from '@jest/globals'
import { REGIONS, type Journey, type Region } from '../../../domain/journey/journey.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aReferral, anAssessment } from '../../support/front-line.ts'
import { aClock } from '../../support/reviewing.ts'

const closed = (over: Partial<Journey> = {}): Journey =>
  aJourney({ stage: 'CLOSED', closure: { reason: 'DECLINED', at: NOW }, referral: aReferral, ...over })

const reopen = (standing: object = { mayStillReopen: true }) =>
  aStep('reopenJourney', { grounds: 'NEEDS_CHANGED' }, { role: 'TRIAGE_WORKER', id: 'staff-triage', standing })

describe('R-CLS-05 reopening a journey', () => {
  it('goes on at triage with the new request as day zero', () => {
    const { journey, clocks, messages } = taking(closed(), reopen())
    expect(journey).toMatchObject({ id: closed().id, stage: 'TRIAGE', referral: { ...aReferral, receivedAt: NOW } })
    expect(journey.closure).toBeUndefined()
    expect(clocks).toEqual([
      { do: 'stop', key: 'retention.case', outcome: 'CANCELLED', cause: 'JourneyReopened' },
      { do: 'stop', key: 'retention.adviceOnly', outcome: 'CANCELLED', cause: 'JourneyReopened' },
      { do: 'stop', key: 'notEligible.followUp', outcome: 'MET', cause: 'JourneyReopened' },
      { do: 'stop', key: 'reassessment.decision', outcome: 'MET', cause: 'JourneyReopened' },
      { do: 'start', key: 'triage.standard', from: NOW },
    ])
    expect(messages).toEqual([{ template: 'JOURNEY_REOPENED', to: 'PERSON', dates: ['triage.standard'] }])
  })

  it('goes back to first contact when there never was a referral', () => {
    const { referral: _referral, ...never } = closed()
    const { journey, clocks } = taking(never, reopen())
    expect(journey.stage).toBe('CONTACT')
    expect(clocks.map(({ key }) => key)).not.toContain('triage.standard')
  })

  it('keeps the team, takes the case off the old worker, and starts a fresh round', () => {
    const old = closed({
      planning: { version: 3, items: {}, authors: [] },
      agreement: { planVersion: 3, parties: ['PERSON'], answers: {} },
      reviews: {
        lastCompleted: {
          type: 'PLANNED_FIRST',
          result: 'END',
          outcomesAchieved: 'FULL',
          budgetChange: 'UNCHANGED',
          at: NOW,
        },
      },
    })
    const { journey } = taking(old, reopen())
    expect(journey.allocation).toEqual({ team: 'TEAM-NORTH' })
    expect([journey.planning, journey.agreement, journey.reviews, journey.signOff]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('leaves what was assessed at hand, to be taken over where somebody says that it is still right', () => {
    const assessment = anAssessment({ sections: { NEEDS: 7, RISKS: 8 }, earlier: { NEEDS: 2, HOUSING: 3 } })
    const { journey } = taking(closed({ assessment }), reopen())
    expect(journey.assessment).toBeUndefined()
    expect(journey.earlierRound?.sections).toEqual({ NEEDS: 7, RISKS: 8, HOUSING: 3 })
    const again = taking({ ...journey, stage: 'CLOSED', closure: { reason: 'DECLINED', at: NOW } }, reopen())
    expect(again.journey.earlierRound).toEqual(journey.earlierRound)
    expect(taking(closed(), reopen()).journey.earlierRound).toBeUndefined()
  })

  const AFRESH = [
    ...(['advice', 'prevention', 'capacity', 'triage', 'conversations', 'waiting', 'preparation'] as const),
    ...(['continuingHealthcare', 'eligibility', 'reassessment', 'budget', 'finance', 'managing', 'planning'] as const),
    ...(['panel', 'signOff', 'reviews', 'changes', 'ending', 'move', 'contingency'] as const),
    ...(['hospital', 'leavingHospital', 'admission'] as const),
  ] satisfies readonly Region[]

  const KEPT = [
    ...(['takenOver', 'contact', 'outOfHours', 'onCall', 'advocacy', 'urgentSupport', 'held', 'dates'] as const),
    ...(['corrections', 'specialist', 'carers', 'safeguarding', 'letters', 'contactDetails'] as const),
    ...(['access', 'repairs'] as const),
  ] satisfies readonly Region[]

  /** Looked at part by part, in a test of their own. */
  const IN_PART = [
    ...(['referral', 'allocation', 'assessment', 'earlierRound', 'agreement'] as const),
    ...(['directPayment', 'charging', 'closure'] as const),
  ] satisfies readonly Region[]

  it('knows of every part of a journey what it does with it', () => {
    expect([...AFRESH, ...KEPT, ...IN_PART].toSorted()).toEqual([...REGIONS].toSorted())
  })

  const holding = (region: Region, slice: unknown): Journey => ({ ...closed(), [region]: slice })
  const marked = { of: 'the old round', work: [] }

  it.each(AFRESH)('looks at %s afresh', (region) => {
    expect(taking(holding(region, marked), reopen()).journey[region]).toBeUndefined()
  })

  it.each(KEPT)('leaves %s as it was', (region) => {
    expect(taking(holding(region, marked), reopen()).journey[region]).toEqual(marked)
  })

  it.each([
    ['what the council owes (R-CHG-04)', { repaymentDuePence: 1200 }, { repaymentDuePence: 1200 }],
    [
      'free weeks that were had (R-CHG-05)',
      { reablement: { kind: 'REABLEMENT', startedOn: '2025-10-01', endedOn: '2025-10-20' } },
      { reablement: { kind: 'REABLEMENT', startedOn: '2025-10-01', endedOn: '2025-10-20' } },
    ],
    [
      'both, and no charge for a line of the old plan',
      { repaymentDuePence: 1, charges: { 'LINE-1': { weeklyPence: 500, from: '2025-10-01', setAt: NOW } } },
      { repaymentDuePence: 1 },
    ],
    ['nothing where there were charges alone', { charges: {} }, undefined],
  ] as const)('keeps of the charges %s', (_what, charging, left) => {
    expect(taking(closed({ charging }), reopen()).journey.charging).toEqual(left)
  })

  it('R-CHG-04 what is owed is still paid back whole, by the step that stops its date', () => {
    const owing = taking(closed({ charging: { repaymentDuePence: 1200 } }), reopen()).journey
    const running: Journey = { ...owing, clocks: [aClock('finance.repayment')] }
    const paying = (paidBackPence: number) =>
      aStep(
        'recordRepayment',
        { paidBackPence, paidOn: '2026-01-05' },
        { role: 'FINANCE_OFFICER', standing: { receivedOn: '2026-01-05' } },
      )
    expect(refusalOf(running, paying(1199)).code).toBe('REPAYMENT_NOT_WHOLE')
    const { journey, clocks } = taking(running, paying(1200))
    expect(journey.charging).toEqual({})
    expect(clocks).toMatchObject([{ key: 'finance.repayment', outcome: 'MET' }])
  })

  it('R-CHG-05 a second period of free weeks begins after the one of the round before', () => {
    const had = { kind: 'REABLEMENT', startedOn: '2025-10-01', endedOn: '2025-12-20' } as const
    const again = taking(closed({ charging: { reablement: had } }), reopen()).journey
    const starting = (startedOn: string) =>
      aStep('recordReablementStarted', { kind: 'REABLEMENT', startedOn }, { standing: { receivedOn: '2026-01-05' } })
    expect(refusalOf(again, starting('2025-12-20')).code).toBe('FREE_SUPPORT_STARTED_TOO_EARLY')
    expect(taking(again, starting('2025-12-21')).journey.charging?.reablement?.startedOn).toBe('2025-12-21')
  })

  it.each([
    ['that ended is still looked at (R-DPY-07)', { endedAt: NOW, auditedAt: NOW }, { endedAt: NOW, auditedAt: NOW }],
    [
      'that ended, without a request of the old round',
      { endedAt: NOW, request: { at: NOW, recipient: 'PERSON' } },
      { endedAt: NOW },
    ],
    ['that was agreed and never paid is decided anew', { agreed: { at: NOW, recipient: 'PERSON' } }, undefined],
  ] as const)('a direct payment %s', (_which, directPayment, left) => {
    expect(taking(closed({ directPayment }), reopen()).journey.directPayment).toEqual(left)
  })

  it('what was joined to the old request, or proposed about it, belongs to the old round', () => {
    const rejection = { reason: 'NO_APPEARANCE_OF_NEED', redirectedTo: 'HOUSING', proposedBy: 'staff-triage' }
    const old = { ...aReferral, joined: 2, rejection } as unknown as NonNullable<Journey['referral']>
    expect(taking(closed({ referral: old }), reopen()).journey.referral).toEqual({ ...aReferral, receivedAt: NOW })
  })

  it.each([
    ['too late', { mayStillReopen: false }],
    ['not known whether in time', {}],
  ])('refuses when it is %s', (_case, standing) => {
    expect(refusalOf(closed(), reopen(standing))).toMatchObject({ code: 'TOO_LATE_TO_REOPEN', rule: 'R-CLS-05' })
  })

  it('is not possible while the journey is open', () => {
    expect(refusalOf(aJourney({ stage: 'ACTIVE' }), reopen()).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })
})

describe('R-CLS-02 a death is corrected, not reopened', () => {
  it('refuses to reopen after a death', () => {
    expect(refusalOf(closed({ closure: { reason: 'DIED', at: NOW } }), reopen())).toMatchObject({
      code: 'CANNOT_REOPEN_AFTER_DEATH',
      rule: 'R-CLS-02',
    })
  })
})
