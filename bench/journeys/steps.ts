import { randomUUID } from 'node:crypto'

/**
 * The two kinds of step that are measured. `stays`: a section of an assessment is written, and the next date stays where it is.
 * `moves`: NHS continuing healthcare is noted as possible, which starts the clock that ends first, and noted as an error again, which
 * ends it; so the next date moves each time. Neither sends a letter: a delivery would be counted and timed with the step.
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
    referrerName: 'Invented Surgery',
    referrerContact: 'surgery@people.example',
    routeOfAccess: 'COMMUNITY',
    urgent: false,
    carerKnown: false,
    inHospital: false,
    needSummary: NOTE,
  },
}

const noDifficulty = { difficulties: [], appropriateIndividual: false }

const triage: SentStep = {
  name: 'record-triage-decision',
  staff: STAFF.triage,
  body: {
    priority: 'P3',
    risk: { severity: 2, likelihood: 2 },
    conversationLevel: 'C3',
    route: 'ASSESSING',
    safeguardingScreen: 'NO_CONCERN',
    advocacyScreen: noDifficulty,
    reasons: NOTE,
  },
}

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

/** What brings a journey that has just been opened to where steps of both kinds can be taken again and again. */
export const WAY: readonly SentStep[] = [referral, triage, allocation, information, assessment]

const SECTIONS = ['NEEDS', 'WELLBEING_IMPACT', 'DESIRED_OUTCOMES', 'RISKS', 'CARER', 'HOUSING', 'FLUCTUATION']

/** The step that is measured, as the journey's turn has it. */
export const MEASURED: Readonly<Record<StepKind, (turn: number) => SentStep>> = {
  stays: (turn) => ({
    name: 'save-assessment-section',
    staff: STAFF.practitioner,
    body: { section: SECTIONS[turn % SECTIONS.length], content: NOTE },
  }),
  moves: (turn) => ({
    staff: STAFF.practitioner,
    ...(turn % 2 === 0
      ? { name: 'note-continuing-healthcare', body: { reasons: NOTE } }
      : { name: 'refer-for-continuing-healthcare', body: { ending: 'NOTED_IN_ERROR', reasons: NOTE } }),
  }),
}

/** A step that the stage refuses, whatever is in it. */
export const REFUSED: SentStep = referral
