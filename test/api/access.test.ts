import { describe, expect, it } from '@jest/globals'
import { requireAccess, type AskedFor } from '../../api/access.ts'
import { RequestProblem } from '../../api/request-problem.ts'
import { rolesOf, STEP_NAMES } from '../../api/step-paths.ts'
import { ROLES, type Role } from '../../domain/roles/roles.ts'

/** People who are not staff, and so are in no directory; the systems of other councils, which sign instead; and the timers. */
const WITHOUT_SIGN_IN: readonly Role[] = [
  'CITIZEN',
  'CARER',
  'REPRESENTATIVE',
  'ADVOCATE',
  'PROVIDER',
  'OTHER_AUTHORITY',
  'SYSTEM',
]

function answerTo(role: Role, asked: AskedFor): string {
  try {
    requireAccess({ roles: [role] }, asked)
    return 'LET_IN'
  } catch (error) {
    if (error instanceof RequestProblem) return error.code
    throw error
  }
}

const step = (name: (typeof STEP_NAMES)[number]): AskedFor => ({ access: 'WRITE', takenBy: rolesOf(name) })

describe('R-GEN-07 door and journey know the same roles', () => {
  it.each(STEP_NAMES)('whoever %s names and can sign in is let in to it', (name) => {
    const refused = rolesOf(name).filter(
      (role) => !WITHOUT_SIGN_IN.includes(role) && answerTo(role, step(name)) !== 'LET_IN',
    )
    expect(refused).toEqual([])
  })

  it('the ward reports a change, and takes no step that does not name it', () => {
    expect(answerTo('HOSPITAL_LIAISON', step('reportChange'))).toBe('LET_IN')
    expect(answerTo('HOSPITAL_LIAISON', step('closeJourney'))).toBe('NO_CASE_ROLE')
  })

  it('the ward reads no case and opens none', () => {
    expect(answerTo('HOSPITAL_LIAISON', { access: 'READ' })).toBe('NO_CASE_ROLE')
    expect(answerTo('HOSPITAL_LIAISON', { access: 'WRITE' })).toBe('NO_CASE_ROLE')
  })

  it.each(ROLES.filter((role) => WITHOUT_SIGN_IN.includes(role)))(
    'a directory that holds a %s lets nobody in, for nobody has checked whose case it is',
    (role) => {
      expect(STEP_NAMES.filter((name) => answerTo(role, step(name)) === 'LET_IN')).toEqual([])
    },
  )

  it('who only looks still changes nothing', () => {
    expect(answerTo('AUDITOR', { access: 'READ' })).toBe('LET_IN')
    expect(answerTo('AUDITOR', step('reportChange'))).toBe('READ_ONLY_ROLE')
  })
})
