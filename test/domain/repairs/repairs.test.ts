import { describe, expect, it } from '@jest/globals'
import { nextSteps } from '../../../domain/journey/next-steps.ts'
import { STAGES } from '../../../domain/journey/stage.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { RecordRepairFacts } from '../../../domain/repairs/steps.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'

const REPAIR = '018f0000-0000-7000-8000-0000000000aa'
const LOST = {
  version: 11,
  type: 'TriageDecided',
  at: NOW,
  by: { id: 'staff-triage-worker', role: 'TRIAGE_WORKER' },
} as const

const facts = (over: Partial<RecordRepairFacts> = {}): RecordRepairFacts => ({
  repair: REPAIR,
  reason: 'DATABASE_WRITTEN_TO',
  proposedBy: 'staff-team-manager',
  heldVersion: 11,
  lost: [LOST],
  ...over,
})

const APPROVER = { id: 'staff-service-manager', role: 'SERVICE_MANAGER' } as const

const repairing = (over: Partial<RecordRepairFacts> = {}, by: object = APPROVER) =>
  aStep('recordRepair', facts(over), { by: { ...APPROVER, ...by } })

describe('R-GEN-06 a repair is an event of the journey', () => {
  it('with who proposed and who approved it, why, and what was lost; the journey stays where its record has it', () => {
    const before = aJourney({ stage: 'TRIAGE' })
    const { journey, event, clocks } = taking(before, repairing())
    expect(event).toEqual({ type: 'JourneyRepaired', ...facts() })
    expect(journey.repairs).toEqual({
      done: [
        {
          repair: REPAIR,
          reason: 'DATABASE_WRITTEN_TO',
          at: NOW,
          proposedBy: 'staff-team-manager',
          approvedBy: 'staff-service-manager',
          lost: [LOST],
        },
      ],
    })
    const { repairs: _repairs, version, touched, recent, ...rest } = journey
    const { version: was, touched: _touched, recent: _recent, ...same } = before
    expect([rest, version, touched, recent.at(-1)?.type]).toEqual([
      same,
      was + 1,
      { repairs: was + 1 },
      'JourneyRepaired',
    ])
    expect(clocks).toEqual([])
  })

  it('whoever works on it hears that something has to be done again, and nobody hears anything when nothing was lost', () => {
    const { messages } = taking(aJourney(), repairing())
    expect(messages).toEqual([{ template: 'STEPS_LOST', to: 'WORKER' }])
    expect(taking(aJourney({ allocation: { team: 'TEAM-NORTH' } }), repairing()).messages).toMatchObject([
      { to: 'TEAM' },
    ])
    expect(taking(aJourney(), repairing({ lost: [] })).messages).toEqual([])
  })

  it.each(STAGES)('it is recorded wherever the journey stands: %s', (stage) => {
    expect(taking(aJourney({ stage }), repairing()).journey.stage).toBe(stage)
  })

  it('nobody approves their own, nor that of somebody for whom they stand in', () => {
    const own = repairing({ proposedBy: APPROVER.id })
    const deputys = repairing({}, { insteadOf: ['staff-team-manager'] })
    for (const step of [own, deputys]) expect(refusalOf(aJourney(), step).code).toBe('REPAIR_BY_ONE_PERSON')
  })

  it('each is recorded once, and another one after it', () => {
    const { journey } = taking(aJourney(), repairing())
    expect(refusalOf(journey, repairing()).code).toBe('REPAIR_RECORDED')
    const again = taking(journey, repairing({ repair: '018f0000-0000-7000-8000-0000000000bb', lost: [] }))
    expect(again.journey.repairs?.done).toHaveLength(2)
  })

  it('is offered to nobody as a next step', () => {
    const offered = (journey: Journey) => nextSteps(journey, ['SERVICE_MANAGER']).map(({ name }) => name)
    expect(STAGES.flatMap((stage) => offered(aJourney({ stage })))).not.toContain('recordRepair')
  })
})
