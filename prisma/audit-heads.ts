import type { AuditHead } from '../domain/audit/head.ts'
import type { Database } from './client.ts'

/**
 * Seals every entry of the audit that no other can come before any more, in as many heads as that takes.
 * @returns the heads that were written
 */
export async function sealAudit(database: Database): Promise<readonly AuditHead[]> {
  const [settled] = await database.$queryRaw<{ upto: bigint | null }[]>`SELECT settled_audit_entry() AS upto`
  const heads: AuditHead[] = []
  for (;;) {
    const [sealed] = await database.$queryRaw<{ number: number | null }[]>`
      SELECT seal_audit(${settled?.upto ?? 0n}::bigint) AS number`
    const head = await readHead(database, sealed?.number ?? 0)
    if (head === undefined) return heads
    heads.push(head)
  }
}

/** The numbers of all heads, from the first. */
export async function headNumbers(database: Database): Promise<readonly number[]> {
  const rows = await database.auditHead.findMany({ select: { number: true }, orderBy: { number: 'asc' } })
  return rows.map(({ number }) => number)
}

/** One head; nothing when there is none of this number. */
export async function readHead(database: Database, number: number): Promise<AuditHead | undefined> {
  const row = await database.auditHead.findUnique({ where: { number } })
  if (row === null) return undefined
  const { at, entryIds, leaves, previousHash, hash } = row
  return {
    number,
    at: at.toISOString(),
    entryIds: entryIds.map(String),
    leaves: leaves.map((leaf) => Buffer.from(leaf).toString('hex')),
    previousHash,
    hash,
  }
}
