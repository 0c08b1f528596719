/** Rulebook section 2. Who may act, and whose act a clock can wait for. */
export const ROLES = [
  'CITIZEN',
  'CARER',
  'REPRESENTATIVE',
  'ADVOCATE',
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
  'PROVIDER',
  'HOSPITAL_LIAISON',
  'EDT_WORKER',
  'SAFEGUARDING_LEAD',
  'ENQUIRY_LEAD',
  'OTHER_AUTHORITY',
  'CHILDRENS_WORKER',
  'COMPLAINTS_MANAGER',
  'DATA_OFFICER',
  'AUDITOR',
  'POLICY_ADMIN',
  'SYSTEM',
] as const

export type Role = (typeof ROLES)[number]

/** A member of staff, by the identifier of the council's directory. Never a name. */
export type StaffId = string

/** Who took a step, and in which of their roles. SYSTEM is a timer or a delivery receipt; it never takes a professional decision. */
export interface Actor {
  readonly id: StaffId
  readonly role: Role
  /** For whom they stand in, where these could take the step; absent where they act for themselves alone. */
  readonly insteadOf?: readonly StaffId[]
}

/** Whose act a step is when two people are asked for: the actor's, and that of whoever they stand in for. */
export const actsAs = ({ id, insteadOf = [] }: Actor): readonly StaffId[] => [id, ...insteadOf]

export const SYSTEM: Actor = { id: 'SYSTEM', role: 'SYSTEM' }
