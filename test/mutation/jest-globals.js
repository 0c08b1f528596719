/**
 * Stands in for `@jest/globals` while Mocha runs the tests of the domain: the same words, the same `expect`, the same tables.
 * Mocha loads every test once and then only switches mutants; Jest would load everything anew for each of them.
 */
import { expect } from 'expect'
import { bind } from 'jest-each'
import { after, describe, it } from 'mocha'

describe.each = bind(describe, false)
it.each = bind(it, false)

export { describe, expect, it }

/**
 * Most of the domain runs both in tests and while they load, where a file sets its scene. Stryker would start a new process
 * for each of these mutants and then run only the tests that reach it; without the note of the loading it switches in place.
 */
after(() => {
  const { activeMutant, mutantCoverage } = globalThis.__stryker__ ?? {}
  if (activeMutant !== undefined || mutantCoverage === undefined) return
  const inTests = Object.values(mutantCoverage.perTest).flatMap((reached) => Object.keys(reached))
  for (const mutant of new Set(inTests)) delete mutantCoverage.static[mutant]
})
