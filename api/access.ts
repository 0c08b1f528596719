import type { Role } from '../domain/roles/roles.ts'
import type { Caller } from '../use-cases/step-command.ts'
import { RequestProblem } from './request-problem.ts'

/** What a route does with a case. */
export type CaseAccess = 'READ' | 'WRITE'

/** They look at cases and never change them (rulebook section 2). */
const READERS: readonly Role[] = ['AUDITOR', 'DATA_OFFICER']

/** Members of staff who work on cases. */
const WORKERS: readonly Role[] = [
  'CONTACT_OFFICER',
  'TRIAGE_WORKER',
  'PRACTITIONER',
  'SENIOR_PRACTITIONER',
  'TEAM_MANAGER',
  'SERVICE_MANAGER',
  'HEAD_OF_SERVICE',
  'PANEL_MEMBER',
  'PANEL_CHAIR',
  'FINANCE_OFFICER',
  'BROKER',
  'EDT_WORKER',
  'SAFEGUARDING_LEAD',
  'ENQUIRY_LEAD',
  'COMPLAINTS_MANAGER',
]

/**
 * R-GEN-07. Whether this person may do this with this case. Every route of a journey asks here, and nowhere else. Today every
 * member of staff with a case role is let in; who may see which case comes here, and takes the journey's id for it.
 * @throws RequestProblem
 */
export function requireAccess({ roles }: Caller, access: CaseAccess): void {
  const holdsOneOf = (allowed: readonly Role[]): boolean => roles.some((role) => allowed.includes(role))
  if (holdsOneOf(WORKERS)) return
  if (!holdsOneOf(READERS)) throw new RequestProblem('NO_CASE_ROLE')
  if (access === 'WRITE') throw new RequestProblem('READ_ONLY_ROLE')
}
