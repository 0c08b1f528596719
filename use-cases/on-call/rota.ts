import { addLocalDays } from '../../domain/clocks/civil.ts'
import { holidaysOrProvisional } from '../../domain/clocks/calendar.ts'
import { rotaGaps, type Stretch } from '../../domain/clocks/rota-gaps.ts'
import { sayInstant } from '../../domain/clocks/words.ts'
import { toMs, type Instant } from '../../domain/shared/time.ts'
import { readShifts, type Shift } from '../../prisma/on-call-shifts.ts'
import type { DoorDependencies } from '../door.ts'
import { Failure } from '../failures.ts'
import { recordView, type Viewer } from '../viewer.ts'

/** A stretch of time with its words in London. */
export interface StretchShown extends Stretch {
  readonly inWords: string
}

export interface ShiftShown {
  readonly id: string
  readonly team: string
  readonly staff: string
  /** 1 is called first. */
  readonly place: number
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly inWords: string
  readonly enteredBy: string
}

export interface Rota {
  readonly team: string
  readonly shifts: readonly ShiftShown[]
  /** Where the office is closed and nobody is on call. */
  readonly gaps: readonly StretchShown[]
}

export interface RotaQuestion {
  readonly team: string | undefined
  readonly from: Instant | undefined
  readonly until: Instant | undefined
  readonly now: Instant
}

const USUAL_DAYS = 28

/** A rota is looked at for so long at a time, at most. */
const MOST_DAYS = 184
const DAY_MS = 86_400_000

export const inWords = (from: Instant, until: Instant): string => `${sayInstant(from)} to ${sayInstant(until)}`

export function shiftShown({ id, team, staff, place, startsAt, endsAt, enteredBy }: Shift): ShiftShown {
  const [from, until] = [startsAt.toISOString(), endsAt.toISOString()]
  return { id, team, staff, place, startsAt: from, endsAt: until, inWords: inWords(from, until), enteredBy }
}

/** R-REF-05. Who is on call for a team, and when nobody is although the office is closed. @throws Failure ROTA_STRETCH_NOT_POSSIBLE */
export async function viewRota(
  door: Pick<DoorDependencies, 'database' | 'sealing' | 'rulesInForce'>,
  viewer: Viewer,
  { team = viewer.caller.team, from, until, now }: RotaQuestion,
): Promise<Rota> {
  const window = windowOf(from ?? now, until)
  const { policy, calendar } = await door.rulesInForce.at(now)
  const shifts = await readShifts(door.database, team, window)
  const covered = shifts.map(({ startsAt, endsAt }) => ({ from: startsAt.toISOString(), until: endsAt.toISOString() }))
  const holidays = holidaysOrProvisional(calendar, () => undefined)
  const gaps = rotaGaps(window, covered, { hours: policy.officeHours, holidays })
  await recordView(door, viewer, 'VIEW_ON_CALL_ROTA')
  return {
    team,
    shifts: shifts.map(shiftShown),
    gaps: gaps.map((gap) => ({ ...gap, inWords: inWords(gap.from, gap.until) })),
  }
}

function windowOf(from: Instant, until: Instant = addLocalDays(from, USUAL_DAYS)): Stretch {
  const ms = toMs(until) - toMs(from)
  if (ms <= 0 || ms > MOST_DAYS * DAY_MS) throw new Failure('ROTA_STRETCH_NOT_POSSIBLE')
  return { from, until }
}
