import type { Role } from '../roles/roles.ts'

/** Whoever may say what became of a letter: those whose lists it can stand on, and who stands in for them. */
export const WHO_CONFIRMS: readonly Role[] = [
  'PRACTITIONER',
  'SENIOR_PRACTITIONER',
  'CONTACT_OFFICER',
  'TRIAGE_WORKER',
  'TEAM_MANAGER',
  'FINANCE_OFFICER',
  'EDT_WORKER',
]
