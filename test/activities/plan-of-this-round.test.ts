import { describe, expect, it } from '@jest/globals'
import { draftPlan, signedPlan } from '../../activities/documents/plan.ts'
import type { Past } from '../../activities/documents/past.ts'
import type { ReusablePart } from '../../domain/reviews/state.ts'
import type { Happened } from './outbox-fixture.ts'
import { agreed, ALL_ITEMS, anItem, aSignedPlan, signed, submitted } from './past-fixture.ts'

const AT = '2026-07-01T10:00:00Z'

const past = (...happened: readonly Happened[]): Past =>
  happened.map(({ event, at = AT, written = {} }, index) => ({ version: index + 1, at, event, written }))

const textOf = (content: ReturnType<typeof signedPlan.write>): string =>
  (content?.parts ?? []).map(({ title, text }) => `${title}\n${text}`).join('\n')

const combined: Happened = { event: { type: 'ExternalPlanLinked', plan: 'CMHT', leadMonitor: 'NHS' } }
const reopened: Happened = { event: { type: 'JourneyReopened', grounds: 'NEW_REQUEST' } }

describe('R-CLS-05 the plan of a reopened journey is made afresh', () => {
  const before = [combined, ...aSignedPlan]
  const now = [...ALL_ITEMS.slice(1), anItem('PC-01', 'What is needed now')]

  it('the draft holds nothing of the plan before', () => {
    expect(textOf(draftPlan.write(past(...before)))).toContain('community mental health plan')
    const text = textOf(draftPlan.write(past(...before, reopened, ...now, submitted(1))))
    expect(text).toContain('What is needed now')
    expect(text).not.toContain('community mental health plan')
    expect(text).not.toContain('What the plan says about 01')
  })

  it('the signed plan neither, nor its agreements', () => {
    const again = [...now, submitted(1), ...agreed(1, '2027-03-01T10:00:00Z'), signed(1)]
    const text = textOf(signedPlan.write(past(...before, reopened, ...again)))
    expect(text).toContain('agreed on Monday 1 March 2027')
    expect(text).not.toMatch(/community mental health plan|July 2026/)
  })

  it('there is no plan in force until a new one is signed', () => {
    expect(signedPlan.write(past(...before, reopened, ...now))).toBeUndefined()
  })
})

describe('R-CAR-05 a copy of the plan does not count on somebody who has stopped', () => {
  const asked = (stillMet: boolean): Happened => ({
    event: { type: 'NeedsMetByOthersReviewed', found: [{ need: 'NUTRITION', by: 'CARER', stillMet }] },
    at: '2026-09-01T10:00:00Z',
  })

  it.each([
    [true, false],
    [false, true],
  ])('still met: %s, so the copy says that it is not: %s', (stillMet, says) => {
    const text = textOf(signedPlan.write(past(...aSignedPlan, asked(stillMet))))
    expect(text.includes('food and drink: the carer, as we know since Tuesday 1 September 2026')).toBe(says)
  })

  it('what was known before the signature is in the plan itself', () => {
    const [last] = aSignedPlan.slice(-1)
    if (last === undefined) throw new Error('no signature')
    expect(textOf(signedPlan.write(past(...aSignedPlan.slice(0, -1), asked(false), last)))).not.toContain(
      'no longer do',
    )
  })
})

describe('R-REV-10 a plan that is being revised', () => {
  const payment = (amountPence: number): Happened => ({
    event: {
      type: 'PlanSectionUpdated',
      item: 'PC-08',
      answer: 'FILLED',
      details: { directPayment: { needs: ['NUTRITION'], amountPence, every: 'FOUR_WEEKS' } },
    },
    written: { '/content': 'Meals, bought with a direct payment' },
  })
  const revised = (...parts: readonly ReusablePart[]): Happened => ({
    event: {
      type: 'RevisionStarted',
      reentry: 'PLANNING',
      grounds: 'REVIEW',
      reuse: parts.map((part) => ({ part, confirmedBy: 'PERSON' })),
      reusedFromVersion: 34,
    },
  })
  const before = [...ALL_ITEMS, payment(20_000), submitted(1), ...agreed(1, '2026-07-01T09:00:00Z'), signed(1)]
  const draft = (...happened: readonly Happened[]): string =>
    textOf(draftPlan.write(past(...before, ...happened, submitted(2))))

  it('prints what was taken over and not touched', () => {
    const text = draft(revised('ASSESSMENT', 'PLAN'))
    expect(text).toContain('Meals, bought with a direct payment\n\nThe direct payment: £200 every four weeks')
  })

  it.each([
    ['with the parts taken over', ['ASSESSMENT', 'PLAN']],
    ['with empty parts', ['ASSESSMENT']],
  ] as const)('prints nothing of the old part once it is written anew, %s', (_how, parts) => {
    const text = draft(revised(...parts), anItem('PC-08', 'Meals, which the council arranges'))
    expect(text).toContain('Meals, which the council arranges')
    expect(text).not.toContain('£200')
  })

  it('prints what the new part says in codes', () => {
    expect(draft(revised('PLAN'), payment(25_000))).toContain('The direct payment: £250 every four weeks')
  })

  it('prints no part of the old plan that was not taken over', () => {
    const text = draft(revised(), anItem('PC-01', 'What is needed now'))
    expect(text).toContain('What is needed now')
    expect(text).not.toMatch(/What the plan says about|bought with a direct payment/)
  })
})
