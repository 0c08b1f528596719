import { decisionOf } from '../domain/decisions/table.ts'
import { stepDefinition } from '../domain/journey/machine.ts'
import { isOpening } from '../domain/journey/openings.ts'
import { REFUSALS } from '../domain/journey/parts.ts'
import { OPEN_STAGES, STAGE_WORDS, type Stage } from '../domain/journey/stage.ts'
import { STEP_GROUPS } from '../domain/journey/step-groups.ts'

type Json = Readonly<Record<string, unknown>>

/** What the documentation of a step says beyond its schema. */
export interface StepNotes {
  /** Rules of the rulebook that the step carries out or is checked against. */
  readonly rules: readonly string[]
  /** Codes with which its rules can refuse it. */
  readonly refusals: readonly string[]
  /** A body that the step takes. */
  readonly example?: Json
}

export type NotesByStep = Readonly<Record<string, StepNotes>>

const RULES_PAGE = 'docs/rules.md'

function stagesOf(from: readonly Stage[]): string {
  if (OPEN_STAGES.every((stage) => from.includes(stage)))
    return from.includes('CLOSED') ? 'anywhere' : 'anywhere, until it is closed'
  return from.map((stage) => STAGE_WORDS[stage]).join('; ')
}

const refusalLine = (code: string): string => {
  const refusal = REFUSALS[code]
  const rule = refusal?.rule === undefined ? '' : ` (${refusal.rule})`
  return `- [\`${code}\`](/problems/${code})${rule}: ${refusal?.detail ?? ''}`
}

/** The law that a decision about a person rests on; nothing for a step that decides nothing. */
function lawOf(name: string): readonly string[] {
  const law = decisionOf(name)?.law
  return law === undefined ? [] : [`**It is a decision about a person. Law and policy:** ${law}`]
}

/** Who may take a step, while the journey stands where, under which rules, and how the rules can refuse it. */
export function describeStep(name: string, { rules, refusals }: StepNotes): string {
  const { roles = [], from = [] } = stepDefinition(name) ?? {}
  return [
    `**Who:** ${roles.map((role) => `\`${role}\``).join(', ')}`,
    ...(isOpening(name) ? [] : [`**Where the journey stands:** ${stagesOf(from)}`]),
    ...lawOf(name),
    ...(rules.length === 0 ? [] : [`**Rules** (${RULES_PAGE}): ${rules.join(', ')}`]),
    ...(refusals.length === 0
      ? []
      : [['**Its rules can refuse it with:**', '', ...refusals.map(refusalLine)].join('\n')]),
  ].join('\n\n')
}

const OTHER_TAGS: readonly (readonly [name: string, description: string])[] = [
  [
    'Journeys',
    'Open a journey and look at one: where it stands, its timeline, its dates with their reasons, its letters.',
  ],
  ['Steps', 'What can be done next with a journey, and how a step that was sent has ended.'],
]

const LAST_TAGS: readonly (readonly [name: string, description: string])[] = [
  ['Documents', 'A letter or note with its text.'],
  ['Worklists', 'What waits for me, for my team, and who waits for an assessment.'],
  [
    'Directory',
    'Who works here, with their roles, limits, training and areas; who is away, and who stands in for them.',
  ],
  ['Handing over', 'To whom a journey could go, and everything of somebody who leaves, given to others at once.'],
  [
    'Notices of hospitals',
    'What the systems of hospitals tell the council, each with its own credentials, and finding out whom they mean.',
  ],
  [
    'Concerns that stand alone',
    'Safeguarding concerns from anybody, about somebody who is in no journey: raised, seen to, taken on, and given to the journey that turns out to be theirs.',
  ],
  [
    'On call',
    'Who is called about a date that ends while the office is closed: the rota, its order and its gaps. Whoever is called acknowledges it with a step on the journey.',
  ],
  [
    'Policy',
    'The council’s own figures and the bank holidays, in versions: who proposed and approved each change, and what it does to whom.',
  ],
  [
    'Moves between councils',
    'Finding out whom a notice of another council’s system means. The systems themselves send signed messages; see docs/operate.',
  ],
  [
    'Supervision',
    'Which journeys do not move, why and what to do, and the lists of Temporal’s pages that supervisors come back to.',
  ],
  ['Audit', 'Who saw a person between two days. For auditors and data officers.'],
  ['Virtual time', 'A journey’s own time, moved ahead for demonstration, training and tests. Never in production.'],
  ['Service', 'How the service is. Open to everybody.'],
]

/** The groups under which the page shows the operations, in the order of a journey. */
export function documentTags(): readonly Json[] {
  const groups = STEP_GROUPS.map(({ title, about }) => [title, about] as const)
  return [...OTHER_TAGS, ...groups, ...LAST_TAGS].map(([name, description]) => ({ name, description }))
}
