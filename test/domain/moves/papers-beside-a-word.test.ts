import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import type { HearOtherCouncilFacts } from '../../../domain/moves/facts.ts'
import { taking } from '../../support/domain.ts'
import { asked, ledgerOf, notice, offering, theySay } from '../../support/exchange.ts'
import { newHere } from '../../support/moving-in.ts'

const withPapers = (step: Step): Step => {
  const { about, ...facts } = step.facts as HearOtherCouncilFacts
  return { ...step, facts: { ...facts, about: { ...about, papers: ['PLAN'] } } }
}

describe('R-MOV-15 papers come with an offer, and after it as news', () => {
  it.each<[string, () => Journey, (journey: Journey) => Step, string]>([
    ['a notice', newHere, () => withPapers(notice()), 'MoveNotificationReceived'],
    ['an acceptance', offering, (journey) => withPapers(theySay(journey, { says: 'ACCEPTED' })), 'MoveHandedOver'],
    [
      'news of the council that the person goes to',
      asked,
      (journey) => withPapers(theySay(journey, { says: 'PROGRESS' })),
      'OtherCouncilHeard',
    ],
  ])('papers beside %s do not make it something else', (_what, journeyBefore, stepOn, type) => {
    const journey = journeyBefore()
    const { event, journey: heard } = taking(journey, stepOn(journey))
    expect(event.type).toBe(type)
    expect(ledgerOf(heard).entries).toHaveLength((journey.move?.custody.entries.length ?? 0) + 1)
  })
})
