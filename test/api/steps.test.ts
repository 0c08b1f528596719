import { expect, it } from '@jest/globals'
import type { z } from 'zod'
import { MOVE_MESSAGES_PATH } from '../../api/authority-moves.ts'
import { ROUTES } from '../../api/routes/index.ts'
import { kebab, STEP_NAMES, titleOf } from '../../api/step-paths.ts'
import { STEP_BODIES } from '../../api/steps/index.ts'
import type { CodedFacts } from '../../api/steps/personal.ts'
import { isSentToJourney } from '../../domain/journey/openings.ts'
import { STEPS, type FactsOf, type StepName } from '../../domain/journey/parts.ts'
import type { Same } from '../support/same-type.ts'

type Coded<Name extends StepName> = CodedFacts<z.output<(typeof STEP_BODIES)[Name]>>

/** The steps whose bodies do not give them the facts that they expect. */
type Misfits = { [Name in StepName]: Same<Coded<Name>, FactsOf<Name>> extends true ? never : Name }[StepName]

it('every body gives its step exactly the facts that it expects', () => {
  // The compiler proves it; when they do not fit, it names the steps.
  const fit: [Misfits] extends [never] ? true : Misfits = true
  expect(fit).toBe(true)
})

it('every step has a body, an address of its own and a title', () => {
  expect(Object.keys(STEP_BODIES).sort()).toEqual(STEPS.map(({ name }) => name).sort())
  expect(new Set(STEP_NAMES.map(kebab)).size).toBe(STEPS.filter(({ name }) => isSentToJourney(name)).length)
  for (const name of STEP_NAMES) expect(titleOf(name)).not.toBe(name)
})

it('a body of a step refuses what it does not know', () => {
  for (const name of STEP_NAMES) {
    const issues = STEP_BODIES[name].safeParse({ nobodyKnowsThis: true }).error?.issues ?? []
    expect(issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []))).toEqual([
      'nobodyKnowsThis',
    ])
  }
})

/** What reading and writing under an address ask for, where it is more than for a journey. */
const ACCESS: readonly (readonly [under: string, reads: string, writes: string])[] = [
  ['/v1/policy', 'SEE_POLICY', 'CHANGE_POLICY'],
  ['/v1/supervision', 'SUPERVISE', 'REPAIR'],
  ['/v1/audit', 'SEE_AUDIT', 'NOBODY'],
  ['/v1/on-call', 'SEE_DIRECTORY', 'KEEP_ROTA'],
  ['/v1/directory', 'SEE_DIRECTORY', 'KEEP_DIRECTORY'],
  ['/v1/absences', 'SEE_DIRECTORY', 'RECORD_ABSENCE'],
  ['', 'READ', 'WRITE'],
]

function accessTo(path: string): readonly [reads: string, writes: string] {
  const [, reads, writes] = ACCESS.find(([under]) => path.startsWith(under)) ?? ['', '', '']
  return [reads, writes]
}

it('R-GEN-07 whatever writes asks for the right to write and for a key, and what reads can be had by those who only read', () => {
  const notices = ['OWN_NOTICES', 'NOTICES_IN_DOUBT', 'NOTICES_ON_CALL']
  const concerns = ['RAISE_CONCERN', 'CONCERNS_ALONE', 'TAKE_CONCERN_ON', 'LINK_CONCERN']
  for (const { method, path, access, headers } of ROUTES) {
    const [reads, writes] = accessTo(path)
    const isFromOutside = path.includes('notices') || path.startsWith(MOVE_MESSAGES_PATH)
    const ofNobody = path.startsWith('/v1/concerns') ? concerns : [method === 'get' ? reads : writes]
    const allowed = isFromOutside ? notices : ofNobody
    expect([path, allowed.includes(access)]).toEqual([path, true])
    expect([path, headers.length > 0]).toEqual([path, method !== 'get'])
  }
})
