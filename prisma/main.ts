import { readSettings } from '../adapters/settings.ts'
import { createDatabase } from './client.ts'
import { migrate } from './migrate.ts'
import { seedRules } from './seed.ts'

/** Brings the database to this version of the product, and gives an empty one the first policy and bank holidays. */
async function main(): Promise<void> {
  const { DATABASE_URL } = readSettings()
  const applied = await migrate(DATABASE_URL)
  process.stdout.write(applied.length === 0 ? 'The database is up to date\n' : `Applied ${applied.join(', ')}\n`)
  const database = createDatabase(DATABASE_URL, 2)
  await seedRules(database).finally(() => database.$disconnect())
}

try {
  await main()
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
