import { describe, expect, it } from '@jest/globals'
import { clockIdOf, type Firing } from '../../../domain/journey/clock-intent.ts'
import type { ClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { work } from '../../../domain/journey/waiting-on.ts'
import { aJourney, aStep, fire, NOW, refusalOf, taking } from '../../support/domain.ts'
import { anAssessment } from '../../support/front-line.ts'
import { aClock } from '../../support/reviewing.ts'
import { aPlanInForce } from '../../support/plans.ts'

const assessing = aJourney({ stage: 'ASSESSING', assessment: anAssessment() })
const agreeing = (on: string, { agreedWithPerson = true, receivedOn = '2026-01-05' } = {}) =>
  aStep(
    'agreeNewAssessmentDate',
    { on, agreedWithPerson },
    { given: ['/reasons'], standing: { receivedOn, latestAssessmentOn: '2026-04-05' } },
  )

const breach = (key: ClockKey): Firing => ({ clockId: clockIdOf(key, 4), key, kind: 'BREACH', at: NOW, index: 0 })

const newDateRuns = {
  id: 'assessment.newDate@7',
  key: 'assessment.newDate',
  startedAt: NOW,
  dueAt: '2026-02-10T23:59:59Z',
  breached: false,
  paused: false,
  because: 'Because.',
} as const

describe('R-ASM-02 a new date for a late assessment', () => {
  it('is agreed with the person and told to them', () => {
    const { journey, clocks, messages } = taking(assessing, agreeing('2026-02-10'))
    expect(journey.stage).toBe('ASSESSING')
    expect(clocks).toEqual([
      { do: 'stop', key: 'assessment.agreeDate', outcome: 'MET', cause: 'NewAssessmentDateAgreed' },
      { do: 'stop', key: 'assessment.newDate', outcome: 'CANCELLED', cause: 'NewAssessmentDateAgreed' },
      { do: 'start', key: 'assessment.newDate', from: NOW, facts: { agreedDate: '2026-02-10' } },
    ])
    expect(messages).toEqual([{ template: 'ASSESSMENT_NEW_DATE', to: 'PERSON', dates: ['assessment.newDate'] }])
  })

  it('leaves the first date as it was: the council is late all the same', () => {
    const { clocks } = taking(assessing, agreeing('2026-02-10'))
    expect(clocks.some(({ key }) => key.startsWith('assessment.needs'))).toBe(false)
  })

  it('is refused when it was only announced', () => {
    expect(refusalOf(assessing, agreeing('2026-02-10', { agreedWithPerson: false }))).toMatchObject({
      code: 'NEW_DATE_NOT_AGREED',
      rule: 'R-ASM-02',
    })
  })

  it.each([
    ['2026-01-04', '2026-01-05', 'NEW_DATE_NOT_AHEAD'],
    ['2026-01-05', '2026-01-05', 'NEW_DATE_NOT_AHEAD'],
    ['2026-01-06', '2026-01-05', undefined],
    ['2026-04-05', '2026-01-05', undefined],
    ['2026-04-06', '2026-01-05', 'NEW_DATE_FAR_AWAY'],
  ] as const)('on %s, agreed on %s: %s', (on, receivedOn, code) => {
    const step = agreeing(on, { receivedOn })
    if (code === undefined) expect(taking(assessing, step).event).toEqual({ type: 'NewAssessmentDateAgreed', on })
    else expect(refusalOf(assessing, step).code).toBe(code)
  })

  it('stops when the assessment is finished', () => {
    const completing = aStep(
      'completeAssessment',
      { commentChanceGiven: true, copiesTo: [] },
      { standing: { actorQualified: true } },
    )
    expect(taking(assessing, completing).clocks).toContainEqual(
      expect.objectContaining({ do: 'stop', key: 'assessment.newDate', outcome: 'MET' }),
    )
  })

  it.each([
    ['assessment.needs.p2', [], true],
    ['assessment.needs.p2', [newDateRuns], false],
    ['assessment.newDate', [newDateRuns], true],
  ] as const)('when %s is missed with %j running, the person hears: %s', (key, clocks, hears) => {
    const { messages } = fire({ ...assessing, clocks }, breach(key), NOW)
    expect(messages.some(({ template }) => template === 'ASSESSMENT_DELAYED')).toBe(hears)
    expect(messages.some(({ to }) => to === 'TEAM_MANAGER')).toBe(true)
  })
})

describe('R-ASM-02 a late assessment has a day by which the new date is agreed', () => {
  const late = (journey: Journey, key: ClockKey = 'assessment.needs.standard') => fire(journey, breach(key), NOW)

  it.each(['WAITING', 'ASSESSING'] as const)('at %s: the person hears it in the letter about the delay', (stage) => {
    const { clocks, messages } = late({ ...assessing, stage })
    expect(clocks).toContainEqual({ do: 'start', key: 'assessment.agreeDate', from: NOW })
    expect(messages).toContainEqual({
      template: 'ASSESSMENT_DELAYED',
      to: 'PERSON',
      dates: ['assessment.needs.standard', 'assessment.agreeDate'],
      about: { clock: 'assessment.needs.standard' },
    })
  })

  it.each([
    ['where no date can be agreed', { ...assessing, stage: 'ACTIVE' }, 'assessment.reassessment'],
    ['twice', { ...assessing, clocks: [aClock('assessment.agreeDate')] }, 'assessment.needs.standard'],
    ['where one has been agreed', { ...assessing, clocks: [newDateRuns] }, 'assessment.needs.standard'],
  ] as const)('not %s', (_what, journey, key) => {
    expect(late(journey, key).clocks.filter((clock) => clock.key === 'assessment.agreeDate')).toEqual([])
  })

  it('begins again when the new date is missed, too', () => {
    expect(late({ ...assessing, clocks: [newDateRuns] }, 'assessment.newDate').clocks).toContainEqual(
      expect.objectContaining({ do: 'start', key: 'assessment.agreeDate' }),
    )
  })

  it('stands on the worker’s list with the step that agrees it', () => {
    const clock = aClock('assessment.agreeDate')
    expect(work({ ...assessing, clocks: [clock] }).find(({ clockId }) => clockId === clock.id)).toMatchObject({
      role: 'PRACTITIONER',
      step: 'agreeNewAssessmentDate',
    })
  })

  it.each([
    [
      'the assessment is finished',
      aStep('completeAssessment', { commentChanceGiven: true, copiesTo: [] }, { standing: { actorQualified: true } }),
    ],
    [
      'the person refuses it while a plan is in force',
      aStep('refuseAssessment', {
        refusedBy: 'PERSON',
        capacity: 'HAS_CAPACITY',
        assessmentInBestInterests: false,
        abuseOrNeglectRisk: false,
      }),
    ],
  ])('ends when %s', (_what, step) => {
    const journey = { ...assessing, signOff: { inForce: aPlanInForce() } }
    expect(taking(journey, step).clocks).toContainEqual(
      expect.objectContaining({ do: 'stop', key: 'assessment.agreeDate', outcome: 'CANCELLED' }),
    )
  })
})
