import type { Saying } from '../../domain/custody/message.ts'
import type { ToTell } from '../../domain/moves/both-told.ts'
import type { movesNotesTemplates } from '../../domain/moves/messages.ts'
import type { DisputeNews } from '../../domain/moves/state.ts'
import { wordsFor } from './coded-words.ts'
import { by, type LetterTexts } from './letter.ts'
import { paragraphs } from './plan-phrases.ts'

/** What a council's system says, for staff. */
const SAID_WORDS: Readonly<Partial<Record<Saying, string>>> = {
  NOTIFIED: 'that somebody plans to move',
  GENUINE: 'that the move is meant',
  NOT_YET: 'that it is not sure yet whether the move is meant',
  NOT_GENUINE: 'that it does not take the move for meant',
  DATE_SET: 'the day of the move',
  PROGRESS: 'how the move is going',
  CANCELLED: 'that there is no move',
  OFFERED: 'that it asks the other council to take over, with the papers',
  WITHDRAWN: 'that it asks back what it offered; the other council has to answer',
  ACCEPTED: 'that it has taken over',
  REFUSED: 'that it does not take over',
}

/** R-MOV-13. */
const DISPUTE_WORDS: Readonly<Record<DisputeNews, string>> = {
  RAISED: 'that it does not agree about which council is responsible',
  REFERRED: 'that it has asked the Secretary of State which council is responsible',
  SETTLED: 'that it is settled which council is responsible',
}

/** What a council said, to follow “it told us”. */
export const saidWords = (says: string | undefined): string =>
  (says === undefined ? undefined : SAID_WORDS[says as Saying]) ?? 'something about the move'

const theySaid = (says: string | undefined, dispute: string | undefined): string =>
  wordsFor(DISPUTE_WORDS, dispute) ?? saidWords(says)

const TO_TELL_WORDS: Readonly<Record<ToTell, string>> = {
  DATE_SET: 'The day of the move has been set or has changed',
  CANCELLED: 'The move does not take place',
  NOT_SETTLED: 'It should be settled by now whether the move is meant, and it is not',
}

/** What staff hear of a move. */
export const movesNotes: LetterTexts<typeof movesNotesTemplates> = {
  AUTHORITY_MOVE_MESSAGE: ({ reference, about }) => ({
    subject: 'Told to the system of the other council',
    paragraphs: [`${reference}: we told it ${saidWords(about('says'))}.`, 'What exactly was told comes with this.'],
  }),
  TELL_OTHER_COUNCIL: ({ reference, about }) => ({
    subject: `Tell the other council about the move: ${reference}`,
    paragraphs: [
      `${wordsFor(TO_TELL_WORDS, about('what')) ?? 'There is news of the move'}. The other council knows of the move and has not heard this, for its address is not on record here.`,
      'Tell it today. Nobody may plan for the wrong day.',
    ],
  }),
  MOVE_TO_CLOSE: ({ reference, date }) => ({
    subject: `Handed over: close the journey today (${reference})`,
    paragraphs: [
      `The other council has taken over. Close the journey as moved ${by(date('move.close'))}.`,
      'Until then its reviews go on here. See first that no support ends that the person still needs.',
    ],
  }),
  OTHER_COUNCIL_SAYS_MORE: ({ reference }) => ({
    subject: 'The other council has told us more than we can show',
    paragraphs: [
      `${reference}: a message from its system holds something that ours does not know. What ours knows is recorded, and the whole message is kept as it came.`,
      'Call your contact there today and ask what else the message says, and whether papers came with it that are not on record here.',
    ],
  }),
  OTHER_COUNCIL_SAID: ({ reference, about }) => ({
    subject: 'The other council has told us something about a move',
    paragraphs: paragraphs(
      `${reference}: it told us ${theySaid(about('says'), about('dispute'))}.`,
      about('dispute') === 'RAISED'
        ? 'Record the disagreement here, too. Whoever meets the needs now goes on until it is settled.'
        : undefined,
      'Look whether something has to be done here, and whether the person knows.',
    ),
  }),
}
