import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import * as coming from '../../../domain/moves/incoming-rules.ts'
import * as leaving from '../../../domain/moves/outgoing-rules.ts'
import * as both from '../../../domain/moves/rules.ts'
import type { MoveState, OutgoingMove } from '../../../domain/moves/state.ts'
import { awaitsAnswer, incoming, outgoing, told, underWay } from '../../../domain/moves/telling.ts'
import { arriving } from '../../support/arriving.ts'
import { aJourney, NOW } from '../../support/domain.ts'
import { confirmed, declared, handedOver, offered, SECOND, settled, verifying } from '../../support/moving.ts'
import { codeBy } from '../../support/rule-codes.ts'

const STATES = [
  ...(['DECLARED', 'VERIFYING', 'CONFIRMED', 'HANDED_OVER', 'NOT_GENUINE', 'RESIDENCE_STAYS', 'CANCELLED'] as const),
] satisfies readonly MoveState['is'][]
const isOver = (is: MoveState['is']): boolean => !['DECLARED', 'VERIFYING', 'CONFIRMED'].includes(is)

const leavingAs = (is: OutgoingMove['is'], over: Partial<OutgoingMove> = {}): Journey => {
  const journey = confirmed()
  return { ...journey, move: { ...(journey.move as OutgoingMove), is, ...over } }
}

describe('R-MOV-01 which move is under way', () => {
  it.each(STATES)('%s', (is) => {
    const journey = leavingAs(is)
    expect(underWay(journey) === undefined).toBe(isOver(is))
    expect(codeBy(both.noMoveIsUnderWay, journey, {})).toBe(isOver(is) ? undefined : 'MOVE_UNDER_WAY')
    const none = is === 'RESIDENCE_STAYS' ? 'RESIDENCE_STAYS' : 'NO_MOVE_UNDER_WAY'
    expect(codeBy(both.moveIsUnderWay, journey, {})).toBe(isOver(is) ? none : undefined)
    const early = ['DECLARED', 'VERIFYING'].includes(is) ? 'MOVE_NOT_CONFIRMED' : undefined
    expect(codeBy(both.moveIsConfirmed, journey, {})).toBe(isOver(is) ? none : early)
  })

  it('an offer without an answer stands in the way of another move, although the move is over', () => {
    const cancelled = { ...offered(), move: { ...(offered().move as OutgoingMove), is: 'CANCELLED' as const } }
    expect([awaitsAnswer(cancelled), underWay(cancelled)]).toEqual([true, undefined])
    expect(codeBy(both.noMoveIsUnderWay, cancelled, {})).toBe('MOVE_UNDER_WAY')
    expect(codeBy(leaving.noOfferIsOpen, cancelled, { reason: 'MOVED' } as never)).toBeUndefined()
    expect(codeBy(leaving.noOfferIsOpen, offered(), { reason: 'MOVED' } as never)).toBe('OFFER_AWAITS_ANSWER')
  })

  it('one direction is not the other', () => {
    expect([outgoing(declared()) === undefined, incoming(declared()) === undefined]).toEqual([false, true])
    expect([outgoing(arriving()) === undefined, incoming(arriving()) === undefined]).toEqual([true, false])
    expect(codeBy(leaving.personLeaves, arriving(), {})).toBe('NO_MOVE_UNDER_WAY')
    expect(codeBy(coming.personComes, declared(), {})).toBe('NO_MOVE_UNDER_WAY')
    expect(codeBy(leaving.personLeaves, declared(), {})).toBeUndefined()
    expect(codeBy(coming.personComes, arriving(), {})).toBeUndefined()
  })
})

describe('R-MOV-02, R-MOV-06, R-MOV-12 days and councils', () => {
  const standing = { earliestMoveOn: '2025-10-05', latestMoveOn: '2028-01-05', receivedOn: '2026-01-05' }

  it.each([
    ['2025-10-04', 'MOVE_DATE_FAR_AWAY'],
    ['2025-10-05', undefined],
    ['2028-01-05', undefined],
    ['2028-01-06', 'MOVE_DATE_FAR_AWAY'],
    [undefined, undefined],
  ])('a move on %s: %s', (moveOn, code) => {
    expect(codeBy(both.dayCanBeMeant, aJourney(), moveOn === undefined ? {} : { moveOn }, { standing })).toBe(code)
  })

  it.each([
    [SECOND, undefined],
    [aJourney().authority, 'SAME_COUNCIL'],
  ])('to %s: %s', (council, code) => {
    expect(codeBy(both.isAnotherCouncil, aJourney(), { council })).toBe(code)
  })

  it.each([
    ['the same day again', { moveOn: '2026-03-02' }, 'MOVE_DATE_UNCHANGED'],
    ['another day', { moveOn: '2026-03-03' }, undefined],
  ] as const)('%s', (_what, facts, code) => {
    expect(codeBy(both.dayIsNew, declared(), facts)).toBe(code)
  })

  it.each([
    ['their own system speaks', true, 'OTHER_AUTHORITY', undefined],
    ['staff speak for their system', true, 'PRACTITIONER', 'COUNCIL_SAYS_SO_ITSELF'],
    ['staff speak for a council without one', undefined, 'PRACTITIONER', undefined],
  ] as const)('%s', (_who, exchange, role, code) => {
    const journey = arriving(exchange === undefined ? {} : { exchange })
    expect(codeBy(both.nobodySpeaksForThem, journey, {}, { by: { id: 'staff', role } })).toBe(code)
  })
})

describe('R-MOV-08 who hears of the progress', () => {
  it.each([
    ['outgoing, all three', confirmed(), true, ['PERSON', 'CARER', 'OTHER_COUNCIL'], undefined],
    ['outgoing, without the carer who moves', confirmed(), true, ['PERSON', 'OTHER_COUNCIL'], 'PROGRESS_NOT_TOLD'],
    ['outgoing, the carer stays', confirmed(), false, ['PERSON', 'OTHER_COUNCIL'], undefined],
    ['outgoing, without the council', confirmed(), false, ['PERSON'], 'PROGRESS_NOT_TOLD'],
    ['outgoing, without the person', confirmed(), false, ['OTHER_COUNCIL'], 'PROGRESS_NOT_TOLD'],
    ['incoming, the person alone', arriving(), false, ['PERSON'], undefined],
  ] as const)('%s: %#', (...[_what, journey, carerMoves, informed, code]) => {
    const { move } = journey
    if (move === undefined) throw new Error('Nobody moves')
    const moving: Journey = { ...journey, move: { ...move, carerMoves } }
    expect(codeBy(both.everybodyIsInformed, moving, { informed })).toBe(code)
  })
})

describe('R-MOV-01, R-MOV-02, R-MOV-13, R-MOV-15 where a move from here stands', () => {
  it.each([
    ['declared', declared(), undefined, 'COUNCIL_NOT_NOTIFIED'],
    ['being verified', verifying(), 'COUNCIL_NOTIFIED_ALREADY', undefined],
    ['confirmed', confirmed(), 'COUNCIL_NOTIFIED_ALREADY', 'COUNCIL_NOT_NOTIFIED'],
  ] as const)('%s', (_where, journey, notify, answer) => {
    expect(codeBy(leaving.isNotNotified, journey, {})).toBe(notify)
    expect(codeBy(leaving.isBeingVerified, journey, {})).toBe(answer)
  })

  it.each([
    ['offered', offered(), 'HANDOVER_NOT_CONFIRMED', undefined],
    ['handed over', handedOver(), undefined, 'NO_OFFER_TO_ANSWER'],
    ['confirmed', confirmed(), 'HANDOVER_NOT_CONFIRMED', 'NO_OFFER_TO_ANSWER'],
    ['without a move', settled(), 'HANDOVER_NOT_CONFIRMED', 'NO_OFFER_TO_ANSWER'],
    ['to here', arriving(), undefined, 'NO_OFFER_TO_ANSWER'],
  ] as const)('%s: closed as moved, and an answer', (_where, journey, closing, answer) => {
    expect(codeBy(leaving.movedMeansHandedOver, journey, { reason: 'MOVED' } as never)).toBe(closing)
    expect(codeBy(leaving.movedMeansHandedOver, journey, { reason: 'OTHER' } as never)).toBeUndefined()
    expect(codeBy(leaving.offerAwaitsAnswer, journey, {})).toBe(answer)
  })

  it.each([
    ['OURS', 'RESIDENCE_DISPUTED'],
    ['THEIRS', undefined],
  ] as const)('whoever leads while the councils disagree: %s', (lead, code) => {
    const disputed = leavingAs('CONFIRMED', { dispute: { on: '2026-01-05', lead } })
    expect(codeBy(leaving.leadGoesOn, disputed, {})).toBe(code)
    expect(codeBy(both.residenceIsNotDisputed, disputed, {})).toBe('RESIDENCE_DISPUTED')
    expect(codeBy(both.residenceIsDisputed, disputed, {})).toBeUndefined()
  })

  it('without a disagreement nobody leads', () => {
    expect(codeBy(leaving.leadGoesOn, confirmed(), {})).toBeUndefined()
    expect(codeBy(both.residenceIsNotDisputed, confirmed(), {})).toBeUndefined()
    expect(codeBy(both.residenceIsDisputed, confirmed(), {})).toBe('NO_RESIDENCE_DISPUTE')
  })
})

describe('R-CLS-01 who is told', () => {
  const readers = (journey: Partial<Journey>, given: readonly string[]) =>
    told(aJourney(journey), { given }, { template: 'CONTINUITY_STARTED' }).map(({ to }) => to)
  const died = { closure: { reason: 'DIED', at: NOW } } as const

  it.each([
    ['the person alone', {}, [], ['PERSON']],
    ['with whom an address was given', {}, ['/carerRecipient', '/otherRecipient'], ['PERSON', 'CARER', 'OTHER']],
    ['not somebody who has died', died, ['/carerRecipient'], ['CARER']],
    ['nobody', died, [], []],
    ['the person of a journey that has ended', { closure: { reason: 'MOVED', at: NOW } }, [], ['PERSON']],
  ] as const)('%s', (_who, journey, given, to) => {
    expect(readers(journey, given)).toEqual(to)
  })
})
