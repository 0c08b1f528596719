/** The states of the main line (rulebook 3.1). */
export const MAIN_LINE = [
  ...([
    'CONTACT',
    'TRIAGE',
    'ADVICE_ONLY',
    'WAITING',
    'SHORT_TERM',
    'ASSESSING',
    'DETERMINING',
    'NOT_ELIGIBLE',
  ] as const),
  ...(['BUDGETING', 'PLANNING', 'AGREEING', 'PANEL', 'SIGN_OFF', 'ACTIVE', 'REVIEWING', 'REVISING', 'CLOSED'] as const),
]
export type State = (typeof MAIN_LINE)[number]

/** What the model knows of a journey: no more than it needs to say who may do what next, and where that leads. */
export interface Model {
  readonly state: State
  /** A signed plan is in force; it stays so until a new one is signed or the journey ends (R-REV-11). */
  readonly inForce: boolean
  /** How the journey stood when a death was recorded. */
  readonly died: Model | undefined
  readonly referred: boolean
  /** Who proposed to reject the referral. */
  readonly rejectedBy: string | undefined
  readonly triaged: boolean
  /** Who has been given the journey. */
  readonly worker: string | undefined
  /** Information about the assessment was sent. */
  readonly informed: boolean
  readonly assessing: boolean
  /** What is written in the assessment; it stays for the next one, which may take parts of it over. */
  readonly sections: readonly string[]
  readonly proposal: { readonly by: string; readonly eligible: boolean } | undefined
  readonly duty: boolean
  /** Parts of the plan that are filled in, or marked as not applicable. */
  readonly items: readonly string[]
  readonly draft: Draft | undefined
  readonly versions: number
  /** The review that is under way, and the questions answered in it. */
  readonly review: { readonly type: unknown; readonly answered: readonly string[] } | undefined
  /** A completed review found that support should end. */
  readonly mayEnd: boolean
  /** A review, a change or a promise leads to a new assessment, and nothing goes round it. */
  readonly mustAssess: boolean
  readonly asksForReview: boolean
  readonly asksAgain: boolean
}

/** A version of the plan that was sent out for agreement. */
export interface Draft {
  readonly by: string
  readonly parties: readonly unknown[]
  /** Who said yes to what. */
  readonly yes: readonly string[]
}

export const UNHEARD_OF: Model = {
  ...{ state: 'CONTACT', inForce: false, died: undefined, referred: false, rejectedBy: undefined, triaged: false },
  ...{ worker: undefined, informed: false, assessing: false, sections: [], proposal: undefined, duty: false },
  ...{ items: [], draft: undefined, versions: 0, review: undefined, mayEnd: false, mustAssess: false },
  ...{ asksForReview: false, asksAgain: false },
}

/** Somebody tries a command. The model looks only at those facts that it needs. */
export interface Attempt {
  readonly name: string
  readonly by: string
  readonly roles: readonly string[]
  readonly facts: Readonly<Record<string, unknown>>
}

/** A command of the main line: who may give it and from where, what the rulebook has against it, and where it leads. */
export interface Command {
  readonly who: readonly string[]
  readonly from: readonly State[]
  /** The rule that says no in this state to this attempt. */
  readonly no?: (model: Model, attempt: Attempt) => string | undefined
  readonly then?: (model: Model, attempt: Attempt) => Partial<Model>
  /** Families of rules that also look at what the model does not hold: dates, money, letters, who else was there. */
  readonly also?: readonly string[]
}

export type Commands = Readonly<Record<string, Command>>

/** The model's answer to an attempt; the first of these that holds. */
export type Verdict =
  | { readonly is: 'ROLE' | 'STATE' }
  | { readonly is: 'RULE'; readonly rule: string }
  | { readonly is: 'YES'; readonly next: Model; readonly unless: readonly string[] }

export function judge(commands: Commands, model: Model, attempt: Attempt): Verdict {
  const { who, from, no, then, also = [] } = commands[attempt.name] ?? { who: [], from: [] }
  if (!who.some((role) => attempt.roles.includes(role))) return { is: 'ROLE' }
  if (!from.includes(model.state)) return { is: 'STATE' }
  const rule = no?.(model, attempt)
  if (rule !== undefined) return { is: 'RULE', rule }
  return { is: 'YES', next: { ...model, ...then?.(model, attempt) }, unless: also }
}

/** What somebody in this role may do next. */
export const mayDo = (commands: Commands, { state }: Pick<Model, 'state'>, role: string): readonly string[] =>
  Object.entries(commands).flatMap(([name, { who, from }]) =>
    who.includes(role) && from.includes(state) ? [name] : [],
  )
