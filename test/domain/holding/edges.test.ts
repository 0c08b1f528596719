import { describe, expect, it } from '@jest/globals'
import { nowWith } from '../../../domain/holding/held.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { OPEN_STAGES } from '../../../domain/journey/stage.ts'
import type { WorkAsked } from '../../../domain/journey/step.ts'
import { ROLES, type Role } from '../../../domain/roles/roles.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'

const ITEM = 'triage.standard@2'
const STEP = 'recordTriageDecision'

const held = (worker: string, step = STEP): Partial<Journey> => ({
  held: { work: [{ item: ITEM, step, worker, since: NOW }] },
})
const journey = (over: Partial<Journey> = {}): Journey => aJourney({ stage: 'TRIAGE', ...over })

const asked = (over: Partial<WorkAsked> = {}) => ({
  standing: { workAsked: { step: STEP, actorMay: true, workerMay: true, ...over } },
})

const claim = (role: Role, id = 'staff-me', over: Partial<WorkAsked> = {}) =>
  aStep('claimWork', { item: ITEM }, { role, id, ...asked(over) })
const release = (role: Role, id = 'staff-me') => aStep('releaseWork', { item: ITEM }, { role, id })
const assign = (role: Role, worker: string, over: Partial<WorkAsked> = {}) =>
  aStep('assignWork', { item: ITEM, worker }, { role, id: 'staff-manager', ...asked(over) })

const MANAGERS: readonly Role[] = ['TEAM_MANAGER', 'SERVICE_MANAGER', 'HEAD_OF_SERVICE']
const WITH_LISTS: readonly Role[] = [
  ...MANAGERS,
  ...(['CONTACT_OFFICER', 'TRIAGE_WORKER', 'PRACTITIONER', 'SENIOR_PRACTITIONER', 'PANEL_CHAIR'] as const),
  ...(['PANEL_MEMBER', 'FINANCE_OFFICER', 'BROKER', 'EDT_WORKER'] as const),
]

describe('R-OPS-01 who may take, give back and give work', () => {
  it.each(ROLES)('%s', (role) => {
    const hasList = WITH_LISTS.includes(role)
    const isManager = MANAGERS.includes(role)
    const outcome = (step: Parameters<typeof taking>[1], over: Partial<Journey> = {}): string => {
      try {
        return taking(journey(over), step).event.type
      } catch {
        return refusalOf(journey(over), step).code
      }
    }
    expect(outcome(claim(role))).toBe(hasList ? 'WorkClaimed' : 'ROLE_MAY_NOT')
    expect(outcome(release(role), held('staff-me'))).toBe(hasList ? 'WorkReleased' : 'ROLE_MAY_NOT')
    const ofAnother = isManager ? 'WorkReleased' : hasList ? 'WORK_NOT_YOURS_TO_RELEASE' : 'ROLE_MAY_NOT'
    expect(outcome(release(role), held('staff-other'))).toBe(ofAnother)
    expect(outcome(assign(role, 'staff-other'))).toBe(isManager ? 'WorkAssigned' : 'ROLE_MAY_NOT')
  })

  it.each(OPEN_STAGES)('in %s, and not once the journey has ended', (stage) => {
    expect(taking(journey({ stage }), claim('TRIAGE_WORKER')).journey.held?.work).toHaveLength(1)
    expect(refusalOf(journey({ stage: 'CLOSED' }), claim('TRIAGE_WORKER')).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })
})

describe('R-OPS-01 who has it', () => {
  it.each([
    ['meant for whoever takes it: theirs already', journey(), { worker: 'staff-me' }, 'WORK_YOURS_ALREADY'],
    ['meant for another: theirs', journey(), { worker: 'staff-other' }, 'WORK_WITH_SOMEBODY'],
    [
      'taken by another than it was meant for: who took it has it',
      journey(held('staff-me')),
      { worker: 'staff-other' },
      'WORK_YOURS_ALREADY',
    ],
  ] as const)('%s', (_which, state, over, code) => {
    expect(refusalOf(state, claim('TRIAGE_WORKER', 'staff-me', over)).code).toBe(code)
  })

  it('what was taken when another step was asked is nobody’s yet', () => {
    expect(taking(journey(held('staff-other', 'acknowledgeCall')), claim('TRIAGE_WORKER')).journey.held?.work).toEqual([
      { item: ITEM, step: STEP, worker: 'staff-me', since: NOW },
    ])
  })

  it('what asks no step is known by its item alone', () => {
    const { journey: after, event } = taking(journey(), {
      ...claim('TRIAGE_WORKER'),
      standing: { workAsked: { actorMay: true } },
    })
    expect(event).toEqual({ type: 'WorkClaimed', item: ITEM, worker: 'staff-me' })
    expect(after.held).toEqual({ work: [{ item: ITEM, worker: 'staff-me', since: NOW }] })
  })
})

describe('R-OPS-01 who is told when work is given', () => {
  const readers = (state: Journey, worker: string, over: Partial<WorkAsked> = {}) =>
    taking(state, assign('TEAM_MANAGER', worker, over)).messages.map(
      ({ template, about }) => `${template} ${String(about?.['staff'])}`,
    )

  it.each([
    ['nobody had it', journey(), {}, []],
    ['the manager had it', journey(held('staff-manager')), {}, []],
    ['somebody had taken it', journey(held('staff-one')), {}, ['WORK_TAKEN_BACK staff-one']],
    ['it was meant for somebody', journey(), { worker: 'staff-two' }, ['WORK_TAKEN_BACK staff-two']],
  ] as const)('whoever has it now, and whoever had it, where %s', (_where, state, over, also) => {
    expect(readers(state, 'staff-new', over)).toEqual(['WORK_GIVEN staff-new', ...also])
  })

  it('the record says from whom only where somebody had it', () => {
    expect(taking(journey(), assign('TEAM_MANAGER', 'staff-new')).event).not.toHaveProperty('from')
    expect(taking(journey(held('staff-one')), assign('TEAM_MANAGER', 'staff-new')).event).toHaveProperty(
      'from',
      'staff-one',
    )
  })
})

describe('R-OPS-01 what a journey remembers of it', () => {
  const of = (item: string) => ({ item, worker: 'staff-one', since: NOW })

  it('one holder for each thing, the newest last', () => {
    const state = journey({ held: { work: [of('a@1'), of('b@2')] } })
    expect(
      nowWith(state, 'a@1', { ...of('a@1'), worker: 'staff-two' }).work.map(({ item, worker }) => [item, worker]),
    ).toEqual([
      ['b@2', 'staff-one'],
      ['a@1', 'staff-two'],
    ])
  })

  it('fifty of them, and the oldest goes first', () => {
    const fifty = Array.from({ length: 50 }, (_, index) => of(`x@${String(index)}`))
    const items = nowWith(journey({ held: { work: fifty } }), 'new@1', of('new@1')).work.map(({ item }) => item)
    expect([items.length, items[0], items.at(-1)]).toEqual([50, 'x@1', 'new@1'])
  })
})
