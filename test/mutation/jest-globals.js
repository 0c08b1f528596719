/**
 * Stands in for `@jest/globals` while Mocha runs the tests of the domain: the same words, the same `expect`, the same tables.
 * Mocha loads every test once and then only switches mutants; Jest would load everything anew for each of them.
 */
import { expect } from 'expect'
import { bind } from 'jest-each'
import { after, describe as group, it as test } from 'mocha'

/** The tests that a group's body names, in order: noted while it loads, asked for by their place afterwards. */
let noted

/**
 * What a group works out in its body, for all its tests, it has worked out from the unchanged code. So each test has the bodies around
 * it work that out once more and runs as they then know it, in front of the mutant.
 */
function outermost(name, body) {
  group(name, () => {
    const again = () => {
      noted = []
      try {
        body()
        return noted
      } finally {
        noted = undefined
      }
    }
    const tests = again()
    tests.forEach(({ title, run }, place) => {
      test(title, () => (again()[place] ?? { run }).run())
    })
  })
}

const within = []
const titled = (name) => [...within, name].join(' ')

function describe(name, body) {
  if (noted === undefined) return outermost(name, body)
  within.push(name)
  try {
    body()
  } finally {
    within.pop()
  }
}

function it(title, run) {
  if (noted === undefined) test(title, run)
  else noted.push({ title: titled(title), run })
}

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
