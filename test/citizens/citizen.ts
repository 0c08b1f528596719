import { planTransition } from '../../activities/plan-transition.ts'
import { messagesOf, transitionRow } from '../../activities/transition-row.ts'
import type { CommitRequest } from '../../contracts/commit.ts'
import type { ClockRecord } from '../../domain/clocks/ledger.ts'
import type { ClockId, Firing } from '../../domain/journey/clock-intent.ts'
import type { JourneyEvent } from '../../domain/journey/events.ts'
import { newJourney, type Journey } from '../../domain/journey/journey.ts'
import { hasEnded } from '../../domain/journey/liveness.ts'
import {
  awaitsDelivery,
  fire,
  hearDelivery,
  stepDefinition,
  take,
  type Transition,
} from '../../domain/journey/machine.ts'
import { actingRole } from '../../domain/journey/next-steps.ts'
import type { StepName } from '../../domain/journey/parts.ts'
import type { Happened, Step } from '../../domain/journey/step.ts'
import type { MessageIntent } from '../../domain/messages/message-intent.ts'
import { isForProduction } from '../../domain/messages/needs.ts'
import type { Recipient } from '../../domain/messages/recipient.ts'
import type { TemplateName } from '../../domain/messages/templates.ts'
import { withholdingOf } from '../../domain/messages/withholding.ts'
import { toMs, type Instant } from '../../domain/shared/time.ts'
import type { FilledIn } from '../../local/journeys/machine-step.ts'
import { standingFor } from '../../use-cases/standing.ts'
import type { Caller } from '../../use-cases/step-command.ts'
import { AGENDA, PERSON, RULES, STAFF } from './council.ts'

/** One thing that happened, as the record keeps it. */
export interface Recorded {
  readonly event: JourneyEvent
  readonly happened: Happened
}

/** What came of one transition. */
export interface Moved {
  readonly before: Journey
  readonly after: Journey
  readonly recorded: Recorded
  readonly cause: 'STEP' | 'TIMER' | 'POST'
  readonly messages: readonly MessageIntent[]
  /** What is in the post, and will arrive or be handed over next. */
  readonly post: readonly Letter[]
  /** The timer, when it was one. */
  readonly firing?: Firing
}

export interface Attempt {
  readonly name: StepName
  readonly form: FilledIn
  readonly by: Caller
  /** How many versions behind what the caller had before them is. */
  readonly stale: number
}

export interface Letter {
  readonly reference: string
  readonly template: TemplateName
  readonly to: Recipient
}

const IDENTITY = { id: '018f0000-0000-7000-8000-000000000001', reference: 'ASC-2026-000001-K', authority: 'E09999999' }

/** A journey in memory: the machine, the planner and the commit's own row, with neither server nor database. */
export class Citizen {
  journey: Journey = newJourney(IDENTITY)
  now: Instant
  readonly record: Recorded[] = []
  private readonly clocks = new Map<ClockId, ClockRecord>()
  private readonly post: Letter[] = []
  private readonly letters = new Map<string, string>()
  private readonly onMoved: (moved: Moved) => void

  constructor(start: Instant, onMoved: (moved: Moved) => void) {
    this.now = start
    this.onMoved = onMoved
  }

  /** The reference of the newest letter from this template, as the post knows it. */
  latest(template: string): string | undefined {
    return this.letters.get(template)
  }

  /** How many kinds of letter have been written to anybody. */
  get kindsOfLetter(): number {
    return this.letters.size
  }

  /** Another life that goes on from here by itself. */
  twin(onMoved: (moved: Moved) => void): Citizen {
    const twin = new Citizen(this.now, onMoved)
    twin.journey = this.journey
    twin.record.push(...this.record)
    twin.post.push(...this.post)
    for (const [id, clock] of this.clocks) twin.clocks.set(id, clock)
    for (const [template, reference] of this.letters) twin.letters.set(template, reference)
    return twin
  }

  /** @throws Refused, ClockRefusal; nothing has changed then */
  async take(attempt: Attempt): Promise<void> {
    const step = await this.stepOf(attempt)
    this.commit(take(this.journey, step), 'STEP', { key: `step-${String(this.record.length)}`, step: step.name })
    this.deliver()
  }

  /** Lets time pass; every timer on the way fires at its own instant. */
  advanceTo(at: Instant): void {
    for (;;) {
      const firing = this.nextFiring()
      if (firing === undefined || toMs(firing.at) > toMs(at) || hasEnded(this.journey)) break
      if (toMs(firing.at) > toMs(this.now)) this.now = firing.at
      const key = `${firing.clockId}:${firing.kind}:${firing.at}`
      this.commit(fire(this.journey, firing, this.now), 'TIMER', { key, firing })
      this.deliver()
    }
    if (toMs(at) > toMs(this.now)) this.now = at
  }

  private nextFiring(): Firing | undefined {
    const firings = this.journey.clocks.flatMap(({ id, key, next }) =>
      next === undefined ? [] : [{ clockId: id, key, ...next }],
    )
    return firings.toSorted((a, b) => toMs(a.at) - toMs(b.at))[0]
  }

  private async stepOf({ name, form, by, stale }: Attempt): Promise<Step> {
    const { roles = [], standing = [] } = stepDefinition(name) ?? {}
    const question = {
      journey: this.journey,
      facts: form.facts,
      caller: by,
      receivedAt: this.now,
      rules: RULES,
      rulesAt: () => Promise.resolve(RULES),
      staff: STAFF,
      agenda: AGENDA,
      person: () => Promise.resolve(PERSON),
    }
    const { version } = this.journey
    return {
      name,
      facts: form.facts,
      given: Object.keys(form.personal),
      by: { id: by.id, role: actingRole(roles, by.roles) ?? by.roles[0] ?? 'CITIZEN' },
      receivedAt: this.now,
      standing: await standingFor(standing, question),
      ...(version === 0 ? {} : { expectedVersion: Math.max(1, version - stale) }),
    }
  }

  private commit(
    { journey, event, happened, clocks, messages }: Transition,
    cause: Moved['cause'],
    about: Pick<CommitRequest, 'key' | 'step' | 'firing'>,
  ): void {
    const before = this.journey
    const request: CommitRequest = {
      ...about,
      event,
      happened,
      clocks,
      messages,
      attention: [],
      journey: { ...journey, clocks: before.clocks },
    }
    const changes = planTransition(request, [...this.clocks.values()], RULES)
    const row = transitionRow(request, changes, RULES)
    for (const { record } of changes) this.clocks.set(record.id, record)
    this.journey = row.journey.state
    for (const { reference, template, to } of messagesOf(request)) {
      this.post.push({ reference, template, to })
      this.letters.set(template, reference)
    }
    const recorded = { event, happened }
    this.record.push(recorded)
    const { firing } = about
    const moved = { before, after: this.journey, recorded, cause, messages, post: [...this.post] }
    this.onMoved({ ...moved, ...(firing === undefined ? {} : { firing }) })
  }

  /** Everything in the post arrives at once, or is handed over to be produced first; what must not go out does not. */
  private deliver(): void {
    for (let letter = this.post.shift(); letter !== undefined; letter = this.post.shift()) {
      const { reference, template, to } = letter
      if (withholdingOf(this.journey, template, to, reference) !== undefined) continue
      const forProduction = isForProduction(this.journey, letter)
      const receipt = { reference, template, ...(forProduction && { forProduction }) }
      if (!awaitsDelivery(this.journey, receipt)) continue
      this.commit(hearDelivery(this.journey, receipt, this.now), 'POST', {
        key: `${forProduction ? 'handedOver' : 'delivered'}:${reference}`,
      })
    }
  }
}
