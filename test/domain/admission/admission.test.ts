import { describe, expect, it } from '@jest/globals'
import type { LineInHospital } from '../../../domain/admission/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aClock } from '../../support/reviewing.ts'
import { DAYS, noticing } from '../hospital/support.ts'

const line = (id: string, mode: 'LA_MANAGED' | 'DIRECT_PAYMENT' = 'LA_MANAGED') =>
  ({ line: id, mode, weeklyPence: 5000, kind: 'CHARGEABLE', pooled: false, outsideCouncilList: false }) as const

const atHome = (over: Partial<Journey> = {}): Journey =>
  aJourney({ stage: 'ACTIVE', managing: { lines: [], inForce: [line('LINE-1'), line('LINE-2')] }, ...over })

const admitting = (on = '2026-01-05') =>
  aStep('recordAdmission', { on, hospital: 'RXX01' }, { role: 'PROVIDER', standing: { receivedOn: '2026-01-05' } })

const telling = (...lines: readonly LineInHospital[]) => aStep('recordProvidersTold', { lines }, { role: 'BROKER' })

const startsOf = ({ clocks }: { clocks: readonly { do: string; key: string }[] }) =>
  clocks.filter((intent) => intent.do === 'start').map(({ key }) => key)

const admitted = (): Journey => ({ ...taking(atHome(), admitting()).journey, clocks: [aClock('hospital.providers')] })

describe('R-HOS-13 somebody with a plan goes into hospital', () => {
  it('has the providers told today, and a review opened', () => {
    const { journey, messages, ...rest } = taking(atHome(), admitting())
    expect(startsOf(rest)).toEqual(['hospital.providers', 'review.unplanned.start', 'review.unplanned'])
    expect(journey.reviews?.open).toMatchObject({ type: 'UNPLANNED', causes: ['HOSPITAL_ADMISSION'] })
    expect(journey.stage).toBe('ACTIVE')
    expect(messages.map(({ template, to }) => [template, to])).toEqual([
      ['ADMITTED_WITH_PLAN', 'WORKER'],
      ['REVIEW_CALLED', 'PERSON'],
    ])
  })

  it('tells finance of a direct payment, and stops none by itself', () => {
    const { messages, clocks } = taking(
      atHome({ managing: { lines: [], inForce: [line('LINE-1', 'DIRECT_PAYMENT')] } }),
      admitting(),
    )
    expect(messages).toContainEqual({ template: 'ADMITTED_WITH_DIRECT_PAYMENT', to: 'FINANCE' })
    expect(clocks.filter((intent) => intent.do === 'stop')).toEqual([])
  })

  it('R-REV-03 opens no review of a plan that is being changed already', () => {
    const { journey } = taking(atHome({ stage: 'REVISING' }), admitting())
    expect(journey.reviews).toBeUndefined()
    expect(journey.admission).toEqual({ on: '2026-01-05', hospital: 'RXX01', lines: [] })
  })

  it.each([
    ['twice', admitted(), admitting(), 'ADMISSION_ALREADY_RECORDED'],
    ['for tomorrow', atHome(), admitting('2026-01-06'), 'ADMISSION_DAY_NOT_POSSIBLE'],
  ])('is not recorded %s', (_how, journey, step, code) => {
    expect(refusalOf(journey, step)).toMatchObject({ code, rule: 'R-HOS-13' })
  })

  it('is nothing to record where no plan is in force', () => {
    expect(refusalOf(aJourney({ stage: 'PLANNING' }), admitting()).code).toBe('NO_PLAN_IN_FORCE')
  })

  it('is heard of by the notice of the hospital, too', () => {
    const { journey, ...rest } = taking(
      atHome(),
      noticing({ carerConsulted: 'NO_CARER', admission: { state: 'ADMITTED', on: '2026-01-04' } }),
    )
    expect(startsOf(rest)).toEqual([
      'hospital.assessment',
      'hospital.receipt',
      'hospital.providers',
      'review.unplanned.start',
      'review.unplanned',
    ])
    expect(journey.admission).toEqual({ on: '2026-01-04', hospital: 'RXX01', lines: [] })
    const once = taking(admitted(), noticing({ carerConsulted: 'NO_CARER' }))
    expect(startsOf(once)).toEqual(['hospital.assessment', 'hospital.receipt'])
    const expected = taking(atHome(), noticing({ admission: { state: 'EXPECTED', on: '2026-01-08' } }))
    expect(expected.journey.admission).toBeUndefined()
  })

  it('by a notice after the cut-off that says no day, they were there on the day it came, not on the day it counts as', () => {
    const noticeDays = { ...DAYS, deemedOn: '2026-01-06' }
    const late = noticing({}, { standing: { noticeDays, inOfficeHours: true } })
    expect(taking(atHome(), late).journey.admission?.on).toBe('2026-01-05')
  })
})

describe('R-HOS-13 what becomes of each service', () => {
  const SUSPENDED = { line: 'LINE-1', decision: 'SUSPENDED' } as const
  const KEPT = { line: 'LINE-2', decision: 'KEPT' } as const

  it('is said of every line once, and meets the date', () => {
    const { journey, clocks } = taking(admitted(), telling(KEPT, SUSPENDED))
    expect(journey.admission?.lines).toEqual([KEPT, SUSPENDED])
    expect(clocks).toEqual([{ do: 'stop', key: 'hospital.providers', outcome: 'MET', cause: 'ProvidersTold' }])
  })

  it.each([
    ['a line is forgotten', [SUSPENDED], 'EVERY_LINE_IS_DECIDED'],
    ['a line is not in the plan', [SUSPENDED, KEPT, { line: 'LINE-9', decision: 'KEPT' }], 'EVERY_LINE_IS_DECIDED'],
    [
      'support resumes while the person is there',
      [SUSPENDED, { ...KEPT, decision: 'RESUMED' }],
      'LINE_DECISION_DOES_NOT_FIT',
    ],
  ] as const)('is refused where %s', (_why, lines, code) => {
    expect(refusalOf(admitted(), telling(...lines))).toMatchObject({ code, rule: 'R-HOS-13' })
  })

  it('is nobody’s to hear when nobody waits', () => {
    expect(refusalOf(atHome(), telling(SUSPENDED, KEPT)).code).toBe('NO_PROVIDERS_TO_TELL')
  })

  it('is said again when the person has left: now it may resume', () => {
    const left = taking(
      { ...admitted(), clocks: [], leavingHospital: { pathway: 'P1' } },
      aStep(
        'recordDischarge',
        { on: '2026-01-05' },
        { role: 'HOSPITAL_LIAISON', standing: { receivedOn: '2026-01-05' } },
      ),
    )
    expect(startsOf(left)).toContain('hospital.providers')
    const home = { ...left.journey, clocks: [aClock('hospital.providers')] }
    expect(taking(home, telling({ ...SUSPENDED, decision: 'RESUMED' }, KEPT)).event.type).toBe('ProvidersTold')
    const back = aStep(
      'recordReadmission',
      { on: '2026-01-05' },
      { role: 'PROVIDER', standing: { receivedOn: NOW.slice(0, 10) } },
    )
    expect(refusalOf(home, back).code).toBe('ROLE_MAY_NOT')
    const again = taking(home, { ...back, by: { id: 'staff-liaison', role: 'HOSPITAL_LIAISON' } })
    expect(again.journey.admission).toEqual({ on: '2026-01-05', lines: [] })
    expect(startsOf(again)).toContain('hospital.providers')
  })
})
