import { handedOver } from '../../support/moving.ts'
import { describe, expect, it } from '@jest/globals'
import { agreementLetters } from '../../../activities/letters/agreement.ts'
import { PARTIES, type Party, type PlanAspect } from '../../../domain/agreement/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import { waitingOn, work } from '../../../domain/journey/waiting-on.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { aStep, fire, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'
import { aSignature, agreeing, anAgreement, aPlanInForce, MANAGER, readyToSign, WEEKLY } from '../../support/plans.ts'
import { aClock, aFiring } from '../../support/reviewing.ts'

const THREE: readonly Party[] = ['PERSON', 'COUNCIL', 'CARER']

const disagree = (party: Party, aspect: PlanAspect, planVersion: number): Step =>
  aStep('raiseDispute', { party, aspect, planVersion }, { given: ['/reasons'] })

const reply = (outcome: 'PLAN_STAYS' | 'PLAN_WILL_CHANGE'): Step =>
  aStep('answerDispute', { outcome }, { ...MANAGER, given: ['/answer'] })

const resubmit = aStep('submitPlanForAgreement', { parties: THREE, weeklyPence: WEEKLY })

const play = (journey: Journey, ...steps: readonly Step[]): Journey =>
  steps.reduce((state, step) => taking(state, step).journey, journey)

const out = agreeing({ agreement: anAgreement([], THREE) })

/** One try further: disputed, answered, out again. */
const oneFurtherTry = (aspect: PlanAspect): Journey =>
  play(out, disagree('PERSON', aspect, 1), reply('PLAN_WILL_CHANGE'), resubmit)

describe('R-DSP-03 the way to complain, when one further try has not brought agreement', () => {
  it('has a letter of its own, with the reasons, to all who wait for the answer', () => {
    const again = play(oneFurtherTry('BUDGET'), disagree('CARER', 'BUDGET', 2))
    const { event, messages } = taking(again, reply('PLAN_STAYS'))
    expect(event).toEqual({ type: 'DisputeAnswered', outcome: 'PLAN_STAYS', cannotAgree: true })
    expect(messages.map(({ template, to }) => [template, to])).toEqual([
      ['DISPUTE_ANSWER', 'PERSON'],
      ['COMPLAINTS_ROUTE', 'PERSON'],
      ['DISPUTE_ANSWER', 'CARER'],
      ['COMPLAINTS_ROUTE', 'CARER'],
    ])
    expect(messages[1]?.about).toMatchObject({ aspect: 'BUDGET' })
  })

  it.each([
    ['the first time', play(out, disagree('PERSON', 'BUDGET', 1)), 'PLAN_STAYS'],
    ['about another part', play(oneFurtherTry('BUDGET'), disagree('PERSON', 'HOW', 2)), 'PLAN_STAYS'],
    ['when the plan changes', play(oneFurtherTry('BUDGET'), disagree('PERSON', 'BUDGET', 2)), 'PLAN_WILL_CHANGE'],
  ] as const)('the answer alone tells it %s', (_when, journey, outcome) => {
    const { event, messages } = taking(journey, reply(outcome))
    expect(event).toMatchObject({ cannotAgree: false })
    expect(messages.map(({ template }) => template)).toEqual(['DISPUTE_ANSWER'])
  })

  it('says: informally first, then a complaint, and that support carries on', () => {
    const text = agreementLetters.COMPLAINTS_ROUTE(aLetterContext({ aspect: 'BUDGET' })).paragraphs.join('\n')
    expect(text).toContain('could not agree about the budget')
    expect(text.indexOf('informally')).toBeLessThan(text.indexOf('make a complaint'))
    expect(text).toContain('It carries on as it is')
    expect(agreementLetters.COMPLAINTS_ROUTE(aBareLetterContext()).paragraphs.join('\n')).not.toMatch(/undefined|NaN/)
  })
})

describe('R-DSP-04 support does not drop while a disagreement is open', () => {
  const close = (over: Partial<FactsOf<'closeJourney'>> = {}): Step =>
    aStep(
      'closeJourney',
      {
        reason: 'SUPPORT_ENDED_OTHER',
        personsChoice: false,
        adviceGiven: true,
        openMatters: [],
        letterAllowed: true,
        ...over,
      },
      { ...MANAGER, given: ['/choiceEvidence'] },
    )
  const inForce = { signOff: { inForce: aPlanInForce() } }
  const disputed = { ...play(out, disagree('PERSON', 'BUDGET', 1)), ...inForce }

  it('closing is refused', () => {
    expect(refusalOf(disputed, close())).toMatchObject({ code: 'SUPPORT_MAY_NOT_DROP', rule: 'R-DSP-04' })
  })

  it('the person may end it all the same, and others once the answer is there', () => {
    expect(taking(disputed, close({ personsChoice: true })).journey.stage).toBe('CLOSED')
    const answered = { ...play(disputed, reply('PLAN_STAYS')), move: handedOver().move }
    expect(taking(answered, close({ reason: 'MOVED' })).journey.stage).toBe('CLOSED')
  })

  const running: Journey = {
    ...disputed,
    urgentSupport: {
      is: 'RUNNING',
      since: NOW,
      arrangement: { kind: 'CARE_AT_HOME', urgency: 'TODAY', startsOn: '2026-01-05', until: '2026-01-12' },
    },
  }
  const endUrgent = (ending: FactsOf<'endUrgentSupport'>['ending']): Step =>
    aStep('endUrgentSupport', { ending }, { ...MANAGER, given: ['/reasons'] })

  it.each(['NO_LONGER_NEEDED', 'REPLACED_BY_PLAN', 'MET_BY_OTHERS'] as const)(
    'interim support does not end because it is %s',
    (ending) => {
      expect(refusalOf(running, endUrgent(ending))).toMatchObject({ code: 'SUPPORT_MAY_NOT_DROP', rule: 'R-DSP-04' })
      expect(taking(play(running, reply('PLAN_STAYS')), endUrgent(ending)).event.type).toBe('UrgentSupportEnded')
    },
  )

  it('interim support ends when the person wants it to', () => {
    expect(taking(running, endUrgent('PERSONS_CHOICE')).event.type).toBe('UrgentSupportEnded')
  })

  it('the plan in force stays as it is', () => {
    expect(disputed.signOff).toEqual(inForce.signOff)
    expect(taking({ ...out, ...inForce }, disagree('PERSON', 'BUDGET', 1)).journey.signOff).toEqual(inForce.signOff)
  })
})

describe('R-DSP-01 who has to act on a disagreement', () => {
  const answering = (answer: 'YES' | 'NO') =>
    waitingOn(agreeing({ agreement: { ...anAgreement([]), answers: { PERSON: { BUDGET: answer } } } })).steps[0]

  it('a no waits for the worker to record what the party disagrees with', () => {
    expect(answering('NO')).toBe('raiseDispute')
    expect(answering('YES')).toBe('recordAgreement')
  })

  it('the answer stands on the list of somebody who may give it', () => {
    const disputed = { ...play(out, disagree('PERSON', 'BUDGET', 1)), clocks: [aClock('dispute.response')] }
    const item = work(disputed).find(({ step }) => step === 'answerDispute')
    expect(item?.role).toBe('TEAM_MANAGER')
    expect(taking(disputed, reply('PLAN_STAYS')).event.type).toBe('DisputeAnswered')
  })
})

describe('R-SGN-01 those who have not answered are asked again', () => {
  const chased = (agreed: readonly Party[], parties: readonly Party[]): readonly string[] =>
    fire(agreeing({ agreement: anAgreement(agreed, parties) }), aFiring('plan.agreement', 'BREACH'), NOW)
      .messages.filter(({ template }) => template === 'PLAN_ANSWER_MISSING')
      .map(({ to }) => to)

  it.each([
    [[], THREE, ['PERSON', 'CARER']],
    [['PERSON'], THREE, ['CARER']],
    [['PERSON', 'CARER'], THREE, []],
    [[], PARTIES, ['PERSON', 'CARER', 'ADVOCATE', 'OTHER']],
  ] as const)('%j have said yes, of %j: asks %j', (agreed, parties, asked) => {
    expect(chased(agreed, parties)).toEqual(asked)
  })

  it('who has answered in part is asked for the rest', () => {
    const answers = { PERSON: { INFORMATION: 'YES', BUDGET: 'NO' } } as const
    const journey = agreeing({ agreement: { ...anAgreement([]), answers } })
    const { messages } = fire(journey, aFiring('plan.agreement', 'BREACH'), NOW)
    expect(messages).toContainEqual({ template: 'PLAN_ANSWER_MISSING', to: 'PERSON' })
  })

  it('who has said no has answered; a silence decides nothing', () => {
    const no = { INFORMATION: 'YES', BUDGET: 'NO', HOW: 'YES' } as const
    const journey = agreeing({ agreement: { ...anAgreement([]), answers: { PERSON: no } } })
    const fired = fire(journey, aFiring('plan.agreement', 'BREACH'), NOW)
    expect(fired.messages.some(({ template }) => template === 'PLAN_ANSWER_MISSING')).toBe(false)
    expect(fired.journey.agreement).toEqual(journey.agreement)
    expect(fired.journey.stage).toBe('AGREEING')
  })

  it('kindly', () => {
    const text = agreementLetters.PLAN_ANSWER_MISSING(aLetterContext()).paragraphs.join('\n')
    expect(text).toContain('If you do not agree, say so: that is all right')
    expect(agreementLetters.PLAN_ANSWER_MISSING(aBareLetterContext()).paragraphs.join('\n')).not.toMatch(
      /undefined|NaN/,
    )
  })
})

describe('R-SGN-01 the sign-off names what is missing, all at once', () => {
  it('by party and aspect, and whether it was a no', () => {
    const agreement = {
      planVersion: 1,
      parties: THREE,
      answers: {
        PERSON: { INFORMATION: 'YES', BUDGET: 'NO', HOW: 'YES' },
        COUNCIL: anAgreement(['COUNCIL']).answers.COUNCIL ?? {},
      },
    } as const
    const sign = aSignature()
    const refusal = refusalOf(readyToSign({ agreement }), sign)
    expect(refusal).toMatchObject({ code: 'AGREEMENTS_INCOMPLETE', rule: 'R-SGN-01' })
    expect(refusal.detail).toBe(
      'Not agreed yet: the person (the budget: no); the carer (the information in the plan: no answer yet; the budget: no answer yet; how the needs are to be met: no answer yet).',
    )
  })
})
