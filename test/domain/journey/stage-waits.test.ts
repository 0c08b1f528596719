import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import { stepDefinition } from '../../../domain/journey/machine.ts'
import { isLive } from '../../../domain/journey/liveness.ts'
import type { StepName } from '../../../domain/journey/parts.ts'
import { waitingOn } from '../../../domain/journey/waiting-on.ts'
import type { Role } from '../../../domain/roles/roles.ts'
import { aJourney, NOW } from '../../support/domain.ts'
import { anAgreement, aPlan } from '../../support/plans.ts'
import { anAssessment, aProposal, aReferral, mustBeMet } from '../../support/front-line.ts'
import { onAgenda, referral } from '../../support/panel.ts'
import { aClock, withPlan } from '../../support/reviewing.ts'

const toBeAllocated = { allocation: { team: 'TEAM-NORTH' } } as const

const rejection = {
  reason: 'OTHER_SERVICE',
  redirectedTo: 'HOUSING',
  proposedBy: 'staff-triage',
  proposedAt: NOW,
} as const

const work = { since: NOW, planWritten: false } as const
const ending = { ground: 'NHS_RESPONSIBLE', noticeGivenAt: NOW } as const
const { next: _next, ...noticeRunOut } = aClock('close.notice')

type Row = readonly [when: string, journey: Journey, role: Role, steps: readonly StepName[]]

const ROWS: readonly Row[] = [
  ['a first contact', aJourney({ stage: 'CONTACT' }), 'CONTACT_OFFICER', ['createReferral']],
  ['a referral', aJourney({ stage: 'TRIAGE', referral: aReferral }), 'TRIAGE_WORKER', ['recordTriageDecision']],
  [
    'a referral that somebody wants to reject',
    aJourney({ stage: 'TRIAGE', referral: { ...aReferral, rejection } }),
    'TEAM_MANAGER',
    ['authoriseRejection', 'returnRejection'],
  ],
  ['advice that is not given yet', aJourney({ stage: 'ADVICE_ONLY' }), 'CONTACT_OFFICER', ['giveInformationAndAdvice']],
  [
    'advice to ask about',
    aJourney({ stage: 'ADVICE_ONLY', advice: { givenAt: NOW, tries: 0 }, clocks: [aClock('advice.followUp')] }),
    'CONTACT_OFFICER',
    ['recordAdviceFollowUp'],
  ],
  [
    'advice that was asked about',
    aJourney({ stage: 'ADVICE_ONLY', advice: { givenAt: NOW, tries: 1 }, clocks: [aClock('retention.case')] }),
    'TEAM_MANAGER',
    ['closeJourney'],
  ],
  ['somebody who waits', aJourney({ stage: 'WAITING', ...toBeAllocated }), 'TEAM_MANAGER', ['allocateCase']],
  ['short-term work of nobody', aJourney({ stage: 'SHORT_TERM', ...toBeAllocated }), 'TEAM_MANAGER', ['allocateCase']],
  [
    'short-term work without a plan',
    aJourney({ stage: 'SHORT_TERM', conversations: { held: 1, shortTerm: work } }),
    'PRACTITIONER',
    ['holdConversation'],
  ],
  [
    'short-term work with its plan',
    aJourney({ stage: 'SHORT_TERM', conversations: { held: 1, shortTerm: { ...work, planWritten: true } } }),
    'PRACTITIONER',
    ['endShortTermWork', 'recordShortTermCheck'],
  ],
  [
    'short-term work that is complete',
    aJourney({ stage: 'SHORT_TERM', conversations: { held: 1, shortTerm: { ...work, ended: 'COMPLETE' } } }),
    'TEAM_MANAGER',
    ['closeJourney'],
  ],
  ['an assessment of nobody', aJourney({ stage: 'ASSESSING', ...toBeAllocated }), 'TEAM_MANAGER', ['allocateCase']],
  [
    'an assessment to prepare',
    aJourney({ stage: 'ASSESSING' }),
    'PRACTITIONER',
    ['sendAssessmentInformation', 'startAssessment'],
  ],
  [
    'an assessment that is prepared',
    aJourney({ stage: 'ASSESSING', preparation: { informationSentAt: NOW } }),
    'PRACTITIONER',
    ['startAssessment'],
  ],
  [
    'an assessment under way',
    aJourney({ stage: 'ASSESSING', assessment: anAssessment() }),
    'PRACTITIONER',
    ['completeAssessment', 'saveAssessmentSection'],
  ],
  ['no proposal about eligibility', aJourney({ stage: 'DETERMINING' }), 'PRACTITIONER', ['proposeEligibility']],
  [
    'a proposal about eligibility',
    aJourney({ stage: 'DETERMINING', eligibility: aProposal() }),
    'TEAM_MANAGER',
    ['authoriseEligibility', 'returnEligibility'],
  ],
  ['a no that nobody has written', aJourney({ stage: 'NOT_ELIGIBLE' }), 'PRACTITIONER', ['sendNotEligibleLetter']],
  [
    'a duty to establish',
    aJourney({ stage: 'BUDGETING', eligibility: aProposal() }),
    'PRACTITIONER',
    ['establishDutyToMeet', 'issueIndicativeBudget'],
  ],
  [
    'a duty that is established',
    aJourney({ stage: 'BUDGETING', eligibility: aProposal({ dutyToMeet: mustBeMet }) }),
    'PRACTITIONER',
    ['issueIndicativeBudget'],
  ],
  ['a plan to begin', aJourney({ stage: 'PLANNING' }), 'PRACTITIONER', ['draftPlan', 'updatePlanSection']],
  [
    'a plan to write',
    aJourney({ stage: 'PLANNING', planning: aPlan() }),
    'PRACTITIONER',
    ['submitPlanForAgreement', 'updatePlanSection'],
  ],
  [
    'a plan to agree',
    aJourney({ stage: 'AGREEING', agreement: anAgreement([]) }),
    'PRACTITIONER',
    ['recordAgreement', 'raiseDispute'],
  ],
  [
    'a plan without a place on the agenda',
    aJourney({ stage: 'PANEL', panel: referral }),
    'PANEL_CHAIR',
    ['placeOnPanelAgenda', 'approveUrgently'],
  ],
  [
    'a plan with a place on the agenda',
    aJourney({ stage: 'PANEL', panel: onAgenda }),
    'PANEL_CHAIR',
    ['recordPanelDecision', 'deferPanelItem', 'approveUrgently'],
  ],
  [
    'a plan that was put off twice',
    aJourney({ stage: 'PANEL', panel: onAgenda, clocks: [aClock('panel.sitting'), aClock('panel.director')] }),
    'HEAD_OF_SERVICE',
    ['fixPanelSitting', 'withdrawFromPanel'],
  ],
  ['a result of the money', aJourney({ stage: 'SIGN_OFF' }), 'FINANCE_OFFICER', ['completeFinancialAssessment']],
  [
    'copies to send',
    withPlan({}, { clocks: [aClock('plan.copies'), aClock('service.start')] }),
    'PRACTITIONER',
    ['sendPlanCopies'],
  ],
  ['support to start', withPlan({}, { clocks: [aClock('service.start')] }), 'PRACTITIONER', ['recordServiceStarted']],
  ['support whose notice runs', { ...withPlan({}, { clocks: [aClock('close.notice')] }), ending }, 'SYSTEM', []],
  [
    'support whose notice has run out',
    { ...withPlan({}, { clocks: [noticeRunOut] }), ending },
    'TEAM_MANAGER',
    ['closeJourney', 'withdrawEndingNotice'],
  ],
  [
    'a change that is settled',
    { ...withPlan({}, { clocks: [aClock('review.annual')] }), changes: { open: [] } },
    'SYSTEM',
    [],
  ],
  [
    'a review to complete',
    aJourney({ stage: 'REVIEWING' }),
    'PRACTITIONER',
    ['completeReview', 'answerReviewQuestion'],
  ],
  ['a plan to change', aJourney({ stage: 'REVISING' }), 'PRACTITIONER', ['startRevision']],
  [
    'a request to look again',
    aJourney({ stage: 'CLOSED', reassessment: { request: { at: NOW, by: ['PERSON'] } } }),
    'TEAM_MANAGER',
    ['decideReassessment'],
  ],
  [
    'somebody to ask after a no',
    aJourney({ stage: 'CLOSED', clocks: [aClock('retention.case'), aClock('notEligible.followUp')] }),
    'PRACTITIONER',
    ['recordNotEligibleFollowUp'],
  ],
  ['nothing more', aJourney({ stage: 'CLOSED', clocks: [aClock('retention.case')] }), 'SYSTEM', []],
]

describe('whose turn it is, and for what', () => {
  it.each(ROWS)('%s', (_when, journey, role, steps) => {
    const waits = waitingOn(journey)
    expect({ role: waits.role, steps: waits.steps }).toEqual({ role, steps })
    expect(waits.words).toMatch(/^[A-Z].*\.$/)
  })

  it.each(ROWS)('%s: they may take these steps, from there', (_when, { stage }, role, steps) => {
    for (const step of steps)
      expect(stepDefinition(step)).toMatchObject({
        roles: expect.arrayContaining([role]),
        from: expect.arrayContaining([stage]),
      })
  })

  it('says each thing in words of its own', () => {
    const words = new Set(ROWS.map(([, journey]) => waitingOn(journey).words))
    expect(words.size).toBeGreaterThanOrEqual(ROWS.length - 4)
  })
})

describe('nobody is lost', () => {
  it.each(ROWS)('%s: somebody acts, or a date comes, or it is closed', (_when, journey) => {
    expect(isLive(journey)).toBe(true)
  })

  it('a plan whose only date has no end, and whose worker nobody waits for, is lost', () => {
    const lost = { ...withPlan({ pause: { reason: 'AWAY', since: NOW, until: '2026-02-01' } }), clocks: [noticeRunOut] }
    expect(isLive(lost)).toBe(false)
    expect(isLive({ ...lost, stage: 'CLOSED' })).toBe(true)
    expect(isLive({ ...lost, clocks: [noticeRunOut, aClock('review.pause.ends')] })).toBe(true)
  })
})
