import { appendAudit } from '../../prisma/audit.ts'
import { claimNotice, endNotice, readNotice, type NoticeEnd, type StoredNotice } from '../../prisma/hospital-notices.ts'
import { readPersonOfJourney } from '../../prisma/people.ts'
import { admit } from '../access/admit.ts'
import type { DoorDependencies } from '../door.ts'
import { Failure } from '../failures.ts'
import type { Viewer } from '../viewer.ts'
import { detailsOf, personAsKnown, type Found } from './find-patient.ts'
import { openNotice } from './notice.ts'
import { withConcern } from './reject.ts'
import { receiptOf, type NoticeReceipt, type ReceiptContent } from './receipt.ts'
import { attemptOn, giveTo } from './take-in.ts'

/** What a clerk found out about whom a notice means. */
export type Settlement =
  | { readonly is: 'PERSON_OF'; readonly journeyId: string }
  | { readonly is: 'NEW_PERSON'; readonly dateOfBirth: string; readonly numberIsTheirs: boolean }
  | { readonly is: 'NOBODY_FOUND' }

const NOT_RECOGNISED: ReceiptContent = {
  outcome: 'REJECTED',
  reasons: [
    {
      code: 'PERSON_NOT_RECOGNISED',
      rule: 'R-HOS-02',
      words: 'Staff of the council could not tell whom the notice is about.',
      whatToDo: 'Check the name, the date of birth and the NHS number, and give the notice again.',
    },
  ],
}

/**
 * R-HOS-01. A clerk says whom a notice means, and it is taken in from when it came. The same key again gets the same receipt.
 * @throws Failure NOTICE_NOT_FOUND when no clerk is asked about it, NOTICE_WITH_SOMEBODY_ELSE, JOURNEY_NOT_FOUND
 */
export async function settleNotice(
  door: DoorDependencies,
  viewer: Viewer,
  { id, key, settlement }: { readonly id: string; readonly key: string; readonly settlement: Settlement },
): Promise<NoticeReceipt> {
  const stored = await readNotice(door.database, id)
  if (stored === undefined) throw new Failure('NOTICE_NOT_FOUND')
  if (stored.status !== 'WITH_CLERK') {
    if (stored.settledUnder === key) return receiptOf(stored)
    throw new Failure('NOTICE_NOT_FOUND')
  }
  const found = await foundBy(door, viewer, stored, settlement)
  if (!(await claimNotice(door.database, id, key))) throw new Failure('NOTICE_WITH_SOMEBODY_ELSE')
  const end = await endFor(door, stored, found)
  await recordSettlement(door, viewer, settlement, end)
  if (end !== undefined) await endNotice(door.database, id, withConcern(end, openNotice(door.sealing, stored)))
  return receiptOf((await readNotice(door.database, id)) ?? stored)
}

const recordSettlement = (
  { database }: DoorDependencies,
  { caller: { id: who, roles }, requestId: correlationId }: Viewer,
  { is }: Settlement,
  end: NoticeEnd | undefined,
): Promise<void> =>
  appendAudit(database, {
    what: `SETTLE_NOTICE_${is}`,
    who,
    role: roles[0],
    journeyId: end?.journeyId,
    outcome: end?.status ?? 'PENDING',
    correlationId,
  })

const endFor = async (
  door: DoorDependencies,
  stored: StoredNotice,
  found: Found | undefined,
): Promise<NoticeEnd | undefined> =>
  found === undefined
    ? { status: 'REJECTED', receipt: NOT_RECOGNISED }
    : giveTo(door, stored, await attemptOn(door, stored), found)

/** Undefined when nobody could be found. */
async function foundBy(
  door: DoorDependencies,
  viewer: Viewer,
  stored: StoredNotice,
  settlement: Settlement,
): Promise<Found | undefined> {
  if (settlement.is === 'NOBODY_FOUND') return undefined
  if (settlement.is === 'PERSON_OF') {
    await admit(door, viewer, 'JOURNEY', settlement.journeyId)
    const person = await readPersonOfJourney(door.database, settlement.journeyId)
    if (person === undefined) throw new Failure('JOURNEY_NOT_FOUND')
    return personAsKnown(door, person, stored.step)
  }
  const { name = '', nhsNumber, ...others } = openNotice(door.sealing, stored).patient
  const { dateOfBirth, numberIsTheirs } = settlement
  const number = numberIsTheirs && nhsNumber !== undefined ? { nhsNumber } : {}
  return { is: 'FOUND', person: detailsOf({ ...others, ...number, name, dateOfBirth }) }
}
