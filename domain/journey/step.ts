import type { BudgetWorking } from '../budget/hours-and-rates.ts'
import type { CorrectedDate } from '../corrections/rules.ts'
import type { ChargingFigures } from '../finance/contribution.ts'
import type { NoticeDays } from '../hospital/state.ts'
import type { AllocationConcern } from '../allocation/concerns.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { TemplateName } from '../messages/templates.ts'
import type { QuartersShare } from '../panel/share.ts'
import type { Actor, Role, StaffId } from '../roles/roles.ts'
import type { Refusal } from '../shared/refusal.ts'
import type { Instant, LocalDate } from '../shared/time.ts'
import type { PartOfDay } from '../waiting/state.ts'
import type { ClockIntent, EarlierPolicy, Firing } from './clock-intent.ts'
import type { JourneyEvent } from './events.ts'
import type { Journey, Region } from './journey.ts'
import type { Stage } from './stage.ts'

/**
 * Facts about the caller and the moment that the door looks up before a step goes in, because the workflow compares and never
 * computes dates or asks directories. A step names those it needs in `standing`; the door fills exactly these.
 */
export interface Standing {
  /** What the actor may sign off, in pence a week of the plan's total; 0 when they have no limit of their own (R-SGN-03). */
  readonly signOffLimitPence?: number
  /** What the actor may sign off as one payment, in pence; 0 when they have no limit of their own (R-SGN-03). */
  readonly oneOffLimitPence?: number
  /** The local date on which the plan in force was signed (R-PLN-06). */
  readonly planSignedOn?: LocalDate
  /** Of the staff ids named as panel members, those whose panel training is in date on the day of receipt (R-PAN-02). */
  readonly panelMembersTrained?: readonly StaffId[]
  /** True when the journey was closed no longer ago than policy `reopen.within` allows (R-CLS-05). */
  readonly mayStillReopen?: boolean
  /** True when the named worker is in the directory, active, and a practitioner (R-OPS-01). */
  readonly workerAvailable?: boolean
  /** What the list asks under the item that the step names; absent when it asks no such thing (R-OPS-01). */
  readonly workAsked?: WorkAsked
  /** What speaks against giving the journey to the named worker now: leave, caseload, area, language (R-OPS-01). */
  readonly allocationConcerns?: readonly AllocationConcern[]
  /** The team of the named worker, so that the journey follows them. */
  readonly workerTeam?: string
  /** True when the actor is a registered or senior practitioner, so that no countersignature is needed. */
  readonly actorQualified?: boolean
  /** Plans dearer than this may go to the panel, in pence a week, by policy `panel.threshold` (R-PAN-01). */
  readonly panelThresholdPenceWeekly?: number
  /** Members needed for a panel to decide, by policy `panel.quorum` (R-PAN-02). */
  readonly panelQuorum?: number
  /** The first day of a sitting that leaves the members time to read the papers, by policy `panel.papers` (R-PAN-02). */
  readonly earliestPanelSitting?: LocalDate
  /** The last day that can be meant for a sitting: three months after the receipt. */
  readonly latestPanelSitting?: LocalDate
  /** Plans that the panel looks at in one sitting, by policy `panel.slots` (R-PAN-02). */
  readonly panelSlots?: number
  /** True when no other plan has the place that the step names on the agenda (R-PAN-02). */
  readonly panelSlotFree?: boolean
  /** What the quarter before had of referrals to the panel, when it had too many and this is the first one since (R-PAN-08). */
  readonly panelShareToTell?: QuartersShare
  /** True when the actor's own panel training is in date on the day of receipt (R-PAN-02). */
  readonly actorPanelTrained?: boolean
  /** True when the named director is in the directory, active, and a head of service (R-PAN-04). */
  readonly directorAvailable?: boolean
  /** True when the receipt is inside office hours (R-REF-04, R-REF-05). */
  readonly inOfficeHours?: boolean
  /** The local date of the receipt, so that a step can tell a day that has passed from one that is to come. */
  readonly receivedOn?: LocalDate
  /** The part of the day in London at the receipt, so that tries to reach somebody can be told apart (R-WTW-05). */
  readonly receivedPartOfDay?: PartOfDay
  /** True when an active member of staff works in the team that the step names (R-REF-01). */
  readonly teamExists?: boolean
  /** False before the person's 18th birthday. The date of birth is personal, so it is compared at the door (R-DPY-01). */
  readonly isAdult?: boolean
  /** False when the death is before the person's birth. The date of birth is personal, so it is compared at the door (R-CLS-01). */
  readonly deathAfterBirth?: boolean
  /** False when the death is more than a year before the journey's first contact: the council can hear late, but not so late (R-CLS-01). */
  readonly deathIsPlausible?: boolean
  /** The other journeys of the person that are open or on which something still runs, and on which no death is recorded (R-CLS-01). */
  readonly journeysBeside?: readonly JourneyBeside[]
  /** The newest version of each letter of this journey that has arrived, also while a death was on record (R-CLS-02). */
  readonly lettersArrived?: readonly LetterArrivedBy[]
  /** The first day on which the support of a plan can start: three months before the receipt (R-PLN-06). */
  readonly earliestStartOn?: LocalDate
  /** The last day on which the support of a plan can start: twelve months after the receipt (R-PLN-06). */
  readonly latestStartOn?: LocalDate
  /** The first day that a move can have taken place on: three months before the receipt (R-MOV-06). */
  readonly earliestMoveOn?: LocalDate
  /** The last day that can be meant for a move: two years after the receipt (R-MOV-06). */
  readonly latestMoveOn?: LocalDate
  /** True when the system of the other council of the move takes our messages (R-MOV-15). */
  readonly councilHears?: boolean
  /** The first day from which a contribution can be paid: twelve months before the receipt (R-CHG-03). */
  readonly earliestEffectiveOn?: LocalDate
  /** The last day from which a contribution can be paid: twelve months after the receipt (R-CHG-03). */
  readonly latestEffectiveOn?: LocalDate
  /** The local date on which the letter named was handed over for production (R-GEN-03). */
  readonly letterHandedOverOn?: LocalDate
  /** The local date since which the letter named must not go out, where it must not (R-CLS-01, R-GEN-02). */
  readonly letterWithheldOn?: LocalDate
  /** What the council's calculator makes of the support that the step names (R-BUD-01). */
  readonly indicativeWorking?: BudgetWorking
  /** Limits and allowances of the financial assessment, by policy (R-CHG-02). */
  readonly chargingFigures?: ChargingFigures
  /** True when individual service funds are a choice here, by policy (R-MGT-03). */
  readonly offersServiceFunds?: boolean
  /** The first day of free support that is recorded without a reason, by policy (R-CHG-05). */
  readonly freeSupportUnexplainedFrom?: LocalDate
  /** The last day on which reablement or intermediate care is free, of what the step begins or of what was recorded; else absent (R-CHG-05). */
  readonly lastFreeDayOn?: LocalDate
  /** The version of the council's policy that these facts come from. */
  readonly policyVersion?: number
  /** The last day of extra support begun today: the limit in the plan, at most that of the policy (R-HLT-03). */
  readonly contingencyEndsOn?: LocalDate
  /** The last day that a review may be agreed for: twelve months after the receipt (R-REV-02). */
  readonly latestReviewOn?: LocalDate
  /** The last day on which the review that the step names is in time; absent when it has no date. */
  readonly reviewDueOn?: LocalDate
  /** The last day that may be agreed for finishing an assessment that is late: three months after the receipt (R-ASM-02). */
  readonly latestAssessmentOn?: LocalDate
  /** The last day until which a date may stand still: four weeks after the receipt. */
  readonly latestDatePauseOn?: LocalDate
  /** What a correction makes of the dates that hang on the fact (R-GEN-04). */
  readonly correctedDates?: readonly CorrectedDate[]
  /** When the day that a step names for a date is over, by that date's own hour. */
  readonly namedDayEndsAt?: Instant
  /** The last day until which a review may stand still, or that may be named for a date: three months after the receipt. */
  readonly latestPauseOn?: LocalDate
  /** So many parts in a hundred of the weekly budget are a small change of spending, by policy (R-REV-14). */
  readonly smallSpendingPercent?: number
  /** So many parts in a hundred may changes of spending add up to since the last review, by policy (R-REV-14). */
  readonly addedSpendingPercent?: number
  /** So many uses of extra support since the last review call for one, by policy (R-REV-03). */
  readonly contingencyReviewAfterUses?: number
  /** What the policy in force when a hospital's notice came makes of that moment (R-HOS-03, R-HOS-05). */
  readonly noticeDays?: NoticeDays
  /** The local date on which the notice came that is in force, or that ended when the person left (R-HOS-07). */
  readonly noticeCameOn?: LocalDate
  /** The local date of the moment that a correction says is right (0.4.12). */
  readonly correctedMomentOn?: LocalDate
  /** The policy in force when a hospital's notice came, where it is not that of the receipt (R-HOS-03). */
  readonly noticePolicy?: EarlierPolicy
  /** The site code of the hospital whose system takes the step; absent for staff (R-HOS-06). */
  readonly actorsHospital?: string
  /** How the first review is anchored, by policy `review.first.anchor`. */
  readonly reviewFirstAnchor?: 'signOff' | 'serviceStart' | 'laterOfBoth'
}

/** A thing to do as the list has it at the receipt, and who may do it. */
export interface WorkAsked {
  readonly step?: string
  /** Whose it is by name. */
  readonly worker?: StaffId
  /** True when the actor has a role that does it, in the area of the journey's team. */
  readonly actorMay: boolean
  /** The same for the worker whom the step names; absent when it names none. */
  readonly workerMay?: boolean
}

/** Another journey of the same person, by its reference. */
export interface JourneyBeside {
  readonly reference: string
  readonly isOpen: boolean
}

/** A letter that has arrived, and the newest version of the journey that asked for it. */
export interface LetterArrivedBy {
  readonly template: TemplateName
  readonly version: number
}

/** A step as it reaches the machine: coded facts only. */
export interface Step<Facts = unknown> {
  readonly name: string
  readonly facts: Facts
  /** JSON pointers of the personal fields that were filled in; their contents stay encrypted in PostgreSQL. */
  readonly given: readonly string[]
  readonly by: Actor
  /** Clock of record (rulebook 0.4.12): when the door received it, or the earlier true receipt that staff entered. */
  readonly receivedAt: Instant
  readonly standing: Standing
  /** The version of the journey that the actor had before them; absent only for opening. */
  readonly expectedVersion?: number
}

/** What an accepted step brings about: one event, and what it asks of the clocks and of the post. */
export interface Consequences {
  readonly event: JourneyEvent
  readonly clocks?: readonly ClockIntent[]
  readonly messages?: readonly MessageIntent[]
}

/** One rule of the rulebook as a function: the refusal, or nothing. */
export type Rule<Facts> = (journey: Journey, step: Step<Facts>) => Refusal | undefined

/** Everything about one step that staff can take: who, from where, which rules, and what happens. */
export interface StepDefinition<Name extends string = string, Facts = unknown> {
  /** camelCase; the URL has it in kebab-case, and the Temporal update carries it. */
  readonly name: Name
  /** What a button would say. */
  readonly title: string
  readonly roles: readonly Role[]
  readonly from: readonly Stage[]
  /** `If-Match` is stale when an event since that version touched one of these regions. */
  readonly reads: readonly Region[]
  readonly standing?: readonly (keyof Standing)[]
  /** Checked in order; the first refusal is the answer. */
  readonly rules: readonly Rule<Facts>[]
  readonly happens: (journey: Journey, step: Step<Facts>) => Consequences
}

/** Names a step and keeps its literal name in the type. */
export const defineStep =
  <Facts>() =>
  <const Name extends string>(definition: StepDefinition<Name, Facts>): StepDefinition<Name, Facts> =>
    definition

/** What a part does when one of its clocks wakes the journey, where that is more than telling people. */
export type OnFiring = (journey: Journey, firing: Firing, at: Instant) => Consequences

/** When and by whom an event happened; every evolver gets it. */
export interface Happened {
  readonly version: number
  readonly at: Instant
  readonly by: Actor
}
