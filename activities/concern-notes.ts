import type { Envelope, MessageSender } from '../adapters/messages/sender.ts'
import { holidaysOrProvisional } from '../domain/clocks/calendar.ts'
import { closedSince } from '../domain/clocks/out-of-hours.ts'
import { fromMs, toMs, type Instant } from '../domain/shared/time.ts'
import type { Database } from '../prisma/client.ts'
import {
  beginConcernNote,
  concernNotesDue,
  noteConcernNoteSent,
  type ConcernNote,
  type NoteDue,
} from '../prisma/lone-concerns.ts'
import type { RulesInForce } from '../prisma/rules-in-force.ts'
import { readStaffFor } from './delivery/read-staff.ts'
import { recipientsOf } from './delivery/recipients.ts'
import type { StaffRecipient } from './delivery/staff-line.ts'
import { concernNoteWords } from './letters/concern-note.ts'
import { adultSocialCare, type CouncilDetails } from './letters/council.ts'

export interface ConcernNotesDependencies {
  readonly database: Database
  readonly sender: MessageSender
  readonly council: CouncilDetails
  readonly rulesInForce: RulesInForce
}

/** A younger one may be on its way into a journey, where notes go out by themselves. */
const OLDER_THAN_MS = 15_000

/** Another worker that has begun a note has had time to send it. */
const RESEND_AFTER_MS = 30_000

const MOST = 200

/** R-SAF-01, R-SAF-02. Whose list it stands on hears of it; those above them, when a date of it has passed. */
const READERS: Readonly<Record<ConcernNote, readonly StaffRecipient[]>> = {
  RAISED: ['SAFEGUARDING_LEAD', 'DUTY_MANAGER'],
  SAFETY_LATE: ['DUTY_MANAGER', 'SERVICE_MANAGER'],
  TAKE_ON_LATE: ['SAFEGUARDING_LEAD', 'SERVICE_MANAGER'],
}

export interface ConcernsTold {
  readonly told: number
  readonly failures: readonly unknown[]
}

export type TellOfConcerns = (now: Instant) => Promise<ConcernsTold>

/**
 * R-SAF-01. A concern that stands alone has no journey whose clocks would ring: this looks for its dates. Each word is said once; one that
 * could not leave is said again.
 */
export function createTellOfConcerns(dependencies: ConcernNotesDependencies): TellOfConcerns {
  const { database } = dependencies
  return async (now) => {
    const begunBefore = fromMs(toMs(now) - RESEND_AFTER_MS)
    const before = fromMs(toMs(now) - OLDER_THAN_MS)
    const due = await concernNotesDue(database, { now, before, begunBefore, most: MOST })
    const failures: unknown[] = []
    let told = 0
    for (const note of due) {
      try {
        if (!(await beginConcernNote(database, note, { now, begunBefore }))) continue
        await tell(dependencies, note, now)
        told += 1
      } catch (error) {
        failures.push(error)
      }
    }
    return { told, failures }
  }
}

async function tell(dependencies: ConcernNotesDependencies, due: NoteDue, now: Instant): Promise<void> {
  const { database, sender } = dependencies
  await sender.send(await envelopeOf(dependencies, due, await isNight(dependencies.rulesInForce, now)))
  await noteConcernNoteSent(database, due)
}

/** R-REF-05. While the office is closed, the out-of-hours team hears, too. */
async function isNight(rulesInForce: RulesInForce, now: Instant): Promise<boolean> {
  const { policy, calendar } = await rulesInForce.at(now)
  const opening = { hours: policy.officeHours, holidays: holidaysOrProvisional(calendar, () => undefined) }
  return closedSince(now, opening) !== undefined
}

async function envelopeOf(
  { database, council }: ConcernNotesDependencies,
  { id, note, safeBy, takeOnBy }: NoteDue,
  atNight: boolean,
): Promise<Envelope> {
  const from = adultSocialCare(council)
  const directory = {
    ...{ person: from, written: [], recorded: {}, worker: undefined, team: undefined, lastResort: from },
    staff: await readStaffFor(database, { ids: [], team: '' }),
  }
  const whom: readonly StaffRecipient[] = [...READERS[note], ...(atNight ? (['EDT_MANAGER'] as const) : [])]
  const all = whom.flatMap((recipient) => recipientsOf(recipient, directory))
  const { subject, paragraphs } = concernNoteWords({
    ...{ concern: id, note },
    safeBy: safeBy.toISOString(),
    takeOnBy: takeOnBy.toISOString(),
  })
  return {
    reference: `concern-${id}-${note.toLowerCase().replaceAll('_', '-')}`,
    template: 'CONCERN_ALONE',
    by: 'E_MAIL',
    from,
    to: all.filter((one, index) => all.findIndex(({ email }) => email === one.email) === index),
    subject,
    text: `${['Hello,', ...paragraphs].join('\n\n')}\n`,
    format: 'STANDARD_PRINT',
    language: 'en',
  }
}
