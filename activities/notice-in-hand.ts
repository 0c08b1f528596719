import { claimManagersTold, forgetManagersTold, readNoticesInHand, type NoticeInHand } from '../prisma/notice-calls.ts'
import { noticeInHandWords } from './letters/notice-call.ts'
import { noticeEnvelope, noticeReaders, type NoticePost } from './notice-envelope.ts'

/** What came of telling managers once. */
interface ManagersTold {
  readonly failures: readonly unknown[]
}

/**
 * R-REF-05. Managers who were called because nobody answered about a notice hear that somebody has it, as they do of a journey's call.
 * Of two workers one tells them; a message that does not leave is tried again the next time.
 */
export async function tellManagersWhatIsInHand(post: NoticePost): Promise<ManagersTold> {
  const failures: unknown[] = []
  for (const notice of await readNoticesInHand(post.database)) {
    try {
      if (await claimManagersTold(post.database, notice.id)) await tell(post, notice)
    } catch (error) {
      failures.push(error)
    }
  }
  return { failures }
}

async function tell(post: NoticePost, { id, team, isTaken }: NoticeInHand): Promise<void> {
  try {
    const to = await noticeReaders(post, { team, staff: null })
    const { council } = post
    await post.sender.send(
      noticeEnvelope(noticeInHandWords({ notice: id, isTaken }), {
        ...{ reference: `notice-${id}-in-hand`, template: 'NOTICE_IN_HAND', to, council },
      }),
    )
  } catch (error) {
    await forgetManagersTold(post.database, id)
    throw error
  }
}
