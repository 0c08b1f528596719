import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import { newJourney } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { waitingOn } from '../../../domain/journey/waiting-on.ts'
import type { TakeOverJourneyFacts } from '../../../domain/taking-over/facts.ts'
import { aJourney, aStep, refusalOf, taking } from '../../support/domain.ts'
import { formerCouncil } from '../../support/former.ts'

/** `NOW` of the tests is on this day. */
const TODAY = '2026-01-05'
const { ago, inDays, facts, stands } = formerCouncil(TODAY)

const blank = newJourney({ id: '018f0000-0000-7000-8000-000000000001', reference: 'ASC-1', authority: 'E09000099' })
const STANDING = { teamExists: true, workerAvailable: true, receivedOn: TODAY, latestReviewOn: '2027-01-05' }

const step = (of: TakeOverJourneyFacts, over: Partial<Step> = {}): Step =>
  aStep('takeOverJourney', of, { role: 'SERVICE_MANAGER', id: 'staff-service-manager', standing: STANDING, ...over })

const takenOver = (of: TakeOverJourneyFacts): Journey => taking(blank, step(of)).journey

const startedBy = (of: TakeOverJourneyFacts): readonly string[] =>
  taking(blank, step(of)).clocks.map((intent) => {
    const dueOn = intent.do === 'start' ? intent.takenOver?.dueOn : undefined
    const from = intent.do === 'start' ? intent.from.slice(0, 10) : ''
    return `${intent.key} from ${from}${dueOn === undefined ? '' : ` due ${dueOn}`}`
  })

describe('a journey that is taken over stands where it stood', () => {
  it('R-REF-04 at triage, with the date by which it is triaged', () => {
    const journey = takenOver(facts(stands.atTriage))
    expect(journey).toMatchObject({ stage: 'TRIAGE', allocation: { team: 'TEAM-NORTH' }, version: 1 })
    expect(journey.referral).toMatchObject({ receivedAt: `${TODAY}T12:00:00Z`, referrer: 'GP' })
    expect(startedBy(facts(stands.atTriage))).toEqual([`triage.standard from ${TODAY} due ${inDays(2)}`])
  })

  it('R-REF-04 at triage, urgent', () => {
    const urgent = { ...stands.atTriage, referral: { ...stands.atTriage.referral, urgent: true } }
    expect(startedBy(facts(urgent))).toEqual([`triage.urgent from ${TODAY} due ${inDays(2)}`])
  })

  it('R-WTW-01, R-WTW-03 on the waiting list, with its rating, its last contact and the next', () => {
    const journey = takenOver(facts(stands.atWaiting))
    expect(journey.waiting).toEqual({
      rating: 'GREEN',
      since: `${ago(18)}T12:00:00Z`,
      lastContactAt: `${ago(5)}T12:00:00Z`,
    })
    expect([journey.stage, waitingOn(journey).role]).toEqual(['WAITING', 'TEAM_MANAGER'])
    expect(startedBy(facts(stands.atWaiting))).toEqual([
      `assessment.needs.standard from ${ago(20)} due ${inDays(8)}`,
      `waitingWell.contact.green from ${ago(5)} due ${inDays(23)}`,
    ])
  })

  it.each([
    [
      'P1',
      { severity: 5, likelihood: 4 },
      ['assessment.needs.p1', 'assessment.needs.p1.start', 'waitingWell.contact.red'],
    ],
    ['P2', { severity: 4, likelihood: 2 }, ['assessment.needs.p2', 'waitingWell.contact.amber']],
  ] as const)('R-ASM-02, R-WTW-03 on the waiting list with priority %s', (priority, risk, keys) => {
    const triage = { ...stands.atWaiting.triage, priority, risk }
    const of = facts({ ...stands.atWaiting, triage })
    expect(startedBy(of).map((text) => text.split(' ')[0])).toEqual(keys)
  })

  it('R-3CV-03 in short-term work, with its plan, the next look and its limit, and no date of an assessment', () => {
    const journey = takenOver(facts(stands.atShortTerm))
    expect(journey).toMatchObject({
      stage: 'SHORT_TERM',
      allocation: { team: 'TEAM-NORTH', worker: 'staff-practitioner' },
      conversations: {
        level: 'C2',
        shortTerm: { since: `${ago(10)}T12:00:00Z`, planWritten: true, lastCheckAt: `${ago(1)}T12:00:00Z` },
      },
    })
    expect([journey.waiting, waitingOn(journey).worker]).toEqual([undefined, 'staff-practitioner'])
    expect(startedBy(facts(stands.atShortTerm))).toEqual([
      `conversation.c2.check from ${ago(1)} due ${inDays(2)}`,
      `conversation.c2.limit from ${ago(10)} due ${inDays(25)}`,
    ])
  })

  it('R-3CV-03 in short-term work that nobody has looked at, done by a team', () => {
    const { lastCheckOn: _none, checkDueOn: _neither, ...unseen } = stands.atShortTerm
    const { worker: _nobody, ...ofTeam } = facts({ ...unseen, planWritten: false })
    expect(startedBy(ofTeam)[0]).toBe(`conversation.c2.check from ${ago(10)}`)
    const journey = takenOver(ofTeam)
    expect(journey.conversations?.shortTerm).toEqual({ since: `${ago(10)}T12:00:00Z`, planWritten: false })
    expect(journey.allocation?.worker).toBeUndefined()
  })

  it('R-OPS-07 short-term work has its days in order', () => {
    for (const wrong of [
      { begunOn: ago(19) },
      { lastCheckOn: ago(11) },
      { checkDueOn: ago(2) },
      { limitDueOn: ago(11) },
    ])
      expect(refusalOf(blank, step(facts({ ...stands.atShortTerm, ...wrong }))).code).toBe('DATES_OUT_OF_ORDER')
    expect(refusalOf(blank, step(facts({ ...stands.atShortTerm, begunOn: inDays(1) }))).code).toBe('DATE_STILL_TO_COME')
  })

  it('R-ASM-02 allocated, on no list, with the date by which the assessment is finished', () => {
    const journey = takenOver(facts(stands.atAssessing))
    expect(journey).toMatchObject({
      stage: 'ASSESSING',
      allocation: { team: 'TEAM-NORTH', worker: 'staff-practitioner', since: `${ago(10)}T12:00:00Z` },
    })
    expect(journey.waiting).toBeUndefined()
    expect(waitingOn(journey)).toMatchObject({ role: 'PRACTITIONER', worker: 'staff-practitioner' })
    expect(startedBy(facts(stands.atAssessing))).toEqual([`assessment.needs.standard from ${ago(20)} due ${inDays(8)}`])
  })

  it('R-ELG-04, R-PLN-04, R-BUD-01 found eligible, with the date of its plan; the first figure is named here', () => {
    const journey = takenOver(facts(stands.atBudgeting))
    expect(journey.stage).toBe('BUDGETING')
    expect(journey.eligibility).toMatchObject({ eligible: true, computed: true, determinedBy: 'FORMER_SYSTEM' })
    expect(journey.assessment).toMatchObject({ type: 'NEEDS', sections: {}, completed: { by: 'FORMER_SYSTEM' } })
    expect(waitingOn(journey)).toMatchObject({
      role: 'PRACTITIONER',
      steps: ['establishDutyToMeet', 'issueIndicativeBudget'],
    })
    expect(startedBy(facts(stands.atBudgeting))).toEqual([
      `plan.agree from ${ago(7)} due ${inDays(21)}`,
      'budget.indicative from 2026-01-05',
    ])
  })

  it('R-SGN-04, R-REV-02 with a plan in force: its budget by lines, its money flowing, its next review', () => {
    const journey = takenOver(facts(stands.atActive))
    expect(journey.stage).toBe('ACTIVE')
    expect(journey.signOff?.inForce).toEqual({
      planVersion: 1,
      signedAt: `${ago(400)}T12:00:00Z`,
      signedBy: 'FORMER_SYSTEM',
      startDate: ago(395),
      budget: { totalWeeklyPence: 30_000, personPence: 4_000, councilPence: 26_000 },
      personCopySent: true,
      serviceStartedOn: ago(395),
    })
    expect(journey.managing).toMatchObject({ released: ['LINE-1', 'LINE-2'] })
    expect(journey.managing?.inForce?.map(({ mode }) => mode)).toEqual(['LA_MANAGED', 'THIRD_PARTY'])
    expect(journey.reviews?.lastCompleted).toMatchObject({ type: 'PLANNED_ANNUAL', at: `${ago(265)}T12:00:00Z` })
    expect(journey.planning).toEqual({ version: 1, items: {}, authors: [] })
    expect(startedBy(facts(stands.atActive))).toEqual([
      `review.annual.windowOpens from ${ago(265)} due ${inDays(100)}`,
      `review.annual from ${ago(265)} due ${inDays(100)}`,
    ])
  })

  it('R-REV-01 before the first review of its plan', () => {
    expect(startedBy(facts(stands.newlySigned))).toEqual([
      `review.first.windowOpens from ${ago(14)}`,
      `review.first from ${ago(14)} due ${inDays(42)}`,
      `review.annual.windowOpens from ${ago(14)}`,
      `review.annual from ${ago(14)}`,
    ])
  })

  it('R-PLN-06 before its support has started, so that somebody says when it has', () => {
    const { supportStartedOn: _none, ...plan } = stands.newlySigned.plan
    const of = facts({ ...stands.newlySigned, plan })
    expect(startedBy(of)).toContain(`service.start from ${ago(14)}`)
    expect(takenOver(of).signOff?.inForce?.serviceStartedOn).toBeUndefined()
  })

  it('R-DPY-04, R-DPY-07, R-DPY-08 with a direct payment that is paid, looked at and reviewed', () => {
    const journey = takenOver(facts(stands.directlyPaid))
    expect(journey.directPayment).toMatchObject({
      agreed: { recipient: 'PERSON' },
      agreement: { employsAssistant: true, signedAt: `${ago(390)}T12:00:00Z` },
      channel: 'PREPAID_CARD',
      startedAt: `${ago(390)}T12:00:00Z`,
    })
    expect(journey.managing).toMatchObject({ released: ['LINE-1'] })
    expect(startedBy(facts(stands.directlyPaid)).slice(-2)).toEqual([
      `directPayment.review from ${ago(200)} due ${inDays(150)}`,
      `directPayment.audit from ${ago(390)} due ${inDays(30)}`,
    ])
  })

  it('R-DPY-08 with a direct payment before its first review', () => {
    const { reviewedOn: _none, ...directPayment } = stands.directlyPaid.directPayment ?? raise()
    const of = facts({ ...stands.directlyPaid, directPayment })
    expect(startedBy(of)).toContain(`directPayment.firstReview from ${ago(390)} due ${inDays(150)}`)
  })
})

const raise = (): never => {
  throw new Error('There is a direct payment')
}

describe('taking over', () => {
  it.each(Object.entries(stands))(
    '%s: writes to nobody, leaves what it does not touch, and keeps the history',
    (_name, at) => {
      const { messages, event, journey } = taking(blank, step(facts(at)))
      expect(messages).toEqual([])
      expect(event).toMatchObject({ type: 'JourneyTakenOver', history: [{ on: ago(450), what: 'ASSESSMENT' }] })
      expect(journey.takenOver).toEqual({ at: '2026-01-05T10:15:00Z', stage: at.stage })
      expect(Object.values(journey)).not.toContain(undefined)
    },
  )

  it('R-CAR-01 the carer whom the referral tells of is offered an assessment from today', () => {
    const of = facts({ ...stands.atWaiting, referral: { ...stands.atWaiting.referral, carerKnown: true } })
    expect(startedBy(of)).toContain('carer.offer from 2026-01-05')
  })

  it('R-ADV-02 whoever needs an advocate is found one from today', () => {
    const triage = {
      ...stands.atWaiting.triage,
      advocacyScreen: { difficulties: ['RETAIN'], appropriateIndividual: false } as const,
    }
    const of = facts({ ...stands.atWaiting, triage })
    expect(startedBy(of)).toContain('advocacy.instruct from 2026-01-05')
    expect(takenOver(of).advocacy?.arranging).toMatchObject({ is: 'NEEDED' })
  })

  it('R-REF-01 a journey begins once', () => {
    const journey = aJourney({ stage: 'CONTACT' })
    expect(refusalOf(journey, step(facts(stands.atActive)))).toMatchObject({ code: 'TAKEN_OVER_ALREADY' })
  })

  it.each(['DATA_OFFICER', 'TEAM_MANAGER', 'CONTACT_OFFICER'] as const)('is not for %s', (role) => {
    const by = { id: 'somebody', role }
    expect(refusalOf(blank, step(facts(stands.atActive), { by }))).toMatchObject({ code: 'ROLE_MAY_NOT' })
  })

  it.each([
    ['2026-01-05T10:15:00Z', undefined],
    ['2026-03-06T10:15:00Z', undefined],
    ['2026-01-05T10:14:59Z', 'RING_FROM_FAR_AWAY'],
    ['2026-03-06T10:15:01Z', 'RING_FROM_FAR_AWAY'],
  ])('R-GEN-04 people may be told of passed dates from %s on: %s', (ringFrom, code) => {
    const attempt = step(facts(stands.atActive, { ringFrom }))
    if (code === undefined) expect(taking(blank, attempt).event.type).toBe('JourneyTakenOver')
    else expect(refusalOf(blank, attempt)).toMatchObject({ code })
  })
})
