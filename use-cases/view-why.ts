import { eventTitle } from '../domain/journey/event-title.ts'
import { stepTitle } from '../domain/journey/step-title.ts'
import {
  secondsOf,
  waitingTime,
  waitsBetween,
  type AccountedTo,
  type Moment,
  type Wait,
} from '../domain/journey/waiting-time.ts'
import { fromMs, type Instant, type LocalDate } from '../domain/shared/time.ts'
import type { FormerEvent } from '../domain/taking-over/state.ts'
import { readAccount, type AccountEvent, type AccountRow } from '../prisma/queries/account.ts'
import { Failure } from './failures.ts'
import { clocksOf, type ClockDetails } from './view-clocks.ts'
import { recordView, type ViewDependencies, type Viewer } from './viewer.ts'

/** A stretch of the journey's life, and whom it waited for. */
export interface WaitDetails extends Wait {
  readonly seconds: number
  /** The step that was waited for, in words. */
  readonly title?: string
}

export interface Happened {
  readonly version: number
  readonly title: string
  readonly at: Instant
  readonly by: { readonly id: string; readonly role: string }
}

/** Under which versions of policy and calendar events were decided, from which event on. */
export interface RulesFrom {
  readonly version: number
  readonly from: Instant
  readonly policyVersion: number
  readonly calendarVersion: number
}

/** What another system says of the time before the journey was taken over. None of it was done here. */
export interface Before {
  readonly on: LocalDate
  readonly what: FormerEvent
}

/** Why a person waited: for the Ombudsman, the person and the council itself. Nothing in it names anybody. */
export interface WaitAccount {
  readonly journey: { readonly id: string; readonly reference: string; readonly stage: string }
  readonly from: Instant
  /** The end of the journey, or now. */
  readonly until: Instant
  readonly waitingTime: {
    readonly wholeSeconds: number
    /** They add up to the whole. */
    readonly seconds: Readonly<Partial<Record<AccountedTo, number>>>
  }
  readonly waits: readonly WaitDetails[]
  /** Absent where the journey began here. */
  readonly before?: readonly Before[]
  readonly events: readonly Happened[]
  readonly clocks: readonly ClockDetails[]
  readonly rules: readonly RulesFrom[]
}

/** The account of a journey's waiting time, in one answer. @throws Failure JOURNEY_NOT_FOUND */
export async function viewWhy(door: ViewDependencies, viewer: Viewer, id: string): Promise<WaitAccount> {
  const row = await readAccount(door.database, id)
  const first = row?.events[0]
  if (row === undefined || first === undefined) throw new Failure('JOURNEY_NOT_FOUND')
  const clocks = await clocksOf(door.database, id)
  await recordView(door, viewer, 'VIEW_WHY', id)
  const { reference, stage, events } = row
  const until = row.closedAt?.toISOString() ?? fromMs(Date.now() + Number(row.virtualOffsetMs))
  const waits = waitsBetween(events.map(momentIn(row)), until)
  const { parts, whole } = waitingTime(waits)
  return {
    journey: { id, reference, stage },
    from: first.receivedAt.toISOString(),
    until,
    waitingTime: { wholeSeconds: whole, seconds: parts },
    waits: waits.map(detailsOf),
    ...beforeOf(first),
    events: events.map(happened),
    clocks,
    rules: rulesOf(events),
  }
}

/** What is committed in real time says nothing about a journey whose own time is ahead of it. */
const momentIn =
  ({ virtualOffsetMs }: AccountRow) =>
  ({ version, receivedAt, committedAt, waits }: AccountEvent): Moment => ({
    version,
    receivedAt: receivedAt.toISOString(),
    ...(virtualOffsetMs === 0n ? { committedAt: committedAt.toISOString() } : {}),
    waits: waits ?? undefined,
  })

function detailsOf(wait: Wait): WaitDetails {
  const title = stepTitle(wait.step)
  return { ...wait, seconds: secondsOf(wait), ...(title === undefined ? {} : { title }) }
}

const happened = (event: AccountEvent): Happened => ({
  version: event.version,
  title: eventTitle(event),
  at: event.receivedAt.toISOString(),
  by: { id: event.actorId, role: event.actorRole },
})

const beforeOf = ({ type, payload }: AccountEvent): Pick<WaitAccount, 'before'> =>
  type === 'JourneyTakenOver' ? { before: payload['history'] as readonly Before[] } : {}

const rulesOf = (events: readonly AccountEvent[]): readonly RulesFrom[] =>
  events
    .filter(({ policyVersion, calendarVersion }, place) => {
      const before = events[place - 1]
      return before?.policyVersion !== policyVersion || before.calendarVersion !== calendarVersion
    })
    .map(({ version, receivedAt, policyVersion, calendarVersion }) => ({
      version,
      from: receivedAt.toISOString(),
      policyVersion,
      calendarVersion,
    }))
