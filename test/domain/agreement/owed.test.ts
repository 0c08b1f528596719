import { describe, expect, it } from '@jest/globals'
import { agreementLetters } from '../../../activities/letters/agreement.ts'
import type { AgreementState, Dispute, DisputeOutcome } from '../../../domain/agreement/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { STAGES } from '../../../domain/journey/stage.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aLetterContext } from '../../support/letters.ts'
import { decide, onAgenda } from '../../support/panel.ts'
import { agreeing, anAgreement, aPlan, aPlanInForce, MANAGER } from '../../support/plans.ts'
import { aClock } from '../../support/reviewing.ts'

const RAISED = '2026-01-02T10:00:00Z'
const dispute: Dispute = { party: 'PERSON', aspect: 'BUDGET', planVersion: 1, raisedAt: RAISED }
const voided = { ...dispute, voided: true } as const

/** Out for agreement; somebody has disagreed, and the answer has its date. */
const disputed = (agreement: Partial<AgreementState> = { disputes: [dispute] }, over: Partial<Journey> = {}): Journey =>
  agreeing({
    agreement: { ...anAgreement([], ['PERSON', 'COUNCIL', 'CARER']), disputedBefore: ['BUDGET'], ...agreement },
    clocks: [aClock('dispute.response'), aClock('plan.agree')],
    ...over,
  })

const health = { open: [{ kind: 'HEALTH', at: RAISED, by: ['PERSON'] }] } as const

const assessAnew = aStep('triageChange', {
  kind: 'HEALTH',
  muchChanged: true,
  lasts: true,
  outcome: 'NEW_ASSESSMENT',
  priority: 'P2',
})

const reply = (outcome: DisputeOutcome) => aStep('answerDispute', { outcome }, { ...MANAGER, given: ['/answer'] })

describe('R-DSP-01 a disagreement outlives the plan that it is about', () => {
  it('when a change asks for a new assessment: it and its date go on', () => {
    const { journey, clocks } = taking(disputed(undefined, { changes: health }), assessAnew)
    expect(journey).toMatchObject({ stage: 'ASSESSING', agreement: { answers: {}, disputes: [voided] } })
    expect(journey.agreement).not.toHaveProperty('disputedBefore')
    expect(clocks.map(({ key }) => key)).not.toContain('dispute.response')
    expect(clocks).toContainEqual({ do: 'stop', key: 'plan.agree', outcome: 'CANCELLED', cause: 'NEW_ASSESSMENT' })
  })

  it('when a request to look again is accepted', () => {
    const asked = disputed(undefined, { reassessment: { request: { at: RAISED, by: ['PERSON'] } } })
    const { journey, clocks } = taking(asked, aStep('decideReassessment', { decision: 'ACCEPTED' }, MANAGER))
    expect(journey).toMatchObject({ stage: 'ASSESSING', agreement: { disputes: [voided] } })
    expect(clocks.map(({ key }) => key)).not.toContain('dispute.response')
  })

  it('also a no that nobody has written down as a disagreement yet', () => {
    const said = disputed({ answers: { CARER: { HOW: 'NO' }, COUNCIL: { BUDGET: 'NO' } } }, { changes: health })
    expect(taking(said, assessAnew).journey.agreement?.disputes).toEqual([
      { party: 'CARER', aspect: 'HOW', planVersion: 1, raisedAt: NOW, voided: true },
    ])
  })

  it('a party who raised one and said no is answered once', () => {
    const said = disputed({ disputes: [dispute], answers: { PERSON: { HOW: 'NO' } } }, { changes: health })
    expect(taking(said, assessAnew).journey.agreement?.disputes).toEqual([voided])
  })

  it('the date ends where nobody’s no stands any more', () => {
    const { journey, clocks } = taking(disputed({}, { changes: health }), assessAnew)
    expect(journey.agreement).toBeUndefined()
    expect(clocks).toContainEqual({
      do: 'stop',
      key: 'dispute.response',
      outcome: 'CANCELLED',
      cause: 'NEW_ASSESSMENT',
    })
  })

  it('what is left of it follows from what happened, and not from the dates', () => {
    const undated = disputed(undefined, { changes: health, clocks: [] })
    expect(taking(undated, assessAnew).journey.agreement?.disputes).toEqual([voided])
  })

  it('nothing is left where nobody disagreed', () => {
    const agreed = disputed({}, { changes: health, clocks: [aClock('plan.agree')] })
    expect(taking(agreed, assessAnew).journey.agreement).toBeUndefined()
  })

  it('the next plan is not signed over it', () => {
    const agreement = { ...anAgreement(['PERSON', 'COUNCIL']), disputes: [voided] }
    const refuse = aStep('submitPlanForAgreement', { parties: ['PERSON', 'COUNCIL'], weeklyPence: 45_000 })
    const out = taking(disputed(agreement, { stage: 'PLANNING' }), refuse).journey
    expect(out.agreement?.disputes).toEqual([voided])
  })

  it('goes on when the journey closes because the person wants no assessment', () => {
    const step = aStep(
      'refuseAssessment',
      { refusedBy: 'PERSON', capacity: 'HAS_CAPACITY', assessmentInBestInterests: false, abuseOrNeglectRisk: false },
      { given: ['/words'] },
    )
    const { journey, clocks } = taking(disputed({ disputes: [voided] }, { stage: 'ASSESSING' }), step)
    expect(journey.stage).toBe('CLOSED')
    expect(clocks.map(({ key }) => key)).not.toContain('dispute.response')
    expect(taking({ ...journey, clocks: [aClock('dispute.response')] }, reply('PLAN_MADE_ANEW')).event.type).toBe(
      'DisputeAnswered',
    )
  })

  it('ends when the person closes the journey by their own choice', () => {
    const close = aStep(
      'closeJourney',
      { reason: 'SELF_FUNDING', personsChoice: true, adviceGiven: true, letterAllowed: true, openMatters: [] },
      { ...MANAGER, given: ['/reasons', '/choiceEvidence', '/personsWords'] },
    )
    const active = disputed({ disputes: [voided] }, { stage: 'ACTIVE', signOff: { inForce: aPlanInForce() } })
    const { journey, clocks } = taking(active, close)
    expect(journey.agreement).not.toHaveProperty('disputes')
    expect(clocks.map(({ key }) => key)).toContain('dispute.response')
  })

  it('goes on when the journey is reopened', () => {
    const closed = disputed({ disputes: [voided] }, { stage: 'CLOSED', closure: { reason: 'NOT_ELIGIBLE', at: NOW } })
    const step = aStep(
      'reopenJourney',
      { grounds: 'NEW_REQUEST' },
      {
        ...MANAGER,
        standing: { mayStillReopen: true },
      },
    )
    expect(taking(closed, step).journey.agreement?.disputes).toEqual([voided])
  })
})

describe('R-DSP-01 the answer about a plan that no longer holds', () => {
  it.each(STAGES.filter((stage) => stage !== 'CLOSED'))('is possible in %s, and ends the waiting', (stage) => {
    const { journey, clocks, messages } = taking(disputed({ disputes: [voided] }, { stage }), reply('PLAN_MADE_ANEW'))
    expect(journey.stage).toBe(stage)
    expect(journey.agreement).not.toHaveProperty('disputes')
    expect(clocks).toEqual([{ do: 'stop', key: 'dispute.response', outcome: 'MET', cause: 'DisputeAnswered' }])
    expect(messages).toMatchObject([{ template: 'DISPUTE_ANSWER', to: 'PERSON', about: { outcome: 'PLAN_MADE_ANEW' } }])
  })

  it.each([
    ['a plan that no longer holds cannot stay', [voided], 'PLAN_STAYS', 'DISPUTED_PLAN_NO_LONGER_HOLDS'],
    ['nor be changed', [voided], 'PLAN_WILL_CHANGE', 'DISPUTED_PLAN_NO_LONGER_HOLDS'],
    ['one that holds is not made anew', [dispute], 'PLAN_MADE_ANEW', 'DISPUTED_PLAN_STILL_HOLDS'],
    [
      'nor is it where one of two still holds',
      [voided, { ...dispute, party: 'CARER' } as const],
      'PLAN_MADE_ANEW',
      'DISPUTED_PLAN_STILL_HOLDS',
    ],
  ] as const)('%s', (_what, disputes, outcome, code) => {
    expect(refusalOf(disputed({ disputes }), reply(outcome))).toMatchObject({ code, rule: 'R-DSP-01', kind: 'STATE' })
  })

  it('is not owed any more once the journey has closed by the person’s own choice', () => {
    const closed = disputed({ disputes: [voided] }, { stage: 'CLOSED', clocks: [] })
    expect(refusalOf(closed, reply('PLAN_MADE_ANEW')).code).toBe('NO_DISPUTE_TO_ANSWER')
  })

  it('says in the letter what has become of the plan', () => {
    const { paragraphs } = agreementLetters.DISPUTE_ANSWER(aLetterContext({ outcome: 'PLAN_MADE_ANEW' }))
    expect(paragraphs[0]).toContain('no longer holds')
    expect(paragraphs.join('\n')).toContain('[what was written in /answer]')
    expect(paragraphs.join('\n')).not.toContain('send the plan to everybody involved again')
  })
})

describe('R-DSP-01 a no that nobody has written down is not lost when the plan goes back to its writers', () => {
  const saidNo = (over: Partial<Journey> = {}): Journey =>
    disputed({ answers: { CARER: { HOW: 'NO', BUDGET: 'YES' }, COUNCIL: { BUDGET: 'NO' } } }, over)
  const ofCarer: Dispute = { party: 'CARER', aspect: 'HOW', planVersion: 1, raisedAt: NOW }
  const sendBack = decide({ decision: 'RETURNED', returnedItems: ['PC-03'], returnBy: '2026-01-16' })

  it('by the panel: the carer keeps their date and gets their answer', () => {
    const { journey, clocks } = taking(saidNo({ stage: 'PANEL', panel: onAgenda }), sendBack)
    expect(journey).toMatchObject({ stage: 'PLANNING', agreement: { answers: {}, disputes: [ofCarer] } })
    expect(clocks.map(({ key }) => key)).not.toContain('dispute.response')
    const answered = taking({ ...journey, clocks: [aClock('dispute.response')] }, reply('PLAN_WILL_CHANGE'))
    expect(answered.messages.map(({ template, to }) => [template, to])).toContainEqual(['DISPUTE_ANSWER', 'CARER'])
  })

  it('and a second no about the same is one that a further try has not settled (R-DSP-03)', () => {
    const { journey } = taking(saidNo({ stage: 'PANEL', panel: onAgenda }), sendBack)
    expect(journey.agreement?.disputedBefore).toEqual(['BUDGET', 'HOW'])
    const out = { ...journey, stage: 'PANEL', panel: onAgenda } as const
    const anew = {
      ...out,
      agreement: { ...anAgreement([]), disputedBefore: ['HOW'], answers: { CARER: { HOW: 'NO' } } },
    } as const
    expect(taking(anew, sendBack).journey.agreement?.disputes).toEqual([{ ...ofCarer, again: true }])
  })

  it('by somebody else who disagrees: both are answered', () => {
    const raise = aStep('raiseDispute', { party: 'PERSON', aspect: 'BUDGET', planVersion: 1 })
    const { agreement } = taking(saidNo(), raise).journey
    expect(agreement?.disputes).toEqual([
      ofCarer,
      { party: 'PERSON', aspect: 'BUDGET', planVersion: 1, raisedAt: NOW, again: true },
    ])
    expect(agreement?.disputedBefore).toEqual(['BUDGET', 'HOW'])
  })

  it('whoever raises what they said no to disagrees once, and for the first time', () => {
    const raise = aStep('raiseDispute', { party: 'CARER', aspect: 'HOW', planVersion: 1 })
    expect(taking(saidNo(), raise).journey.agreement?.disputes).toEqual([ofCarer])
  })

  it('by the end of a plan that was combined with it', () => {
    const planning = aPlan({ combined: { with: ['CMHT'], leadMonitor: 'MENTAL_HEALTH_TEAM' } })
    const ends = aStep('recordExternalPlanEnded', { plan: 'CMHT', ending: 'DISCHARGED' })
    const { journey } = taking(saidNo({ planning }), ends)
    expect(journey).toMatchObject({ stage: 'PLANNING', agreement: { answers: {}, disputes: [ofCarer] } })
  })

  it('but the reasons for which the council refuses the plan are its answer (R-DSP-02)', () => {
    const refuse = aStep('refusePlan', { planVersion: 1 }, { ...MANAGER, given: ['/reasons'] })
    const { journey, clocks } = taking(saidNo(), refuse)
    expect(journey.agreement).not.toHaveProperty('disputes')
    expect(clocks).toContainEqual({ do: 'stop', key: 'dispute.response', outcome: 'MET', cause: 'PlanRefused' })
  })

  it('nor is one made up where everybody agreed', () => {
    const agreed = disputed({}, { stage: 'PANEL', panel: onAgenda, clocks: [] })
    expect(taking(agreed, sendBack).journey.agreement).not.toHaveProperty('disputes')
  })
})
