import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { z } from 'zod'
import { splitBody } from '../../api/split.ts'
import { STEP_BODIES } from '../../api/steps/index.ts'
import { personal } from '../../api/steps/personal.ts'
import { bodyOf, PERSONAL_MARK, PERSONAL_NUMBER } from '../support/bodies.ts'

describe('a body in two parts', () => {
  const body = z.strictObject({
    kind: z.enum(['A', 'B']),
    note: personal().optional(),
    inner: z.strictObject({ amount: z.int(), name: personal().nullable() }).prefault({ amount: 1, name: null }),
    items: z.array(z.strictObject({ code: z.string(), reasons: personal() })).default([]),
    choice: z.discriminatedUnion('of', [
      z.strictObject({ of: z.literal('WORDS'), words: personal() }),
      z.strictObject({ of: z.literal('NUMBER'), number: z.int() }),
    ]),
    names: z.array(personal()).exactOptional(),
  })

  it('keeps the facts, and takes what was written by its JSON pointer', () => {
    const given = body.parse({
      kind: 'A',
      note: 'one',
      inner: { amount: 2, name: 'two' },
      items: [
        { code: 'X', reasons: 'three' },
        { code: 'Y', reasons: 'four' },
      ],
      choice: { of: 'WORDS', words: 'five' },
      names: ['six'],
    })
    expect(splitBody(body, given)).toEqual({
      facts: {
        kind: 'A',
        inner: { amount: 2 },
        items: [{ code: 'X' }, { code: 'Y' }],
        choice: { of: 'WORDS' },
        names: [],
      },
      personal: {
        '/note': 'one',
        '/inner/name': 'two',
        '/items/0/reasons': 'three',
        '/items/1/reasons': 'four',
        '/choice/words': 'five',
        '/names/0': 'six',
      },
    })
  })

  it('leaves out what is not there', () => {
    const given = body.parse({ kind: 'B', choice: { of: 'NUMBER', number: 7 } })
    expect(splitBody(body, given)).toEqual({
      facts: { kind: 'B', inner: { amount: 1 }, items: [], choice: { of: 'NUMBER', number: 7 } },
      personal: {},
    })
  })

  it('does not guess: a kind of schema that it does not know is a defect', () => {
    expect(() => splitBody(z.strictObject({ map: z.record(z.string(), z.string()) }), { map: { a: 'b' } })).toThrow(
      'Cannot tell what is personal',
    )
  })
})

const marksIn = (value: unknown): number =>
  [PERSONAL_MARK, PERSONAL_NUMBER]
    .map((mark) => JSON.stringify(value).split(mark).length - 1)
    .reduce((all, some) => all + some)

describe('the body of every step', () => {
  it.each(Object.entries(STEP_BODIES))('%s keeps nothing personal among its facts', (_name, schema) => {
    fc.assert(
      fc.property(bodyOf(schema), (given) => {
        const { success, data: parsed } = z.safeParse(schema, given)
        // Some lists name each thing only once.
        fc.pre(success)
        const { facts, personal: taken } = splitBody(schema, parsed)
        expect(marksIn(facts)).toBe(0)
        expect(Object.keys(taken)).toHaveLength(marksIn(parsed))
      }),
      // Some forms ask for one thing with another, so that few bodies made at random are taken.
      { numRuns: 30, maxSkipsPerRun: 2000 },
    )
  })
})
