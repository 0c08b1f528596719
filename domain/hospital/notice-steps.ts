import { admissionClocks, admissionWords, isNewAdmission } from '../admission/begin.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { met } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { OPEN_STAGES } from '../journey/stage.ts'
import { defineStep, type Step } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { asField, takeOverClocks, type TakeOver } from '../out-of-hours/take-over.ts'
import type { Role } from '../roles/roles.ts'
import { cameAfterLastEnded, cameAt, outOfHoursHas, trueReceiptHolds } from './arrival.ts'
import { afterDischargeEnds, dischargeDates, dischargeDatesEnd, noticeClocksEnd, replanned } from './clocks.ts'
import { openDelay, splitOf, type DelaySplit } from './delay.ts'
import { hospitalOf, likelyDay } from './evolve.ts'
import type {
  ChangeDischargeDateFacts,
  ReceiveAssessmentNoticeFacts,
  ReceiveDischargeNoticeFacts,
  WithdrawNoticeFacts,
} from './facts.ts'
import * as rules from './rules.ts'
import type { AssessmentNotice, DischargeNotice } from './state.ts'
import { toTheHospital, toTheTeam } from './words.ts'

/** Rulebook 3.9: the hospital itself, or whoever at the council has its notice in hand; at night the out-of-hours team. */
export const NOTICE_ROLES: readonly Role[] = ['HOSPITAL_LIAISON', 'CONTACT_OFFICER', 'TRIAGE_WORKER', 'EDT_WORKER']

/** The notice as it is in force. Its rules have seen that everything is there. */
function noticeOf(step: Step<ReceiveAssessmentNoticeFacts>): AssessmentNotice {
  const { facts, given, receivedAt, standing } = step
  const { noticeDays } = standing
  if (noticeDays === undefined) throw new Error('The door works out the days of a notice')
  const { deemedOn, lastDayOn, reading, policyVersion, policySince } = noticeDays
  return {
    hospital: facts.hospital ?? '',
    source: facts.source,
    cameAt: cameAt(step),
    enteredAt: receivedAt,
    objection: facts.objection ?? 'NOBODY',
    healthcare: facts.healthcare ?? 'CHECKLIST_NOT_NEEDED',
    hasEmail: given.includes('/liaisonEmail'),
    ...{ deemedOn, lastDayOn, reading, policyVersion, policySince },
  }
}

/** R-HOS-14. Somebody who has left and is in hospital again begins a new stay; an admission that is only expected does not. */
const isNewStay = ({ leavingHospital }: Journey, { admission }: ReceiveAssessmentNoticeFacts): boolean =>
  leavingHospital?.departure !== undefined && admission?.state === 'ADMITTED'

/** R-HOS-13. The notice is the first that the council hears of somebody with a plan who is in hospital. */
const tellsOfAdmission = (journey: Journey, { admission }: ReceiveAssessmentNoticeFacts): boolean =>
  admission?.state === 'ADMITTED' && isNewAdmission(journey)

/** R-HOS-03, R-HOS-14. A clock of its own for every notice, from when it came and under the policy in force then. */
function noticeClocks(journey: Journey, step: Step<ReceiveAssessmentNoticeFacts>): readonly ClockIntent[] {
  const { facts, receivedAt, standing } = step
  const day = facts.likelyDischargeOn
  const under = standing.noticePolicy
  return [
    {
      do: 'start',
      key: 'hospital.assessment',
      from: cameAt(step),
      ...(day === undefined ? {} : { facts: { proposedDischargeDate: day } }),
      ...(under === undefined ? {} : { under }),
    },
    { do: 'start', key: 'hospital.receipt', from: cameAt(step) },
    ...(isNewStay(journey, facts) ? afterDischargeEnds(journey, 'AssessmentNoticeReceived') : []),
    ...(tellsOfAdmission(journey, facts) ? admissionClocks(journey, receivedAt, 'AssessmentNoticeReceived') : []),
    ...takeOverClocks(journey, outOfHoursHas(step), receivedAt),
  ]
}

/** R-HOS-04, R-HOS-15. The hospital has its receipt, the team its task, and abuse does not wait for either. */
function noticeMessages(
  journey: Journey,
  notice: AssessmentNotice,
  { abuse, outOfHours }: { readonly abuse: boolean; readonly outOfHours: TakeOver | undefined },
): readonly MessageIntent[] {
  const dates = ['hospital.assessment'] as const
  return [
    ...toTheHospital(journey, { template: 'HOSPITAL_RECEIPT', dates }, notice.hasEmail),
    ...toTheTeam(journey, outOfHours, { template: 'HOSPITAL_NOTICE', dates, about: { objection: notice.objection } }),
    ...(abuse ? [{ template: 'HOSPITAL_ABUSE_SIGNS', to: 'DUTY_MANAGER' } as const] : []),
    ...(abuse && outOfHours !== undefined ? [{ template: 'HOSPITAL_ABUSE_SIGNS', to: 'EDT_MANAGER' } as const] : []),
  ]
}

/** R-HOS-02, R-HOS-03. The hospital asks for an assessment before somebody can go home safely. */
const receiveAssessmentNotice = defineStep<ReceiveAssessmentNoticeFacts>()({
  name: 'receiveAssessmentNotice',
  title: 'Take in an assessment notice of a hospital',
  roles: NOTICE_ROLES,
  from: OPEN_STAGES,
  reads: ['hospital'],
  standing: ['noticeDays', 'noticePolicy', 'inOfficeHours'],
  rules: [
    rules.noneInForceYet,
    rules.assessmentNoticeIsComplete,
    trueReceiptHolds,
    cameAfterLastEnded,
    rules.notTooEarly,
    rules.likelyDayIsAhead,
  ],
  happens: (journey, step) => {
    const { facts } = step
    const { likelyDischargeOn, abuseSigns: abuse = false } = facts
    const outOfHours = outOfHoursHas(step)
    const notice = noticeOf(step)
    return {
      event: {
        type: 'AssessmentNoticeReceived',
        notice,
        abuseSigns: abuse,
        newStay: isNewStay(journey, facts),
        ...(tellsOfAdmission(journey, facts) ? { admittedOn: facts.admission?.on ?? notice.deemedOn } : {}),
        ...(likelyDischargeOn === undefined ? {} : { likelyDischargeOn }),
        ...asField(outOfHours),
      },
      clocks: noticeClocks(journey, step),
      messages: [
        ...noticeMessages(journey, notice, { abuse, outOfHours }),
        ...(tellsOfAdmission(journey, facts) ? admissionWords(journey) : []),
      ],
    }
  },
})

/** R-HOS-03. The hospital has another day in mind, or none any more; what it said before stays in the history. */
const changeDischargeDate = defineStep<ChangeDischargeDateFacts>()({
  name: 'changeDischargeDate',
  title: 'Change the likely day of discharge',
  roles: NOTICE_ROLES,
  from: OPEN_STAGES,
  reads: ['hospital'],
  standing: ['noticeDays', 'actorsHospital'],
  rules: [rules.oneIsInForce, rules.isItsOwn, rules.noDischargeNoticeYet, trueReceiptHolds, rules.changeIsNotTooShort],
  happens: (journey, step) => {
    const { source, likelyDischargeOn: on } = step.facts
    const before = likelyDay(hospitalOf(journey))?.on
    return {
      event: {
        type: 'DischargeDateChanged',
        source,
        cameAt: cameAt(step),
        ...(on === undefined ? {} : { likelyDischargeOn: on }),
        ...(before === undefined ? {} : { before }),
      },
      clocks: replanned(journey, on, 'DischargeDateChanged'),
      messages: toTheTeam(journey, undefined, { template: 'DISCHARGE_NOTICE', dates: ['hospital.assessment'] }),
    }
  },
})

/** R-HOS-08. The relevant day: the proposed one, and never before the days of the assessment notice are over. */
function dischargeOf(journey: Journey, step: Step<ReceiveDischargeNoticeFacts>): DischargeNotice {
  const proposedOn = step.facts.proposedOn ?? ''
  const lastDayOn = journey.hospital?.notice?.lastDayOn ?? proposedOn
  return { cameAt: cameAt(step), proposedOn, relevantDay: proposedOn > lastDayOn ? proposedOn : lastDayOn }
}

/** R-HOS-08. How long the discharge was late, where it was. */
export function endedDelay({ hospital }: Journey, at: string): { readonly delay?: DelaySplit } {
  const delay = openDelay(hospital?.delays)
  return delay === undefined ? {} : { delay: splitOf(delay, at) }
}

/** R-HOS-05. The hospital proposes a day; a second notice proposes another one, and the first stays in the history. */
const receiveDischargeNotice = defineStep<ReceiveDischargeNoticeFacts>()({
  name: 'receiveDischargeNotice',
  title: 'Take in a discharge notice of a hospital',
  roles: NOTICE_ROLES,
  from: OPEN_STAGES,
  reads: ['hospital'],
  standing: ['noticeDays', 'inOfficeHours', 'actorsHospital'],
  rules: [rules.oneIsInForce, rules.isItsOwn, rules.dischargeNoticeIsComplete, trueReceiptHolds, rules.notTooShort],
  happens: (journey, step) => {
    const { facts, receivedAt } = step
    const discharge = dischargeOf(journey, step)
    const before = hospitalOf(journey).proposals.at(-1)?.on
    const outOfHours = outOfHoursHas(step)
    const dates = ['hospital.dischargeNotice.minDays', 'hospital.assessment', 'hospital.delay.flagTime'] as const
    return {
      event: {
        type: 'DischargeNoticeReceived',
        ...discharge,
        source: facts.source,
        enteredAt: receivedAt,
        ...(before === undefined ? {} : { before }),
        ...endedDelay(journey, receivedAt),
        ...asField(outOfHours),
      },
      clocks: [
        ...replanned(journey, discharge.proposedOn, 'DischargeNoticeReceived'),
        ...dischargeDatesEnd(journey, 'DischargeNoticeReceived'),
        ...dischargeDates(journey, discharge),
        { do: 'start', key: 'hospital.receipt', instance: 'discharge', from: discharge.cameAt },
        ...takeOverClocks(journey, outOfHours, receivedAt),
      ],
      messages: [
        ...toTheHospital(journey, { template: 'HOSPITAL_RECEIPT', dates, about: { proposedOn: discharge.proposedOn } }),
        ...toTheTeam(journey, outOfHours, { template: 'DISCHARGE_NOTICE', dates }),
      ],
    }
  },
})

/** R-HOS-06. The hospital no longer asks, or should not have asked. What was assessed is kept. */
const withdrawNotice = defineStep<WithdrawNoticeFacts>()({
  name: 'withdrawNotice',
  title: 'Withdraw a notice of a hospital',
  roles: NOTICE_ROLES,
  from: OPEN_STAGES,
  reads: ['hospital'],
  standing: ['actorsHospital'],
  rules: [rules.thereIsSuchANotice, rules.isItsOwn],
  happens: (journey, { facts, receivedAt }) => {
    const whole = facts.which === 'ASSESSMENT'
    return {
      event: { type: 'NoticeWithdrawn', ...facts, ...endedDelay(journey, receivedAt) },
      clocks: whole
        ? noticeClocksEnd(journey, 'NoticeWithdrawn')
        : [
            ...replanned(journey, likelyDay(hospitalOf(journey))?.on, 'NoticeWithdrawn'),
            ...dischargeDatesEnd(journey, 'NoticeWithdrawn'),
          ],
      messages: [
        ...toTheTeam(journey, undefined, { template: 'NOTICE_WITHDRAWN', about: { ...facts } }),
        ...(whole ? [{ template: 'NOTICE_WITHDRAWN_FOR_PERSON', to: 'PERSON' } as const] : []),
      ],
    }
  },
})

/** R-HOS-04. Where the hospital has no e-mail address, somebody calls and says that the notice has come. */
const confirmHospitalReceipt = defineStep<object>()({
  name: 'confirmHospitalReceipt',
  title: 'Confirm to the hospital by phone that its notice came',
  roles: ['CONTACT_OFFICER', 'TRIAGE_WORKER', 'PRACTITIONER', 'SENIOR_PRACTITIONER', 'EDT_WORKER'],
  from: OPEN_STAGES,
  reads: ['hospital'],
  rules: [rules.receiptIsAwaited],
  happens: () => ({
    event: { type: 'HospitalReceiptSent' },
    clocks: [met('hospital.receipt', 'HospitalReceiptSent')],
  }),
})

export const noticeSteps = [
  receiveAssessmentNotice,
  changeDischargeDate,
  receiveDischargeNotice,
  withdrawNotice,
  confirmHospitalReceipt,
] as const
