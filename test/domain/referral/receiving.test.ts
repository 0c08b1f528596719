import { describe, expect, it } from '@jest/globals'
import type { CreateReferralFacts } from '../../../domain/referral/receipt.ts'
import { hearDelivery } from '../../../domain/journey/machine.ts'
import { messageReference } from '../../../domain/messages/reference.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aClock } from '../../support/reviewing.ts'

const facts: CreateReferralFacts = {
  referrer: 'GP',
  routeOfAccess: 'COMMUNITY',
  urgent: false,
  carerKnown: false,
  inHospital: false,
}

const receiving = (over: Partial<CreateReferralFacts> = {}, given: readonly string[] = []) =>
  aStep('createReferral', { ...facts, ...over }, { role: 'CONTACT_OFFICER', given, standing: { inOfficeHours: true } })

const joining = (over: Partial<CreateReferralFacts>, given: readonly string[]) =>
  aStep('joinReferral', { ...facts, ...over }, { role: 'CONTACT_OFFICER', given, standing: { inOfficeHours: true } })

const contact = aJourney({ stage: 'CONTACT' })

describe('R-REF-01 a request for support', () => {
  it('goes to triage, and the receipt is its beginning', () => {
    const { journey, clocks } = taking(contact, receiving())
    expect(journey.stage).toBe('TRIAGE')
    expect(journey.referral).toEqual({ ...facts, receivedAt: NOW })
    expect(clocks).toContainEqual({ do: 'start', key: 'referral.acknowledge', from: NOW })
    expect(clocks).toContainEqual({ do: 'start', key: 'triage.standard', from: NOW })
  })

  it('R-REF-02 the person hears, and so does whoever else asked for them', () => {
    const told = (over: Partial<CreateReferralFacts>) =>
      taking(contact, receiving(over)).messages.map(({ template, to }) => [template, to])
    expect(told({ referrer: 'SELF' })).toEqual([['REFERRAL_ACKNOWLEDGEMENT', 'PERSON']])
    expect(told({ referrer: 'GP' })).toEqual([
      ['REFERRAL_ACKNOWLEDGEMENT', 'PERSON'],
      ['REFERRER_ACKNOWLEDGEMENT', 'REFERRER'],
    ])
  })

  it.each([
    ['SELF', 0],
    ['GP', 1],
  ] as const)('R-REF-02 from %s starts %i date for whoever asked', (referrer, count) => {
    const { clocks } = taking(contact, receiving({ referrer }))
    expect(clocks.filter(({ key }) => key === 'referral.acknowledge.referrer')).toHaveLength(count)
  })

  it('R-REF-02, R-REF-07 a second referrer is answered in their own time, and the person’s date begins once', () => {
    const clocks = [
      aClock('referral.acknowledge', { id: 'referral.acknowledge@2' }),
      aClock('referral.acknowledge.referrer', { id: 'referral.acknowledge.referrer@2' }),
    ]
    const joined = taking(aJourney({ stage: 'WAITING', clocks }), joining({ referrer: 'NEIGHBOUR' }, []))
    expect(joined.clocks.filter(({ key }) => key.startsWith('referral.acknowledge'))).toEqual([
      { do: 'start', key: 'referral.acknowledge.referrer', from: NOW },
    ])
  })

  it.each([
    ['REFERRAL_ACKNOWLEDGEMENT', 'referral.acknowledge'],
    ['REFERRER_ACKNOWLEDGEMENT', 'referral.acknowledge.referrer'],
  ] as const)('R-REF-02 %s stops %s and leaves the other alone', (name, key) => {
    const receipt = { reference: messageReference(contact.id, 10, 0), template: name }
    expect(hearDelivery(contact, receipt, NOW).clocks).toMatchObject([{ do: 'stop', key, startedBy: 10 }])
  })

  it('of one’s own names nobody else as the referrer, the first time and later', () => {
    const named = [{ referrer: 'SELF' }, ['/referrerName']] as const
    const journeys = [
      [contact, receiving(...named)],
      [aJourney({ stage: 'WAITING' }), joining(...named)],
    ] as const
    for (const [journey, step] of journeys) {
      expect(refusalOf(journey, step)).toMatchObject({ code: 'SELF_REFERRAL_NEEDS_NO_REFERRER', rule: 'R-REF-01' })
    }
  })

  it.each([
    ['of one’s own with other details', 'SELF', ['/summary']],
    ['of somebody else, who is named', 'GP', ['/referrerName']],
  ] as const)('is taken: %s', (_what, referrer, given) => {
    expect(taking(contact, receiving({ referrer }, given)).journey.referral?.referrer).toBe(referrer)
  })
})
