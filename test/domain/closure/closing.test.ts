import { describe, expect, it } from '@jest/globals'
import type { CloseJourneyFacts } from '../../../domain/closure/facts.ts'
import { CLOSE_REASONS, type CloseReason } from '../../../domain/closure/state.ts'
import { hearDelivery } from '../../../domain/journey/machine.ts'
import type { Stage } from '../../../domain/journey/stage.ts'
import { waitingOn } from '../../../domain/journey/waiting-on.ts'
import { messageReference } from '../../../domain/messages/reference.ts'
import type { ReviewResult } from '../../../domain/reviews/state.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { handedOver } from '../../support/moving.ts'
import { aClock, anOpenReview, withPlan } from '../../support/reviewing.ts'

const facts: CloseJourneyFacts = {
  reason: 'MOVED',
  personsChoice: false,
  adviceGiven: true,
  openMatters: [],
  letterAllowed: true,
}

const close = (over: Partial<CloseJourneyFacts> = {}, given: readonly string[] = ['/reasons', '/choiceEvidence']) =>
  aStep('closeJourney', { ...facts, ...over }, { role: 'TEAM_MANAGER', id: 'staff-manager', given })

const reviewed = (result: ReviewResult) =>
  withPlan({
    lastCompleted: { type: 'PLANNED_ANNUAL', result, outcomesAchieved: 'FULL', budgetChange: 'UNCHANGED', at: NOW },
  })

describe('R-CLS-03 closing a journey', () => {
  const waiting = aJourney({ stage: 'WAITING', clocks: [aClock('waitingWell.contact.green')] })

  it('ends the journey with its reason, cancels what ran, keeps the record and writes to the person', () => {
    const { journey, clocks, messages } = taking(waiting, close({ personsChoice: true }))
    expect(journey.stage).toBe('CLOSED')
    expect(journey.closure).toEqual({ reason: 'MOVED', at: NOW })
    expect(clocks).toEqual([
      { do: 'stop', key: 'waitingWell.contact.green', outcome: 'CANCELLED', cause: 'MOVED' },
      { do: 'start', key: 'retention.case', from: NOW },
    ])
    expect(messages).toEqual([
      { template: 'JOURNEY_CLOSED', to: 'PERSON', about: { reason: 'MOVED', offersAssessment: true } },
    ])
  })

  it('is for a manager', () => {
    const byWorker = aStep('closeJourney', facts)
    expect(refusalOf(waiting, byWorker).code).toBe('ROLE_MAY_NOT')
  })

  it.each([
    ['safeguarding is open', { openMatters: ['SAFEGUARDING'] }, 'MATTER_STILL_OPEN'],
    ['a complaint is unanswered', { openMatters: ['COMPLAINT'] }, 'MATTER_STILL_OPEN'],
    ['no advice was given', { adviceGiven: false }, 'ADVICE_NOT_GIVEN'],
    ['no letter goes out and nobody says why', { letterAllowed: false }, 'NO_LETTER_NEEDS_REASON'],
  ] as const)('refuses when %s', (_case, over, code) => {
    expect(refusalOf(waiting, close(over))).toMatchObject({ code, rule: 'R-CLS-03' })
  })

  it.each(['safeguarding.enquiry', 'complaint.answer'] as const)('refuses while %s runs', (key) => {
    expect(refusalOf(aJourney({ stage: 'WAITING', clocks: [aClock(key)] }), close()).code).toBe('MATTER_STILL_OPEN')
  })

  it('closes without a letter when it is recorded why', () => {
    const step = close({ letterAllowed: false }, ['/reasons', '/noLetterReasons'])
    expect(taking(waiting, step).messages).toEqual([])
  })

  it('closes a duplicate without advice and without a letter', () => {
    expect(taking(waiting, close({ reason: 'DUPLICATE', adviceGiven: false })).messages).toEqual([])
  })

  it('is not possible twice', () => {
    expect(refusalOf(taking(waiting, close()).journey, close()).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })
})

describe('R-CLS-03 the reason says what happened', () => {
  it.each([
    ['ADVICE_ONLY', 'ADVICE_ONLY', 'WAITING'],
    ['SIGNPOSTED', 'CONTACT', 'PLANNING'],
    ['SHORT_TERM_COMPLETE', 'SHORT_TERM', 'ASSESSING'],
    ['DECLINED', 'PLANNING', 'ACTIVE'],
    ['SUPPORT_ENDED_OTHER', 'ACTIVE', 'ASSESSING'],
    ['SUPPORT_ENDED_PLANNED', 'ACTIVE', 'CONTACT'],
  ] as const satisfies readonly (readonly [CloseReason, Stage, Stage])[])(
    '%s fits at %s and not at %s',
    (reason, fits, doesNot) => {
      const step = close({ reason, personsChoice: true })
      expect(taking(aJourney({ stage: fits }), step).journey.closure?.reason).toBe(reason)
      expect(refusalOf(aJourney({ stage: doesNot }), step).code).toBe('REASON_DOES_NOT_FIT')
    },
  )

  it('sends a death to its own step', () => {
    expect(refusalOf(withPlan(), close({ reason: 'DIED' })).code).toBe('DEATH_HAS_ITS_OWN_STEP')
  })
})

describe('R-CLS-04 support ends only as it may', () => {
  it.each([
    ['by the person’s choice', withPlan(), { reason: 'SUPPORT_ENDED_OTHER', personsChoice: true }],
    ['once another council has taken over', handedOver(), { reason: 'MOVED' }],
  ] as const)('ends %s', (_case, journey, over) => {
    expect(taking(journey, close(over)).journey.stage).toBe('CLOSED')
  })

  const notice = aStep(
    'giveEndingNotice',
    { ground: 'REVIEW_FOUND_NO_ELIGIBLE_NEED', adviceGiven: true },
    { role: 'TEAM_MANAGER', id: 'staff-manager', given: ['/reasons', '/advice'] },
  )

  it('gives notice of 28 days, with a letter, and ends when it has run out', () => {
    const given = taking(reviewed('END'), notice)
    expect(given.event).toEqual({ type: 'EndingNoticeGiven', ground: 'REVIEW_FOUND_NO_ELIGIBLE_NEED' })
    expect(given.clocks).toEqual([
      { do: 'start', key: 'close.notice', from: NOW },
      { do: 'start', key: 'close.noticeLetter', from: NOW },
    ])
    expect(given.messages).toMatchObject([{ template: 'ENDING_NOTICE', to: 'PERSON', dates: ['close.notice'] }])

    const running = aClock('close.notice', { dueAt: '2026-02-02T23:59:59Z' })
    const noticed = { ...given.journey, clocks: [running] }
    const ending = (receivedAt: string) => ({ ...close({ reason: 'SUPPORT_ENDED_PLANNED' }), receivedAt })
    expect(refusalOf(noticed, ending('2026-02-02T23:59:59Z')).code).toBe('ENDING_NOTICE_STILL_RUNS')
    expect(taking(noticed, ending('2026-02-03T00:00:00Z')).journey.stage).toBe('CLOSED')
    expect(taking({ ...noticed, clocks: [] }, ending(NOW)).journey.stage).toBe('CLOSED')
  })

  it('does not end while nobody knows that the letter of notice is there', () => {
    const given = taking(reviewed('END'), notice).journey
    const onItsWay = { ...given, clocks: [aClock('close.noticeLetter', { id: `close.noticeLetter@${given.version}` })] }
    const ending = close({ reason: 'SUPPORT_ENDED_PLANNED' })
    expect(refusalOf(onItsWay, ending)).toMatchObject({ code: 'ENDING_NOTICE_NOT_ARRIVED', rule: 'R-CLS-04' })
    expect(waitingOn(onItsWay)).toMatchObject({
      role: 'TEAM_MANAGER',
      steps: ['recordToldOtherwise', 'withdrawEndingNotice'],
    })

    const reference = messageReference(given.id, given.version, 0)
    const arrives = hearDelivery(onItsWay, { reference, template: 'ENDING_NOTICE' }, NOW)
    expect(arrives.clocks).toMatchObject([{ do: 'stop', key: 'close.noticeLetter', outcome: 'MET' }])
    const byWord = aStep('recordToldOtherwise', { date: 'close.noticeLetter', way: 'TOLD_BY_PHONE' })
    expect(refusalOf(onItsWay, byWord).code).toBe('MUST_BE_IN_WRITING')

    const wanted = close({ reason: 'SUPPORT_ENDED_OTHER', personsChoice: true })
    expect(taking(onItsWay, wanted).journey.stage).toBe('CLOSED')
    expect(taking({ ...onItsWay, clocks: [] }, ending).journey.stage).toBe('CLOSED')
  })

  it.each([
    ['a request for a review waits', { request: { at: NOW, by: ['PERSON'] } }, undefined],
    ['a review that was asked for is open', { open: anOpenReview({ type: 'REQUESTED' }) }, undefined],
    ['a review that was called for is open', { open: anOpenReview({ type: 'UNPLANNED' }) }, undefined],
    ['nobody has looked at a change', {}, { open: [{ kind: 'HEALTH', at: NOW, by: ['CARER'] }] }],
  ] as const)('does not end, notice or not, while %s (R-REV-04)', (_what, reviews, changes) => {
    const found = reviewed('END')
    const ending = { ground: 'REVIEW_FOUND_NO_ELIGIBLE_NEED', noticeGivenAt: NOW } as const
    const waits = { ...found, ending, reviews: { ...found.reviews, ...reviews }, ...(changes && { changes }) }
    expect(refusalOf(waits, close({ reason: 'SUPPORT_ENDED_PLANNED' }))).toMatchObject({
      code: 'THEIR_WORD_STILL_WAITS',
      rule: 'R-CLS-04',
    })
    expect(taking({ ...found, ending }, close({ reason: 'SUPPORT_ENDED_PLANNED' })).journey.stage).toBe('CLOSED')
    expect(taking(waits, close({ reason: 'SUPPORT_ENDED_OTHER', personsChoice: true })).journey.stage).toBe('CLOSED')
  })

  it('a yearly review that opened by itself does not hold up what the NHS takes over', () => {
    const ending = { ground: 'NHS_RESPONSIBLE', noticeGivenAt: NOW } as const
    const journey = { ...withPlan({ open: anOpenReview({ type: 'PLANNED_ANNUAL' }) }), ending }
    expect(taking(journey, close({ reason: 'NHS_RESPONSIBLE' })).journey.stage).toBe('CLOSED')
  })

  it('ends by the person’s choice only when it is on record how they made it', () => {
    const choose = (given: readonly string[]) => close({ reason: 'SUPPORT_ENDED_OTHER', personsChoice: true }, given)
    expect(refusalOf(withPlan(), choose(['/reasons']))).toMatchObject({ code: 'CHOICE_NOT_RECORDED', rule: 'R-CLS-04' })
    expect(taking(withPlan(), choose(['/reasons', '/choiceEvidence'])).journey.stage).toBe('CLOSED')
    const withoutPlan = aJourney({ stage: 'SHORT_TERM' })
    expect(taking(withoutPlan, close({ reason: 'OTHER', personsChoice: true }, ['/reasons'])).journey.stage).toBe(
      'CLOSED',
    )
  })

  it('does not end without notice, though a review found so; the person’s own wish needs none', () => {
    const found = reviewed('END')
    expect(refusalOf(found, close({ reason: 'SUPPORT_ENDED_PLANNED' }))).toMatchObject({
      code: 'ENDING_NOTICE_NOT_GIVEN',
      rule: 'R-CLS-04',
    })
    expect(taking(found, close({ reason: 'SUPPORT_ENDED_PLANNED', personsChoice: true })).journey.stage).toBe('CLOSED')
  })

  it.each([
    ['no support runs', aJourney({ stage: 'PLANNING' }), {}, 'NO_SUPPORT_TO_END'],
    ['no review found so', reviewed('NO_CHANGE'), {}, 'SUPPORT_STILL_RUNNING'],
    ['no advice was given', reviewed('END'), { adviceGiven: false }, 'ADVICE_NOT_GIVEN'],
    ['it was given already', taking(reviewed('END'), notice).journey, {}, 'NOTICE_ALREADY_GIVEN'],
  ] as const)('gives no notice when %s', (_case, journey, over, code) => {
    const facts = { ground: 'REVIEW_FOUND_NO_ELIGIBLE_NEED', adviceGiven: true, ...over } as const
    expect(refusalOf(journey, { ...notice, facts }).code).toBe(code)
  })

  it('goes on when the notice is withdrawn, and a new one may be given', () => {
    const withdraw = aStep(
      'withdrawEndingNotice',
      {},
      { role: 'TEAM_MANAGER', id: 'staff-manager', given: ['/reasons'] },
    )
    const { journey, clocks, messages } = taking(taking(reviewed('END'), notice).journey, withdraw)
    expect(clocks).toEqual(
      ['close.notice', 'close.noticeLetter'].map((key) => ({
        do: 'stop',
        key,
        outcome: 'CANCELLED',
        cause: 'EndingNoticeWithdrawn',
      })),
    )
    expect(messages).toEqual([{ template: 'ENDING_NOTICE_WITHDRAWN', to: 'PERSON' }])
    expect(refusalOf(journey, withdraw).code).toBe('NO_NOTICE_TO_WITHDRAW')
    expect(taking(journey, notice).event.type).toBe('EndingNoticeGiven')
  })

  it('hands over to the NHS with notice, and not before it has run out', () => {
    const handover = { ...notice, facts: { ground: 'NHS_RESPONSIBLE', adviceGiven: true } as const }
    const noticed = taking(withPlan(), handover).journey
    expect(refusalOf(withPlan(), close({ reason: 'NHS_RESPONSIBLE' })).code).toBe('SUPPORT_STILL_RUNNING')
    expect(taking(noticed, close({ reason: 'NHS_RESPONSIBLE' })).journey.closure?.reason).toBe('NHS_RESPONSIBLE')
    expect(refusalOf(noticed, close({ reason: 'OTHER' })).code).toBe('SUPPORT_STILL_RUNNING')
  })

  it.each([
    ['no review found so', withPlan(), { reason: 'SUPPORT_ENDED_PLANNED' }],
    ['the last review found something else', reviewed('NO_CHANGE'), { reason: 'SUPPORT_ENDED_PLANNED' }],
    ['a new review is under way', { ...reviewed('END'), stage: 'REVIEWING' }, { reason: 'SUPPORT_ENDED_PLANNED' }],
    ['another body takes over without a review', withPlan(), { reason: 'NHS_RESPONSIBLE' }],
    ['nobody can reach the person (R-REV-13)', withPlan(), { reason: 'LOST_CONTACT', personsChoice: true }],
  ] as const)('does not end when %s', (_case, journey, over) => {
    expect(refusalOf(journey, close(over))).toMatchObject({ code: 'SUPPORT_STILL_RUNNING', rule: 'R-CLS-04' })
  })

  it('does not end while the plan is being changed and the old one is in force', () => {
    const inForce = {
      planVersion: 1,
      signedAt: NOW,
      signedBy: 'staff-manager',
      startDate: '2026-01-05',
      budget: { totalWeeklyPence: 30000, personPence: 0, councilPence: 30000 },
      personCopySent: true,
    }
    const revising = { ...aJourney({ stage: 'PLANNING' }), signOff: { inForce } }
    expect(refusalOf(revising, close({ reason: 'OTHER' })).code).toBe('SUPPORT_STILL_RUNNING')
    expect(taking(aJourney({ stage: 'PLANNING' }), close({ reason: 'OTHER' })).journey.stage).toBe('CLOSED')
  })
})

describe('R-RET-01 and R-RET-02 how long the record is kept', () => {
  it.each(CLOSE_REASONS.filter((reason) => reason !== 'DIED' && reason !== 'NOT_ELIGIBLE'))(
    'starts with %s',
    (reason) => {
      const stage =
        reason === 'SHORT_TERM_COMPLETE' ? 'SHORT_TERM' : reason.startsWith('SUPPORT') ? 'ACTIVE' : 'CONTACT'
      const step = close({ reason, personsChoice: true }, ['/reasons', '/choiceEvidence', '/welfareFound'])
      const { clocks } = taking(aJourney({ stage }), step)
      expect(clocks).toEqual([
        { do: 'start', key: reason === 'ADVICE_ONLY' ? 'retention.adviceOnly' : 'retention.case', from: NOW },
      ])
    },
  )
})
