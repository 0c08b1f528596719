import { describe, expect, it } from '@jest/globals'
import type { ClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import type { ClockFacts } from '../../../domain/journey/clock-intent.ts'
import { recompute, type ExplanationData } from '../../../domain/clocks/explain.ts'
import { extendClock, pauseClock, resumeClock } from '../../../domain/clocks/write.ts'
import { pen, rules, started, viewOf } from './support.ts'

const says = (key: ClockKey, from: string, facts?: ClockFacts): string =>
  viewOf(started(key, from, facts === undefined ? {} : { facts })).explanation.sentence

describe('the sentence a family can read', () => {
  it.each([
    [
      '0.4.4 after the cut-off on a Friday',
      says('triage.standard', '2026-03-27T18:30:00Z'),
      'The council must decide what happens next with the referral by 5pm on Tuesday 31 March 2026. The referral came in after 5pm on Friday 27 March, so it counts as Monday 30 March; 1 working day later is Tuesday 31 March. ' +
        "This is the council's own standard, not a legal limit.",
    ],
    [
      '0.4.4 on a Sunday',
      says('safeguarding.concernDecision', '2026-10-25T00:30:00Z'),
      'The council must decide what to do about the concern by 5pm on Tuesday 27 October 2026. The concern was raised on Sunday 25 October, when the office is closed, so it counts as Monday 26 October; 1 working day later is Tuesday 27 October. ' +
        "This is the council's own standard, not a legal limit.",
    ],
    [
      '0.4.3 over Easter, with a limit of law',
      says('complaint.acknowledge', '2026-04-01T08:00:00Z'),
      'The council must acknowledge the complaint by 5pm on Wednesday 8 April 2026. The complaint came in on Wednesday 1 April; 3 working days later is Wednesday 8 April. Friday 3 April and Monday 6 April are bank holidays and do not count. ' +
        'The law sets this limit (Complaints Regulations 2009 (SI 2009/309) regulation 13).',
    ],
    [
      '0.4.3 a month without that day',
      says('directPayment.firstReview', '2026-08-30T23:05:00Z'),
      'The council must complete the first review of the direct payment by the end of Sunday 28 February 2027. The first direct payment was made on Monday 31 August 2026; 6 months later is Sunday 28 February. That month has no day 31, so its last day counts. ' +
        'The law sets this limit (Direct Payments Regulations 2014 (SI 2014/2871) regulation 7).',
    ],
    [
      '0.4.3 an hour that comes twice',
      says('safeguarding.immediateSafety', '2026-10-25T00:30:00Z'),
      'The council must make sure that the person is safe now by 1:30am (GMT) on Sunday 25 October 2026. The concern was raised at 1:30am (BST) on Sunday 25 October; 1 hour of real time later is 1:30am (GMT) on Sunday 25 October. ' +
        "This is the council's own standard, not a legal limit.",
    ],
    [
      '0.4.6 a date that moves back',
      says('notEligible.followUp', '2026-03-06T10:00:00Z'),
      'The council must ask how the person is getting on by the end of Thursday 2 April 2026. The letter about eligibility was sent on Friday 6 March; 28 days later is Friday 3 April. Friday 3 April is not a working day, so the date moves back to Thursday 2 April. ' +
        "This is the council's own standard, not a legal limit.",
    ],
    [
      'R-REV-01 an opening, under guidance',
      says('review.first.windowOpens', '2026-02-13T16:00:00Z'),
      'The first review can take place from the start of Friday 27 March 2026. The plan took effect on Friday 13 February; 6 weeks later is Friday 27 March. ' +
        'National guidance under the Care Act sets this time, and the council needs a good reason to depart from it (Statutory Guidance chapter 13: a light-touch review six to eight weeks after sign-off).',
    ],
    [
      'R-REV-02 sixty days before a year',
      says('review.annual.windowOpens', '2026-02-13T16:00:00Z'),
      'The yearly review can take place from the start of Tuesday 15 December 2026. The plan was signed off or last reviewed on Friday 13 February; 12 months later is Saturday 13 February 2027, and 60 days before that is Tuesday 15 December. ' +
        "This is the council's own standard, not a legal limit.",
    ],
    [
      'R-CHG-05 an expiry, counted inclusively',
      says('reablement.freePeriod', '2026-02-09T09:00:00Z'),
      'The support to get back on your feet is free of charge until the end of Sunday 22 March 2026. The support began on Monday 9 February; counting that day as the first, 42 days end on Sunday 22 March. ' +
        'The law sets this limit (Charging Regulations 2014 (SI 2014/2672) regulation 3).',
    ],
    [
      'R-REV-06 counted back from a date',
      says('review.invite', '2026-02-13T16:00:00Z', { agreedDate: '2026-04-10' }),
      'The council must send the invitation to the review by 5pm on Wednesday 18 March 2026. The review takes place on Friday 10 April; 15 working days before is Wednesday 18 March. Friday 3 April and Monday 6 April are bank holidays and do not count. ' +
        "This is the council's own standard, not a legal limit.",
    ],
    [
      'R-HOS-03 with a discharge planned',
      says('hospital.assessment', '2026-06-01T09:00:00Z', { proposedDischargeDate: '2026-06-10' }),
      'The council must assess the person in hospital by the end of Tuesday 9 June 2026. The hospital gave notice on Monday 1 June; 2 days later is Wednesday 3 June. Discharge is planned for Wednesday 10 June, which leaves until Tuesday 9 June. ' +
        "This is the council's own standard, not a legal limit.",
    ],
  ])('%s', (_name, sentence, expected) => {
    expect(sentence).toBe(expected)
  })

  it('R-TRN-03 names the birthday and never the date of birth', () => {
    const sentence = says('transition.assessBefore18', '2026-01-05T10:00:00Z', { dateOfBirth: '2012-02-29' })
    expect(sentence).toContain('The 18th birthday is Friday 1 March; 1 day before that is Thursday 28 February.')
    expect(sentence).not.toContain('2012')
  })

  it('0.4.11 tells how pauses and extensions moved the date, and where it was at first', () => {
    const extended = extendClock(
      started('assessment.needs.standard', '2026-01-05T10:15:00Z'),
      { byDays: 7, reason: 'PERSON_ASKED' },
      pen('2026-01-10T10:00:00Z'),
    )
    const paused = pauseClock(extended, { reason: 'IN_HOSPITAL' }, pen('2026-01-12T10:00:00Z'))
    const resumed = resumeClock(paused, {}, pen('2026-01-15T10:00:00Z'))

    expect(viewOf(paused).explanation.sentence).toContain(
      'The clock has been standing still since Monday 12 January 2026.',
    )
    expect(viewOf(resumed).explanation.sentence).toContain(
      'The clock stood still for 3 days and it was extended by 7 days (person asked), so the date is now the end of Thursday 12 February 2026; at first it was the end of Monday 2 February 2026.',
    )
  })

  it('a number of the council’s own is never told as the guidance’s or the law’s', () => {
    const policy = { ...rules.policy, values: { 'review.first': { amount: 7 } } }
    const view = viewOf(started('review.first', '2026-02-13T16:00:00Z', {}, { ...rules, policy }))
    expect(view.basis).toBe('COUNCIL_POLICY')
    expect(view.explanation.sentence).toContain("This is the council's own standard, not a legal limit.")
  })
})

describe('the data of an explanation', () => {
  const review = viewOf(started('review.request.decision', '2026-12-23T16:10:00Z')).explanation.data

  it('gives the same instant with no ledger, no calendar and no policy at hand', () => {
    expect(recompute(JSON.parse(JSON.stringify(review)) as ExplanationData)).toBe('2027-01-11T17:00:00Z')
  })

  it('names the bank holidays, so that without one of them the date is another', () => {
    expect(review.holidays).toEqual(['2026-12-25', '2026-12-28', '2027-01-01'])
    expect(recompute({ ...review, holidays: ['2026-12-25', '2026-12-28'] })).toBe('2027-01-08T17:00:00Z')
  })

  it('names the versions and the rules', () => {
    expect(review).toMatchObject({
      policyVersion: 1,
      calendarVersion: 1,
      rules: ['R-REV-04', 'R-REV-05'],
      basis: 'COUNCIL_POLICY',
    })
  })
})
