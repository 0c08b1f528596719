import { admissionClocks, admissionWords, isNewAdmission } from '../admission/begin.ts'
import { offerBecomesDue } from '../carers/heard-of.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import type { Journey } from '../journey/journey.ts'
import { OPEN_STAGES } from '../journey/stage.ts'
import { defineStep, type Step } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { asField, takeOverClocks, type TakeOver } from '../out-of-hours/take-over.ts'
import { concernClocks, concernWords, newConcern, type Raised } from '../safeguarding/concern.ts'
import { admissionFitsNotice, admissionFollowsLastStay, admittedOn } from './admission-day.ts'
import { cameAfterLastEnded, cameAt, outOfHoursHas, trueReceiptHolds } from './arrival.ts'
import { afterDischargeEnds, dischargeDates, dischargeDatesEnd, replanned } from './clocks.ts'
import { endedDelay } from './delay.ts'
import { endingSteps } from './ending-steps.ts'
import { hospitalOf, likelyDay } from './evolve.ts'
import type { ChangeDischargeDateFacts, ReceiveAssessmentNoticeFacts, ReceiveDischargeNoticeFacts } from './facts.ts'
import { NOTICE_ROLES } from './notice-roles.ts'
import * as rules from './rules.ts'
import type { AssessmentNotice, DischargeNotice } from './state.ts'
import { toTheHospital, toTheTeam } from './words.ts'

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

/**
 * R-HOS-04. A system at the door reads its receipt there, so nobody has to call; a liaison who gives an e-mail address gets it as a
 * letter all the same.
 */
const hasReceiptAlready = ({ standing }: Pick<Step, 'standing'>, hasEmail: boolean): boolean =>
  standing.actorsHospital !== undefined && !hasEmail

/** R-HOS-03, R-CAR-01. The council assesses the carer, too: who is heard of has a right of their own, and the offer is due. */
const tellsOfCarer = ({ carerConsulted }: ReceiveAssessmentNoticeFacts): boolean => carerConsulted === 'YES'

/** R-HOS-03, R-HOS-14. A clock of its own for every notice, from when it came and under the policy in force then. */
function noticeClocks(
  journey: Journey,
  step: Step<ReceiveAssessmentNoticeFacts>,
  concern: Raised | undefined,
): readonly ClockIntent[] {
  const { facts, given, receivedAt, standing } = step
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
    ...(hasReceiptAlready(step, given.includes('/liaisonEmail'))
      ? []
      : [{ do: 'start', key: 'hospital.receipt', from: cameAt(step) } as const]),
    ...(isNewStay(journey, facts) ? afterDischargeEnds(journey, 'AssessmentNoticeReceived') : []),
    ...(tellsOfAdmission(journey, facts) ? admissionClocks(journey, receivedAt, 'AssessmentNoticeReceived') : []),
    ...takeOverClocks(journey, outOfHoursHas(step), receivedAt),
    ...concernClocks(concern, cameAt(step)),
    ...offerBecomesDue(journey, { carerKnown: tellsOfCarer(facts) }, receivedAt),
  ]
}

interface Heard {
  readonly concern: Raised | undefined
  readonly outOfHours: TakeOver | undefined
  /** The hospital has its receipt already. */
  readonly answered: boolean
}

/** R-HOS-04, R-HOS-15. The hospital has its receipt, the team its task, and abuse does not wait for either. */
function noticeMessages(
  journey: Journey,
  notice: AssessmentNotice,
  { concern, outOfHours, answered }: Heard,
): readonly MessageIntent[] {
  const dates = ['hospital.assessment'] as const
  return [
    ...(answered
      ? []
      : toTheHospital(journey, { template: 'HOSPITAL_RECEIPT', dates }, { hasEmail: notice.hasEmail, outOfHours })),
    ...toTheTeam(journey, outOfHours, { template: 'HOSPITAL_NOTICE', dates, about: { objection: notice.objection } }),
    ...concernWords(concern, outOfHours !== undefined),
  ]
}

/** R-HOS-02, R-HOS-03. The hospital asks for an assessment before somebody can go home safely. */
const receiveAssessmentNotice = defineStep<ReceiveAssessmentNoticeFacts>()({
  name: 'receiveAssessmentNotice',
  title: 'Take in an assessment notice of a hospital',
  roles: NOTICE_ROLES,
  from: OPEN_STAGES,
  reads: ['hospital'],
  standing: ['noticeDays', 'noticePolicy', 'inOfficeHours', 'actorsHospital'],
  rules: [
    rules.noneInForceYet,
    rules.assessmentNoticeIsComplete,
    trueReceiptHolds,
    cameAfterLastEnded,
    admissionFitsNotice,
    admissionFollowsLastStay,
    rules.notTooEarly,
    rules.likelyDayIsAhead,
    rules.likelyDayIsNear,
  ],
  happens: (journey, step) => {
    const { facts } = step
    const { likelyDischargeOn, abuseSigns = false } = facts
    const concern = abuseSigns ? newConcern(journey, 'HOSPITAL') : undefined
    const outOfHours = outOfHoursHas(step)
    const notice = noticeOf(step)
    const on = tellsOfAdmission(journey, facts) ? admittedOn(step) : undefined
    return {
      event: {
        type: 'AssessmentNoticeReceived',
        notice,
        abuseSigns,
        ...(concern === undefined ? {} : { concern }),
        ...(tellsOfCarer(facts) ? { tellsOfCarer: true } : {}),
        newStay: isNewStay(journey, facts),
        ...(on === undefined ? {} : { admittedOn: on }),
        ...(likelyDischargeOn === undefined ? {} : { likelyDischargeOn }),
        ...asField(outOfHours),
      },
      clocks: noticeClocks(journey, step, concern),
      messages: [
        ...noticeMessages(journey, notice, { concern, outOfHours, answered: hasReceiptAlready(step, notice.hasEmail) }),
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
  rules: [
    rules.oneIsInForce,
    rules.isItsOwn,
    rules.noDischargeNoticeYet,
    trueReceiptHolds,
    rules.changeIsNotTooShort,
    rules.likelyDayIsNear,
  ],
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

/** R-HOS-05. The hospital proposes a day; a second notice proposes another one, and the first stays in the history. */
const receiveDischargeNotice = defineStep<ReceiveDischargeNoticeFacts>()({
  name: 'receiveDischargeNotice',
  title: 'Take in a discharge notice of a hospital',
  roles: NOTICE_ROLES,
  from: OPEN_STAGES,
  reads: ['hospital'],
  standing: ['noticeDays', 'inOfficeHours', 'actorsHospital'],
  rules: [
    rules.oneIsInForce,
    rules.isItsOwn,
    rules.dischargeNoticeIsComplete,
    trueReceiptHolds,
    rules.notTooShort,
    rules.proposedDayIsNear,
  ],
  happens: (journey, step) => {
    const { facts, receivedAt } = step
    const discharge = dischargeOf(journey, step)
    const before = hospitalOf(journey).proposals.at(-1)?.on
    const outOfHours = outOfHoursHas(step)
    const answered = hasReceiptAlready(step, hospitalOf(journey).notice?.hasEmail ?? false)
    const about = { proposedOn: discharge.proposedOn }
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
        ...(answered
          ? []
          : [{ do: 'start', key: 'hospital.receipt', instance: 'discharge', from: discharge.cameAt } as const]),
        ...takeOverClocks(journey, outOfHours, receivedAt),
      ],
      messages: [
        ...(answered ? [] : toTheHospital(journey, { template: 'HOSPITAL_RECEIPT', dates, about }, { outOfHours })),
        ...toTheTeam(journey, outOfHours, { template: 'DISCHARGE_NOTICE', dates }),
      ],
    }
  },
})

export const noticeSteps = [
  receiveAssessmentNotice,
  changeDischargeDate,
  receiveDischargeNotice,
  ...endingSteps,
] as const
