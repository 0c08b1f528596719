import { STEP_NAMES } from '../../api/step-paths.ts'
import { CLOCK_KEYS, CLOCKS } from '../../domain/clock-catalogue/catalogue.ts'
import type { JourneyEvent } from '../../domain/journey/events.ts'
import type { FiringKind } from '../../domain/journey/clock-intent.ts'
import { toMs } from '../../domain/shared/time.ts'
import type { Moved, Recorded } from './citizen.ts'

/** How far a life went. */
const DEPTHS = [
  'SIGNED_OFF',
  'REVIEWED',
  'SECOND_PLAN',
  'DIED',
  'DEATH_CORRECTED',
  'CLOSED',
  'REOPENED',
  'TO_THE_PANEL',
  'LONGER_THAN_A_YEAR',
] as const
type Depth = (typeof DEPTHS)[number]

/** What a run has come across, so that a check that never had anything to check is seen. */
export class Seen {
  readonly events = new Set<string>()
  readonly accepted = new Set<string>()
  readonly refused = new Set<string>()
  readonly refusals = new Set<string>()
  readonly stages = new Set<string>()
  private readonly clocks = new Set<string>()
  private readonly firings = new Map<FiringKind, Set<string>>()
  private readonly lives = new Map<Depth, number>()
  private lived = 0

  moved({ after, recorded: { event }, firing }: Moved): void {
    this.events.add(event.type)
    this.stages.add(after.stage)
    for (const { key } of after.clocks) this.clocks.add(key)
    if (firing === undefined) return
    const keys = this.firings.get(firing.kind) ?? new Set<string>()
    this.firings.set(firing.kind, keys.add(firing.key))
  }

  /** A life is over. */
  ended(record: readonly Recorded[]): void {
    this.lived += 1
    for (const depth of depthsOf(record)) this.lives.set(depth, (this.lives.get(depth) ?? 0) + 1)
  }

  /** The share of lives that went so far, from 0 to 1. */
  share(depth: Depth): number {
    return (this.lives.get(depth) ?? 0) / Math.max(1, this.lived)
  }

  /** The share of all steps that somebody has taken at least once, and that somebody was refused. */
  get steps(): { readonly accepted: number; readonly refused: number } {
    const shareOf = (names: ReadonlySet<string>): number =>
      STEP_NAMES.filter((name) => names.has(name)).length / STEP_NAMES.length
    return { accepted: shareOf(this.accepted), refused: shareOf(this.refused) }
  }

  /** How many clocks fired in this way at least once. */
  fired(kind: FiringKind): number {
    return this.firings.get(kind)?.size ?? 0
  }

  /** The share of the clocks of the product that ran at least once. */
  get clocksRun(): number {
    return this.clocks.size / CLOCK_KEYS.filter((key) => CLOCKS[key].built).length
  }
}

const YEAR_MS = 365 * 86_400_000

function depthsOf(record: readonly Recorded[]): readonly Depth[] {
  const times = (type: JourneyEvent['type']): number => record.filter(({ event }) => event.type === type).length
  const [first, last] = [record.at(0), record.at(-1)].map((each) => toMs(each?.happened.at ?? ''))
  const went: Readonly<Record<Depth, boolean>> = {
    SIGNED_OFF: times('PlanSignedOff') > 0,
    REVIEWED: times('ReviewCompleted') > 0,
    SECOND_PLAN: times('PlanSignedOff') > 1,
    DIED: times('DeathRecorded') > 0,
    DEATH_CORRECTED: times('DeathCorrected') > 0,
    CLOSED: times('JourneyClosed') > 0,
    REOPENED: times('JourneyReopened') > 0,
    TO_THE_PANEL: times('PanelReferred') > 0,
    LONGER_THAN_A_YEAR: (last ?? 0) - (first ?? 0) > YEAR_MS,
  }
  return DEPTHS.filter((depth) => went[depth])
}
