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
