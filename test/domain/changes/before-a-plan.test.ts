import { describe, expect, it } from '@jest/globals'
import { changesLetters } from '../../../activities/letters/changes.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import { template } from '../../../domain/messages/templates.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aCompletedAssessment, aProposal, aReferral, textOf, triageFacts } from '../../support/front-line.ts'
import { aLetterContext } from '../../support/letters.ts'
import { aClock } from '../../support/reviewing.ts'

const EARLIER = '2026-01-02T09:00:00Z'
const NO_WORKER = { team: 'TEAM-NORTH' }

type Kind = FactsOf<'reportChange'>['kind']

const triage = { ...triageFacts, route: 'ADVICE_ONLY', rating: 'GREEN', decidedAt: EARLIER } as const
const advised = aJourney({ stage: 'ADVICE_ONLY', referral: aReferral, triage, allocation: NO_WORKER })
const shortTerm = aJourney({
  stage: 'SHORT_TERM',
  referral: aReferral,
  triage,
  conversations: { held: 1, shortTerm: { since: EARLIER, planWritten: true } },
})
const notEligible = aJourney({
  stage: 'NOT_ELIGIBLE',
  referral: aReferral,
  triage,
  assessment: aCompletedAssessment(),
  eligibility: aProposal({ eligible: false, computed: false, determinedBy: 'staff-manager', determinedAt: EARLIER }),
})

const reported = (journey: Journey, kind: Kind = 'HEALTH'): Journey => ({
  ...journey,
  changes: { open: [{ kind, at: EARLIER, by: ['PERSON'] }] },
})

const deciding = (facts: Partial<FactsOf<'triageChange'>> = {}) =>
  aStep('triageChange', { kind: 'HEALTH', muchChanged: false, lasts: false, outcome: 'NO_ACTION', ...facts })

const assessing = (over: Partial<FactsOf<'triageChange'>> = {}) =>
  deciding({ muchChanged: true, outcome: 'NEW_ASSESSMENT', priority: 'P2', ...over })

const said = (journey: Journey, step = assessing()) =>
  taking(journey, step).clocks.map((intent) => `${intent.do} ${intent.key}`)

describe('R-HLT-01 a change is reported wherever something goes on', () => {
  it.each([
    ['advice was enough', advised],
    ['short-term work goes on', shortTerm],
    ['no needs were found to be eligible', notEligible],
  ])('when %s', (_when, journey) => {
    const report = aStep('reportChange', { kind: 'HEALTH', reportedBy: 'FAMILY_OR_FRIEND' })
    const { journey: after, clocks, messages } = taking(journey, report)
    expect(after.stage).toBe(journey.stage)
    expect(clocks).toEqual([{ do: 'start', key: 'change.triage', instance: 'HEALTH', from: NOW }])
    expect(messages.map((message) => message.template)).toEqual(['CHANGE_ACKNOWLEDGEMENT', 'CHANGE_REPORTED'])
    expect(taking(after, deciding()).journey.changes).toEqual({ open: [] })
  })

  it.each([
    [advised, 'TAKEN_IN'],
    [advised, 'REVIEW'],
    [notEligible, 'TAKEN_IN'],
    [shortTerm, 'REVIEW'],
  ] as const)('nothing takes in what nobody works on (%#)', (journey, outcome) => {
    const code = 'CHANGE_OUTCOME_NOT_POSSIBLE_HERE'
    expect(refusalOf(reported(journey, 'HOME'), deciding({ kind: 'HOME', outcome })).code).toBe(code)
  })

  it('short-term work takes a change in, but not a great change of health', () => {
    const takeIn = (muchChanged: boolean) => deciding({ muchChanged, outcome: 'TAKEN_IN' })
    expect(taking(reported(shortTerm), takeIn(false)).journey.stage).toBe('SHORT_TERM')
    expect(refusalOf(reported(shortTerm), takeIn(true)).code).toBe('GREAT_CHANGE_NEEDS_ANSWER')
  })

  it.each([advised, shortTerm])('money alone owes nobody an assessment where nothing is charged (%#)', (journey) => {
    const money = { kind: 'MONEY', lasts: true } as const
    expect(taking(reported(journey, 'MONEY'), deciding(money)).journey.stage).toBe(journey.stage)
    const finance = deciding({ ...money, outcome: 'FINANCIAL_ASSESSMENT' })
    expect(refusalOf(reported(journey, 'MONEY'), finance).code).toBe('CHANGE_OUTCOME_NOT_POSSIBLE_HERE')
  })
})

describe('R-HLT-01, R-WTW-01 it leads to an assessment', () => {
  it('after advice: to the waiting list, with the rating that was given, dated from the report', () => {
    const { journey, clocks } = taking(reported(advised), assessing())
    expect(journey.stage).toBe('WAITING')
    expect(journey.waiting).toEqual({ rating: 'GREEN', since: NOW })
    expect(clocks).toContainEqual({ do: 'start', key: 'assessment.needs.p2', from: EARLIER })
    expect(said(reported(advised))).toEqual([
      'stop change.triage',
      'stop advice.followUp',
      'start waitingWell.letter',
      'start waitingWell.contact.green',
      'stop assessment.needs.standard',
      'start assessment.needs.p2',
    ])
  })

  it('out of short-term work: with its worker, and the work is over', () => {
    const { journey } = taking(reported(shortTerm), assessing())
    expect([journey.stage, journey.waiting]).toEqual(['ASSESSING', undefined])
    expect(journey.conversations?.shortTerm?.ended).toBe('STEP_UP')
    expect(said(reported(shortTerm))).toContain('stop conversation.c2.limit')
    const alone = taking(reported({ ...shortTerm, allocation: NO_WORKER }), assessing()).journey
    expect([alone.stage, alone.waiting?.rating]).toEqual(['WAITING', 'GREEN'])
  })

  it('after a no: the decision is made anew, and its letter no longer waited for', () => {
    const { journey } = taking(reported(notEligible), assessing())
    expect([journey.stage, journey.eligibility]).toEqual(['ASSESSING', undefined])
    expect(journey.assessment).toBeDefined()
    const letterDue = { ...notEligible, clocks: [aClock('eligibility.letter')] }
    expect(said(reported(letterDue))).toContain('stop eligibility.letter')
    const alone = taking(reported({ ...notEligible, allocation: NO_WORKER }), assessing()).journey
    expect([alone.stage, alone.waiting?.rating]).toEqual(['ASSESSING', 'GREEN'])
  })

  it('of a change of risk nobody writes home, and somebody gets in touch by the new rating', () => {
    const risk = { severity: 5, likelihood: 4 }
    const red = assessing({ kind: 'RISK', risk, priority: 'P1' })
    const { journey, messages } = taking(reported(advised, 'RISK'), red)
    expect(journey.waiting?.rating).toBe('RED')
    expect(messages.some(({ to }) => to === 'PERSON')).toBe(false)
    expect(said(reported(advised, 'RISK'), red)).toContain('start waitingWell.contact.red')
    expect(said(reported(advised, 'RISK'), red)).not.toContain('start waitingWell.letter')
  })

  it('R-REF-04 advice without a triage is followed by a referral, where the change is taken in', () => {
    const { triage: _triage, referral: _referral, ...never } = advised
    expect(refusalOf(reported(never), assessing())).toMatchObject({ code: 'CHANGE_IS_A_REQUEST', rule: 'R-REF-04' })
    const inTriage: Journey = { ...never, stage: 'TRIAGE', referral: aReferral }
    const takenIn = deciding({ muchChanged: true, outcome: 'TAKEN_IN' })
    expect(taking(reported(inTriage), takenIn).journey).toMatchObject({ stage: 'TRIAGE', changes: { open: [] } })
  })

  it('the letter says when somebody gets in touch, and counts as the letter about waiting', () => {
    const date = (key: string) => (key === 'waitingWell.contact.green' ? '5pm on Monday 2 February 2026' : undefined)
    const context = aLetterContext({ kind: 'HEALTH', outcome: 'NEW_ASSESSMENT' }, { date })
    expect(textOf(changesLetters.CHANGE_DECIDED, context)).toContain('we get in touch by 5pm on Monday 2 February 2026')
    expect(template('CHANGE_DECIDED').stops).toEqual(['waitingWell.letter'])
  })
})

describe('R-HLT-01 nothing ends over a report that nobody has looked at', () => {
  const manager = { role: 'TEAM_MANAGER', id: 'staff-manager' } as const
  const close = (reason: FactsOf<'closeJourney'>['reason'] = 'ADVICE_ONLY') =>
    aStep(
      'closeJourney',
      { reason, personsChoice: false, adviceGiven: true, openMatters: [], letterAllowed: true },
      manager,
    )

  it('not by closing, unless the person wants to stop or it is looked at elsewhere', () => {
    expect(refusalOf(reported(advised), close()).code).toBe('CHANGE_STILL_WAITS')
    expect(taking(advised, close()).journey.stage).toBe('CLOSED')
    for (const reason of ['DUPLICATE', 'MOVED'] as const)
      expect(taking(reported(advised), close(reason)).journey.stage).toBe('CLOSED')
  })

  it('not by the letter about no eligible needs', () => {
    const letter = aStep('sendNotEligibleLetter', {
      advice: [{ way: 'GROUP_OR_PLACE' }],
      format: 'STANDARD_PRINT',
      copyToAdvocate: false,
    })
    expect(refusalOf(reported(notEligible), letter).code).toBe('CHANGE_STILL_WAITS')
    expect(taking(notEligible, letter).journey.stage).toBe('CLOSED')
  })

  it('not by rejecting the referral', () => {
    const rejection = {
      reason: 'OTHER_SERVICE',
      redirectedTo: 'GP',
      proposedBy: 'staff-triage',
      proposedAt: NOW,
    } as const
    const proposed = aJourney({ stage: 'TRIAGE', referral: { ...aReferral, rejection } })
    const authorise = aStep('authoriseRejection', {}, manager)
    expect(refusalOf(reported(proposed), authorise).code).toBe('CHANGE_STILL_WAITS')
    expect(taking(proposed, authorise).journey.stage).toBe('CLOSED')
  })
})
