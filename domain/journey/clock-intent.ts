import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockUnit, LocalTime, Reading } from '../clock-catalogue/row.ts'
import type { Role, StaffId } from '../roles/roles.ts'
import type { RuleId } from '../rulebook/rule-ids.ts'
import type { Instant, LocalDate } from '../shared/time.ts'

/**
 * One clock of one journey: the catalogue's key, an instance when several of that key may run at once, and the version of
 * the journey that started it: `review.annual@17`, `assessment.carer/carer-2@9`. Pure code can name it without asking anybody.
 */
export type ClockId = string

/** The id of the clock that the event with this version starts. */
export const clockIdOf = (key: ClockKey, version: number, instance?: string): ClockId =>
  `${key}${instance === undefined ? '' : `/${instance}`}@${String(version)}`

/** The version of the journey that started a clock. */
export const startedBy = (id: ClockId): number => Number(id.slice(id.lastIndexOf('@') + 1))

/** Facts a reading needs besides its start (rulebook 4.14: the proposed discharge date, free weeks; 4.18: the date of birth, as a coded date). */
export interface ClockFacts {
  readonly proposedDischargeDate?: LocalDate
  readonly relevantDay?: LocalDate
  readonly dateOfBirth?: LocalDate
  readonly agreedDate?: LocalDate
  /** R-HOS-10. The last day on which support to get back on one's feet is free. */
  readonly lastFreeDayOn?: LocalDate
}

/** A shorter time that was agreed for this one case. It never makes a date later than the council's policy does. */
export interface AgreedTime {
  readonly amount: number
  readonly unit: ClockUnit
}

/**
 * The council's policy for one clock at an earlier moment than the step's receipt: a notice on paper counts as the policy said on the
 * day on which it came (R-HOS-03).
 */
export interface EarlierPolicy {
  readonly version: number
  readonly unit: ClockUnit
  readonly amount: number
  readonly reading: Reading
  readonly dueTime: LocalTime
  readonly noticeCutoff?: LocalTime
}

/** A date that ran in another system before: kept as it stood there, and not rung in one night with a thousand others. */
export interface TakenOverDate {
  /** The day by which it is due, as the other system had it; absent: counted here, from the fact that began it. */
  readonly dueOn?: LocalDate
  /** Where that day has passed already: from when people are told, and from when the ladder counts. */
  readonly ringFrom: Instant
}

/** Why a person may do something to a date: the reason, the rule that names it, and the role it was done in. */
export interface ByHand {
  readonly reason: string
  readonly rule: RuleId
  readonly role: Role
}

/**
 * What the journey machine asks of the clocks. It names facts, never dates: the planner turns an intent into instants
 * (docs/architecture.md, "One machine, two homes").
 */
export type ClockIntent =
  | {
      readonly do: 'start'
      readonly key: ClockKey
      readonly instance?: string
      /** The instant that day zero is taken from: receipt of the step unless the rule names another fact. */
      readonly from: Instant
      readonly facts?: ClockFacts
      readonly within?: AgreedTime
      readonly under?: EarlierPolicy
      readonly takenOver?: TakenOverDate
    }
  | {
      readonly do: 'replan'
      /** A fact that the date counts with has changed. The clock goes on under its own policy, with what it was before in its ledger. */
      readonly key: ClockKey
      readonly instance?: string
      /** What the clock was started from, so that the door can work the new date out dry. */
      readonly from: Instant
      /** All its facts as they are now. */
      readonly facts: ClockFacts
      readonly cause: string
    }
  | (ByHand & {
      readonly do: 'correct'
      /** The fact that the clock counts from was recorded wrongly. The clock goes on from what is right, under its own policy. */
      readonly key: ClockKey
      readonly instance?: string
      readonly clockId: ClockId
      readonly from: Instant
      /** Its facts as they are now, where they hang on what was wrong; as they were when absent. */
      readonly facts?: ClockFacts
    })
  | {
      readonly do: 'stop'
      /** Every running clock of this key (and instance, when given) stops. Nothing happens when none runs. */
      readonly key: ClockKey
      readonly instance?: string
      /** Only clocks that this version of the journey, or an earlier one, started; all of them when absent. */
      readonly startedBy?: number
      /** MET: what the clock waited for has happened. CANCELLED: it is no longer wanted. */
      readonly outcome: 'MET' | 'CANCELLED'
      /** What stopped it: an event's name, or a reason code. */
      readonly cause: string
    }
  | (ByHand & {
      readonly do: 'pause'
      readonly key: ClockKey
      readonly instance?: string
      /** The last day of the pause. */
      readonly until: LocalDate
    })
  | { readonly do: 'resume'; readonly key: ClockKey; readonly instance?: string }
  | {
      readonly do: 'restore'
      /** R-CLS-02. Every clock of this key that was cancelled for `stoppedFor` goes on as if it had not been. */
      readonly key: ClockKey
      readonly instance?: string
      readonly stoppedFor: string
      readonly cause: string
    }
  | (ByHand & {
      readonly do: 'extend'
      readonly key: ClockKey
      readonly instance?: string
      /** Whole days of the clock's own unit kind: calendar days for day, week, month and year rules, working days otherwise. */
      readonly byDays: number
    })
  | (ByHand & {
      readonly do: 'override'
      readonly key: ClockKey
      readonly instance?: string
      readonly dueAt: Instant
    })

/** Why a timer woke the journey. */
export type FiringKind =
  /** Before the limit: the responsible worker is told (R-GEN-05). */
  | 'REMINDER'
  /** No office is open any more before the limit: whoever is on call is called (R-REF-05). */
  | 'CALL'
  /** One second after the inclusive due instant of a limit: the first rung of the ladder (R-GEN-04). */
  | 'BREACH'
  /** A later rung of the ladder. */
  | 'ESCALATION'
  /** The instant at which something opens (a review window, a continuity duty). */
  | 'OPENING'

/** A wake-up of one clock, as the planner works it out and as the machine receives it. */
export interface Firing {
  readonly clockId: ClockId
  readonly key: ClockKey
  readonly kind: FiringKind
  /** When this wake-up is for; the true instant, also when it is handled late (R-OPS-07). */
  readonly at: Instant
  /** Which reminder or rung, counted from 0. */
  readonly index: number
  /** Who is on call at this moment; only where the firing calls somebody. */
  readonly onCall?: OnCallNow
}

/** What a call needs to know of the moment, looked up when the timer asks whether it is still due. */
export interface OnCallNow {
  /** True while the office is open: then nobody is called, for it is there. */
  readonly officeOpen: boolean
  /** Those on call now, in the order in which they are called. */
  readonly rota: readonly StaffId[]
}
