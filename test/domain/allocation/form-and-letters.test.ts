import { describe, expect, it } from '@jest/globals'
import type { z } from 'zod'
import { allocationLetters } from '../../../activities/letters/allocation.ts'
import { allocationBodies } from '../../../api/steps/allocation.ts'
import type { CodedFacts } from '../../../api/steps/personal.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import { textOf } from '../../support/front-line.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'
import type { Same } from '../../support/same-type.ts'

const { allocateCase, reallocateCase } = allocationBodies

describe('the forms of allocation', () => {
  it('have the facts of the domain', () => {
    const allocate: Same<CodedFacts<z.infer<typeof allocateCase>>, FactsOf<'allocateCase'>> = true
    const reallocate: Same<CodedFacts<z.infer<typeof reallocateCase>>, FactsOf<'reallocateCase'>> = true
    expect([allocate, reallocate]).toEqual([true, true])
  })

  it('take good examples', () => {
    expect(allocateCase.safeParse({ worker: 'staff-1' }).success).toBe(true)
    expect(reallocateCase.safeParse({ worker: 'staff-1', handoverNote: 'Likes to be called Fred.' }).success).toBe(true)
  })

  it.each([
    ['allocating with an unknown field', allocateCase, { worker: 'staff-1', colour: 'red' }],
    ['allocating to a name', allocateCase, { worker: 'Jo Okafor' }],
    ['reallocating without a handover note', reallocateCase, { worker: 'staff-1' }],
    ['reallocating with an empty handover note', reallocateCase, { worker: 'staff-1', handoverNote: '  ' }],
    ['reallocating with an unknown field', reallocateCase, { worker: 'staff-1', handoverNote: 'Note', colour: 'red' }],
  ])('refuse %s', (_what, form, wrong) => {
    expect(form.safeParse(wrong).success).toBe(false)
  })
})

describe('letters of allocation', () => {
  it.each(Object.entries(allocationLetters))('%s has no holes, with and without a worker', (_name, letter) => {
    for (const context of [aLetterContext(), aBareLetterContext()]) {
      expect(textOf(letter, context)).not.toMatch(/undefined|null|NaN|website|https?:/)
    }
  })

  it.each(['WORKER_NAMED', 'WORKER_CHANGED'] as const)('%s names the worker and how to reach them', (name) => {
    const text = textOf(allocationLetters[name])
    expect(text).toContain('Sam Lee')
    expect(text).toContain('01632 960003')
  })

  it('the handover note stays in the journey: it is in no letter and no e-mail', () => {
    expect(textOf(allocationLetters.JOURNEY_ALLOCATED)).not.toContain('handoverNote')
    expect(textOf(allocationLetters.WORKER_CHANGED)).not.toContain('handoverNote')
  })
})
