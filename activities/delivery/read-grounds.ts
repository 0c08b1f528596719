import type { PersonalFields, Seal } from '../../adapters/seal.ts'
import type { ClockKey } from '../../domain/clock-catalogue/catalogue.ts'
import type { JourneyEvent } from '../../domain/journey/events.ts'
import type { Recipient } from '../../domain/messages/recipient.ts'
import type { TemplateName } from '../../domain/messages/templates.ts'
import type { Database } from '../../prisma/client.ts'
import { journeyTime, type Message } from './outbox.ts'
import { readContacts } from './read-contacts.ts'
import { readPast } from './read-past.ts'
import { readStaffFor } from './read-staff.ts'
import type { Grounds, RunningDate } from './write-message.ts'

/** Where the referrer's name and contact are kept, and those of a hospital's liaison. */
const NAME_OTHERS: readonly JourneyEvent['type'][] = [
  'ReferralReceived',
  'AssessmentNoticeReceived',
  'DischargeNoticeReceived',
]

/** Where else the name and contact of a recipient may be written than in the step of the message. */
const WRITTEN_ELSEWHERE: Readonly<Partial<Record<Recipient, readonly JourneyEvent['type'][]>>> = {
  PROVIDER: ['UrgentSupportAgreed', 'UrgentSupportStarted', 'UrgentSupportReviewed'],
}

/** R-MOV-12. Where the other council of a move is reached, as the last step said that wrote to it. */
const OF_A_MOVE: readonly JourneyEvent['type'][] = ['SecondAuthorityNotified', 'MoveVerified']
const TO_OTHER_COUNCIL: readonly TemplateName[] = ['MOVE_DATE', 'MOVE_CANCELLED']

/** R-REV-12. A copy that is renewed goes where the copy before it went. */
const OF_PLAN_COPIES: readonly JourneyEvent['type'][] = ['PlanCopiesSent']
const PLAN_COPIES: readonly TemplateName[] = ['PLAN_COPY_FOR_GP', 'PLAN_COPY_FOR_OTHERS']

function elsewhereFor({ recipient, template }: Message): readonly JourneyEvent['type'][] {
  if (PLAN_COPIES.includes(template)) return OF_PLAN_COPIES
  return recipient === 'OTHER' && TO_OTHER_COUNCIL.includes(template)
    ? OF_A_MOVE
    : (WRITTEN_ELSEWHERE[recipient] ?? NAME_OTHERS)
}

/** What was written in the step that asked for a message, and in those beside it; and who took it. */
interface Steps {
  readonly written: readonly PersonalFields[]
  readonly author: string | undefined
}

export type ReadGrounds = (message: Message) => Promise<Grounds>

/** Reads what a message is worded from, as it stands now: a letter that waited tells the dates of the day on which it goes. */
export function createReadGrounds(database: Database, seal: Seal): ReadGrounds {
  const stepsOf = async (message: Message): Promise<Steps> => {
    const { journeyId, version } = message
    const elsewhere = elsewhereFor(message)
    const events = await database.journeyEvent.findMany({
      where: { journeyId, OR: [{ version }, { type: { in: [...elsewhere] } }] },
      orderBy: { version: 'desc' },
      select: { version: true, personalSealed: true, actorId: true },
    })
    const fieldsOf = (sealed: Uint8Array | null): PersonalFields => (sealed === null ? {} : seal.open(sealed))
    const own = events.filter((event) => event.version === version)
    const others = events.filter((event) => event.version !== version)
    const written = own.length === 0 ? [{}] : [...own, ...others].map(({ personalSealed }) => fieldsOf(personalSealed))
    return { written, author: own[0]?.actorId }
  }

  const clocks = async ({ journeyId }: Message): Promise<readonly RunningDate[]> => {
    const rows = await database.clock.findMany({
      where: { journeyId, stoppedAt: null },
      orderBy: { startedAt: 'desc' },
      select: { key: true, instance: true, dueAt: true, explanation: true },
    })
    return rows.map(({ key, instance, dueAt, explanation }) => ({
      key: key as ClockKey,
      instance,
      dueAt: dueAt.toISOString(),
      because: (explanation as { sentence?: string }).sentence ?? '',
    }))
  }

  return async (message) => {
    const [contacts, { written, author }, running, past] = await Promise.all([
      readContacts(database, seal, message),
      stepsOf(message),
      clocks(message),
      readPast(database, seal, message),
    ])
    const staff = await readStaff(database, message, author)
    const now = journeyTime(message, new Date())
    return { ...contacts, written, author, clocks: running, staff, past, now }
  }
}

/** The worker and their team, whoever took the step, whoever is on call, and everybody up the line. */
const readStaff = (database: Database, { journey: { allocation } }: Message, author: string | undefined) =>
  readStaffFor(database, { ids: [allocation?.worker ?? '', author ?? ''], team: allocation?.team ?? '' })
