import type { TakeOverJourneyFacts } from '../../domain/taking-over/facts.ts'
import type { PersonDetails } from '../open-journey.ts'
import type { Caller } from '../step-command.ts'

/** One journey of a file, in the form that the step takes. */
export interface Line {
  /** Counted from 1. */
  readonly number: number
  /** What the former system calls it. */
  readonly id: string
  /** The line itself, its keys in one order, for telling a repeat from another line of the same id. */
  readonly text: string
  readonly facts: TakeOverJourneyFacts
  readonly personal: Readonly<Record<string, string>>
  readonly person: PersonDetails
}

/** What is wrong with a line, where, and what to do. It quotes nothing of the line. */
export interface LineProblem {
  readonly line: number
  /** JSON pointer; empty where the line as a whole is meant. */
  readonly field: string
  readonly code: string
  readonly detail: string
  readonly whatToDo: string
}

/** Who takes a file over, from which system, and when. */
export interface TakingOver {
  readonly caller: Caller
  /** A short name of the former system; ids are its own. */
  readonly system: string
  readonly at: string
}
