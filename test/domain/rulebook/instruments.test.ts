import { describe, expect, it } from '@jest/globals'
import rulebook from '../../../docs/rulebook.json' with { type: 'json' }
import { CLOCK_KEYS, CLOCKS } from '../../../domain/clock-catalogue/catalogue.ts'
import type { ClockRules } from '../../../domain/clocks/compute.ts'
import { DEFAULT_POLICY } from '../../../domain/clocks/policy.ts'
import { problemsOf } from '../../../domain/clocks/policy-problems.ts'
import { touchedKeys } from '../../../domain/clocks/touched.ts'
import { citedBy } from '../../../domain/rulebook/cited-by.ts'
import { INSTRUMENT_IDS, INSTRUMENTS, instrumentsIn } from '../../../domain/rulebook/instruments.ts'
import { RULE_INSTRUMENTS } from '../../../domain/rulebook/rule-instruments.ts'
import { rules, started, viewOf } from '../clocks/support.ts'

describe('what rules and dates rest on', () => {
  it('is for each rule what the rulebook names as its source', () => {
    const named = rulebook.map(({ id, source }) => [id, instrumentsIn(source)] as const)
    expect(RULE_INSTRUMENTS).toEqual(Object.fromEntries(named.filter(([, ids]) => ids.length > 0)))
  })

  it('is known by its number for every regulation that a rule or a clock names', () => {
    const texts = [...rulebook.map(({ source }) => source), ...CLOCK_KEYS.map((key) => CLOCKS[key].citation)]
    const numbers = texts.flatMap((text) => text.match(/\bSI \d{4}\/\d+/g) ?? [])
    const known: readonly string[] = INSTRUMENT_IDS.map((id) => INSTRUMENTS[id].version)
    expect(numbers.filter((number) => !known.includes(number))).toEqual([])
  })

  it('is there for every clock that is told as law or as guidance, and is in force', () => {
    const told = CLOCK_KEYS.filter((key) => ['STATUTE', 'STATUTORY_GUIDANCE'].includes(CLOCKS[key].basis))
    expect(told.length).toBeGreaterThan(5)
    for (const key of told) {
      const cited = instrumentsIn(CLOCKS[key].citation)
      expect([key, cited.length > 0]).toEqual([key, true])
      expect([key, cited.filter((id) => INSTRUMENTS[id].repealedOn !== undefined)]).toEqual([key, []])
    }
  })

  it.each([
    ['Care Act 2014 section 27; Statutory Guidance 13.32', ['CARE_ACT_2014', 'CARE_AND_SUPPORT_GUIDANCE']],
    ['Care Act 2014 Schedule 3', ['CARE_ACT_2014_SCHEDULE_3']],
    ['Direct Payments Regulations 2014 (SI 2014/2871) regulation 7', ['SI_2014_2871']],
    ['Council standard; no law fixes this time', []],
  ])('of "%s" is %j', (citation, ids) => {
    expect(instrumentsIn(citation)).toEqual(ids)
  })

  it('can be asked the other way round', () => {
    const { rules: of, clocks } = citedBy('SI_2014_2871')
    expect(of).toEqual(expect.arrayContaining(['R-DPY-08']))
    expect(clocks).toEqual(expect.arrayContaining(['directPayment.firstReview', 'directPayment.review']))
  })
})

describe('an instrument that is marked as repealed', () => {
  const repealed = { SI_2014_2871: '2026-04-01' } as const
  const marked: ClockRules = { ...rules, policy: { ...DEFAULT_POLICY, version: 2, repealed } }
  const before = started('directPayment.firstReview', '2026-03-30T10:00:00Z')
  const after = started('directPayment.firstReview', '2026-04-02T10:00:00Z', {}, marked)

  it('is the law of no clock that begins from then on, and the words say so', () => {
    const { basis, citation, explanation } = viewOf(after, marked)
    expect(basis).toBe('COUNCIL_POLICY')
    expect(citation).toContain('is not in force since Wednesday 1 April 2026')
    expect(explanation.sentence).toContain("This is the council's own standard, not a legal limit (")
    expect(explanation.sentence).not.toContain('The law sets this limit')
  })

  it('stays what a clock began under that runs already', () => {
    expect(viewOf(before, marked).basis).toBe('STATUTE')
  })

  it('touches the clocks that cite it, and no others', () => {
    expect(touchedKeys(DEFAULT_POLICY, marked.policy)).toEqual(citedBy('SI_2014_2871').clocks)
  })

  it('no longer keeps the council from a time of its own', () => {
    const longer = { ...DEFAULT_POLICY, values: { 'directPayment.firstReview': { amount: 7 } } }
    expect(problemsOf(longer, DEFAULT_POLICY)).toMatchObject([{ code: 'LIMIT_OF_LAW_LENGTHENED' }])
    expect(problemsOf({ ...longer, repealed }, DEFAULT_POLICY)).toEqual([])
  })
})
