import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step, WorkAsked } from '../../../domain/journey/step.ts'
import { work } from '../../../domain/journey/waiting-on.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'

const ITEM = 'triage.standard@2'
const CLOCK = {
  id: ITEM,
  key: 'triage.standard',
  startedAt: NOW,
  dueAt: '2026-01-06T17:00:00Z',
  breached: false,
  paused: false,
  because: 'Invented.',
} as const

const inTriage = (over: Partial<Journey> = {}): Journey =>
  aJourney({ stage: 'TRIAGE', allocation: { team: 'TEAM-NORTH' }, clocks: [CLOCK], ...over })

const heldBy = (worker: string): Partial<Journey> => ({
  held: { work: [{ item: ITEM, step: 'recordTriageDecision', worker, since: NOW }] },
})

const asked = (over: Partial<WorkAsked> = {}) => ({
  standing: { workAsked: { step: 'recordTriageDecision', actorMay: true, ...over } },
})

const triage = { role: 'TRIAGE_WORKER', id: 'staff-triage' } as const
const manager = { role: 'TEAM_MANAGER', id: 'staff-manager' } as const

const claiming = (over: object = {}): Step => aStep('claimWork', { item: ITEM }, { ...triage, ...asked(), ...over })
const releasing = (over: object = {}): Step => aStep('releaseWork', { item: ITEM }, { ...triage, ...over })
const assigning = (worker: string, over: Partial<WorkAsked> = {}): Step =>
  aStep('assignWork', { item: ITEM, worker }, { ...manager, ...asked({ workerMay: true, ...over }) })

const workerOf = (journey: Journey): string | undefined => work(journey).find(({ id }) => id === ITEM)?.worker

describe('R-OPS-01 taking work from a list', () => {
  it('TK-01 what nobody has is theirs by name from then on, and nothing else changes', () => {
    const { journey, event, clocks, messages } = taking(inTriage(), claiming())
    expect(event).toEqual({ type: 'WorkClaimed', item: ITEM, step: 'recordTriageDecision', worker: 'staff-triage' })
    expect(workerOf(inTriage())).toBeUndefined()
    expect(workerOf(journey)).toBe('staff-triage')
    expect([clocks, messages, journey.clocks]).toEqual([[], [], [CLOCK]])
    expect(journey.touched).toEqual({ held: 11 })
  })

  it('TK-02 what they have already leaves no entry', () => {
    expect(refusalOf(inTriage(heldBy('staff-triage')), claiming())).toMatchObject({
      code: 'WORK_YOURS_ALREADY',
      kind: 'STATE',
    })
  })

  it('TK-03 what somebody else has is refused, and the answer says who and since when', () => {
    expect(refusalOf(inTriage(heldBy('staff-other')), claiming())).toMatchObject({
      code: 'WORK_WITH_SOMEBODY',
      kind: 'STATE',
      detail: `staff-other has this since ${NOW}.`,
    })
    expect(refusalOf(inTriage(), claiming(asked({ worker: 'staff-meant' })))).toMatchObject({
      code: 'WORK_WITH_SOMEBODY',
      detail: 'staff-meant has this.',
    })
  })

  it('TK-04 the work of another role or area is refused', () => {
    expect(refusalOf(inTriage(), claiming(asked({ actorMay: false })))).toMatchObject({
      code: 'WORK_NOT_FOR_YOU',
      kind: 'ROLE',
    })
  })

  it('what is not asked, or not any more, is refused', () => {
    expect(refusalOf(inTriage(), claiming({ standing: {} }))).toMatchObject({ code: 'WORK_NOT_ASKED', kind: 'STATE' })
  })

  it('is not for those who have no list', () => {
    expect(refusalOf(inTriage(), claiming({ role: 'AUDITOR' })).code).toBe('ROLE_MAY_NOT')
  })
})

describe('R-OPS-01 giving work back', () => {
  it('TK-35 one’s own: it is on the list again, and nobody is told', () => {
    const { journey, event, messages } = taking(inTriage(heldBy('staff-triage')), releasing())
    expect(event).toMatchObject({ type: 'WorkReleased', from: 'staff-triage' })
    expect([workerOf(journey), messages]).toEqual([undefined, []])
  })

  it('TK-15, TK-35 somebody else’s is refused to a colleague', () => {
    expect(refusalOf(inTriage(heldBy('staff-other')), releasing())).toMatchObject({
      code: 'WORK_NOT_YOURS_TO_RELEASE',
      kind: 'ROLE',
    })
  })

  it('TK-35 somebody else’s is done by a manager, and they are told', () => {
    const { journey, messages } = taking(inTriage(heldBy('staff-other')), releasing(manager))
    expect(workerOf(journey)).toBeUndefined()
    expect(messages).toEqual([{ template: 'WORK_TAKEN_BACK', to: 'NAMED', about: { staff: 'staff-other' } }])
  })

  it('TK-16, TK-35 what nobody has leaves no entry', () => {
    expect(refusalOf(inTriage(), releasing())).toMatchObject({ code: 'WORK_WITH_NOBODY', kind: 'STATE' })
  })
})

describe('R-OPS-01 giving work to somebody', () => {
  it('tells both, and touches no clock', () => {
    const { journey, event, clocks, messages } = taking(inTriage(heldBy('staff-triage')), assigning('staff-other'))
    expect(event).toMatchObject({ type: 'WorkAssigned', worker: 'staff-other', from: 'staff-triage' })
    expect(messages.map(({ template, about }) => [template, about])).toEqual([
      ['WORK_GIVEN', { staff: 'staff-other' }],
      ['WORK_TAKEN_BACK', { staff: 'staff-triage' }],
    ])
    expect([clocks, journey.clocks, workerOf(journey)]).toEqual([[], [CLOCK], 'staff-other'])
  })

  it('takes it from the worker who was meant by name, too', () => {
    const { event } = taking(inTriage(), assigning('staff-other', { worker: 'staff-meant' }))
    expect(event).toMatchObject({ from: 'staff-meant' })
  })

  it.each([
    [
      'TK-17 somebody who may not do it',
      inTriage(),
      assigning('staff-other', { workerMay: false }),
      'WORK_NOT_FOR_THEM',
    ],
    ['TK-33 whoever has it', inTriage(heldBy('staff-other')), assigning('staff-other'), 'WORK_WITH_THEM_ALREADY'],
  ])('refuses %s', (_who, journey, step, code) => {
    expect(refusalOf(journey, step).code).toBe(code)
  })

  it('is for managers', () => {
    expect(refusalOf(inTriage(), { ...assigning('staff-other'), by: { id: 'x', role: 'TRIAGE_WORKER' } }).code).toBe(
      'ROLE_MAY_NOT',
    )
  })
})

describe('R-OPS-01 what somebody has by name', () => {
  it('ends with the stage that asked for it itself', () => {
    const waiting = aJourney({
      stage: 'WAITING',
      allocation: { team: 'TEAM-NORTH' },
      held: { work: [{ item: 'WAITING', step: 'allocateCase', worker: 'staff-manager', since: NOW }] },
    })
    expect(work(waiting).map(({ worker }) => worker)).toEqual(['staff-manager'])
    const { journey } = taking(
      waiting,
      aStep('allocateCase', { worker: 'staff-other' }, { ...manager, standing: { workerAvailable: true } }),
    )
    expect(journey.held).toEqual({ work: [] })
  })

  it('is not theirs when the same stage comes to ask another step', () => {
    const held = { work: [{ item: 'DETERMINING', step: 'proposeEligibility', worker: 'staff-other', since: NOW }] }
    expect(work(aJourney({ stage: 'DETERMINING', held })).map(({ worker }) => worker)).toEqual(['staff-other'])
    const eligibility = { proposedBy: 'staff-practitioner' } as Journey['eligibility']
    expect(work(aJourney({ stage: 'DETERMINING', held, eligibility })).map(({ worker }) => worker)).toEqual([undefined])
  })

  it('TK-30, TK-31 goes with the journey to its new worker; what others have stays with them', () => {
    const held = {
      work: [
        { item: 'a@1', worker: 'staff-practitioner', since: NOW },
        { item: 'b@2', worker: 'staff-third', since: NOW },
      ],
    }
    const { journey } = taking(
      aJourney({ stage: 'PLANNING', held }),
      aStep('reallocateCase', { worker: 'staff-other' }, { ...manager, standing: { workerAvailable: true } }),
    )
    expect(journey.held?.work.map(({ item }) => item)).toEqual(['b@2'])
  })

  it('of one journey are never more than fifty', () => {
    const held = {
      work: Array.from({ length: 50 }, (_, index) => ({ item: `x@${String(index)}`, worker: 'staff-x', since: NOW })),
    }
    const { journey } = taking(inTriage({ held }), claiming())
    expect(journey.held?.work).toHaveLength(50)
    expect(journey.held?.work.at(-1)?.item).toBe(ITEM)
  })
})
