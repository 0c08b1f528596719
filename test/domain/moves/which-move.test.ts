import { describe, expect, it } from '@jest/globals'
import { nextMessage, openLedger, type Word } from '../../../domain/custody/ledger.ts'
import type { MoveIdentity } from '../../../domain/custody/ledger.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { placeOf } from '../../../domain/moves/hearing.ts'
import { enclosedOf, isHeld } from '../../../domain/moves/papers.ts'
import { sha256 } from '../../../domain/shared/sha256.ts'
import { NOW, taking } from '../../support/domain.ts'
import { comes, meant, NAMED, notifyingSystem, offering } from '../../support/exchange.ts'
import { after, cancelling, declared, MOVE_DAY, sending, settled } from '../../support/moving.ts'
import { FIRST, heardOf, newHere } from '../../support/moving-in.ts'

const THIRD = 'E08000099'

/** Where the first words of a council about this move have their place. */
const placeOfFirst = (
  journey: Journey,
  over: Partial<MoveIdentity> = {},
  word: Word = { says: 'NOTIFIED', moveOn: MOVE_DAY },
) => {
  const move = { ...NAMED, ...over }
  return placeOf(journey, { move, message: nextMessage(openLedger('FIRST', move), word, sha256) })
}

const told = (council: string): Journey => heardOf({ toldBy: 'PERSON', council })

describe('R-MOV-15 of which move another council speaks', () => {
  it.each<[string, () => Journey, Partial<MoveIdentity>, string]>([
    ['one that nobody knew of', newHere, {}, 'NEW'],
    ['one to a third council', newHere, { second: THIRD }, 'CONTRADICTION'],
    ['one that it speaks of a second time', comes, {}, 'KNOWN'],
    ['another one under the same name, from a third council', comes, { first: THIRD }, 'ANOTHER_MOVE'],
    ['another one from the same council', comes, { reference: 'ASC-2026-000778-L/42' }, 'ANOTHER_MOVE'],
    ['one that the person told us of', () => told(FIRST), {}, 'NEW'],
    ['another one than the person told us of', () => told(THIRD), {}, 'ANOTHER_MOVE'],
    ['one here, while the person moves away', declared, {}, 'ANOTHER_MOVE'],
    ['one here, after a move away that came to nothing', () => after(declared(), cancelling()), {}, 'NEW'],
  ])('%s', (_which, journey, over, place) => {
    expect(placeOfFirst(journey(), over)).toBe(place)
  })

  it('begins with the notice, and with no other word', () => {
    expect(placeOfFirst(newHere(), {}, { says: 'OFFERED' })).toBe('CONTRADICTION')
  })

  it('is told by the council that the person leaves, not by the one that they come to', () => {
    const message = nextMessage(openLedger('SECOND', NAMED), { says: 'NOTIFIED', moveOn: MOVE_DAY }, sha256)
    expect(placeOf(newHere(), { move: NAMED, message })).toBe('CONTRADICTION')
  })
})

describe('R-GEN-02 what another council’s system hears', () => {
  const heardThere = (notSharedWith: NonNullable<Journey['contactDetails']>['notSharedWith']) =>
    taking(
      declared({ contactDetails: { recorded: [], ...(notSharedWith && { notSharedWith }) } }),
      notifyingSystem(),
    ).messages.some(({ to }) => to === 'OTHER_AUTHORITY')

  it.each([
    ['nothing may not be shared', undefined, true],
    ['only the carer may not know', ['CARER'], true],
    ['other councils may not know either', ['CARER', 'OTHER'], false],
  ] as const)('where %s: %s', (_what, notSharedWith, heard) => {
    expect(heardThere(notSharedWith)).toBe(heard)
  })

  const about = (journey: Journey, papers: Parameters<typeof sending>[0]) =>
    taking(journey, sending(papers)).messages.find(({ to }) => to === 'OTHER_AUTHORITY')?.about

  it('R-MOV-09 is what the plan costs with the plan, and not with papers that come later', () => {
    const weeklyPence = settled().signOff?.inForce?.budget.totalWeeklyPence
    expect(weeklyPence).toBeGreaterThan(0)
    expect(about(meant(), {})).toMatchObject({ weeklyPence, papers: ['PLAN', 'FINANCE'] })
    expect(about(offering(), { papers: ['RISKS'] })).not.toHaveProperty('weeklyPence')
  })
})

describe('R-MOV-05 which papers there are', () => {
  const carer = (id: string, over: object = {}) => ({ id, identifiedAt: NOW, ...over })
  const withCarers = (...known: readonly ReturnType<typeof carer>[]): Journey => settled({ carers: { known } })
  const assessed = carer('carer-2', { assessedAt: NOW, plan: 'JOINT_PLAN' })

  it.each([
    ['one carer of several has', withCarers(carer('carer-1'), assessed), true],
    ['no carer has', withCarers(carer('carer-1')), false],
    ['there is no carer', settled(), false],
  ])('a carer’s, where %s them', (_who, journey, held) => {
    expect([isHeld(journey, 'CARERS_PLAN'), isHeld(journey, 'CARERS_ASSESSMENT')]).toEqual([held, held])
    expect(enclosedOf(journey, ['CARERS_PLAN'])).toEqual(held ? ['carersPlan'] : [])
  })

  it('money that is not known yet is no paper', () => {
    expect(isHeld(settled({ finance: undefined }), 'FINANCE')).toBe(false)
    expect(enclosedOf(settled({ finance: undefined }), ['PLAN', 'FINANCE'])).toEqual(['plan'])
    expect(enclosedOf(settled(), ['PLAN', 'FINANCE'])).toEqual(['plan', 'finance'])
  })
})
