import { describe, expect, it } from '@jest/globals'
import { referralBodies } from '../../../api/steps/referral.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { RunningClock } from '../../../domain/journey/running-clock.ts'
import { work } from '../../../domain/journey/waiting-on.ts'
import type { CreateReferralFacts } from '../../../domain/referral/receipt.ts'
import { hearDelivery } from '../../../domain/journey/machine.ts'
import { messageReference } from '../../../domain/messages/reference.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aReferral } from '../../support/front-line.ts'
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
    const { journey, clocks } = taking(contact, receiving({}, ['/referrerContact']))
    expect(journey.stage).toBe('TRIAGE')
    expect(journey.referral).toEqual({ ...facts, receivedAt: NOW })
    expect(clocks).toContainEqual({ do: 'start', key: 'referral.acknowledge', from: NOW })
    expect(clocks).toContainEqual({ do: 'start', key: 'triage.standard', from: NOW })
  })

  it('R-REF-02 the person hears, and so does whoever else asked for them', () => {
    const told = (over: Partial<CreateReferralFacts>) =>
      taking(contact, receiving(over, over.referrer === 'SELF' ? [] : ['/referrerContact'])).messages.map(
        ({ template, to }) => [template, to],
      )
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

  it.each(['/referrerName', '/referrerContact', '/referrerPhone'])(
    'of one’s own names nobody else as the referrer, the first time and later: %s',
    (pointer) => {
      const named = [{ referrer: 'SELF' }, [pointer]] as const
      const journeys = [
        [contact, receiving(...named)],
        [aJourney({ stage: 'WAITING' }), joining(...named)],
      ] as const
      for (const [journey, step] of journeys) {
        expect(refusalOf(journey, step)).toMatchObject({ code: 'SELF_REFERRAL_NEEDS_NO_REFERRER', rule: 'R-REF-01' })
      }
    },
  )

  it.each([
    ['of one’s own with other details', 'SELF', ['/summary']],
    ['of somebody else, who is named', 'GP', ['/referrerName']],
  ] as const)('is taken: %s', (_what, referrer, given) => {
    expect(taking(contact, receiving({ referrer }, given)).journey.referral?.referrer).toBe(referrer)
  })
})

describe('R-REF-02 whoever refers and left no address', () => {
  const REFERRERS = 'referral.acknowledge.referrer'
  const byPhone = (journey: Journey, given: readonly string[] = ['/referrerName', '/referrerPhone']) => {
    const step = journey.stage === 'CONTACT' ? receiving({ referrer: 'NEIGHBOUR' }, given) : joining({}, given)
    const { journey: after, ...rest } = taking(journey, step)
    const clock = aClock(REFERRERS, { id: `${REFERRERS}@${String(after.version)}` })
    return { ...rest, after: { ...after, clocks: [...journey.clocks, clock] }, clock }
  }
  const onList = (journey: Journey, { id }: RunningClock) => work(journey).find(({ clockId }) => clockId === id)

  it.each([
    ['gives a telephone number', ['/referrerName', '/referrerPhone']],
    ['gives nothing', []],
  ])('%s: no letter is asked for that could not go out', (_what, given) => {
    const { messages, event, clocks } = byPhone(contact, given)
    expect(messages.map(({ to }) => to)).toEqual(['PERSON'])
    expect(event).toMatchObject({ type: 'ReferralReceived', referrerToTell: true })
    expect(clocks).toContainEqual({ do: 'start', key: REFERRERS, from: NOW })
  })

  it('is called: it stands on the list of the front door from the first moment, with its date', () => {
    const { after, clock } = byPhone(contact)
    expect(after.referral).toMatchObject({ toTell: [11] })
    expect(onList(after, clock)).toMatchObject({
      title: 'Tell them without a letter: Acknowledge the referral to whoever made it',
      role: 'CONTACT_OFFICER',
      step: 'recordToldOtherwise',
      dueAt: clock.dueAt,
    })
  })

  it('also when they join a journey, and beside one to whom a letter is on its way', () => {
    const written = aClock(REFERRERS, { id: `${REFERRERS}@4` })
    const { after, clock } = byPhone(aJourney({ stage: 'WAITING', referral: aReferral, clocks: [written] }))
    expect(onList(after, clock)?.step).toBe('recordToldOtherwise')
    expect(onList(after, written)).toBeUndefined()
  })

  it('one after the other', () => {
    const first = byPhone(contact)
    expect(byPhone(first.after).after.referral?.toTell).toEqual([11, 12])
  })

  it('and the date stops when they have been told', () => {
    const telling = aStep(
      'recordToldOtherwise',
      { date: REFERRERS, way: 'TOLD_BY_PHONE' },
      { role: 'CONTACT_OFFICER', given: ['/note'] },
    )
    expect(taking(byPhone(contact).after, telling).clocks).toMatchObject([
      { do: 'stop', key: REFERRERS, startedBy: 11 },
    ])
  })

  it('a self-referral has nobody else to tell', () => {
    expect(taking(contact, receiving({ referrer: 'SELF' })).event).not.toHaveProperty('referrerToTell')
  })

  it.each([
    ['jo@people.example', true],
    ['3 High Street, Anytown, ZZ1 3ZZ', true],
    ['01632 960555 or bell@surgery.example', true],
    ['01632 960555', false],
    ['the surgery', false],
  ])('the form takes as a contact what a letter can be sent to: %s', (referrerContact, isTaken) => {
    const form = { ...facts, needSummary: 'Invented.', referrerContact }
    expect(referralBodies.createReferral.safeParse(form).success).toBe(isTaken)
  })

  it('and a telephone number in its own place', () => {
    const form = { ...facts, needSummary: 'Invented.', referrerPhone: '01632 960555' }
    expect(referralBodies.joinReferral.safeParse(form).success).toBe(true)
  })
})
