import { describe, expect, it } from '@jest/globals'
import type { DecideDirectPaymentFacts } from '../../../domain/direct-payments/facts.ts'
import type { DirectPaymentState, PaymentRecipient } from '../../../domain/direct-payments/state.ts'
import { hearDelivery } from '../../../domain/journey/machine.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { STAGES, type Stage } from '../../../domain/journey/stage.ts'
import { lackingCapacity } from '../../support/capacity.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { signed } from '../../support/managing.ts'
import { aLine, MANAGER } from '../../support/plans.ts'

const ASKED = '2026-01-02T10:00:00Z'

const planning = (directPayment?: DirectPaymentState): Journey =>
  aJourney({ stage: 'PLANNING', ...(directPayment && { directPayment }) })

const askedFor = (recipient: PaymentRecipient = 'PERSON', over: DirectPaymentState = {}): Journey =>
  planning({ request: { at: ASKED, recipient }, ...over })

const ask = (recipient: PaymentRecipient = 'PERSON', role: 'CITIZEN' | 'PRACTITIONER' = 'CITIZEN') =>
  aStep('requestDirectPayment', { recipient }, { role })

/** Everything that the law asks is there. */
const GOOD: DecideDirectPaymentFacts = {
  decision: 'AGREED',
  hasCapacity: true,
  recipientAgrees: true,
  barred: false,
  manages: 'WITH_HELP',
  properWay: true,
}

/** The same for an authorised person. */
const AUTHORISED = {
  hasCapacity: false,
  authority: 'DEPUTY',
  recipientSuitable: true,
  inBestInterests: true,
} as const

const WORDS = ['/reasons', '/whatWouldChange', '/metMeanwhile', '/helpConsidered', '/bestInterestsRecord']

/** With who gets the money, and how they are reached. */
const NAMED = [...WORDS, '/nomineeRecipient']

const decide = (over: Partial<DecideDirectPaymentFacts> = {}, given: readonly string[] = WORDS) =>
  aStep('decideDirectPayment', { ...GOOD, ...over }, { given })

describe('R-DPY-01 asking for a direct payment', () => {
  it('has a date from the first day, and the person hears of it', () => {
    const { journey, event, clocks, messages } = taking(planning(), ask('NOMINATED_PERSON'))
    expect(event).toEqual({ type: 'DirectPaymentRequested', recipient: 'NOMINATED_PERSON' })
    expect(journey.directPayment).toEqual({ request: { at: NOW, recipient: 'NOMINATED_PERSON' } })
    expect(clocks).toEqual([{ do: 'start', key: 'directPayment.decision', from: NOW }])
    expect(messages).toMatchObject([
      { template: 'DIRECT_PAYMENT_REQUEST_RECEIVED', to: 'PERSON', dates: ['directPayment.decision'] },
    ])
  })

  const POSSIBLE: readonly Stage[] = STAGES.slice(STAGES.indexOf('ASSESSING'), STAGES.indexOf('CLOSED'))

  it.each(STAGES)('in %s: from the assessment on, until the end', (stage) => {
    const journey = { ...planning(), stage }
    if (POSSIBLE.includes(stage)) expect(taking(journey, ask()).journey.stage).toBe(stage)
    else expect(refusalOf(journey, ask()).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })

  it.each([
    ['while a request is open', askedFor(), 'DIRECT_PAYMENT_ASKED_ALREADY'],
    [
      'for what is agreed already',
      planning({ agreed: { at: ASKED, recipient: 'PERSON' } }),
      'DIRECT_PAYMENT_AGREED_ALREADY',
    ],
  ])('is refused %s', (_when, journey, code) => {
    expect(refusalOf(journey, ask())).toMatchObject({ code, rule: 'R-DPY-01', kind: 'STATE' })
  })

  it('is possible for another recipient, and after a no', () => {
    const agreed = { agreed: { at: ASKED, recipient: 'PERSON' } } as const
    expect(taking(planning(agreed), ask('NOMINATED_PERSON')).journey.directPayment).toMatchObject(agreed)
    expect(taking(planning({ refusedAt: ASKED }), ask()).event.type).toBe('DirectPaymentRequested')
  })

  it('can be taken back, and then there is nothing to decide', () => {
    const { journey, clocks } = taking(askedFor(), aStep('withdrawDirectPaymentRequest', {}, { role: 'CITIZEN' }))
    expect(journey.directPayment).toEqual({})
    expect(clocks).toEqual([
      { do: 'stop', key: 'directPayment.decision', outcome: 'CANCELLED', cause: 'DirectPaymentRequestWithdrawn' },
    ])
    expect(refusalOf(journey, decide())).toMatchObject({ code: 'NO_DIRECT_PAYMENT_ASKED', kind: 'STATE' })
  })
})

describe('R-DPY-01 a direct payment is a right where the conditions are met', () => {
  it('is agreed, kept with what was found, and told', () => {
    const { journey, event, clocks, messages } = taking(askedFor(), decide())
    const { decision: _decision, ...found } = GOOD
    expect(event).toEqual({ type: 'DirectPaymentAgreed', recipient: 'PERSON', ...found })
    expect(journey.directPayment).toEqual({ agreed: { at: NOW, recipient: 'PERSON' } })
    expect(clocks).toEqual([
      { do: 'stop', key: 'directPayment.decision', outcome: 'MET', cause: 'DirectPaymentAgreed' },
    ])
    expect(messages).toMatchObject([{ template: 'DIRECT_PAYMENT_AGREED', to: 'PERSON' }])
  })

  it('for somebody else while it is paid, it goes on, and their terms and account come first (R-DPY-04, R-DPY-05)', () => {
    const paid = {
      agreed: { at: ASKED, recipient: 'PERSON' },
      agreement: { issuedAt: ASKED, signedAt: ASKED },
      channel: 'PREPAID_CARD',
      startedAt: ASKED,
      noticeGivenAt: ASKED,
    } as const
    const { journey, messages } = taking(askedFor('NOMINATED_PERSON', paid), decide({}, NAMED))
    expect(journey.directPayment).toEqual({
      agreed: { at: NOW, recipient: 'NOMINATED_PERSON' },
      startedAt: ASKED,
      noticeGivenAt: ASKED,
      stillPaidTo: 'PERSON',
    })
    expect(messages.map(({ template, to }) => `${template} ${to}`)).toEqual([
      'DIRECT_PAYMENT_AGREED PERSON',
      'DIRECT_PAYMENT_FOR_RECIPIENT NOMINEE',
      'DIRECT_PAYMENT_RECIPIENT_CHANGED FINANCE',
    ])
  })

  it.each(['ALONE', 'WITH_HELP'] as const)('managing it %s is enough', (manages) => {
    expect(taking(askedFor(), decide({ manages })).event.type).toBe('DirectPaymentAgreed')
  })

  it('is not refused then', () => {
    expect(refusalOf(askedFor(), decide({ decision: 'REFUSED' }))).toMatchObject({
      code: 'DIRECT_PAYMENT_MUST_BE_AGREED',
      rule: 'R-DPY-01',
    })
  })

  it.each([
    ['the person is barred', { barred: true }, 'PERSON', /^R-DPY-01 .*bars the person/],
    ['nobody can manage it', { manages: 'NOT_EVEN_WITH_HELP' }, 'PERSON', /^R-DPY-01 .*manage the money/],
    ['it is no proper way', { properWay: false }, 'PERSON', /^R-DPY-01 .*proper way/],
    ['the nominee does not agree', { recipientAgrees: false }, 'NOMINATED_PERSON', /^R-DPY-01 .*agrees to it/],
    ['the person lacks capacity', { hasCapacity: false }, 'PERSON', /^R-DPY-02 .*authorised person gets it/],
    ['they have capacity after all', {}, 'AUTHORISED_PERSON', /^R-DPY-02 .*authorised person gets it/],
    [
      'the authorised person is not suitable',
      { ...AUTHORISED, recipientSuitable: false },
      'AUTHORISED_PERSON',
      /^R-DPY-02 .*is suitable/,
    ],
    [
      'it is not in their best interests',
      { hasCapacity: false, recipientSuitable: true },
      'AUTHORISED_PERSON',
      /^R-DPY-02 .*best interests/,
    ],
  ] as const)('cannot be agreed where %s', (_what, over, recipient, says) => {
    const { code, rule, detail } = refusalOf(askedFor(recipient), decide(over))
    expect(code).toBe('DIRECT_PAYMENT_CONDITIONS_NOT_MET')
    expect(`${rule} ${detail}`).toMatch(says)
    const found = 'hasCapacity' in over ? lackingCapacity(askedFor(recipient)) : askedFor(recipient)
    const { event } = taking(found, decide({ ...over, decision: 'REFUSED' }))
    expect(event.type).toBe('DirectPaymentRefused')
  })

  it.each([
    ['before the 18th birthday', { isAdult: false }, 'DIRECT_PAYMENT_CONDITIONS_NOT_MET'],
    ['from it on', { isAdult: true }, undefined],
    ['where the date of birth is not known', {}, undefined],
  ] as const)('%s', (_when, standing, code) => {
    const step = { ...decide(), standing }
    if (code === undefined) expect(taking(askedFor(), step).event.type).toBe('DirectPaymentAgreed')
    else expect(refusalOf(askedFor(), step)).toMatchObject({ code, rule: 'R-DPY-01' })
  })

  it('before the 18th birthday it is refused with that as a reason', () => {
    const step = { ...decide({ decision: 'REFUSED' }), standing: { isAdult: false } }
    expect(taking(askedFor(), step).event).toMatchObject({ type: 'DirectPaymentRefused', unmet: ['OF_AGE'] })
  })

  it('whether the person themselves “agrees” matters only where somebody else gets the money', () => {
    expect(taking(askedFor(), decide({ recipientAgrees: false })).event.type).toBe('DirectPaymentAgreed')
  })

  it('nobody is found unable to manage before help was thought of', () => {
    const step = decide({ decision: 'REFUSED', manages: 'NOT_EVEN_WITH_HELP' }, WORDS.slice(0, 3))
    expect(refusalOf(askedFor(), step)).toMatchObject({ code: 'HELP_TO_MANAGE_NOT_CONSIDERED', rule: 'R-DPY-01' })
  })
})

describe('R-DPY-02 an authorised person for somebody who lacks capacity', () => {
  const forThem = lackingCapacity(askedFor('AUTHORISED_PERSON'))

  it('gets it when suitable, willing, and acting in their best interests', () => {
    expect(taking(forThem, decide(AUTHORISED, NAMED)).journey.directPayment?.agreed?.recipient).toBe(
      'AUTHORISED_PERSON',
    )
  })

  it('why so is on record', () => {
    expect(refusalOf(forThem, decide(AUTHORISED, ['/reasons']))).toMatchObject({
      code: 'BEST_INTERESTS_NOT_RECORDED',
      rule: 'R-DPY-02',
    })
  })
})

describe('R-MGT-08, R-DPY-03 a change of a line that waits for the direct payment', () => {
  const waiting = (mode: 'DIRECT_PAYMENT' | 'ISF', over: DirectPaymentState = {}) =>
    signed(
      [aLine()],
      { change: { line: 'LINE-1', mode, askedAt: ASKED } },
      { directPayment: { request: { at: ASKED, recipient: 'PERSON' }, ...over } },
    )
  const no = decide({ decision: 'REFUSED', properWay: false })
  const back = aStep('withdrawDirectPaymentRequest', {}, { role: 'CITIZEN' })
  const stops = (clocks: readonly { key: string }[]) => clocks.some(({ key }) => key === 'managing.modeChange')

  it.each([
    ['refused', no],
    ['taken back', back],
  ])('is settled when it is %s, and its date stops', (_how, step) => {
    const { journey, clocks } = taking(waiting('DIRECT_PAYMENT'), step)
    expect(journey.managing).not.toHaveProperty('change')
    expect(stops(clocks)).toBe(true)
  })

  it.each([
    ['a change to something else', waiting('ISF')],
    [
      'what was agreed for another recipient',
      waiting('DIRECT_PAYMENT', { agreed: { at: ASKED, recipient: 'PERSON' } }),
    ],
  ])('leaves alone %s', (_what, journey) => {
    for (const step of [no, back]) {
      const after = taking(journey, step)
      expect(after.journey.managing?.change).toBeDefined()
      expect(stops(after.clocks)).toBe(false)
    }
  })
})

describe('R-DPY-03 a no is explained in writing', () => {
  const no = { decision: 'REFUSED', properWay: false } as const

  it('has its date, stopped by the letter and nothing else', () => {
    const { journey, event, clocks, messages } = taking(askedFor(), decide(no))
    expect(event).toMatchObject({ type: 'DirectPaymentRefused', unmet: ['PROPER_WAY'], properWay: false })
    expect(journey.directPayment).toEqual({ refusedAt: NOW })
    expect(clocks).toEqual([
      { do: 'stop', key: 'directPayment.decision', outcome: 'MET', cause: 'DirectPaymentRefused' },
      { do: 'start', key: 'directPayment.refusalReasons', from: NOW },
    ])
    expect(messages).toMatchObject([{ template: 'DIRECT_PAYMENT_REFUSED', to: 'PERSON' }])
    const heard = hearDelivery(journey, { reference: 'journey-11-0', template: 'DIRECT_PAYMENT_REFUSED' }, NOW)
    expect(heard.clocks.map(({ key }) => key)).toEqual(['directPayment.refusalReasons'])
  })

  it.each(WORDS.slice(0, 3))('needs %s', (missing) => {
    const given = WORDS.filter((words) => words !== missing)
    expect(refusalOf(askedFor(), decide(no, given))).toMatchObject({ code: 'REFUSAL_NOT_EXPLAINED', rule: 'R-DPY-03' })
  })

  it('leaves standing what was agreed for somebody else', () => {
    const agreed = { at: ASKED, recipient: 'PERSON' } as const
    const journey = askedFor('NOMINATED_PERSON', { agreed })
    expect(taking(journey, decide(no)).journey.directPayment).toEqual({ agreed, refusedAt: NOW })
  })

  it('is for staff to decide', () => {
    expect(refusalOf(askedFor(), { ...decide(no), by: { id: 'somebody', role: 'CITIZEN' } }).kind).toBe('ROLE')
    expect(taking(askedFor(), { ...decide(no), by: MANAGER }).event.type).toBe('DirectPaymentRefused')
  })
})
