import type { Rule, Standing } from '../journey/step.ts'
import type { Refusal } from '../shared/refusal.ts'
import { toMs } from '../shared/time.ts'
import { budgetOf } from './as-if.ts'
import { dueDays, outOfOrder, stillToCome, type Dated } from './dates.ts'
import type { AtActive, TakeOverJourneyFacts } from './facts.ts'
import { TAKING_OVER_REFUSALS } from './refusals.ts'

/** What speaks against taking over, and where in the form it stands. */
export interface Finding {
  readonly refusal: Refusal
  readonly pointer: string
}

type Look = (facts: TakeOverJourneyFacts, standing: Standing) => readonly Finding[]

const unless = (holds: boolean, refusal: Refusal, pointer: string): readonly Finding[] =>
  holds ? [] : [{ refusal, pointer }]

const each = (dates: readonly Dated[], refusal: Refusal): readonly Finding[] =>
  dates.map(({ pointer }) => ({ refusal, pointer }))

const planOf = ({ stands }: TakeOverJourneyFacts): AtActive | undefined =>
  stands.stage === 'ACTIVE' ? stands : undefined

/** R-REF-01. Somebody has to see the journey. */
const teamHasStaff: Look = (_facts, { teamExists }) =>
  unless(teamExists !== false, TAKING_OVER_REFUSALS.TEAM_TO_TAKE_OVER_UNKNOWN, '/team')

/** R-OPS-01. Work goes to somebody who is there. */
const workerIsThere: Look = ({ worker }, { workerAvailable }) =>
  unless(worker === undefined || workerAvailable !== false, TAKING_OVER_REFUSALS.WORKER_TO_TAKE_OVER_UNKNOWN, '/worker')

/** R-WTW-01. Whoever has no worker waits, and whoever waits has none; short-term work is done by a worker or by a team. */
const workerFitsStage: Look = ({ worker, stands: { stage } }) =>
  stage === 'ASSESSING' || stage === 'BUDGETING'
    ? unless(worker !== undefined, TAKING_OVER_REFUSALS.WORKER_MISSING, '/worker')
    : unless(
        worker === undefined || stage === 'ACTIVE' || stage === 'SHORT_TERM',
        TAKING_OVER_REFUSALS.WORKER_BEFORE_ALLOCATION,
        '/worker',
      )

/** R-OPS-07. Dates are the true ones, so what has happened lies behind. */
const hasHappened: Look = (facts, { receivedOn }) =>
  receivedOn === undefined ? [] : each(stillToCome(facts, receivedOn), TAKING_OVER_REFUSALS.DATE_STILL_TO_COME)

/** R-OPS-07. */
const isInOrder: Look = (facts) => each(outOfOrder(facts), TAKING_OVER_REFUSALS.DATES_OUT_OF_ORDER)

/** R-REV-02. A wrong year would hide somebody for that long. */
const isDueWithinAYear: Look = (facts, { latestReviewOn: latest }) =>
  each(
    dueDays(facts).filter(({ day }) => latest !== undefined && day > latest),
    TAKING_OVER_REFUSALS.DUE_DATE_FAR_AWAY,
  )

/** R-MGT-01. */
const linesAreManaged: Look = (facts) =>
  (planOf(facts)?.plan.lines ?? []).flatMap(({ mode, manager }, index) =>
    unless(
      (mode === 'THIRD_PARTY') === (manager !== undefined),
      TAKING_OVER_REFUSALS.LINE_NOT_MANAGED,
      `/stands/plan/lines/${String(index)}/manager`,
    ),
  )

/** R-DPY-04. */
const paymentFitsLines: Look = (facts) => {
  const stands = planOf(facts)
  const isPaid = stands?.plan.lines.some(({ mode }) => mode === 'DIRECT_PAYMENT') === true
  return unless(
    isPaid === (stands?.directPayment !== undefined),
    TAKING_OVER_REFUSALS.DIRECT_PAYMENT_DOES_NOT_FIT,
    '/stands/directPayment',
  )
}

/** R-BUD-03. */
const sharesAddUp: Look = (facts) => {
  const stands = planOf(facts)
  return unless(
    stands === undefined || budgetOf(stands.plan).councilPence >= 0,
    TAKING_OVER_REFUSALS.PERSON_PAYS_TOO_MUCH,
    '/stands/plan/personPence',
  )
}

const LOOKS: readonly Look[] = [
  teamHasStaff,
  workerIsThere,
  workerFitsStage,
  hasHappened,
  isInOrder,
  isDueWithinAYear,
  linesAreManaged,
  paymentFitsLines,
  sharesAddUp,
]

/** Everything that speaks against taking over a journey, each at its place. */
export const findings = (facts: TakeOverJourneyFacts, standing: Standing): readonly Finding[] =>
  LOOKS.flatMap((look) => look(facts, standing))

export const nothingSpeaksAgainstIt: Rule<TakeOverJourneyFacts> = (_journey, { facts, standing }) =>
  findings(facts, standing)[0]?.refusal

/** R-REF-01. A journey begins once. */
export const isNew: Rule<unknown> = ({ version }) => (version > 0 ? TAKING_OVER_REFUSALS.TAKEN_OVER_ALREADY : undefined)

const SIXTY_DAYS_MS = 60 * 86_400_000

/** R-GEN-04. A date that has passed is told of soon; when it is spread, nobody is put off for longer. */
export const ringsSoon: Rule<TakeOverJourneyFacts> = (_journey, { facts: { ringFrom }, receivedAt }) => {
  if (ringFrom === undefined) return undefined
  const wait = toMs(ringFrom) - toMs(receivedAt)
  return wait >= 0 && wait <= SIXTY_DAYS_MS ? undefined : TAKING_OVER_REFUSALS.RING_FROM_FAR_AWAY
}
