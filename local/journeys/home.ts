import type { Caller } from '../../use-cases/step-command.ts'
import type { FiringKind } from '../../domain/journey/clock-intent.ts'
import type { StepName } from '../../domain/journey/parts.ts'
import type { Actor } from '../../domain/roles/roles.ts'
import type { Instant } from '../../domain/shared/time.ts'
import type { Body, Person } from './format.ts'

/** One step as a file has it, on its way into a journey. */
export interface StepToTake {
  readonly at: Instant
  readonly by: Caller
  readonly step: StepName
  readonly body: Body
  /** The version that the actor had before them; the newest when absent. */
  readonly version?: number
  /** Who the journey is about: for the step that opens it. */
  readonly person: Person
}

/** How a step ended. INVALID: the form is not filled in rightly, with the JSON pointers of the fields. */
export type Outcome =
  | { readonly status: 'accepted'; readonly version: number }
  | {
      readonly status: 'refused'
      readonly code: string
      readonly rule?: string
      readonly detail: string
      readonly whatToDo: string
    }
  | { readonly status: 'invalid'; readonly problems: readonly { readonly field: string; readonly detail: string }[] }

export interface WakeUpLook {
  readonly kind: FiringKind
  readonly at: Instant
}

/** One clock of the journey, running or over. */
export interface ClockLook {
  readonly id: string
  readonly key: string
  readonly status: string
  readonly dueAt: Instant
  readonly actionBy?: Instant
  /** What it wakes the journey for next; absent when for nothing, NOT_SHOWN where the home cannot tell. */
  readonly next?: WakeUpLook | 'NOT_SHOWN'
  readonly stoppedAt?: Instant
  readonly cause?: string
  /** The sentence a family could read. */
  readonly because: string
}

export interface MessageLook {
  readonly reference: string
  readonly template: string
  readonly to: string
  /** Where it stands, where the home can tell. */
  readonly status?: string
}

/** A timer that rang, and for which instant. */
export interface FiringLook {
  readonly clock: string
  readonly kind: FiringKind
  readonly at: Instant
}

/** One thing that happened: a step, a firing or a receipt of the post; exactly one event each. */
export interface Occurrence {
  readonly version: number
  readonly at: Instant
  readonly by: Actor
  readonly event: { readonly type: string }
  readonly step?: string
  readonly firing?: FiringLook
  readonly messages: readonly MessageLook[]
}

/** The journey as it stands. */
export interface Look {
  readonly journeyId: string
  readonly reference: string
  readonly version: number
  readonly stage: string
  /** All that ever ran, in the order of starting. */
  readonly clocks: readonly ClockLook[]
  /** From the first. */
  readonly occurrences: readonly Occurrence[]
}

/** Where a journey is played: the machine with the real commit, or the running product over HTTP. */
export interface Home {
  /** Lets the journey's time run to this instant; every clock fires in its turn. */
  readonly advanceTo: (at: Instant) => Promise<void>
  readonly take: (step: StepToTake) => Promise<Outcome>
  /** The post delivers a message that was held back, or gives up saying whether it arrived. */
  readonly deliver: (template: string, at: Instant, news?: 'NO_RECEIPT') => Promise<void>
  /** @throws when no step has opened the journey */
  readonly look: () => Promise<Look>
}
