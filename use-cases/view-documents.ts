import { readsLetter } from '../domain/access/sight.ts'
import { template } from '../domain/messages/templates.ts'
import { readDocument, readDocuments, type DocumentRow } from '../prisma/queries/documents.ts'
import { Failure } from './failures.ts'
import { openFor, recordView, type ViewDependencies, type Viewer } from './viewer.ts'

/** A letter or note of a journey. */
export interface DocumentSummary {
  readonly reference: string
  /** The version of the journey that asked for it. */
  readonly version: number
  readonly template: string
  readonly title: string
  /** A part in the case, never a name. */
  readonly recipient: string
  readonly status: string
  readonly withheldFor?: string
  readonly attempts: number
  /** Why it is stuck, as a code; only while it is. */
  readonly failure?: string
  readonly createdAt: string
  readonly sentAt?: string
  /** PRODUCTION: somebody has to produce and post it, and say so. Only while it is SENT. */
  readonly awaits?: string
  readonly deliveredAt?: string
}

/** The letters and notes of a journey, oldest first. @throws Failure JOURNEY_NOT_FOUND */
export async function viewDocuments(
  door: ViewDependencies,
  viewer: Viewer,
  journeyId: string,
): Promise<readonly DocumentSummary[]> {
  const rows = await readDocuments(door.database, journeyId)
  if (rows === undefined) throw new Failure('JOURNEY_NOT_FOUND')
  await recordView(door, viewer, 'VIEW_DOCUMENTS', journeyId)
  return rows.map(summaryOf)
}

export interface Document extends DocumentSummary {
  readonly journeyId: string
  /** What exactly was sent, to whom and how; absent until it has been written, and for a viewer who may not read it. */
  readonly content?: object
}

/** One letter or note with its text. @throws Failure DOCUMENT_NOT_FOUND */
export async function viewDocument(door: ViewDependencies, viewer: Viewer, reference: string): Promise<Document> {
  const row = await readDocument(door.database, reference)
  if (row === undefined) throw new Failure('DOCUMENT_NOT_FOUND')
  await recordView(door, viewer, 'VIEW_DOCUMENT', row.journeyId)
  const sealed = readsLetter(viewer.caller.roles, row.template) ? row.bodySealed : null
  const envelope = openFor(viewer, door, sealed)?.['envelope']
  const content = envelope === undefined ? {} : { content: JSON.parse(envelope) as object }
  return { ...summaryOf(row), journeyId: row.journeyId, ...content }
}

function summaryOf(row: DocumentRow): DocumentSummary {
  return {
    reference: row.reference,
    version: row.version,
    template: row.template,
    title: template(row.template).title,
    recipient: row.recipient,
    status: row.status,
    ...(row.withheldFor === null ? {} : { withheldFor: row.withheldFor }),
    attempts: row.attempts,
    ...(row.status === 'STUCK' && row.lastError !== null ? { failure: row.lastError } : {}),
    createdAt: row.createdAt.toISOString(),
    ...(row.sentAt === null ? {} : { sentAt: row.sentAt.toISOString() }),
    ...(row.status === 'SENT' && row.awaits !== null ? { awaits: row.awaits } : {}),
    ...(row.deliveredAt === null ? {} : { deliveredAt: row.deliveredAt.toISOString() }),
  }
}
