import type { CustodyWord, Message, Saying, Side } from './message.ts'

/**
 * Who has custody, as one council's ledger knows it.
 * OURS, THEIRS: certain. OURS_OFFERED, OURS_WITHDRAWN: ours unless the other has accepted already, so this council goes on as if it
 * were ours. THEIRS_OFFERED: theirs until we accept. THEIRS_WITHDRAWN: they ask it back before we answered; only a no is left.
 */
export type Custody = 'OURS' | 'OURS_OFFERED' | 'OURS_WITHDRAWN' | 'THEIRS' | 'THEIRS_OFFERED' | 'THEIRS_WITHDRAWN'

type Moves = Readonly<Partial<Record<CustodyWord, Custody>>>

/** Custody changes hands in one place: where the council that does not have it says ACCEPTED. */
const WE_SAY: Readonly<Record<Custody, Moves>> = {
  OURS: { OFFERED: 'OURS_OFFERED' },
  OURS_OFFERED: { WITHDRAWN: 'OURS_WITHDRAWN' },
  OURS_WITHDRAWN: {},
  THEIRS: {},
  THEIRS_OFFERED: { ACCEPTED: 'OURS', REFUSED: 'THEIRS' },
  THEIRS_WITHDRAWN: { REFUSED: 'THEIRS' },
}

/** An offer that was answered while its sender asked it back stays answered: the answer is on its way. */
const THEY_SAY: Readonly<Record<Custody, Moves>> = {
  OURS: { WITHDRAWN: 'OURS' },
  OURS_OFFERED: { ACCEPTED: 'THEIRS', REFUSED: 'OURS', WITHDRAWN: 'OURS_OFFERED' },
  OURS_WITHDRAWN: { ACCEPTED: 'THEIRS', REFUSED: 'OURS', WITHDRAWN: 'OURS_WITHDRAWN' },
  THEIRS: { OFFERED: 'THEIRS_OFFERED', WITHDRAWN: 'THEIRS' },
  THEIRS_OFFERED: { WITHDRAWN: 'THEIRS_WITHDRAWN' },
  THEIRS_WITHDRAWN: {},
}

/** Custody after a word of ours or of theirs; undefined where it has no place. News moves nothing. */
export function custodyAfter(custody: Custody, says: Saying, ours: boolean): Custody | undefined {
  const moves: Readonly<Partial<Record<Saying, Custody>>> = (ours ? WE_SAY : THEY_SAY)[custody]
  return isCustodyWord(says) ? moves[says] : custody
}

export const isCustodyWord = (says: Saying): says is CustodyWord =>
  says === 'OFFERED' || says === 'WITHDRAWN' || says === 'ACCEPTED' || says === 'REFUSED'

/** Custody begins with the first council. */
export const atTheBeginning = (side: Side): Custody => (side === 'FIRST' ? 'OURS' : 'THEIRS')

/** Custody after all of this, in the order in which this council wrote and heard it; undefined when a word had no place. */
export function custodyThrough(side: Side, entries: readonly Message[]): Custody | undefined {
  return entries.reduce<Custody | undefined>(
    (custody, { from, says }) => (custody === undefined ? undefined : custodyAfter(custody, says, from === side)),
    atTheBeginning(side),
  )
}
