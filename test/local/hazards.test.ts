import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { isThere, testsNamedIn } from '../support/named-tests.ts'

const read = (path: string): string => readFileSync(join(import.meta.dirname, '../..', path), 'utf8')

const [, ...HAZARDS] = read('docs/hazards.md').split(/^## /m)
const sections = HAZARDS.map((text) => [text.slice(0, text.indexOf('\n')), text] as const)

const SEVERITIES = ['minor', 'considerable', 'major', 'catastrophic']
const LIKELIHOODS = ['very low', 'low', 'medium']

describe('docs/hazards.md', () => {
  it('has every hazard once, in order', () => {
    const ids = sections.map(([title]) => title.slice(0, 4))
    expect(ids).toEqual(ids.map((_, at) => `H-${String(at + 1).padStart(2, '0')}`))
    expect(ids.length).toBeGreaterThanOrEqual(15)
  })

  it.each(sections)('%s: harm, causes, control and a rating', (_title, text) => {
    for (const part of ['Harm', 'Causes', 'Control', 'Shown by']) expect(text).toContain(`**${part}.** `)
    const [, severity, left] = /^Severity: (.+)\. Left: (.+)\.$/m.exec(text) ?? []
    expect([SEVERITIES.includes(severity ?? ''), LIKELIHOODS.includes(left ?? '')]).toEqual([true, true])
  })

  it.each(sections)('%s: what is left is said in words where it is more than very low', (_title, text) => {
    const isVeryLow = text.includes('. Left: very low.')
    expect(isVeryLow || text.includes('**Left.** ')).toBe(true)
  })

  it.each(sections)('%s: tests that are there', (_title, text) => {
    const shown = text.slice(text.indexOf('**Shown by.**'))
    const named = testsNamedIn(shown)
    expect(named.length).toBeGreaterThan(0)
    // No link without names, for then nothing could be missed.
    expect(new Set(named.map(({ path }) => path)).size).toBe(shown.split('](../test/').length - 1)
    expect(named.filter((test) => !isThere(test))).toEqual([])
  })

  it('would miss a test that is not there', () => {
    expect(isThere({ path: 'test/local/hazards.test.ts', name: 'would miss a test that is not there' })).toBe(true)
    expect(isThere({ path: 'test/local/hazards.test.ts', name: 'nobody ever wrote this one' })).toBe(false)
    expect(isThere({ path: 'test/local/nowhere.test.ts', name: 'would miss' })).toBe(false)
  })
})

describe('docs/security.md', () => {
  const rows = read('docs/security.md')
    .split('\n')
    .filter((line) => /^\| \d+\.\d+\.\d+ /.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const byItem = rows.map(([, item = '', asks = '', met = '', shown = '']) => ({ item, asks, met, shown }))

  it('has every item of the standard once', () => {
    const items = byItem.map(({ item }) => item)
    expect(items.filter((item, at) => items.indexOf(item) !== at)).toEqual([])
    expect(items.length).toBeGreaterThanOrEqual(60)
  })

  it.each(byItem.map((row) => [row.item, row] as const))(
    '%s: tests that are there, or why there are none',
    (_item, { met, shown }) => {
      expect(met).toMatch(/^(?:Met|Partly: .+|Not met: .+|Elsewhere: .+|Not here: .+)(?:: .+)?$/)
      const named = testsNamedIn(shown)
      expect(named.filter((test) => !isThere(test))).toEqual([])
      // What claims to be met shows it, or says in words where it can be seen.
      if (met.startsWith('Met')) expect(shown).not.toBe('')
    },
  )
})
