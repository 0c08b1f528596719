import { writeMigration } from '../prisma/migrate.ts'
import { ensureDatabase } from './postgres.ts'
import { withThrowAwayPostgres } from './throw-away.ts'

const [name] = process.argv.slice(2)

if (name === undefined) {
  process.stdout.write('Usage: npm run db:diff -- NAME\n')
  process.exitCode = 2
} else {
  const path = await withThrowAwayPostgres(async (server) => {
    await ensureDatabase(server, 'migrations')
    return writeMigration(server.urlOf('migrations'), name)
  })
  process.stdout.write(path ? `Wrote ${path}: read it, and add what Prisma cannot say\n` : 'Nothing has changed\n')
}
