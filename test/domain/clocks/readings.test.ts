import { describe, expect, it } from '@jest/globals'
import { localDate } from '../../../domain/clocks/civil.ts'
import { due, refusalOf, rule, rules, started, viewOf } from './support.ts'

describe('hospital', () => {
  const discharge = (proposedDischargeDate: string) =>
    localDate(
      viewOf(started('hospital.assessment', '2026-06-01T09:00:00Z', { facts: { proposedDischargeDate } })).dueAt,
    )

  it.each([
    ['the day before a later discharge', '2026-06-10', '2026-06-09'],
    ['the two days when discharge is sooner', '2026-06-02', '2026-06-03'],
    ['the two days when discharge is the day after them', '2026-06-04', '2026-06-03'],
  ])('R-HOS-03 %s', (_name, proposed, expected) => {
    expect(discharge(proposed)).toBe(expected)
  })

  it.each([
    ['in office hours two elapsed hours', '2026-01-05T10:00:00Z', '2026-01-05T12:00:00Z'],
    ['before opening 09:00 on the next calendar day', '2026-01-05T08:44:59Z', '2026-01-06T09:00:00Z'],
    ['at opening two hours', '2026-01-05T08:45:00Z', '2026-01-05T10:45:00Z'],
    ['after closing on Friday 09:00 on Saturday', '2026-01-09T16:16:00Z', '2026-01-10T09:00:00Z'],
    ['on a bank holiday 09:00 next day', '2026-01-01T10:00:00Z', '2026-01-02T09:00:00Z'],
  ])('R-HOS-04 %s', (_name, from, expected) => {
    expect(viewOf(started('hospital.receipt', from)).dueAt).toBe(expected)
  })

  it.each([
    ['four weeks, where no free support runs', undefined, '2026-02-06'],
    ['four weeks, where support stays free for longer', '2026-02-20', '2026-02-06'],
    ['four weeks, where they end the day before the last free one', '2026-02-07', '2026-02-06'],
    ['the day before the last free one, where that is sooner', '2026-02-06', '2026-02-05'],
    ['the same within the first days', '2026-01-12', '2026-01-11'],
  ])('R-HOS-10 the longer-term needs: %s', (_name, lastFreeDayOn, expected) => {
    const facts = lastFreeDayOn === undefined ? {} : { lastFreeDayOn }
    expect(localDate(viewOf(started('d2a.assessment', '2026-01-09T12:00:00Z', { facts })).dueAt)).toBe(expected)
  })

  it('R-HOS-04 the cut-off of notices means nothing to hours, which begin when the notice arrives', () => {
    const policy = { ...rules.policy, values: { 'hospital.receipt': { noticeCutoff: '14:00' } } }
    const view = viewOf(started('hospital.receipt', '2026-01-05T15:00:00Z', {}, { ...rules, policy }))
    expect(view).toMatchObject({ dayZero: '2026-01-05', dueAt: '2026-01-05T17:00:00Z' })
  })

  it('R-HOS-05 never wakes anybody: the date is only compared with', () => {
    expect(viewOf(started('hospital.dischargeNotice.minDays', '2026-03-11T14:05:00Z')).wakeUps).toEqual([])
  })
})

describe('R-REF-06 handing back to the day team', () => {
  it.each([
    ['before noon on a working day: that noon', '2026-01-06T03:00:00Z', '2026-01-06T12:00:00Z'],
    ['at noon: the next working day', '2026-01-06T12:00:00Z', '2026-01-07T12:00:00Z'],
    ['in the afternoon: the next working day', '2026-01-06T15:00:00Z', '2026-01-07T12:00:00Z'],
    ['in the evening: the next working day', '2026-01-06T19:00:00Z', '2026-01-07T12:00:00Z'],
    ['on a Friday evening: Monday', '2026-01-09T19:00:00Z', '2026-01-12T12:00:00Z'],
    ['on a Saturday morning: Monday', '2026-01-10T08:00:00Z', '2026-01-12T12:00:00Z'],
    ['on Good Friday: the Tuesday after Easter', '2026-04-03T08:00:00Z', '2026-04-07T11:00:00Z'],
  ])('%s', (_name, from, expected) => {
    expect(viewOf(started('edt.handback', from)).dueAt).toBe(expected)
  })
})

describe('dates that count from a fact', () => {
  it('R-REV-06 fifteen working days before the review, past Easter', () => {
    const view = viewOf(started('review.invite', '2026-02-13T16:00:00Z', { facts: { agreedDate: '2026-04-10' } }))
    expect(view.dueAt).toBe('2026-03-18T17:00:00Z')
  })

  it.each([
    ['a week before: the next working day', '2026-01-05T10:00:00Z', '2026-01-12', '2026-01-06T17:00:00Z'],
    ['on a Friday: Monday', '2026-01-09T10:00:00Z', '2026-01-14', '2026-01-12T17:00:00Z'],
    [
      'exactly sixteen working days before: fifteen before',
      '2026-01-05T10:00:00Z',
      '2026-01-27',
      '2026-01-06T17:00:00Z',
    ],
  ])('R-REV-06 a review agreed %s is not missed at birth', (_name, from, agreedDate, expected) => {
    const view = viewOf(started('review.invite', from, { facts: { agreedDate } }))
    expect(view.dueAt).toBe(expected)
  })

  it('R-REV-06 says why a late agreement leaves one working day', () => {
    const view = viewOf(started('review.invite', '2026-01-05T10:00:00Z', { facts: { agreedDate: '2026-01-12' } }))
    expect(view.explanation.sentence).toContain('That day has passed, so it is to be done by the next working day')
  })

  it('R-MOV-06, R-MOV-07 the end of the day before the move, and its first second', () => {
    const facts = { agreedDate: '2026-03-30' }
    expect(viewOf(started('move.assessBefore', '2026-01-05T10:00:00Z', { facts })).dueAt).toBe('2026-03-29T22:59:59Z')
    expect(viewOf(started('move.continuityStart', '2026-01-05T10:00:00Z', { facts })).dueAt).toBe(
      '2026-03-29T23:00:00Z',
    )
  })

  it('R-CMP-03 the agreed date when there is one, else 25 working days', () => {
    const agreed = started('complaint.answer', '2026-01-05T10:00:00Z', { facts: { agreedDate: '2026-03-02' } })
    expect(viewOf(agreed).dueAt).toBe('2026-03-02T17:00:00Z')
    expect(viewOf(started('complaint.answer', '2026-01-05T10:00:00Z')).dueAt).toBe('2026-02-09T17:00:00Z')
  })

  it('R-CMP-03 a Saturday that was agreed stays a Saturday, as long as nothing moves it', () => {
    const agreed = started('complaint.answer', '2026-01-05T10:00:00Z', { facts: { agreedDate: '2026-03-07' } })
    expect(viewOf(agreed).dueAt).toBe('2026-03-07T17:00:00Z')
  })

  it('R-CMP-03 an agreed date counts no days, so no bank holiday is told of; without one it is', () => {
    const says = (facts: { readonly agreedDate?: string }) =>
      viewOf(started('complaint.answer', '2026-03-30T09:00:00Z', { facts })).explanation.sentence
    expect(says({ agreedDate: '2026-04-20' })).toContain('This date was agreed with the person.')
    expect(says({ agreedDate: '2026-04-20' })).not.toContain('bank holiday')
    expect(says({})).toContain('are bank holidays and do not count.')
  })

  it.each([
    ['1 March', '2026-03-01T00:00:00Z'],
    ['28 February', '2026-02-28T00:00:00Z'],
  ] as const)('R-TRN-08 a birthday on 29 February counts as %s in a common year', (leaplingBirthday, expected) => {
    const policy = { ...rules.policy, values: { 'transition.openAge': { leaplingBirthday } } }
    const record = started(
      'transition.openAge',
      '2025-01-06T10:00:00Z',
      { facts: { dateOfBirth: '2012-02-29' } },
      { ...rules, policy },
    )
    expect(viewOf(record).dueAt).toBe(expected)
  })

  it('is refused when the fact is not known', () => {
    expect(refusalOf(() => started('review.invite', '2026-02-13T16:00:00Z'))?.code).toBe('FACT_MISSING')
  })
})

describe('dates of the council itself', () => {
  it.each([
    ['January, which begins with a bank holiday', '2026-01-01T00:00:00Z', '2026-01-15T17:00:00Z'],
    ['June', '2026-05-31T23:00:00Z', '2026-06-12T16:00:00Z'],
    ['January, begun on its first working day', '2026-01-02T09:00:00Z', '2026-01-15T17:00:00Z'],
    ['February, when it begins after the first working day of January', '2026-01-03T09:00:00Z', '2026-02-13T17:00:00Z'],
    ['May, when it begins late in April', '2026-04-29T09:00:00Z', '2026-05-15T16:00:00Z'],
    ['January of the next year, when it begins late in December', '2026-12-21T09:00:00Z', '2027-01-15T17:00:00Z'],
  ])('R-OPS-05 the tenth working day of %s', (_name, from, expected) => {
    expect(viewOf(started('audit.monthly', from)).dueAt).toBe(expected)
  })

  it('R-OPS-05 names the bank holidays of its own month and no others', () => {
    const says = (from: string) => viewOf(started('audit.monthly', from)).explanation.sentence
    expect(says('2026-04-02T09:00:00Z')).toContain('Monday 4 May is a bank holiday and does not count.')
    expect(says('2026-04-02T09:00:00Z')).not.toContain('April is')
    expect(says('2026-06-01T09:00:00Z')).not.toContain('bank holiday')
  })

  it.each([
    ['2026-03-31T22:59:59Z', '2026-04-30T22:59:59Z'],
    ['2026-12-31T10:00:00Z', '2027-01-31T23:59:59Z'],
  ])('R-EXP-01 a quarter that ends %s is sent by %s', (from, expected) => {
    expect(viewOf(started('cld.submit', from)).dueAt).toBe(expected)
  })

  it('R-OPS-02 every morning at six, local time', () => {
    expect(viewOf(started('dashboard.daily', '2026-03-28T06:00:00Z')).dueAt).toBe('2026-03-29T05:00:00Z')
  })

  it.each(['calendarDay', 'month', 'elapsedHour'] as const)(
    'R-EXP-02 a fixed date counts from nothing, whatever its clock counts: %s',
    (unit) => {
      expect(due(rule(unit, 4, { fixedDate: '2026-06-03' }), '2026-01-05T10:00:00Z')).toBe('2026-06-03T22:59:59Z')
    },
  )
})

describe('0.4.6 who acts, and by when', () => {
  it.each([
    [
      'an office, at close of business on a working day',
      'assessment.needs.standard',
      '2026-01-05T10:00:00Z',
      'OFFICE',
      '2026-02-02T17:00:00Z',
    ],
    [
      'an office, on the working day before a Saturday',
      'assessment.needs.standard',
      '2026-01-03T10:00:00Z',
      'OFFICE',
      '2026-01-30T17:00:00Z',
    ],
    [
      'an office, by the hour when that is sooner',
      'triage.urgent',
      '2026-01-05T10:00:00Z',
      'OFFICE',
      '2026-01-05T14:00:00Z',
    ],
    [
      'the rota, when the office has closed for the day that is left',
      'd2a.welfareCheck',
      '2026-01-05T18:00:00Z',
      'WEEKEND_ROTA',
      '2026-01-05T23:59:59Z',
    ],
    [
      'the rota, when the clock begins in the second in which the office closes',
      'd2a.welfareCheck',
      '2026-01-05T17:00:00Z',
      'WEEKEND_ROTA',
      '2026-01-05T23:59:59Z',
    ],
    [
      'the rota, for an urgent referral on a Saturday',
      'triage.urgent',
      '2026-01-10T10:00:00Z',
      'WEEKEND_ROTA',
      '2026-01-10T14:00:00Z',
    ],
  ] as const)('%s', (...[, key, from, actionRoute, actionBy]) => {
    expect(viewOf(started(key, from))).toMatchObject({ actionRoute, actionBy })
  })
})
