import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { custodyIn } from '../../../domain/moves/telling.ts'
import { NOW, refusalOf, taking } from '../../support/domain.ts'
import {
  after,
  answering,
  confirmed,
  declaring,
  notifying,
  offered,
  sending,
  settled,
  verifying,
} from '../../support/moving.ts'
import { expected, finding, heardOf, offeredTo, papersCome } from '../../support/moving-in.ts'

const startedBy = (journey: Journey, step: Step) =>
  taking(journey, step).clocks.map(({ do: what, key }) => `${what} ${key}`)

const lettersOf = (journey: Journey, step: Step) =>
  taking(journey, step).messages.map(({ template, to }) => `${template} ${to}`)

describe('R-MOV-05 the papers go', () => {
  it('and with them the person is offered; until the other accepts they stay ours', () => {
    expect(startedBy(confirmed(), sending())).toEqual(['stop move.bundle'])
    expect(custodyIn(offered())).toBe('OURS_OFFERED')
    expect(lettersOf(confirmed(), sending())).toEqual(['TRANSFER_BUNDLE OTHER', 'TRANSFER_BUNDLE_SENT PERSON'])
  })

  it('more of them later, without a second offer', () => {
    const journey = after(offered(), sending({ papers: ['RISKS'] }))
    expect(journey.move).toMatchObject({ sent: ['PLAN', 'FINANCE', 'RISKS'] })
    expect(journey.move?.custody.entries.map(({ says }) => says)).toEqual([
      'NOTIFIED',
      'GENUINE',
      'OFFERED',
      'PROGRESS',
    ])
  })

  it.each([
    ['the move is not confirmed', verifying(), sending(), 'MOVE_NOT_CONFIRMED'],
    ['the plan is missing', confirmed(), sending({ papers: ['FINANCE'] }), 'PAPERS_MISSING'],
    ['there is no such paper', confirmed(), sending({ papers: ['PLAN', 'FINANCE', 'ASSESSMENT'] }), 'PAPER_NOT_HELD'],
    [
      'the person does not agree to more',
      confirmed(),
      sending({ papers: ['PLAN', 'FINANCE', 'RISKS'], personAgrees: false }),
      'PAPERS_NEED_CONSENT',
    ],
  ])('not while %s', (_case, journey, step, code) => {
    expect(refusalOf(journey, step)).toMatchObject({ code, rule: 'R-MOV-05' })
  })

  it('the law’s own list without anybody’s consent', () => {
    expect(taking(confirmed(), sending({ personAgrees: false })).event.type).toBe('TransferBundleSent')
  })

  describe('the carer’s', () => {
    const known = [{ id: 'carer-1', identifiedAt: NOW, assessedAt: NOW, plan: 'OWN_JOURNEY' }] as const
    const moving = (carerMoves: boolean): Journey =>
      after(settled({ carers: { known } }), declaring({ carerMoves }), notifying(), answering())
    const all = ['PLAN', 'FINANCE', 'CARERS_PLAN', 'CARERS_ASSESSMENT'] as const

    it('must go when the carer moves too, and only if the carer agrees', () => {
      expect(refusalOf(moving(true), sending()).whatToDo).toBe('Add them: CARERS_PLAN, CARERS_ASSESSMENT.')
      expect(refusalOf(moving(true), sending({ papers: all })).code).toBe('PAPERS_NEED_CONSENT')
      expect(taking(moving(true), sending({ papers: all, carerAgrees: true })).event.type).toBe('TransferBundleSent')
    })

    it('need not go when the carer stays', () => {
      expect(taking(moving(false), sending()).event.type).toBe('TransferBundleSent')
    })
  })
})

describe('R-MOV-05 the papers come', () => {
  it('and with the first of them the offer', () => {
    const journey = after(offeredTo({ weeklyPence: 40_000 }), papersCome({ papers: ['RISKS'] }))
    expect(journey.move).toMatchObject({ received: ['PLAN', 'FINANCE', 'RISKS'], weeklyPenceThere: 40_000 })
    expect(journey.move?.custody.entries.map(({ says }) => says)).toEqual([
      'NOTIFIED',
      'GENUINE',
      'OFFERED',
      'PROGRESS',
    ])
    expect(custodyIn(journey)).toBe('THEIRS_OFFERED')
  })

  it('they are awaited here as well from the verdict on, and asked for where they do not come', () => {
    expect(startedBy(expected(), papersCome())).toEqual(['stop move.bundleAwaited'])
    const early = after(heardOf(), papersCome())
    expect(startedBy(early, finding())).not.toContain('start move.bundleAwaited')
  })

  it('R-MOV-09 a plan comes with what it costs, or no difference can be told', () => {
    const { weeklyPence: _amount, ...silent } = papersCome().facts as FactsOf<'receiveTransferBundle'>
    const without = { ...papersCome(), facts: silent }
    expect(refusalOf(expected(), without)).toMatchObject({ code: 'OLD_BUDGET_NOT_SAID', rule: 'R-MOV-09' })
    expect(taking(offeredTo(), without).event.type).toBe('TransferBundleReceived')
    expect(taking(expected(), { ...without, facts: { papers: ['FINANCE'] } }).event.type).toBe('TransferBundleReceived')
  })
})
