import { describe, expect, it } from '@jest/globals'
import { isSet, readSettings, settingNotes, SettingsError } from '../../adapters/settings.ts'
import { drawn, NOTIFY, problemsOf, PRODUCTION } from '../support/production-settings.ts'

const [KEY, OTHER_KEY] = [drawn(), drawn()]

describe('settings', () => {
  it('need nothing set for development', () => {
    expect(readSettings({})).toMatchObject({
      API_PORT: 3000,
      API_HOST: '127.0.0.1',
      TEMPORAL_ADDRESS: '127.0.0.1:7233',
      SIGN_IN_ISSUER: 'http://127.0.0.1:4000',
      LOCAL_DATA_DIR: '.local',
      VIRTUAL_TIME: 'off',
      CONTINUE_AS_NEW_AFTER: 400,
    })
  })

  it('follow the ports, so that two stacks need no more than ports and a folder', () => {
    const settings = readSettings({
      TEMPORAL_PORT: '7001',
      POSTGRES_PORT: '7002',
      SIGN_IN_PORT: '7003',
      API_PORT: '3001',
      LOCAL_DATA_DIR: '/srv/two',
    })
    expect(settings).toMatchObject({
      TEMPORAL_ADDRESS: '127.0.0.1:7001',
      SIGN_IN_ISSUER: 'http://127.0.0.1:7003',
      METRICS_PORT: 9465,
      TRAY_DIR: '/srv/two/tray',
    })
    expect(new URL(settings.DATABASE_URL).port).toBe('7002')
  })

  it('give each process a login of its own at the embedded database, and otherwise what was named for it', () => {
    const loginsOf = (environment: NodeJS.ProcessEnv) => {
      const settings = readSettings(environment)
      const { DATABASE_URL, WORKER_DATABASE_URL, READER_DATABASE_URL, OWNER_DATABASE_URL } = settings
      return [DATABASE_URL, WORKER_DATABASE_URL, READER_DATABASE_URL, OWNER_DATABASE_URL].map(
        (url) => new URL(url).username,
      )
    }
    expect(loginsOf({})).toEqual(['care_api', 'care_worker', 'care_reader', 'care'])
    const one = { DATABASE_URL: 'postgresql://one@database.example/care' }
    expect(loginsOf(one)).toEqual(['one', 'one', 'one', 'one'])
    const own = { ...one, WORKER_DATABASE_URL: 'postgresql://two@database.example/care' }
    expect(loginsOf(own)).toEqual(['one', 'two', 'one', 'one'])
  })

  it('find a free place for the metrics of an API with a high port', () => {
    expect(readSettings({ API_PORT: '65535' }).METRICS_PORT).toBe(59_071)
  })

  it('are frozen', () => {
    expect(Object.isFrozen(readSettings({}))).toBe(true)
  })

  it('take an empty variable as not set', () => {
    expect(readSettings({ API_PORT: ' ' }).API_PORT).toBe(3000)
    expect(isSet('API_PORT', { API_PORT: ' ' })).toBe(false)
    expect(isSet('API_PORT', { API_PORT: '1' })).toBe(true)
  })

  it('report every problem at once, by name, in words', () => {
    expect(
      problemsOf({
        API_PORT: '30x0',
        METRICS_PORT: '70000',
        LOG_LEVEL: 'loud',
        TEMPORAL_ADDRESS: 'http://temporal',
        COUNCIL_EMAIL: 'nobody',
        TEMPORAL_TLS_CERT: '/etc/certificate.pem',
      }),
    ).toEqual({
      API_PORT: 'must be a whole number from 1 to 65535; it is "30x0"',
      METRICS_PORT: 'must be a whole number from 1 to 65535; it is "70000"',
      LOG_LEVEL: 'must be one of fatal, error, warn, info, debug, trace, silent; it is "loud"',
      TEMPORAL_ADDRESS: 'must be host:port, such as 127.0.0.1:7233; it is "http://temporal"',
      COUNCIL_EMAIL: 'must be an e-mail address; it is "nobody"',
      TEMPORAL_TLS_KEY: 'must be set when TEMPORAL_TLS_CERT is',
    })
  })

  it('never quote a secret', () => {
    const environment = { PAYLOAD_KEYS: 'hush:hush', HASH_KEY: 'hush', DATABASE_URL: 'mysql://hush', API_PORT: 'x' }
    expect(Object.keys(problemsOf(environment))).toHaveLength(4)
    expect(() => readSettings(environment)).toThrow(SettingsError)
    expect(Object.values(problemsOf(environment)).join()).not.toContain('hush')
  })

  it('read a key ring, the current key first, and never show a key', () => {
    const { PAYLOAD_KEYS } = readSettings({ PAYLOAD_KEYS: `2027:${KEY}, 2026:${OTHER_KEY}` })
    expect(PAYLOAD_KEYS.current).toBe('2027')
    expect(PAYLOAD_KEYS.keys.get('2026')?.export().toString('base64')).toBe(OTHER_KEY)
    expect(JSON.stringify([...PAYLOAD_KEYS.keys])).not.toContain(KEY)
  })

  it.each([
    ['a key of another length', `a:${Buffer.alloc(16).toString('base64')}`],
    ['no id', KEY],
    ['an id twice', `a:${KEY},a:${OTHER_KEY}`],
    ['text that is not base64', 'a:!!!'],
    ['too many parts', `a:b:${KEY}`],
  ])('refuse a key ring with %s', (_what, value) => {
    expect(problemsOf({ PAYLOAD_KEYS: value })).toHaveProperty('PAYLOAD_KEYS')
  })

  it('say for each variable what it is for', () => {
    for (const [name, { about }] of settingNotes)
      expect([name, about]).toEqual([name, expect.stringMatching(/^[A-Z].+\.$/s)])
  })
})

describe('settings of the ways out for messages', () => {
  it.each([
    ['notify', NOTIFY],
    ['smtp', { MESSAGES: 'smtp', SMTP_URL: 'smtps://care:word@mail.example', PRINT_ROOM_EMAIL: 'p@council.example' }],
  ])('ask for everything that %s needs, all at once, and for nothing of another', (wayOut, { MESSAGES, ...needed }) => {
    expect(problemsOf({ MESSAGES, ...needed })).toEqual({})
    const missing = Object.keys(needed).map((name) => [name, `must be set when MESSAGES is ${wayOut}`])
    expect(problemsOf({ MESSAGES })).toEqual(Object.fromEntries(missing))
  })

  it('never quote a key, a token or a password', () => {
    const problems = problemsOf({
      ...NOTIFY,
      NOTIFY_API_KEY: 'hush',
      NOTIFY_CALLBACK_TOKEN: 'hush',
      SMTP_URL: 'http://hush',
    })
    expect(Object.keys(problems).sort()).toEqual(['NOTIFY_API_KEY', 'NOTIFY_CALLBACK_TOKEN', 'SMTP_URL'])
    expect(Object.values(problems).join()).not.toContain('hush')
  })

  it('in production reach Notify by https, and need no tray', () => {
    const { TRAY_DIR: _tray, ...others } = PRODUCTION
    expect(problemsOf({ ...others, ...NOTIFY })).toEqual({})
    expect(problemsOf({ ...others, ...NOTIFY, NOTIFY_URL: 'http://notify.example' })).toEqual({
      NOTIFY_URL: 'must start with https://',
    })
  })
})

describe('settings in production', () => {
  it('accept what a council sets', () => {
    expect(problemsOf(PRODUCTION)).toEqual({})
  })

  it('ask for everything whose default is for demonstration, all at once', () => {
    const { NODE_ENV, ...needed } = PRODUCTION
    const problems = problemsOf({ NODE_ENV })
    expect(Object.keys(problems).sort()).toEqual(Object.keys(needed).sort())
    expect(new Set(Object.values(problems))).toEqual(
      new Set(['must be set in production: its default is for demonstration']),
    )
  })

  it('report a bad form and a demonstration part in one go', () => {
    expect(Object.keys(problemsOf({ ...PRODUCTION, API_PORT: 'x', VIRTUAL_TIME: 'on' }))).toEqual([
      'API_PORT',
      'VIRTUAL_TIME',
    ])
  })

  it.each([
    ['virtual time', { VIRTUAL_TIME: 'on' }],
    ['the embedded sign-in', { SIGN_IN_ISSUER: 'http://127.0.0.1:4000' }],
    ['a sign-in on this machine, even by https', { SIGN_IN_ISSUER: 'https://localhost:4000' }],
    ['public keys fetched without https', { SIGN_IN_JWKS_URL: 'http://sign-in.council.example/jwks' }],
    ['the demonstration payload key', { PAYLOAD_KEYS: 'demo:REVNT05TVFJBVElPTi1wYXlsb2FkLWtleS1VTlNBRkU=' }],
    ['a demonstration key under another id', { PAYLOAD_KEYS: '2026:REVNT05TVFJBVElPTi1wYXlsb2FkLWtleS1VTlNBRkU=' }],
    ['a demonstration key among others', { PERSONAL_DATA_KEYS: `2026:${drawn()},demo:${drawn()}` }],
    ['the demonstration hash key', { HASH_KEY: 'REVNT05TVFJBVElPTi1oYXNoaW5nLWtleS1VTlNBRkU=' }],
  ])('refuse %s', (_what, change) => {
    expect(Object.keys(problemsOf({ ...PRODUCTION, ...change }))).toEqual(Object.keys(change))
  })
})
