import { addWorkingDays, holidaysOrProvisional } from '../domain/clocks/calendar.ts'
import { partOfDay } from '../domain/clocks/day-part.ts'
import { lastFreeDayOf } from '../domain/clocks/free-period.ts'
import { addDays, addMonths, addToDate, laterOf, localDate } from '../domain/clocks/civil.ts'
import { endOfNamedDay } from '../domain/clocks/named-day.ts'
import { noticeDaysOf, noticePolicyOf } from '../domain/clocks/notice-days.ts'
import { isOfficeOpen } from '../domain/clocks/office-hours.ts'
import { policyFor } from '../domain/clocks/policy.ts'
import { mayStillReopen } from '../domain/clocks/reopening.ts'
import { RATE_BANDS, SUPPORT_KINDS, type PlannedSupport } from '../domain/budget/hours-and-rates.ts'
import { held } from '../domain/contingency/held.ts'
import { concernsAbout, type Wanted } from '../domain/allocation/concerns.ts'
import { canHaveCome } from '../domain/hospital/arrival.ts'
import type { ClockRecord } from '../domain/clocks/ledger.ts'
import type { CorrectableFact } from '../domain/corrections/state.ts'
import type { Journey } from '../domain/journey/journey.ts'
import type { Standing } from '../domain/journey/step.ts'
import { letterInProduction, mustNotBePostedSince } from '../domain/messages/production.ts'
import type { StaffId } from '../domain/roles/roles.ts'
import { limitOfReview } from '../domain/reviews/state.ts'
import type { Instant, LocalDate } from '../domain/shared/time.ts'
import type { Beside } from '../prisma/queries/beside-journey.ts'
import type { PanelAgenda } from '../prisma/queries/panel-agenda.ts'
import type { CouncilRules } from '../prisma/rules-in-force.ts'
import type { StaffDirectory, StaffMember } from '../prisma/staff.ts'
import { BUDGET_CALCULATORS } from './budget-calculators.ts'
import { correctedDates } from './corrected-dates.ts'
import type { KnownPerson } from './known-person.ts'
import { panelShareToTell } from './panel-share.ts'
import type { Caller } from './step-command.ts'
import { workAsked } from './work-asked.ts'

/** What the door knows while it works out the facts a step needs. */
export interface StandingQuestion {
  readonly journey: Journey
  readonly facts: unknown
  readonly caller: Caller
  readonly receivedAt: Instant
  readonly rules: CouncilRules
  /** The rules at another moment than the receipt. */
  readonly rulesAt: (at: Instant) => Promise<CouncilRules>
  readonly staff: StaffDirectory
  readonly agenda: PanelAgenda
  /** Whether the system of a council takes our messages about people who move; absent where nobody speaks with any. */
  readonly hears?: (council: string) => Promise<boolean>
  /** What is kept beside the journey itself. */
  readonly beside?: Beside
  /** The ledgers of the clocks that run; absent where nobody asks for them. */
  readonly openClocks?: () => Promise<readonly ClockRecord[]>
  /** Who the journey is about; undefined before it is opened. */
  readonly person: () => Promise<KnownPerson | undefined>
}

type Resolver<Name extends keyof Standing> = (question: StandingQuestion) => Promise<Standing[Name]> | Standing[Name]

const field = (facts: unknown, name: string): unknown =>
  typeof facts === 'object' && facts !== null ? (facts as Readonly<Record<string, unknown>>)[name] : undefined

const workerOf = async ({ facts, staff }: StandingQuestion) => {
  const id = field(facts, 'worker')
  return typeof id === 'string' ? staff.find(id) : undefined
}

/** R-PAN-02. The members have had the papers since the plan was referred. */
function earliestPanelSitting({ journey, receivedAt, rules }: StandingQuestion): LocalDate {
  const { panelPapersWorkingDays } = rules.thresholds
  const sentOn = localDate(journey.panel?.referredAt ?? receivedAt)
  // Nothing is due on this day: a year without official bank holidays does not stop anybody from planning.
  const readOn = addWorkingDays(
    sentOn,
    panelPapersWorkingDays,
    holidaysOrProvisional(rules.calendar, () => undefined),
  )
  return laterOf(readOn, localDate(receivedAt))
}

/** Of the staff ids that a step names those who may sit: active, on the panel, and trained to this day. */
async function panelMembersTrained({ facts, staff, receivedAt }: StandingQuestion): Promise<readonly StaffId[]> {
  const named = field(facts, 'members')
  const ids = Array.isArray(named) ? named.map(String) : []
  const members = await Promise.all(ids.map((id) => staff.find(id)))
  return members.flatMap((member) =>
    member !== undefined && isOnPanel(member) && isPanelTrained(member, receivedAt) ? [member.id] : [],
  )
}

const isOnPanel = ({ active, roles }: StaffMember): boolean =>
  active && roles.some((role) => role === 'PANEL_MEMBER' || role === 'PANEL_CHAIR')

const isPanelTrained = ({ panelTrainedUntil = '' }: StaffMember, at: Instant): boolean =>
  panelTrainedUntil >= localDate(at)

/**
 * What the journey asks of its worker: the area of its team, and the person's language where no interpreter comes. What they are
 * trained for is no concern here: the manager makes sure of it in the step itself (R-ASM-06).
 */
async function wantedOf({ journey: { allocation, contact }, staff }: StandingQuestion): Promise<Wanted> {
  const area = allocation === undefined ? undefined : await staff.areaOf(allocation.team)
  const { language = 'en', interpreterNeeded = false } = contact?.communication ?? {}
  return {
    ...(area === undefined ? {} : { area }),
    ...(language === 'en' || interpreterNeeded ? {} : { language }),
  }
}

/** R-OPS-01. What speaks against the named worker, for this person and on this day. */
async function allocationConcerns(question: StandingQuestion) {
  const id = field(question.facts, 'worker')
  if (typeof id !== 'string') return undefined
  const capacity = await question.staff.capacityOf(id, localDate(question.receivedAt))
  return capacity === undefined ? undefined : concernsAbout(capacity, await wantedOf(question))
}

/** So many months from the receipt, or before it when negative. */
const monthsAway =
  (months: number) =>
  ({ receivedAt }: StandingQuestion): LocalDate =>
    addMonths(localDate(receivedAt), months)

/** True when the death is on or after a day that counts; undefined when one of the two is not known. */
const diedFrom =
  (firstDay: (person: KnownPerson) => LocalDate | undefined) =>
  async ({ facts, person }: StandingQuestion): Promise<boolean | undefined> => {
    const diedOn = field(facts, 'diedOn') ?? correctedTo(facts, 'DIED')
    const known = await person()
    const first = known === undefined ? undefined : firstDay(known)
    return typeof diedOn === 'string' && first !== undefined ? diedOn >= first : undefined
  }

/** The day that a correction of this fact says is right. */
const correctedTo = (facts: unknown, fact: CorrectableFact): unknown =>
  field(facts, 'fact') === fact ? field(facts, 'on') : undefined

/** R-CHG-05. Of support that the step says has begun, else of what was recorded last. */
function lastFreeDayOn({ journey, facts, rules }: StandingQuestion): LocalDate | undefined {
  const startedOn = field(facts, 'startedOn') ?? correctedTo(facts, 'FREE_SUPPORT_STARTED')
  const support = typeof startedOn === 'string' ? { startedOn } : journey.charging?.reablement
  return support === undefined ? undefined : lastFreeDayOf(support, rules)
}

/** R-HOS-03. When a notice came: as staff entered it, where that is earlier than the receipt. */
function noticeCameAt({ facts, receivedAt }: StandingQuestion): Instant {
  const came = field(facts, 'cameAt')
  return typeof came === 'string' && canHaveCome(came, receivedAt) ? came : receivedAt
}

/** R-HOS-07. A notice in force while somebody is at home, because an admission is expected, is not of the stay that they left. */
function noticeCameOn({ journey: { hospital, leavingHospital } }: StandingQuestion): LocalDate | undefined {
  const ended = hospital?.ended.findLast(({ how }) => how !== 'WITHDRAWN')
  const notice = leavingHospital?.departure === undefined ? hospital?.notice : ended
  return notice === undefined ? undefined : localDate(notice.cameAt)
}

/** R-HOS-02. The day on which an admission is expected that has not happened yet. */
function expectedAdmission(facts: unknown): LocalDate | undefined {
  const [state, on] = ['state', 'on'].map((name) => field(field(facts, 'admission'), name))
  return state === 'EXPECTED' && typeof on === 'string' ? on : undefined
}

/** The support that a step names; its body has been checked by its schema. */
const supportIn = (facts: unknown): readonly PlannedSupport[] => {
  const support = field(facts, 'support')
  return Array.isArray(support) ? support.filter(isPlannedSupport) : []
}

const isPlannedSupport = (each: unknown): each is PlannedSupport => {
  const [kind, band, hours] = ['kind', 'band', 'hoursPerWeek'].map((name) => field(each, name))
  return (
    SUPPORT_KINDS.some((one) => one === kind) && RATE_BANDS.some((one) => one === band) && typeof hours === 'number'
  )
}

/** How each date or directory fact is found. One line each; a step names those it needs. */
const RESOLVERS: { readonly [Name in keyof Required<Standing>]: Resolver<Name> } = {
  receivedOn: ({ receivedAt }) => localDate(receivedAt),
  receivedPartOfDay: ({ receivedAt }) => partOfDay(receivedAt),
  signOffLimitPence: ({ caller }) => caller.signOffLimitPence,
  oneOffLimitPence: ({ caller, rules }) =>
    Math.max(0, ...caller.roles.map((role) => rules.thresholds.oneOffLimitsPence[role] ?? 0)),
  planSignedOn: ({ journey: { signOff } }) =>
    signOff?.inForce === undefined ? undefined : localDate(signOff.inForce.signedAt),
  actorQualified: ({ caller }) => caller.qualified,
  inOfficeHours: ({ receivedAt, rules }) => isOfficeOpen(receivedAt, rules.policy.officeHours, rules.calendar),
  mayStillReopen: ({ journey, receivedAt, rules }) =>
    journey.closure !== undefined &&
    mayStillReopen(journey.closure.at, receivedAt, rules.thresholds.reopenWithinMonths),
  panelThresholdPenceWeekly: ({ rules }) => rules.thresholds.panelWeeklyPence,
  panelQuorum: ({ rules }) => rules.thresholds.panelQuorum,
  noticeDays: async (question) => {
    const came = noticeCameAt(question)
    return noticeDaysOf(came, expectedAdmission(question.facts), await question.rulesAt(came))
  },
  noticeCameOn,
  correctedMomentOn: ({ facts }) => {
    const moment = field(facts, 'at')
    return typeof moment === 'string' ? localDate(moment) : undefined
  },
  noticePolicy: async (question) => noticePolicyOf(await question.rulesAt(noticeCameAt(question)), question.rules),
  reviewFirstAnchor: ({ rules }) => rules.policy.reviewFirstAnchor,
  workerAvailable: async (question) => {
    const worker = await workerOf(question)
    return (
      worker?.active === true && worker.roles.some((role) => role === 'PRACTITIONER' || role === 'SENIOR_PRACTITIONER')
    )
  },
  teamExists: ({ facts, staff }) => {
    const team = field(facts, 'team')
    return typeof team === 'string' && staff.hasTeam(team)
  },
  letterHandedOverOn: ({ journey, facts }) => {
    const reference = field(facts, 'letter')
    const letter = typeof reference === 'string' ? letterInProduction(journey, reference) : undefined
    return letter === undefined ? undefined : localDate(letter.handedOverAt)
  },
  letterWithheldOn: ({ journey, facts }) => {
    const reference = field(facts, 'letter')
    const since = typeof reference === 'string' ? mustNotBePostedSince(journey, reference) : undefined
    return since === undefined ? undefined : localDate(since)
  },
  contingencyEndsOn: ({ journey, facts, receivedAt, rules }) => {
    const contingency = held(journey).inForce.find(({ kinds }) => kinds.some((kind) => kind === field(facts, 'kind')))
    if (contingency === undefined) return undefined
    const most = policyFor('contingency.end', rules.policy).rule.amount
    return addDays(localDate(receivedAt), Math.min(contingency.limitDays, most))
  },
  latestReviewOn: monthsAway(12),
  reviewDueOn: ({ journey, facts }) => {
    const key = limitOfReview(field(facts, 'type'))
    const clock = journey.clocks.find((running) => running.key === key)
    return clock === undefined ? undefined : localDate(clock.dueAt)
  },
  latestAssessmentOn: monthsAway(3),
  latestPauseOn: monthsAway(3),
  latestDatePauseOn: ({ receivedAt }) => addDays(localDate(receivedAt), 28),
  namedDayEndsAt: ({ facts, rules }) => endOfNamedDay(field(facts, 'clock'), field(facts, 'on'), rules.policy),
  smallSpendingPercent: ({ rules }) => rules.thresholds.smallSpendingPercent,
  addedSpendingPercent: ({ rules }) => rules.thresholds.addedSpendingPercent,
  contingencyReviewAfterUses: ({ rules }) => rules.thresholds.contingencyReviewAfterUses,
  isAdult: async ({ person, receivedAt }) => {
    const born = (await person())?.bornOn
    return born === undefined ? undefined : born <= addToDate(localDate(receivedAt), { years: -18 })
  },
  deathAfterBirth: diedFrom(({ bornOn }) => bornOn),
  deathIsPlausible: diedFrom(({ firstContactOn }) => addToDate(firstContactOn, { years: -1 })),
  journeysBeside: ({ beside }) => beside?.journeys(),
  lettersArrived: ({ beside }) => beside?.lettersArrived(),
  earliestStartOn: monthsAway(-3),
  latestStartOn: monthsAway(12),
  earliestMoveOn: monthsAway(-3),
  latestMoveOn: monthsAway(24),
  councilHears: async ({ journey: { move }, hears }) => move !== undefined && (await hears?.(move.other)) === true,
  earliestEffectiveOn: monthsAway(-12),
  latestEffectiveOn: monthsAway(12),
  indicativeWorking: ({ facts, rules: { money, policy } }) =>
    BUDGET_CALCULATORS[money.calculator]({
      support: supportIn(facts),
      rates: money.rates,
      policyVersion: policy.version,
    }),
  chargingFigures: ({ rules }) => rules.money.charging,
  offersServiceFunds: ({ rules }) => rules.money.offersServiceFunds,
  freeSupportUnexplainedFrom: ({ receivedAt, rules }) =>
    addDays(localDate(receivedAt), -rules.thresholds.freeSupportRecordedWithinDays),
  lastFreeDayOn,
  correctedDates: (question) => correctedDates(question, lastFreeDayOn(question)),
  actorsHospital: ({ caller }) => caller.hospital?.siteCode,
  policyVersion: ({ rules }) => rules.policy.version,
  allocationConcerns,
  workAsked,
  workerTeam: async (question) => (await workerOf(question))?.team,
  panelMembersTrained,
  earliestPanelSitting,
  latestPanelSitting: monthsAway(3),
  panelShareToTell,
  panelSlots: ({ rules }) => rules.thresholds.panelSlots,
  panelSlotFree: ({ journey, facts, agenda }) => {
    const [sittingOn, slot] = [field(facts, 'sittingOn'), field(facts, 'slot')]
    return typeof sittingOn === 'string' && typeof slot === 'number' && agenda.isFree({ sittingOn, slot }, journey)
  },
  actorPanelTrained: async ({ caller, staff, receivedAt }) => {
    const member = await staff.find(caller.id)
    return member !== undefined && isPanelTrained(member, receivedAt)
  },
  directorAvailable: async ({ facts, staff }) => {
    const id = field(facts, 'director')
    const member = typeof id === 'string' ? await staff.find(id) : undefined
    return member?.active === true && member.roles.includes('HEAD_OF_SERVICE')
  },
}

/** The facts of this moment that the step's rules need, and no others. */
export async function standingFor(names: readonly (keyof Standing)[], question: StandingQuestion): Promise<Standing> {
  const found = await Promise.all(names.map(async (name) => [name, await RESOLVERS[name](question)] as const))
  return Object.fromEntries(found.filter(([, value]) => value !== undefined))
}
