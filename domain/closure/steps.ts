import { supportHoldsWhileDisputed } from '../agreement/rules.ts'
import { freeSupportIsOver } from '../charging/rules.ts'
import { assessmentWasOffered, shortTermWorkHasEnded } from '../conversations/rules.ts'
import { endedDelay } from '../hospital/delay.ts'
import { cancel, met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { poolsEndWithJourney, poolsGoOn } from '../managing/pool-reviews.ts'
import { continuityIsOver } from '../moves/incoming-rules.ts'
import { leadGoesOn, movedMeansHandedOver, noOfferIsOpen } from '../moves/outgoing-rules.ts'
import { isPaying } from '../direct-payments/paying.ts'
import { lastSpendingIsLookedAt } from '../direct-payments/paying-clocks.ts'
import { paymentEndsWithJourney, paymentGoesOn, paymentIsLookedAtAsBefore } from '../direct-payments/with-journey.ts'
import { wordForRecipient } from '../direct-payments/word-for-recipient.ts'
import { OPEN_STAGES, STAGES } from '../journey/stage.ts'
import { defineStep, type Standing } from '../journey/step.ts'
import { aftercareStaysOnAMove, dischargeDoesNotEndSupport } from '../planning/together-rules.ts'
import { noonOf } from '../shared/time.ts'
import { nothingUrgentIsOpen } from '../urgent-support/rules.ts'
import { silenceWasLookedInto } from '../waiting/rules.ts'
import { afterDeathSteps } from './after-death.ts'
import { cancelRunningClocks, clocksOfArrived, clocksThatStop, restoredClocks } from './clocks.ts'
import type {
  CloseJourneyFacts,
  CorrectDeathFacts,
  GiveEndingNoticeFacts,
  RecordDeathFacts,
  ReopenJourneyFacts,
} from './facts.ts'
import {
  dutyToAssessIsDone,
  eligibleNeedsAreNotDropped,
  hospitalWaitsForNothing,
  triageHasDecided,
} from './duty-rules.ts'
import { repaymentToEstate } from '../finance/estate.ts'
import * as rules from './rules.ts'
import { workerOrTeam } from '../messages/recipient.ts'

/** R-CLS-01. Staff hear what is left to do, and on which other journeys of the person something still runs. */
function wordOfDeath({ allocation }: Journey, { journeysBeside = [] }: Standing): readonly MessageIntent[] {
  const readers = [workerOrTeam(allocation), 'TEAM_MANAGER'] as const
  const journeys = journeysBeside.map(({ reference }) => reference)
  return [
    ...readers.map((to) => ({ template: 'DEATH_RECORDED', to }) as const),
    ...(journeys.length === 0
      ? []
      : readers.map((to) => ({ template: 'DEATH_ON_OTHER_JOURNEYS', to, about: { journeys } }) as const)),
  ]
}

/**
 * R-CLS-01, R-HOS-07. In one moment every date and letter stops, a hospital's among them; retention counts from the death (R-RET-01).
 * Staff hear what is left to do.
 */
const recordDeath = defineStep<RecordDeathFacts>()({
  name: 'recordDeath',
  title: 'Record a death',
  roles: [
    'PRACTITIONER',
    'SENIOR_PRACTITIONER',
    'TEAM_MANAGER',
    'CONTACT_OFFICER',
    'TRIAGE_WORKER',
    'EDT_WORKER',
    'FINANCE_OFFICER',
    'HOSPITAL_LIAISON',
  ],
  // Also after closing: a follow-up may still run, and nothing may reach somebody who has died.
  from: STAGES,
  reads: ['closure'],
  standing: ['receivedOn', 'deathAfterBirth', 'deathIsPlausible', 'journeysBeside'],
  rules: [
    rules.deathIsNew,
    rules.openJourneyComesFirst,
    rules.deathIsNotInFuture,
    rules.deathIsAfterBirth,
    rules.deathIsNotLongBefore,
  ],
  happens: (journey, { facts, receivedAt, standing }) => ({
    event: { type: 'DeathRecorded', ...facts, stopped: clocksThatStop(journey), ...endedDelay(journey, receivedAt) },
    clocks: [
      ...cancelRunningClocks(journey, 'DIED'),
      ...poolsEndWithJourney(journey, receivedAt).clocks,
      ...(journey.stage === 'CLOSED'
        ? []
        : [...lastSpendingIsLookedAt(journey, receivedAt), start('retention.case', noonOf(facts.diedOn))]),
    ],
    messages: [
      ...wordOfDeath(journey, standing),
      ...repaymentToEstate(journey),
      ...poolsEndWithJourney(journey, receivedAt).messages,
      ...paymentEndsWithJourney(journey),
    ],
  }),
})

/**
 * R-CLS-02. The person lives: the journey is where it was, every date is what it was, and what passed meanwhile shows as missed.
 * Letters that were held back go out now, with the dates of today (docs/decisions/0079); staff hear that there may be some.
 */
const correctDeath = defineStep<CorrectDeathFacts>()({
  name: 'correctDeath',
  title: 'Correct a death that was recorded wrongly',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER'],
  from: ['CLOSED'],
  reads: ['closure'],
  standing: ['lettersArrived'],
  rules: [rules.deathIsRecorded],
  happens: (journey, { facts, standing }) => ({
    event: { type: 'DeathCorrected', ...facts },
    clocks: [
      ...restoredClocks(journey),
      ...clocksOfArrived(journey, standing.lettersArrived),
      ...poolsGoOn(journey),
      ...paymentIsLookedAtAsBefore(journey),
    ],
    messages: [
      { template: 'DEATH_CORRECTED', to: workerOrTeam(journey.allocation) },
      { template: 'DEATH_CORRECTED', to: 'TEAM_MANAGER' },
      ...paymentGoesOn(journey),
    ],
  }),
})

/** R-CLS-04. The person hears in time that the support is going to end, why, and what they can do about it. */
const giveEndingNotice = defineStep<GiveEndingNoticeFacts>()({
  name: 'giveEndingNotice',
  title: 'Give notice that the support is going to end',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER'],
  from: OPEN_STAGES,
  reads: ['reviews', 'signOff', 'ending'],
  rules: [rules.endingMayBeNotified, rules.adviceIsGivenWithNotice],
  happens: (journey, { facts: { ground }, receivedAt }) => ({
    event: { type: 'EndingNoticeGiven', ground },
    clocks: [start('close.notice', receivedAt), start('close.noticeLetter', receivedAt)],
    messages: [
      { template: 'ENDING_NOTICE', to: 'PERSON', dates: ['close.notice'], about: { ground, paid: isPaying(journey) } },
      ...wordForRecipient(journey, 'ENDING_NOTICE', { dates: ['close.notice'] }),
    ],
  }),
})

/** R-CLS-04. The support goes on. */
const withdrawEndingNotice = defineStep<object>()({
  name: 'withdrawEndingNotice',
  title: 'Withdraw the notice that the support is going to end',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER'],
  from: OPEN_STAGES,
  reads: ['ending'],
  rules: [rules.noticeIsGiven],
  happens: (journey) => ({
    event: { type: 'EndingNoticeWithdrawn' },
    clocks: (['close.notice', 'close.noticeLetter'] as const).map((key) => cancel(key, 'EndingNoticeWithdrawn')),
    messages: [{ template: 'ENDING_NOTICE_WITHDRAWN', to: 'PERSON' }, ...wordForRecipient(journey, 'NOTICE_WITHDRAWN')],
  }),
})

/** R-3CV-04. While nobody has decided about eligibility, the letter offers an assessment. */
const farewell = ({ eligibility }: Journey, { reason, letterAllowed }: CloseJourneyFacts): readonly MessageIntent[] => {
  const about = { reason, offersAssessment: eligibility === undefined }
  return letterAllowed && reason !== 'DUPLICATE' ? [{ template: 'JOURNEY_CLOSED', to: 'PERSON', about }] : []
}

/** R-CLS-03, R-CLS-04. A manager ends the journey, with a reason that fits. */
const closeJourney = defineStep<CloseJourneyFacts>()({
  name: 'closeJourney',
  title: 'Close the journey',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER'],
  from: OPEN_STAGES,
  reads: [
    'reviews',
    'changes',
    'signOff',
    'managing',
    'directPayment',
    'charging',
    'triage',
    'eligibility',
    'planning',
    'agreement',
    'ending',
    'conversations',
    'urgentSupport',
    'outOfHours',
    'waiting',
    'hospital',
    'move',
  ],
  rules: [
    rules.hasNoOwnStep,
    triageHasDecided,
    dutyToAssessIsDone,
    rules.reasonFits,
    supportHoldsWhileDisputed,
    aftercareStaysOnAMove,
    movedMeansHandedOver,
    noOfferIsOpen,
    leadGoesOn,
    continuityIsOver,
    dischargeDoesNotEndSupport,
    eligibleNeedsAreNotDropped,
    rules.supportEndsByReviewOrChoice,
    rules.choiceIsOnRecord,
    rules.nobodysWordWaits,
    rules.noReportIsPassedOver,
    rules.noticeHasRunOut,
    rules.noticeHasArrived,
    rules.paymentEndsInOrder,
    rules.nothingIsOpen,
    hospitalWaitsForNothing,
    shortTermWorkHasEnded,
    nothingUrgentIsOpen,
    freeSupportIsOver,
    silenceWasLookedInto,
    rules.adviceIsGiven,
    rules.letterOrReason,
    assessmentWasOffered,
  ],
  happens: (journey, { facts, receivedAt }) => ({
    event: { type: 'JourneyClosed', reason: facts.reason, personsChoice: facts.personsChoice },
    clocks: [
      ...cancelRunningClocks(journey, facts.reason),
      ...poolsEndWithJourney(journey, receivedAt).clocks,
      ...lastSpendingIsLookedAt(journey, receivedAt),
      start(facts.reason === 'ADVICE_ONLY' ? 'retention.adviceOnly' : 'retention.case', receivedAt),
    ],
    messages: [
      ...farewell(journey, facts),
      ...paymentEndsWithJourney(journey),
      ...wordForRecipient(journey, 'ENDS_WITH_JOURNEY', { dates: ['directPayment.finalAudit'] }),
      ...poolsEndWithJourney(journey, receivedAt).messages,
    ],
  }),
})

/** R-CLS-05. The same journey goes on, from triage: what is needed now is looked at anew, with the old record at hand. */
const reopenJourney = defineStep<ReopenJourneyFacts>()({
  name: 'reopenJourney',
  title: 'Reopen the journey',
  roles: ['TEAM_MANAGER', 'TRIAGE_WORKER', 'CONTACT_OFFICER'],
  from: ['CLOSED'],
  reads: ['closure'],
  standing: ['mayStillReopen'],
  rules: [rules.didNotDie, rules.isSoonEnough],
  happens: (journey, { facts, receivedAt }) => ({
    event: { type: 'JourneyReopened', ...facts },
    clocks: [
      cancel('retention.case', 'JourneyReopened'),
      cancel('retention.adviceOnly', 'JourneyReopened'),
      met('notEligible.followUp', 'JourneyReopened'),
      met('reassessment.decision', 'JourneyReopened'),
      ...(journey.referral === undefined ? [] : [start('triage.standard', receivedAt)]),
    ],
    messages: [{ template: 'JOURNEY_REOPENED', to: 'PERSON', dates: ['triage.standard'] }],
  }),
})

export const closureSteps = [
  recordDeath,
  ...afterDeathSteps,
  correctDeath,
  giveEndingNotice,
  withdrawEndingNotice,
  closeJourney,
  reopenJourney,
] as const
