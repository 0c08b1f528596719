import type { Role } from '../domain/roles/roles.ts'
import type { Caller } from '../use-cases/step-command.ts'
import { RequestProblem } from './request-problem.ts'

/** What a route does with a case. */
export type CaseAccess = 'READ' | 'WRITE'

/** Notices of hospitals: a hospital with its own, or staff who find out whom one means. */
export type NoticeAccess = 'OWN_NOTICES' | 'NOTICES_IN_DOUBT'

/** The front door of the council, by day and by night, and who answers for it. */
const NOTICE_CLERKS: readonly Role[] = ['CONTACT_OFFICER', 'TRIAGE_WORKER', 'EDT_WORKER', 'TEAM_MANAGER']

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
export function requireAccess({ roles, hospital }: Caller, access: CaseAccess | NoticeAccess): void {
  const holdsOneOf = (allowed: readonly Role[]): boolean => roles.some((role) => allowed.includes(role))
  if (access === 'OWN_NOTICES') {
    if (hospital === undefined) throw new RequestProblem('NOT_A_HOSPITAL')
    return
  }
  if (access === 'NOTICES_IN_DOUBT') {
    if (!holdsOneOf(NOTICE_CLERKS)) throw new RequestProblem('NO_CASE_ROLE')
    return
  }
  if (holdsOneOf(WORKERS)) return
  if (!holdsOneOf(READERS)) throw new RequestProblem('NO_CASE_ROLE')
  if (access === 'WRITE') throw new RequestProblem('READ_ONLY_ROLE')
}
