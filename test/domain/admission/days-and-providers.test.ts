import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { ClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import { aJourney, aStep, refusalOf, taking } from '../../support/domain.ts'
import { aClock } from '../../support/reviewing.ts'
import { noticing } from '../hospital/support.ts'

const TODAY = { standing: { receivedOn: '2026-01-05' } }

const line = (id: string, mode: 'LA_MANAGED' | 'DIRECT_PAYMENT' = 'LA_MANAGED') =>
  ({ line: id, mode, weeklyPence: 5000, kind: 'CHARGEABLE', pooled: false, outsideCouncilList: false }) as const

const withPlan = (over: Partial<Journey> = {}): Journey =>
  aJourney({ stage: 'ACTIVE', managing: { lines: [], inForce: [line('LINE-1')] }, ...over })

const admitting = (on = '2026-01-05') =>
  aStep('recordAdmission', { on, hospital: 'RXX01' }, { role: 'PROVIDER', ...TODAY })

const leaving = aStep('recordDischarge', { on: '2026-01-05' }, { role: 'HOSPITAL_LIAISON', ...TODAY })

const telling = aStep('recordProvidersTold', { lines: [{ line: 'LINE-1', decision: 'KEPT' }] }, { role: 'BROKER' })

const running = (...keys: readonly ClockKey[]): Partial<Journey> => ({ clocks: keys.map((key) => aClock(key)) })

/** What a step does with the date by which the providers hear. */
const providersDate = ({ clocks }: { readonly clocks: readonly { readonly do: string; readonly key: string }[] }) =>
  clocks.filter(({ key }) => key === 'hospital.providers')

describe('R-HOS-13 the day by which the providers hear', () => {
  const inHospital = { admission: { on: '2026-01-03', lines: [] }, leavingHospital: { pathway: 'P1' } } as const
  const replaced = (cause: string) => [
    { do: 'stop', key: 'hospital.providers', outcome: 'CANCELLED', cause },
    expect.objectContaining({ do: 'start' }),
  ]

  it.each([
    ['a discharge takes the place of that of the admission', inHospital, leaving, 'Discharged'],
    [
      'a second admission takes the place of that of the discharge',
      { admission: { ...inHospital.admission, leftOn: '2026-01-04' } },
      admitting(),
      'AdmissionRecorded',
    ],
    [
      'an admission that a notice tells of takes it, too',
      { admission: { ...inHospital.admission, leftOn: '2026-01-04' } },
      noticing(),
      'AssessmentNoticeReceived',
    ],
  ] as const)('%s, where nobody was told yet', (_what, over, step, cause) => {
    expect(providersDate(taking(withPlan({ ...over, ...running('hospital.providers') }), step))).toEqual(
      replaced(cause),
    )
  })

  it('takes no other date away', () => {
    const { clocks } = taking(withPlan({ ...inHospital, ...running('review.annual') }), leaving)
    expect(clocks.filter((intent) => intent.do === 'stop')).toEqual([])
    expect(providersDate({ clocks })).toHaveLength(1)
  })

  it('is not met while only another date runs', () => {
    expect(refusalOf(withPlan(running('review.annual')), telling).code).toBe('NO_PROVIDERS_TO_TELL')
    expect(taking(withPlan(running('review.annual', 'hospital.providers')), telling).event.type).toBe('ProvidersTold')
  })

  it('is not begun again by the discharge from a stay that is over', () => {
    const over = { ...inHospital, admission: { ...inHospital.admission, leftOn: '2026-01-04' } }
    expect(providersDate(taking(withPlan(over), leaving))).toEqual([])
  })
})

describe('R-HOS-13 the day of an admission', () => {
  const home = withPlan({
    admission: { on: '2025-12-20', lines: [], leftOn: '2026-01-03' },
    leavingHospital: { departure: { on: '2026-01-03', byOwnDecision: false, at: '2026-01-03T12:00:00Z' } },
  })

  it.each([
    ['the day on which the person left last', '2026-01-03', undefined],
    ['the day before that', '2026-01-02', 'ADMISSION_DAY_NOT_POSSIBLE'],
    ['today', '2026-01-05', undefined],
  ])('is %s', (_which, on, code) => {
    if (code === undefined) expect(taking(home, admitting(on)).journey.admission).toMatchObject({ on, lines: [] })
    else expect(refusalOf(home, admitting(on))).toMatchObject({ code, rule: 'R-HOS-13' })
  })

  it('R-HOS-07 ends what followed the last discharge, in the name of the admission', () => {
    const { clocks, journey } = taking({ ...home, ...running('d2a.welfareCheck', 'd2a.assessment') }, admitting())
    expect(clocks.filter((intent) => intent.do === 'stop')).toEqual(
      ['d2a.welfareCheck', 'd2a.assessment'].map((key) => ({
        do: 'stop',
        key,
        outcome: 'CANCELLED',
        cause: 'AdmissionRecorded',
      })),
    )
    expect(journey.leavingHospital).toBeUndefined()
  })
})

describe('R-HOS-13 who hears of an admission', () => {
  const toldFinance = (inForce?: readonly ReturnType<typeof line>[]) =>
    taking(withPlan({ managing: { lines: [], ...(inForce === undefined ? {} : { inForce }) } }), admitting())
      .messages.map(({ to }) => to)
      .includes('FINANCE')

  it.each([
    ['one line of several is a direct payment', [line('LINE-1'), line('LINE-2', 'DIRECT_PAYMENT')], true],
    ['none is', [line('LINE-1')], false],
    ['the plan in force has no lines', [], false],
    ['its lines are not known', undefined, false],
  ])('where %s: finance %s', (_what, inForce, told) => {
    expect(toldFinance(inForce)).toBe(told)
  })
})
