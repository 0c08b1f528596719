import { describe, expect, it } from '@jest/globals'
import type { TakeOverJourneyFacts } from '../../../domain/taking-over/facts.ts'
import { findings } from '../../../domain/taking-over/rules.ts'
import { formerCouncil } from '../../support/former.ts'

const TODAY = '2026-01-05'
const { ago, inDays, facts, stands } = formerCouncil(TODAY)
const STANDING = { teamExists: true, workerAvailable: true, receivedOn: TODAY, latestReviewOn: '2027-01-05' }

const { atTriage, atWaiting, atAssessing, atBudgeting, atActive, directlyPaid, newlySigned } = stands
const { directPayment: _paid, ...notPaid } = directlyPaid

describe('what speaks against taking over, at its place', () => {
  it.each(Object.entries(stands))('%s: nothing', (_name, at) => {
    expect(findings(facts(at), STANDING)).toEqual([])
  })

  it.each<readonly [string, TakeOverJourneyFacts, object, readonly (readonly [string, string])[]]>([
    [
      'R-REF-01 nobody works in the team',
      facts(atTriage),
      { teamExists: false },
      [['TEAM_TO_TAKE_OVER_UNKNOWN', '/team']],
    ],
    [
      'R-OPS-01 the worker is not there',
      facts(atActive),
      { workerAvailable: false },
      [['WORKER_TO_TAKE_OVER_UNKNOWN', '/worker']],
    ],
    ['R-WTW-01 a worker at triage', facts(atTriage, { worker: 'x' }), {}, [['WORKER_BEFORE_ALLOCATION', '/worker']]],
    ['R-WTW-01 a worker on the list', facts(atWaiting, { worker: 'x' }), {}, [['WORKER_BEFORE_ALLOCATION', '/worker']]],
    [
      'a first contact that is still to come, and so after the referral',
      facts(atTriage, { contact: { on: inDays(1), channel: 'PHONE', consent: 'CONSENT_GIVEN' } }),
      {},
      [
        ['DATE_STILL_TO_COME', '/contact/on'],
        ['DATES_OUT_OF_ORDER', '/stands/referral/receivedOn'],
      ],
    ],
    [
      'history that is still to come',
      facts(atTriage, {
        history: [
          { on: ago(3), what: 'LETTER' },
          { on: inDays(3), what: 'REVIEW' },
        ],
      }),
      {},
      [['DATE_STILL_TO_COME', '/history/1/on']],
    ],
    [
      'triage before the referral',
      facts({ ...atWaiting, triage: { ...atWaiting.triage, decidedOn: ago(21) } }),
      {},
      [['DATES_OUT_OF_ORDER', '/stands/triage/decidedOn']],
    ],
    [
      'a contact before triage',
      facts({ ...atWaiting, lastContactOn: ago(19) }),
      {},
      [['DATES_OUT_OF_ORDER', '/stands/lastContactOn']],
    ],
    [
      'allocated before triage',
      facts({ ...atAssessing, allocatedOn: ago(19) }),
      {},
      [['DATES_OUT_OF_ORDER', '/stands/allocatedOn']],
    ],
    [
      'R-OPS-07 a decision before its assessment',
      facts({ ...atBudgeting, assessment: { ...atBudgeting.assessment, completedOn: ago(6) } }),
      {},
      [['DATES_OUT_OF_ORDER', '/stands/eligibility/determinedOn']],
    ],
    [
      'a review before the plan',
      facts({ ...atActive, lastReview: { on: ago(401), type: 'PLANNED_FIRST', outcomesAchieved: 'FULL' } }),
      {},
      [['DATES_OUT_OF_ORDER', '/stands/lastReview/on']],
    ],
    [
      'due before it began',
      facts({ ...newlySigned, reviewDueOn: ago(15) }),
      {},
      [['DATES_OUT_OF_ORDER', '/stands/reviewDueOn']],
    ],
    [
      'R-REV-02 due in a wrong year',
      facts({ ...atActive, reviewDueOn: '2027-01-06' }),
      {},
      [['DUE_DATE_FAR_AWAY', '/stands/reviewDueOn']],
    ],
    [
      'R-MGT-01 an account that nobody holds',
      facts({
        ...atActive,
        plan: { ...atActive.plan, lines: atActive.plan.lines.map(({ manager: _m, ...line }) => line) },
      }),
      {},
      [['LINE_NOT_MANAGED', '/stands/plan/lines/1/manager']],
    ],
    [
      'R-DPY-04 a line that is paid directly, and no direct payment',
      facts(notPaid),
      {},
      [['DIRECT_PAYMENT_DOES_NOT_FIT', '/stands/directPayment']],
    ],
    [
      'R-BUD-03 the person pays more than it costs',
      facts({ ...atActive, plan: { ...atActive.plan, personPence: 30_001 } }),
      {},
      [['PERSON_PAYS_TOO_MUCH', '/stands/plan/personPence']],
    ],
  ])('%s', (_name, of, standing, found) => {
    expect(findings(of, { ...STANDING, ...standing }).map(({ refusal, pointer }) => [refusal.code, pointer])).toEqual(
      found,
    )
  })

  it('R-WTW-01 nobody at ASSESSING, and a due day of a year away is no wrong year', () => {
    const { worker: _none, ...of } = facts({ ...atAssessing, assessmentDueOn: '2027-01-05' })
    expect(findings(of, STANDING).map(({ refusal }) => refusal.code)).toEqual(['WORKER_MISSING'])
  })
})
