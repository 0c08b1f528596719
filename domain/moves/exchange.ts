import type { CustodyLedger } from '../custody/ledger.ts'
import type { Message } from '../custody/message.ts'
import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from '../messages/message-intent.ts'

type About = NonNullable<MessageIntent['about']>

/** R-MOV-15. A message of ours with what belongs to it, for the other council's system. It goes again until that system has it. */
export function messageToCouncil(
  { reference, first, second }: Pick<CustodyLedger, 'reference' | 'first' | 'second'>,
  { from, sequence, says, moveOn, previous, heard, hash }: Message,
  about: About,
): MessageIntent {
  return {
    template: 'AUTHORITY_MOVE_MESSAGE',
    to: 'OTHER_AUTHORITY',
    about: {
      ...about,
      ...{ reference, first, second, from, sequence, says, previous, hash },
      ...(moveOn === undefined ? {} : { moveOn }),
      ...(heard === undefined ? {} : { heardSequence: heard.sequence, heardHash: heard.hash }),
    },
  }
}

/** What the other council's system is told; nothing, where it has none. */
export const toOtherCouncil = (
  { move }: Journey,
  message: Message | undefined,
  about: About = {},
): readonly MessageIntent[] =>
  message === undefined || move?.exchange !== true ? [] : [messageToCouncil(move.custody, message, about)]
