import { nextWakeUp } from '../journey/due.ts'
import { isLive } from '../journey/liveness.ts'
import type { Journey } from '../journey/journey.ts'
import type { RunningClock } from '../journey/running-clock.ts'
import { work, type WorkItem } from '../journey/waiting-on.ts'
import type { Role, StaffId } from '../roles/roles.ts'
import { toMs, type Instant } from '../shared/time.ts'
import type { Cause } from './causes.ts'

/** What the database lists of a journey beside its state: where its timers and its staff look. */
export interface Listed {
  readonly nextWakeAt: Instant | null
  readonly clocks: readonly { readonly id: string; readonly dueAt: Instant; readonly nextWakeAt: Instant | null }[]
  readonly work: readonly {
    readonly id: string
    readonly role: Role
    readonly worker: StaffId | null
    readonly team: string | null
  }[]
}

/** Who works here now. */
export interface Working {
  readonly staff: ReadonlySet<StaffId>
  readonly teams: ReadonlySet<string>
  readonly roles: ReadonlySet<Role>
}

/** Something that keeps a person waiting unseen. */
export interface Loss {
  readonly cause: Cause
  /** Which clock or thing to do; nothing when it is the journey as a whole. */
  readonly about: string
}

/**
 * An open journey waits for a dated clock, for a named role's step that is on somebody's list, or for an answer from outside that has
 * its own limit; here everything that it waits for is looked for where those look who have to act. Empty when nobody is lost.
 */
export const lostIn = (journey: Journey, listed: Listed, working: Working): readonly Loss[] => [
  ...(isLive(journey) ? [] : [{ cause: 'NOBODY_WAITS', about: '' } as const]),
  ...datesLost(journey, listed).map((about) => ({ cause: 'DATE_LOST', about }) as const),
  ...workLost(journey, listed).map((about) => ({ cause: 'WORK_LOST', about }) as const),
  ...unseen(listed, working),
]

const isSame = (one: Instant | null, other: Instant | null): boolean =>
  one === null || other === null ? one === other : toMs(one) === toMs(other)

/** Clocks that the journey knows and the database does not, or with other dates; the reverse; and the wake-up itself. */
function datesLost({ clocks }: Journey, { clocks: rows, nextWakeAt }: Listed): readonly string[] {
  const agrees = ({ id, dueAt, next }: RunningClock): boolean =>
    rows.some((row) => row.id === id && isSame(row.dueAt, dueAt) && isSame(row.nextWakeAt, next?.at ?? null))
  return [
    ...clocks.filter((clock) => !agrees(clock)).map(({ id }) => id),
    ...rows.filter(({ id }) => clocks.every((clock) => clock.id !== id)).map(({ id }) => id),
    ...(isSame(nextWakeAt, nextWakeUp({ clocks })?.at ?? null) ? [] : ['']),
  ]
}

/** What somebody has to do that stands on no list. */
function workLost(journey: Journey, { work: rows }: Listed): readonly string[] {
  const stands = ({ id, role }: WorkItem): boolean => rows.some((row) => row.id === id && row.role === role)
  return work(journey)
    .filter((item) => !stands(item))
    .map(({ id }) => id)
}

/** A list that nobody looks at is no list. Who is away on leave comes back; who has left does not. */
const unseen = ({ work: rows }: Listed, { staff, teams, roles }: Working): readonly Loss[] =>
  rows.flatMap(({ id, role, worker, team }): readonly Loss[] => {
    if (worker !== null && !staff.has(worker)) return [{ cause: 'WAITS_FOR_LEAVER', about: id }]
    const isSeen = worker !== null || roles.has(role) || (team !== null && teams.has(team))
    return isSeen ? [] : [{ cause: 'NOBODY_SEES', about: id }]
  })
