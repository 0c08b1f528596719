import { describe, expect, it } from '@jest/globals'
import { payingLetters } from '../../../activities/letters/paying.ts'
import { payingEvolvers } from '../../../domain/direct-payments/paying-evolve.ts'
import {
  WAYS_OF_SIGNING,
  type DirectPaymentState,
  type PaymentRecipient,
  type PaymentSignatory,
} from '../../../domain/direct-payments/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import type { Role } from '../../../domain/roles/roles.ts'
import { PAID_LINES, PAID_SINCE, paying } from '../../support/direct-payments.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aLetterContext } from '../../support/letters.ts'
import { signed } from '../../support/managing.ts'

const sent = (recipient: PaymentRecipient = 'PERSON', over: DirectPaymentState = {}): Journey =>
  signed(
    PAID_LINES,
    {},
    { directPayment: { agreed: { at: PAID_SINCE, recipient }, agreement: { issuedAt: PAID_SINCE }, ...over } },
  )
const half = (signedBy: readonly PaymentSignatory[]): Journey =>
  sent('PERSON', { agreement: { issuedAt: PAID_SINCE, signedBy } })

const sign = (role: Role, signedBy: readonly PaymentSignatory[], over: Partial<Step> = {}): Step =>
  aStep('signDirectPaymentAgreement', { signedBy }, { role, id: `staff-${role}`, ...over })
const record = (signedBy: readonly PaymentSignatory[]): Step =>
  aStep('signDirectPaymentAgreement', { signedBy, way: 'ON_PAPER' }, { given: ['/signature'] })

describe('R-DPY-04 whoever gets the money signs for themselves', () => {
  it.each([
    ['CITIZEN', 'PERSON'],
    ['REPRESENTATIVE', 'NOMINATED_PERSON'],
    ['REPRESENTATIVE', 'AUTHORISED_PERSON'],
  ] as const)('%s, where the money is for %s; the council hears that its signature is missing', (role, recipient) => {
    const { event, journey, messages } = taking(sent(recipient), sign(role, ['RECIPIENT']))
    expect(event).toEqual({
      type: 'DirectPaymentAgreementSigned',
      signedBy: ['RECIPIENT'],
      way: 'ONLINE',
      onBehalf: false,
    })
    expect(journey.directPayment?.agreement).toEqual({ issuedAt: PAID_SINCE, signedBy: ['RECIPIENT'] })
    expect(messages).toEqual([{ template: 'DIRECT_PAYMENT_TO_COUNTERSIGN', to: 'WORKER' }])
  })

  it.each([
    ['CITIZEN', 'NOMINATED_PERSON', ['RECIPIENT']],
    ['REPRESENTATIVE', 'PERSON', ['RECIPIENT']],
    ['CITIZEN', 'PERSON', ['COUNCIL']],
    ['CITIZEN', 'PERSON', ['RECIPIENT', 'COUNCIL']],
  ] as const)('%s does not, where the money is for %s, for %j', (role, recipient, signedBy) => {
    expect(refusalOf(sent(recipient), sign(role, signedBy))).toMatchObject({
      code: 'SIGNATURE_OF_SOMEBODY_ELSE',
      rule: 'R-DPY-04',
    })
  })
})

describe('R-DPY-04 somebody of the council records a signature', () => {
  it.each([
    ['without the way', sign('PRACTITIONER', ['RECIPIENT'], { given: ['/signature'] })],
    ['without who it was', { ...record(['RECIPIENT']), given: [] }],
  ])('and says how whoever gets the money signed, else it is refused: %s', (_what, step) => {
    expect(refusalOf(sent(), step)).toMatchObject({ code: 'SIGNATURE_NOT_DESCRIBED', rule: 'R-DPY-04' })
  })

  it('of both at once: that is the agreement', () => {
    const { event, journey, messages } = taking(sent(), record(['RECIPIENT', 'COUNCIL']))
    expect(event).toMatchObject({ way: 'ON_PAPER', onBehalf: true })
    expect(journey.directPayment?.agreement).toEqual({ issuedAt: PAID_SINCE, signedAt: NOW })
    expect(messages).toEqual([])
  })

  it.each([
    ['the council after the person', half(['RECIPIENT']), sign('FINANCE_OFFICER', ['COUNCIL'])],
    ['the person after the council', half(['COUNCIL']), sign('CITIZEN', ['RECIPIENT'])],
  ])('%s: with both it is signed', (_who, journey, step) => {
    const { agreement } = taking(journey, step).journey.directPayment ?? {}
    expect(agreement).toEqual({ issuedAt: PAID_SINCE, signedAt: NOW })
  })

  it.each([
    ['the same again', half(['RECIPIENT']), sign('CITIZEN', ['RECIPIENT'])],
    ['nobody', sent(), record([])],
  ])('%s is refused', (_who, journey, step) => {
    expect(refusalOf(journey, step).code).toBe('SIGNATURE_GIVEN_ALREADY')
  })

  it('the council alone brings no note that it has still to sign', () => {
    expect(taking(sent(), sign('PRACTITIONER', ['COUNCIL'])).messages).toEqual([])
  })

  it('nothing is paid on half an agreement', () => {
    const ready = { ...half(['RECIPIENT']).directPayment, channel: 'PREPAID_CARD' } as const
    const start = aStep('startDirectPayment', { paysFamilyInHousehold: false }, { role: 'FINANCE_OFFICER' })
    expect(refusalOf({ ...half([]), directPayment: ready }, start).code).toBe('PAYMENT_AGREEMENT_NOT_SIGNED')
  })

  it('an event from before signatures were kept one by one means both', () => {
    const at = { at: NOW, version: 11, by: { id: 'staff-1', role: 'PRACTITIONER' } } as const
    const changes = payingEvolvers.DirectPaymentAgreementSigned(sent(), { type: 'DirectPaymentAgreementSigned' }, at)
    expect(changes.directPayment?.agreement).toEqual({ issuedAt: PAID_SINCE, signedAt: NOW })
  })

  it.each(WAYS_OF_SIGNING)('the way is one of a closed list: %s', (way) => {
    const step = aStep('signDirectPaymentAgreement', { signedBy: ['RECIPIENT'], way }, { given: ['/signature'] })
    expect(taking(sent(), step).event).toMatchObject({ way })
  })
})

describe('R-DPY-12 the money passes to somebody else', () => {
  const before = paying({ agreed: { at: PAID_SINCE, recipient: 'NOMINATED_PERSON' } })
  const ask = (over: object = {}) => aStep('requestDirectPayment', { recipient: 'NOMINATED_PERSON', ...over })
  const found = {
    decision: 'AGREED',
    hasCapacity: true,
    recipientAgrees: true,
    barred: false,
    manages: 'ALONE',
    properWay: true,
  } as const
  const decide = aStep('decideDirectPayment', found, { given: ['/reasons', '/nomineeRecipient'] })
  const to = (journey: Journey, step: Step) =>
    taking(journey, step).messages.map(
      ({ to: who, about, template }) => `${who} ${String(about?.['news'] ?? template)}`,
    )
  const agreedAnew = (): Journey => taking(taking(before, ask({ somebodyNew: true })).journey, decide).journey

  it('another nominated person can take the place of the one there is; the same one is agreed already', () => {
    expect(refusalOf(before, ask()).code).toBe('DIRECT_PAYMENT_AGREED_ALREADY')
    expect(taking(before, ask({ somebodyNew: true })).event).toMatchObject({ somebodyNew: true })
    expect(refusalOf(paying(), ask({ recipient: 'PERSON', somebodyNew: true })).code).toBe(
      'DIRECT_PAYMENT_AGREED_ALREADY',
    )
  })

  it('whoever had it until now is told, and goes on getting it until the new terms and account are there', () => {
    const asked = taking(before, ask({ somebodyNew: true })).journey
    const { journey, messages } = taking(asked, decide)
    expect(to(asked, decide)).toContain('FORMER_NOMINEE PASSES_ON')
    expect(messages.find(({ to: who }) => who === 'FORMER_NOMINEE')?.about).toMatchObject({ paid: true })
    expect(journey.directPayment).toMatchObject({ stillPaidTo: 'NOMINATED_PERSON', startedAt: PAID_SINCE })
  })

  it('meanwhile both hear what concerns the money, and only the new one of their terms', () => {
    const pause = aStep('pauseDirectPayment', { because: 'OTHER', keepsPaying: false })
    expect(to(agreedAnew(), pause)).toEqual(expect.arrayContaining(['NOMINEE PAUSED', 'FORMER_NOMINEE PAUSED']))
    const terms = { employsAssistant: false, employerDutiesTold: false, paysFamilyInHousehold: false }
    expect(to(agreedAnew(), aStep('issueDirectPaymentAgreement', terms))).not.toContain('FORMER_NOMINEE TERMS')
  })

  const account = aStep(
    'confirmPaymentChannel',
    { channel: 'PREPAID_CARD', controlledBy: 'NOMINATED_PERSON' },
    { role: 'FINANCE_OFFICER' },
  )
  const terms = aStep('issueDirectPaymentAgreement', {
    employsAssistant: false,
    employerDutiesTold: false,
    paysFamilyInHousehold: false,
  })

  it.each([
    ['the account comes last', [terms, record(['RECIPIENT', 'COUNCIL'])], account],
    ['the signatures come last', [terms, account, record(['COUNCIL'])], record(['RECIPIENT'])],
  ])('and with the last thing that was missing it has passed: %s', (_which, first, last) => {
    const journey = first.reduce((so, step) => taking(so, step).journey, agreedAnew())
    expect(journey.directPayment?.stillPaidTo).toBe('NOMINATED_PERSON')
    expect(to(journey, last)).toEqual(['PERSON DIRECT_PAYMENT_PASSED_ON', 'FORMER_NOMINEE PASSED_ON'])
    expect(taking(journey, last).journey.directPayment).not.toHaveProperty('stillPaidTo')
  })

  it('somebody new a second time: who was named in between gets nothing, and the worker tells whoever still gets it', () => {
    const asked = taking(agreedAnew(), ask({ somebodyNew: true })).journey
    const { journey, messages } = taking(asked, decide)
    expect(messages.find(({ to: who }) => who === 'FORMER_NOMINEE')?.about).toMatchObject({ paid: false })
    expect(messages).toContainEqual({ template: 'DIRECT_PAYMENT_TELL_FORMER', to: 'WORKER' })
    expect(journey.directPayment).toMatchObject({ stillPaidTo: 'NOMINATED_PERSON', namedTwice: true })
    const pause = aStep('pauseDirectPayment', { because: 'OTHER', keepsPaying: false })
    expect(to(journey, pause)).not.toContain('FORMER_NOMINEE PAUSED')
    const ready = [terms, record(['RECIPIENT', 'COUNCIL'])].reduce((so, step) => taking(so, step).journey, journey)
    expect(to(ready, account)).toEqual(['PERSON DIRECT_PAYMENT_PASSED_ON'])
    expect(taking(ready, account).journey.directPayment).not.toHaveProperty('namedTwice')
  })

  it('from the person, nobody but the person is told; the first terms and account pass nothing on', () => {
    const asked = taking(paying(), ask()).journey
    expect(to(asked, decide)).not.toContain('FORMER_NOMINEE PASSES_ON')
    expect(to(sent('PERSON', { channel: 'PREPAID_CARD' }), record(['RECIPIENT', 'COUNCIL']))).toEqual([])
  })

  it('where nothing is paid yet, it passes at once', () => {
    const { startedAt: _none, ...agreed } = before.directPayment ?? {}
    const unpaid = signed(PAID_LINES, {}, { directPayment: agreed })
    const { journey, messages } = taking(taking(unpaid, ask({ somebodyNew: true })).journey, decide)
    expect(journey.directPayment).not.toHaveProperty('stillPaidTo')
    expect(messages.find(({ to: who }) => who === 'FORMER_NOMINEE')?.about).toMatchObject({ paid: false })
  })

  it('the end of the payment reaches whoever still got it', () => {
    const end = aStep(
      'endDirectPayment',
      { because: 'RISK', alternativeInPlace: true },
      { role: 'TEAM_MANAGER', given: ['/reasons'] },
    )
    expect(to(agreedAnew(), end)).toEqual(expect.arrayContaining(['NOMINEE ENDED', 'FORMER_NOMINEE ENDED']))
    const ended = taking(agreedAnew(), end).journey
    expect(to(ended, aStep('askDirectPaymentReturns', {}))).toContain('FORMER_NOMINEE RECEIPTS_ASKED')
  })

  it.each(['PERSON', 'NOMINATED_PERSON', 'AUTHORISED_PERSON'])(
    'the person reads to whom it goes now: %s',
    (recipient) => {
      const { paragraphs } = payingLetters.DIRECT_PAYMENT_PASSED_ON(aLetterContext({ recipient }))
      expect(paragraphs[0]).toMatch(/^From now on the direct payment (comes|goes) to /)
    },
  )
})
