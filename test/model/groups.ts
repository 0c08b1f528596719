import { MAIN_LINE, type Attempt, type State } from './model.ts'

/** Rulebook 2: a senior practitioner does what a practitioner does, a representative what the person does. */
export const WORKER = ['PRACTITIONER', 'SENIOR_PRACTITIONER']
export const PERSON = ['CITIZEN', 'REPRESENTATIVE']
export const MANAGER = ['TEAM_MANAGER']
/** Rulebook 2: the levels above take over what was escalated to them, and sign for more money. */
export const MANAGERS = [...MANAGER, 'SERVICE_MANAGER']
export const SIGNERS = [...MANAGERS, 'HEAD_OF_SERVICE']
/** Decision 56: those who take what comes in, at any hour. */
export const FRONT_DOOR = ['CONTACT_OFFICER', 'EDT_WORKER', 'TRIAGE_WORKER']
/** Decision 56: those who record what the person, the carer or the advocate told them. */
export const FOR_THEM = ['CONTACT_OFFICER', 'TRIAGE_WORKER', ...WORKER, ...MANAGER]
/** Rulebook 3.6: each party, or a worker on their behalf; the manager speaks for the council. */
export const PARTIES = [...PERSON, 'CARER', 'ADVOCATE', ...WORKER, ...MANAGER]
/** Rulebook 3.5 and 3.7: those who may ask the council to look again. */
export const ASKERS = [...PERSON, 'CARER', 'ADVOCATE', ...FOR_THEM]

/** Rulebook 3.7, "any worker": everybody in the council who works with people. */
export const ANY_WORKER = [
  ...FRONT_DOOR,
  ...WORKER,
  ...MANAGERS,
  ...['FINANCE_OFFICER', 'BROKER', 'SAFEGUARDING_LEAD', 'ENQUIRY_LEAD'],
]

export const OPEN = MAIN_LINE.filter((state) => state !== 'CLOSED')
export const except = (...states: readonly State[]): readonly State[] => OPEN.filter((state) => !states.includes(state))
/** Rulebook 3.1: assessment to sign-off; with a plan in force when it is revised. */
export const TOWARDS_A_PLAN: readonly State[] = MAIN_LINE.filter((state) =>
  ['ASSESSING', 'DETERMINING', 'NOT_ELIGIBLE', 'BUDGETING', 'PLANNING', 'AGREEING', 'PANEL', 'SIGN_OFF'].includes(
    state,
  ),
)
export const AFTER_SIGNING: readonly State[] = ['ACTIVE', 'REVIEWING', 'REVISING']
/** From the first signature on: the old plan stays while a new one is made (R-REV-11). */
export const WITH_SUPPORT = [...AFTER_SIGNING, ...TOWARDS_A_PLAN]

export const says = ({ facts }: Attempt, field: string, ...values: readonly unknown[]): boolean =>
  values.includes(facts[field])
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
export const missing = (needed: readonly string[], held: readonly unknown[]): boolean =>
  needed.some((each) => !held.includes(each))
/** The rule where it has something against the attempt. */
export const when = (holds: boolean, rule: string): string | undefined => (holds ? rule : undefined)

/** R-CLS-03, R-ASM-10, R-REF-05, R-HOS-03. Nobody is let go over an urgent need or call that is not settled, or while a hospital waits. */
export const NOTHING_URGENT = ['R-ASM-10', 'R-CLS-03', 'R-REF-05', 'R-HOS-03']
/** R-ASM-08, R-CAP. Nor by a no that is not freely theirs. */
export const LETTING_GO = ['R-ASM-08', 'R-CAP', ...NOTHING_URGENT]
