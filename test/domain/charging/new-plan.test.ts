import { describe, expect, it } from '@jest/globals'
import { chargingLetters } from '../../../activities/letters/charging.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { LineKind } from '../../../domain/managing/state.ts'
import { refusalOf, taking } from '../../support/domain.ts'
import { aLetterContext } from '../../support/letters.ts'
import { aLine, aPlanInForce, aSignature, readyToSign, WEEKLY } from '../../support/plans.ts'

const charge = (weeklyPence: number) => ({ weeklyPence, from: '2025-12-01', setAt: '2025-11-20T10:00:00Z' })
const now = (kind: LineKind): readonly ReturnType<typeof aLine>[] => [
  aLine({ kind, weeklyPence: 20_000 }),
  aLine({ line: 'LINE-2', weeklyPence: WEEKLY - 20_000 }),
]

/** About to sign a plan; the person was charged for both lines of the one before. */
const signing = (over: Partial<Journey> = {}): Journey =>
  readyToSign({
    managing: { lines: now('SECTION_117'), inForce: now('CHARGEABLE') },
    signOff: { inForce: aPlanInForce({ signedAt: '2025-12-01T10:00:00Z' }) },
    charging: { charges: { 'LINE-1': charge(3_000), 'LINE-2': charge(2_000) } },
    ...over,
  })

const signature = (budget: object = {}) => aSignature({ receivedOn: '2026-01-05' }, budget)
const about = (journey: Journey, budget: object = {}) =>
  taking(journey, signature(budget))
    .messages.filter(({ template }) => template.startsWith('CHARGE'))
    .map(({ template, to, about: said }) => ({ template, to, about: said }))

describe('R-CHG-04 what becomes free is charged for not one day more', () => {
  it.each([
    ['SECTION_117', now('SECTION_117')],
    ['EQUIPMENT_OR_MINOR_ADAPTATION', now('EQUIPMENT_OR_MINOR_ADAPTATION')],
    ['gone', [aLine({ line: 'LINE-2' })]],
  ] as const)('with the signature, where the line is %s: person and finance hear', (_what, lines) => {
    const journey = signing({ managing: { lines, inForce: now('CHARGEABLE') } })
    expect(taking(journey, signature()).journey.charging?.charges).toEqual({ 'LINE-2': charge(2_000) })
    expect(about(journey)).toEqual([
      {
        template: 'CHARGE_SET',
        to: 'PERSON',
        about: { line: 'LINE-1', weeklyPence: 0, effectiveFrom: '2026-01-12' },
      },
      { template: 'CHARGES_UNDER_NEW_PLAN', to: 'FINANCE', about: { tooHigh: false } },
    ])
  })

  it('lines that may be charged for stay charged', () => {
    const journey = signing({ managing: { lines: now('CHARGEABLE'), inForce: now('CHARGEABLE') } })
    expect(taking(journey, signature()).journey.charging).toEqual(journey.charging)
    expect(about(journey)).toEqual([])
  })

  it('nothing is told of a charge that had ended already, nor where nobody was charged', () => {
    expect(about(signing({ charging: { charges: { 'LINE-1': charge(0) } } }))).toEqual([])
    const { charging: _none, ...uncharged } = signing()
    expect(about(uncharged)).toEqual([])
  })

  it('R-BUD-03 finance hears when what is left is more than the new share, to the penny', () => {
    const journey = signing({ managing: { lines: now('CHARGEABLE'), inForce: now('CHARGEABLE') } })
    expect(about(journey, { personPence: 5_000, councilPence: WEEKLY - 5_000 })).toEqual([])
    expect(about(journey, { personPence: 4_999, councilPence: WEEKLY - 4_999 })).toEqual([
      { template: 'CHARGES_UNDER_NEW_PLAN', to: 'FINANCE', about: { tooHigh: true } },
    ])
  })

  it('the note says what to do', () => {
    const words = (tooHigh: string) =>
      chargingLetters.CHARGES_UNDER_NEW_PLAN(aLetterContext({ tooHigh })).paragraphs.join(' ')
    expect(words('false')).toContain('collect nothing more for it')
    expect(words('false')).not.toContain('Lower them today')
    expect(words('true')).toContain('Lower them today')
  })
})

describe('R-CHG-06 a higher share rests on money that was looked at again', () => {
  const SIGNED = '2025-12-01T10:00:00Z'
  const before = (personPence: number) =>
    aPlanInForce({
      signedAt: SIGNED,
      budget: { totalWeeklyPence: WEEKLY, personPence, councilPence: WEEKLY - personPence },
    })
  const journey = (personPence: number, completedAt: string, finance: object = {}): Journey =>
    readyToSign({
      signOff: { inForce: before(personPence) },
      finance: {
        result: 'FULL',
        weeklyContributionPence: 5_000,
        effectiveFrom: '2026-01-12',
        completedAt,
        ...finance,
      },
    })

  it.each([
    ['before the plan in force was signed', '2025-11-30T10:00:00Z'],
    ['at the moment of it', SIGNED],
  ])('an assessment from %s is not enough', (_when, completedAt) => {
    expect(refusalOf(journey(4_999, completedAt), signature())).toMatchObject({
      code: 'HIGHER_SHARE_NOT_REASSESSED',
      rule: 'R-CHG-06',
    })
  })

  it('one from a second later is', () => {
    expect(taking(journey(4_999, '2025-12-01T10:00:01Z'), signature()).event.type).toBe('PlanSignedOff')
  })

  it('the same share or a lower one needs none, nor does whoever pays the whole cost, nor the first plan', () => {
    const old = '2025-11-30T10:00:00Z'
    expect(taking(journey(5_000, old), signature()).event.type).toBe('PlanSignedOff')
    expect(taking(journey(4_999, old, { paysFullCost: true }), signature()).event.type).toBe('PlanSignedOff')
    expect(
      taking(readyToSign({ finance: { ...readyToSign().finance, completedAt: old } }), signature()).event.type,
    ).toBe('PlanSignedOff')
  })
})
