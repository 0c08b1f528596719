import { ON_CALL_ROLES } from '../../domain/on-call/steps.ts'
import { toMs, type Instant } from '../../domain/shared/time.ts'
import { appendAudit } from '../../prisma/audit.ts'
import { enterShift, findShift, withdrawShift, type NewShift, type Shift } from '../../prisma/on-call-shifts.ts'
import type { DoorDependencies } from '../door.ts'
import { Failure } from '../failures.ts'
import type { Viewer } from '../viewer.ts'
import { inWords, shiftShown, type ShiftShown } from './rota.ts'

type Door = Pick<DoorDependencies, 'database' | 'staff'>

/** A shift as somebody enters it. */
export interface ShiftToEnter {
  /** The Idempotency-Key, which is the shift's own name. */
  readonly id: string
  readonly staff: string
  /** The rota that it is for; the person's own team unless said. */
  readonly team: string | undefined
  readonly place: number
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/**
 * R-REF-05. Puts somebody on the rota. The same key and shift again get the same answer.
 * @throws Failure ON_CALL_SHIFT_OVER, ON_CALL_PERSON_CANNOT, ON_CALL_SHIFTS_OVERLAP, KEY_USED_FOR_ANOTHER_REQUEST
 */
export async function putOnRota(door: Door, viewer: Viewer, shift: ShiftToEnter, now: Instant): Promise<ShiftShown> {
  if (toMs(shift.endsAt) <= toMs(now)) throw new Failure('ON_CALL_SHIFT_OVER')
  const team = shift.team ?? (await teamOf(door, shift.staff))
  await requireOnCall(door, shift.staff)
  const { startsAt, endsAt, ...rest } = shift
  const row: NewShift = {
    ...rest,
    team,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    enteredBy: viewer.caller.id,
  }
  const entered = await enterShift(door.database, row)
  if (entered.is === 'OVERLAPS') throw new Failure('ON_CALL_SHIFTS_OVERLAP', saying(entered.shift))
  if (entered.is === 'THERE_ALREADY' && !isSame(entered.shift, row)) throw new Failure('KEY_USED_FOR_ANOTHER_REQUEST')
  await note(door, viewer, 'ENTER_ON_CALL_SHIFT')
  return shiftShown(entered.shift)
}

/** R-REF-05. Takes a shift off the rota; doing it twice changes nothing. @throws Failure ON_CALL_SHIFT_NOT_FOUND, ON_CALL_SHIFT_OVER */
export async function takeOffRota(door: Door, viewer: Viewer, id: string, now: Instant): Promise<ShiftShown> {
  const shift = await findShift(door.database, id)
  if (shift === undefined) throw new Failure('ON_CALL_SHIFT_NOT_FOUND')
  if (shift.withdrawnAt === null && shift.endsAt.getTime() <= toMs(now)) throw new Failure('ON_CALL_SHIFT_OVER')
  await withdrawShift(door.database, id, viewer.caller.id)
  await note(door, viewer, 'WITHDRAW_ON_CALL_SHIFT')
  return shiftShown(shift)
}

export const teamOf = async ({ staff }: Pick<Door, 'staff'>, id: string): Promise<string> =>
  (await staff.find(id))?.team ?? ''

/** Somebody who works for the out-of-hours team today, or a manager; who is away on the night itself is passed over then. */
export async function requireOnCall({ staff }: Pick<Door, 'staff'>, id: string): Promise<void> {
  const member = await staff.find(id)
  const can = member?.active === true && member.roles.some((role) => ON_CALL_ROLES.includes(role))
  if (!can) throw new Failure('ON_CALL_PERSON_CANNOT')
}

export const saying = ({ id, staff, team, place, startsAt, endsAt }: Shift): string =>
  `In the way is place ${String(place)} of ${team}: ${staff}, ${inWords(startsAt.toISOString(), endsAt.toISOString())} (shift ${id}).`

const isSame = (there: Shift, row: NewShift): boolean =>
  there.withdrawnAt === null && there.enteredBy === row.enteredBy && isSameShift(there, row)

/** The same person on the same place at the same time, whoever entered it. */
export const isSameShift = (there: Shift, row: NewShift): boolean =>
  (['team', 'staff', 'place'] as const).every((name) => there[name] === row[name]) &&
  there.startsAt.getTime() === row.startsAt.getTime() &&
  there.endsAt.getTime() === row.endsAt.getTime()

function note({ database }: Door, { caller, requestId }: Viewer, what: string): Promise<void> {
  const [role] = caller.roles
  return appendAudit(database, {
    what,
    who: caller.id,
    role,
    journeyId: undefined,
    outcome: 'DONE',
    correlationId: requestId,
  })
}
