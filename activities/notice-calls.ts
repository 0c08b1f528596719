import { localDate } from '../domain/clocks/civil.ts'
import type { NoticeCallDue } from '../domain/clocks/notice-limits.ts'
import type { NextCall } from '../domain/on-call/about-notice.ts'
import type { Instant } from '../domain/shared/time.ts'
import { callOwed, nightOf, untakenAt, type Night } from '../prisma/calls-owed.ts'
import type { Database } from '../prisma/client.ts'
import { keepNoticeCall, noteNoticeCallSent, type NoticeCall, type NoticeUntaken } from '../prisma/notice-calls.ts'
import { readOnCall } from '../prisma/queries/on-call.ts'
import type { RulesInForce } from '../prisma/rules-in-force.ts'
import { noticeCallWords, type NoticeCallFacts } from './letters/notice-call.ts'
import { noticeEnvelope, noticeReaders, type NoticePost } from './notice-envelope.ts'
import { tellManagersWhatIsInHand } from './notice-in-hand.ts'

export interface NoticeCallsDependencies extends NoticePost {
  readonly rulesInForce: RulesInForce
}

/** What came of looking once. */
export interface NoticesCalledAbout {
  readonly called: number
  readonly failures: readonly unknown[]
}

export type CallAboutNotices = (now: Instant) => Promise<NoticesCalledAbout>

/**
 * R-REF-05, R-HOS-03. A hospital's notice whose time runs, and that is in no journey because nobody can tell whom it means or because the
 * journeys' engine is away: whoever is on call is called about it as about a clock of a journey. Looking twice calls nobody twice.
 */
export function createCallAboutNotices(dependencies: NoticeCallsDependencies): CallAboutNotices {
  return async (now) => {
    const told = await tellManagersWhatIsInHand(dependencies)
    const failures: unknown[] = [...told.failures]
    const night = await nightOf(dependencies.rulesInForce, now)
    if (night === undefined) return { called: 0, failures }
    const notices = await untakenAt(dependencies.database, night)
    let called = 0
    for (const notice of notices) {
      try {
        if (await look(dependencies, notice, night)) called += 1
      } catch (error) {
        failures.push(error)
      }
    }
    return { called, failures }
  }
}

/** @returns true when a message left */
async function look(dependencies: NoticeCallsDependencies, notice: NoticeUntaken, night: Night): Promise<boolean> {
  const { database, rulesInForce } = dependencies
  const { now } = night
  const rota = () => readOnCall(database, { for: { team: notice.team }, at: now, on: localDate(now) })
  const owed = await callOwed({ rulesInForce, rota }, notice, night)
  if (owed === undefined) return false
  const call = 'again' in owed ? owed.again : await begin(database, notice, owed.next, now)
  if (call === undefined) return false
  await send(dependencies, notice, { due: owed.due, call, answerBy: owed.answerBy(call.calledAt) })
  return true
}

async function begin(
  database: Database,
  { id: noticeId, calls }: NoticeUntaken,
  next: NextCall,
  at: Instant,
): Promise<NoticeCall | undefined> {
  const attempt = (calls.at(-1)?.attempt ?? 0) + 1
  const staff = next.is === 'CALL' ? next.staff : null
  const isOurs = await keepNoticeCall(database, { noticeId, attempt, staff, at })
  return isOurs ? { attempt, staff, calledAt: at, sent: false } : undefined
}

interface Ringing {
  readonly due: NoticeCallDue
  readonly call: NoticeCall
  readonly answerBy: Instant
}

async function send(post: NoticePost, notice: NoticeUntaken, { due, call, answerBy }: Ringing): Promise<void> {
  const facts: NoticeCallFacts = {
    notice: notice.id,
    limit: due.key,
    dueAt: due.dueAt,
    isWithClerk: notice.status === 'WITH_CLERK',
    ...(call.staff === null ? {} : { answerBy }),
  }
  const { database, sender, council } = post
  const to = await noticeReaders(post, { team: notice.team, staff: call.staff })
  const reference = `notice-${notice.id}-call-${String(call.attempt)}`
  await sender.send(noticeEnvelope(noticeCallWords(facts), { reference, template: 'NOTICE_ON_CALL', to, council }))
  await noteNoticeCallSent(database, { noticeId: notice.id, attempt: call.attempt })
}
