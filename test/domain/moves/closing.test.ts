import { describe, expect, it } from '@jest/globals'
import { aStep, refusalOf, taking } from '../../support/domain.ts'
import { confirmed, handedOver, offered } from '../../support/moving.ts'
import { MANAGER } from '../../support/plans.ts'

const closing = aStep(
  'closeJourney',
  {
    ...{ reason: 'SUPPORT_ENDED_OTHER', personsChoice: true, adviceGiven: true },
    ...{ openMatters: [], letterAllowed: true },
  },
  { ...MANAGER, given: ['/reasons', '/choiceEvidence'] },
)

describe('R-MOV-15 closing around an offer to the other council', () => {
  it('not while it waits for an answer, for the answer would find nobody', () => {
    expect(refusalOf(offered(), closing)).toMatchObject({ code: 'OFFER_AWAITS_ANSWER', rule: 'R-MOV-15' })
  })

  it.each([
    ['before there is one', confirmed()],
    ['once it is answered', handedOver()],
  ])('as the person chooses %s', (_when, journey) => {
    expect(taking(journey, closing).journey.stage).toBe('CLOSED')
  })
})
