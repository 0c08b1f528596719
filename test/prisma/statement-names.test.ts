import { describe, expect, it } from '@jest/globals'
import { createStatementNames } from '../../prisma/statement-names.ts'

describe('names of prepared statements', () => {
  it('one text has one name, another text another', () => {
    const nameOf = createStatementNames()
    const [first, second] = [{ sql: 'SELECT 1' }, { sql: 'SELECT 2' }]
    expect(nameOf(first)).not.toBe('')
    expect(nameOf({ ...first })).toBe(nameOf(first))
    expect(nameOf(second)).not.toBe(nameOf(first))
  })

  it('texts beyond the limit are not prepared, and those that were keep their names', () => {
    const nameOf = createStatementNames(2)
    const names = ['a', 'b', 'c', 'a'].map((sql) => nameOf({ sql }))
    expect(names[2]).toBe('')
    expect(names[3]).toBe(names[0])
    expect(new Set(names).size).toBe(3)
  })
})
