import { listNotices, readNotice, type NoticePlace, type StoredNotice } from '../../prisma/hospital-notices.ts'
import type { DoorDependencies } from '../door.ts'
import { Failure } from '../failures.ts'
import { cutPage } from '../page.ts'
import { openFor, recordView, type Viewer } from '../viewer.ts'
import type { KeptFacts } from './notice.ts'
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
  /** Why it cannot be told who it is about, as a code. */
  readonly doubt: string
  /** R-HOS-15. The hospital has seen signs of abuse: this one first. */
  readonly abuseSigns: boolean
  /** What the hospital wrote, by JSON pointer; absent for a reader who may not see it. */
  readonly written?: Readonly<Record<string, string>>
}

type Dependencies = Pick<DoorDependencies, 'database' | 'sealing'>

/** R-HOS-04. A hospital's own notices, the latest first, each with its receipt. */
export async function listOwnNotices(
  { database }: Dependencies,
  { caller }: Viewer,
  { after, limit }: PageRequest,
): Promise<NoticePage<NoticeReceipt>> {
  return pageOf(await listNotices(database, { hospitalId: caller.id }, { after, limit: limit + 1 }), limit, receiptOf)
}

/** The receipt of one notice of this hospital. @throws Failure NOTICE_NOT_FOUND for another hospital's, too */
export async function viewOwnNotice(
  { database }: Dependencies,
  { caller }: Viewer,
  id: string,
): Promise<NoticeReceipt> {
  const stored = await readNotice(database, id)
  if (stored?.hospitalId !== caller.id) throw new Failure('NOTICE_NOT_FOUND')
  return receiptOf(stored)
}

/** R-HOS-01. Notices about somebody whom nobody has recognised yet, the oldest first. */
export async function listNoticesForClerk(
  door: Dependencies,
  viewer: Viewer,
  { after, limit }: PageRequest,
): Promise<NoticePage<NoticeForClerk>> {
  const rows = await listNotices(door.database, { status: 'WITH_CLERK' }, { after, limit: limit + 1 })
  await recordView(door, viewer, 'VIEW_NOTICES_FOR_CLERK')
  return pageOf(rows, limit, (row) => forClerk(door, viewer, row))
}

function forClerk(door: Dependencies, viewer: Viewer, row: StoredNotice): NoticeForClerk {
  const written = openFor(viewer, door, row.personalSealed)
  return {
    ...receiptOf(row),
    hospital: row.hospitalId,
    doubt: row.doubt ?? '',
    abuseSigns: (row.facts as KeptFacts).facts['abuseSigns'] === true,
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
