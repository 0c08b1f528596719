import { describe, expect, it } from '@jest/globals'
import { budgetLines } from '../../../activities/documents/budget-lines.ts'
import { managingLetters } from '../../../activities/letters/managing.ts'
import { managingBodies } from '../../../api/steps/managing.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import type { BudgetLine, LineKind } from '../../../domain/managing/state.ts'
import { aJourney, aStep, refusalOf, taking } from '../../support/domain.ts'
import { aProposal, adultFinding, carerFinding } from '../../support/front-line.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'
import { signed } from '../../support/managing.ts'
import { aSignature, aLine, readyToSign, WEEKLY } from '../../support/plans.ts'

const ofAdult = aProposal({ finding: adultFinding() })
const ofCarer = aProposal({ finding: carerFinding() })

const planning = (eligibility?: Journey['eligibility']): Journey =>
  aJourney({ stage: 'PLANNING', ...(eligibility === undefined ? {} : { eligibility }) })

const choose = (kind: LineKind, adultAgrees?: boolean, given: readonly string[] = ['/adultsAgreement']): Step =>
  aStep(
    'chooseManagementMode',
    { lines: [aLine({ kind })], hasCapacity: true, ...(adultAgrees === undefined ? {} : { adultAgrees }) },
    { role: 'CITIZEN', id: 'person-1', standing: { offersServiceFunds: true }, given },
  )

const breaks = [
  ['the adult’s plan', ofAdult, 'BREAK_FOR_CARER', 'CARE_GIVEN_TO_ADULT'],
  ['the carer’s plan', ofCarer, 'CARE_GIVEN_TO_ADULT', 'BREAK_FOR_CARER'],
] as const

describe('R-CAR-06 care for an adult that gives their carer a break, at costing', () => {
  it.each(breaks)('in %s it is taken when the adult agrees', (_plan, eligibility, kind, _other) => {
    const { journey, event } = taking(planning(eligibility), choose(kind, true))
    expect(journey.managing?.lines).toEqual([aLine({ kind })])
    expect(event).toMatchObject({ adultAgrees: true })
  })

  it.each(breaks)('in %s it has the name that belongs there', (_plan, eligibility, _kind, other) => {
    expect(refusalOf(planning(eligibility), choose(other, true))).toMatchObject({
      code: 'BREAK_OF_THE_OTHER_PLAN',
      rule: 'R-CAR-06',
    })
  })

  it.each([
    ['the adult did not agree', choose('BREAK_FOR_CARER', false)],
    ['nobody asked the adult', choose('BREAK_FOR_CARER')],
    ['nothing says how the adult agreed', choose('BREAK_FOR_CARER', true, [])],
  ])('is refused when %s', (_what, step) => {
    expect(refusalOf(planning(ofAdult), step)).toMatchObject({ code: 'ADULT_HAS_NOT_AGREED', rule: 'R-CAR-06' })
  })

  it('other support needs no such word', () => {
    expect(taking(planning(ofCarer), choose('CHARGEABLE', undefined, [])).event.type).toBe('ManagementModeChosen')
  })

  it.each([
    [ofAdult, 'BREAK_FOR_CARER', []],
    [ofCarer, 'CARE_GIVEN_TO_ADULT', ['BREAK_FOR_FINANCE FINANCE']],
  ] as const)('finance hears of it from the carer’s plan alone', (eligibility, kind, told) => {
    const { messages } = taking(planning(eligibility), choose(kind, true))
    expect(messages.slice(1).map(({ template, to }) => `${template} ${to}`)).toEqual(told)
  })
})

describe('R-CAR-06 the carer is not charged', () => {
  const sign = aSignature({ reviewFirstAnchor: 'signOff' })
  const withBreak = (kind: LineKind, chargeablePence: number): Journey =>
    readyToSign({
      managing: {
        lines: [
          aLine({ kind, weeklyPence: WEEKLY - chargeablePence }),
          aLine({ line: 'LINE-2', weeklyPence: chargeablePence }),
        ],
      },
    })

  it('at the signature: a penny more than the other lines cost is refused', () => {
    expect(refusalOf(withBreak('CARE_GIVEN_TO_ADULT', 4_999), sign)).toMatchObject({
      code: 'FREE_SUPPORT_IS_CHARGED',
      rule: 'R-CAR-06',
    })
    expect(taking(withBreak('CARE_GIVEN_TO_ADULT', 5_000), sign).journey.stage).toBe('ACTIVE')
  })

  it('in the adult’s plan it counts towards the adult’s own share', () => {
    expect(taking(withBreak('BREAK_FOR_CARER', 0), sign).journey.stage).toBe('ACTIVE')
  })

  const charge = (weeklyPence: number): Step =>
    aStep(
      'setCharge',
      { line: 'LINE-1', weeklyPence, from: '2026-02-02' },
      { role: 'FINANCE_OFFICER', id: 'staff-finance', standing: { receivedOn: '2026-01-05' } },
    )
  const finance: Journey['finance'] = {
    result: 'FULL',
    weeklyContributionPence: 5_000,
    effectiveFrom: '2026-01-12',
    completedAt: '2026-01-05T10:15:00Z',
  }
  const inForce = (kind: BudgetLine['kind']): Journey => signed([aLine({ kind })], {}, { finance })

  it('later: no charge is set for it, and one can be taken away', () => {
    expect(refusalOf(inForce('CARE_GIVEN_TO_ADULT'), charge(1))).toMatchObject({
      code: 'CARER_IS_NOT_CHARGED',
      rule: 'R-CAR-06',
    })
    expect(taking(inForce('CARE_GIVEN_TO_ADULT'), charge(0)).event.type).toBe('ChargeSet')
  })

  it('the adult is charged what their own assessment says', () => {
    expect(taking(inForce('BREAK_FOR_CARER'), charge(5_000)).event.type).toBe('ChargeSet')
    const { finance: _none, ...unassessed } = inForce('BREAK_FOR_CARER')
    expect(refusalOf(unassessed, charge(1)).code).toBe('CHARGE_BEFORE_RESULT')
  })
})

describe('R-CAR-06 in words', () => {
  const letter = (kind: LineKind): string =>
    managingLetters
      .MANAGEMENT_CHOICE(aLetterContext({ lines: `LINE-1 LA_MANAGED NOBODY 8000 ${kind}` }))
      .paragraphs.join('\n')

  it.each([
    ['BREAK_FOR_CARER', 'Your carer pays nothing for it'],
    ['CARE_GIVEN_TO_ADULT', 'You pay nothing for it'],
  ] as const)('%s: the letter says who pays nothing', (kind, words) => {
    expect(letter(kind)).toContain(words)
  })

  it('says nothing of it about other support, nor in a choice that was written before it was asked', () => {
    expect(letter('CHARGEABLE')).not.toContain('pays nothing')
    expect(
      managingLetters.MANAGEMENT_CHOICE(aLetterContext({ lines: 'LINE-1 LA_MANAGED NOBODY 8000' })).paragraphs[1],
    ).toMatch(/arranges the support and pays for it$/)
  })

  it('the note to finance names no amount and nobody', () => {
    const { subject, paragraphs } = managingLetters.BREAK_FOR_FINANCE(aBareLetterContext())
    expect([subject, ...paragraphs].join(' ')).not.toMatch(/£|Mrs Grey|undefined/)
  })

  it('the plan says it line by line', () => {
    const event = {
      type: 'ManagementModeChosen' as const,
      mode: 'LA_MANAGED' as const,
      lines: [aLine({ kind: 'CARE_GIVEN_TO_ADULT' })],
      hasCapacity: true,
      onBehalf: false,
    }
    const past = [{ version: 1, at: '2026-01-05T10:15:00Z', event, written: {} }]
    expect(budgetLines(past, 2)[0]?.text).toContain('free of charge for the carer')
  })

  it('the form keeps how the adult agreed as personal text', () => {
    const { shape } = managingBodies.chooseManagementMode
    expect(shape.adultsAgreement.safeParse('Invented: at the visit').success).toBe(true)
    expect(shape.adultAgrees.safeParse('yes').success).toBe(false)
  })
})
