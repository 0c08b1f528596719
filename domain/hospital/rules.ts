import type { Rule } from '../journey/step.ts'
import { advocateNeeded } from '../advocacy/screen.ts'
import { missingFromAssessmentNotice, missingFromDischargeNotice } from './completeness.ts'
import { openDelay } from './delay.ts'
import type {
  ChangeDischargeDateFacts,
  CompleteHospitalAssessmentFacts,
  ReceiveAssessmentNoticeFacts,
  ReceiveDischargeNoticeFacts,
  RecordDelayCauseFacts,
  RecordSupportInPlaceFacts,
  TellHospitalTimeFacts,
  WithdrawNoticeFacts,
} from './facts.ts'
import { isBetween, type LocalDate } from '../shared/time.ts'
import { HOSPITAL_REFUSALS, incomplete, tooShort } from './refusals.ts'

/** R-HOS-14. One notice at a time; a fresh one comes after the last has ended. */
export const noneInForceYet: Rule<unknown> = ({ hospital }) =>
  hospital?.notice === undefined ? undefined : HOSPITAL_REFUSALS.NOTICE_ALREADY_IN_FORCE

/** R-HOS-05. */
export const oneIsInForce: Rule<unknown> = ({ hospital }) =>
  hospital?.notice === undefined ? HOSPITAL_REFUSALS.NO_ASSESSMENT_NOTICE : undefined

/** R-HOS-02. A notice that lacks something is rejected with all that it lacks, and no clock starts. */
export const assessmentNoticeIsComplete: Rule<ReceiveAssessmentNoticeFacts> = (_journey, notice) => {
  const missing = missingFromAssessmentNotice(notice)
  return missing.length === 0 ? undefined : incomplete(HOSPITAL_REFUSALS.ASSESSMENT_NOTICE_INCOMPLETE, missing)
}

/** R-HOS-05. */
export const dischargeNoticeIsComplete: Rule<ReceiveDischargeNoticeFacts> = (_journey, notice) => {
  const missing = missingFromDischargeNotice(notice)
  return missing.length === 0 ? undefined : incomplete(HOSPITAL_REFUSALS.DISCHARGE_NOTICE_INCOMPLETE, missing)
}

/** R-HOS-02. Not earlier than seven days before the expected admission. */
export const notTooEarly: Rule<unknown> = (_journey, { standing: { noticeDays } }) =>
  noticeDays?.earliestNoticeOn !== undefined && noticeDays.givenOn < noticeDays.earliestNoticeOn
    ? HOSPITAL_REFUSALS.NOTICE_TOO_EARLY
    : undefined

/** R-HOS-03. */
export const likelyDayIsAhead: Rule<ReceiveAssessmentNoticeFacts> = (_journey, { facts, standing }) =>
  facts.likelyDischargeOn !== undefined && facts.likelyDischargeOn < (standing.noticeDays?.givenOn ?? '')
    ? HOSPITAL_REFUSALS.LIKELY_DAY_HAS_PASSED
    : undefined

/** R-HOS-05. At least one day ahead of the day as which the notice counts; the answer names the earliest day. */
const daysAhead =
  <Facts>(dayOf: (facts: Facts) => string | undefined): Rule<Facts> =>
  (_journey, { facts, standing: { noticeDays } }) => {
    const day = dayOf(facts)
    if (day === undefined || noticeDays === undefined) return undefined
    const { earliestDischargeOn, earliestDischargeSaid = earliestDischargeOn } = noticeDays
    return day < earliestDischargeOn ? tooShort(earliestDischargeSaid) : undefined
  }

/** R-HOS-03. The assessment may wait for the day before the discharge, so a wrong year would let nobody come. */
const dayIsNear =
  <Facts>(dayOf: (facts: Facts) => LocalDate | undefined): Rule<Facts> =>
  (_journey, { facts, standing: { noticeDays } }) => {
    const day = dayOf(facts)
    return day === undefined || isBetween(day, day, noticeDays?.latestDischargeOn)
      ? undefined
      : HOSPITAL_REFUSALS.DISCHARGE_DAY_FAR_AWAY
  }

export const likelyDayIsNear = dayIsNear<ReceiveAssessmentNoticeFacts | ChangeDischargeDateFacts>(
  ({ likelyDischargeOn }) => likelyDischargeOn,
)

export const proposedDayIsNear = dayIsNear<ReceiveDischargeNoticeFacts>(({ proposedOn }) => proposedOn)

/** R-HOS-05. */
export const notTooShort = daysAhead<ReceiveDischargeNoticeFacts>(({ proposedOn }) => proposedOn)

/** R-HOS-05. A likely day that changes leaves the council a day, too. */
export const changeIsNotTooShort = daysAhead<ChangeDischargeDateFacts>(({ likelyDischargeOn }) => likelyDischargeOn)

/** R-HOS-05. */
export const noDischargeNoticeYet: Rule<unknown> = ({ hospital }) =>
  hospital?.discharge === undefined ? undefined : HOSPITAL_REFUSALS.DISCHARGE_NOTICE_SAYS_THE_DAY

/** R-HOS-06. Only what there is can be withdrawn. */
export const thereIsSuchANotice: Rule<WithdrawNoticeFacts> = ({ hospital }, { facts: { which } }) => {
  if (hospital?.notice === undefined) return HOSPITAL_REFUSALS.NO_ASSESSMENT_NOTICE
  return which === 'DISCHARGE' && hospital.discharge === undefined ? HOSPITAL_REFUSALS.NO_DISCHARGE_NOTICE : undefined
}

/** R-HOS-06. A hospital changes and withdraws what it has asked itself; staff do it for whichever hospital it was. */
export const isItsOwn: Rule<unknown> = ({ hospital }, { standing: { actorsHospital } }) =>
  actorsHospital === undefined || hospital?.notice === undefined || hospital.notice.hospital === actorsHospital
    ? undefined
    : HOSPITAL_REFUSALS.NOTICE_OF_ANOTHER_HOSPITAL

/** R-HOS-03. */
export const notAssessedYet: Rule<unknown> = ({ hospital }) =>
  hospital?.assessed === undefined ? undefined : HOSPITAL_REFUSALS.ALREADY_ASSESSED_IN_HOSPITAL

/** R-ADV-01. Assessing somebody on a ward involves them, so the four abilities are looked at here, too. */
export const advocacyIsScreened: Rule<CompleteHospitalAssessmentFacts> = (_journey, { facts }) =>
  facts.advocacyScreen === undefined ? HOSPITAL_REFUSALS.HOSPITAL_ADVOCACY_SCREEN_NEEDED : undefined

/** R-ADV-02. Who needs an advocate: the screen says so, and nobody was there. */
export const lacksAdvocate = ({ advocacyScreen, advocateTookPart }: CompleteHospitalAssessmentFacts): boolean =>
  advocacyScreen !== undefined && advocateNeeded(advocacyScreen) && advocateTookPart !== true

/** R-ADV-02. It is not concluded without the advocate, unless it could not wait and it is written down why. */
export const advocateWasThere: Rule<CompleteHospitalAssessmentFacts> = (_journey, { facts, given }) =>
  lacksAdvocate(facts) && !given.includes('/withoutAdvocateReasons')
    ? HOSPITAL_REFUSALS.HOSPITAL_ASSESSMENT_NEEDS_ADVOCATE
    : undefined

/** R-HOS-10. Long-term needs after recovery, not on the ward unless the person chooses; how they chose is on record. */
export const longTermOnlyByChoice: Rule<CompleteHospitalAssessmentFacts> = (_journey, { facts, given }) =>
  facts.longTermNeeds === 'ON_WARD_BY_CHOICE' && !given.includes('/choiceEvidence')
    ? HOSPITAL_REFUSALS.WARD_IS_NO_PLACE_FOR_LONG_TERM
    : undefined

/** R-HOS-11. A long-term bed is rare. */
export const longTermBedHasReasons: Rule<{ readonly pathway: string }> = (_journey, { facts, given }) =>
  facts.pathway === 'P3' && !given.includes('/longTermBedReasons')
    ? HOSPITAL_REFUSALS.LONG_TERM_BED_NEEDS_REASONS
    : undefined

/** R-HOS-03. The hospital is told a time for an assessment that is late. */
export const assessmentIsLate: Rule<unknown> = ({ clocks }) =>
  clocks.some(({ key, breached }) => key === 'hospital.assessment' && breached)
    ? undefined
    : HOSPITAL_REFUSALS.ASSESSMENT_NOT_LATE

/** R-HOS-03. */
export const newTimeIsAhead: Rule<TellHospitalTimeFacts> = (_journey, { facts, standing }) =>
  standing.receivedOn !== undefined && facts.by >= standing.receivedOn
    ? undefined
    : HOSPITAL_REFUSALS.NEW_TIME_NOT_AHEAD

/** R-HOS-08. Another day is news; the same day is news once it has come and the discharge is late. */
export const supportIsNews: Rule<RecordSupportInPlaceFacts> = ({ hospital }, { facts: { from }, standing }) => {
  const hasBegun = from <= (standing.receivedOn ?? '') && openDelay(hospital?.delays) !== undefined
  return hospital?.supportInPlaceFrom === from && !hasBegun ? HOSPITAL_REFUSALS.SUPPORT_ALREADY_IN_PLACE : undefined
}

/** R-HOS-08. A cause belongs to a delay, and is said again only when it changes. */
export const causeIsNew: Rule<RecordDelayCauseFacts> = ({ hospital }, { facts }) => {
  const delay = openDelay(hospital?.delays)
  if (delay === undefined) return HOSPITAL_REFUSALS.NO_DELAY
  return delay.waits.at(-1)?.cause === facts.cause ? HOSPITAL_REFUSALS.DELAY_CAUSE_UNCHANGED : undefined
}

/** R-HOS-04. */
export const receiptIsAwaited: Rule<unknown> = ({ clocks }) =>
  clocks.some(({ key }) => key === 'hospital.receipt') ? undefined : HOSPITAL_REFUSALS.RECEIPT_NOT_AWAITED
