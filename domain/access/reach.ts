import type { Role } from '../roles/roles.ts'
import type { Relationship } from './relationships.ts'

/** To which journeys a role lets somebody, and why these. */
export interface Reach {
  readonly to: readonly Relationship[]
  readonly because: string
  /** A restricted journey is there for them by whatever relationship: somebody has to answer for it, and nothing may be lost. */
  readonly evenRestricted?: true
}

const OUTSIDE: Reach = {
  to: ['TAKES_PART'],
  because: 'What is about them is theirs, and nothing else. The door lets nobody from outside in by themselves yet.',
}
const BY_NAME = ['BY_NAME', 'ADMITTED', 'EMERGENCY'] as const
const OWN_WORK = ['WORKER', ...BY_NAME] as const

/** R-GEN-07. By what a restricted journey is there for somebody. */
export const EVEN_RESTRICTED: readonly Relationship[] = ['TAKES_PART', ...OWN_WORK, 'LEADS']
const PRACTICE: Reach = {
  to: ['TEAM', ...OWN_WORK],
  because: 'A team works together on its journeys; those of other teams are none of theirs.',
}
const FRONT_DOOR: Reach = {
  to: ['EVERYBODY', ...BY_NAME],
  because: 'Whoever answers the telephone has to find out whether somebody is known, whichever team has them.',
}
const PANEL: Reach = {
  to: ['PANEL_ITEM', ...BY_NAME],
  because: 'A panel hears of a plan when it lies before it.',
}
const SAFETY: Reach = {
  to: ['CONCERN', ...BY_NAME],
  because: 'Concerns about safety are theirs in every team; without one a journey is none of theirs.',
}
const MONEY: Reach = {
  to: ['DECIDED_NEEDS', ...BY_NAME],
  because: 'Money is seen to for the whole council, from the decision on the needs on.',
}

/** R-GEN-07. Which journeys a role reaches. What stands in no row is nobody's. */
export const REACH: Readonly<Record<Role, Reach>> = {
  CITIZEN: OUTSIDE,
  CARER: OUTSIDE,
  REPRESENTATIVE: OUTSIDE,
  ADVOCATE: OUTSIDE,
  PROVIDER: OUTSIDE,
  CONTACT_OFFICER: FRONT_DOOR,
  TRIAGE_WORKER: FRONT_DOOR,
  PRACTITIONER: PRACTICE,
  SENIOR_PRACTITIONER: PRACTICE,
  TEAM_MANAGER: {
    to: ['LEADS', ...OWN_WORK],
    because: 'A manager answers for the teams that they lead, and for no other.',
  },
  SERVICE_MANAGER: {
    to: ['LEADS', 'AREA', ...BY_NAME],
    because: 'What is missed in a team of the area comes to them.',
  },
  HEAD_OF_SERVICE: {
    to: ['EVERYBODY'],
    evenRestricted: true,
    because: 'They answer for every team, and are the last whom a missed date calls.',
  },
  PANEL_MEMBER: PANEL,
  PANEL_CHAIR: PANEL,
  FINANCE_OFFICER: MONEY,
  BROKER: {
    to: ['DECIDED_NEEDS', 'DISCHARGE', ...BY_NAME],
    because: 'Services are found for the whole council, and for a discharge before anything else is decided.',
  },
  EDT_WORKER: {
    to: ['NIGHT', 'BEGAN_AT_NIGHT', 'DISCHARGE', 'MOVE', ...BY_NAME],
    because:
      'At night they work for every team. By day what they began stays with them, and what may end in a night: a discharge, a move.',
  },
  SAFEGUARDING_LEAD: SAFETY,
  ENQUIRY_LEAD: SAFETY,
  COMPLAINTS_MANAGER: {
    to: BY_NAME,
    because: 'Until somebody gives them a complaint to look into, no journey is theirs.',
  },
  CHILDRENS_WORKER: { to: ['BY_NAME', 'ADMITTED'], because: 'They are let to what somebody gives them.' },
  HOSPITAL_LIAISON: {
    to: ['EVERYBODY'],
    evenRestricted: true,
    because: 'A ward may have to give notice of anybody. It takes the steps that name it, and reads no journey.',
  },
  OTHER_AUTHORITY: {
    to: ['EVERYBODY'],
    evenRestricted: true,
    because: 'A signed message is taken to the journey of the person whom it names. Its council reads no journey.',
  },
  DATA_OFFICER: { to: ['EVERYBODY'], because: 'They count how journeys go, and see no words and no names.' },
  AUDITOR: { to: ['EVERYBODY', 'ADMITTED'], because: 'Practice is audited in every team. They change nothing.' },
  POLICY_ADMIN: { to: [], because: 'They keep the rules and the directory, and work on no journey.' },
  SYSTEM: { to: [], because: 'Timers ask nobody.' },
}
