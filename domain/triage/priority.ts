import { ASSESSMENT_CLOCKS } from '../assessment/clocks.ts'
import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { RunningClock } from '../journey/running-clock.ts'
import type { Instant } from '../shared/time.ts'
import { joinedOpen } from './rules.ts'
import type { Priority } from './state.ts'

/** R-ASM-02. The finish counts from the receipt of the request; the start of a priority 1 assessment from the decision. */
export function assessmentBegins(
  priority: Priority,
  { receivedAt, decidedAt }: { readonly receivedAt: Instant; readonly decidedAt: Instant },
): readonly ClockIntent[] {
  const finish = start(ASSESSMENT_CLOCKS[priority], receivedAt)
  return priority === 'P1' ? [start('assessment.needs.p1.start', decidedAt), finish] : [finish]
}

const runs = ({ clocks }: Journey, key: ClockKey): boolean => clocks.some((clock) => clock.key === key)

/** The clock of the priority that held, else the one that runs: an assessment is promised and not finished. */
function promised({ clocks, triage }: Journey): RunningClock | undefined {
  const running = clocks.filter(({ key }) => Object.values<ClockKey>(ASSESSMENT_CLOCKS).includes(key))
  return running.find(({ key }) => key === ASSESSMENT_CLOCKS[triage?.priority ?? 'P3']) ?? running[0]
}

/** R-REF-07. A second request starts a date of its own, and leaves alone what is promised. */
const forJoined = (journey: Journey, priority: Priority, receivedAt: Instant, at: Instant): readonly ClockIntent[] =>
  runs(journey, ASSESSMENT_CLOCKS[priority]) ? [] : assessmentBegins(priority, { receivedAt, decidedAt: at })

/**
 * R-ASM-02, R-REF-07. A priority changes a date only here: the date of the old one ends, and the new one counts from the same
 * receipt, so that no time is won or lost by triaging again. No date begins where no assessment is under way.
 */
export function clocksOfNewPriority(journey: Journey, priority: Priority, at: Instant): readonly ClockIntent[] {
  const held = promised(journey)
  if (held === undefined) return []
  const joined = joinedOpen(journey)
  const wanted =
    joined === undefined ? anew(journey, held, { priority, at }) : forJoined(journey, priority, joined.receivedAt, at)
  // What has begun need not begin again.
  return journey.assessment === undefined ? wanted : wanted.filter((intent) => !startsTheStart(intent))
}

const startsTheStart = (intent: ClockIntent): boolean =>
  intent.do === 'start' && intent.key === 'assessment.needs.p1.start'

/** The old date ends, the new one counts from the same receipt; one that runs already is not begun a second time. */
function anew(
  journey: Journey,
  { key, startedAt: receivedAt }: RunningClock,
  { priority, at }: { readonly priority: Priority; readonly at: Instant },
): readonly ClockIntent[] {
  const wanted = ASSESSMENT_CLOCKS[priority]
  if (priority === journey.triage?.priority || key === wanted) return []
  return [
    cancel(key, 'RE_PRIORITISED'),
    cancel('assessment.needs.p1.start', 'RE_PRIORITISED'),
    ...(runs(journey, wanted) ? [] : assessmentBegins(priority, { receivedAt, decidedAt: at })),
  ]
}
