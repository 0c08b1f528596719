import { randomUUID } from 'node:crypto'

/**
 * The two kinds of step that are measured. `stays`: a section of an assessment is written, and the next date stays where it is.
 * `moves`: somebody on the waiting list is called and their risk is rated anew, so that the next date moves.
 */
export const STEP_KINDS = ['stays', 'moves'] as const
export type StepKind = (typeof STEP_KINDS)[number]

/** A step as a client sends it. */
export interface SentStep {
  /** As the address has it. */
  readonly name: string
  readonly staff: string
  readonly body: object
}

export const STAFF = {
  contact: 'staff-contact-officer',
  triage: 'staff-triage-worker',
  manager: 'staff-team-manager',
  practitioner: 'staff-practitioner',
} as const

/** 400 characters, as long as a short note. */
const NOTE = 'Invented: washes with help, cooks with somebody beside. '.repeat(8).slice(0, 400)

const AMBER = { severity: 3, likelihood: 3 }
const GREEN = { severity: 2, likelihood: 2 }

/** Letters only: people are told apart by the letters of their names. */
const inventedName = (): string =>
  `Invented ${randomUUID()
    .replaceAll(/[^a-f0-9]/g, '')
    .replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '')}`

export const openingBody = (): object => ({
  person: { fullName: inventedName(), dateOfBirth: '1950-01-01', address: '1 Invented Street', postcode: 'ZZ99 9ZZ' },
  team: 'TEAM-NORTH',
  channel: 'PHONE',
  consent: 'CONSENT_GIVEN',
  immediateRisk: false,
  presentingIssue: NOTE,
})

const referral: SentStep = {
  name: 'create-referral',
  staff: STAFF.contact,
  body: {
    referrer: 'GP',
    routeOfAccess: 'COMMUNITY',
    urgent: false,
    carerKnown: false,
    inHospital: false,
    needSummary: NOTE,
  },
}

const noDifficulty = { difficulties: [], appropriateIndividual: false }

const triage = (route: 'WAITING' | 'ASSESSING'): SentStep => ({
  name: 'record-triage-decision',
  staff: STAFF.triage,
  body: {
    priority: 'P3',
    risk: GREEN,
    conversationLevel: 'C3',
    route,
    safeguardingScreen: 'NO_CONCERN',
    advocacyScreen: noDifficulty,
    reasons: NOTE,
  },
})

const allocation: SentStep = {
  name: 'allocate-case',
  staff: STAFF.manager,
  body: { worker: STAFF.practitioner, note: NOTE },
}

const information: SentStep = {
  name: 'send-assessment-information',
  staff: STAFF.practitioner,
  body: { whoComes: NOTE },
}

const assessment: SentStep = {
  name: 'start-assessment',
  staff: STAFF.practitioner,
  body: {
    type: 'NEEDS',
    information: 'SENT',
    selfAssessment: 'DECLINED',
    advocacyScreen: noDifficulty,
    involvement: { person: 'TAKES_PART', others: [] },
  },
}

/** What brings a journey that has just been opened to where steps of a kind can be taken again and again. */
export const WAY_TO: Readonly<Record<StepKind, readonly SentStep[]>> = {
  stays: [referral, triage('ASSESSING'), allocation, information, assessment],
  moves: [referral, triage('WAITING')],
}

const SECTIONS = ['NEEDS', 'WELLBEING_IMPACT', 'DESIRED_OUTCOMES', 'RISKS', 'CARER', 'HOUSING', 'FLUCTUATION']

/** The step that is measured, as the journey's turn has it. */
export const MEASURED: Readonly<Record<StepKind, (turn: number) => SentStep>> = {
  stays: (turn) => ({
    name: 'save-assessment-section',
    staff: STAFF.practitioner,
    body: { section: SECTIONS[turn % SECTIONS.length], content: NOTE },
  }),
  // Green to amber and back: the contact clock is met, and one with another rhythm starts.
  moves: (turn) => ({
    name: 'record-waiting-contact',
    staff: STAFF.triage,
    body: {
      outcome: 'REACHED',
      risk: turn % 2 === 0 ? AMBER : GREEN,
      unmetRisk: false,
      interimHelp: 'DECLINED',
      note: NOTE,
    },
  }),
}

/** A step that the stage refuses, whatever is in it. */
export const REFUSED: SentStep = referral
