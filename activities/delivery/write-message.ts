import type { Envelope, MessageSender } from '../../adapters/messages/sender.ts'
import type { PersonalFields } from '../../adapters/seal.ts'
import type { ClockKey } from '../../domain/clock-catalogue/catalogue.ts'
import { localDate } from '../../domain/clocks/civil.ts'
import { sayDate, sayInstant } from '../../domain/clocks/words.ts'
import { needsOf, type Needs } from '../../domain/messages/needs.ts'
import { template as templateOf } from '../../domain/messages/templates.ts'
import { toMs, type Instant } from '../../domain/shared/time.ts'
import { adultSocialCare, type CouncilDetails } from '../letters/council.ts'
import type { Past } from '../documents/past.ts'
import { envelopeOf } from '../letters/envelope.ts'
import type { LetterContext } from '../letters/letter.ts'
import { enclosuresOf } from './enclosures.ts'
import type { Message } from './outbox.ts'
import { readProfile, type Profile } from './profile.ts'
import type { RecordedContacts } from './read-contacts.ts'
import { recipientsOf } from './recipients.ts'
import type { StaffMember } from './staff-line.ts'

/** A date that runs, with its reason. */
export interface RunningDate {
  readonly key: ClockKey
  /** Which of several of the kind. */
  readonly instance?: string | null
  readonly dueAt: Instant
  readonly because: string
}

/** What a message is worded from, besides the outbox and the journey. */
export interface Grounds {
  readonly profile: PersonalFields
  /** Those around the person, as steps of their own recorded them. */
  readonly recorded: RecordedContacts
  /** The personal fields of the step that asked for the message, then those of notices of a hospital and of the referral. */
  readonly written: readonly PersonalFields[]
  /** The clocks that run, the latest started first. */
  readonly clocks: readonly RunningDate[]
  readonly staff: readonly StaffMember[]
  /** Who took the step that asked for it: a member of staff, somebody outside, or a timer. */
  readonly author?: string | undefined
  /** What its enclosures are written from. */
  readonly past: Past
  /** Now, in the time of the journey. */
  readonly now: Instant
}

/**
 * @param wayOut what the way out can do
 * @throws Unsendable when it is blocked
 */
export function writeMessage(
  message: Message,
  grounds: Grounds,
  council: CouncilDetails,
  wayOut: Pick<MessageSender, 'sendsTexts'> = {},
): Envelope {
  const { recipient, journey, reference, template } = message
  const profile = readProfile(grounds.profile)
  const needs = needsOf(journey, recipient)
  const to = recipientsOf(recipient, {
    person: profile.person,
    written: [...grounds.written, grounds.profile],
    recorded: grounds.recorded,
    staff: grounds.staff,
    worker: journey.allocation?.worker,
    director: journey.panel?.director,
    onCall: asText(message.intent.about?.['staff']),
    byText: wayOut.sendsTexts === true && templateOf(template).calls === true,
    team: journey.allocation?.team,
    lastResort: adultSocialCare(council),
  })
  const called = recipient === 'PERSON' ? profile.called : to.length === 1 ? to[0]?.name : undefined
  const context = contextOf(message, grounds, { council, needs, profile })
  return envelopeOf({
    reference,
    template: message.template,
    to,
    called,
    needs,
    context,
    council,
    enclosures: enclosuresOf(message.intent, grounds.past, {
      council,
      person: profile.person.name,
      reference: journey.reference,
      needs,
    }),
    writtenOn: sayDate(localDate(grounds.now)),
  })
}

interface Circumstances {
  readonly council: CouncilDetails
  readonly needs: Needs
  readonly profile: Profile
}

/**
 * The clock that a message tells the date of. A limit that was missed runs on, and nobody is promised a day that has passed: a letter
 * to a family says when it was only where it is about that very date (R-ASM-02, R-PLN-04, R-REV-01). Staff read it as it is.
 */
function toldBy({ template: name, intent }: Message, { clocks, now }: Grounds, key: ClockKey): RunningDate | undefined {
  const instance = intent.instances?.[key]
  const running = clocks.find((one) => one.key === key && (instance === undefined || one.instance === instance))
  const isPromise = templateOf(name).audience === 'FAMILY' && intent.about?.['clock'] !== key
  return running !== undefined && isPromise && toMs(running.dueAt) < toMs(now) ? undefined : running
}

const reached = ({ name, phone }: StaffMember, council: CouncilDetails) => ({ name, phone: phone ?? council.phone })

function contextOf(message: Message, grounds: Grounds, about: Circumstances): LetterContext {
  const { written, staff, author } = grounds
  const { council, needs, profile } = about
  const clock = (key: ClockKey): RunningDate | undefined => toldBy(message, grounds, key)
  const worker = staff.find(({ id }) => id === message.journey.allocation?.worker)
  const contact = staff.find(({ id }) => id === author)
  return {
    reader: message.recipient,
    person: profile.called,
    reference: message.journey.reference,
    council,
    ...(worker === undefined ? {} : { worker: reached(worker, council) }),
    ...(contact === undefined ? {} : { contact: reached(contact, council) }),
    usesWebsites: needs.usesWebsites,
    date: (key) => {
      const running = clock(key)
      return running === undefined ? undefined : sayInstant(running.dueAt)
    },
    because: (key) => {
      const running = clock(key)
      return running === undefined ? undefined : reasonFor(running)
    },
    about: (name) => asText(message.intent.about?.[name]),
    written: (pointer) => written[0]?.[pointer],
  }
}

/**
 * Why a date is what it is. A clock's sentence begins with what staff call it and with the date; letters have said the date
 * already, so they go on with what follows.
 */
function reasonFor({ dueAt, because }: RunningDate): string | undefined {
  const headlineEnd = `${sayInstant(dueAt)}.`
  const at = because.indexOf(headlineEnd)
  const reason = at < 0 ? because : because.slice(at + headlineEnd.length)
  return reason.trim() === '' ? undefined : reason.trim()
}

function asText(value: string | number | boolean | readonly string[] | undefined): string | undefined {
  if (value === undefined) return undefined
  return typeof value === 'object' ? value.join(', ') : String(value)
}
