import { describe, expect, it } from '@jest/globals'
import type { ClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import type { ClockFacts } from '../../../domain/journey/clock-intent.ts'
import { recompute, type ExplanationData } from '../../../domain/clocks/explain.ts'
import { extendClock, pauseClock, resumeClock } from '../../../domain/clocks/write.ts'
import { pen, rules, started, viewOf } from './support.ts'

const says = (key: ClockKey, from: string, facts?: ClockFacts): string =>
  viewOf(started(key, from, facts === undefined ? {} : { facts })).explanation.sentence

describe('the sentence a family can read', () => {
  it.each<[string, Parameters<typeof says>, string]>([
    [
      '0.4.4 after the cut-off on a Friday',
      ['triage.standard', '2026-03-27T18:30:00Z'],
      'The council must decide what happens next with the referral by 5pm on Tuesday 31 March 2026. The referral came in after 5pm on Friday 27 March, so it counts as Monday 30 March; 1 working day later is Tuesday 31 March. ' +
        "This is the council's own standard, not a legal limit.",
    ],
    [
      '0.4.4 on a Sunday',
      ['safeguarding.concernDecision', '2026-10-25T00:30:00Z'],
      'The council must decide what to do about the concern by 5pm on Tuesday 27 October 2026. The concern was raised on Sunday 25 October, when the office is closed, so it counts as Monday 26 October; 1 working day later is Tuesday 27 October. ' +
        "This is the council's own standard, not a legal limit.",
    ],
    [
      '0.4.3 over Easter, with a limit of law',
      ['complaint.acknowledge', '2026-04-01T08:00:00Z'],
      'The council must acknowledge the complaint by 5pm on Wednesday 8 April 2026. The complaint came in on Wednesday 1 April; 3 working days later is Wednesday 8 April. Friday 3 April and Monday 6 April are bank holidays and do not count. ' +
        'The law sets this limit (Complaints Regulations 2009 (SI 2009/309) regulation 13).',
    ],
    [
      '0.4.3 a month without that day',
      ['directPayment.firstReview', '2026-08-30T23:05:00Z'],
      'The council must complete the first review of the direct payment by the end of Sunday 28 February 2027. The first direct payment was made on Monday 31 August 2026; 6 months later is Sunday 28 February. That month has no day 31, so its last day counts. ' +
        'The law sets this limit (Direct Payments Regulations 2014 (SI 2014/2871) regulation 7).',
    ],
    [
      '0.4.3 an hour that comes twice',
      ['safeguarding.immediateSafety', '2026-10-25T00:30:00Z'],
      'The council must make sure that the person is safe now by 1:30am (GMT) on Sunday 25 October 2026. The concern was raised at 1:30am (BST) on Sunday 25 October; 1 hour of real time later is 1:30am (GMT) on Sunday 25 October. ' +
        "This is the council's own standard, not a legal limit.",
    ],
    [
      '0.4.6 a date that moves back',
      ['notEligible.followUp', '2026-03-06T10:00:00Z'],
      'The council must ask how the person is getting on by the end of Thursday 2 April 2026. The letter about eligibility was sent on Friday 6 March; 28 days later is Friday 3 April. Friday 3 April is not a working day, so the date moves back to Thursday 2 April. ' +
        "This is the council's own standard, not a legal limit.",
    ],
    [
      'R-REV-01 an opening, under guidance',
      ['review.first.windowOpens', '2026-02-13T16:00:00Z'],
      'The first review can take place from the start of Friday 27 March 2026. The plan took effect on Friday 13 February; 6 weeks later is Friday 27 March. ' +
        'National guidance under the Care Act sets this time, and the council needs a good reason to depart from it (Statutory Guidance chapter 13: a light-touch review six to eight weeks after sign-off).',
    ],
    [
      'R-REV-02 sixty days before a year',
      ['review.annual.windowOpens', '2026-02-13T16:00:00Z'],
      'The yearly review can take place from the start of Tuesday 15 December 2026. The plan was signed off or last reviewed on Friday 13 February; 12 months later is Saturday 13 February 2027, and 60 days before that is Tuesday 15 December. ' +
        "This is the council's own standard, not a legal limit.",
    ],
    [
      'R-CHG-05 an expiry, counted inclusively',
      ['reablement.freePeriod', '2026-02-09T09:00:00Z'],
      'The support to get back on your feet is free of charge until the end of Sunday 22 March 2026. The support began on Monday 9 February; counting that day as the first, 42 days end on Sunday 22 March. ' +
        'The law sets this limit (Charging Regulations 2014 (SI 2014/2672) regulation 3).',
    ],
    [
      'R-REV-06 counted back from a date',
      ['review.invite', '2026-02-13T16:00:00Z', { agreedDate: '2026-04-10' }],
      'The council must send the invitation to the review by 5pm on Wednesday 18 March 2026. The review takes place on Friday 10 April; 15 working days before is Wednesday 18 March. Friday 3 April and Monday 6 April are bank holidays and do not count. ' +
        "This is the council's own standard, not a legal limit.",
    ],
    [
      'R-HOS-03 with a discharge planned',
      ['hospital.assessment', '2026-06-01T09:00:00Z', { proposedDischargeDate: '2026-06-10' }],
      'The council must assess the person in hospital by the end of Tuesday 9 June 2026. The hospital gave notice on Monday 1 June; 2 days later is Wednesday 3 June. Discharge is planned for Wednesday 10 June, which leaves until Tuesday 9 June. ' +
        "This is the council's own standard, not a legal limit (council policy, agreed with the hospital; no law since 1 July 2022: every day counts, and the day before the discharge where that is later).",
    ],
    [
      '0.4.3 over one bank holiday',
      ['triage.standard', '2026-05-01T10:00:00Z'],
      'The council must decide what happens next with the referral by 5pm on Tuesday 5 May 2026. The referral came in on Friday 1 May; 1 working day later is Tuesday 5 May. Monday 4 May is a bank holiday and does not count. ' +
        "This is the council's own standard, not a legal limit.",
    ],
    [
      'R-REF-06 the first midday of a working day',
      ['edt.handback', '2026-03-27T18:30:00Z'],
      'The council must hand the out-of-hours contact back to the local team by midday on Monday 30 March 2026. The out-of-hours team took the contact after 5pm on Friday 27 March, so it counts as Monday 30 March; the first midday of a working day after that is on Monday 30 March. ' +
        "This is the council's own standard, not a legal limit.",
    ],
    [
      'a date that was agreed for this one case',
      ['assessment.newDate', '2026-03-27T18:30:00Z', { agreedDate: '2026-04-10' }],
      'The council must finish the assessment by the new date by the end of Friday 10 April 2026. This date was agreed with the person. ' +
        "This is the council's own standard, not a legal limit.",
    ],
    [
      'R-REV-06 counted back to a day that has passed',
      ['review.invite', '2026-03-27T18:30:00Z', { agreedDate: '2026-04-02' }],
      'The council must send the invitation to the review by 5pm on Monday 30 March 2026. The review takes place on Thursday 2 April; 15 working days before is Thursday 12 March. That day has passed, so it is to be done by the next working day, Monday 30 March. ' +
        "This is the council's own standard, not a legal limit.",
    ],
    [
      'R-HOS-04 hours that begin while the office is closed',
      ['hospital.receipt', '2026-03-27T18:30:00Z'],
      'The council must confirm to the hospital that the notice arrived by 9am on Saturday 28 March 2026. The notice arrived at 6:30pm on Friday 27 March, when the office was closed, so the next morning counts. ' +
        "This is the council's own standard, not a legal limit.",
    ],
    [
      'the last day of the month after',
      ['cld.submit', '2026-03-31T12:00:00Z'],
      'The council must send the quarterly data to the department by the end of Thursday 30 April 2026. The quarter ended on Tuesday 31 March; the last day of the month 1 month later is Thursday 30 April. ' +
        "This is the council's own standard, not a legal limit.",
    ],
    [
      'something that happens, as a target of the team',
      ['dashboard.daily', '2026-03-27T18:30:00Z'],
      "The daily overview is built at 6am on Saturday 28 March 2026. The overview was last built on Friday 27 March; 1 day later is Saturday 28 March. This is the team's own target, not a legal limit.",
    ],
  ])('%s', (_name, question, expected) => {
    expect(says(...question)).toBe(expected)
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
      'The clock has been standing still since Monday 12 January 2026 (in hospital).',
    )
    expect(viewOf(resumed).explanation.sentence).toContain(
      'The clock stood still for 3 days (in hospital) and it was extended by 7 days (person asked), so the date is now the end of Thursday 12 February 2026; at first it was the end of Monday 2 February 2026.',
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
  const data = (): ExplanationData =>
    viewOf(started('review.request.decision', '2026-12-23T16:10:00Z')).explanation.data

  it('gives the same instant with no ledger, no calendar and no policy at hand', () => {
    expect(recompute(JSON.parse(JSON.stringify(data())) as ExplanationData)).toBe('2027-01-11T17:00:00Z')
  })

  it('names the bank holidays, so that without one of them the date is another', () => {
    expect(data().holidays).toEqual(['2026-12-25', '2026-12-28', '2027-01-01'])
    expect(recompute({ ...data(), holidays: ['2026-12-25', '2026-12-28'] })).toBe('2027-01-08T17:00:00Z')
  })

  it('names the versions and the rules', () => {
    expect(data()).toMatchObject({
      policyVersion: 1,
      calendarVersion: 1,
      rules: ['R-REV-04', 'R-REV-05'],
      basis: 'COUNCIL_POLICY',
    })
  })
})
