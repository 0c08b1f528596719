import { readSubmission, type StoredSubmission } from '../../prisma/submissions.ts'
import { derivedKey } from '../derived-key.ts'
import type { DoorDependencies } from '../door.ts'
import { OPENS } from '../open-journey.ts'
import { hashOf } from '../repeat.ts'
import type { Line, TakingOver } from './line.ts'

/** What has become of a line before now. */
export type Earlier =
  /** Nothing that still holds: it can be taken, under this key. */
  | { readonly is: 'NEW'; readonly key: string }
  /** It was kept, and may have been sent. */
  | { readonly is: 'UNDER_WAY'; readonly submission: StoredSubmission }
  | { readonly is: 'TAKEN'; readonly submission: StoredSubmission }
  /** Another line was taken under this id. */
  | { readonly is: 'OTHER' }

export const NAME = 'takeOverJourney'

/** The same for the same line, however often its file is run; another for each attempt, because a key answers its refusal for good. */
const keyOf = (
  { authority }: Pick<DoorDependencies, 'authority'>,
  { system }: TakingOver,
  id: string,
  attempt: number,
) => derivedKey(`taken over by ${authority} from ${system}: ${id}, attempt ${String(attempt)}`)

/** Looks whether this line has been taken, by whoever it was. */
export async function earlierOf(
  door: Pick<DoorDependencies, 'authority' | 'database' | 'sealing'>,
  taking: TakingOver,
  { id, text }: Pick<Line, 'id' | 'text'>,
): Promise<Earlier> {
  for (let attempt = 1; ; attempt += 1) {
    const key = keyOf(door, taking, id, attempt)
    const submission = await readSubmission(door.database, key)
    if (submission === undefined) return { is: 'NEW', key }
    if (submission.status === 'REFUSED' || submission.status === 'GIVEN_UP') continue
    const caller = { ...taking.caller, id: submission.actorId }
    if (hashOf(door, { journeyId: OPENS, name: NAME, body: text, caller }) !== submission.bodyHash)
      return { is: 'OTHER' }
    return { is: submission.status === 'OPEN' ? 'UNDER_WAY' : 'TAKEN', submission }
  }
}
