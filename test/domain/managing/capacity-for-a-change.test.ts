import { describe, expect, it } from '@jest/globals'
import type { AdvocacyScreen } from '../../../domain/advocacy/screen.ts'
import type { DirectPaymentState } from '../../../domain/direct-payments/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import type { DecideModeChangeFacts, RequestModeChangeFacts } from '../../../domain/managing/facts.ts'
import type { ModeChange } from '../../../domain/managing/state.ts'
import { lackingCapacity } from '../../support/capacity.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { choosing, signed } from '../../support/managing.ts'
import { aLine, MANAGER } from '../../support/plans.ts'

const LACKS = { hasCapacity: false, authority: 'DEPUTY' } as const
const toPayment = { line: 'LINE-1', mode: 'DIRECT_PAYMENT' } as const
const agreedFor = (recipient: 'PERSON' | 'NOMINATED_PERSON' | 'AUTHORISED_PERSON'): DirectPaymentState => ({
  agreed: { at: NOW, recipient },
})

const managed = (directPayment?: DirectPaymentState): Journey =>
  signed([aLine()], {}, directPayment === undefined ? {} : { directPayment })
const asked = (over: Partial<ModeChange> = {}, journey: Partial<Journey> = {}): Journey =>
  signed([aLine()], { change: { ...toPayment, askedAt: NOW, ...over } }, journey)

const ask = (over: Partial<RequestModeChangeFacts> = {}): Step =>
  aStep('requestModeChange', { ...toPayment, ...over }, { standing: { offersServiceFunds: true } })
const decide = (over: Partial<DecideModeChangeFacts> = {}): Step =>
  aStep('decideModeChange', { decision: 'AGREED', bigChange: false, ...over }, { ...MANAGER, given: ['/reasons'] })

const difficult: AdvocacyScreen = { difficulties: ['USE_OR_WEIGH'], appropriateIndividual: true }
const screened: Partial<Journey> = { advocacy: { screen: difficult, screenedAt: NOW } }

describe('R-MGT-08 somebody who lacks capacity for the change', () => {
  it('has somebody with authority who asks for them, and a direct payment is asked for an authorised person (R-DPY-02)', () => {
    expect(refusalOf(managed(), ask({ hasCapacity: false }))).toMatchObject({
      code: 'MODE_CHANGE_NEEDS_AUTHORITY',
      rule: 'R-MGT-08',
    })
    const { journey, event } = taking(managed(), ask(LACKS))
    expect(event).toMatchObject({ ...LACKS, asksForDirectPayment: 'AUTHORISED_PERSON' })
    expect(journey.directPayment?.request?.recipient).toBe('AUTHORISED_PERSON')
    expect(journey.managing?.change).toEqual({ ...toPayment, ...LACKS, askedAt: NOW })
  })

  it('who has it, or of whom nobody doubts it, asks for themselves', () => {
    for (const said of [{}, { hasCapacity: true }])
      expect(taking(managed(), ask(said)).journey.directPayment?.request?.recipient).toBe('PERSON')
  })

  const toSomebodyElse = [
    ['was agreed to the person', agreedFor('PERSON')],
    ['was agreed to somebody they named', agreedFor('NOMINATED_PERSON')],
    ['was asked for the person', { request: { at: NOW, recipient: 'PERSON' } }],
  ] as const

  it.each(toSomebodyElse)('a direct payment that %s is not chosen for them, nor changed to', (_what, payment) => {
    const refused = { code: 'NO_AUTHORISED_PERSON_GETS_IT', rule: 'R-DPY-02' }
    expect(refusalOf(managed(payment), ask(LACKS))).toMatchObject(refused)
    const choice = aStep(
      'chooseManagementMode',
      { lines: [aLine({ mode: 'DIRECT_PAYMENT' })], ...LACKS },
      { given: ['/evidence'] },
    )
    expect(refusalOf(lackingCapacity({ ...choosing([]), directPayment: payment }), choice)).toMatchObject(refused)
    expect(taking(managed(payment), ask({ ...LACKS, mode: 'ISF' })).event.type).toBe('ModeChangeRequested')
  })

  it.each([
    ['one to an authorised person is agreed', agreedFor('AUTHORISED_PERSON')],
    ['one is asked for them', { ...agreedFor('PERSON'), request: { at: NOW, recipient: 'AUTHORISED_PERSON' } }],
  ] as const)('it is where %s', (_what, payment) => {
    expect(taking(managed(payment), ask(LACKS)).event).not.toHaveProperty('asksForDirectPayment')
  })
})

describe('R-MGT-08 a change is agreed', () => {
  it('where a screen has found a difficulty, once somebody has asked about capacity; a review asks for itself', () => {
    const journey = asked({ mode: 'LA_MANAGED' }, screened)
    const other = { ...journey, managing: { lines: [], ...journey.managing, inForce: [aLine({ mode: 'ISF' })] } }
    expect(refusalOf(other, decide())).toMatchObject({ code: 'MODE_CHANGE_CAPACITY_NOT_ASKED', rule: 'R-MGT-08' })
    expect(taking(other, decide({ hasCapacity: true })).event).toMatchObject({ hasCapacity: true })
    expect(taking(other, decide({ decision: 'REVIEW_FIRST' })).event.type).toBe('ModeChangeDecided')
    expect(refusalOf(other, decide({ hasCapacity: false })).code).toBe('MODE_CHANGE_NEEDS_AUTHORITY')
    expect(taking(lackingCapacity(other), decide(LACKS)).event).toMatchObject(LACKS)
  })

  it('on what was said with the request, where nobody says otherwise now', () => {
    const journey = asked({ mode: 'LA_MANAGED', ...LACKS }, screened)
    expect(taking(lackingCapacity(journey), decide()).event.type).toBe('ModeChangeDecided')
    expect(taking(journey, decide({ hasCapacity: true })).event).toMatchObject({ hasCapacity: true })
  })

  it('to a direct payment only to an authorised person, where the person lacks capacity (R-DPY-02)', () => {
    for (const recipient of ['PERSON', 'NOMINATED_PERSON'] as const)
      expect(refusalOf(lackingCapacity(asked(LACKS, { directPayment: agreedFor(recipient) })), decide())).toMatchObject(
        {
          code: 'NO_AUTHORISED_PERSON_GETS_IT',
          rule: 'R-DPY-02',
        },
      )
    const authorised = lackingCapacity(asked(LACKS, { directPayment: agreedFor('AUTHORISED_PERSON') }))
    expect(taking(authorised, decide()).event.type).toBe('ModeChangeDecided')
    expect(taking(asked({}, { directPayment: agreedFor('PERSON') }), decide()).event.type).toBe('ModeChangeDecided')
  })
})

describe('R-CAP-01, R-CAP-02 a change is agreed on what is on record about capacity', () => {
  const byBestInterests = { hasCapacity: false, authority: 'BEST_INTERESTS_DECISION' } as const
  const looked = (outcome: 'HAS_CAPACITY' | 'LACKS_CAPACITY', change: Partial<ModeChange> = {}): Journey =>
    asked({ mode: 'ISF', ...change }, { capacity: { WHO_MANAGES_THE_MONEY: { outcome, at: NOW } } })
  const review = { decision: 'REVIEW_FIRST' } as const

  it.each([
    ['nobody has looked at it', asked({ mode: 'ISF' }), LACKS, 'R-CAP-01 CAPACITY_NOT_RECORDED'],
    ['nobody has, and the request said so', asked({ mode: 'ISF', ...LACKS }), {}, 'R-CAP-01 CAPACITY_NOT_RECORDED'],
    ['it is there', looked('HAS_CAPACITY'), LACKS, 'R-CAP-01 CAPACITY_NOT_RECORDED'],
    ['it is lacking, and nobody says so', looked('LACKS_CAPACITY'), {}, 'R-CAP-01 CAPACITY_RECORDED_OTHERWISE'],
    [
      'it is lacking, and the decision says otherwise',
      looked('LACKS_CAPACITY', LACKS),
      { hasCapacity: true },
      'R-CAP-01 CAPACITY_RECORDED_OTHERWISE',
    ],
    ['nobody has said what is best', looked('LACKS_CAPACITY'), byBestInterests, 'R-CAP-02 BEST_INTERESTS_NOT_RECORDED'],
  ] as const)('not where %s', (_where, journey, said, refused) => {
    const { rule, code } = refusalOf(journey, decide(said))
    expect(`${rule} ${code}`).toBe(refused)
    expect(taking(journey, decide({ ...said, ...review })).event.type).toBe('ModeChangeDecided')
  })

  it.each([
    ['nobody doubts it', asked({ mode: 'ISF' }), {}],
    ['it is there', looked('HAS_CAPACITY'), { hasCapacity: true }],
    ['a deputy decides', looked('LACKS_CAPACITY'), LACKS],
    ['what is best is there as well', lackingCapacity(asked({ mode: 'ISF' })), byBestInterests],
  ] as const)('but where %s', (_where, journey, said) => {
    expect(taking(journey, decide(said)).event).toMatchObject({
      type: 'ModeChangeDecided',
      decision: 'AGREED',
      ...said,
    })
  })
})
