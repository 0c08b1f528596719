import { createSeal } from '../../adapters/seal.ts'
import { readSettings } from '../../adapters/settings.ts'
import type { Home } from '../../local/journeys/home.ts'
import { createMachineHome } from '../../local/journeys/machine-home.ts'
import { furnish } from '../../local/journeys/scratch-database.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { createTestDatabase } from '../support/database.ts'

/** The journey machine with the real commit, on a database of its own. */
export interface Machine {
  /** A home for one journey. @param undelivered templates that the post holds back */
  readonly home: (undelivered?: readonly string[]) => Home
  /** Where everything that is played is written. */
  readonly database: Database
  readonly close: () => Promise<void>
}

export async function openMachine(): Promise<Machine> {
  const { url, drop } = await createTestDatabase()
  const database = createDatabase(url, 4)
  await furnish(database)
  const settings = readSettings()
  const seal = createSeal(settings.PERSONAL_DATA_KEYS, settings.HASH_KEY)
  return {
    database,
    home: (undelivered = []) => createMachineHome({ database, seal, undelivered }),
    async close() {
      await database.$disconnect()
      await drop()
    },
  }
}
