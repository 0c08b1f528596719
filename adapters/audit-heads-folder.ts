import { randomUUID } from 'node:crypto'
import { link, mkdir, open, readdir, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { AuditHead } from '../domain/audit/head.ts'

const nameOf = (number: number): string => `head-${String(number).padStart(9, '0')}.json`

/** Heads of the audit in a folder outside the database, one file each, which is written once and never again. */
export interface HeadsFolder {
  readonly numbers: () => Promise<readonly number[]>
  /** Nothing where there is no file, or none that can be read as a head. */
  readonly read: (number: number) => Promise<AuditHead | undefined>
  /** Leaves a file that is there as it is. */
  readonly keep: (head: AuditHead) => Promise<void>
}

export function createHeadsFolder(folder: string): HeadsFolder {
  return {
    async numbers() {
      const names = await readdir(folder).catch(() => [])
      return names
        .flatMap((name) => /^head-(\d+)\.json$/.exec(name)?.[1] ?? [])
        .map(Number)
        .sort((a, b) => a - b)
    },
    async read(number) {
      const text = await readFile(join(folder, nameOf(number)), 'utf8').catch(() => undefined)
      return text === undefined ? undefined : parsed(text)
    },
    async keep(head) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeOnce(join(folder, nameOf(head.number)), `${JSON.stringify(head)}\n`)
    },
  }
}

/** The name is given to a whole file, so that a machine that stops in between leaves nothing half written under it. */
async function writeOnce(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomUUID()}`
  const file = await open(draft, 'wx', 0o400)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await link(draft, path).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  })
  await unlink(draft)
}

function parsed(text: string): AuditHead | undefined {
  try {
    const head = JSON.parse(text) as Partial<AuditHead>
    const isHead = Array.isArray(head.entryIds) && Array.isArray(head.leaves) && typeof head.hash === 'string'
    return isHead ? (head as AuditHead) : undefined
  } catch {
    return undefined
  }
}
