import { describe, expect, it } from '@jest/globals'
import { referralLetters } from '../../../activities/letters/referral.ts'
import { referralBodies } from '../../../api/steps/referral.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { hearDelivery } from '../../../domain/journey/machine.ts'
import type { RejectReferralFacts, WithdrawReferralFacts } from '../../../domain/referral/ending-steps.ts'
import type { TriageState } from '../../../domain/triage/state.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aReferral, REFERRED_AT, textOf, triageFacts } from '../../support/front-line.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'
import { aClock } from '../../support/reviewing.ts'

const rejection = {
  reason: 'OTHER_SERVICE',
  redirectedTo: 'HOUSING',
  proposedBy: 'staff-triage',
  proposedAt: REFERRED_AT,
} as const

const inTriage = (over: Partial<Journey> = {}) =>
  aJourney({
    stage: 'TRIAGE',
    referral: aReferral,
    allocation: { team: 'TEAM-NORTH' },
    clocks: [aClock('triage.standard')],
    ...over,
  })

const proposed = inTriage({ referral: { ...aReferral, rejection } })

const rejecting = (over: Partial<RejectReferralFacts> = {}) =>
  aStep(
    'rejectReferral',
    {
      reason: 'OTHER_SERVICE',
      redirectedTo: 'HOUSING',
      appearanceOfNeed: false,
      safeguardingScreen: 'NO_CONCERN',
      ...over,
    },
    { role: 'TRIAGE_WORKER', id: 'staff-triage' },
  )

const authorising = (id = 'staff-manager') => aStep('authoriseRejection', {}, { role: 'TEAM_MANAGER', id })

const RUNNING_SUPPORT = {
  is: 'RUNNING',
  since: NOW,
  arrangement: { kind: 'MEALS', urgency: 'TODAY', startsOn: '2026-01-05', until: '2026-01-12' },
} as const

describe('R-REF-03 rejecting a referral', () => {
  it('a decision of triage overtakes a proposal that nobody has authorised', () => {
    const step = aStep('recordTriageDecision', triageFacts, { role: 'TRIAGE_WORKER' })
    expect(taking(proposed, step).journey.referral).toEqual(aReferral)
  })

  it('is proposed by triage, and triage goes on with its dates', () => {
    const { journey, clocks, messages } = taking(inTriage(), rejecting())
    expect(journey.stage).toBe('TRIAGE')
    expect(journey.referral?.rejection).toEqual({ ...rejection, proposedAt: NOW })
    expect(clocks).toEqual([])
    expect(messages.map(({ template, to }) => [template, to])).toEqual([['REJECTION_TO_AUTHORISE', 'TEAM_MANAGER']])
  })

  it.each([
    ['a need appears, however small', { appearanceOfNeed: true }, 'NEED_APPEARS'],
    ['there is a safeguarding concern', { safeguardingScreen: 'CONCERN' }, 'REJECTION_WITH_CONCERN'],
  ] as const)('is impossible where %s', (_why, over, code) => {
    expect(refusalOf(inTriage(), rejecting(over))).toMatchObject({ code, rule: 'R-REF-03' })
  })

  it.each([
    ['a need is marked as urgent', { is: 'FLAGGED', since: NOW }, true],
    ['urgent support was given since the request', { is: 'ENDED', since: NOW, ending: 'MET_BY_OTHERS' }, true],
    ['urgent support waits to be authorised', { ...RUNNING_SUPPORT, is: 'AGREED', arrangedBy: 'staff-edt' }, true],
    [
      'urgent support has been running since before this request',
      { ...RUNNING_SUPPORT, since: '2025-11-03T10:00:00Z' },
      true,
    ],
    [
      'urgent support ended when this request came in',
      { is: 'ENDED', since: REFERRED_AT, ending: 'MET_BY_OTHERS' },
      true,
    ],
    [
      'urgent support ended before this request',
      { is: 'ENDED', since: '2025-11-03T10:00:00Z', ending: 'MET_BY_OTHERS' },
      false,
    ],
    ['it was decided that the need is not urgent', { is: 'NOT_NEEDED', since: NOW }, false],
  ] as const)('R-ASM-10 a need that could not wait has appeared: %s', (_why, urgentSupport, appears) => {
    const journey = inTriage({ urgentSupport })
    if (appears) expect(refusalOf(journey, rejecting()).code).toBe('NEED_APPEARS')
    else expect(taking(journey, rejecting()).event.type).toBe('RejectionProposed')
  })

  it('R-REF-07 lapses when another request joins: nobody authorises what they have not seen', () => {
    const { receivedAt: _at, ...request } = aReferral
    const joining = aStep('joinReferral', request, { role: 'CONTACT_OFFICER' })
    const { journey, messages } = taking(proposed, joining)
    expect(journey.referral?.rejection).toBeUndefined()
    const note = expect.objectContaining({ template: 'REFERRAL_JOINED', about: { rejectionLapsed: true } })
    expect(messages).toContainEqual(note)
    expect(refusalOf(journey, authorising()).code).toBe('NO_REJECTION_PROPOSED')
    expect(taking(inTriage(), joining).messages).toContainEqual(
      expect.objectContaining({ template: 'REFERRAL_JOINED', about: { rejectionLapsed: false } }),
    )
  })

  it('is proposed once', () => {
    expect(refusalOf(proposed, rejecting()).code).toBe('REJECTION_IS_PROPOSED')
  })

  it('authorised by a manager it ends the journey, and the person hears who can help', () => {
    const { journey, event, clocks, messages } = taking(proposed, authorising())
    expect(event).toEqual({ type: 'ReferralClosed', reason: 'OTHER_SERVICE', redirectedTo: 'HOUSING' })
    expect(journey.stage).toBe('CLOSED')
    expect(journey.closure).toEqual({ reason: 'SIGNPOSTED', at: NOW })
    expect(clocks).toEqual([
      { do: 'stop', key: 'triage.standard', outcome: 'CANCELLED', cause: 'SIGNPOSTED' },
      { do: 'start', key: 'retention.case', from: NOW },
    ])
    expect(messages).toEqual([{ template: 'REFERRAL_REJECTED', to: 'PERSON' }])
  })

  it.each([
    ['nobody proposed it', inTriage(), authorising(), 'NO_REJECTION_PROPOSED'],
    ['the manager proposed it', proposed, authorising('staff-triage'), 'OWN_REJECTION'],
    [
      'urgent support runs',
      { ...proposed, urgentSupport: RUNNING_SUPPORT },
      authorising(),
      'URGENT_SUPPORT_STILL_RUNS',
    ],
    [
      'an urgent need waits for a decision',
      { ...proposed, urgentSupport: { is: 'FLAGGED', since: NOW } },
      authorising(),
      'URGENT_NEED_UNDECIDED',
    ],
  ] as const)('R-GEN-06 is not authorised where %s', (_why, journey, step, code) => {
    expect(refusalOf(journey, step).code).toBe(code)
  })

  it('returned, triage decides anew', () => {
    const step = aStep('returnRejection', {}, { role: 'TEAM_MANAGER' })
    const { journey, messages } = taking(proposed, step)
    expect(journey.stage).toBe('TRIAGE')
    expect(journey.referral).toEqual(aReferral)
    expect(messages[0]).toMatchObject({ template: 'REJECTION_RETURNED', to: 'TEAM' })
    expect(refusalOf(inTriage(), step).code).toBe('NO_REJECTION_PROPOSED')
  })
})

const aTriage = (over: Partial<TriageState> = {}): TriageState => ({
  ...triageFacts,
  rating: 'GREEN',
  decidedAt: NOW,
  ...over,
})

describe('R-ASM-08 taking the request back', () => {
  const withdrawing = (over: Partial<WithdrawReferralFacts> = {}) =>
    aStep('withdrawReferral', { bestInterestsToAssess: false, riskOfAbuse: false, ...over }, { role: 'CITIZEN' })

  it.each(['CONTACT', 'TRIAGE', 'ADVICE_ONLY', 'WAITING'] as const)('ends the journey from %s', (stage) => {
    const { journey, messages } = taking(inTriage({ stage }), withdrawing())
    expect(journey.closure).toEqual({ reason: 'DECLINED', at: NOW })
    expect(messages).toEqual([{ template: 'REFERRAL_WITHDRAWN', to: 'PERSON' }])
  })

  it('the letter has its date, which its delivery stops', () => {
    const { journey, clocks } = taking(inTriage({ stage: 'WAITING' }), withdrawing())
    expect(clocks).toContainEqual({ do: 'start', key: 'assessment.refusalLetter', from: NOW })
    const receipt = { reference: 'journey-11-0', template: 'REFERRAL_WITHDRAWN' } as const
    expect(hearDelivery(journey, receipt, NOW).clocks).toMatchObject([
      { key: 'assessment.refusalLetter', outcome: 'MET' },
    ])
  })

  it.each(['ASSESSING', 'ACTIVE', 'CLOSED'] as const)('is no way out of %s', (stage) => {
    expect(refusalOf(inTriage({ stage }), withdrawing()).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })

  it.each([
    ['there is a risk of abuse', { riskOfAbuse: true }, 'WITHDRAWAL_AT_RISK_OF_ABUSE'],
    ['it is in their best interests', { bestInterestsToAssess: true }, 'WITHDRAWAL_WITHOUT_CAPACITY'],
  ] as const)('R-CAP-03 the assessment goes on where %s', (_why, over, code) => {
    expect(refusalOf(inTriage(), withdrawing(over))).toMatchObject({ code, rule: 'R-CAP-03' })
  })

  it.each(['CARER', 'ADVOCATE', 'PROVIDER'] as const)('is not for a %s', (role) => {
    const step = { ...withdrawing(), by: { id: 'somebody-else', role } }
    expect(refusalOf(inTriage(), step).kind).toBe('ROLE')
  })

  const concern = aTriage({ safeguardingScreen: 'CONCERN' })
  const difficulty = aTriage({ advocacyScreen: { difficulties: ['UNDERSTAND'], appropriateIndividual: true } })
  const byStaff = (given: readonly string[]) =>
    ({ ...withdrawing(), by: { id: 'staff-triage', role: 'TRIAGE_WORKER' }, given }) as const

  it.each([
    ['a concern', concern],
    ['a difficulty in deciding', difficulty],
  ])('R-CAP-03 with %s on record staff talk with the person before they are let go', (_what, triage) => {
    for (const role of ['CITIZEN', 'REPRESENTATIVE'] as const) {
      const step = { ...withdrawing(), by: { id: 'citizen', role } }
      expect(refusalOf(inTriage({ stage: 'WAITING', triage }), step)).toMatchObject({
        code: 'REFUSAL_NEEDS_A_TALK',
        rule: 'R-CAP-03',
      })
    }
    const talkedTo = byStaff(['/noRiskReasons'])
    expect(taking(inTriage({ stage: 'WAITING', triage }), talkedTo).journey.closure?.reason).toBe('DECLINED')
  })

  it('R-CAP-03 a recorded concern is answered, not passed over', () => {
    expect(refusalOf(inTriage({ stage: 'WAITING', triage: concern }), byStaff([])).code).toBe('CONCERN_NOT_ANSWERED')
    expect(taking(inTriage({ stage: 'WAITING', triage: difficulty }), byStaff([])).journey.stage).toBe('CLOSED')
    expect(taking(inTriage({ stage: 'WAITING', triage: aTriage() }), withdrawing()).journey.stage).toBe('CLOSED')
  })

  it('support that runs is ended first', () => {
    expect(refusalOf(inTriage({ urgentSupport: RUNNING_SUPPORT }), withdrawing()).code).toBe(
      'URGENT_SUPPORT_STILL_RUNS',
    )
  })
})

describe('letters and forms of referrals', () => {
  it.each(Object.entries(referralLetters))('%s has no holes, with and without dates', (_name, letter) => {
    for (const context of [aLetterContext(), aBareLetterContext()]) {
      expect(textOf(letter, context)).not.toMatch(/undefined|null|NaN|website|https?:/)
    }
  })

  it('R-REF-03 a rejection says why, who can help, and that the right to an assessment stays', () => {
    const text = textOf(referralLetters.REFERRAL_REJECTED)
    for (const part of ['written in /reasons', 'written in /whereToGo', 'ask us for an assessment at any time']) {
      expect(text).toContain(part)
    }
  })

  it.each([
    ['a rejection for want of money', referralBodies.rejectReferral, { reason: 'TOO_MUCH_MONEY' }],
    ['an authorisation without a place to go', referralBodies.authoriseRejection, { reasons: 'Housing can help.' }],
    ['a withdrawal that says nothing of risk', referralBodies.withdrawReferral, { bestInterestsToAssess: false }],
  ])('refuse %s', (_what, form, wrong) => {
    expect(form.safeParse(wrong).success).toBe(false)
  })
})
