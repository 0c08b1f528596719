import { createHeadsFolder } from '../adapters/audit-heads-folder.ts'
import type { Logger } from '../adapters/logger.ts'
import type { Settings } from '../adapters/settings.ts'
import { headNumbers, readHead, sealAudit } from '../prisma/audit-heads.ts'
import type { Database } from '../prisma/client.ts'

/** As long as that, whoever rules the server could cut off the end of the audit unseen. */
const EVERY_MS = 10 * 60_000

interface SealerParts {
  readonly settings: Pick<Settings, 'AUDIT_HEADS_DIR'>
  readonly database: Database
  readonly logger: Logger
}

/** Seals what the audit has had since the last head, says each head in the log, and keeps copies of all in the folder. */
export async function sealAndKeep({ settings, database, logger }: SealerParts): Promise<void> {
  for (const { number, hash, entryIds } of await sealAudit(database))
    logger.info({ number, hash, entries: entryIds.length }, 'Head of the audit')
  const folder = createHeadsFolder(settings.AUDIT_HEADS_DIR)
  const kept = new Set(await folder.numbers())
  for (const number of await headNumbers(database)) {
    const head = kept.has(number) ? undefined : await readHead(database, number)
    if (head !== undefined) await folder.keep(head)
  }
}

/** The same from now on. Several workers may do so at once. It is no workflow: it has to go on while the journeys' engine is away. */
export function keepSealingAudit(parts: SealerParts): { readonly stop: () => void } {
  let underWay = false
  const seal = async (): Promise<void> => {
    if (underWay) return
    underWay = true
    try {
      await sealAndKeep(parts)
    } catch (err) {
      parts.logger.error({ err }, 'The audit could not be sealed; it is tried again in ten minutes')
    } finally {
      underWay = false
    }
  }
  const timer = setInterval(() => void seal(), EVERY_MS)
  void seal()
  return {
    stop: () => {
      clearInterval(timer)
    },
  }
}
