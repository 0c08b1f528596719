import { z } from 'zod'
import { DEMO_KEY_ID, DEMO_KEYS, keyRing, refuseDemoKey, refuseUnsafeKey, secretKey, signingKey } from './key-ring.ts'
import { type Given, variable } from './notes.ts'
import { database } from './database.ts'
import { http } from './http.ts'
import { messages } from './messages.ts'
import { hostAndPort, LOOPBACK, oneOf, port, text, webAddress, wholeNumber } from './values.ts'

const loopbackAddress = (portVariable: string) => (settings: Given) =>
  `http://${LOOPBACK}:${settings[portVariable] ?? ''}`

/** Someone else's sign-in is one that is reached by https on another machine. */
function refuseEmbeddedSignIn(value: string): string | undefined {
  const isOutside = value.startsWith('https://') && !/^https:\/\/(localhost|127\.|\[::1\])/.test(value)
  return isOutside
    ? undefined
    : "is the embedded sign-in, which is for demonstration; name your council's provider (https)"
}

const general = {
  NODE_ENV: variable(oneOf('development', 'test', 'production'), {
    about: 'What this is. In production every demonstration part and demonstration default is refused.',
    default: 'development',
  }),
  LOG_LEVEL: variable(oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'), {
    about: 'The least important log lines that are still written.',
    default: 'info',
  }),
  BUILD_ID: variable(text().max(128).optional(), {
    about:
      'The build that this worker runs. When set, Temporal keeps builds apart and the new one must be made current.',
  }),
  SHUTDOWN_GRACE_SECONDS: variable(wholeNumber(1, 600), {
    about: 'Seconds that work in hand may take after a request to stop.',
    default: '10',
  }),
  VIRTUAL_TIME: variable(oneOf('off', 'on'), {
    about: "Whether a journey's time may be moved. `npm start` switches it on, unless it is set.",
    default: 'off',
    demoOnly: true,
    refusedInProduction: (value) => (value === 'on' ? 'must be off: real journeys live in real time' : undefined),
  }),
}

const temporal = {
  TEMPORAL_ADDRESS: variable(hostAndPort(), {
    about: 'Address (host:port) of the Temporal server. Unset, `npm start` brings one of its own.',
    default: (settings) => `${LOOPBACK}:${settings['TEMPORAL_PORT'] ?? ''}`,
    demoDefault: true,
  }),
  TEMPORAL_NAMESPACE: variable(text(), { about: 'Temporal namespace.', default: 'default' }),
  TEMPORAL_TASK_QUEUE: variable(text(), { about: 'Task queue of the journeys.', default: 'care-journeys' }),
  TEMPORAL_API_KEY: variable(text().optional(), { about: 'API key, for Temporal Cloud.', secret: true }),
  TEMPORAL_TLS_CERT: variable(text().optional(), { about: 'Path of the client certificate (PEM), for mutual TLS.' }),
  TEMPORAL_TLS_KEY: variable(text().optional(), { about: "Path of the client certificate's key (PEM)." }),
  TEMPORAL_TLS_CA: variable(text().optional(), { about: 'Path of the certificate authority to trust (PEM).' }),
  TEMPORAL_UI_URL: variable(webAddress(), {
    about: "Address of Temporal's own pages, for links.",
    default: loopbackAddress('TEMPORAL_UI_PORT'),
    demoDefault: true,
  }),
  CONTINUE_AS_NEW_AFTER: variable(wholeNumber(20, 10_000), {
    about: "History events after which a journey's workflow goes on in a new run.",
    default: '400',
  }),
}

const signIn = {
  SIGN_IN_ISSUER: variable(webAddress(), {
    about: "Issuer of access tokens: the council's OpenID Connect provider. Unset, `npm start` brings one of its own.",
    default: loopbackAddress('SIGN_IN_PORT'),
    demoDefault: true,
    refusedInProduction: refuseEmbeddedSignIn,
  }),
  SIGN_IN_AUDIENCE: variable(text(), {
    about: 'The audience that an access token must name.',
    default: 'urn:care-journeys:api',
    demoDefault: true,
  }),
  SIGN_IN_JWKS_URL: variable(webAddress().optional(), {
    about: "Address of the issuer's public keys, when it cannot be discovered from the issuer.",
    refusedInProduction: refuseEmbeddedSignIn,
  }),
  SIGN_IN_ALGORITHM: variable(oneOf('RS256', 'PS256', 'ES256', 'EdDSA'), {
    about: 'The one signature algorithm that is accepted.',
    default: 'RS256',
  }),
}

const keys = {
  PAYLOAD_KEYS: variable(keyRing(), {
    about: 'Keys that encrypt what is sent to Temporal: id:base64,id:base64, 32 bytes each, the current one first.',
    default: `${DEMO_KEY_ID}:${DEMO_KEYS.payload}`,
    secret: true,
    demoDefault: true,
    refusedInProduction: refuseUnsafeKey,
  }),
  PERSONAL_DATA_KEYS: variable(keyRing(), {
    about: 'Keys that encrypt personal fields in PostgreSQL, in the same form.',
    default: `${DEMO_KEY_ID}:${DEMO_KEYS.personal}`,
    secret: true,
    demoDefault: true,
    refusedInProduction: refuseUnsafeKey,
  }),
  HASH_KEY: variable(secretKey(), {
    about: 'Key of keyed hashes (request bodies, look-ups): 32 bytes in base64. It cannot be changed later.',
    default: DEMO_KEYS.hash,
    secret: true,
    demoDefault: true,
    refusedInProduction: refuseUnsafeKey,
  }),
}

const council = {
  COUNCIL_AUTHORITY: variable(
    z.string().regex(/^[EWSN]\d{8}$/, 'must be a letter and eight digits, such as E09999999'),
    {
      about: "The council's code in official statistics.",
      default: 'E09999999',
      demoDefault: true,
    },
  ),
  AUTHORITY_MOVES_KEY: variable(signingKey().optional(), {
    about:
      'Private Ed25519 key (PKCS #8 in base64) with which this council signs its messages to other councils about people who move. Unset, moves are handed over by hand. `npm start` brings one for its demonstration, unless it is set.',
    secret: true,
    refusedInProduction: refuseDemoKey,
  }),
  COUNCIL_NAME: variable(text(), {
    about: "The council's name, for letters.",
    default: 'Example Borough Council',
    demoDefault: true,
  }),
  COUNCIL_ADDRESS: variable(text(), {
    about: 'Postal address, for letters; a comma ends a line.',
    default: 'Adult Social Care, Example House, 1 Example Street, Exampleton, ZZ99 9ZZ',
    demoDefault: true,
  }),
  COUNCIL_PHONE: variable(text(), {
    about: 'Telephone number, for letters.',
    default: '01632 960000',
    demoDefault: true,
  }),
  COUNCIL_OUT_OF_HOURS_PHONE: variable(text(), {
    about: 'Telephone number outside office hours, for letters.',
    default: '01632 960999',
    demoDefault: true,
  }),
  COUNCIL_EMAIL: variable(z.email('must be an e-mail address'), {
    about: 'E-mail address for replies.',
    default: 'adult-social-care@council.example',
    demoDefault: true,
  }),
  COUNCIL_COMPLAINTS: variable(text(), {
    about: 'Where to complain, as one line of a letter.',
    default: 'Complaints Team, 01632 960001, complaints@council.example',
    demoDefault: true,
  }),
  COUNCIL_WEBSITE: variable(webAddress(), {
    about: "The council's web address, for letters.",
    default: 'https://council.example',
    demoDefault: true,
  }),
}

const embedded = {
  LOCAL_DATA_DIR: variable(text(), {
    about: 'Folder of everything that `npm start` keeps: databases, signing keys, letters, logs.',
    default: '.local',
    demoOnly: true,
  }),
  POSTGRES_PORT: variable(port(), { about: 'Port of the embedded PostgreSQL.', default: '5432', demoOnly: true }),
  TEMPORAL_PORT: variable(port(), { about: 'Port of the embedded Temporal server.', default: '7233', demoOnly: true }),
  TEMPORAL_UI_PORT: variable(port(), {
    about: "Port of the embedded Temporal server's pages.",
    default: '8233',
    demoOnly: true,
  }),
  TEMPORAL_CLI: variable(text().optional(), {
    about: 'Path of a `temporal` program (server 1.32 or later) to use instead of the fetched one.',
    demoOnly: true,
  }),
  SIGN_IN_PORT: variable(port(), { about: 'Port of the embedded sign-in provider.', default: '4000', demoOnly: true }),
}

/** The variables by subject, in the order in which they are documented. */
export const VARIABLES = {
  General: general,
  'HTTP and limits': http,
  Temporal: temporal,
  PostgreSQL: database,
  'Sign-in': signIn,
  Keys: keys,
  Messages: messages,
  Council: council,
  'Embedded default': embedded,
}

/** Every environment variable that the product reads. */
export const settingsSchema = z.object({
  ...general,
  ...http,
  ...temporal,
  ...database,
  ...signIn,
  ...keys,
  ...messages,
  ...council,
  ...embedded,
})
