import { describe, expect, it } from '@jest/globals'
import { signOffBodies } from '../../../api/steps/sign-off.ts'
import { OFFERED_SERVICES, type RecordServiceOfferFacts } from '../../../domain/sign-off/offers.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'

const ASKED = '2026-01-05T10:00:00Z'
const offer = (over: Partial<RecordServiceOfferFacts> = {}) =>
  aStep(
    'recordServiceOffer',
    { service: 'HOME_CARE', askedAt: ASKED, offeredAt: '2026-01-05T10:08:00Z', ...over },
    { role: 'BROKER', id: 'staff-broker' },
  )

describe('R-PLN-06 how soon a provider offers the support is on record', () => {
  it.each(OFFERED_SERVICES)('with both its times: %s', (service) => {
    const { event, journey } = taking(aJourney({ stage: 'SIGN_OFF' }), offer({ service }))
    expect(event).toEqual({
      type: 'ServiceOfferRecorded',
      service,
      askedAt: ASKED,
      offeredAt: '2026-01-05T10:08:00Z',
    })
    expect(journey.stage).toBe('SIGN_OFF')
  })

  it.each([
    ['before it was asked for', { offeredAt: '2026-01-05T09:59:59Z' }],
    ['that is still to come', { offeredAt: '2026-01-05T10:15:01Z' }],
  ])('an offer %s is none', (_which, over) => {
    expect(refusalOf(aJourney({ stage: 'ACTIVE' }), offer(over))).toMatchObject({
      code: 'OFFER_BEFORE_ITS_REQUEST',
      rule: 'R-PLN-06',
    })
  })

  it.each([
    ['at once', { offeredAt: ASKED }],
    ['at this moment', { offeredAt: NOW }],
  ])('one that comes %s counts', (_when, over) => {
    expect(taking(aJourney({ stage: 'ACTIVE' }), offer(over)).event.type).toBe('ServiceOfferRecorded')
  })

  it('is a form with two instants and nothing else', () => {
    const body = { service: 'HOME_CARE', askedAt: ASKED, offeredAt: NOW }
    expect(signOffBodies.recordServiceOffer.parse(body)).toEqual(body)
    expect(signOffBodies.recordServiceOffer.safeParse({ ...body, provider: 'Example Care' }).success).toBe(false)
    expect(signOffBodies.recordServiceOffer.safeParse({ ...body, askedAt: 'Monday' }).success).toBe(false)
  })
})
