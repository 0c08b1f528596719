import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { inspectJson } from '../../api/json-text.ts'

const codes = (text: string) => inspectJson(text, 16).errors.map(({ pointer, code }) => [pointer, code])

describe('what JSON.parse lets through', () => {
  it.each([
    ['a name that stands twice', '{"a":{"b":1,"b":2}}', '/a/b', 'FIELD_TWICE'],
    ['the same name written differently', '{"a":1,"\\u0061":2}', '/a', 'FIELD_TWICE'],
    ['a name that reaches into objects', '{"a":[0,{"__proto__":1}]}', '/a/1/__proto__', 'UNKNOWN_FIELD'],
    ['another such name', '{"constructor":{}}', '/constructor', 'UNKNOWN_FIELD'],
    ['NUL', '{"a":["x","\\u0000"]}', '/a/1', 'NOT_PRINTABLE'],
    ['half a character', '{"a":"\\ud800"}', '/a', 'NOT_PRINTABLE'],
    ['NUL in a name', '{"\\u0000":1}', '/\u0000', 'NOT_PRINTABLE'],
  ])('finds %s', (_what, text, pointer, code) => {
    expect(codes(text)).toEqual([[pointer, code]])
  })

  it('leaves the same name in different objects alone', () => {
    expect(codes('{"a":{"x":1},"b":{"x":1},"c":[{"x":1},{"x":1}]}')).toEqual([])
  })

  it('counts how deep it goes, whatever stands in texts', () => {
    expect(inspectJson('{"a":[[{"b":"}]}["}]]}', 16).depth).toBe(4)
  })

  it('looks no further once it is too deep', () => {
    expect(inspectJson(`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 16).depth).toBe(17)
  })

  it('finds nothing in ordinary JSON, however it is written', () => {
    const ordinary = fc
      .jsonValue({ maxDepth: 5 })
      .filter((value) => !/__proto__|constructor|prototype/.test(JSON.stringify(value)))
    fc.assert(
      fc.property(ordinary, fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        fc.pre(!text.includes('\\u0000') && !/\\ud[89a-f]/.test(text))
        expect(inspectJson(text, 16).errors).toEqual([])
      }),
    )
  })
})
