import { defineConfig } from 'prisma/config'

/** For Prisma's own commands. The product itself reads adapters/settings.ts. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
