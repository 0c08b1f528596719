import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

const ROOT = join(import.meta.dirname, '../..')

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'care-reporter-'))
  const reporters = ['default', join(ROOT, 'test/support/summary-reporter.js')]
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ jest: { reporters } }))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function run(...tests: string[]) {
  tests.forEach((text, index) => {
    writeFileSync(join(folder, `${index}.test.js`), text)
  })
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js')
  const { status, stdout } = spawnSync(process.execPath, ['--no-warnings', jest, '--ci'], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, lastLine: stdout.trimEnd().split('\n').at(-1) }
}

describe('the closing line of a test run', () => {
  it('counts what passed', () => {
    expect(run('test("a", () => {}); test("b", () => {})')).toEqual({ status: 0, lastLine: '2 passed, 0 failed' })
  })

  it('counts what failed, and files that do not load', () => {
    const tests = ['test("a", () => {}); test("b", () => { throw new Error("no") })', 'not a program']
    expect(run(...tests)).toEqual({ status: 1, lastLine: '1 passed, 2 failed' })
  })

  it('names what was skipped', () => {
    const tests = 'test("a", () => {}); test.skip("b", () => {}); test.todo("c")'
    expect(run(tests)).toEqual({ status: 0, lastLine: '1 passed, 0 failed, 2 skipped' })
  })

  it('fails a run in which no test ran', () => {
    expect(run('test.skip("a", () => {})')).toEqual({ status: 1, lastLine: '0 passed, 0 failed, 1 skipped' })
  })
})
