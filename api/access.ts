import { ON_CALL_ROLES } from '../domain/on-call/steps.ts'
import { ROLES, type Role } from '../domain/roles/roles.ts'
import type { Caller } from '../use-cases/step-command.ts'
import { RequestProblem } from './request-problem.ts'
import type { RequestProblemCode } from './request-problem-table.ts'

/** What a route does with a case. */
export type CaseAccess = 'READ' | 'WRITE'

/** Notices of hospitals: a hospital with its own, staff who find out whom one means, or whoever is on call and takes one. */
export type NoticeAccess = 'OWN_NOTICES' | 'NOTICES_IN_DOUBT' | 'NOTICES_ON_CALL'

/** Concerns that stand alone: raised by anybody, seen to by staff, and taken on by those who decide about them. */
export type ConcernAccess = 'RAISE_CONCERN' | 'CONCERNS_ALONE' | 'TAKE_CONCERN_ON' | 'LINK_CONCERN'

/** The rota of those on call: whoever answers for it keeps it. */
export type RotaAccess = 'KEEP_ROTA'

/** The directory of staff: to look at, to keep, and to say who is away. */
export type DirectoryAccess = 'SEE_DIRECTORY' | 'KEEP_DIRECTORY' | 'RECORD_ABSENCE'

/** How the journeys go on as a whole, and what holds them up; and putting right one that is held up. */
export type SupervisionAccess = 'SUPERVISE' | 'REPAIR'

/** Who watches over journeys, here and in Temporal's pages. */
export const SUPERVISORS: readonly Role[] = [
  'TEAM_MANAGER',
  'SERVICE_MANAGER',
  'HEAD_OF_SERVICE',
  'AUDITOR',
  'DATA_OFFICER',
]

/** The council's rules: everybody who works here may see them, and who is responsible for them changes them. */
export type PolicyAccess = 'SEE_POLICY' | 'CHANGE_POLICY'

/** Whoever answers for the rules, and nobody who works on cases (rulebook section 2). */
const POLICY_KEEPERS: readonly Role[] = ['POLICY_ADMIN']

/** Whoever keeps the directory; managers of the service change people, and give nobody rights (use-cases/directory/check.ts). */
const DIRECTORY_KEEPERS: readonly Role[] = [...POLICY_KEEPERS, 'SERVICE_MANAGER', 'HEAD_OF_SERVICE']

/** Managers, of whatever team: a night without anybody on call is everybody's; and who keeps the directory behind it. */
const ROTA_KEEPERS: readonly Role[] = ['TEAM_MANAGER', 'SERVICE_MANAGER', 'HEAD_OF_SERVICE', ...POLICY_KEEPERS]

/** Managers, and not those who only read. */
const REPAIRERS: readonly Role[] = ['TEAM_MANAGER', 'SERVICE_MANAGER', 'HEAD_OF_SERVICE']

/** The front door of the council, by day and by night, and who answers for it. */
const NOTICE_CLERKS: readonly Role[] = ['CONTACT_OFFICER', 'TRIAGE_WORKER', ...ON_CALL_ROLES]

/** R-SAF-01. Whose list it is: those who decide about concerns in a journey as well. */
const CONCERN_KEEPERS: readonly Role[] = ['SAFEGUARDING_LEAD', 'TEAM_MANAGER']

/** R-SAF-02. Whoever may say in a journey that somebody is safe, and those who answer for it. */
const LOOK_AT_SAFETY: readonly Role[] = [
  ...(['TRIAGE_WORKER', 'PRACTITIONER', 'SENIOR_PRACTITIONER', 'EDT_WORKER'] as const),
  ...(['ENQUIRY_LEAD', 'SERVICE_MANAGER', 'HEAD_OF_SERVICE'] as const),
]

/** They look at cases and never change them (rulebook section 2). */
const READERS: readonly Role[] = ['AUDITOR', 'DATA_OFFICER']

/** They work for others: they take the steps that name them, and read no case (rulebook section 2). */
const PARTNERS: readonly Role[] = ['HOSPITAL_LIAISON', 'CHILDRENS_WORKER']

/** Who saw whom: the audit itself. */
export type AuditAccess = 'SEE_AUDIT'

/** What somebody asks for. */
export interface AskedFor {
  readonly access:
    | CaseAccess
    | NoticeAccess
    | ConcernAccess
    | RotaAccess
    | SupervisionAccess
    | PolicyAccess
    | DirectoryAccess
    | AuditAccess
  /** For a step, who may take it; the journey asks the same list again. */
  readonly takenBy?: readonly Role[]
}

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
 * member of staff with a case role is let in, and somebody of another body to the steps that name their role; who may see which
 * case comes here, and takes the journey's id for it.
 * @throws RequestProblem
 */
export function requireAccess(caller: Pick<Caller, 'roles' | 'hospital'>, { access, takenBy = [] }: AskedFor): void {
  if (access === 'OWN_NOTICES') requireHospital(caller)
  // The system of a hospital gives notices, and takes no step by itself.
  else if (access === 'READ' || access === 'WRITE')
    requireCaseRole(caller, access, caller.hospital === undefined ? takenBy : [])
  else requireRole(caller, ...BY_ROLE[access])
}

/** What only some roles may do, and how everybody else is answered. */
const BY_ROLE: Readonly<
  Record<Exclude<AskedFor['access'], CaseAccess | 'OWN_NOTICES'>, readonly [readonly Role[], RequestProblemCode?]>
> = {
  NOTICES_IN_DOUBT: [NOTICE_CLERKS],
  NOTICES_ON_CALL: [ON_CALL_ROLES],
  RAISE_CONCERN: [ROLES],
  CONCERNS_ALONE: [[...CONCERN_KEEPERS, ...LOOK_AT_SAFETY]],
  TAKE_CONCERN_ON: [CONCERN_KEEPERS],
  LINK_CONCERN: [[...CONCERN_KEEPERS, 'TRIAGE_WORKER', 'EDT_WORKER']],
  KEEP_ROTA: [ROTA_KEEPERS, 'NOT_A_ROTA_KEEPER'],
  SUPERVISE: [SUPERVISORS, 'NOT_A_SUPERVISOR'],
  REPAIR: [REPAIRERS, 'NOT_A_REPAIRER'],
  CHANGE_POLICY: [POLICY_KEEPERS, 'NOT_A_POLICY_ADMIN'],
  SEE_POLICY: [[...WORKERS, ...READERS, ...POLICY_KEEPERS]],
  SEE_DIRECTORY: [[...WORKERS, ...READERS, ...POLICY_KEEPERS]],
  KEEP_DIRECTORY: [DIRECTORY_KEEPERS, 'NOT_A_DIRECTORY_KEEPER'],
  RECORD_ABSENCE: [ROTA_KEEPERS, 'NOT_A_DIRECTORY_KEEPER'],
  SEE_AUDIT: [READERS, 'NOT_AN_AUDITOR'],
}

const holdsOneOf = ({ roles }: Pick<Caller, 'roles'>, allowed: readonly Role[]): boolean =>
  roles.some((role) => allowed.includes(role))

function requireHospital({ hospital }: Pick<Caller, 'hospital'>): void {
  if (hospital === undefined) throw new RequestProblem('NOT_A_HOSPITAL')
}

function requireRole(
  caller: Pick<Caller, 'roles'>,
  allowed: readonly Role[],
  otherwise: RequestProblemCode = 'NO_CASE_ROLE',
): void {
  if (!holdsOneOf(caller, allowed)) throw new RequestProblem(otherwise)
}

function requireCaseRole(caller: Pick<Caller, 'roles'>, access: CaseAccess, takenBy: readonly Role[]): void {
  const partners = PARTNERS.filter((role) => takenBy.includes(role))
  if (holdsOneOf(caller, WORKERS) || holdsOneOf(caller, partners)) return
  requireRole(caller, READERS)
  if (access === 'WRITE') throw new RequestProblem('READ_ONLY_ROLE')
}
