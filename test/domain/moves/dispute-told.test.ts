import { describe, expect, it } from '@jest/globals'
import { custodyIn } from '../../../domain/moves/telling.ts'
import { DISPUTE_NEWS } from '../../../domain/moves/state.ts'
import { aStep, taking } from '../../support/domain.ts'
import { ledgerOf, meant, offeredHere, theySay } from '../../support/exchange.ts'
import { after, confirmed, disputing, MOVE_STANDING } from '../../support/moving.ts'
import { MANAGER } from '../../support/plans.ts'

const asManager = { by: MANAGER, standing: MOVE_STANDING }
const refer = aStep('referResidenceDispute', {}, asManager)
const settle = aStep('settleResidenceDispute', { residence: 'OURS', by: 'AGREEMENT' }, asManager)

const toSystem = (...[journey, step]: Parameters<typeof taking>) =>
  taking(journey, step).messages.flatMap(({ to, about }) =>
    to === 'OTHER_AUTHORITY' ? [[about?.['says'], about?.['dispute'], about?.['sequence']]] : [],
  )

describe('R-MOV-13 a disagreement about residence between two systems', () => {
  it('the other council’s system hears that there is one, that it was referred, and that it is settled', () => {
    const said = ledgerOf(meant()).entries.filter(({ from }) => from === 'FIRST').length
    const raised = after(meant(), disputing())
    expect(toSystem(meant(), disputing())).toEqual([['PROGRESS', 'RAISED', said + 1]])
    expect(toSystem(raised, refer)).toEqual([['PROGRESS', 'REFERRED', said + 2]])
    expect(toSystem(after(raised, refer), settle)).toEqual([['PROGRESS', 'SETTLED', said + 3]])
    expect(ledgerOf(after(raised, refer, settle)).entries).toHaveLength(ledgerOf(meant()).entries.length + 3)
  })

  it('by hand nothing goes to a system', () => {
    expect(toSystem(confirmed(), disputing())).toEqual([])
  })

  it.each(DISPUTE_NEWS)('%s is read by somebody here, and neither custody nor what we think changes', (dispute) => {
    const before = offeredHere()
    const { event, journey, messages } = taking(before, theySay(before, { says: 'PROGRESS' }, { dispute }))
    expect(event.type).toBe('OtherCouncilHeard')
    expect(messages).toMatchObject([{ template: 'OTHER_COUNCIL_SAID', about: { says: 'PROGRESS', dispute } }])
    expect([custodyIn(journey), journey.move?.dispute]).toEqual([custodyIn(before), undefined])
  })
})

describe('R-MOV-08, R-MOV-15 a system that is newer than ours says more than ours can read', () => {
  const more = (step: ReturnType<typeof theySay>) => ({ ...step, facts: { ...(step.facts as object), saysMore: true } })

  it.each([
    ['news', meant, { says: 'PROGRESS' }],
    ['a word that moves custody', offeredHere, { says: 'WITHDRAWN' }],
    ['another day', meant, { says: 'DATE_SET', moveOn: '2026-04-01' }],
  ] as const)('%s is heard as far as it is understood, and somebody asks for the rest', (_what, journeyOf, word) => {
    const before = journeyOf()
    const plain = taking(before, theySay(before, word))
    const newer = taking(before, more(theySay(before, word)))
    expect(newer.event).toEqual(plain.event)
    expect(newer.messages.map(({ template, to }) => [template, to])).toEqual([
      ...plain.messages.map(({ template, to }) => [template, to]),
      ['OTHER_COUNCIL_SAYS_MORE', 'WORKER'],
    ])
  })
})
