import { budgetTemplates } from '../budget/messages.ts'
import { chargingTemplates } from '../charging/messages.ts'
import { directPaymentsTemplates } from '../direct-payments/messages.ts'
import { financeTemplates } from '../finance/messages.ts'
import { REGIONS, type Region } from '../journey/journey.ts'
import type { STEP_GROUPS } from '../journey/step-groups.ts'
import { payingTemplates } from '../direct-payments/paying-messages.ts'
import { runningTemplates } from '../direct-payments/running-messages.ts'
import { managingTemplates } from '../managing/messages.ts'
import { panelTemplates } from '../panel/messages.ts'
import { signOffTemplates } from '../sign-off/messages.ts'
import type { Role } from '../roles/roles.ts'

type Group = (typeof STEP_GROUPS)[number]['title']

/** What of a journey somebody sees in a role. */
export interface Sight {
  /** The parts of its state. */
  readonly parts: readonly Region[]
  /** Of which steps what was entered is shown; of all others that they happened, when, and who took them. */
  readonly steps: 'ALL' | readonly Group[]
  /** Of which letters the text. */
  readonly letters: 'ALL' | readonly string[]
  /** Names, notes and letters; without it codes, dates and amounts alone. */
  readonly words: boolean
}

const WHOLE: Sight = { parts: REGIONS, steps: 'ALL', letters: 'ALL', words: true }
const CODES: Sight = { ...WHOLE, letters: [], words: false }
const NOTHING: Sight = { parts: [], steps: [], letters: [], words: false }

/** Who has it, how the person is reached, and where it ends: nobody can do anything on a journey without. */
const ANYBODYS = ['contact', 'contactDetails', 'allocation', 'held', 'letters', 'dates', 'ending', 'closure'] as const
const MONEYS = ['eligibility', 'budget', 'finance', 'charging', 'managing', 'directPayment', 'signOff'] as const
const MONEY_STEPS = [
  'Budget and charging',
  'Managing the budget',
  'Sign-off and copies',
  'Letters and contact details',
] as const
const MONEY_LETTERS = [
  budgetTemplates,
  financeTemplates,
  chargingTemplates,
  managingTemplates,
  directPaymentsTemplates,
  payingTemplates,
  runningTemplates,
].flatMap((templates) => Object.keys(templates))

const FINANCE: Sight = {
  parts: [...ANYBODYS, ...MONEYS],
  steps: MONEY_STEPS,
  letters: MONEY_LETTERS,
  words: true,
}

const BROKERAGE: Sight = {
  parts: [
    ...ANYBODYS,
    ...MONEYS,
    'urgentSupport',
    'planning',
    'agreement',
    'contingency',
    'changes',
    'hospital',
    'admission',
    'leavingHospital',
    'move',
  ],
  steps: [...MONEY_STEPS, 'Planning', 'Changes and contingency', 'Hospital', 'Out of hours and urgent support'],
  letters: [...MONEY_LETTERS, ...Object.keys(signOffTemplates)],
  words: true,
}

const PANEL: Sight = {
  parts: [
    ...(['allocation', 'held', 'dates', 'eligibility', 'budget', 'managing', 'planning', 'agreement'] as const),
    ...(['panel', 'signOff'] as const),
  ],
  steps: ['Panel', 'Planning', 'Agreement'],
  letters: Object.keys(panelTemplates),
  words: true,
}

/** R-GEN-07. What each role sees of the journeys that it reaches. */
export const SIGHT: Readonly<Record<Role, Sight>> = {
  CITIZEN: NOTHING,
  CARER: NOTHING,
  REPRESENTATIVE: NOTHING,
  ADVOCATE: NOTHING,
  CONTACT_OFFICER: WHOLE,
  TRIAGE_WORKER: WHOLE,
  PRACTITIONER: WHOLE,
  SENIOR_PRACTITIONER: WHOLE,
  TEAM_MANAGER: WHOLE,
  SERVICE_MANAGER: WHOLE,
  HEAD_OF_SERVICE: WHOLE,
  PANEL_MEMBER: PANEL,
  PANEL_CHAIR: PANEL,
  FINANCE_OFFICER: FINANCE,
  BROKER: BROKERAGE,
  PROVIDER: NOTHING,
  HOSPITAL_LIAISON: NOTHING,
  EDT_WORKER: WHOLE,
  SAFEGUARDING_LEAD: WHOLE,
  ENQUIRY_LEAD: WHOLE,
  OTHER_AUTHORITY: NOTHING,
  CHILDRENS_WORKER: NOTHING,
  COMPLAINTS_MANAGER: WHOLE,
  DATA_OFFICER: CODES,
  AUDITOR: CODES,
  POLICY_ADMIN: NOTHING,
  SYSTEM: NOTHING,
}

const inOneOf = (roles: readonly Role[], sees: (sight: Sight) => boolean): boolean =>
  roles.some((role) => sees(SIGHT[role]))

/** Names, notes and letters at all. */
export const readsWords = (roles: readonly Role[]): boolean => inOneOf(roles, ({ words }) => words)

export const seesPart = (roles: readonly Role[], part: Region): boolean =>
  inOneOf(roles, ({ parts }) => parts.includes(part))

const holds = (steps: Sight['steps'], group: string): boolean => steps === 'ALL' || steps.some((one) => one === group)

/** What was entered with a step of this group as codes; what no step brought is for everybody to whom the journey is there. */
export const seesFacts = (roles: readonly Role[], group: string | undefined): boolean =>
  group === undefined || inOneOf(roles, ({ steps }) => holds(steps, group))

/** What was written with it. */
export const readsStep = (roles: readonly Role[], group: string | undefined): boolean =>
  group !== undefined && inOneOf(roles, ({ steps, words }) => words && holds(steps, group))

export const readsLetter = (roles: readonly Role[], template: string): boolean =>
  inOneOf(roles, ({ letters, words }) => words && (letters === 'ALL' || letters.includes(template)))
