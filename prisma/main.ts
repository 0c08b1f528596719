import { readSettings } from '../adapters/settings.ts'
import { createDatabase } from './client.ts'
import { migrate } from './migrate.ts'
import { policyProblems } from './policy-check.ts'
import { applyRights } from './rights.ts'
import { seedRules } from './seed.ts'

/**
 * As the owner of the database: brings it to this version of the product, gives the product's roles their rights, and an empty one the
 * first policy and bank holidays. Says what is wrong with the policy versions that are in force or to come; then it ends with 1.
 */
async function main(): Promise<void> {
  const { OWNER_DATABASE_URL: url } = readSettings()
  const applied = await migrate(url)
  await applyRights(url)
  process.stdout.write(applied.length === 0 ? 'The database is up to date\n' : `Applied ${applied.join(', ')}\n`)
  const database = createDatabase(url, 2)
  try {
    await seedRules(database)
    const problems = await policyProblems(database)
    if (problems.length === 0) return
    process.stdout.write(
      `${problems.join('\n')}\nAdd a policy version that puts this right; nothing is changed by itself.\n`,
    )
    process.exitCode = 1
  } finally {
    await database.$disconnect()
  }
}

try {
  await main()
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
