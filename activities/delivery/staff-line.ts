import type { Recipient } from '../../domain/messages/recipient.ts'
import type { Role, StaffId } from '../../domain/roles/roles.ts'

/** A member of staff as the directory has them; only those who are active. */
export interface StaffMember {
  readonly id: StaffId
  readonly name: string
  readonly email: string
  readonly phone: string | null
  readonly roles: readonly string[]
  readonly team: string
  readonly area: string
}

export type StaffRecipient = Exclude<
  Recipient,
  | 'PERSON'
  | 'CARER'
  | 'REFERRER'
  | 'ADVOCATE'
  | 'GP'
  | 'OTHER'
  | 'OTHER_AUTHORITY'
  | 'HOSPITAL'
  | 'PROVIDER'
  | 'ESTATE'
  | 'NOMINEE'
  | 'FORMER_NOMINEE'
>

const MANAGERS = ['TEAM_MANAGER', 'SERVICE_MANAGER', 'HEAD_OF_SERVICE'] as const satisfies readonly Role[]
const SENIOR = ['SERVICE_MANAGER', 'HEAD_OF_SERVICE'] as const satisfies readonly Role[]

/** Who stands for a recipient, and who up the line when nobody does: a note is never sent to nobody. */
const LINES: Readonly<Record<StaffRecipient, readonly Role[]>> = {
  WORKER: MANAGERS,
  NAMED: MANAGERS,
  TEAM: MANAGERS,
  TEAM_MANAGER: MANAGERS,
  DUTY_MANAGER: MANAGERS,
  SERVICE_MANAGER: SENIOR,
  HEAD_OF_SERVICE: ['HEAD_OF_SERVICE', 'SERVICE_MANAGER'],
  EDT_MANAGER: ['EDT_WORKER', ...SENIOR],
  ON_CALL: ['EDT_WORKER', ...SENIOR],
  PANEL_CHAIR: ['PANEL_CHAIR', ...SENIOR],
  PANEL_DIRECTOR: ['HEAD_OF_SERVICE', 'SERVICE_MANAGER'],
  FINANCE: ['FINANCE_OFFICER', ...SENIOR],
  SAFEGUARDING_LEAD: ['SAFEGUARDING_LEAD', ...MANAGERS],
}

/** The roles that have to be read from the directory to find anybody. */
export const LINE_ROLES: readonly Role[] = [...new Set(Object.values(LINES).flat())]

export const isStaffRecipient = (recipient: Recipient): recipient is StaffRecipient => Object.hasOwn(LINES, recipient)

interface Case {
  readonly worker: StaffId | undefined
  /** Who settles a plan that the panel put off twice. */
  readonly director?: StaffId | undefined
  /** Who is called, or whom the note names. */
  readonly onCall?: StaffId | undefined
  readonly team: string | undefined
}

/**
 * The members of staff whom a note reaches. Somebody who has left is no longer in the directory, so the note goes up the line.
 * @returns nobody only when the directory holds no manager at all
 */
export function staffFor(
  recipient: StaffRecipient,
  staff: readonly StaffMember[],
  { team, ...byName }: Case,
): readonly StaffMember[] {
  const named = namedAs(recipient, byName)
  const own = staff.filter(({ id }) => id === named)
  if (own.length > 0) return own
  for (const role of LINES[recipient]) {
    const holders = nearest(
      staff.filter(({ roles }) => roles.includes(role)),
      { team, area: areaOf(staff, team), mustBeTeam: role === 'TEAM_MANAGER' },
    )
    if (holders.length > 0) return holders
  }
  return []
}

/** The one person who is meant, where the journey names somebody. */
function namedAs(recipient: StaffRecipient, { worker, director, onCall }: Omit<Case, 'team'>) {
  if (recipient === 'WORKER') return worker
  if (recipient === 'ON_CALL' || recipient === 'NAMED') return onCall
  return recipient === 'PANEL_DIRECTOR' ? director : undefined
}

/** A team lies in the area of the people in it. */
const areaOf = (staff: readonly StaffMember[], team: string | undefined): string | undefined =>
  staff.find((member) => member.team === team)?.area

interface Near {
  readonly team: string | undefined
  readonly area: string | undefined
  /** Another team's manager is not up the line. */
  readonly mustBeTeam: boolean
}

/** Of the holders of a role those in the team, else those in its area, else all. */
function nearest(holders: readonly StaffMember[], { team, area, mustBeTeam }: Near): readonly StaffMember[] {
  const inTeam = holders.filter((member) => member.team === team)
  if (inTeam.length > 0 || mustBeTeam) return inTeam
  const inArea = holders.filter((member) => member.area === area)
  return inArea.length > 0 ? inArea : holders
}
