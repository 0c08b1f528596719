import { describe, expect, it } from '@jest/globals'
import { BUNDLE } from '../../activities/documents/bundle.ts'
import type { Content } from '../../activities/documents/document.ts'
import type { Past } from '../../activities/documents/past.ts'
import { ASSESSMENT_SECTIONS, CARER_SECTIONS, type AssessmentType } from '../../domain/assessment/state.ts'
import type { JourneyEvent } from '../../domain/journey/events.ts'
import type { Happened } from './outbox-fixture.ts'
import { aSection, aSignedPlan } from './past-fixture.ts'

const pastOf = (happened: readonly Happened[]): Past =>
  happened.map(({ event, written = {}, at = '2026-02-02T10:00:00Z' }, index) => ({
    version: index + 1,
    at,
    event: event,
    written,
  }))

const titles = (content: Content | undefined): readonly string[] => (content?.parts ?? []).map(({ title }) => title)

const CARERS = ['the carer’s own wellbeing', 'what the carer wants to achieve in daily life']

const assessed = (type: AssessmentType): readonly Happened[] => [
  { event: { type: 'AssessmentStarted', terms: { type }, reuse: [] } as unknown as JourneyEvent },
  ...ASSESSMENT_SECTIONS.map((section) => aSection(section, `Of the person: ${section}`)),
  ...CARER_SECTIONS.map((section) => aSection(section, `Of the carer: ${section}`)),
]

describe('R-MOV-05 the papers that the product writes for another council', () => {
  it('what was found of a carer in a combined assessment goes as the carer’s paper, and only as that', () => {
    const past = pastOf(assessed('COMBINED'))
    const [persons, carers] = [BUNDLE.assessment.write(past), BUNDLE.carersAssessment.write(past)]
    expect(JSON.stringify(persons)).not.toContain('Of the carer')
    expect(titles(persons)).toHaveLength(ASSESSMENT_SECTIONS.length)
    expect(titles(carers)).toEqual(expect.arrayContaining(CARERS))
    expect(JSON.stringify(carers)).not.toContain('Of the person')
  })

  it('also where the two were assessed apart again, or the person once more by themselves', () => {
    const [, ...person] = assessed('REASSESSMENT').slice(0, ASSESSMENT_SECTIONS.length + 1)
    const again = {
      event: { type: 'AssessmentStarted', terms: { type: 'REASSESSMENT' }, reuse: [] },
    } as unknown as Happened
    const past = pastOf([...assessed('COMBINED'), again, ...person])
    expect(JSON.stringify(BUNDLE.assessment.write(past))).not.toContain('Of the carer')
  })

  it('in a carer’s own journey the carer is the person, and all of it is theirs', () => {
    const past = pastOf(assessed('CARER'))
    expect(titles(BUNDLE.assessment.write(past))).toEqual(expect.arrayContaining(CARERS))
    expect(BUNDLE.carersAssessment.write(past)).toBeUndefined()
  })

  it('a joint plan tells of the carer’s own support as the carer’s paper, and only as that', () => {
    const joint = aSignedPlan.map((one) =>
      one.event.type === 'PlanSubmitted' ? { ...one, event: { ...one.event, joint: { carerWeeklyPence: 2500 } } } : one,
    )
    const past = pastOf(joint)
    expect(JSON.stringify(BUNDLE.carersPlan.write(past)?.facts)).toContain("The carer's own support: £25 a week")
    expect(JSON.stringify(BUNDLE.plan.write(past))).not.toContain("The carer's own support")
    expect(BUNDLE.plan.write(past)?.parts).toEqual(BUNDLE.carersPlan.write(past)?.parts)
  })

  it('says what the person can be asked to pay, from when, and how it was worked out', () => {
    const outcome = { result: 'FULL', weeklyContributionPence: 4000, effectiveFrom: '2026-02-23' } as const
    const past = pastOf([
      {
        event: { type: 'FinancialAssessmentCompleted', ...outcome },
        written: { '/reasons': 'Invented: from savings.' },
      },
    ])
    expect(BUNDLE.finance.write(past)).toEqual({
      facts: [
        'Full financial assessment, on Monday 2 February 2026',
        'From Monday 23 February 2026 the person can be asked to pay up to £40 a week',
      ],
      parts: [{ title: 'how it was worked out', text: 'Invented: from savings.' }],
    })
  })

  it.each<[string, JourneyEvent]>([
    [
      'declined',
      {
        ...{ type: 'FinancialAssessmentDeclined', result: 'REFUSED_TREATED_FULL_COST' },
        ...{ weeklyContributionPence: 0, effectiveFrom: '2026-02-23' },
      },
    ],
    [
      'treated as declined',
      {
        type: 'MissingInformationDecided',
        decision: 'TREAT_AS_DECLINED',
        outcome: { result: 'REFUSED_TREATED_FULL_COST', weeklyContributionPence: 0, effectiveFrom: '2026-02-23' },
      },
    ],
    [
      'above the limit',
      {
        ...{ type: 'FinancialAssessmentCompleted', result: 'FULL', paysFullCost: true },
        ...{ weeklyContributionPence: 0, effectiveFrom: '2026-02-23' },
      },
    ],
  ])('never as nothing to pay where it is the full cost: %s', (_case, event) => {
    expect(BUNDLE.finance.write(pastOf([{ event }]))?.facts.at(-1)).toContain('the full cost of the support')
  })
})
