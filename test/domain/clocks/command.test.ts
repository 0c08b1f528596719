import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { golden, GOLDEN_PATH } from './support.ts'

const folder = mkdtempSync(join(tmpdir(), 'clocks-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const COMMAND = new URL('../../../local/clocks.ts', import.meta.url).pathname

const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: 'utf8',
    env: { PATH: '' },
  })
  return { status, stdout, stderr }
}

const file = (name: string, content: unknown): string => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const [first] = golden.deadlines

describe('npm run clocks', () => {
  it('agrees with every golden deadline and explains each', () => {
    const { status, stdout, stderr } = run(GOLDEN_PATH)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain(`${golden.deadlines.length} agree, 0 differ`)
    expect(stdout).toContain(
      'GJ-02.1  agrees\n  expected 2026-03-31T16:00:00Z\n  computed 2026-03-31T16:00:00Z\n  The council must',
    )
  })

  it('says which case differs, and fails', () => {
    const wrong = { ...golden, deadlines: [first, { ...first, id: 'wrong', expectedDue: '2026-01-07T17:00:01Z' }] }
    const { status, stdout } = run(file('wrong.json', wrong))
    expect(status).toBe(1)
    expect(stdout).toContain('wrong  DIFFERS\n  expected 2026-01-07T17:00:01Z\n  computed 2026-01-07T17:00:00Z')
    expect(stdout).toContain('1 agree, 1 differ')
  })

  it('0.4.9 shows a refusal instead of a guess when the year is missing', () => {
    const { status, stdout } = run(file('no-years.json', { ...golden, meta: { bankHolidays: [] }, deadlines: [first] }))
    expect(status).toBe(1)
    expect(stdout).toContain('computed refused')
    expect(stdout).toContain('bank holidays of 2026')
  })

  it('computes a rule that only the file knows', () => {
    const own = {
      ...first,
      id: 'own',
      policy: { key: 'own.rule', amount: 3, unit: 'workingDay' },
      expectedDue: '2026-01-08T17:00:00Z',
    }
    expect(run(file('own.json', { ...golden, deadlines: [own] })).stdout).toContain('own  agrees')
  })

  it('tells everything that is wrong with a file at once', () => {
    const bad = {
      meta: {},
      deadlines: [{ id: 'a', policy: { key: 'x', amount: 1.5, unit: 'day', fooo: 1 }, start: '5 January' }],
    }
    const { status, stdout, stderr } = run(file('bad.json', bad))
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    for (const pointer of [
      '/meta/bankHolidays',
      '/deadlines/0/policy/amount',
      '/deadlines/0/policy/unit',
      '/deadlines/0/start',
    ]) {
      expect(stderr).toContain(pointer)
    }
    expect(stderr).toContain('fooo')
  })

  it.each([
    ['no file is named', []],
    ['the file is not there', ['/no/such/file.json']],
    ['the file is not JSON', [file('text.json', 'hello')]],
  ])('says in plain words when %s', (_name, args) => {
    const { status, stdout, stderr } = run(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
