import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

const ROOT = join(import.meta.dirname, '../..')
const GOLDEN = join(ROOT, 'test/journeys/gj-01.json')

interface Entry {
  readonly do?: string
  readonly then?: Record<string, unknown>
}
type JourneyFile = Readonly<Record<string, unknown>> & { readonly entries: readonly Entry[] }

const golden = JSON.parse(readFileSync(GOLDEN, 'utf8')) as JourneyFile

/** As `npm run journey` runs it. */
function journey(...words: readonly string[]) {
  const env = { ...process.env, NODE_OPTIONS: '', OWNER_DATABASE_URL: process.env['TEST_POSTGRES_URL'] }
  const command = ['--no-warnings', join(ROOT, 'local/journeys/command.ts'), ...words]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { env, encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('npm run journey', () => {
  let folder: string
  const put = (name: string, file: object): string => {
    const path = join(folder, name)
    writeFileSync(path, JSON.stringify(file))
    return path
  }

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'care-journey-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('plays a file in a database of its own, tells what happened and why, and ends with 0', () => {
    const { status, stdout, stderr } = journey(GOLDEN)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('GJ-01 Ordinary referral to eligibility letter')
    expect(stdout).toContain('A neighbour rings.')
    expect(stdout).toMatch(/working days? later is \w+ \d+ \w+/)
    expect(stdout).toMatch(/\nAll \d+ entries went as told\.\n$/)
  })

  it('names what went otherwise than told, and ends with 1', () => {
    const entries = golden.entries.map((entry) =>
      entry.do === 'create-referral' ? { ...entry, then: { ...entry.then, stage: 'ACTIVE' } } : entry,
    )
    const { status, stdout } = journey(put('otherwise.json', { ...golden, entries }))
    expect(status).toBe(1)
    expect(stdout).toMatch(/NOT AS TOLD: .*(ACTIVE|TRIAGE)/)
  })

  it('says everything that is wrong with a file, and ends with 2', () => {
    const { status, stdout } = journey(put('wrong.json', { ...golden, colour: 'red' }))
    expect(status).toBe(2)
    expect(stdout).toContain('colour')
  })

  it('says what cannot be played live, and how it is used', () => {
    const live = journey('--live', GOLDEN)
    expect([live.status, live.stdout]).toEqual([2, expect.stringContaining('can be played live')])
    expect(journey()).toMatchObject({ status: 2, stdout: expect.stringContaining('Usage: npm run journey') })
  })
})
