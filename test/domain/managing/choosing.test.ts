import { describe, expect, it } from '@jest/globals'
import { managingBodies } from '../../../api/steps/managing.ts'
import type { ChooseManagementModeFacts } from '../../../domain/managing/facts.ts'
import { modeOf } from '../../../domain/managing/lines.ts'
import { MANAGEMENT_MODES, type BudgetLine } from '../../../domain/managing/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { planOverview } from '../../../domain/planning/overview.ts'
import { lackingCapacity } from '../../support/capacity.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aManagedAccount, choosing } from '../../support/managing.ts'
import { aDraft, aLine, aPlan, CHOSEN, readyToSign, WEEKLY } from '../../support/plans.ts'
import { aClock } from '../../support/reviewing.ts'

const PERSON = { role: 'CITIZEN', id: 'person-1' } as const
const planning = aJourney({ stage: 'PLANNING' })

const choose = (
  lines: readonly BudgetLine[],
  over: Partial<ChooseManagementModeFacts> = {},
  step: Parameters<typeof aStep>[2] = PERSON,
): Step =>
  aStep(
    'chooseManagementMode',
    { lines, hasCapacity: true, ...over },
    { standing: { offersServiceFunds: true }, ...step },
  )

describe('R-MGT-01 the person chooses how the money is managed', () => {
  const lines = [aLine(), aManagedAccount({ line: 'LINE-2' })]

  it('each line is kept with its mode, and the stage stays', () => {
    const { journey, event, messages } = taking(planning, choose(lines))
    expect(journey).toMatchObject({ stage: 'PLANNING', managing: { lines } })
    expect(event).toMatchObject({ type: 'ManagementModeChosen', mode: 'MIXED', onBehalf: false })
    expect(messages).toMatchObject([
      {
        template: 'MANAGEMENT_CHOICE',
        to: 'PERSON',
        about: { lines: ['LINE-1 LA_MANAGED NOBODY 45000 CHARGEABLE', 'LINE-2 THIRD_PARTY BROKER 45000 CHARGEABLE'] },
      },
    ])
  })

  it.each(MANAGEMENT_MODES)('%s can be chosen', (mode) => {
    const line = mode === 'THIRD_PARTY' ? aManagedAccount() : aLine({ mode })
    expect(taking(planning, choose([line])).journey.managing?.lines).toEqual([line])
  })

  it('a worker who records the choice says how the person chose', () => {
    const worker = { role: 'PRACTITIONER', id: 'staff-practitioner' } as const
    expect(refusalOf(planning, choose(lines, {}, worker))).toMatchObject({
      code: 'CHOICE_NEEDS_EVIDENCE',
      rule: 'R-MGT-01',
    })
    const { event } = taking(planning, choose(lines, {}, { ...worker, given: ['/evidence'] }))
    expect(event).toMatchObject({ onBehalf: true })
  })

  it('without capacity somebody with authority chooses (R-SGN-02)', () => {
    expect(refusalOf(planning, choose(lines, { hasCapacity: false }))).toMatchObject({
      code: 'CHOICE_NEEDS_AUTHORITY',
      rule: 'R-SGN-02',
    })
    const step = choose(lines, { hasCapacity: false, authority: 'DEPUTY' }, { role: 'REPRESENTATIVE', id: 'deputy-1' })
    expect(refusalOf(planning, step)).toMatchObject({ code: 'CAPACITY_NOT_RECORDED', rule: 'R-CAP-01' })
    expect(taking(lackingCapacity(planning), step).event).toMatchObject({ authority: 'DEPUTY' })
  })
})

describe('R-MGT-05 each line has exactly one mode', () => {
  it('a line named twice is refused', () => {
    const lines = [aLine(), aLine({ mode: 'ISF' })]
    expect(refusalOf(planning, choose(lines))).toMatchObject({ code: 'LINE_NAMED_TWICE', rule: 'R-MGT-05' })
  })

  it.each([
    ['one mode', [aLine(), aLine({ line: 'LINE-2' })], 'LA_MANAGED'],
    ['two modes', [aLine(), aLine({ line: 'LINE-2', mode: 'ISF' })], 'MIXED'],
  ] as const)('a plan with %s is called so', (_what, lines, mode) => {
    expect(modeOf(lines)).toBe(mode)
  })

  it('what others are asked to agree to stays as it is', () => {
    const agreeing = { ...choosing([aLine()]), stage: 'AGREEING' as const, planning: aPlan() }
    expect(refusalOf(agreeing, choose([aLine()]))).toMatchObject({ code: 'MODES_AGREED_ALREADY', kind: 'STATE' })
  })

  it.each([
    ['a penny too little', WEEKLY - 1],
    ['a penny too much', WEEKLY + 1],
  ])('a plan that went out without a choice gets one that adds up: %s is refused', (_what, weeklyPence) => {
    const { managing: _none, ...without } = readyToSign()
    expect(refusalOf(without, choose([aLine({ weeklyPence })])).code).toBe('LINES_DO_NOT_ADD_UP')
    expect(taking(without, choose([aLine()])).journey.managing?.lines).toHaveLength(1)
  })
})

describe('R-MGT-04 a managed account names who manages it', () => {
  it.each([
    ['nobody', aLine({ mode: 'THIRD_PARTY' })],
    ['somebody where the council manages', aLine({ manager: 'BROKER' })],
  ])('is refused with %s', (_what, line) => {
    expect(refusalOf(planning, choose([line]))).toMatchObject({ code: 'MANAGER_AND_MODE_DO_NOT_FIT', rule: 'R-MGT-04' })
  })
})

describe('R-MGT-03 individual service funds are a choice where the council has them', () => {
  it.each([{ offersServiceFunds: false }, {}])('not with %j', (standing) => {
    const step = { ...choose([aLine({ mode: 'ISF' })]), standing }
    expect(refusalOf(planning, step)).toMatchObject({ code: 'SERVICE_FUNDS_NOT_OFFERED', rule: 'R-MGT-03' })
  })
})

describe('R-MGT-07 a service from outside the list is checked by a date', () => {
  const outside = aLine({ outsideCouncilList: true })

  it('each such line has its own', () => {
    const { clocks } = taking(planning, choose([outside, aLine({ line: 'LINE-2' })]))
    expect(clocks.filter((intent) => intent.do === 'start')).toEqual([
      { do: 'start', key: 'managing.outsideCheck', instance: 'LINE-1', from: NOW },
    ])
  })

  it('keeps its date when the line is chosen again as it was, and loses it with the line', () => {
    const running = { ...choosing([outside]), clocks: [aClock('managing.outsideCheck', { instance: 'LINE-1' })] }
    expect(taking(running, choose([outside])).clocks).toEqual([])
    const changed = taking(running, choose([{ ...outside, mode: 'THIRD_PARTY', manager: 'BROKER' }])).clocks
    expect(changed.map((intent) => intent.do)).toEqual(['stop', 'start'])
    expect(taking(running, choose([aLine()])).clocks).toMatchObject([{ do: 'stop', instance: 'LINE-1' }])
  })

  it('is not looked at again when the line stays as it was checked', () => {
    const check = aStep('checkOutsideService', { line: 'LINE-1', meetsNeeds: true }, { given: ['/reasons'] })
    const checked = taking(choosing([outside]), check).journey
    expect(taking(checked, choose([outside])).clocks).toEqual([])
  })

  it('is found to meet the needs, or not, and the person is told', () => {
    const check = aStep('checkOutsideService', { line: 'LINE-1', meetsNeeds: false }, { given: ['/reasons'] })
    const { journey, clocks, messages } = taking(choosing([outside]), check)
    expect(journey.managing?.outsideChecks).toEqual({ 'LINE-1': false })
    expect(clocks).toMatchObject([{ do: 'stop', key: 'managing.outsideCheck', instance: 'LINE-1', outcome: 'MET' }])
    expect(messages).toMatchObject([{ template: 'OUTSIDE_SERVICE_RESULT', about: { meetsNeeds: false } }])
  })

  it.each([
    ['a line that does not exist', [], 'LINE_UNKNOWN'],
    ['a service on the list', [aLine()], 'NOTHING_TO_CHECK'],
  ])('is not possible for %s', (_what, lines, code) => {
    const check = aStep('checkOutsideService', { line: 'LINE-1', meetsNeeds: true }, { given: ['/reasons'] })
    expect(refusalOf(choosing(lines), check).code).toBe(code)
  })
})

describe('choosing anew', () => {
  const agreement = { for: 'THIRD_PARTY', manager: 'BROKER', at: NOW } as const
  const before = choosing([aManagedAccount()], { agreements: { 'LINE-1': agreement } })

  it('keeps an agreement with the same manager', () => {
    const { managing } = taking(before, choose([aManagedAccount({ weeklyPence: 1 })])).journey
    expect(managing?.agreements).toEqual({ 'LINE-1': agreement })
  })

  it('ends an agreement with a former one (R-MGT-04)', () => {
    const { managing } = taking(before, choose([aManagedAccount({ manager: 'ADVOCATE' })])).journey
    expect(managing?.agreements).toEqual({})
  })
})

describe('the body of chooseManagementMode', () => {
  const line = { line: 'LINE-1', weeklyPence: 100, mode: 'LA_MANAGED' }

  it('is accepted, chargeable and bought from the list unless it says otherwise', () => {
    expect(managingBodies.chooseManagementMode.parse({ lines: [line], hasCapacity: true }).lines).toEqual([
      { ...line, kind: 'CHARGEABLE', pooled: false, outsideCouncilList: false },
    ])
  })

  it.each([
    ['no lines', []],
    ['a line with a name of its own', [{ ...line, line: 'Mum' }]],
    ['a line beyond the last', [{ ...line, line: 'LINE-31' }]],
    ['a mode that there is not', [{ ...line, mode: 'CASH' }]],
  ])('is refused with %s', (_what, lines) => {
    expect(managingBodies.chooseManagementMode.safeParse({ lines, hasCapacity: true }).success).toBe(false)
  })
})

describe('R-MGT-01 nobody is asked to agree to a plan before the person has chosen', () => {
  const written = aJourney({ stage: 'PLANNING', planning: aDraft() })
  const submit = aStep('submitPlanForAgreement', { parties: ['PERSON', 'COUNCIL'], weeklyPence: WEEKLY })

  it('the plan does not go out, and it says what to do', () => {
    const refusal = refusalOf(written, submit)
    expect(refusal).toMatchObject({ code: 'PLAN_CHECKLIST_INCOMPLETE', rule: 'R-MGT-01' })
    expect(refusal.detail).toContain('PC-17')
    expect(refusal.whatToDo).toContain('choose-management-mode')
  })

  it('the checklist shows it beforehand', () => {
    const toDo = (journey: Journey) => planOverview(journey).items.find(({ item }) => item === 'PC-17')?.toDo
    expect(toDo(written)).toMatchObject([{ rule: 'R-MGT-01', holdsUpSignOff: true }])
    expect(toDo({ ...written, managing: CHOSEN })).toEqual([])
  })

  it('once it is chosen, the plan goes out', () => {
    const chosen = taking(written, choose([aLine()])).journey
    expect(taking(chosen, submit).journey.stage).toBe('AGREEING')
  })
})
