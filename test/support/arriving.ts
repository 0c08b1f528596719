import { openLedger } from '../../domain/custody/ledger.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import type { IncomingMove } from '../../domain/moves/state.ts'
import { aJourney } from './domain.ts'

/** When this council heard that somebody comes. */
export const HEARD_OF_MOVE = '2026-01-05T10:00:00Z'

/** Somebody who comes from another council, of whom nobody knows yet whether the move is meant. */
export const arriving = (over: Partial<IncomingMove> = {}, journey: Partial<Journey> = {}): Journey =>
  aJourney({
    move: {
      direction: 'INCOMING',
      is: 'VERIFYING',
      other: 'E06000099',
      carerMoves: false,
      notifiedAt: HEARD_OF_MOVE,
      healthNeeds: false,
      received: [],
      custody: openLedger('SECOND', { reference: 'ASC-2026-000001-K', first: 'E06000099', second: 'E09000099' }),
      ...over,
    },
    ...journey,
  })
