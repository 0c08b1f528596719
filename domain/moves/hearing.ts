import { hear, openLedger, type CustodyLedger, type Hearing, type MoveIdentity } from '../custody/ledger.ts'
import type { Journey } from '../journey/journey.ts'
import { sha256 } from '../shared/sha256.ts'
import type { HearOtherCouncilFacts } from './facts.ts'
import type { MoveState } from './state.ts'
import { awaitsAnswer, underWay } from './telling.ts'

/** Where a message of the other council's system stands. ANOTHER_MOVE: this journey has one that has to end first. */
export type Place = Hearing['outcome'] | 'ANOTHER_MOVE'

type Told = Pick<HearOtherCouncilFacts, 'move' | 'message'>

const isOf = (ledger: CustodyLedger, { reference, first, second }: MoveIdentity): boolean =>
  ledger.reference === reference && ledger.first === first && ledger.second === second

/** R-MOV-02. The person told us before their council did, which has not said a word in this ledger, and neither have we. */
const isUntold = (move: MoveState, { first }: MoveIdentity): boolean =>
  move.direction === 'INCOMING' && move.other === first && move.custody.entries.length === 0

/** True where a notice is of the move that the person has told us of themselves. */
export const joinsMoveHere = ({ move }: Journey, named: MoveIdentity): boolean =>
  move !== undefined && move.exchange !== true && isUntold(move, named)

const mayBegin = (journey: Journey, named: MoveIdentity): boolean =>
  (underWay(journey) === undefined && !awaitsAnswer(journey)) || joinsMoveHere(journey, named)

/** R-MOV-15. Where a message has its place: by its sender's order, by what it follows, and by the word that it says. */
export function placeOf(journey: Journey, { move: named, message }: Told): Place {
  const { move, authority } = journey
  if (move?.exchange === true && isOf(move.custody, named)) return hear(move.custody, message, sha256).outcome
  if (named.second !== authority || message.from !== 'FIRST') return 'CONTRADICTION'
  const { outcome } = hear(openLedger('SECOND', named), message, sha256)
  if (outcome !== 'NEW') return outcome
  if (message.says !== 'NOTIFIED') return 'CONTRADICTION'
  return mayBegin(journey, named) ? 'NEW' : 'ANOTHER_MOVE'
}
