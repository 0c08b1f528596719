import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockFacts } from '../journey/clock-intent.ts'
import type { Changes } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { Standing } from '../journey/step.ts'
import { freeWeeksAfter } from '../leaving-hospital/after.ts'
import type { RuleId } from '../rulebook/rule-ids.ts'
import { noonOf, toMs, type Instant, type LocalDate } from '../shared/time.ts'
import type { CorrectableFact, FactValue } from './state.ts'

/** One fact that can be put right: where it stands, what counts from it, and what else has to hold. */
export interface FactRow {
  /** How it is called in a sentence. */
  readonly words: string
  /** The rule that counts from it. */
  readonly rule: RuleId
  /** A moment where the hour counts; else a day. */
  readonly isMoment?: true
  /** As the journey has it; undefined where it was never recorded. */
  readonly held: (journey: Journey) => FactValue | undefined
  /** The journey with the fact put right. */
  readonly corrected: (journey: Journey, now: FactValue) => Changes
  /** The dates that count from it while they run. */
  readonly clocks: readonly ClockKey[]
  /** Day zero of those dates. */
  readonly dayZero: (journey: Journey, value: FactValue, standing: Standing) => Instant
  /** What a date counts with besides its day zero, where that hangs on the fact, too. */
  readonly factsOf?: (key: ClockKey, value: FactValue, standing: Standing) => ClockFacts | undefined
  /** The earliest that it can be. */
  readonly notBefore?: (journey: Journey, standing: Standing) => FactValue | undefined
}

const noon = (_journey: Journey, day: LocalDate): Instant => noonOf(day)

/** R-REV-01. Counted from the start of support, or from the later of both where the council's policy says so. */
function firstReviewFrom({ signOff }: Journey, day: LocalDate, { reviewFirstAnchor }: Standing): Instant {
  const signedAt = signOff?.inForce?.signedAt
  const isLater = reviewFirstAnchor === 'laterOfBoth' && signedAt !== undefined && toMs(signedAt) > toMs(noonOf(day))
  return isLater ? signedAt : noonOf(day)
}

const supportStarted = ({ signOff }: Journey, serviceStartedOn: LocalDate): Changes =>
  signOff?.inForce === undefined ? {} : { signOff: { ...signOff, inForce: { ...signOff.inForce, serviceStartedOn } } }

/** ISO dates sort as text. */
const later = (one: LocalDate | undefined, other: LocalDate | undefined): LocalDate | undefined =>
  one === undefined || (other !== undefined && other > one) ? other : one

const leftHospital = ({ leavingHospital, admission }: Journey, on: LocalDate): Changes => {
  const departure = leavingHospital?.departure
  if (departure === undefined) return {}
  return {
    leavingHospital: { ...leavingHospital, departure: { ...departure, on } },
    ...(admission?.leftOn === departure.on ? { admission: { ...admission, leftOn: on } } : {}),
  }
}

const freeSupportStarted = ({ charging }: Journey, startedOn: LocalDate): Changes =>
  charging?.reablement === undefined
    ? {}
    : { charging: { ...charging, reablement: { ...charging.reablement, startedOn } } }

const residenceDisputed = ({ move }: Journey, on: LocalDate): Changes =>
  move?.dispute === undefined ? {} : { move: { ...move, dispute: { ...move.dispute, on } } }

/** Every fact that the correcting step puts right, with the dates that are planned anew by it. */
export const FACTS: Readonly<Record<CorrectableFact, FactRow>> = {
  REFERRAL_RECEIVED: {
    words: 'the moment at which the request came in',
    rule: 'R-REF-04',
    isMoment: true,
    held: ({ referral }) => referral?.receivedAt,
    corrected: ({ referral }, receivedAt) => (referral === undefined ? {} : { referral: { ...referral, receivedAt } }),
    clocks: [
      'referral.acknowledge',
      'referral.acknowledge.referrer',
      'triage.standard',
      'triage.urgent',
      'assessment.needs.p1',
      'assessment.needs.p2',
      'assessment.needs.standard',
    ],
    dayZero: (_journey, moment) => moment,
  },
  LEFT_HOSPITAL: {
    words: 'the day on which the person left hospital',
    rule: 'R-HOS-10',
    held: ({ leavingHospital }) => leavingHospital?.departure?.on,
    corrected: leftHospital,
    clocks: ['d2a.welfareCheck', 'd2a.assessment', 'd2a.p3.review'],
    dayZero: noon,
    factsOf: (key, day, { lastFreeDayOn }) =>
      key === 'd2a.assessment' ? freeWeeksAfter(day, lastFreeDayOn) : undefined,
    notBefore: ({ admission }, { noticeCameOn }) => later(admission?.on, noticeCameOn),
  },
  FREE_SUPPORT_STARTED: {
    words: 'the first day of free support',
    rule: 'R-CHG-05',
    held: ({ charging }) => charging?.reablement?.startedOn,
    corrected: freeSupportStarted,
    clocks: ['reablement.freePeriod'],
    dayZero: noon,
  },
  SUPPORT_STARTED: {
    words: 'the day on which support under the plan started',
    rule: 'R-REV-01',
    held: ({ signOff }) => signOff?.inForce?.serviceStartedOn,
    corrected: supportStarted,
    clocks: ['review.first.windowOpens', 'review.first'],
    dayZero: firstReviewFrom,
  },
  RESIDENCE_DISPUTED: {
    words: 'the day on which the councils began to disagree',
    rule: 'R-MOV-13',
    held: ({ move }) => move?.dispute?.on,
    corrected: residenceDisputed,
    clocks: ['move.disputeLimit'],
    dayZero: noon,
  },
  DIED: {
    words: 'the date of death',
    rule: 'R-RET-01',
    held: ({ closure }) => (closure?.reason === 'DIED' ? closure.diedOn : undefined),
    corrected: ({ closure }, diedOn) => (closure === undefined ? {} : { closure: { ...closure, diedOn } }),
    clocks: ['retention.case'],
    dayZero: noon,
  },
}
