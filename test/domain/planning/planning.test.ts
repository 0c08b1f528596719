import { describe, expect, it } from '@jest/globals'
import type { Party } from '../../../domain/agreement/state.ts'
import type { Step } from '../../../domain/journey/step.ts'
import type { PlanItem } from '../../../domain/planning/state.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { CHOSEN, aDraft, anAgreement, aPlan, WEEKLY } from '../../support/plans.ts'

const write = (item: PlanItem, given: readonly string[] = ['/content'], id = 'staff-practitioner'): Step =>
  aStep('updatePlanSection', { item }, { given, id })

const submit = (parties: readonly Party[] = ['PERSON', 'COUNCIL'], over: { readonly id?: string } = {}): Step =>
  aStep('submitPlanForAgreement', { parties, weeklyPence: WEEKLY }, over)

const planning = aJourney({ stage: 'PLANNING' })
const written = aJourney({ stage: 'PLANNING', managing: CHOSEN, planning: aDraft() })

describe('R-PLN-02 writing the parts of the plan', () => {
  it.each([
    ['/content', 'FILLED'],
    ['/notApplicableReason', 'NOT_APPLICABLE'],
  ])('%s makes the part %s', (given, answer) => {
    const { journey, event } = taking(planning, write('PC-12', [given]))
    expect(event).toEqual({ type: 'PlanSectionUpdated', item: 'PC-12', answer })
    expect(journey.planning?.items).toEqual({ 'PC-12': answer })
    expect(journey.stage).toBe('PLANNING')
  })

  it.each([
    ['neither content nor reason', []],
    ['both content and reason', ['/content', '/notApplicableReason']],
  ])('is refused with %s', (_what, given) => {
    expect(refusalOf(planning, write('PC-12', given))).toMatchObject({
      code: 'PLAN_ITEM_NEEDS_ONE_ANSWER',
      rule: 'R-PLN-02',
    })
  })

  it('keeps the other parts, and replaces an earlier answer to the same part', () => {
    const once = taking(planning, write('PC-12')).journey
    const twice = taking(once, write('PC-13')).journey
    const again = taking(twice, write('PC-12', ['/notApplicableReason'])).journey
    expect(again.planning?.items).toEqual({ 'PC-12': 'NOT_APPLICABLE', 'PC-13': 'FILLED' })
  })

  it.each(['AGREEING', 'PANEL', 'SIGN_OFF', 'ACTIVE'] as const)('is not possible in %s', (stage) => {
    expect(refusalOf(aJourney({ stage }), write('PC-12')).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })

  it('tells the second of two writers who had the same version before them', () => {
    const first = taking(planning, { ...write('PC-12'), expectedVersion: 10 }).journey
    expect(refusalOf(first, { ...write('PC-12', ['/content'], 'staff-b'), expectedVersion: 10 }).kind).toBe('STALE')
  })
})

describe('R-GEN-06 the plan remembers its authors', () => {
  it('counts each author once, and whoever submits is one', () => {
    const one = taking(planning, write('PC-01', ['/content'], 'staff-a')).journey
    const two = taking(one, write('PC-02', ['/content'], 'staff-a')).journey
    const three = taking(two, write('PC-03', ['/content'], 'staff-b')).journey
    expect(three.planning?.authors).toEqual(['staff-a', 'staff-b'])
    expect(taking(written, submit(undefined, { id: 'staff-c' })).journey.planning?.authors).toEqual([
      'staff-practitioner',
      'staff-c',
    ])
  })
})

describe('R-SGN-01 sending the plan out for agreement', () => {
  it('makes version 1, starts the clock and asks for every agreement', () => {
    const { journey, event, clocks } = taking(written, submit(['PERSON', 'COUNCIL', 'CARER']))
    expect(event).toEqual({
      type: 'PlanSubmitted',
      planVersion: 1,
      parties: ['PERSON', 'COUNCIL', 'CARER'],
      weeklyPence: WEEKLY,
    })
    expect(journey).toMatchObject({
      stage: 'AGREEING',
      planning: { version: 1, weeklyPence: WEEKLY },
      agreement: { planVersion: 1, parties: ['PERSON', 'COUNCIL', 'CARER'], answers: {} },
    })
    expect(clocks).toEqual([
      { do: 'start', key: 'plan.agreement', from: NOW },
      { do: 'stop', key: 'panel.return', outcome: 'MET', cause: 'PlanSubmitted' },
    ])
  })

  it('sends the draft to everybody but the council, once', () => {
    const { messages } = taking(written, submit(['PERSON', 'COUNCIL', 'CARER', 'CARER', 'OTHER']))
    expect(messages.map(({ template, to }) => [template, to])).toEqual([
      ['PLAN_DRAFT', 'PERSON'],
      ['PLAN_DRAFT', 'CARER'],
      ['PLAN_DRAFT', 'OTHER'],
    ])
  })

  it.each([[['PERSON']], [['COUNCIL']], [['CARER', 'COUNCIL']], [[]]] as const)(
    'is refused with only %j',
    (parties) => {
      expect(refusalOf(written, submit(parties))).toMatchObject({ code: 'PLAN_PARTIES_INCOMPLETE', rule: 'R-SGN-01' })
    },
  )

  it('makes a new version the second time, and voids what was agreed to the first', () => {
    const agreed = aJourney({
      stage: 'PLANNING',
      planning: aPlan(),
      managing: CHOSEN,
      agreement: anAgreement(['PERSON', 'COUNCIL']),
    })
    const { journey } = taking(agreed, submit())
    expect(journey.planning?.version).toBe(2)
    expect(journey.agreement).toEqual({ planVersion: 2, parties: ['PERSON', 'COUNCIL'], answers: {} })
  })
})

describe.each([
  ['R-PAN-07', 'PANEL'],
  ['R-DSP-01', 'DISPUTE'],
] as const)('%s back to the named parts of the plan, not to the start', (rule, by) => {
  const plan = aPlan({ sentBack: { by, items: ['PC-06'] } })
  const sentBack = aJourney({ stage: 'PLANNING', managing: CHOSEN, planning: plan })

  it('opens the named part', () => {
    expect(taking(sentBack, write('PC-06')).journey.planning?.items['PC-06']).toBe('FILLED')
  })

  it('keeps the other parts closed, and says which are open', () => {
    const refusal = refusalOf(sentBack, write('PC-03'))
    expect(refusal).toMatchObject({ code: 'PLAN_ITEM_NOT_SENT_BACK', rule })
    expect(refusal.detail).toContain('PC-06')
  })

  it('opens another part for a written reason', () => {
    expect(taking(sentBack, write('PC-03', ['/content', '/reasonToReopen'])).event.type).toBe('PlanSectionUpdated')
  })

  it('is over with the next submission', () => {
    expect(taking(sentBack, submit()).journey.planning).not.toHaveProperty('sentBack')
  })
})
