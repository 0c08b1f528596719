import { concernDates } from '../../domain/clocks/concern-dates.ts'
import type { ConcernRaiser } from '../../domain/safeguarding/state.ts'
import { keepLoneConcern, readLoneConcern, type LoneConcern } from '../../prisma/lone-concerns.ts'
import type { DoorDependencies } from '../door.ts'
import { Failure } from '../failures.ts'
import { findPatient } from '../hospital-notices/find-patient.ts'
import { NOTICE_STEPS, type Patient } from '../hospital-notices/notice.ts'
import { bareNhsNumber, isNhsNumber } from '../nhs-number.ts'
import type { Caller } from '../step-command.ts'
import { giveToJourney } from './link.ts'

/** A concern as somebody gives it, with what they know of whom it is about. */
export interface GivenConcern {
  readonly id: string
  readonly raisedBy: ConcernRaiser
  /** By JSON pointer; what is said of the person stands under `/about`. */
  readonly personal: Readonly<Record<string, string>>
  readonly caller: Caller
  readonly requestId: string
  readonly arrivedAt: string
  readonly body: string
}

/** What whoever gave it hears: that it is kept, and nothing of anybody. */
export interface ConcernReceipt {
  readonly id: string
  readonly receivedAt: string
  readonly safeBy: string
  readonly takeOnBy: string
}

const ABOUT = '/about/'

const aboutOf = (personal: GivenConcern['personal']): Patient =>
  Object.fromEntries(
    Object.entries(personal).flatMap(([pointer, text]) =>
      pointer.startsWith(ABOUT) ? [[pointer.slice(ABOUT.length), text]] : [],
    ),
  )

/**
 * R-SAF-01. Keeps a concern, whoever brings it and whomever it is about; then gives it to the journey of the person where that is sure.
 * Once it is kept it cannot be lost: what goes into no journey stands on the list of the safeguarding leads, with its own dates.
 * @throws Failure KEY_USED_FOR_ANOTHER_REQUEST
 */
export async function raiseLoneConcern(door: DoorDependencies, given: GivenConcern): Promise<ConcernReceipt> {
  const { id, raisedBy, personal, caller, arrivedAt, body } = given
  const bodyHash = door.sealing.hash(`${caller.id}\nCONCERN\n${body}`)
  await keepLoneConcern(door.database, {
    ...{ id, bodyHash, raisedBy, givenBy: caller.id, receivedAt: arrivedAt },
    personalSealed: door.sealing.close(personal),
    ...concernDates(arrivedAt, await door.rulesInForce.at(arrivedAt)),
  })
  const stored = await readLoneConcern(door.database, id)
  if (stored?.bodyHash !== bodyHash) throw new Failure('KEY_USED_FOR_ANOTHER_REQUEST')
  if (stored.deeds.length === 0) await giveWhereSure(door, given, stored)
  return receiptOf(stored)
}

const receiptOf = ({ id, receivedAt, safeBy, takeOnBy }: LoneConcern): ConcernReceipt => ({
  id,
  receivedAt: receivedAt.toISOString(),
  safeBy: safeBy.toISOString(),
  takeOnBy: takeOnBy.toISOString(),
})

/**
 * R-SAF-01. Only an NHS number that agrees with name or date of birth is sure enough: a concern in the record of somebody else would be
 * worse than a lead’s look. Whatever stands in the way, the concern is kept already.
 */
async function giveWhereSure(door: DoorDependencies, given: GivenConcern, stored: LoneConcern): Promise<void> {
  const about = aboutOf(given.personal)
  const nhsNumber = bareNhsNumber(about.nhsNumber ?? '')
  if (!isNhsNumber(nhsNumber)) return
  try {
    const found = await findPatient(door, { ...about, nhsNumber }, NOTICE_STEPS.DIED)
    if (found.is !== 'FOUND' || found.journeyId === undefined) return
    await giveToJourney(door, given, { concern: stored, journeyId: found.journeyId })
  } catch (error) {
    if (error instanceof Failure && error.code === 'DATABASE_AWAY') throw error
  }
}
