import { describe, expect, it } from '@jest/globals'
import { recompute } from '../../../domain/clocks/explain.ts'
import { computeGolden, type GoldenCase, type GoldenPolicy } from '../../../domain/clocks/golden.ts'
import { goldenHolidays } from './support.ts'

const answer = (
  policy: Omit<GoldenPolicy, 'key'> & { readonly key?: string },
  start: string,
  more: Partial<GoldenCase> = {},
) =>
  computeGolden(
    { id: 'own', policy: { key: 'own.rule', ...policy }, start, expectedDue: start, ...more },
    goldenHolidays,
  )

describe('a rule that stands only in a file of deadlines counts as rulebook 0.4 says', () => {
  it.each<[string, Omit<GoldenPolicy, 'key'>, string, string]>([
    ['0.4.5 working days to 17:00', { amount: 3, unit: 'workingDay' }, '2026-01-05T10:00:00Z', '2026-01-08T17:00:00Z'],
    [
      '0.4.4 received after 17:00 the next working day',
      { amount: 3, unit: 'workingDay' },
      '2026-01-05T17:00:01Z',
      '2026-01-09T17:00:00Z',
    ],
    [
      '0.4.4 received after its own cut-off',
      { amount: 3, unit: 'workingDay', receiptCutoff: '12:00' },
      '2026-01-05T13:00:00Z',
      '2026-01-09T17:00:00Z',
    ],
    [
      '0.4.4 calendar days from the true date, whatever the cut-off',
      { amount: 3, unit: 'calendarDay', receiptCutoff: '12:00' },
      '2026-01-05T13:00:00Z',
      '2026-01-08T23:59:59Z',
    ],
    [
      'R-HOS-03 after the cut-off of notices the next day',
      { amount: 2, unit: 'calendarDay', noticeCutoff: '14:00' },
      '2026-01-05T14:00:01Z',
      '2026-01-08T23:59:59Z',
    ],
    [
      'R-HOS-03 at the cut-off of notices the same day, and the office’s cut-off is not asked',
      { amount: 2, unit: 'workingDay', noticeCutoff: '18:00' },
      '2026-01-05T18:00:00Z',
      '2026-01-07T17:00:00Z',
    ],
    [
      '0.4.6 rolled back, at its own time',
      { amount: 28, unit: 'calendarDay', roll: 'backward', dueTime: '12:00' },
      '2026-03-06T10:00:00Z',
      '2026-04-02T11:00:00Z',
    ],
    [
      '0.4.6 not rolled unless it says so',
      { amount: 28, unit: 'calendarDay' },
      '2026-03-06T10:00:00Z',
      '2026-04-03T22:59:59Z',
    ],
    [
      'R-CHG-05 counted inclusively',
      { amount: 42, unit: 'calendarDay', counting: 'inclusive' },
      '2026-02-09T09:00:00Z',
      '2026-03-22T23:59:59Z',
    ],
    [
      'R-HOS-03 with its reading',
      { amount: 2, unit: 'calendarDay', reading: 'dayBeforeDischarge', proposedDischargeDate: '2026-06-10' },
      '2026-06-01T09:00:00Z',
      '2026-06-09T22:59:59Z',
    ],
    [
      'from a date of birth, on 1 March in a common year',
      { amount: 14, unit: 'year', dateOfBirth: '2012-02-29' },
      '2026-01-05T10:00:00Z',
      '2026-03-01T23:59:59Z',
    ],
    [
      'R-TRN-08 or on 28 February',
      { amount: 14, unit: 'year', dateOfBirth: '2012-02-29', leaplingBirthday: '28 February' },
      '2026-01-05T10:00:00Z',
      '2026-02-28T23:59:59Z',
    ],
    [
      'from the day that matters',
      { amount: 1, unit: 'calendarDay', relevantDay: '2026-03-13', dueTime: '11:00' },
      '2026-03-11T10:00:00Z',
      '2026-03-14T11:00:00Z',
    ],
    ['hours from the instant', { amount: 4, unit: 'elapsedHour' }, '2026-01-10T22:00:00Z', '2026-01-11T02:00:00Z'],
  ])('%s', (_name, policy, start, expected) => {
    const { dueAt, explanation } = answer(policy, start)
    expect(dueAt).toBe(expected)
    expect(recompute(JSON.parse(JSON.stringify(explanation.data)) as typeof explanation.data)).toBe(expected)
  })

  it('R-CMP-03 a rule that the catalogue knows has its reading, with the date that the file gives', () => {
    const rule = { key: 'complaint.answer', amount: 25, unit: 'workingDay' } as const
    const start = '2026-01-05T10:00:00Z'
    expect(answer({ ...rule, agreedDate: '2026-03-02' }, start).dueAt).toBe('2026-03-02T17:00:00Z')
    expect(answer(rule, start).dueAt).toBe('2026-02-09T17:00:00Z')
    expect(answer(rule, start).explanation.sentence).toContain('The council must answer the complaint by 5pm on Monday')
  })

  it('is explained in the words of the file, and claims no law', () => {
    const rule = { amount: 3, unit: 'workingDay' } as const
    const told =
      'by 5pm on Thursday 8 January 2026. It started on Monday 5 January; 3 working days later is Thursday 8 January. '
    const force = "This is the council's own standard, not a legal limit."
    expect(answer(rule, '2026-01-05T10:00:00Z').explanation.sentence).toBe(
      `The rule "own.rule" is to be met ${told}${force}`,
    )
    const described = answer(rule, '2026-01-05T10:00:00Z', { description: 'The parcel arrives' })
    expect(described.explanation.sentence).toBe(`The parcel arrives ${told}${force}`)
  })

  it('is explained by data that holds what the file gave, and nothing that it did not', () => {
    const { data } = answer({ amount: 3, unit: 'calendarDay' }, '2026-01-05T10:00:00Z').explanation
    expect(data).toStrictEqual({
      key: 'own.rule',
      rule: {
        unit: 'calendarDay',
        amount: 3,
        dueTime: '23:59:59',
        roll: 'none',
        counting: 'exclusive',
        overflow: 'constrain',
        countFrom: 'start',
        reading: 'asCounted',
        adjustDays: 0,
        leaplingBirthday: '1 March',
      },
      from: '2026-01-05T10:00:00Z',
      facts: {},
      occurrence: 1,
      moves: { pausedDays: 0, extendedDays: 0 },
      holidays: [],
      basis: 'COUNCIL_POLICY',
      citation: 'A rule given in the file',
      rules: [],
      policyVersion: 1,
      calendarVersion: 1,
    })
  })
})
