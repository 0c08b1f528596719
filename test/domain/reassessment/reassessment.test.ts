import { onAgenda, referral } from '../../support/panel.ts'
import { describe, expect, it } from '@jest/globals'
import { reassessmentLetters } from '../../../activities/letters/reassessment.ts'
import type { ClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import { waitingOn } from '../../../domain/journey/waiting-on.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Stage } from '../../../domain/journey/stage.ts'
import type { Step } from '../../../domain/journey/step.ts'
import type { RequestReassessmentFacts } from '../../../domain/reassessment/rules.ts'
import type { ReassessmentRequester } from '../../../domain/reassessment/state.ts'
import type { Role } from '../../../domain/roles/roles.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aCompletedAssessment, aProposal, textOf } from '../../support/front-line.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'

const running = (key: ClockKey) => ({
  id: `${key}@4`,
  key,
  startedAt: NOW,
  dueAt: '2026-02-02T17:00:00Z',
  breached: false,
  paused: false,
  because: 'Because.',
})

const decided = (eligible: boolean) =>
  aProposal({ eligible, computed: eligible, determinedBy: 'staff-manager', determinedAt: NOW })

const notEligible = aJourney({
  stage: 'NOT_ELIGIBLE',
  assessment: aCompletedAssessment(),
  eligibility: decided(false),
  clocks: [running('eligibility.letter')],
})
const closed: Journey = {
  ...notEligible,
  stage: 'CLOSED',
  closure: { reason: 'NOT_ELIGIBLE', at: NOW },
  clocks: [running('notEligible.followUp'), running('retention.case')],
}
const planning = (stage: Stage) => aJourney({ stage, assessment: aCompletedAssessment(), eligibility: decided(true) })

const asking = (facts: Partial<RequestReassessmentFacts> = {}, over: Partial<Step> & { readonly role?: Role } = {}) =>
  aStep('requestReassessment', { requestedBy: 'PERSON', grounds: 'NOT_ELIGIBLE', ...facts }, over)

const deciding = (decision: 'ACCEPTED' | 'REFUSED', given: readonly string[] = []) =>
  aStep('decideReassessment', { decision }, { role: 'TEAM_MANAGER', id: 'staff-manager', given })

const asked = (journey: Journey, ...by: readonly ReassessmentRequester[]): Journey =>
  by.reduce((before, requestedBy) => taking(before, asking({ requestedBy })).journey, journey)

describe('R-RAS-01 asking to be looked at again', () => {
  it('starts a date for the decision and tells whoever asked', () => {
    const { journey, event, clocks, messages } = taking(closed, asking())
    expect(event).toMatchObject({ type: 'ReassessmentRequested', joined: false })
    expect(journey.stage).toBe('CLOSED')
    expect(journey.reassessment?.request).toEqual({ at: NOW, by: ['PERSON'] })
    expect(clocks).toEqual([
      { do: 'stop', key: 'notEligible.followUp', outcome: 'MET', cause: 'ReassessmentRequested' },
      { do: 'start', key: 'reassessment.decision', from: NOW },
    ])
    expect(messages).toEqual([
      { template: 'REASSESSMENT_ACKNOWLEDGEMENT', to: 'PERSON', dates: ['reassessment.decision'] },
    ])
  })

  it('a second request joins the first and its date', () => {
    const { journey, clocks } = taking(asked(closed, 'PERSON'), asking({ requestedBy: 'ADVOCATE' }))
    expect(journey.reassessment?.request?.by).toEqual(['PERSON', 'ADVOCATE'])
    expect(clocks.some((intent) => intent.do === 'start')).toBe(false)
  })

  it.each(['BUDGETING', 'PLANNING', 'AGREEING', 'PANEL', 'SIGN_OFF'] as const)(
    'somebody eligible who does not agree with the budget may ask in %s',
    (stage) => {
      const { journey } = taking(planning(stage), asking({ grounds: 'BUDGET' }))
      expect(journey.stage).toBe(stage)
    },
  )

  it.each([
    ['a plan is in force and the needs are eligible', planning('ACTIVE')],
    ['nothing was decided', aJourney({ stage: 'BUDGETING' })],
    ['the journey closed for another reason', { ...closed, closure: { reason: 'MOVED', at: NOW } } as const],
  ])('is refused when %s', (_when, journey) => {
    expect(refusalOf(journey, asking())).toMatchObject({ code: 'NOTHING_TO_LOOK_AT_AGAIN', rule: 'R-RAS-01' })
  })

  it('is open to somebody whose support goes on although they are not eligible', () => {
    expect(taking({ ...planning('ACTIVE'), eligibility: decided(false) }, asking()).journey.reassessment).toBeDefined()
  })

  it.each([
    ['CITIZEN', 'PERSON', 'CARER'],
    ['CARER', 'CARER', 'PERSON'],
    ['ADVOCATE', 'ADVOCATE', 'PERSON'],
    ['REPRESENTATIVE', 'REPRESENTATIVE', 'PERSON'],
  ] as const)('%s asks as %s and not as %s', (role, own, other) => {
    expect(taking(closed, asking({ requestedBy: own }, { role })).journey.reassessment).toBeDefined()
    expect(refusalOf(closed, asking({ requestedBy: other }, { role })).code).toBe('REASSESSMENT_NOT_IN_OWN_NAME')
  })

  it('a closed journey waits for the manager', () => {
    expect(waitingOn(asked(closed, 'PERSON'))).toMatchObject({ role: 'TEAM_MANAGER', steps: ['decideReassessment'] })
  })

  it('the letter about no eligible needs does not end the wait for the decision', () => {
    const journey = { ...asked(notEligible, 'PERSON'), clocks: [running('reassessment.decision')] }
    const facts = { advice: [{ way: 'PHONE' }], format: 'STANDARD_PRINT', copyToAdvocate: false } as const
    const { journey: sent, clocks } = taking(journey, aStep('sendNotEligibleLetter', facts))
    expect(sent.reassessment?.request).toBeDefined()
    expect(clocks.some((intent) => intent.do === 'stop')).toBe(false)
  })
})

describe('R-RAS-01, R-RAS-02 accepting it', () => {
  it('a plan before the panel leaves it, with every date that waited for it', () => {
    const { journey, clocks } = taking(
      { ...asked(planning('PLANNING'), 'PERSON'), stage: 'PANEL' },
      deciding('ACCEPTED'),
    )
    expect(journey.stage).toBe('ASSESSING')
    for (const key of ['panel.sit', 'panel.sitting', 'panel.director', 'panel.return'] as const) {
      expect(clocks).toContainEqual({ do: 'stop', key, outcome: 'CANCELLED', cause: 'ReassessmentAccepted' })
    }
  })

  it('goes on from a closed journey, with everything that was written', () => {
    const { journey, clocks } = taking(asked(closed, 'PERSON'), deciding('ACCEPTED'))
    expect(journey).toMatchObject({ stage: 'ASSESSING', reassessment: { acceptedAt: NOW } })
    expect(journey.closure).toBeUndefined()
    expect(journey.eligibility).toBeUndefined()
    expect(journey.assessment).toEqual(closed.assessment)
    expect(clocks).toContainEqual({ do: 'start', key: 'assessment.reassessment', from: NOW })
    for (const key of ['reassessment.decision', 'retention.case'] as const) {
      expect(clocks).toContainEqual(expect.objectContaining({ do: 'stop', key }))
    }
  })

  it.each([
    ['NOT_ELIGIBLE', notEligible, true],
    ['CLOSED', closed, false],
  ] as const)('from %s: the letter that was due is no longer wanted: %s', (_stage, journey, cancelled) => {
    const { clocks } = taking(asked(journey, 'PERSON'), deciding('ACCEPTED'))
    expect(clocks.some(({ key }) => key === 'eligibility.letter')).toBe(cancelled)
  })

  it('takes the plan away from the panel, with every date it had there', () => {
    const { journey, clocks } = taking({ ...asked(planning('PANEL'), 'PERSON'), panel: onAgenda }, deciding('ACCEPTED'))
    expect(journey.panel).toBeUndefined()
    for (const key of ['panel.sit', 'panel.sitting', 'panel.director', 'panel.return'] as const)
      expect(clocks).toContainEqual(expect.objectContaining({ do: 'stop', key, outcome: 'CANCELLED' }))
  })

  it('R-PAN-02 leaves to the panel what it has still to ratify, with its date', () => {
    const outcome = {
      decision: 'APPROVED',
      decidedBy: ['panel-chair'],
      decidedAt: NOW,
      urgent: { ratification: 'PENDING', involved: ['panel-chair'] },
    } as const
    const { journey, clocks } = taking(
      { ...asked(planning('SIGN_OFF'), 'PERSON'), panel: { ...referral, outcome } },
      deciding('ACCEPTED'),
    )
    expect(journey.panel?.outcome).toEqual(outcome)
    expect(clocks.map(({ key }) => key)).not.toContain('panel.ratification')
    const reopened = { ...closed, panel: { ...referral, outcome } }
    expect(taking(asked(reopened, 'PERSON'), deciding('ACCEPTED')).journey.panel).toBeUndefined()
  })

  it('R-IAG-03 nobody asks how the person is getting on while they are being assessed again', () => {
    // The request came before the letter; the letter started the date.
    const journey = { ...closed, reassessment: { request: { at: NOW, by: ['PERSON'] } } } as const
    expect(taking(journey, deciding('ACCEPTED')).clocks).toContainEqual(
      expect.objectContaining({ do: 'stop', key: 'notEligible.followUp', outcome: 'CANCELLED' }),
    )
  })

  it.each(['ASSESSING', 'DETERMINING'] as const)(
    'changes nothing more in %s, where the needs are looked at already',
    (stage) => {
      const { journey, clocks } = taking({ ...asked(planning('PLANNING'), 'PERSON'), stage }, deciding('ACCEPTED'))
      expect(journey.stage).toBe(stage)
      expect(journey.eligibility).toBeDefined()
      expect(clocks.map(({ key }) => key)).toEqual(['reassessment.decision'])
    },
  )

  it.each(['REVIEWING', 'REVISING'] as const)('in %s it is promised, with its date, and not forgotten', (stage) => {
    const { journey, clocks } = taking({ ...asked(planning('PLANNING'), 'PERSON'), stage }, deciding('ACCEPTED'))
    expect(journey).toMatchObject({ stage, reassessment: { acceptedAt: NOW } })
    expect(clocks).toContainEqual({ do: 'start', key: 'assessment.reassessment', from: NOW })
  })

  it('tells the person and everybody who asked, each once', () => {
    const { messages } = taking(asked(closed, 'REPRESENTATIVE', 'ADVOCATE', 'ADVOCATE'), deciding('ACCEPTED'))
    expect(messages.map(({ template, to }) => [template, to])).toEqual([
      ['REASSESSMENT_ACCEPTED', 'PERSON'],
      ['REASSESSMENT_ACCEPTED', 'ADVOCATE'],
    ])
  })
})

describe('R-RAS-01 refusing it', () => {
  it('needs reasons that can be told', () => {
    expect(refusalOf(asked(closed, 'PERSON'), deciding('REFUSED'))).toMatchObject({
      code: 'REASSESSMENT_REFUSAL_NEEDS_REASONS',
      rule: 'R-RAS-01',
    })
  })

  it('leaves everything as it was, and is told', () => {
    const { journey, clocks, messages } = taking(asked(closed, 'PERSON'), deciding('REFUSED', ['/reasons']))
    expect(journey.stage).toBe('CLOSED')
    expect(journey.reassessment).toBeUndefined()
    expect(clocks).toEqual([{ do: 'stop', key: 'reassessment.decision', outcome: 'MET', cause: 'ReassessmentRefused' }])
    expect(messages).toEqual([{ template: 'REASSESSMENT_REFUSED', to: 'PERSON' }])
  })

  it('is decided once', () => {
    const { journey } = taking(asked(closed, 'PERSON'), deciding('REFUSED', ['/reasons']))
    expect(refusalOf(journey, deciding('ACCEPTED')).code).toBe('NO_REASSESSMENT_REQUEST')
  })
})

describe('an ending leaves no request behind', () => {
  it('R-CLS-01 nothing is decided for somebody who has died', () => {
    const died: Journey = { ...asked(closed, 'PERSON'), closure: { reason: 'DIED', at: NOW } }
    expect(refusalOf(died, deciding('ACCEPTED')).code).toBe('NO_REASSESSMENT_REQUEST')
  })

  it('closing answers it', () => {
    const facts = {
      reason: 'OTHER',
      personsChoice: true,
      adviceGiven: true,
      openMatters: [],
      letterAllowed: true,
    } as const
    const closing = aStep('closeJourney', facts, { role: 'TEAM_MANAGER', id: 'manager', given: ['/reasons'] })
    expect(taking(asked(planning('PLANNING'), 'PERSON'), closing).journey.reassessment).toBeUndefined()
  })

  it('reopening answers it', () => {
    const reopening = aStep(
      'reopenJourney',
      { grounds: 'NEEDS_CHANGED' },
      { role: 'TRIAGE_WORKER', standing: { mayStillReopen: true } },
    )
    const { journey, clocks } = taking(asked(closed, 'PERSON'), reopening)
    expect(journey.reassessment).toBeUndefined()
    expect(clocks).toContainEqual(expect.objectContaining({ do: 'stop', key: 'reassessment.decision' }))
  })
})

describe('letters about a reassessment', () => {
  it.each(Object.entries(reassessmentLetters))('%s has no holes, with and without dates', (_name, letter) => {
    for (const context of [aLetterContext(), aBareLetterContext()]) {
      expect(textOf(letter, context)).not.toMatch(/undefined|null|NaN|website|https?:/)
    }
  })

  it('R-RAS-01 it is no complaint unless they say so', () => {
    expect(textOf(reassessmentLetters.REASSESSMENT_ACKNOWLEDGEMENT)).toContain('do not treat this as a complaint')
  })

  it('R-RAS-01 a refusal has its reasons', () => {
    expect(textOf(reassessmentLetters.REASSESSMENT_REFUSED)).toContain('/reasons')
  })
})
