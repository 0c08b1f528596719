import {
  allHandlersFinished,
  CancellationScope,
  condition,
  currentUpdateInfo,
  makeContinueAsNewFunc,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow'
import {
  CHANGES_BEGUN,
  checked,
  commitFailing,
  messageDelivered,
  recalculate,
  rollover,
  viewJourney,
  type JourneyInput,
} from '../contracts/journey.ts'
import { CLOCKS } from '../domain/clock-catalogue/catalogue.ts'
import type { FiringKind } from '../domain/journey/clock-intent.ts'
import { nextWakeUp } from '../domain/journey/due.ts'
import { hasEnded } from '../domain/journey/liveness.ts'
import { fromMs, toMs } from '../domain/shared/time.ts'
import { JourneyRun } from './journey-run.ts'
import { records } from './proxies.ts'
import { publish } from './publish.ts'
import { takeSteps } from './step-handlers.ts'

/**
 * One citizen's journey, from the first contact to its close, for as many years as it takes. Steps come in as updates, one name
 * each; timers come from clocks; every event is committed to PostgreSQL before anything else happens.
 */
export async function citizenJourney(input: JourneyInput): Promise<void> {
  const run = new JourneyRun(input)
  forget(input)
  listen(run)
  publish(run)
  if (input.opening !== undefined && run.journey.version === 0) await run.open(input.opening.step, input.opening.key)

  while (!ended(run)) {
    await waitForSomethingToDo(run, input)
    await run.hearDeliveries()
    await ringClocks(run)
    if (wantsNewRun(run, input)) await carryOn(run, input)
  }
  await condition(allHandlersFinished)
}

/** Temporal holds a run's arguments for as long as it lives: without this, every idle journey would be in memory twice. */
function forget(input: { carried?: unknown }): void {
  delete input.carried
}

const keyOfUpdate = (): string => currentUpdateInfo()?.id ?? ''

/** All handlers, before the first `await`: an update that finds no handler at the end of the first activation is rejected. */
function listen(run: JourneyRun): void {
  takeSteps({
    take: (step) => run.take(step, keyOfUpdate()),
    judge: (step) => {
      run.judge(step, keyOfUpdate())
    },
  })
  setHandler(messageDelivered, (delivery) => {
    run.hear(delivery)
  })
  setHandler(commitFailing, () => {
    run.showFailing()
  })
  setHandler(checked, (causes) => {
    run.heed(causes)
  })
  setHandler(recalculate, () => {
    run.recalculationWanted = true
  })
  setHandler(rollover, () => {
    run.rolloverWanted = true
  })
  setHandler(viewJourney, () => run.carry())
}

/** The journey is over when it is closed and nothing but retention runs; retention is swept from PostgreSQL. */
const ended = (run: JourneyRun): boolean =>
  !run.frozen && hasEnded(run.journey) && allHandlersFinished() && run.deliveries.length === 0

/** When the one armed timer should ring, in milliseconds since the epoch; undefined when no clock is left to wake for. */
function ringAt(run: JourneyRun): number | undefined {
  if (run.frozen) return undefined
  const wakeUp = nextWakeUp(run.journey)
  return run.lookAgainAt ?? (wakeUp === undefined ? undefined : toMs(wakeUp.at))
}

const isDue = (run: JourneyRun): boolean => (ringAt(run) ?? Infinity) <= Date.now()

/** Sleeps on one timer, re-armed only when the next wake-up moved. A frozen journey sleeps until it is repaired. */
function waitForSomethingToDo(run: JourneyRun, input: JourneyInput): Promise<unknown> {
  if (run.frozen) return condition(() => !run.frozen)
  const armedFor = ringAt(run)
  const awake = (): boolean =>
    run.frozen ||
    ringAt(run) !== armedFor ||
    run.deliveries.length > 0 ||
    run.recalculationWanted ||
    (allHandlersFinished() && (ended(run) || wantsNewRun(run, input)))
  if (armedFor === undefined) return condition(awake)
  const wakeUp = nextWakeUp(run.journey)
  const summary = wakeUp === undefined ? 'Look again' : timerWords(run, wakeUp.at)
  return waitWithTimer(awake, Math.max(1, armedFor - Date.now()), summary)
}

/**
 * As the SDK's `condition` with a time-out, with half the promises: for each that waits, the SDK keeps where it was made, and an
 * idle journey does nothing but wait (docs/performance.md).
 */
async function waitWithTimer(awake: () => boolean, ms: number, summary: string): Promise<void> {
  const timer = new CancellationScope()
  let rang = false
  const ring = (): void => {
    rang = true
  }
  timer.run(() => sleep(ms, { summary })).then(ring, ring)
  await condition(() => rang || awake())
  timer.cancel()
}

const KIND_WORDS: Readonly<Record<FiringKind, string>> = {
  REMINDER: 'Reminder',
  CALL: 'Call whoever is on call',
  BREACH: 'Limit',
  ESCALATION: 'Next rung of the ladder',
  OPENING: 'Opens',
}

/** What the timer waits for, as the timeline in Temporal's pages shows it. */
function timerWords({ journey }: JourneyRun, at: string): string {
  const clock = journey.clocks.find(({ next }) => next?.at === at)
  if (clock?.next === undefined) return 'Next date'
  return `${KIND_WORDS[clock.next.kind]}: ${CLOCKS[clock.key].title} (due ${clock.dueAt})`
}

/**
 * Asks PostgreSQL before acting: the calendar or the policy may have moved the date, and a step received before the limit but
 * not yet judged goes before it.
 */
async function ringClocks(run: JourneyRun): Promise<void> {
  while (!run.frozen && (isDue(run) || run.recalculationWanted)) {
    await run.settled()
    run.recalculationWanted = false
    const version = run.journey.version
    const answer = await run.waitFor(
      records.askFiring.executeWithOptions({ summary: 'Is the date still due?' }, [
        { journeyId: run.journey.id, version, now: fromMs(Date.now()) },
      ]),
    )
    // A step that came while we asked may have stopped the clock: ask again.
    if (run.journey.version !== version) {
      run.recalculationWanted = true
      continue
    }
    run.journey = { ...run.journey, clocks: answer.clocks }
    if (answer.decision === 'WAIT') {
      run.lookAgainAt = answer.lookAgainAt === undefined ? undefined : toMs(answer.lookAgainAt)
      run.attention.delete('COMMIT_FAILING')
      publish(run)
      return
    }
    await run.fire(answer.firing)
  }
}

/** A run hands over when its history is long, a deploy asks for it, or the server suggests it: short histories replay fast. */
function wantsNewRun(run: JourneyRun, { continueAsNewAfter }: JourneyInput): boolean {
  const { continueAsNewSuggested, historyLength, targetWorkerDeploymentVersionChanged } = workflowInfo()
  return (
    !run.frozen &&
    (run.rolloverWanted ||
      continueAsNewSuggested ||
      targetWorkerDeploymentVersionChanged ||
      historyLength > continueAsNewAfter)
  )
}

/**
 * Hands over to a new run, only when nothing is under way. The settling second keeps an update that completed in this task from
 * being delivered to both runs.
 */
async function carryOn(run: JourneyRun, input: JourneyInput): Promise<void> {
  await condition(allHandlersFinished)
  await run.settled()
  await sleep('1 second', { summary: 'Settle before a new run' })
  if (!allHandlersFinished() || run.deliveries.length > 0 || run.recalculationWanted || isDue(run)) return
  const { opening, ...rest } = input
  const { memo } = workflowInfo()
  const next = makeContinueAsNewFunc<typeof citizenJourney>(memo === undefined ? {} : { memo })
  await next({ ...rest, changes: CHANGES_BEGUN, carried: run.carry() })
}
