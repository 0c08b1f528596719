import { describe, expect, it } from '@jest/globals'
import { clockIdOf, type Firing } from '../../../domain/journey/clock-intent.ts'
import type { ClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import { aJourney, aStep, fire, NOW, refusalOf, taking } from '../../support/domain.ts'
import { anAssessment } from '../../support/front-line.ts'

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
      { do: 'stop', key: 'assessment.newDate', outcome: 'CANCELLED', cause: 'NewAssessmentDateAgreed' },
      { do: 'start', key: 'assessment.newDate', from: NOW, facts: { agreedDate: '2026-02-10' } },
    ])
    expect(messages).toEqual([{ template: 'ASSESSMENT_NEW_DATE', to: 'PERSON', dates: ['assessment.newDate'] }])
  })

  it('leaves the first date as it was: the council is late all the same', () => {
    const { clocks } = taking(assessing, agreeing('2026-02-10'))
    expect(clocks.every(({ key }) => key === 'assessment.newDate')).toBe(true)
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
