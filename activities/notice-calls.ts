import type { Correspondent, Envelope, MessageSender } from '../adapters/messages/sender.ts'
import { holidaysOrProvisional } from '../domain/clocks/calendar.ts'
import { localDate } from '../domain/clocks/civil.ts'
import { elapsedFrom } from '../domain/clocks/due.ts'
import { firstCallAbout, noticeLimits, type NoticeCallDue, type NoticeSaid } from '../domain/clocks/notice-limits.ts'
import { closedSince, type Opening } from '../domain/clocks/out-of-hours.ts'
import { policyFor } from '../domain/clocks/policy.ts'
import { nextCallAbout, type NextCall } from '../domain/on-call/about-notice.ts'
import { toMs, type Instant } from '../domain/shared/time.ts'
import type { Database } from '../prisma/client.ts'
import {
  keepNoticeCall,
  noteNoticeCallSent,
  readUntakenNotices,
  type NoticeCall,
  type NoticeUntaken,
} from '../prisma/notice-calls.ts'
import { readOnCall } from '../prisma/queries/on-call.ts'
import type { CouncilRules, RulesInForce } from '../prisma/rules-in-force.ts'
import { readStaffFor } from './delivery/read-staff.ts'
import { recipientsOf } from './delivery/recipients.ts'
import type { StaffRecipient } from './delivery/staff-line.ts'
import { adultSocialCare, type CouncilDetails } from './letters/council.ts'
import { noticeCallWords, type NoticeCallFacts } from './letters/notice-call.ts'

export interface NoticeCallsDependencies {
  readonly database: Database
  readonly sender: MessageSender
  readonly council: CouncilDetails
  readonly rulesInForce: RulesInForce
}

/** Notices that ask for something with a date that begins when they come. */
const ASKS: Readonly<Record<string, NoticeSaid['asks']>> = {
  receiveAssessmentNotice: 'ASSESSMENT',
  recordDischarge: 'DISCHARGED',
  recordSelfDischarge: 'DISCHARGED',
}

/** A younger one is still in the hands of the request that brought it, or goes into its journey in a moment. */
const OLDER_THAN_MS = 60_000

const MOST = 500

/** Another worker that has begun a call has had time to make it. */
const RESEND_AFTER_MS = 30_000

/** What came of looking once. */
export interface NoticesCalledAbout {
  readonly called: number
  readonly failures: readonly unknown[]
}

export type CallAboutNotices = (now: Instant) => Promise<NoticesCalledAbout>

/** The night as it is for every notice. */
interface Night {
  readonly now: Instant
  readonly rules: CouncilRules
  readonly opening: Opening
  readonly closedSince: Instant
}

/**
 * R-REF-05, R-HOS-03. A hospital's notice whose time runs, and that is in no journey because nobody can tell whom it means or because the
 * journeys' engine is away: whoever is on call is called about it as about a clock of a journey. Looking twice calls nobody twice.
 */
export function createCallAboutNotices(dependencies: NoticeCallsDependencies): CallAboutNotices {
  return async (now) => {
    const night = await nightOf(dependencies.rulesInForce, now)
    if (night === undefined) return { called: 0, failures: [] }
    const before = new Date(toMs(now) - OLDER_THAN_MS).toISOString()
    const notices = await readUntakenNotices(dependencies.database, { steps: Object.keys(ASKS), before, most: MOST })
    const failures: unknown[] = []
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

async function nightOf(rulesInForce: RulesInForce, now: Instant): Promise<Night | undefined> {
  const rules = await rulesInForce.at(now)
  const opening = {
    hours: rules.policy.officeHours,
    holidays: holidaysOrProvisional(rules.calendar, () => undefined),
  }
  const since = closedSince(now, opening)
  return since === undefined ? undefined : { now, rules, opening, closedSince: since }
}

/** @returns true when a message left */
async function look(dependencies: NoticeCallsDependencies, notice: NoticeUntaken, night: Night): Promise<boolean> {
  const { database, rulesInForce } = dependencies
  const due = await callDue(rulesInForce, notice, night.opening)
  if (due === undefined) return false
  const answerBy = (at: Instant): Instant =>
    elapsedFrom(at, policyFor('onCall.acknowledgement', night.rules.policy).rule)
  const calls = notice.calls.map(({ staff, calledAt: at }) => ({
    at,
    answerBy: answerBy(at),
    ...(staff === null ? {} : { staff }),
  }))
  const { now } = night
  const rota = await readOnCall(database, { for: { team: notice.team }, at: now, on: localDate(now) })
  const next = nextCallAbout({ callAt: due.callAt, calls }, { now, closedSince: night.closedSince, rota })
  const call = next === undefined ? unsent(notice, night) : await begin(database, notice, next, now)
  if (call === undefined) return false
  await send(dependencies, notice, { due, call, answerBy: answerBy(call.calledAt) })
  return true
}

/** R-HOS-03. By the policy in force when it came. */
async function callDue(
  rulesInForce: RulesInForce,
  { step, facts, receivedAt }: NoticeUntaken,
  opening: Opening,
): Promise<NoticeCallDue | undefined> {
  const cameAt = receivedAt.toISOString()
  const { likelyDischargeOn, abuseSigns } = (facts as { readonly facts: Readonly<Record<string, unknown>> }).facts
  const said: NoticeSaid = {
    asks: ASKS[step] ?? 'ASSESSMENT',
    cameAt,
    likelyDischargeOn: typeof likelyDischargeOn === 'string' ? likelyDischargeOn : undefined,
    abuseSigns: abuseSigns === true,
  }
  return firstCallAbout(noticeLimits(said, await rulesInForce.at(cameAt)), cameAt, opening)
}

/** A call of this night whose message has not left: it is tried again until the next is called. */
const unsent = ({ calls }: NoticeUntaken, night: Night): NoticeCall | undefined => {
  const last = calls.at(-1)
  const isTonight = last !== undefined && toMs(last.calledAt) >= toMs(night.closedSince)
  return isTonight && !last.sent && toMs(night.now) - toMs(last.calledAt) >= RESEND_AFTER_MS ? last : undefined
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

async function send(
  { database, sender, council }: NoticeCallsDependencies,
  notice: NoticeUntaken,
  { due, call, answerBy }: Ringing,
): Promise<void> {
  const to = await readers({ database, sender, council }, notice, call)
  const facts: NoticeCallFacts = {
    notice: notice.id,
    limit: due.key,
    dueAt: due.dueAt,
    isWithClerk: notice.status === 'WITH_CLERK',
    ...(call.staff === null ? {} : { answerBy }),
  }
  const envelope = envelopeOf(`notice-${notice.id}-call-${String(call.attempt)}`, to, { council, facts })
  await sender.send(envelope)
  await noteNoticeCallSent(database, { noticeId: notice.id, attempt: call.attempt })
}

/** Whoever is called; the managers of the out-of-hours team and the service, where nobody is left. */
async function readers(
  { database, sender, council }: Pick<NoticeCallsDependencies, 'database' | 'sender' | 'council'>,
  { team }: NoticeUntaken,
  { staff }: NoticeCall,
): Promise<readonly Correspondent[]> {
  const lastResort = adultSocialCare(council)
  const directory = {
    person: lastResort,
    written: [],
    recorded: {},
    staff: await readStaffFor(database, { ids: staff === null ? [] : [staff], team }),
    worker: undefined,
    onCall: staff ?? undefined,
    byText: sender.sendsTexts === true,
    team,
    lastResort,
  }
  const whom: readonly StaffRecipient[] = staff === null ? ['EDT_MANAGER', 'SERVICE_MANAGER'] : ['ON_CALL']
  const all = whom.flatMap((recipient) => recipientsOf(recipient, directory))
  return all.filter((one, index) => all.findIndex(({ email }) => email === one.email) === index)
}

function envelopeOf(
  reference: string,
  to: readonly Correspondent[],
  { council, facts }: { readonly council: CouncilDetails; readonly facts: NoticeCallFacts },
): Envelope {
  const { subject, paragraphs } = noticeCallWords(facts)
  const isText = to.some(({ mobile }) => mobile !== undefined)
  return {
    reference,
    template: 'NOTICE_ON_CALL',
    by: isText ? 'TEXT' : 'E_MAIL',
    from: adultSocialCare(council),
    to,
    subject,
    text: isText ? [subject, ...paragraphs].join('\n') : `${['Hello,', ...paragraphs].join('\n\n')}\n`,
    format: 'STANDARD_PRINT',
    language: 'en',
  }
}
