import { nextSteps } from '../../domain/journey/next-steps.ts'
import { Refused } from '../../domain/shared/refusal.ts'
import { ClockRefusal } from '../../domain/clocks/refusal.ts'
import { Citizen, type Attempt as Sent, type Moved } from '../citizens/citizen.ts'
import type { Role } from '../../domain/roles/roles.ts'
import { UNHEARD_OF, type Attempt, type Model } from './model.ts'
import { afterTimer } from './rulebook.ts'
import { compare, differencesOfOffer, type Outcome } from './verdict.ts'

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
    this.sending = true
    const outcome = await this.outcomeOf(sent)
    this.sending = false
    if (outcome === undefined) return
    count(outcome.is === 'ACCEPTED' ? this.seen.accepted : this.seen.refused, sent.name)
    const { model, words, wrong } = compare(this.model, attempt, outcome)
    this.story.push(`${this.citizen.now.slice(0, 16)} ${words}`)
    if (wrong !== undefined) this.wrong.push(wrong)
    if (outcome.is === 'REFUSED') return
    this.model = model
    this.sameState(words, outcome.state)
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
    this.wrong.push(...differencesOfOffer(this.model, [role], offered))
  }
}

/** A disagreement for people: what was sent, what came of it, and what the model made of it. */
export const tell = ({ story, wrong }: Pick<Pair, 'story' | 'wrong'>): string =>
  [...story.slice(-STEPS_TOLD), ...wrong.map((each) => `DISAGREES: ${each}`)].join('\n')

const STEPS_TOLD = 40
