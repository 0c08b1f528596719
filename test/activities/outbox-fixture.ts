import { randomUUID, createSecretKey } from 'node:crypto'
import { createDeliver, type Deliver } from '../../activities/deliver.ts'
import type { CouncilDetails } from '../../activities/letters/council.ts'
import { createCouncilExchange } from '../../adapters/messages/council-exchange.ts'
import { SendFailure, type Envelope, type MessageSender, type Receipt } from '../../adapters/messages/sender.ts'
import { createSeal, type PersonalFields, type Seal } from '../../adapters/seal.ts'
import type { JourneyEvent } from '../../domain/journey/events.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import type { MessageIntent } from '../../domain/messages/message-intent.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { loadStaff, type StaffRecord } from '../../prisma/seed.ts'
import { createTestDatabase } from '../support/database.ts'
import { aJourney } from '../support/domain.ts'

const key = createSecretKey(Buffer.alloc(32, 7))
export const seal = createSeal({ current: 'test', keys: new Map([['test', key]]) }, key)

export const COUNCIL: CouncilDetails = {
  name: 'Anytown Council',
  addressLines: ['1 High Street', 'Anytown', 'ZZ1 1ZZ'],
  phone: '01632 960001',
  outOfHoursPhone: '01632 960002',
  email: 'care@anytown.example',
  website: 'https://anytown.example',
  complaints: 'Complaints Team, 01632 960009, www.anytown.example/complaints',
}

export const PROFILE: PersonalFields = {
  fullName: 'Ada Grey',
  preferredName: 'Ada',
  dateOfBirth: '1940-02-03',
  address: '2 Mill Lane\nAnytown',
  postcode: 'ZZ1 2ZZ',
  email: 'ada@people.example',
}

export const COMMUNICATION = {
  format: 'STANDARD_PRINT',
  language: 'en',
  interpreterNeeded: false,
  usesWebsites: true,
} as const

/** A journey whose person is written to in the ordinary way. */
export const aWrittenJourney = (over: Partial<Journey> = {}): Partial<Journey> => ({
  contact: { channel: 'PHONE', consent: 'CONSENT_GIVEN', immediateRisk: false, communication: COMMUNICATION },
  ...over,
})

/** A way out that remembers, and that can be made to fail or to lose its answer. */
export function aSender() {
  const sent = new Map<string, Envelope>()
  const calls: string[] = []
  const next: { failure?: SendFailure; loseAnswer?: boolean } = {}
  const receiptOf = ({ reference, coverSheet }: Envelope): Receipt => ({
    reference,
    sentAt: new Date().toISOString(),
    ...(coverSheet === undefined ? {} : { awaits: 'PRODUCTION' }),
  })
  const sender: MessageSender = {
    find: (envelope) => {
      calls.push('find')
      return Promise.resolve(sent.has(envelope.reference) ? receiptOf(envelope) : undefined)
    },
    send: (envelope) => {
      calls.push('send')
      if (next.failure !== undefined) return Promise.reject(next.failure)
      if (sent.has(envelope.reference)) throw new Error('Sent twice')
      sent.set(envelope.reference, envelope)
      if (next.loseAnswer === true) return Promise.reject(new SendFailure('TIMED_OUT', 'TEMPORARY'))
      return Promise.resolve(receiptOf(envelope))
    },
  }
  return { sender, sent, calls, next }
}

/** Something that happened to the journey before or after the message was asked for. */
export interface Happened {
  readonly event: JourneyEvent
  readonly written?: PersonalFields
  readonly at?: string
}

interface Given {
  readonly intent: MessageIntent
  readonly profile?: PersonalFields
  readonly written?: PersonalFields
  readonly referral?: PersonalFields
  readonly journey?: Partial<Journey>
  /** The event that asked for the message. */
  readonly event?: JourneyEvent
  /** The events before it, from version 3 on. */
  readonly past?: readonly Happened[]
  /** The events after it. */
  readonly later?: readonly Happened[]
  readonly receivedAt?: string
  readonly clocks?: readonly { readonly key: string; readonly dueAt: string; readonly because: string }[]
}

export interface Post {
  readonly database: Database
  readonly deliverBy: (sender: MessageSender) => Deliver
  /** Loses what was sent, and lets something happen between the wording and the sending of the next try. */
  readonly deliverWhile: (
    sender: MessageSender,
    reference: string,
    happens: () => Promise<unknown>,
  ) => ReturnType<Deliver>
  /** Puts a message into the outbox as a commit would. @returns its reference */
  readonly given: (message: Given) => Promise<string>
  readonly row: (reference: string) => Promise<NonNullable<Awaited<ReturnType<typeof readRow>>>>
  readonly changeJourney: (reference: string, over: Partial<Journey>) => Promise<void>
  /** Something else happens to the message's journey, as a commit writes it. */
  readonly happens: (reference: string, event: JourneyEvent, written?: PersonalFields) => Promise<void>
  readonly changeProfile: (reference: string, profile: PersonalFields) => Promise<void>
  readonly staff: (...members: readonly StaffRecord[]) => Promise<void>
  readonly close: () => Promise<void>
}

const readRow = (database: Database, reference: string) =>
  database.outboxMessage.findUnique({ where: { reference }, include: { journey: true } })

/** The version of the journey that asks for every message here. */
const VERSION = 100

/** Nobody here speaks with another council's system. */
const NO_COUNCILS = createCouncilExchange('E09999999', undefined)

export async function openPost(): Promise<Post> {
  const { url, as, drop } = await createTestDatabase()
  const database = createDatabase(url, 5)
  const workersDatabase = createDatabase(as.worker, 5)
  const row = async (reference: string) => {
    const found = await readRow(database, reference)
    if (found === null) throw new Error('No such message')
    return found
  }
  const deliverBy = (sender: MessageSender): Deliver =>
    createDeliver({ database: workersDatabase, seal, sender, council: COUNCIL, councils: NO_COUNCILS })
  return {
    database,
    deliverBy,
    async deliverWhile(sender, reference, happens) {
      const losing = { ...sender, send: () => Promise.reject(new Error('gone')) }
      await deliverBy(losing)({ reference }).then(failToLose, () => undefined)
      let hasHappened = false
      const find: MessageSender['find'] = async (envelope) => {
        if (!hasHappened) await happens()
        hasHappened = true
        return sender.find(envelope)
      }
      return deliverBy({ ...sender, find })({ reference })
    },
    given: (message) => putIntoOutbox(database, seal, message),
    row,
    async changeJourney(reference, over) {
      const { journey } = await row(reference)
      const state = { ...(journey.state as object), ...over } as object
      await database.journey.update({ where: { id: journey.id }, data: { state } })
    },
    async happens(reference, event, written) {
      const { journeyId } = await row(reference)
      const last = await database.journeyEvent.findFirstOrThrow({
        where: { journeyId },
        orderBy: { version: 'desc' },
        omit: { personalSealed: true, waits: true },
      })
      const version = last.version + 1
      const { type } = event
      const next = { ...last, version, idempotencyKey: String(version), type, payload: asJson(event) }
      const sealed = written === undefined ? {} : { personalSealed: seal.close(written) }
      const journey = await database.journey.findUniqueOrThrow({ where: { id: journeyId } })
      await database.$transaction([
        database.journeyEvent.create({ data: { ...next, ...sealed } }),
        database.journey.update({
          where: { id: journeyId },
          data: { version, state: asJson({ ...(journey.state as object), version }) },
        }),
      ])
    },
    async changeProfile(reference, profile) {
      const { journey } = await row(reference)
      await database.person.update({ where: { id: journey.personId }, data: { profileSealed: seal.close(profile) } })
    },
    staff: (...members) => loadStaff(database, members),
    async close() {
      await Promise.all([database.$disconnect(), workersDatabase.$disconnect()])
      await drop()
    },
  }
}

const failToLose = (): never => {
  throw new Error('It was sent after all')
}

/** As the database keeps it. */
const asJson = (value: unknown): object => JSON.parse(JSON.stringify(value)) as object

/** A person, their journey and one message that it asked for. @returns the message's reference */
export async function putIntoOutbox(database: Database, sealing: Seal, message: Given): Promise<string> {
  const { intent, journey = aWrittenJourney(), receivedAt = new Date().toISOString() } = message
  const { event, past = [], later = [], clocks = [] } = message
  const [id, personId] = [randomUUID(), randomUUID()]
  const state = aJourney({ id, reference: `ASC-2026-${id.slice(0, 6)}-K`, version: VERSION, ...journey })
  const at = new Date(receivedAt)
  await database.person.create({ data: { id: personId, profileSealed: sealing.close(message.profile ?? PROFILE) } })
  await database.journey.create({
    data: {
      id,
      personId,
      reference: state.reference,
      authority: state.authority,
      version: VERSION,
      stage: state.stage,
      waitingOn: 'TRIAGE_WORKER',
      state: asJson(state),
      openedAt: at,
    },
  })
  const eventRow = (version: number, type: string, written: PersonalFields | undefined) => ({
    journeyId: id,
    version,
    type,
    payload: {},
    actorId: 'staff-1',
    actorRole: 'PRACTITIONER',
    receivedAt: at,
    idempotencyKey: String(version),
    policyVersion: 1,
    calendarVersion: 1,
    previousHash: '',
    hash: '',
    ...(written === undefined ? {} : { personalSealed: sealing.close(written) }),
  })
  const happened = (first: number) => (one: Happened, place: number) => ({
    ...eventRow(first + place, one.event.type, one.written),
    payload: asJson(one.event),
    receivedAt: new Date(one.at ?? receivedAt),
  })
  await database.journeyEvent.createMany({
    data: [
      eventRow(2, 'ReferralReceived', message.referral),
      { ...eventRow(VERSION, event?.type ?? 'Anything', message.written), payload: asJson(event ?? {}) },
      ...past.map(happened(3)),
      ...later.map(happened(VERSION + 1)),
    ],
  })
  await database.clock.createMany({
    data: clocks.map((clock) => ({
      id: `${id}/${clock.key}@2`,
      journeyId: id,
      key: clock.key,
      status: 'RUNNING',
      startedAt: at,
      dueAt: new Date(clock.dueAt),
      ledger: [],
      explanation: { sentence: clock.because },
      calendarVersion: 1,
      policyVersion: 1,
    })),
  })
  const reference = `${id}-${String(VERSION)}-0`
  const { template, to } = intent
  await database.outboxMessage.create({
    data: { reference, journeyId: id, version: VERSION, template, recipient: to, intent: asJson(intent) },
  })
  return reference
}
