import { randomBytes } from 'node:crypto'
import { readSettings, SettingsError } from '../../adapters/settings.ts'

/** A key as it should be. */
export const drawn = (): string => randomBytes(32).toString('base64')

/** What a council sets. */
export const PRODUCTION = {
  NODE_ENV: 'production',
  TEMPORAL_ADDRESS: 'temporal.council.example:7233',
  TEMPORAL_UI_URL: 'https://temporal.council.example',
  DATABASE_URL: 'postgresql://care:a-long-word-of-its-own@database.council.example:5432/care',
  SIGN_IN_ISSUER: 'https://sign-in.council.example',
  SIGN_IN_AUDIENCE: 'api://care',
  PAYLOAD_KEYS: `2026:${drawn()}`,
  PERSONAL_DATA_KEYS: `2026:${drawn()}`,
  HASH_KEY: drawn(),
  TRAY_DIR: '/var/lib/care/tray',
  AUDIT_HEADS_DIR: '/var/lib/care/audit-heads',
  COUNCIL_AUTHORITY: 'E08000001',
  COUNCIL_NAME: 'Some Council',
  COUNCIL_ADDRESS: '1 High Street',
  COUNCIL_PHONE: '01632 960100',
  COUNCIL_OUT_OF_HOURS_PHONE: '01632 960101',
  COUNCIL_EMAIL: 'care@some.council.example',
  COUNCIL_COMPLAINTS: 'Complaints, 1 High Street',
  COUNCIL_WEBSITE: 'https://some.council.example',
}

/** What the settings of an environment say is wrong with it, by variable. */
export function problemsOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  try {
    readSettings(environment)
    return {}
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    return Object.fromEntries(error.problems.map(({ variable, problem }) => [variable, problem]))
  }
}

/** What the way out by GOV.UK Notify needs besides. */
export const NOTIFY = {
  MESSAGES: 'notify',
  NOTIFY_API_KEY: 'care-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0',
  NOTIFY_EMAIL_TEMPLATE: '9d751e0e-f929-4891-82a1-a3e1c3c18ee3',
  NOTIFY_LETTER_TEMPLATE: '64415853-cb86-4cc4-b597-2aaa94ef8c39',
  NOTIFY_CALLBACK_TOKEN: 'a-token-of-thirty-two-characters-or-more',
  PRINT_ROOM_EMAIL: 'print-room@some.council.example',
}
