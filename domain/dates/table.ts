import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { Stage } from '../journey/stage.ts'
import type { Role } from '../roles/roles.ts'
import type { RuleId } from '../rulebook/rule-ids.ts'
import {
  PAUSE_REASONS,
  type DateReason,
  type ExtensionReason,
  type NewDateReason,
  type PauseReason,
} from './reasons.ts'

/** What people can do to a date. */
export type DateAct = 'PAUSE' | 'EXTEND' | 'SET'

interface Named<Act extends DateAct, Reason extends DateReason> {
  readonly act: Act
  readonly clocks: readonly ClockKey[]
  readonly rule: RuleId
  readonly reasons: readonly Reason[]
  /** By whom: those that the rulebook's section 2 lets extend or pause a timer, unless the rule asks for somebody higher. */
  readonly roles: readonly Role[]
}

export interface PauseAllowed extends Named<'PAUSE', PauseReason> {
  /** The stages in which nobody acts on the main line while all of these dates stand still. */
  readonly holdsUp: readonly Stage[]
  /** Dates that stand still together have steps of their own. */
  readonly ownSteps?: { readonly pause: string; readonly resume: string }
}

interface ExtensionAllowed extends Named<'EXTEND', ExtensionReason> {
  /** Days of the clock's own kind, each time. */
  readonly atMostDays: number
  /** How often one date gets more time; as often as there is a reason where it is absent. */
  readonly atMostTimes?: number
  /** The person is not written to: the letter could reach whoever the enquiry is about. */
  readonly isNotTold?: true
}

interface NewDateAllowed extends Named<'SET', NewDateReason> {
  /** The rule names it for a day that comes sooner, and for no other. */
  readonly onlyEarlier?: true
}

const MANAGERS = ['TEAM_MANAGER', 'SERVICE_MANAGER'] as const satisfies readonly Role[]
const HIGHER_MANAGERS = ['SERVICE_MANAGER', 'HEAD_OF_SERVICE'] as const satisfies readonly Role[]

const REVIEWS = [
  'review.first.windowOpens',
  'review.first',
  'review.annual.windowOpens',
  'review.annual',
  'review.unplanned.start',
  'review.unplanned',
] as const satisfies readonly ClockKey[]

const ASSESSMENTS = [
  'assessment.needs.p2',
  'assessment.needs.standard',
  'assessment.reassessment',
] as const satisfies readonly ClockKey[]

/**
 * Everything that somebody may do to a date by hand. What is not here is not done: no date of the hospital, of an urgent need, of
 * safety, of a letter, or of the first priority stands still, and none of them gets more time.
 */
const ALLOWED: readonly (PauseAllowed | ExtensionAllowed | NewDateAllowed)[] = [
  {
    act: 'PAUSE',
    clocks: REVIEWS,
    rule: 'R-REV-02',
    reasons: PAUSE_REASONS,
    roles: MANAGERS,
    holdsUp: ['REVIEWING'],
    ownSteps: { pause: 'Pause the review', resume: 'Carry on with the review' },
  },
  {
    act: 'PAUSE',
    clocks: ASSESSMENTS,
    rule: 'R-ASM-02',
    reasons: PAUSE_REASONS,
    roles: MANAGERS,
    holdsUp: ['WAITING', 'ASSESSING'],
  },
  {
    act: 'PAUSE',
    clocks: ['plan.agree', 'plan.agreement'],
    rule: 'R-PLN-04',
    reasons: PAUSE_REASONS,
    roles: MANAGERS,
    holdsUp: ['BUDGETING', 'PLANNING', 'AGREEING'],
  },
  {
    act: 'EXTEND',
    clocks: ['plan.agreement'],
    rule: 'R-SGN-01',
    reasons: ['TIME_TO_AGREE'],
    roles: MANAGERS,
    atMostDays: 10,
    atMostTimes: 1,
  },
  {
    act: 'EXTEND',
    clocks: ['finance.infoChase'],
    rule: 'R-CHG-01',
    reasons: ['PAPERS_ARE_COMING'],
    roles: MANAGERS,
    atMostDays: 10,
    atMostTimes: 1,
  },
  {
    act: 'EXTEND',
    clocks: ['safeguarding.enquiry'],
    rule: 'R-SAF-07',
    reasons: ['ENQUIRY_NEEDS_MORE_TIME'],
    roles: MANAGERS,
    atMostDays: 14,
    isNotTold: true,
  },
  {
    act: 'SET',
    clocks: ASSESSMENTS,
    rule: 'R-ASM-02',
    reasons: ['NEEDS_ARE_MORE_URGENT'],
    roles: MANAGERS,
    onlyEarlier: true,
  },
  {
    act: 'SET',
    clocks: ASSESSMENTS,
    rule: 'R-ASM-02',
    reasons: ['AGREED_WITH_PERSON'],
    roles: HIGHER_MANAGERS,
  },
  {
    act: 'SET',
    clocks: ['plan.agree'],
    rule: 'R-PLN-04',
    reasons: ['AGREED_WITH_PERSON'],
    roles: HIGHER_MANAGERS,
  },
  {
    act: 'SET',
    clocks: ['advice.followUp', 'notEligible.followUp'],
    rule: 'R-IAG-03',
    reasons: ['PERSON_CHOSE_THE_DAY'],
    roles: MANAGERS,
  },
]

type Allowed<Act extends DateAct> = Extract<(typeof ALLOWED)[number], { readonly act: Act }>

const isOf =
  <Act extends DateAct>(act: Act) =>
  (row: (typeof ALLOWED)[number]): row is Allowed<Act> =>
    row.act === act

/** What the rules name for this date; several rows where one reason asks for somebody higher than another. */
export const allowedFor = <Act extends DateAct>(act: Act, key: ClockKey): readonly Allowed<Act>[] =>
  ALLOWED.filter(isOf(act)).filter(({ clocks }) => clocks.includes(key))

/** Every rule that lets dates stand still. */
export const PAUSES: readonly PauseAllowed[] = ALLOWED.filter(isOf('PAUSE'))

/** R-REV-02. The dates of a review, which stand still together. */
export const PAUSABLE_REVIEWS: readonly ClockKey[] = REVIEWS

/** Everybody whom some rule names for one of these acts. */
export const ACTORS = ['TEAM_MANAGER', 'SERVICE_MANAGER', 'HEAD_OF_SERVICE'] as const satisfies readonly Role[]
