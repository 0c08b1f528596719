import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { join, resolve } from 'node:path'
import { readSettings, type Settings } from '../adapters/settings.ts'
import { DEMO_KEYS, signingKey } from '../adapters/settings/key-ring.ts'
import { createDatabase } from '../prisma/client.ts'
import { loadHospitals, type OtherCouncil } from '../prisma/hospitals.ts'
import { MOVE_MESSAGES_PATH } from '../api/authority-moves.ts'
import { apiUrl } from './journeys/live.ts'
import { startStack } from './journeys/running-stack.ts'
import { freePort } from './ports.ts'

/** The invented council that the demonstration's person moves to. */
const COUNCIL = {
  COUNCIL_AUTHORITY: 'E06000099',
  COUNCIL_NAME: 'Exampleton Council',
  COUNCIL_ADDRESS: 'Adult Social Care, 1 Market Square, Exampleton, ZZ9 9ZZ',
  COUNCIL_PHONE: '01632 960100',
  COUNCIL_EMAIL: 'adult-social-care@exampleton.example',
}

/** A council shares nothing with the first one: empty means its own. */
const ITS_OWN = {
  ...{ DATABASE_URL: '', TEMPORAL_ADDRESS: '', SIGN_IN_ISSUER: '', SIGN_IN_JWKS_URL: '', TEMPORAL_UI_URL: '' },
  ...{ WORKER_DATABASE_URL: '', OWNER_DATABASE_URL: '', READER_DATABASE_URL: '' },
  ...{ METRICS_PORT: '', TRAY_DIR: '', COUNCIL_WEBSITE: '', COUNCIL_COMPLAINTS: '' },
}

const PORTS = ['API_PORT', 'POSTGRES_PORT', 'TEMPORAL_PORT', 'TEMPORAL_UI_PORT', 'SIGN_IN_PORT'] as const

const publicKeyOf = (privateKey: KeyObject): string =>
  createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64')

const keyOf = ({ AUTHORITY_MOVES_KEY: key }: Settings): string =>
  publicKeyOf(key ?? signingKey().parse(DEMO_KEYS.moves))

async function environmentOf({ LOCAL_DATA_DIR }: Settings): Promise<NodeJS.ProcessEnv> {
  const ports = await Promise.all(PORTS.map(async (name) => [name, String(await freePort())] as const))
  const { privateKey } = generateKeyPairSync('ed25519')
  return {
    ...process.env,
    ...ITS_OWN,
    ...COUNCIL,
    ...Object.fromEntries(ports),
    LOCAL_DATA_DIR: resolve(join(LOCAL_DATA_DIR, 'second-council')),
    AUTHORITY_MOVES_KEY: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  }
}

/** How another council is entered: where its system is, its public key, and who looks after whoever comes from there. */
const entryOf = (settings: Settings, name: string): OtherCouncil => ({
  authority: settings.COUNCIL_AUTHORITY,
  name,
  noticesTo: settings.COUNCIL_EMAIL,
  movesTo: `${apiUrl(settings)}${MOVE_MESSAGES_PATH}`,
  movesKey: keyOf(settings),
  movesTeam: 'TEAM-NORTH',
})

async function introduce(to: Settings, other: Settings): Promise<void> {
  const database = createDatabase(to.OWNER_DATABASE_URL, 1)
  try {
    await loadHospitals(database, { hospitals: [], councils: [entryOf(other, other.COUNCIL_NAME)] })
  } finally {
    await database.$disconnect()
  }
}

/**
 * Works with a second installation of this product, of another council, beside the one that runs: with a database, a Temporal server, a
 * sign-in, workers and a key of its own. Each council is entered in the other's directory, as docs/operate says.
 */
export async function withSecondCouncil<Result>(
  first: Settings,
  work: (second: Settings) => Promise<Result>,
): Promise<Result> {
  const env = await environmentOf(first)
  const second = readSettings(env)
  const stack = startStack(env)
  try {
    await stack.untilReady(apiUrl(second))
    await introduce(first, second)
    await introduce(second, first)
    return await work(second)
  } finally {
    await stack.stop()
  }
}
