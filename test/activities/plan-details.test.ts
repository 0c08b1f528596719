import { describe, expect, it } from '@jest/globals'
import type { PastEvent } from '../../activities/documents/past.ts'
import { draftPlan } from '../../activities/documents/plan.ts'
import type { PlanDetails } from '../../domain/planning/details.ts'
import type { PlanItem } from '../../domain/planning/state.ts'

const AT = '2026-02-02T10:00:00Z'

const part = (item: PlanItem, details: PlanDetails, written: PastEvent['written'] = {}): PastEvent => ({
  version: 5,
  at: AT,
  event: { type: 'PlanSectionUpdated', item, answer: 'FILLED', details },
  written: { '/content': `About ${item.slice(3)}`, ...written },
})

const PARTS = [
  part('PC-03', { needsMet: ['NUTRITION', 'RECREATION'] }),
  part(
    'PC-15',
    { contingencies: [{ kinds: ['CRISIS', 'EMERGENCY'], limitDays: 14 }] },
    {
      '/contingencies/0/trigger': 'no sleep for two nights',
      '/contingencies/0/extraSupport': 'a night sitter',
      '/contingencies/0/whoToCall': '01632 960002',
    },
  ),
  part('PC-19', { metByOthers: [{ need: 'PERSONAL_HYGIENE', by: 'CARER', agreed: true }] }),
  part('PC-21', { prevention: [{ option: 'TECHNOLOGY', result: 'DECLINED' }] }),
]

const draft = (past: readonly PastEvent[]) =>
  draftPlan.write([
    ...past,
    {
      version: 9,
      at: AT,
      event: {
        type: 'PlanSubmitted',
        planVersion: 1,
        parties: ['PERSON', 'COUNCIL', 'CARER'],
        weeklyPence: 45_000,
        joint: { carerWeeklyPence: 5_000 },
      },
      written: {},
    },
  ])

const textOf = (past: readonly PastEvent[], place: number): string | undefined => draft(past)?.parts[place - 1]?.text

describe('what the parts of a plan say in codes stands in it in words', () => {
  it('R-PLN-02 which needs the support meets', () => {
    expect(textOf(PARTS, 3)).toBe(
      'About 03\n\nThe support in this plan meets these needs:\n- food and drink\n- free time and recreation',
    )
  })

  it('R-PLN-02 what a direct payment is for', () => {
    const directPayment = { needs: ['NUTRITION', 'RECREATION'], amountPence: 20_000, every: 'FOUR_WEEKS' } as const
    expect(textOf([part('PC-08', { directPayment })], 8)).toBe(
      'About 08\n\nThe direct payment: £200 every four weeks, for these needs: food and drink; free time and recreation.',
    )
  })

  it('R-HLT-02 what happens in a crisis: trigger, extra support, limit and whom to call', () => {
    expect(textOf(PARTS, 15)).toBe(
      'About 15\n\nA crisis, or an emergency:\n- When: no sleep for two nights\n- Extra support: a night sitter\n- For at most 14 days each time\n- Whom to call: 01632 960002',
    )
  })

  it('R-CAR-05 which needs others meet', () => {
    expect(textOf(PARTS, 19)).toContain('Others meet these needs:\n- washing and keeping clean: the carer')
  })

  it('R-IAG-04 what was thought of first', () => {
    expect(textOf(PARTS, 21)).toContain('- technology: offered, and not wanted')
  })

  it('R-JNT-01 what is the carer’s own in a joint plan', () => {
    expect(draft(PARTS)?.facts).toContain("Joint plan of the person and the carer. The carer's own support: £50 a week")
  })

  it('as it was last given, also when only the words have changed since', () => {
    const words = {
      ...part('PC-03', {}),
      event: { type: 'PlanSectionUpdated', item: 'PC-03', answer: 'FILLED' },
    } as const
    const again = [part('PC-03', { needsMet: ['TOILET_NEEDS'] }), words]
    expect(textOf([...PARTS, ...again], 3)).toBe(
      'About 03\n\nThe support in this plan meets these needs:\n- using the toilet',
    )
  })

  it('and not at all for a part that does not apply', () => {
    const left: PastEvent = {
      ...part('PC-19', {}),
      event: { type: 'PlanSectionUpdated', item: 'PC-19', answer: 'NOT_APPLICABLE' },
      written: { '/notApplicableReason': 'Nobody does.' },
    }
    expect(textOf([...PARTS, left], 19)).toBe('This does not apply. The reason: Nobody does.')
  })

  const happened = (version: number, event: PastEvent['event']): PastEvent => ({ version, at: AT, event, written: {} })

  it('R-JNT-02 with which plans it is combined, and who watches over the whole', () => {
    const linked = happened(6, { type: 'ExternalPlanLinked', plan: 'CMHT', leadMonitor: 'MENTAL_HEALTH_TEAM' })
    const second = happened(7, { type: 'ExternalPlanLinked', plan: 'PHB', leadMonitor: 'NHS' })
    const ended = happened(8, { type: 'ExternalPlanEnded', plan: 'CMHT', ending: 'DISCHARGED', voids: false })
    const words = part('PC-20', {})
    expect(textOf([words, linked, second], 20)).toBe(
      'About 20\n\nCombined with: community mental health plan; personal health budget plan.\nWho watches over the whole: the NHS.',
    )
    expect(textOf([words, linked, second, ended], 20)).toContain('Combined with: personal health budget plan.')
    expect(textOf([words], 20)).toBe('About 20')
  })

  it('R-PLN-01 which needs a direct payment could meet', () => {
    const begun = happened(4, {
      type: 'PlanBegun',
      ledBy: 'PERSON',
      advocacyScreen: { difficulties: [], appropriateIndividual: false },
      directPaymentFor: ['NUTRITION'],
      otherPlans: [],
    })
    expect(textOf([begun, part('PC-17', {})], 17)).toBe(
      'About 17\n\nA direct payment could meet these needs: food and drink.',
    )
  })
})
