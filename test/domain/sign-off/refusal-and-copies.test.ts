import { describe, expect, it } from '@jest/globals'
import { hearDelivery } from '../../../domain/journey/machine.ts'
import type { Step } from '../../../domain/journey/step.ts'
import type { CopyFor, CopyWishFor } from '../../../domain/sign-off/facts.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { template } from '../../../domain/messages/templates.ts'
import { anAgreement, aPlanInForce, MANAGER, readyToSign } from '../../support/plans.ts'
import { aClock } from '../../support/reviewing.ts'

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

  it('tells everybody who was asked to agree, and waits for the person’s own letter', () => {
    const agreement = anAgreement([], ['PERSON', 'COUNCIL', 'CARER', 'ADVOCATE'])
    const { messages } = taking(readyToSign({ stage: 'AGREEING', agreement }), refuse)
    expect(messages.map(({ template, to }) => `${template} ${to}`)).toEqual([
      'PLAN_REFUSED PERSON',
      'PLAN_REFUSED_FOR_OTHERS CARER',
      'PLAN_REFUSED_FOR_OTHERS ADVOCATE',
    ])
    expect(template('PLAN_REFUSED_FOR_OTHERS').stops).toBeUndefined()
  })

  it('leaves the answer to a disagreement due for which the plan went back before', () => {
    const disputes = [{ party: 'PERSON', aspect: 'BUDGET', planVersion: 1, raisedAt: NOW }] as const
    const { clocks } = taking(readyToSign({ agreement: { ...anAgreement([]), disputes } }), refuse)
    expect(clocks.map(({ key }) => key)).not.toContain('dispute.response')
  })

  it('starts the clock of the written reasons, which stops when they have arrived', () => {
    const { journey, clocks, messages } = taking(readyToSign(), refuse)
    expect(clocks).toEqual([
      { do: 'stop', key: 'plan.agreement', outcome: 'CANCELLED', cause: 'PlanRefused' },
      { do: 'stop', key: 'dispute.response', outcome: 'MET', cause: 'PlanRefused' },
      { do: 'start', key: 'plan.refusalReasons', from: NOW },
    ])
    expect(messages).toMatchObject([{ template: 'PLAN_REFUSED', to: 'PERSON' }])
    expect(hearDelivery(journey, { reference: 'journey-11-0', template: 'PLAN_REFUSED' }, NOW).clocks).toEqual([
      { do: 'stop', key: 'plan.refusalReasons', outcome: 'MET', cause: 'MessageDelivered', startedBy: 11 },
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
  it('go to the person always, each once and with its own clock, and stop none by being asked for', () => {
    const { journey, messages, clocks, event } = taking(
      active,
      copies([toPerson, { to: 'CARER', consent: true }, { to: 'GP', consent: true }, toPerson]),
    )
    expect(event).toEqual({ type: 'PlanCopiesSent', planVersion: 1, recipients: ['PERSON', 'CARER', 'GP'] })
    expect(messages.map(({ template, to }) => [template, to])).toEqual([
      ['PLAN_COPY', 'PERSON'],
      ['PLAN_COPY_FOR_CARER', 'CARER'],
      ['PLAN_COPY_FOR_GP', 'GP'],
    ])
    expect(clocks).toEqual([
      { do: 'start', key: 'plan.copies.carer', from: NOW },
      { do: 'start', key: 'plan.copies.gp', from: NOW },
    ])
    expect(journey.signOff?.inForce?.personCopySent).toBe(true)
  })

  it.each([
    ['PLAN_COPY', ['plan.copies']],
    ['PLAN_COPY_FOR_CARER', ['plan.copies.carer']],
    ['PLAN_COPY_FOR_ADVOCATE', ['plan.copies.advocate']],
    ['PLAN_COPY_FOR_GP', ['plan.copies.gp']],
    ['PLAN_COPY_FOR_OTHERS', ['plan.copies.other']],
    ['PLAN_SIGNED', []],
  ] as const)('a delivered %s stops %j', (template, keys) => {
    const { clocks } = hearDelivery(active, { reference: 'journey-11-0', template }, NOW)
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

  it('a copy that is due already keeps the date it has', () => {
    const waiting = { ...active, clocks: [aClock('plan.copies.gp')] }
    expect(taking(waiting, copies([toPerson, { to: 'GP', consent: true }])).clocks).toEqual([])
  })

  it('need a plan in force', () => {
    expect(refusalOf(aJourney({ stage: 'PLANNING' }), copies([toPerson]))).toMatchObject({
      code: 'NO_SIGNED_PLAN',
      kind: 'STATE',
    })
  })
})

describe('R-SGN-05 whom the person wants to have a copy', () => {
  const wish = (wishes: readonly CopyWishFor[], given: readonly string[] = ['/evidence']): Step =>
    aStep('recordCopyWishes', { wishes }, { given })
  const carerNotGp: readonly CopyWishFor[] = [
    { to: 'CARER', wanted: true },
    { to: 'GP', wanted: false },
  ]

  it('each copy that is wanted gets its date, and one that is not wanted loses it', () => {
    const { journey, event, clocks } = taking(active, wish(carerNotGp))
    expect(event).toEqual({ type: 'CopyWishesRecorded', wishes: carerNotGp })
    expect(journey.signOff?.inForce?.copyWishes).toEqual({ CARER: 'WANTED', GP: 'NOT_WANTED' })
    expect(clocks).toEqual([
      { do: 'start', key: 'plan.copies.carer', from: NOW },
      { do: 'stop', key: 'plan.copies.gp', outcome: 'CANCELLED', cause: 'CopyWishesRecorded' },
    ])
  })

  it('somebody who is not wanted gets none, whatever the sender ticks, until the person says otherwise', () => {
    const said = taking(active, wish(carerNotGp)).journey
    const toGp = copies([toPerson, { to: 'GP', consent: true }])
    expect(refusalOf(said, toGp)).toMatchObject({ code: 'COPY_NOT_WANTED', rule: 'R-SGN-05' })
    expect(taking(said, copies([toPerson, { to: 'CARER', consent: true }])).messages).toHaveLength(2)
    const changedMind = taking(said, wish([{ to: 'GP', wanted: true }])).journey
    expect(taking(changedMind, toGp).messages).toHaveLength(2)
    expect(changedMind.signOff?.inForce?.copyWishes).toMatchObject({ CARER: 'WANTED' })
  })

  it('is the word of the person, or recorded with evidence, once for each', () => {
    expect(refusalOf(active, wish(carerNotGp, [])).code).toBe('COPY_WISH_NEEDS_EVIDENCE')
    const own = { ...wish(carerNotGp, []), by: { id: 'citizen', role: 'CITIZEN' } as const }
    expect(taking(active, own).event.type).toBe('CopyWishesRecorded')
    expect(refusalOf(active, wish([...carerNotGp, { to: 'GP', wanted: true }])).code).toBe('COPY_WISH_TWICE')
    expect(refusalOf(aJourney({ stage: 'PLANNING' }), wish(carerNotGp)).code).toBe('NO_SIGNED_PLAN')
  })

  it('holds for the next plan as well: its copies are due from its signature', () => {
    const inForce = aPlanInForce({ copyWishes: { CARER: 'WANTED', GP: 'NOT_WANTED' } })
    const sign = aStep(
      'signOffPlan',
      {
        planVersion: 1,
        budget: inForce.budget,
        startDate: '2026-01-12',
        budgetTests: { transparent: true, timely: true, sufficient: true },
        supportChanged: false,
      },
      { ...MANAGER, standing: { signOffLimitPence: inForce.budget.totalWeeklyPence, receivedOn: '2026-01-05' } },
    )
    const { journey, clocks } = taking(readyToSign({ signOff: { inForce } }), sign)
    expect(journey.signOff?.inForce?.copyWishes).toEqual(inForce.copyWishes)
    const started = clocks.flatMap((clock) => (clock.do === 'start' ? [clock.key] : []))
    expect(started.filter((key) => key.startsWith('plan.copies'))).toEqual(['plan.copies', 'plan.copies.carer'])
  })
})

describe('R-SGN-05 a copy that was received without a letter', () => {
  const confirm = (to: CopyFor['to'], receivedOn = '2026-01-06'): Step =>
    aStep(
      'confirmCopyReceived',
      { to, way: 'BY_HAND', receivedOn },
      { standing: { receivedOn: '2026-01-07', planSignedOn: '2026-01-05' } },
    )
  const waiting = { ...active, clocks: [aClock('plan.copies'), aClock('plan.copies.gp')] }

  it('stops the clock of that copy alone', () => {
    const { journey, clocks } = taking(waiting, confirm('GP'))
    expect(clocks).toEqual([{ do: 'stop', key: 'plan.copies.gp', outcome: 'MET', cause: 'PlanCopyReceived' }])
    expect(journey.signOff?.inForce?.personCopySent).toBe(false)
    expect(taking(waiting, confirm('PERSON')).journey.signOff?.inForce?.personCopySent).toBe(true)
  })

  it('is confirmed only where a copy is due', () => {
    expect(refusalOf(waiting, confirm('CARER'))).toMatchObject({ code: 'COPY_NOT_AWAITED', kind: 'STATE' })
  })

  it.each([
    ['2026-01-04', false],
    ['2026-01-05', true],
    ['2026-01-07', true],
    ['2026-01-08', false],
  ])('received on %s is possible: %s', (on, possible) => {
    if (possible) expect(taking(waiting, confirm('GP', on)).event).toMatchObject({ receivedOn: on })
    else expect(refusalOf(waiting, confirm('GP', on)).code).toBe('COPY_DAY_NOT_POSSIBLE')
  })
})
