import { describe, expect, it } from '@jest/globals'
import { hearDelivery } from '../../../domain/journey/machine.ts'
import type { Step } from '../../../domain/journey/step.ts'
import type { CopyFor } from '../../../domain/sign-off/facts.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aPlanInForce, MANAGER, readyToSign } from '../../support/plans.ts'

const refuse = aStep('refusePlan', { planVersion: 1 }, { ...MANAGER, given: ['/reasons'] })

const copies = (recipients: readonly CopyFor[], given: readonly string[] = []): Step =>
  aStep('sendPlanCopies', { recipients }, { given })

const toPerson: CopyFor = { to: 'PERSON', consent: true }
const active = aJourney({ stage: 'ACTIVE', signOff: { inForce: aPlanInForce() } })

describe('R-DSP-02 the council will not sign', () => {
  it.each(['AGREEING', 'SIGN_OFF'] as const)('from %s the plan goes back, all of it open', (stage) => {
    const { journey, event } = taking(readyToSign({ stage }), refuse)
    expect(event).toEqual({ type: 'PlanRefused', planVersion: 1 })
    expect(journey.stage).toBe('PLANNING')
    expect(journey.planning).not.toHaveProperty('sentBack')
    expect(journey.agreement?.answers).toEqual({})
  })

  it('starts the clock of the written reasons, which stops when they have arrived', () => {
    const { journey, clocks, messages } = taking(readyToSign(), refuse)
    expect(clocks).toEqual([
      { do: 'stop', key: 'plan.agreement', outcome: 'CANCELLED', cause: 'PlanRefused' },
      { do: 'start', key: 'plan.refusalReasons', from: NOW },
    ])
    expect(messages).toMatchObject([{ template: 'PLAN_REFUSED', to: 'PERSON' }])
    expect(hearDelivery(journey, { reference: 'm-1', template: 'PLAN_REFUSED' }, NOW).clocks).toEqual([
      { do: 'stop', key: 'plan.refusalReasons', outcome: 'MET', cause: 'MessageDelivered' },
    ])
  })

  it('R-REV-11 leaves a plan in force as it is', () => {
    const signOff = { inForce: aPlanInForce() }
    expect(taking(readyToSign({ signOff }), refuse).journey.signOff).toEqual(signOff)
  })

  it('is about the submitted version, and for managers', () => {
    const older = aStep('refusePlan', { planVersion: 2 }, MANAGER)
    expect(refusalOf(readyToSign(), older).code).toBe('PLAN_VERSION_NOT_CURRENT')
    expect(refusalOf(readyToSign(), { ...refuse, by: { id: 'x', role: 'PRACTITIONER' } }).kind).toBe('ROLE')
  })
})

describe('R-SGN-05 copies of the signed plan', () => {
  it('go to the person always, each once, and stop no clock by being asked for', () => {
    const { journey, messages, clocks, event } = taking(
      active,
      copies([toPerson, { to: 'CARER', consent: true }, { to: 'GP', consent: true }, toPerson]),
    )
    expect(event).toEqual({ type: 'PlanCopiesSent', planVersion: 1, recipients: ['PERSON', 'CARER', 'GP'] })
    expect(messages.map(({ template, to }) => [template, to])).toEqual([
      ['PLAN_COPY', 'PERSON'],
      ['PLAN_COPY_FOR_OTHERS', 'CARER'],
      ['PLAN_COPY_FOR_OTHERS', 'GP'],
    ])
    expect(clocks).toEqual([])
    expect(journey.signOff?.inForce?.personCopySent).toBe(true)
  })

  it.each([
    ['PLAN_COPY', ['plan.copies']],
    ['PLAN_COPY_FOR_OTHERS', []],
    ['PLAN_SIGNED', []],
  ] as const)('a delivered %s stops %j', (template, keys) => {
    const { clocks } = hearDelivery(active, { reference: 'm-1', template }, NOW)
    expect(clocks.map(({ key }) => key)).toEqual(keys)
  })

  it.each(['CARER', 'ADVOCATE', 'GP', 'OTHER'] as const)('%s gets none without consent', (to) => {
    expect(refusalOf(active, copies([toPerson, { to, consent: false }], ['/otherRecipient']))).toMatchObject({
      code: 'COPY_NEEDS_CONSENT',
      rule: 'R-SGN-05',
    })
    expect(taking(active, copies([toPerson, { to, consent: true }], ['/otherRecipient'])).messages).toHaveLength(2)
  })

  it('the person needs no consent for their own', () => {
    expect(taking(active, copies([{ to: 'PERSON', consent: false }])).messages).toHaveLength(1)
  })

  it('others come after the person, and may come later', () => {
    const toCarer = copies([{ to: 'CARER', consent: true }])
    expect(refusalOf(active, toCarer).code).toBe('PERSON_GETS_THE_FIRST_COPY')
    const later = taking(taking(active, copies([toPerson])).journey, toCarer)
    expect(later.messages.map(({ to }) => to)).toEqual(['CARER'])
    expect(later.journey.signOff?.inForce?.personCopySent).toBe(true)
  })

  it('somebody else is named', () => {
    const toOther = [toPerson, { to: 'OTHER', consent: true }] as const
    expect(refusalOf(active, copies(toOther)).code).toBe('COPY_RECIPIENT_NOT_NAMED')
    expect(taking(active, copies(toOther, ['/otherRecipient'])).messages).toHaveLength(2)
  })

  it('need a plan in force', () => {
    expect(refusalOf(aJourney({ stage: 'PLANNING' }), copies([toPerson]))).toMatchObject({
      code: 'NO_SIGNED_PLAN',
      kind: 'STATE',
    })
  })
})
