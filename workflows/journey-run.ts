import { ApplicationFailure } from '@temporalio/common'
import type { CommitRequest } from '../contracts/commit.ts'
import type { Attention, CarriedJourney, Delivery, JourneyInput, StepAccepted } from '../contracts/journey.ts'
import { FAILURES } from '../contracts/names.ts'
import type { Firing } from '../domain/journey/clock-intent.ts'
import { migrate } from '../domain/journey/migrate.ts'
import { awaitsDelivery, carryOut, fire, hearDelivery, take, type Transition } from '../domain/journey/machine.ts'
import { newJourney, type Journey } from '../domain/journey/journey.ts'
import { isTemplateName } from '../domain/messages/templates.ts'
import { callAttention } from '../domain/on-call/calls.ts'
import { isLive } from '../domain/journey/liveness.ts'
import type { Step } from '../domain/journey/step.ts'
import { FOUND_BY_CHECK } from '../domain/supervision/causes.ts'
import { Refused, type RefusalKind } from '../domain/shared/refusal.ts'
import { fromMs, toMs, type Instant } from '../domain/shared/time.ts'
import { stepTitle } from '../domain/journey/step-title.ts'
import { asFailure, judgeOnce } from './judging.ts'
import { publish } from './publish.ts'
import { records } from './proxies.ts'
import { SeenSteps } from './seen-steps.ts'

const needsRepair = (): ApplicationFailure =>
  ApplicationFailure.nonRetryable('The journey waits for repair', FAILURES.FROZEN)

const isDelivery = (news: unknown): news is Delivery => {
  const { reference, template, at } = Object(news) as Partial<Record<keyof Delivery, unknown>>
  return [reference, template, at].every((each) => typeof each === 'string') && isTemplateName(String(template))
}

/** A run that begins only to hear of a letter begins by the clock on the wall, which virtual time is ahead of. */
const heardAt = ({ at, forProduction, noReceipt }: Delivery): Instant =>
  fromMs(forProduction || noReceipt ? Math.max(Date.now(), toMs(at)) : Date.now())

/** What a commit of this news is known by. A letter that was sent again may once more go without a receipt. */
const keyOf = ({ reference, at, forProduction, noReceipt }: Delivery): string => {
  if (noReceipt) return `noReceipt:${reference}:${at}`
  return `${forProduction ? 'handedOver' : 'delivered'}:${reference}`
}

/** What a rule says of a role or a version does not hang on clocks. */
const MAY_LOOK_AT_CLOCKS: ReadonlySet<RefusalKind> = new Set(['RULE', 'STATE'])

/**
 * The durable shell around the pure journey machine, for one run. It keeps the order of commits, remembers which steps it has
 * seen, and knows what needs attention; it decides nothing.
 */
export class JourneyRun {
  journey: Journey
  readonly attention: Set<Attention>
  /** Set by a signal: the dates may have moved earlier. */
  recalculationWanted = false
  /** Set by a signal: hand over to a new run at the next quiet moment. */
  rolloverWanted = false
  /** Until when a confirmed "nothing due yet" holds; undefined when the clocks themselves say. */
  lookAgainAt: number | undefined
  readonly deliveries: Delivery[] = []
  /** Asked wherever a change would be taken up by one release and not by another. */
  readonly changes: readonly string[]
  private readonly seen: SeenSteps
  private lastCommit: Promise<void> = Promise.resolve()
  private commitsUnderWay = 0
  private questionsUnderWay = 0

  constructor(input: JourneyInput) {
    const carried = input.carried
    this.journey = carried === undefined ? newJourney(input.identity) : migrate(carried.journey)
    this.seen = new SeenSteps(carried?.seen ?? [])
    this.changes = input.changes ?? []
    this.attention = new Set(carried?.attention ?? [])
  }

  /**
   * Update validator: synchronous, changes nothing, leaves no history when it refuses. A rule may look at clocks, and a commit
   * under way is about to change them: what a rule refuses then is left to the handler.
   */
  judge(step: Step, key: string): void {
    if (this.seen.versionOf(key) !== undefined) return
    if (this.frozen) throw needsRepair()
    try {
      take(this.journey, step)
    } catch (error) {
      const isEarly = this.commitsUnderWay > 0 && error instanceof Refused && MAY_LOOK_AT_CLOCKS.has(error.refusal.kind)
      if (!isEarly) throw asFailure(error)
    }
  }

  /**
   * Update handler: evolves without an `await` between the validator and that, so that no other step can come in; then commits. A
   * step that comes while a commit is under way is judged when its clocks are known: the door answers before this workflow hears
   * of them.
   */
  async take(step: Step, key: string): Promise<StepAccepted> {
    const earlier = this.seen.versionOf(key)
    if (earlier !== undefined) return { version: earlier }
    const mustWait = this.commitsUnderWay > 0
    if (mustWait) await this.settled()
    if (this.frozen) throw needsRepair()
    return this.carryOut(mustWait ? judgeOnce(this.journey, step, key) : carryOut(this.journey, step), step, key)
  }

  /**
   * The journey's first step, which no validator has seen. A conflict freezes the journey. A refusal, which the door has ruled out
   * unless it is of another build, fails the workflow: there is no journey to wait.
   */
  async open(step: Step, key: string): Promise<void> {
    const opened = judgeOnce(this.journey, step, key)
    await this.carryOut(opened, step, key).catch((error: unknown) => {
      if (!this.frozen) throw error
    })
  }

  /** A confirmed firing: people are told, something opens or expires. A commit that conflicts freezes the journey. */
  async fire(firing: Firing): Promise<void> {
    const transition = fire(this.journey, firing, fromMs(Date.now()))
    await this.evolveAndCommit(transition, { key: `${firing.clockId}:${firing.kind}:${firing.at}`, firing }).catch(
      () => undefined,
    )
  }

  /** News of the post. A signal can be sent from outside the product as well, and then carries anything: that is no news. */
  hear(delivery: unknown): void {
    if (isDelivery(delivery)) this.deliveries.push(delivery)
  }

  /** Receipts of the post that a clock is waiting for. The commit that starts the clock may still be on its way back. */
  async hearDeliveries(): Promise<void> {
    for (let delivery = this.deliveries.shift(); delivery !== undefined; delivery = this.deliveries.shift()) {
      await this.settled()
      if (this.frozen || !awaitsDelivery(this.journey, delivery)) continue
      const transition = hearDelivery(this.journey, delivery, heardAt(delivery))
      await this.evolveAndCommit(transition, { key: keyOf(delivery) }).catch(() => undefined)
    }
  }

  /** After a conflict with what PostgreSQL holds the journey takes nothing until it is repaired. */
  get frozen(): boolean {
    return this.attention.has('COMMIT_CONFLICT')
  }

  /** What the next run needs. */
  carry(): CarriedJourney {
    return { journey: this.journey, seen: this.seen.list(), attention: [...this.attention] }
  }

  /** Raises or lowers a flag and shows it when it changed. */
  flag(code: Attention, raised: boolean): void {
    if (raised === this.attention.has(code)) return
    if (raised) this.attention.add(code)
    else this.attention.delete(code)
    publish(this)
  }

  /** What the check of all journeys found, in place of what it found before. */
  heed(causes: unknown): void {
    if (!Array.isArray(causes)) return
    for (const code of FOUND_BY_CHECK) this.flag(code, causes.includes(code))
  }

  /** Waits for PostgreSQL's answer to a commit or a question. */
  async waitFor<T>(answer: Promise<T>): Promise<T> {
    this.questionsUnderWay += 1
    try {
      return await answer
    } finally {
      this.questionsUnderWay -= 1
    }
  }

  /** PostgreSQL does not answer. An attempt that was given up may say so late, when another one has long come through. */
  showFailing(): void {
    if (this.questionsUnderWay > 0) this.flag('COMMIT_FAILING', true)
  }

  /** Resolves when no commit is under way. */
  async settled(): Promise<void> {
    while (this.commitsUnderWay > 0) await this.lastCommit.catch(() => undefined)
  }

  /** A journey that waits for nobody and nothing is a lost person, and a call that nobody takes is nobody's: supervisors are shown both. */
  private watch(): void {
    if (isLive(this.journey)) this.attention.delete('NOBODY_WAITS')
    else this.attention.add('NOBODY_WAITS')
    this.attention.delete('NOBODY_ON_CALL')
    for (const code of callAttention(this.journey)) this.attention.add(code)
  }

  private async carryOut(transition: Transition, { name }: Step, key: string): Promise<StepAccepted> {
    const { version } = transition.happened
    this.seen.add({ key, version })
    await this.evolveAndCommit(transition, { key, step: name })
    return { version }
  }

  private async evolveAndCommit(
    transition: Transition,
    about: Pick<CommitRequest, 'key' | 'step' | 'firing'>,
  ): Promise<void> {
    const clocks = this.journey.clocks
    this.journey = { ...transition.journey, clocks }
    // Commits of one journey run in order, each with the clocks that the one before it left behind.
    const commit = () => this.commit(transition, about)
    const mine = this.commitsUnderWay > 0 ? this.lastCommit.then(commit, commit) : commit()
    this.commitsUnderWay += 1
    this.lastCommit = mine
    try {
      await mine
    } finally {
      this.commitsUnderWay -= 1
    }
  }

  private async commit(transition: Transition, about: Pick<CommitRequest, 'key' | 'step' | 'firing'>): Promise<void> {
    // What came behind a conflict rests on an event that PostgreSQL does not have; the next version there may be free.
    if (this.frozen) throw needsRepair()
    const { journey, ...rest } = transition
    const request: CommitRequest = {
      ...about,
      ...rest,
      journey: { ...journey, clocks: this.journey.clocks },
      attention: [...this.attention],
    }
    try {
      const { clocks } = await this.waitFor(
        records.commitTransition.executeWithOptions(
          {
            activityId: `commit-v${String(journey.version)}`,
            summary: `Commit: ${stepTitle(about.step) ?? transition.event.type}`,
          },
          [request],
        ),
      )
      this.journey = { ...this.journey, clocks }
      this.lookAgainAt = undefined
      this.attention.delete('COMMIT_FAILING')
      this.watch()
      publish(this)
    } catch (error) {
      this.flag('COMMIT_CONFLICT', true)
      throw error
    }
  }
}
