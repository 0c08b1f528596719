import { describe, expect, it } from '@jest/globals'
import { CLOCK_KEYS, CLOCKS } from '../../../domain/clock-catalogue/catalogue.ts'
import type { ClockRow } from '../../../domain/clock-catalogue/row.ts'
import { ROLES } from '../../../domain/roles/roles.ts'
import { RULE_IDS } from '../../../domain/rulebook/rule-ids.ts'
import { problemsOfRule } from '../../../domain/clocks/policy-problems.ts'
import { DEFAULT_POLICY, policyFor } from '../../../domain/clocks/policy.ts'

const rows: readonly ClockRow[] = CLOCK_KEYS.map((key) => CLOCKS[key])
const keysWhere = (holds: (row: ClockRow) => boolean): readonly string[] => rows.filter(holds).map(({ key }) => key)

/** Clocks that the rulebook does not have; docs/decisions says why each is there. */
const OF_OUR_OWN: readonly string[] = [
  'referral.acknowledge.referrer',
  'eligibility.afterReturn',
  'finance.challenge',
  'budget.advice',
  'managing.outsideCheck',
  'managing.modeChange',
  'managing.poolReviews',
  'directPayment.finalAudit',
  'panel.sitting',
  'panel.director',
  'panel.return',
  'panel.ratification',
  'plan.copies.carer',
  'plan.copies.advocate',
  'plan.copies.gp',
  'plan.copies.other',
  'service.newStart',
  'assessment.newDate',
  'assessment.agreeDate',
  'waitingWell.redRisk',
  'waitingWell.interimHelp',
  'advice.give',
  'assessment.reassessment',
  'close.noticeLetter',
  'review.annual.windowOpens',
  'review.unplanned.start.red',
  'review.pause.ends',
  'date.pause.ends',
  'review.noContact',
  'review.askAgain',
  'review.newDay',
  'revision.start',
  'finance.repayment',
  'hospital.assessment.newTime',
  'hospital.providers',
  'move.bundleAwaited',
  'move.close',
  'directPayment.refusalReasons',
  'onCall.acknowledgement',
  'directPayment.dearer',
  'd2a.pathway',
  'safeguarding.takeOn',
  'access.review',
]

describe('the clock catalogue', () => {
  it('has the 105 timers of the rulebook and those of our own', () => {
    expect(CLOCK_KEYS).toEqual(expect.arrayContaining([...OF_OUR_OWN]))
    expect(new Set(CLOCK_KEYS).size).toBe(105 + OF_OUR_OWN.length)
  })

  it.each(rows.map((row) => [row.key, row] as const))('%s is whole', (key, row) => {
    expect(row.key).toBe(key)
    expect(row.rules.filter((rule) => !RULE_IDS.includes(rule))).toEqual([])
    expect(row.rules.length).toBeGreaterThan(0)
    expect(ROLES).toContain(row.waitsFor)
    expect(row.citation).not.toBe('')
    expect(row.effect).toMatch(/\.$/)
    expect(row.title).toMatch(/^[A-Z].*[^.]$/)
    expect(
      problemsOfRule(policyFor(CLOCK_KEYS.find((one) => one === key) ?? 'panel.sit', DEFAULT_POLICY).rule),
    ).toEqual([])
  })

  it('every clock is stopped by something (liveness)', () => {
    expect(keysWhere(({ stops }) => stops.length === 0)).toEqual([])
    expect(keysWhere(({ starts }) => starts.length === 0)).toEqual([])
  })

  it('says in a clause of its own what opens, ends or waits for somebody else', () => {
    expect(
      keysWhere(({ onMissed, says }) => ['OPEN', 'EXPIRE', 'CHECK'].includes(onMissed) && says === undefined),
    ).toEqual([])
  })

  it('derives only from clocks that exist', () => {
    expect(keysWhere(({ derivedFrom }) => derivedFrom !== undefined)).toEqual([
      'referral.acknowledge.referrer',
      'assessment.reassessment',
      'review.annual.windowOpens',
    ])
    expect(CLOCKS['review.annual.windowOpens'].derivedFrom).toBe('review.annual')
  })

  it('calls a limit of law only what law fixes', () => {
    expect(keysWhere(({ basis }) => basis === 'STATUTE')).toEqual([
      'reablement.freePeriod',
      'directPayment.firstReview',
      'directPayment.review',
      'move.assessBefore',
      'move.continuityStart',
      'move.disputeLimit',
      'complaint.acknowledge',
      'complaint.sixMonths',
    ])
  })

  it('says that the hospital clocks are no law since 1 July 2022', () => {
    expect(keysWhere(({ key, basis }) => key.startsWith('hospital.') && basis !== 'COUNCIL_POLICY')).toEqual([])
    expect(CLOCKS['hospital.assessment'].citation).toContain('until 1 July 2022')
  })

  it('never says statutory of the council’s own', () => {
    const texts = rows
      .filter(({ basis }) => basis === 'COUNCIL_POLICY')
      .map(({ title, says, effect }) => `${title} ${says ?? ''} ${effect}`)
    expect(texts.filter((text) => /statut/i.test(text))).toEqual([])
  })

  it('R-CLS-01 keeps these clocks running when a death is recorded', () => {
    const expected =
      /^(safeguarding|complaint|retention)\.|^(cld\.submit|dashboard\.daily|audit\.monthly|finance\.repayment|managing\.poolReviews|directPayment\.finalAudit|access\.review)$/
    expect(keysWhere(({ survivesDeath }) => survivesDeath)).toEqual(CLOCK_KEYS.filter((key) => expected.test(key)))
  })

  it('lists the clocks whose part is not built yet', () => {
    expect(keysWhere(({ built }) => !built)).toEqual([
      'panel.trainingExpiry',
      'complaint.acknowledge',
      'complaint.answer',
      'complaint.sixMonths',
      'safeguarding.concernDecision',
      'safeguarding.otherPathway',
      'safeguarding.planning',
      'safeguarding.enquiry',
      'safeguarding.planReview',
      'safeguarding.referrerFeedback',
      'transition.openAge',
      'transition.offerLatest',
      'transition.assessBefore18',
      'transition.refusalReasons',
      'provider.interim',
      'dashboard.daily',
      'feedback.invite',
      'audit.monthly',
      'namedWorker.assign',
      'visit.checkIn',
      'cld.submit',
    ])
  })
})
