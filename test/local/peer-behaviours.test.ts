import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'

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

/** A link to a file, and the names of tests in it. */
const SHOWN_BY = /\[[^\]]+\]\(\.\.\/(test\/[^)]+)\)((?:,? `[^`]+`)+)/g

const testsIn = ({ shown }: Row) =>
  [...shown.matchAll(SHOWN_BY)].flatMap(([, path = '', names = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => ({ path, name })),
  )

/** A line that names a test or a group of tests, or is a row of a table from which names are made. */
const TEST_NAME = /^\s*(?:(?:describe|it|test)\b|\](?: as const(?: satisfies .+)?)?\)\(|\[?['"`]|.*\] as const\)\()/
/** A line of a journey file that says what it shows. */
const STORY = /^\s*"(?:title|story|note)": /

const linesThatName = (path: string): readonly string[] =>
  existsSync(join(ROOT, path))
    ? read(path)
        .split('\n')
        .filter((line) => (path.endsWith('.json') ? STORY : TEST_NAME).test(line))
    : []

describe('docs/peer-behaviours.md', () => {
  it('has every behaviour once, in rows of three cells', () => {
    const ids = ROWS.map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index || !/^[A-Z]{2}-\d{2}$/.test(id))).toEqual([])
    expect(ids.length).toBeGreaterThan(300)
  })

  it.each(ROWS.map((row) => [row.id, row] as const))('%s has tests that are there, or a reason', (_id, row) => {
    const named = testsIn(row)
    if (named.length === 0) expect(row.shown).toMatch(REASON)
    const links = row.shown.split('](').length - 1
    expect(new Set(named.map(({ path }) => path)).size).toBe(links)
    for (const { path, name } of named)
      expect([path, linesThatName(path).filter((line) => line.includes(name)).length > 0, name]).toEqual([
        path,
        true,
        name,
      ])
  })
})
