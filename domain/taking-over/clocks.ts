import { clocksOfScreen } from '../advocacy/arranging.ts'
import { ASSESSMENT_CLOCKS } from '../assessment/clocks.ts'
import { offerBecomesDue } from '../carers/heard-of.ts'
import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { AgreedTime, ClockIntent } from '../journey/clock-intent.ts'
import { start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { ratingOf } from '../shared/risk-matrix.ts'
import { noonOf, type Instant, type LocalDate } from '../shared/time.ts'
import { CONTACT_CLOCKS } from '../waiting/begin.ts'
import type {
  AtActive,
  AtAssessing,
  AtBudgeting,
  AtShortTerm,
  AtTriage,
  AtWaiting,
  FormerDirectPayment,
  TakeOverJourneyFacts,
} from './facts.ts'

type StartIntent = Extract<ClockIntent, { readonly do: 'start' }>

/** A date that runs already: from the day on which it began, and to the day that the former system had. */
interface Running {
  readonly key: ClockKey
  readonly from: LocalDate
  readonly dueOn?: LocalDate | undefined
  readonly within?: AgreedTime
}

type GoesOn = (running: Running) => StartIntent

const goesOnFrom =
  (ringFrom: Instant): GoesOn =>
  ({ key, from, dueOn, within }) => ({
    do: 'start',
    key,
    from: noonOf(from),
    takenOver: { ringFrom, ...(dueOn === undefined ? {} : { dueOn }) },
    ...(within === undefined ? {} : { within }),
  })

/** R-REF-04. */
const triageRuns = ({ referral, triageDueOn }: AtTriage): Running => ({
  key: referral.urgent ? 'triage.urgent' : 'triage.standard',
  from: referral.receivedOn,
  dueOn: triageDueOn,
})

/** R-ASM-02. By the priority that triage gave, from the receipt of the referral; a start with priority 1 from triage. */
function assessmentRuns({ referral, triage, assessmentDueOn }: AtWaiting | AtAssessing): readonly Running[] {
  const { priority, decidedOn } = triage
  return [
    { key: ASSESSMENT_CLOCKS[priority], from: referral.receivedOn, dueOn: assessmentDueOn },
    ...(priority === 'P1' ? [{ key: 'assessment.needs.p1.start', from: decidedOn } as const] : []),
  ]
}

/** R-WTW-03. Somebody who waits is spoken to; the next time counts from the last. */
const contactRuns = ({ triage, lastContactOn, contactDueOn }: AtWaiting): Running => ({
  key: CONTACT_CLOCKS[ratingOf(triage.risk)],
  from: lastContactOn ?? triage.decidedOn,
  dueOn: contactDueOn,
})

/** R-3CV-03. The next look counts from the last, the limit from the beginning. */
const shortTermRuns = ({ begunOn, lastCheckOn, checkDueOn, limitDueOn }: AtShortTerm): readonly Running[] => [
  { key: 'conversation.c2.check', from: lastCheckOn ?? begunOn, dueOn: checkDueOn },
  { key: 'conversation.c2.limit', from: begunOn, dueOn: limitDueOn },
]

/** R-PLN-04. */
const planRuns = ({ eligibility, planDueOn }: AtBudgeting): Running => ({
  key: 'plan.agree',
  from: eligibility.determinedOn,
  dueOn: planDueOn,
})

/** R-REV-01, R-REV-02. The date of the former system is that of the next review: the first, or the yearly one after it. */
function reviewsRun({ plan, lastReview, reviewDueOn }: AtActive): readonly Running[] {
  const { signedOn, reviewRhythm } = plan
  const weeks =
    reviewRhythm === undefined ? {} : { within: { amount: reviewRhythm.firstReviewWeeks, unit: 'week' } as const }
  const months =
    reviewRhythm === undefined ? {} : { within: { amount: reviewRhythm.everyMonths, unit: 'month' } as const }
  const from = lastReview?.on ?? signedOn
  const dueOn = lastReview === undefined ? undefined : reviewDueOn
  return [
    ...(lastReview === undefined
      ? ([
          { key: 'review.first.windowOpens', from: signedOn },
          { key: 'review.first', from: signedOn, dueOn: reviewDueOn, ...weeks },
        ] as const)
      : []),
    { key: 'review.annual.windowOpens', from, dueOn, ...months },
    { key: 'review.annual', from, dueOn, ...months },
  ]
}

/** R-PLN-06. Somebody says when the support of a signed plan has started. */
const serviceRuns = ({ plan }: AtActive): readonly Running[] =>
  plan.supportStartedOn === undefined ? [{ key: 'service.start', from: plan.signedOn }] : []

/** R-DPY-07, R-DPY-08. */
const paymentRuns = ({ startedOn, reviewedOn, reviewDueOn, auditDueOn }: FormerDirectPayment): readonly Running[] => [
  reviewedOn === undefined
    ? { key: 'directPayment.firstReview', from: startedOn, dueOn: reviewDueOn }
    : { key: 'directPayment.review', from: reviewedOn, dueOn: reviewDueOn },
  { key: 'directPayment.audit', from: startedOn, dueOn: auditDueOn },
]

function running(stands: TakeOverJourneyFacts['stands']): readonly Running[] {
  switch (stands.stage) {
    case 'TRIAGE':
      return [triageRuns(stands)]
    case 'WAITING':
      return [...assessmentRuns(stands), contactRuns(stands)]
    case 'SHORT_TERM':
      return shortTermRuns(stands)
    case 'ASSESSING':
      return assessmentRuns(stands)
    case 'BUDGETING':
      return [planRuns(stands)]
    case 'ACTIVE':
      return [
        ...reviewsRun(stands),
        ...serviceRuns(stands),
        ...(stands.directPayment === undefined ? [] : paymentRuns(stands.directPayment)),
      ]
  }
}

/**
 * R-CAR-01, R-ADV-02, R-BUD-01. Nobody knows whether the carer was offered an assessment, the advocate found, or the first figure named:
 * they are asked for from today.
 */
function askedForHere(journey: Journey, stands: TakeOverJourneyFacts['stands'], at: Instant): readonly ClockIntent[] {
  if (stands.stage === 'ACTIVE') return []
  const screen = stands.stage === 'TRIAGE' ? undefined : stands.triage.advocacyScreen
  return [
    ...(stands.stage === 'BUDGETING' ? [start('budget.indicative', at)] : []),
    ...offerBecomesDue(journey, stands.referral, at),
    ...(screen === undefined ? [] : clocksOfScreen(journey, { screen, at })),
  ]
}

/** R-OPS-07. Every date that ran goes on as it stood; those that nobody kept there begin here. */
export const clocksTakenOver = (
  journey: Journey,
  { stands, ringFrom }: TakeOverJourneyFacts,
  at: Instant,
): readonly ClockIntent[] => [...running(stands).map(goesOnFrom(ringFrom ?? at)), ...askedForHere(journey, stands, at)]
