import { describe, expect, it } from '@jest/globals'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import {
  after,
  answering,
  confirmed,
  confirming,
  declared,
  declaring,
  disputing,
  MOVE_STANDING,
  notifying,
  offered,
  sending,
  settled,
  verifying,
} from '../../support/moving.ts'
import { MANAGER } from '../../support/plans.ts'

const naming = (given: readonly string[]): Step => aStep('nameContact', {}, { given })

const telling = (...informed: FactsOf<'recordProgressContact'>['informed']): Step =>
  aStep('recordProgressContact', { informed })

const dating = (moveOn: string, given: readonly string[] = []): Step =>
  aStep('setMoveDate', { moveOn }, { standing: MOVE_STANDING, given })

describe('R-MOV-04 one person in each council', () => {
  it('the date is met when both are named', () => {
    const first = taking(confirmed(), naming(['/ourContact']))
    expect([first.clocks, first.journey.move?.contactsNamed]).toEqual([[], 'OURS'])
    const both = taking(first.journey, naming(['/ourContact', '/theirContact', '/carerRecipient']))
    expect(both.clocks).toMatchObject([{ do: 'stop', key: 'move.namedPersons', outcome: 'MET' }])
    expect(both.messages.map(({ to }) => to)).toEqual(['PERSON', 'CARER'])
  })

  it('once the move is confirmed', () => {
    expect(refusalOf(verifying(), naming(['/ourContact'])).code).toBe('MOVE_NOT_CONFIRMED')
    expect(refusalOf(settled(), naming(['/ourContact'])).code).toBe('NO_MOVE_UNDER_WAY')
  })
})

describe('R-MOV-08 everybody hears how the move is going', () => {
  it('and again in a week, counted from the confirmation', () => {
    expect(taking(confirmed(), telling('PERSON', 'OTHER_COUNCIL')).clocks).toEqual([
      { do: 'stop', key: 'move.progressContact', outcome: 'MET', cause: 'ProgressContactRecorded' },
      { do: 'start', key: 'move.progressContact', from: NOW },
    ])
  })

  it.each([
    ['the person', false, ['OTHER_COUNCIL', 'CARER']],
    ['the other council', false, ['PERSON', 'CARER']],
    ['the carer who moves too', true, ['PERSON', 'OTHER_COUNCIL']],
  ] as const)('without %s it is not done', (_who, carerMoves, informed) => {
    const journey = after(settled(), declaring({ carerMoves }), notifying(), answering())
    expect(refusalOf(journey, telling(...informed))).toMatchObject({ code: 'PROGRESS_NOT_TOLD', rule: 'R-MOV-08' })
    expect(taking(journey, telling('PERSON', 'CARER', 'OTHER_COUNCIL')).event.type).toBe('ProgressContactRecorded')
  })
})

describe('R-MOV-12 the day of the move', () => {
  it('is set, then changed, and both are told', () => {
    const { moveOn: _none, ...facts } = declaring().facts as { moveOn: string }
    const unknown = after(settled(), { ...declaring(), facts }, notifying())
    const set = taking(unknown, dating('2026-03-02', ['/otherRecipient']))
    expect(set.event).toMatchObject({ type: 'MoveDateSet', moveOn: '2026-03-02' })
    expect(set.messages.map(({ to }) => to)).toEqual(['PERSON', 'OTHER'])
    const changed = taking(set.journey, dating('2026-03-09'))
    expect(changed.event).toMatchObject({ type: 'MoveDateChanged', moveOn: '2026-03-09', from: '2026-03-02' })
    expect(changed.journey.move).toMatchObject({ moveOn: '2026-03-09' })
    expect(changed.journey.move?.custody.entries.at(-1)).toMatchObject({ says: 'DATE_SET', moveOn: '2026-03-09' })
  })

  it.each([
    ['the day it is already', declared(), dating('2026-03-02'), 'MOVE_DATE_UNCHANGED'],
    ['a day that nobody can mean', declared(), dating('2030-01-01'), 'MOVE_DATE_FAR_AWAY'],
    ['the day of no move', settled(), dating('2026-03-09'), 'NO_MOVE_UNDER_WAY'],
  ])('is not %s', (_case, journey, step, code) => {
    expect(refusalOf(journey, step).code).toBe(code)
  })
})

describe('R-MOV-13 the councils disagree about residence', () => {
  const referring = aStep('referResidenceDispute', {}, MANAGER)
  const settling = (residence: 'OURS' | 'THEIRS') =>
    aStep('settleResidenceDispute', { residence, by: 'AGREEMENT' }, { ...MANAGER, given: ['/reasons'] })
  const close = aStep(
    'closeJourney',
    { reason: 'SUPPORT_ENDED_OTHER', personsChoice: true, adviceGiven: true, openMatters: [], letterAllowed: true },
    { ...MANAGER, given: ['/reasons', '/choiceEvidence'] },
  )
  const disputed = after(confirmed(), disputing())

  it('counts from the day of the disagreement', () => {
    expect(taking(confirmed(), disputing({ on: '2026-01-02' })).clocks).toEqual([
      { do: 'start', key: 'move.disputeLimit', from: '2026-01-02T12:00:00Z' },
    ])
    expect(refusalOf(confirmed(), disputing({ on: '2026-01-06' })).code).toBe('DATE_NOT_COME')
  })

  it('whoever meets the needs goes on: nothing is offered, taken over or ended', () => {
    expect(refusalOf(disputed, sending()).code).toBe('RESIDENCE_DISPUTED')
    expect(refusalOf(after(offered(), disputing()), confirming()).code).toBe('RESIDENCE_DISPUTED')
    expect(refusalOf(disputed, close)).toMatchObject({ code: 'RESIDENCE_DISPUTED', rule: 'R-MOV-13' })
    expect(taking(confirmed(), close).journey.stage).toBe('CLOSED')
  })

  it('the lead is who meets the needs on the day: here, until the person has gone', () => {
    expect(refusalOf(confirmed(), disputing({ meetsNeeds: 'THEIRS' })).code).toBe('LEAD_MEETS_NEEDS_NOW')
    const gone = { ...disputing({ meetsNeeds: 'THEIRS' }), standing: { receivedOn: '2026-03-02' } }
    expect(taking(confirmed(), gone).journey.move?.dispute?.lead).toBe('THEIRS')
  })

  it('referring it to the Secretary of State meets the date; settling it ends it', () => {
    const referred = taking(disputed, referring)
    expect(referred.clocks).toMatchObject([{ do: 'stop', key: 'move.disputeLimit', outcome: 'MET' }])
    expect(referred.journey.move?.dispute).toMatchObject({ referred: true })
    const over = taking(referred.journey, settling('OURS'))
    expect(over.journey.move).not.toHaveProperty('dispute')
    expect(over.decision?.law).toContain('sections 39 and 40')
    expect(taking(over.journey, sending()).event.type).toBe('TransferBundleSent')
  })

  it('is not opened twice, and not settled where there is none', () => {
    expect(refusalOf(disputed, disputing()).code).toBe('RESIDENCE_DISPUTED')
    expect(refusalOf(confirmed(), settling('OURS')).code).toBe('NO_RESIDENCE_DISPUTE')
    expect(refusalOf(confirmed(), referring).code).toBe('NO_RESIDENCE_DISPUTE')
    expect(refusalOf(settled(), disputing()).code).toBe('NO_MOVE_UNDER_WAY')
  })
})
