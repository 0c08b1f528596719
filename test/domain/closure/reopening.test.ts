import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aReferral, anAssessment } from '../../support/front-line.ts'

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
