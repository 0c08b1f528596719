import { describe, expect, it } from '@jest/globals'
import { STEPS } from '../../../domain/journey/parts.ts'
import type { Role } from '../../../domain/roles/roles.ts'

const forRole = (role: Role) => STEPS.filter(({ roles }) => roles.includes(role))

/** Those of these steps that the other role may not take. */
const keptFrom = (other: Role, steps: ReturnType<typeof forRole>): readonly string[] =>
  steps.filter(({ roles }) => !roles.includes(other)).map(({ name }) => name)

describe('who may take a step (rulebook section 2)', () => {
  it('a senior practitioner may do whatever a practitioner may', () => {
    expect(keptFrom('SENIOR_PRACTITIONER', forRole('PRACTITIONER'))).toEqual([])
  })

  it('a representative may do whatever the person may', () => {
    expect(keptFrom('REPRESENTATIVE', forRole('CITIZEN'))).toEqual([])
  })

  it.each(['SYSTEM', 'AUDITOR', 'DATA_OFFICER', 'POLICY_ADMIN'] as const)('%s takes no step on a case', (role) => {
    expect(forRole(role)).toEqual([])
  })
})
