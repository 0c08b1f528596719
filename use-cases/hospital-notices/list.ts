import { noticeDueAt } from '../../domain/clocks/notice-days.ts'
import type { Instant } from '../../domain/shared/time.ts'
import { listNotices, readNotice, type NoticePlace, type StoredNotice } from '../../prisma/hospital-notices.ts'
import type { DoorDependencies } from '../door.ts'
import { Failure } from '../failures.ts'
import { cutPage } from '../page.ts'
import { openFor, recordView, type Viewer } from '../viewer.ts'
import { NOTICE_STEPS, type KeptFacts } from './notice.ts'
import { receiptOf, type NoticeReceipt } from './receipt.ts'

export interface NoticePage<Item> {
  readonly items: readonly Item[]
  /** Where the next page begins; absent on the last. */
  readonly next?: NoticePlace
}

export interface PageRequest {
  readonly after: NoticePlace | undefined
  readonly limit: number
}

/** A notice that a clerk has to look at. */
export interface NoticeForClerk extends NoticeReceipt {
  readonly hospital: string
  /** Why it cannot be told who it is about, as a code; NOT_TAKEN_IN_YET where nobody doubts it and it goes in by itself. */
  readonly doubt: string
  /** R-REF-05. Who of those on call has taken it. */
  readonly takenBy?: string
  /** R-HOS-15. The hospital has seen signs of abuse: this one first. */
  readonly abuseSigns: boolean
  /** R-HOS-03. By when the council has to have assessed, whoever it is: the time of an assessment notice runs. */
  readonly assessBy?: Instant
  /** What the hospital wrote, by JSON pointer; absent for a reader who may not see it. */
  readonly written?: Readonly<Record<string, string>>
}

type Dependencies = Pick<DoorDependencies, 'database' | 'sealing'>

/** R-HOS-04. A hospital's own notices, the latest first, each with its receipt. */
export async function listOwnNotices(
  door: Dependencies,
  viewer: Viewer,
  { after, limit }: PageRequest,
): Promise<NoticePage<NoticeReceipt>> {
  const rows = await listNotices(door.database, { hospitalId: viewer.caller.id }, { after, limit: limit + 1 })
  await recordView(door, viewer, 'LIST_HOSPITAL_NOTICES')
  return pageOf(rows, limit, receiptOf)
}

/** The receipt of one notice of this hospital. @throws Failure NOTICE_NOT_FOUND for another hospital's, too */
export async function viewOwnNotice(door: Dependencies, viewer: Viewer, id: string): Promise<NoticeReceipt> {
  const stored = await readNotice(door.database, id)
  if (stored?.hospitalId !== viewer.caller.id) throw new Failure('NOTICE_NOT_FOUND')
  await recordView(door, viewer, 'VIEW_HOSPITAL_NOTICE', stored.journeyId ?? undefined)
  return receiptOf(stored)
}

/** R-HOS-01. Notices about somebody whom nobody has recognised yet, the oldest first. */
export async function listNoticesForClerk(
  door: Dependencies & Pick<DoorDependencies, 'rulesInForce'>,
  viewer: Viewer,
  { after, limit }: PageRequest,
): Promise<NoticePage<NoticeForClerk>> {
  const rows = await listNotices(door.database, 'FOR_A_CLERK', { after, limit: limit + 1 })
  await recordView(door, viewer, 'VIEW_NOTICES_FOR_CLERK')
  const dues = new Map(await Promise.all(rows.map(async (row) => [row.id, await assessBy(door, row)] as const)))
  return pageOf(rows, limit, (row) => forClerk(door, viewer, row, dues.get(row.id)))
}

/** R-HOS-03. Under the policy in force when it came, with the day of discharge that it says. */
async function assessBy(
  { rulesInForce }: Pick<DoorDependencies, 'rulesInForce'>,
  { step, facts, receivedAt }: StoredNotice,
): Promise<Instant | undefined> {
  if (step !== NOTICE_STEPS.ASSESSMENT_NOTICE) return undefined
  const came = receivedAt.toISOString()
  const { likelyDischargeOn: day } = (facts as KeptFacts).facts
  return noticeDueAt(came, typeof day === 'string' ? day : undefined, await rulesInForce.at(came))
}

function forClerk(door: Dependencies, viewer: Viewer, row: StoredNotice, due: Instant | undefined): NoticeForClerk {
  const written = openFor(viewer, door, row.personalSealed)
  return {
    ...receiptOf(row),
    hospital: row.hospitalId,
    doubt: row.doubt ?? 'NOT_TAKEN_IN_YET',
    ...(row.takenBy === null ? {} : { takenBy: row.takenBy }),
    abuseSigns: (row.facts as KeptFacts).facts['abuseSigns'] === true,
    ...(due === undefined ? {} : { assessBy: due }),
    ...(written === undefined ? {} : { written }),
  }
}

function pageOf<Item>(
  rows: readonly StoredNotice[],
  limit: number,
  show: (row: StoredNotice) => Item,
): NoticePage<Item> {
  const { shown, ...next } = cutPage(rows, limit, ({ receivedAt, id }) => ({
    receivedAt: receivedAt.toISOString(),
    id,
  }))
  return { items: shown.map(show), ...next }
}
