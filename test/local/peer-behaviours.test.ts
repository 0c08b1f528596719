import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { isThere, testsNamedIn } from '../support/named-tests.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

interface Row {
  readonly id: string
  readonly behaviour: string
  readonly shown: string
}

const CELLS = /^\| ([A-Z]{2}-\d{2}) +\| (\S.*?) +\| (\S.*?) +\|$/
const rowOf = (line: string): Row => {
  const [, id = line, behaviour = '', shown = ''] = CELLS.exec(line) ?? []
  return { id, behaviour, shown }
}

const ROWS = read('docs/peer-behaviours.md')
  .split('\n')
  .filter((line) => /^\| *[A-Z]+-\d/.test(line))
  .map(rowOf)

/** Why a behaviour has no test of ours: its part comes later, there is no such thing here, or it is a matter of screens. */
const REASON = /^(?:Later|Not here|Screens): \S.+\.$/

describe('docs/peer-behaviours.md', () => {
  it('has every behaviour once, in rows of three cells', () => {
    const ids = ROWS.map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index || !/^[A-Z]{2}-\d{2}$/.test(id))).toEqual([])
    expect(ids.length).toBeGreaterThan(300)
  })

  it.each(ROWS.map((row) => [row.id, row] as const))('%s has tests that are there, or a reason', (_id, row) => {
    const named = testsNamedIn(row.shown)
    if (named.length === 0) expect(row.shown).toMatch(REASON)
    const links = row.shown.split('](').length - 1
    expect(new Set(named.map(({ path }) => path)).size).toBe(links)
    expect(named.filter((test) => !isThere(test))).toEqual([])
  })
})
