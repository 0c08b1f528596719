import type { Role } from '../roles/roles.ts'

/** Rulebook 3.9: the hospital itself, or whoever at the council has its notice in hand; at night the out-of-hours team. */
export const NOTICE_ROLES: readonly Role[] = ['HOSPITAL_LIAISON', 'CONTACT_OFFICER', 'TRIAGE_WORKER', 'EDT_WORKER']
