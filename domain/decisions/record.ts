import type { Journey } from '../journey/journey.ts'
import type { Step } from '../journey/step.ts'
import type { StaffId } from '../roles/roles.ts'
import type { RuleId } from '../rulebook/rule-ids.ts'
import { decisionOf, type Decision } from './table.ts'

/** Where the record holds what the person wants and thinks. */
export const VIEWS_IN = ['THIS_STEP', 'ASSESSMENT', 'AGREEMENT', 'REVIEW'] as const
export type ViewsIn = (typeof VIEWS_IN)[number]

/** What is kept with a decision, so that it can be defended in ten years. Its reasons and evidence are among what was written. */
export interface DecisionRecord {
  /** The Acts, regulations and guidance, and `council policy`, whose version is kept beside the event. */
  readonly law: string
  readonly rules: readonly RuleId[]
  /** Whoever proposed it; the one who decided, where one may do so alone. */
  readonly proposedBy: readonly StaffId[]
  readonly authorisedBy: StaffId
  /** Empty when nothing of it is in the record. */
  readonly viewsIn: readonly ViewsIn[]
}

const VIEWS: Readonly<Record<ViewsIn, (journey: Journey, step: Step) => boolean>> = {
  THIS_STEP: (_journey, { given }) => given.includes('/personsViews'),
  ASSESSMENT: ({ assessment }) => assessment?.sections.DESIRED_OUTCOMES !== undefined,
  AGREEMENT: ({ agreement }) => agreement?.answers.PERSON !== undefined,
  REVIEW: ({ reviews }) => reviews?.open?.startedAt !== undefined,
}

const proposers = ({ proposedBy }: Decision, journey: Journey, { by }: Step): readonly StaffId[] => {
  const named = (proposedBy?.(journey) ?? []).filter((id) => id !== undefined)
  return named.length > 0 ? named : [by.id]
}

/** R-GEN-01. The law and policy a decision rests on, who proposed and who authorised it, and where the person's views are. */
export function decisionRecord(journey: Journey, step: Step): DecisionRecord | undefined {
  const decision = decisionOf(step.name)
  if (decision === undefined) return undefined
  return {
    law: decision.law,
    rules: decision.rules,
    proposedBy: proposers(decision, journey, step),
    authorisedBy: step.by.id,
    viewsIn: VIEWS_IN.filter((place) => VIEWS[place](journey, step)),
  }
}
