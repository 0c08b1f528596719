import { describe, expect, it } from '@jest/globals'
import { fire } from '../../../domain/journey/machine.ts'
import { work } from '../../../domain/journey/waiting-on.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import { aJourney, aStep, refusalOf, taking } from '../../support/domain.ts'
import { aClock, aFiring } from '../../support/reviewing.ts'
import { inHospital, NAMED, noticing } from '../hospital/support.ts'
import { leaving, on, pathway, RECORD, startsOf } from './support.ts'

describe('R-HOS-11 the pathway out of hospital', () => {
  it('tells the person what happens next, and keeps the record and the named worker', () => {
    const { journey, messages } = taking(inHospital(), pathway())
    expect(journey.leavingHospital).toEqual({ pathway: 'P1', transferRecord: RECORD, worker: 'staff-practitioner' })
    expect(messages.map(({ template, to }) => [template, to])).toEqual([
      ['DISCHARGE_PATHWAY', 'PERSON'],
      ['NAMED_FOR_DISCHARGE', 'WORKER'],
    ])
  })

  it('R-HOS-10 names a worker who can be named, but on pathway 0, where the council has no work', () => {
    const refused = { code: 'PATHWAY_NEEDS_NAMED_WORKER', rule: 'R-HOS-10' }
    expect(refusalOf(inHospital(), pathway({}, [], false))).toMatchObject(refused)
    const { worker: _worker, ...unnamed } = pathway().facts as FactsOf<'setDischargePathway'>
    expect(refusalOf(inHospital(), { ...pathway(), facts: unnamed })).toMatchObject(refused)
    const none = taking(inHospital(), { ...pathway({}, [], false), facts: { ...unnamed, pathway: 'P0' } })
    expect(none.messages.map(({ template }) => template)).toEqual(['DISCHARGE_PATHWAY'])
  })

  it('R-HOS-11 a long-term bed needs its reasons', () => {
    expect(refusalOf(inHospital(), pathway({ pathway: 'P3' })).code).toBe('LONG_TERM_BED_NEEDS_REASONS')
    expect(taking(inHospital(), pathway({ pathway: 'P3' }, ['/longTermBedReasons'])).event).toMatchObject({
      pathway: 'P3',
    })
  })

  it('R-HOS-12 one transfer record for a stay, to which every service writes', () => {
    const { journey } = taking(inHospital(), pathway())
    expect(refusalOf(journey, pathway({ transferRecord: { id: 'TOC-9999', status: 'OPEN' } }))).toMatchObject({
      code: 'ANOTHER_TRANSFER_RECORD',
      rule: 'R-HOS-12',
    })
    expect(taking(journey, pathway({ pathway: 'P2' })).journey.leavingHospital?.pathway).toBe('P2')
    const update = aStep('updateTransferRecord', { status: 'SHARED' }, { role: 'PROVIDER' })
    expect(taking(journey, update).event).toMatchObject({ transferRecord: { id: 'TOC-1234', status: 'SHARED' } })
    expect(refusalOf(inHospital(), update).code).toBe('NO_TRANSFER_RECORD')
  })
})

describe('R-HOS-07, R-HOS-09, R-HOS-10 a discharge', () => {
  it.each([
    ['P0', []],
    ['P1', ['d2a.welfareCheck', 'd2a.assessment']],
    ['P2', ['d2a.welfareCheck', 'd2a.assessment']],
    ['P3', ['d2a.welfareCheck', 'd2a.assessment', 'd2a.p3.review']],
  ] as const)('on pathway %s starts what follows', (way, keys) => {
    const left = taking(on(way), leaving('recordDischarge'))
    expect(startsOf(left)).toEqual(keys)
    expect(left.messages.some(({ template }) => template === 'WELCOME_PACK')).toBe(way !== 'P0')
  })

  it('ends the notice and everything that runs for it', () => {
    const { clocks, journey } = taking(on('P1'), leaving('recordDischarge'))
    expect(clocks[0]).toEqual({ do: 'stop', key: 'hospital.assessment', outcome: 'CANCELLED', cause: 'Discharged' })
    expect(journey.hospital?.notice).toBeUndefined()
    expect(journey.hospital?.ended).toMatchObject([{ how: 'DISCHARGED' }])
    expect(refusalOf(journey, leaving('recordDischarge'))).toMatchObject({
      code: 'HAS_LEFT_HOSPITAL',
      rule: 'R-HOS-07',
    })
  })

  it.each([
    ['on the day itself', '2026-01-05', undefined],
    ['on the day of the notice', '2026-01-02', undefined],
    ['before the notice', '2026-01-01', 'HOSPITAL_DAY_NOT_POSSIBLE'],
    ['tomorrow', '2026-01-06', 'HOSPITAL_DAY_NOT_POSSIBLE'],
  ])('%s', (_when, day, code) => {
    if (code === undefined) expect(taking(on('P1'), leaving('recordDischarge', day)).event).toMatchObject({ on: day })
    else expect(refusalOf(on('P1'), leaving('recordDischarge', day)).code).toBe(code)
  })

  it.each([
    ['on the day itself', '2025-08-02', undefined],
    ['the day before', '2025-08-01', 'HOSPITAL_DAY_NOT_POSSIBLE'],
  ])('a notice half an hour after midnight in summer is of the new day: %s', (_when, day, code) => {
    const step = leaving('recordDischarge', day, '2025-08-01T23:30:00Z')
    if (code === undefined) expect(taking(on('P1'), step).event).toMatchObject({ on: day })
    else expect(refusalOf(on('P1'), step).code).toBe(code)
  })

  it.each([
    ['a hospital that discharges', 'recordDischarge'],
    ['somebody who goes by themselves', 'recordSelfDischarge'],
  ] as const)(
    'R-HOS-11 %s does not wait for a pathway: what may be needed begins, and saying it is work',
    (_who, name) => {
      const gone = taking(inHospital(), leaving(name))
      expect(startsOf(gone)).toEqual(['d2a.welfareCheck', 'd2a.assessment', 'd2a.pathway'])
      expect(gone.journey.hospital?.notice).toBeUndefined()
      const wanted = work({ ...gone.journey, clocks: [aClock('d2a.pathway')] })
      expect(wanted).toContainEqual(expect.objectContaining({ step: 'setDischargePathway', role: 'PRACTITIONER' }))
    },
  )

  it.each([
    ['P0', 'recordDischarge', []],
    ['P0', 'recordSelfDischarge', ['d2a.welfareCheck']],
    ['P1', 'recordDischarge', ['d2a.welfareCheck', 'd2a.assessment', 'd2a.pathway']],
    ['P3', 'recordSelfDischarge', ['d2a.welfareCheck', 'd2a.assessment', 'd2a.p3.review', 'd2a.pathway']],
  ] as const)(
    'R-HOS-11 what the assessment found (%s) holds while nobody has set a pathway: %s',
    (found, name, keys) => {
      const assessed = inHospital({ assessed: { at: '2026-01-04T10:00:00Z', pathway: found } })
      expect(startsOf(taking(assessed, leaving(name)))).toEqual(keys)
    },
  )

  it('R-HOS-09 whoever is on call hears of somebody who went by themselves', () => {
    const told = (name: 'recordDischarge' | 'recordSelfDischarge') =>
      taking(on('P1'), leaving(name)).messages.map(({ template, to }) => `${template} ${to}`)
    expect(told('recordSelfDischarge')).toContain('LEFT_HOSPITAL EDT_MANAGER')
    expect(told('recordDischarge')).not.toContain('LEFT_HOSPITAL EDT_MANAGER')
    expect(startsOf(taking(on('P0'), leaving('recordSelfDischarge')))).toEqual(['d2a.welfareCheck'])
  })

  it('R-HOS-10 the longer-term needs are looked at before free weeks end that go on after the discharge', () => {
    const begun = (lastFreeDayOn?: string) => {
      const standing = { receivedOn: '2026-01-05', ...(lastFreeDayOn === undefined ? {} : { lastFreeDayOn }) }
      return taking(on('P1'), { ...leaving('recordDischarge'), standing }).clocks
    }
    const assessment = { do: 'start', key: 'd2a.assessment', from: '2026-01-05T12:00:00Z' }
    expect(begun('2026-01-20')).toContainEqual({ ...assessment, facts: { lastFreeDayOn: '2026-01-20' } })
    expect(begun('2026-01-05')).toContainEqual({ ...assessment, facts: {} })
    expect(begun()).toContainEqual({ ...assessment, facts: {} })
  })

  it('R-REV-03 calls for a review of a plan in force, and of none that is being changed already', () => {
    const active = taking(on('P1', { stage: 'ACTIVE' }), leaving('recordDischarge'))
    expect(startsOf(active)).toEqual([
      'd2a.welfareCheck',
      'd2a.assessment',
      'review.unplanned.start',
      'review.unplanned',
    ])
    expect(active.journey.reviews?.open).toMatchObject({ type: 'UNPLANNED', causes: ['HOSPITAL_DISCHARGE'] })
    expect(taking(on('P1', { stage: 'PLANNING' }), leaving('recordDischarge')).journey.reviews).toBeUndefined()
  })
})

describe('R-HOS-09, R-HOS-11 after the discharge', () => {
  const home = aJourney({ stage: 'CONTACT', clocks: [aClock('d2a.welfareCheck'), aClock('d2a.assessment')] })
  const checking = (outcome: 'SAFE' | 'NEEDS_HELP' | 'NOT_REACHED') =>
    aStep('recordWelfareCheck', { outcome, way: 'VISIT' })

  it.each([
    ['SAFE', 1, []],
    ['NOT_REACHED', 0, []],
    ['NEEDS_HELP', 1, ['DUTY_MANAGER', 'EDT_MANAGER']],
  ] as const)('R-HOS-09 a check that finds %s', (outcome, stops, told) => {
    const { clocks, messages } = taking(home, checking(outcome))
    expect(clocks).toHaveLength(stops)
    expect(messages.map(({ to }) => to)).toEqual(told)
  })

  it('R-HOS-09 is refused where none is due', () => {
    expect(refusalOf(aJourney(), checking('SAFE')).code).toBe('NO_WELFARE_CHECK_DUE')
  })

  it('R-HOS-09 tells whoever is on call in the evening, not with the first reminder', () => {
    const told = (index: number) =>
      fire(home, { ...aFiring('d2a.welfareCheck', 'REMINDER'), index }, '2026-01-05T20:00:00Z').messages.map(
        ({ to }) => to,
      )
    expect(told(0)).toEqual(['WORKER'])
    expect(told(1)).toEqual(['EDT_MANAGER', 'WORKER'])
  })

  it('R-HOS-11 a long-term bed is reviewed once', () => {
    const review = aStep('reviewDischargePlacement', { outcome: 'GOES_HOME' })
    expect(taking(aJourney({ clocks: [aClock('d2a.p3.review')] }), review).clocks).toMatchObject([{ outcome: 'MET' }])
    expect(refusalOf(home, review).code).toBe('NO_BED_TO_REVIEW')
  })

  it('R-HOS-07 back in hospital, what followed stops, and the stay has its own pathway', () => {
    const { journey } = taking(on('P1', { stage: 'ACTIVE' }), leaving('recordDischarge'))
    const back = { ...journey, clocks: home.clocks, reviews: undefined }
    const again = taking(back, leaving('recordReadmission'))
    expect(again.clocks.slice(0, 2)).toMatchObject([
      { do: 'stop', key: 'd2a.welfareCheck', cause: 'Readmitted' },
      { do: 'stop', key: 'd2a.assessment', cause: 'Readmitted' },
    ])
    expect(again.journey.leavingHospital).toBeUndefined()
    expect(again.journey.reviews?.open?.causes).toEqual(['HOSPITAL_ADMISSION'])
    expect(refusalOf(inHospital(), leaving('recordReadmission')).code).toBe('HAS_NOT_LEFT_HOSPITAL')
  })

  it('R-HOS-07 back in hospital after the check: what is left stops, and a fresh notice has a fresh clock', () => {
    const { journey } = taking(on('P1'), leaving('recordDischarge'))
    const clocks = [aClock('d2a.welfareCheck'), aClock('d2a.assessment')]
    const checked = taking({ ...journey, clocks }, checking('SAFE')).journey
    const back = taking({ ...checked, clocks: clocks.slice(1) }, leaving('recordReadmission'))
    expect(back.clocks).toEqual([{ do: 'stop', key: 'd2a.assessment', outcome: 'CANCELLED', cause: 'Readmitted' }])
    const again = taking({ ...back.journey, clocks: [] }, noticing({}, { receivedAt: '2026-01-06T10:00:00Z' }))
    expect(again.clocks).toContainEqual(
      expect.objectContaining({ key: 'hospital.assessment', from: '2026-01-06T10:00:00Z' }),
    )
  })

  it('R-HOS-13 somebody with a plan is in hospital whose admission nobody told of: that is an admission', () => {
    const planned = aJourney({ stage: 'ACTIVE' })
    const { journey, clocks } = taking(planned, leaving('recordReadmission'))
    expect(journey.admission?.on).toBe('2026-01-05')
    expect(startsOf({ clocks })).toContain('hospital.providers')
    expect(refusalOf(journey, leaving('recordReadmission')).code).toBe('HAS_NOT_LEFT_HOSPITAL')
  })

  it('R-HOS-14 a fresh notice of somebody who is in hospital again begins a new stay; an expected admission does not', () => {
    const { journey } = taking(on('P1'), leaving('recordDischarge'))
    const back = { ...journey, clocks: home.clocks }
    const admitted = taking(back, noticing({}, { receivedAt: '2026-01-06T10:00:00Z' }))
    expect(admitted.journey.leavingHospital).toBeUndefined()
    expect(admitted.clocks).toContainEqual(expect.objectContaining({ do: 'stop', key: 'd2a.assessment' }))
    const expected = noticing(
      { admission: { state: 'EXPECTED', on: '2026-01-08' } },
      { receivedAt: '2026-01-06T10:00:00Z', given: NAMED },
    )
    expect(taking(back, expected).journey.leavingHospital?.departure?.on).toBe('2026-01-05')
  })
})
