import { nextMessage, openLedger, withEntry, type CustodyLedger, type Word } from '../../domain/custody/ledger.ts'
import { otherSide } from '../../domain/custody/message.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import type { Step } from '../../domain/journey/step.ts'
import type { MoveNews } from '../../domain/moves/facts.ts'
import { sha256 } from '../../domain/shared/sha256.ts'
import { aStep } from './domain.ts'
import { after, declared, MOVE_DAY, MOVE_STANDING, sending } from './moving.ts'
import { finding, FIRST, newHere } from './moving-in.ts'

export const SYSTEM = { id: 'council-E06000099', role: 'OTHER_AUTHORITY' } as const

export const notifyingSystem = (): Step =>
  aStep('notifySecondAuthority', {}, { standing: { ...MOVE_STANDING, councilHears: true } })

const said = ({ side, reference, first, second, entries }: CustodyLedger, word: Word) => {
  const theirs = entries.reduce(withEntry, openLedger(otherSide(side), { reference, first, second }))
  return nextMessage(theirs, word, sha256)
}

export const ledgerOf = ({ move }: Journey): CustodyLedger => {
  if (move === undefined) throw new Error('No move')
  return move.custody
}

/** The other council's system says its next word. */
export function theySay(journey: Journey, word: Word, about: MoveNews = {}): Step {
  const { reference, first, second, ...ledger } = ledgerOf(journey)
  const move = { reference, first, second }
  return aStep(
    'hearOtherCouncil',
    { move, message: said({ ...ledger, ...move }, word), about },
    { by: SYSTEM, standing: MOVE_STANDING },
  )
}

export const NAMED = { reference: 'ASC-2026-000777-K/42', first: FIRST, second: newHere().authority }

/** The first words of another council about somebody who comes. */
export const notice = (word: Word = { says: 'NOTIFIED', moveOn: MOVE_DAY }): Step =>
  aStep(
    'hearOtherCouncil',
    { move: NAMED, message: nextMessage(openLedger('FIRST', NAMED), word, sha256), about: { carerMoves: false } },
    { by: SYSTEM, standing: MOVE_STANDING },
  )

export const asked = (): Journey => after(declared(), notifyingSystem())
export const meant = (): Journey => {
  const journey = asked()
  return after(journey, theySay(journey, { says: 'GENUINE' }))
}
export const offering = (): Journey => after(meant(), sending())
export const comes = (): Journey => after(newHere(), notice(), finding())
export const offeredHere = (): Journey => {
  const journey = comes()
  return after(journey, theySay(journey, { says: 'OFFERED' }, { papers: ['PLAN', 'FINANCE'], weeklyPence: 40_000 }))
}
