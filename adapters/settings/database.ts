import { type Given, variable } from './notes.ts'
import { postgresAddress, text, wholeNumber } from './values.ts'
import { refuseGuessablePassword } from './weak-keys.ts'

/** The embedded database as one of its logins; where somebody names a database of their own, that. */
const databaseAs = (login: string) => (settings: Given) =>
  settings['DATABASE_URL'] ??
  `postgresql://${login}:demonstration-only@127.0.0.1:${settings['POSTGRES_PORT'] ?? ''}/care`

export const database = {
  DATABASE_URL: variable(postgresAddress(), {
    about:
      'Address of the PostgreSQL database as a member of the role `care_api`: for the API and the commands. Unset, `npm start` brings a server of its own.',
    default: databaseAs('care_api'),
    secret: true,
    refusedInProduction: refuseGuessablePassword,
    demoDefault: true,
  }),
  WORKER_DATABASE_URL: variable(postgresAddress(), {
    about: 'The same database as a member of the role `care_worker`, for the worker. Unset, it is DATABASE_URL.',
    default: databaseAs('care_worker'),
    secret: true,
    refusedInProduction: refuseGuessablePassword,
  }),
  READER_DATABASE_URL: variable(postgresAddress(), {
    about:
      'The same database as a member of the role `care_reader`, which only reads: for `npm run reconcile` and `npm run audit:verify`. Unset, it is DATABASE_URL.',
    default: databaseAs('care_reader'),
    secret: true,
    refusedInProduction: refuseGuessablePassword,
  }),
  OWNER_DATABASE_URL: variable(postgresAddress(), {
    about:
      'The same database as the role that owns its tables, for `npm run db:migrate` alone. The API and the worker must not know it. Unset, it is DATABASE_URL.',
    default: databaseAs('care'),
    secret: true,
    refusedInProduction: refuseGuessablePassword,
  }),
  AUDIT_HEADS_DIR: variable(text(), {
    about:
      'Folder in which the worker keeps a copy of each head of the audit. Put it where whoever administers the database cannot write.',
    default: ({ LOCAL_DATA_DIR = '' }: Given) => `${LOCAL_DATA_DIR}/audit-heads`,
    demoDefault: true,
  }),
  DATABASE_POOL_SIZE: variable(wholeNumber(2, 200), {
    about: 'Most database connections that one process holds.',
    default: '10',
  }),
}
