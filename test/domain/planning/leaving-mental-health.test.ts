import { describe, expect, it } from '@jest/globals'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import type { Step } from '../../../domain/journey/step.ts'
import type { BudgetLine } from '../../../domain/managing/state.ts'
import { ITEMS_OF_SPLIT } from '../../../domain/planning/checklist.ts'
import { MENTAL_HEALTH_PLANS } from '../../../domain/planning/together.ts'
import { waitingOn } from '../../../domain/journey/waiting-on.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { handedOver } from '../../support/moving.ts'
import { agreeing, aLine, anAgreement, aPlan, aPlanInForce, MANAGER } from '../../support/plans.ts'

const end = (over: Partial<FactsOf<'recordExternalPlanEnded'>> = {}): Step =>
  aStep('recordExternalPlanEnded', { plan: 'CMHT', ending: 'DISCHARGED', ...over })

describe('R-JNT-03 leaving a mental health plan does not stop support', () => {
  const planning = aPlan({ combined: { with: ['CMHT'], leadMonitor: 'MENTAL_HEALTH_TEAM' } })
  const active = aJourney({ stage: 'ACTIVE', planning, signOff: { inForce: aPlanInForce() } })

  it('the plan stays in force, and the person is told so', () => {
    const { journey, event, clocks, messages } = taking(active, end())
    expect(event).toEqual({ type: 'ExternalPlanEnded', plan: 'CMHT', ending: 'DISCHARGED', voids: false })
    expect(journey.stage).toBe('ACTIVE')
    expect(journey.signOff?.inForce).toEqual(aPlanInForce())
    expect(journey.planning).not.toHaveProperty('combined')
    expect(journey.planning?.combinedBefore).toEqual(['CMHT'])
    expect(clocks).toEqual([])
    expect(messages).toMatchObject([{ template: 'EXTERNAL_PLAN_ENDED', to: 'PERSON' }])
  })

  it('is refused for a plan that is not combined', () => {
    expect(refusalOf(active, end({ plan: 'EHCP' }))).toMatchObject({
      code: 'EXTERNAL_PLAN_NOT_COMBINED',
      kind: 'STATE',
    })
  })

  it('what stays combined keeps somebody who watches over it', () => {
    const two = aJourney({
      stage: 'ACTIVE',
      planning: aPlan({ combined: { with: ['CMHT', 'EHCP'], leadMonitor: 'MENTAL_HEALTH_TEAM' } }),
    })
    expect(refusalOf(two, end())).toMatchObject({ code: 'LEAD_MONITOR_MISSING', rule: 'R-JNT-02' })
    expect(taking(two, end({ leadMonitor: 'COUNCIL' })).journey.planning?.combined).toEqual({
      with: ['EHCP'],
      leadMonitor: 'COUNCIL',
    })
  })

  it('a version that is out goes back to the parts it is about', () => {
    const { journey } = taking(agreeing({ planning, agreement: anAgreement(['PERSON']) }), end())
    expect(journey.stage).toBe('PLANNING')
    expect(journey.agreement?.answers).toEqual({})
    expect(journey.planning?.sentBack).toEqual({ by: 'OTHER_PLAN_ENDED', items: ITEMS_OF_SPLIT.OTHER_PLAN_ENDED })
  })

  const close = (over: Partial<FactsOf<'closeJourney'>> = {}): Step =>
    aStep(
      'closeJourney',
      {
        reason: 'SUPPORT_ENDED_OTHER',
        personsChoice: false,
        adviceGiven: true,
        openMatters: [],
        letterAllowed: true,
        ...over,
      },
      { ...MANAGER, given: ['/choiceEvidence'] },
    )

  it.each(MENTAL_HEALTH_PLANS)('%s: closing for it is refused', (plan) => {
    const left = aJourney({
      stage: 'ACTIVE',
      planning: aPlan({ combinedBefore: [plan] }),
      signOff: { inForce: aPlanInForce() },
    })
    expect(refusalOf(left, close())).toMatchObject({ code: 'DISCHARGE_DOES_NOT_END_SUPPORT', rule: 'R-JNT-03' })
    expect(taking(left, close({ personsChoice: true })).journey.stage).toBe('CLOSED')
    const reviewed = {
      ...left,
      ending: { ground: 'REVIEW_FOUND_NO_ELIGIBLE_NEED', noticeGivenAt: NOW },
      reviews: {
        lastCompleted: {
          type: 'PLANNED_ANNUAL',
          result: 'END',
          outcomesAchieved: 'FULL',
          budgetChange: 'UNCHANGED',
          at: NOW,
        },
      },
    } as const
    expect(taking(reviewed, close()).journey.stage).toBe('CLOSED')
  })

  const withLines = (kind: BudgetLine['kind']) => ({ lines: [], inForce: [{ ...aLine(), kind }] })
  const moving = close({ reason: 'MOVED' })

  it('whoever moves after leaving the care of a mental health team is taken over by the next council, as others are', () => {
    const journey = handedOver({ managing: withLines('CHARGEABLE'), planning: aPlan({ combinedBefore: ['CMHT'] }) })
    expect(waitingOn(journey).steps).toEqual(['closeJourney'])
    expect(taking(journey, moving).journey.closure?.reason).toBe('MOVED')
  })

  it.each([
    [
      'the plan of the aftercare is combined with this one',
      { combined: { with: ['S117'], leadMonitor: 'NHS' } },
      'CHARGEABLE',
    ],
    ['money is for it, though they have left the mental health team', { combinedBefore: ['CMHT'] }, 'SECTION_117'],
  ] as const)(
    'but aftercare under section 117 stays with this council, whoever took over the rest: %s',
    (_case, plan, kind) => {
      const over = { planning: aPlan(plan), managing: withLines(kind) }
      for (const journey of [
        aJourney({ stage: 'ACTIVE', signOff: { inForce: aPlanInForce() }, ...over }),
        handedOver(over),
      ]) {
        for (const step of [moving, close({ reason: 'MOVED', personsChoice: true })])
          expect(refusalOf(journey, step)).toMatchObject({ code: 'AFTERCARE_STAYS_ON_A_MOVE', rule: 'R-JNT-03' })
        expect(waitingOn(journey).steps).not.toContain('closeJourney')
        expect(taking(journey, close({ personsChoice: true })).journey.stage).toBe('CLOSED')
      }
    },
  )

  it('until NHS and council have ended it together', () => {
    const ended = handedOver({ planning: aPlan({ combinedBefore: ['S117'] }), managing: withLines('SECTION_117') })
    expect(taking(ended, moving).journey.stage).toBe('CLOSED')
  })

  it('and where no plan is in force there is none to stay', () => {
    const planning = aPlan({ combined: { with: ['S117'], leadMonitor: 'NHS' } })
    expect(taking(aJourney({ stage: 'WAITING', planning }), moving).journey.stage).toBe('CLOSED')
  })

  it('another plan that ended makes no difference', () => {
    const left = aJourney({ stage: 'ACTIVE', planning: aPlan({ combinedBefore: ['EHCP'] }) })
    expect(refusalOf(left, close()).code).toBe('SUPPORT_STILL_RUNNING')
  })
})
