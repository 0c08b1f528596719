import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { drawn, NOTIFY, problemsOf, PRODUCTION } from '../support/production-settings.ts'

describe('settings in production', () => {
  it.each([
    ['one character over and over', Buffer.alloc(32, 'k')],
    ['nothing but noughts', Buffer.alloc(32)],
    ['a word that somebody typed', Buffer.from('correct horse battery staple 123')],
    ['another key in hexadecimal', Buffer.from(randomBytes(16).toString('hex'))],
    ['a count', Buffer.from(Array.from({ length: 32 }, (_, at) => at))],
    ['a count backwards in threes', Buffer.from(Array.from({ length: 32 }, (_, at) => 200 - 3 * at))],
    ['two halves alike', Buffer.concat([Buffer.alloc(8, 'ab'), Buffer.alloc(24, 'cde')])],
  ])('refuse a key that is %s, and say what to do', (_what, bytes) => {
    const key = bytes.toString('base64')
    const problem = 'holds a key that can be guessed; make one with `openssl rand -base64 32`'
    expect(problemsOf({ ...PRODUCTION, HASH_KEY: key })).toEqual({ HASH_KEY: problem })
    const ring = `2027:${key},2026:${drawn()}`
    expect(problemsOf({ ...PRODUCTION, PAYLOAD_KEYS: ring })).toEqual({ PAYLOAD_KEYS: problem })
    // What was written under it before has to be read until nothing of it is left.
    expect(problemsOf({ ...PRODUCTION, PAYLOAD_KEYS: `2028:${drawn()},${ring}` })).toEqual({})
  })

  it('take every key that is truly drawn', () => {
    for (let drawing = 0; drawing < 500; drawing += 1)
      expect(problemsOf({ ...PRODUCTION, HASH_KEY: drawn() })).toEqual({})
  })

  it('refuse one key for two purposes, and name both', () => {
    const shared = drawn()
    expect(problemsOf({ ...PRODUCTION, PAYLOAD_KEYS: `2027:${drawn()},2026:${shared}`, HASH_KEY: shared })).toEqual({
      PAYLOAD_KEYS: 'holds a key that HASH_KEY holds, too; make one with `openssl rand -base64 32`, one for each',
      HASH_KEY: 'holds a key that PAYLOAD_KEYS holds, too; make one with `openssl rand -base64 32`, one for each',
    })
  })

  it.each(['demonstration-only', 'postgres', 'care', 'aaaaaaaaaaaaaaaa'])(
    'refuse the database password %s without quoting it',
    (password) => {
      const problems = problemsOf({ ...PRODUCTION, DATABASE_URL: `postgresql://care:${password}@db.example:5432/x` })
      expect(Object.keys(problems)).toEqual(['DATABASE_URL'])
      expect(problems['DATABASE_URL']).toMatch(/password.*openssl rand/)
      expect(problems['DATABASE_URL']).not.toContain(`:${password}`)
    },
  )

  it('take a database that needs no password, for a certificate speaks there', () => {
    expect(problemsOf({ ...PRODUCTION, DATABASE_URL: 'postgresql://care@db.example:5432/x' })).toEqual({})
  })

  it('refuse a token for receipts that is one character over and over', () => {
    const { TRAY_DIR: _tray, ...others } = PRODUCTION
    const weak = { ...others, ...NOTIFY, NOTIFY_CALLBACK_TOKEN: 'x'.repeat(40) }
    expect(Object.keys(problemsOf(weak))).toEqual(['NOTIFY_CALLBACK_TOKEN'])
  })
})

describe('a program in production', () => {
  it.each(['api/main.ts', 'worker/main.ts', 'prisma/main.ts'])(
    '%s does not start with the demonstration’s keys',
    (program) => {
      const env = {
        ...process.env,
        ...PRODUCTION,
        NODE_OPTIONS: '',
        PAYLOAD_KEYS: '',
        HASH_KEY: Buffer.alloc(32).toString('base64'),
      }
      const { status, stderr, stdout } = spawnSync(process.execPath, ['--no-warnings', program], {
        env,
        encoding: 'utf8',
      })
      const said = `${stdout}${stderr}`
      expect(status).toBe(1)
      expect(said).toContain('PAYLOAD_KEYS must be set in production: its default is for demonstration')
      expect(said).toContain('HASH_KEY holds a key that can be guessed; make one with `openssl rand -base64 32`')
      expect(said).not.toMatch(/\n\s+at /)
    },
  )
})
