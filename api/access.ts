import type { Role } from '../domain/roles/roles.ts'
import type { Caller } from '../use-cases/step-command.ts'
import { RequestProblem } from './request-problem.ts'
import type { RequestProblemCode } from './request-problem-table.ts'

/** What a route does with a case. */
export type CaseAccess = 'READ' | 'WRITE'

/** Notices of hospitals: a hospital with its own, or staff who find out whom one means. */
export type NoticeAccess = 'OWN_NOTICES' | 'NOTICES_IN_DOUBT'

/** The rota of those on call: whoever answers for it keeps it. */
export type RotaAccess = 'KEEP_ROTA'

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

/** Managers, of whatever team: a night without anybody on call is everybody's. */
const ROTA_KEEPERS: readonly Role[] = ['TEAM_MANAGER', 'SERVICE_MANAGER', 'HEAD_OF_SERVICE']

/** Managers, and not those who only read. */
const REPAIRERS: readonly Role[] = ['TEAM_MANAGER', 'SERVICE_MANAGER', 'HEAD_OF_SERVICE']

/** The front door of the council, by day and by night, and who answers for it. */
const NOTICE_CLERKS: readonly Role[] = ['CONTACT_OFFICER', 'TRIAGE_WORKER', 'EDT_WORKER', 'TEAM_MANAGER']

/** They look at cases and never change them (rulebook section 2). */
const READERS: readonly Role[] = ['AUDITOR', 'DATA_OFFICER']

/** They work for others: they take the steps that name them, and read no case (rulebook section 2). */
const PARTNERS: readonly Role[] = ['HOSPITAL_LIAISON']

/** What somebody asks for. */
export interface AskedFor {
  readonly access: CaseAccess | NoticeAccess | RotaAccess | SupervisionAccess | PolicyAccess
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
  else if (access === 'NOTICES_IN_DOUBT') requireRole(caller, NOTICE_CLERKS)
  else if (access === 'CHANGE_POLICY') requireRole(caller, POLICY_KEEPERS, 'NOT_A_POLICY_ADMIN')
  else if (access === 'SEE_POLICY') requireRole(caller, [...WORKERS, ...READERS, ...POLICY_KEEPERS])
  else if (access === 'KEEP_ROTA') requireRole(caller, ROTA_KEEPERS, 'NOT_A_ROTA_KEEPER')
  else if (access === 'SUPERVISE') requireRole(caller, SUPERVISORS, 'NOT_A_SUPERVISOR')
  else if (access === 'REPAIR') requireRole(caller, REPAIRERS, 'NOT_A_REPAIRER')
  // The system of a hospital gives notices, and takes no step by itself.
  else requireCaseRole(caller, access, caller.hospital === undefined ? takenBy : [])
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
