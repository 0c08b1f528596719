import { describe, expect, it } from '@jest/globals'
import type { ClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import type { ClockRules } from '../../../domain/clocks/compute.ts'
import { policyFor, type PolicyValue } from '../../../domain/clocks/policy.ts'
import type { ClockStart } from '../../../domain/clocks/write.ts'
import { rules, started, told, viewOf } from './support.ts'

const withValue = (key: ClockKey, value: PolicyValue): ClockRules => ({
  ...rules,
  policy: { ...rules.policy, values: { [key]: value } },
})

describe('0.4.4 how the day of notice is told', () => {
  const notice = (from: string, unit: 'calendarDay' | 'workingDay') => {
    const given = withValue('hospital.assessment', { unit })
    return told(started('hospital.assessment', from, {}, given), given)
  }

  it.each([
    [
      'after the cut-off',
      notice('2026-06-01T13:00:01Z', 'calendarDay'),
      'The council must assess the person in hospital by the end of Thursday 4 June 2026. The hospital gave notice after 2pm on Monday 1 June, so it counts as Tuesday 2 June; 2 days later is Thursday 4 June.',
    ],
    [
      'at the cut-off',
      notice('2026-06-01T13:00:00Z', 'calendarDay'),
      'The council must assess the person in hospital by the end of Wednesday 3 June 2026. The hospital gave notice on Monday 1 June; 2 days later is Wednesday 3 June.',
    ],
    [
      'after the cut-off on a Friday, in working days',
      notice('2026-06-05T14:00:00Z', 'workingDay'),
      'The council must assess the person in hospital by the end of Wednesday 10 June 2026. The hospital gave notice after 2pm on Friday 5 June, so it counts as Monday 8 June; 2 working days later is Wednesday 10 June.',
    ],
    [
      'on a Saturday morning, in working days',
      notice('2026-06-06T09:00:00Z', 'workingDay'),
      'The council must assess the person in hospital by the end of Wednesday 10 June 2026. The hospital gave notice on Saturday 6 June, when the office is closed, so it counts as Monday 8 June; 2 working days later is Wednesday 10 June.',
    ],
  ])('%s', (_name, sentence, expected) => {
    expect(sentence).toBe(expected)
  })
})

describe('what the rule made of the counted date', () => {
  it.each<[string, ClockKey, string, Partial<ClockStart>, string]>([
    [
      'R-HOS-03 a discharge that leaves the whole time',
      'hospital.assessment',
      '2026-06-01T09:00:00Z',
      { facts: { proposedDischargeDate: '2026-06-02' } },
      'The council must assess the person in hospital by the end of Wednesday 3 June 2026. The hospital gave notice on Monday 1 June; 2 days later is Wednesday 3 June. Discharge is planned for Tuesday 2 June; the council still has the whole time.',
    ],
    [
      'a discharge that says nothing about this date',
      'triage.standard',
      '2026-06-01T09:00:00Z',
      { facts: { proposedDischargeDate: '2026-06-02' } },
      'The council must decide what happens next with the referral by 5pm on Tuesday 2 June 2026. The referral came in on Monday 1 June; 1 working day later is Tuesday 2 June.',
    ],
    [
      'R-HOS-10 free weeks that end before the days are over',
      'd2a.assessment',
      '2026-01-09T12:00:00Z',
      { facts: { lastFreeDayOn: '2026-01-30' } },
      'The council must assess the longer-term needs after hospital by the end of Thursday 29 January 2026. The person left hospital on Friday 9 January; 28 days later is Friday 6 February. Support is free until Friday 30 January, so it is to be done by the day before that, Thursday 29 January.',
    ],
    [
      'free weeks that end later',
      'd2a.assessment',
      '2026-01-09T12:00:00Z',
      { facts: { lastFreeDayOn: '2026-02-20' } },
      'The council must assess the longer-term needs after hospital by the end of Friday 6 February 2026. The person left hospital on Friday 9 January; 28 days later is Friday 6 February.',
    ],
    [
      'R-HOS-05 something that is only compared with',
      'hospital.dischargeNotice.minDays',
      '2026-06-01T09:00:00Z',
      {},
      'The hospital may plan the discharge from the start of Tuesday 2 June 2026. The hospital gave notice of discharge on Monday 1 June; 1 day later is Tuesday 2 June.',
    ],
    [
      'R-CMP-03 counted, when no date was agreed',
      'complaint.answer',
      '2026-01-05T10:00:00Z',
      {},
      'The council must answer the complaint by 5pm on Monday 9 February 2026. The complaint came in on Monday 5 January; 25 working days later is Monday 9 February.',
    ],
    [
      'R-CMP-03 agreed past Easter: nothing was counted, so no bank holiday matters',
      'complaint.answer',
      '2026-03-30T10:00:00Z',
      { facts: { agreedDate: '2026-04-10' } },
      'The council must answer the complaint by 5pm on Friday 10 April 2026. This date was agreed with the person.',
    ],
    [
      '0.4.3 only bank holidays on the way are told, not one earlier in the month',
      'triage.standard',
      '2026-04-08T09:00:00Z',
      {},
      'The council must decide what happens next with the referral by 5pm on Thursday 9 April 2026. The referral came in on Wednesday 8 April; 1 working day later is Thursday 9 April.',
    ],
    [
      '0.4.3 nor one on which the appointment is',
      'review.invite',
      '2026-01-05T09:00:00Z',
      { facts: { agreedDate: '2026-04-06' } },
      'The council must send the invitation to the review by 5pm on Friday 13 March 2026. The review takes place on Monday 6 April; 15 working days before is Friday 13 March. Friday 3 April is a bank holiday and does not count.',
    ],
    [
      '0.4.3 nor any where every day counts',
      'notEligible.followUp',
      '2026-03-20T10:00:00Z',
      {},
      'The council must ask how the person is getting on by the end of Friday 17 April 2026. The letter about eligibility was sent on Friday 20 March; 28 days later is Friday 17 April.',
    ],
    [
      'R-OPS-05 a working day of the month',
      'audit.monthly',
      '2026-01-01T00:00:00Z',
      {},
      "The council must finish this month's case-file audit by 5pm on Thursday 15 January 2026. The month began on Thursday 1 January, when the office is closed, so it counts as Friday 2 January; the 10th working day of the month is Thursday 15 January.",
    ],
    [
      'the very day of an appointment',
      'panel.return',
      '2026-06-01T09:00:00Z',
      { facts: { agreedDate: '2026-06-12' } },
      'The council must finish the work that the panel asked for by 5pm on Friday 12 June 2026. The work is to be finished on Friday 12 June; that day itself counts.',
    ],
    [
      '0.4.7 the third time',
      'move.progressContact',
      '2026-01-05T10:00:00Z',
      { occurrence: 3 },
      'The council must tell the person how the move is going by 5pm on Monday 26 January 2026. The move was confirmed on Monday 5 January; 21 days later (the 3rd time) is Monday 26 January.',
    ],
    [
      'R-DPY-07 the third time, when the first was another period',
      'directPayment.audit',
      '2026-01-05T10:00:00Z',
      { occurrence: 3 },
      'The council must check how the direct payment is being spent by the end of Tuesday 2 March 2027. The first direct payment was made on Monday 5 January 2026; 8 weeks and then 12 months later (the 3rd time) is Tuesday 2 March.',
    ],
    [
      '0.4.3 years that end in a month without that day',
      'retention.adviceOnly',
      '2028-02-29T10:00:00Z',
      {},
      'The record of the advice is kept until the end of Thursday 28 February 2030. The contact was closed on Tuesday 29 February 2028; 2 years later is Thursday 28 February. That month has no day 29, so its last day counts.',
    ],
  ])('%s', (...[, key, from, more, expected]) => {
    expect(told(started(key, from, more))).toBe(expected)
  })

  it('R-TRN-01 a birthday, which is expected nationally and no more', () => {
    const facts = { dateOfBirth: '2012-03-09' }
    expect(viewOf(started('transition.openAge', '2026-01-05T10:00:00Z', { facts })).explanation.sentence).toBe(
      'Planning for adult life can begin from the start of Monday 9 March 2026. The 14th birthday is Monday 9 March. This is what is expected nationally, not a legal limit (Planning from Year 9 (age 14) is what national practice expects).',
    )
  })

  it.each([
    ['1 March', 'Sunday 1 March'],
    ['28 February', 'Saturday 28 February'],
  ] as const)('R-TRN-08 a birthday on 29 February is told as %s, and not as a short month', (leaplingBirthday, day) => {
    const given = withValue('transition.openAge', { leaplingBirthday })
    const facts = { dateOfBirth: '2012-02-29' }
    const sentence = told(started('transition.openAge', '2026-01-05T10:00:00Z', { facts }, given), given)
    expect(sentence).toContain(
      `Planning for adult life can begin from the start of ${day} 2026. The 14th birthday is ${day}. This`,
    )
  })
})

describe('what a council made of the rule', () => {
  it.each<[string, ClockKey, PolicyValue, string, string]>([
    [
      'R-EXP-02 a date fixed in advance, whatever bank holidays come before it',
      'panel.sit',
      { fixedDate: '2026-06-03' },
      '2026-05-01T10:00:00Z',
      'The council must have the panel look at the plan by 5pm on Wednesday 3 June 2026. The council has set this date in advance for everybody.',
    ],
    [
      '0.4.6 a roll forward',
      'notEligible.followUp',
      { roll: 'forward' },
      '2026-03-06T10:00:00Z',
      'The council must ask how the person is getting on by the end of Tuesday 7 April 2026. The letter about eligibility was sent on Friday 6 March; 28 days later is Friday 3 April. Friday 3 April is not a working day, so the date moves on to Tuesday 7 April.',
    ],
    [
      '0.4.3, 0.4.6 a short month whose last day is a Sunday',
      'review.askAgain',
      { roll: 'backward' },
      '2026-08-31T10:00:00Z',
      'The council must ask the person again about a review by the end of Friday 26 February 2027. A manager respected the wish for no review on Monday 31 August 2026; 6 months later is Sunday 28 February. That month has no day 31, so its last day counts. Sunday 28 February is not a working day, so the date moves back to Friday 26 February.',
    ],
    [
      '0.4.3 working days from a bank holiday on which the work was to be finished',
      'panel.return',
      { unit: 'workingDay', amount: 1 },
      '2026-03-06T10:00:00Z',
      'The council must finish the work that the panel asked for by 5pm on Tuesday 7 April 2026. The work is to be finished on Monday 6 April; 1 working day later is Tuesday 7 April.',
    ],
    [
      'R-HOS-03 the reading of 2014',
      'hospital.assessment',
      { reading: 'relevantDay2014' },
      '2026-06-01T09:00:00Z',
      'The council must assess the person in hospital by the end of Wednesday 10 June 2026. The hospital gave notice on Monday 1 June; 2 days later is Wednesday 3 June. Discharge is planned for Wednesday 10 June, which leaves until Wednesday 10 June.',
    ],
    [
      'months counted with the first day among them are not short months',
      'review.askAgain',
      { counting: 'inclusive' },
      '2026-01-05T10:00:00Z',
      'The council must ask the person again about a review by the end of Saturday 4 July 2026. A manager respected the wish for no review on Monday 5 January; counting that day as the first, 6 months end on Saturday 4 July.',
    ],
  ])('%s', (...[, key, value, from, expected]) => {
    const given = withValue(key, value)
    const facts = { proposedDischargeDate: '2026-06-10', agreedDate: '2026-04-06' }
    expect(told(started(key, from, { facts }, given), given)).toBe(expected)
  })

  it('a day more than was counted', () => {
    const policy = policyFor('feedback.invite', rules.policy)
    const later = { ...policy, rule: { ...policy.rule, adjustDays: 1 } }
    expect(told(started('feedback.invite', '2026-06-01T09:00:00Z', { policy: later }))).toContain(
      '7 days later is Monday 8 June, and 1 day after that is Tuesday 9 June.',
    )
  })
})
