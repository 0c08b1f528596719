import type { Refusal } from '../../domain/shared/refusal.ts'
import { judge, mayDo, type Attempt, type Model, type Verdict } from './model.ts'
import { BESIDE, COMMANDS, OPENING } from './rulebook.ts'

/** What came of an attempt, in the product's words. */
export type Outcome =
  | { readonly is: 'ACCEPTED'; readonly state: string }
  | { readonly is: 'REFUSED'; readonly refusal: Pick<Refusal, 'code' | 'kind' | 'rule'> }

/** A step of a region leaves the main line alone, and the model has nothing to say to it. */
type Expected = Verdict | { readonly is: 'BESIDE' }

export interface Comparison {
  /** What the model knows after an accepted attempt. */
  readonly model: Model
  readonly words: string
  readonly wrong?: string
}

/** Lets the model judge an attempt of which the outcome is known. */
export function compare(model: Model, attempt: Attempt, outcome: Outcome): Comparison {
  const expected = expectedOf(model, attempt)
  const words = `${model.state}: ${wordsOf(attempt, outcome)}`
  const after = expected.is === 'YES' ? expected.next : { ...model, ...leads(attempt, outcome) }
  if (agrees(expected, outcome)) return { model: after, words }
  const rule = outcome.is === 'REFUSED' ? ` ${outcome.refusal.rule ?? ''}` : ''
  return { model: after, words, wrong: `${words}${rule}; the model expected ${wordOf(expected)}` }
}

/** In what the steps that somebody is offered differ from those that the model lets them try. */
export function differencesOfOffer(
  model: Model,
  roles: readonly string[],
  offered: readonly string[],
): readonly string[] {
  const known = offered.filter((name) => !(name in BESIDE))
  const allowed = [...new Set(roles.flatMap((role) => mayDo(COMMANDS, model, role)))]
  const wrong = [
    ...known.filter((name) => !allowed.includes(name)).map((name) => `offers ${name}`),
    ...allowed.filter((name) => !known.includes(name)).map((name) => `does not offer ${name}`),
  ]
  return wrong.map((each) => `${model.state}: the product ${each} to ${roles.join(' and ')}; the model disagrees`)
}

const expectedOf = (model: Model, attempt: Attempt): Expected =>
  attempt.name in BESIDE || attempt.name === OPENING.name ? { is: 'BESIDE' } : judge(COMMANDS, model, attempt)

/** Where a step beside the main line may lead. */
function leads({ name }: Attempt, outcome: Outcome): Partial<Model> {
  const state = BESIDE[name]?.find((each) => outcome.is === 'ACCEPTED' && each === outcome.state)
  return state === undefined ? {} : { state }
}

function wordsOf({ name, roles }: Attempt, outcome: Outcome): string {
  const came = outcome.is === 'ACCEPTED' ? `accepted, now ${outcome.state}` : `refused ${outcome.refusal.code}`
  return `${roles.join(' and ')} ${name} → ${came}`
}

function wordOf(expected: Expected): string {
  if (expected.is === 'RULE') return `a refusal by ${expected.rule}`
  return expected.is === 'YES' ? 'ACCEPTED' : `a refusal by ${expected.is}`
}

/** The codes with which a role or a state is refused; before the journey is asked, the door refuses some roles by itself. */
const BY_ROLE = ['ROLE_MAY_NOT', 'READ_ONLY_ROLE', 'NO_CASE_ROLE']
const BY_STATE = ['STEP_NOT_POSSIBLE_NOW']

function agrees(expected: Expected, outcome: Outcome): boolean {
  if (expected.is === 'BESIDE') return true
  return outcome.is === 'ACCEPTED' ? expected.is === 'YES' : isSaidBy(expected, outcome.refusal)
}

function isSaidBy(expected: Verdict, { kind, code, rule }: Pick<Refusal, 'code' | 'kind' | 'rule'>): boolean {
  switch (expected.is) {
    case 'ROLE':
      return kind === 'ROLE' && BY_ROLE.includes(code)
    case 'STATE':
      return kind === 'STATE' && BY_STATE.includes(code)
    case 'RULE':
      return kind !== 'STALE' && ![...BY_ROLE, ...BY_STATE].includes(code)
    case 'YES':
      return expected.unless.some((family) => (rule ?? code).startsWith(family))
  }
}
