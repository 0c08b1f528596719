import { nextSteps } from '../../domain/journey/next-steps.ts'
import { Refused, type Refusal } from '../../domain/shared/refusal.ts'
import { ClockRefusal } from '../../domain/clocks/refusal.ts'
import { Citizen, type Attempt as Sent, type Moved } from '../citizens/citizen.ts'
import type { Role } from '../../domain/roles/roles.ts'
import { judge, mayDo, UNHEARD_OF, type Attempt, type Model, type Verdict } from './model.ts'
import { afterTimer, BESIDE, COMMANDS, OPENING } from './rulebook.ts'

/** What came of an attempt, in the product's words. */
export type Outcome =
  { readonly is: 'ACCEPTED'; readonly state: string } | { readonly is: 'REFUSED'; readonly refusal: Refusal }

/** What a run has come across, so that a check that never had anything to check is seen. */
export interface Seen {
  readonly states: Map<string, number>
  readonly accepted: Map<string, number>
  readonly refused: Map<string, number>
  /** How many runs there were, and how many of them saw a plan in force. */
  readonly runs: { all: number; beyondSignOff: number }
}

export const count = (seen: Map<string, number>, what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1)

/** A journey in the machine and the same journey in the model, side by side. */
export class Pair {
  readonly citizen: Citizen
  model: Model
  /** Where the two disagree, in words. */
  readonly wrong: string[] = []
  /** What happened so far, for whoever reads a counter-example. */
  readonly story: string[] = []
  private readonly seen: Seen
  private sawPlan = false
  private sending = false
  private readonly waiting: Moved[] = []

  constructor(start: string, seen: Seen, from?: { readonly citizen: Citizen; readonly model: Model }) {
    this.seen = seen
    this.model = from?.model ?? UNHEARD_OF
    const heard = (moved: Moved): void => {
      this.hear(moved)
    }
    this.citizen = from?.citizen.twin(heard) ?? new Citizen(start, heard)
  }

  twin(): Pair {
    return new Pair(this.citizen.now, this.seen, this)
  }

  /** What the post and the timers brought; what a step brought is heard once the model knows of the step. */
  private hear(moved: Moved): void {
    if (this.sending) this.waiting.push(moved)
    else this.took(moved)
  }

  private took({ cause, after, firing }: Moved): void {
    if (cause === 'STEP') return
    if (firing !== undefined) this.story.push(`${firing.key} ${firing.kind}`)
    if (firing !== undefined) this.model = afterTimer(this.model, firing.key, firing.kind)
    this.sameState(`${firing?.key ?? 'the post'} ${firing?.kind ?? ''}`, after.stage)
  }

  private sameState(what: string, state: string): void {
    count(this.seen.states, state)
    if (this.model.inForce) this.sawPlan = true
    if (state !== this.model.state) this.wrong.push(`${what} led to ${state}; the model expected ${this.model.state}`)
  }

  async send(sent: Sent): Promise<void> {
    const attempt = {
      name: sent.name,
      by: sent.by.id,
      roles: sent.by.roles,
      facts: sent.form.facts as Attempt['facts'],
    }
    const before = this.model.state
    const verdict = expected(this.model, attempt)
    this.sending = true
    const outcome = await this.outcomeOf(sent)
    this.sending = false
    if (outcome === undefined) return
    count(outcome.is === 'ACCEPTED' ? this.seen.accepted : this.seen.refused, sent.name)
    this.story.push(`${this.citizen.now.slice(0, 16)} ${before}: ${wordsOf(attempt, outcome)}`)
    const wrong = disagreement(attempt, before, verdict, outcome)
    if (wrong !== undefined) this.wrong.push(wrong)
    if (outcome.is === 'REFUSED') return
    this.model = verdict.is === 'YES' ? verdict.next : { ...this.model, ...leads(attempt, outcome.state) }
    this.sameState(`${before}: ${sent.name}`, outcome.state)
    for (const moved of this.waiting.splice(0)) this.took(moved)
  }

  ended(): void {
    const { runs } = this.seen
    runs.all += 1
    if (this.sawPlan) runs.beyondSignOff += 1
  }

  private async outcomeOf(sent: Sent): Promise<Outcome | undefined> {
    try {
      await this.citizen.take(sent)
      return { is: 'ACCEPTED', state: this.waiting[0]?.after.stage ?? this.citizen.journey.stage }
    } catch (error) {
      if (error instanceof Refused) return { is: 'REFUSED', refusal: error.refusal }
      if (error instanceof ClockRefusal) return undefined
      throw error
    }
  }

  /** Compares what the product offers next with what the model allows. */
  offers(role: Role): void {
    const offered = nextSteps(this.citizen.journey, [role]).map(({ name }) => name)
    const known = offered.filter((name) => !(name in BESIDE))
    const allowed = mayDo(COMMANDS, this.model, role)
    const wrong = [
      ...known.filter((name) => !allowed.includes(name)).map((name) => `offers ${name}`),
      ...allowed.filter((name) => !(known as string[]).includes(name)).map((name) => `does not offer ${name}`),
    ]
    this.wrong.push(...wrong.map((each) => `${this.model.state}: the product ${each} to ${role}; the model disagrees`))
  }
}

const expected = (model: Model, attempt: Attempt): Verdict | { readonly is: 'BESIDE' } =>
  attempt.name in BESIDE || attempt.name === OPENING.name ? { is: 'BESIDE' } : judge(COMMANDS, model, attempt)

/** Where a step beside the main line may lead. */
const leads = ({ name }: Attempt, state: string): Partial<Model> =>
  BESIDE[name]?.includes(state as Model['state']) === true ? { state: state as Model['state'] } : {}

function wordsOf({ name, roles }: Attempt, outcome: Outcome): string {
  const came = outcome.is === 'ACCEPTED' ? `accepted, now ${outcome.state}` : `refused ${outcome.refusal.code}`
  return `${roles.join(' and ')} ${name} → ${came}`
}

function disagreement(
  attempt: Attempt,
  state: string,
  verdict: Verdict | { readonly is: 'BESIDE' },
  outcome: Outcome,
): string | undefined {
  if (agrees(verdict, outcome)) return undefined
  const rule = outcome.is === 'REFUSED' ? ` ${outcome.refusal.rule ?? ''}` : ''
  const wanted = verdict.is === 'YES' ? 'ACCEPTED' : verdict.is === 'RULE' ? `a refusal by ${verdict.rule}` : verdict.is
  return `${state}: ${wordsOf(attempt, outcome)}${rule}; the model expected ${wanted}`
}

function agrees(verdict: Verdict | { readonly is: 'BESIDE' }, outcome: Outcome): boolean {
  if (verdict.is === 'BESIDE') return true
  if (outcome.is === 'ACCEPTED') return verdict.is === 'YES'
  const { kind, code, rule } = outcome.refusal
  const byGuard = code === 'ROLE_MAY_NOT' || code === 'STEP_NOT_POSSIBLE_NOW'
  switch (verdict.is) {
    case 'ROLE':
      return code === 'ROLE_MAY_NOT'
    case 'STATE':
      return code === 'STEP_NOT_POSSIBLE_NOW'
    case 'RULE':
      return !byGuard && kind !== 'STALE'
    case 'YES':
      return verdict.unless.includes(rule ?? code)
  }
}

/** A disagreement for people: what was sent, what came of it, and what the model made of it. */
export const tell = ({ story, wrong }: Pick<Pair, 'story' | 'wrong'>): string =>
  [...story.slice(-STEPS_TOLD), ...wrong.map((each) => `DISAGREES: ${each}`)].join('\n')

const STEPS_TOLD = 40
