import { CLOCKS, type ClockKey } from '../../domain/clock-catalogue/catalogue.ts'
import { sayInstant } from '../../domain/clocks/words.ts'
import type { Instant } from '../../domain/shared/time.ts'

/** What a call about a notice may say: nothing about anybody, for a telephone on a table shows all of it. */
export interface NoticeCallFacts {
  /** The hospital's own name for it. */
  readonly notice: string
  readonly limit: ClockKey
  readonly dueAt: Instant
  /** Nobody can tell whom it means; else it only waits to be taken in. */
  readonly isWithClerk: boolean
  /** Absent for managers, whom nobody follows. */
  readonly answerBy?: Instant
}

/** R-REF-05, R-HOS-03 in words, for those on call and their managers. */
export function noticeCallWords({ notice, limit, dueAt, isWithClerk, answerBy }: NoticeCallFacts) {
  return {
    subject:
      answerBy === undefined
        ? 'Nobody on call has answered: a hospital’s notice'
        : 'You are on call: a hospital’s notice',
    paragraphs: [
      `${CLOCKS[limit].title}: to be done by ${sayInstant(dueAt)}, and no office is open before that.`,
      isWithClerk
        ? 'Nobody has found out yet whom the notice means. Look at it on the list of notices in doubt, and say whose it is.'
        : 'It could not be taken in yet. Look at it on the list of notices in doubt; the hospital’s liaison can be called.',
      answerBy === undefined
        ? 'Find somebody now, or do it yourself. Whoever takes it acknowledges it on that list. Then fill the rota.'
        : `Say by ${sayInstant(answerBy)} that you have it: acknowledge it on that list. If you do not, the next person on the rota is called.`,
      `Notice: ${notice}`,
    ],
  }
}

/** R-REF-05. For managers who were called because nobody on call had answered. */
export const noticeInHandWords = ({ notice, isTaken }: { readonly notice: string; readonly isTaken: boolean }) => ({
  subject: isTaken ? 'Somebody has it now: a hospital’s notice' : 'It is settled: a hospital’s notice',
  paragraphs: [
    isTaken
      ? 'Nobody on call had answered. Somebody has taken it now; the list of notices in doubt says who.'
      : 'Nobody on call had answered. It has been found out whose the notice is, or it was rejected; if it is in a journey, the journey calls whoever is on call about its dates.',
    `Notice: ${notice}`,
  ],
})
