import { isNewAdmission } from '../admission/begin.ts'
import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { Journey } from '../journey/journey.ts'
import type { Rule, Step } from '../journey/step.ts'
import { isBetween, type LocalDate } from '../shared/time.ts'
import type { LeaveHospitalFacts, SetDischargePathwayFacts } from './facts.ts'
import { LEAVING_HOSPITAL_REFUSALS as REFUSALS } from './refusals.ts'

/** R-HOS-07. Who has left has to come back first. */
export const isStillInHospital: Rule<unknown> = ({ leavingHospital }) =>
  leavingHospital?.departure === undefined ? undefined : REFUSALS.HAS_LEFT_HOSPITAL

/** R-HOS-07, R-HOS-13. Somebody who had left is back, or somebody with a plan is there whose admission nobody told of. */
export const wasNotKnownToBeThere: Rule<unknown> = (journey) =>
  journey.leavingHospital?.departure === undefined && !isNewAdmission(journey)
    ? REFUSALS.HAS_NOT_LEFT_HOSPITAL
    : undefined

/** R-HOS-11. Set before somebody leaves, or afterwards where nobody had said it. */
export const pathwayIsStillToSet: Rule<unknown> = ({ leavingHospital }) =>
  leavingHospital?.departure !== undefined && leavingHospital.pathway !== undefined
    ? REFUSALS.HAS_LEFT_HOSPITAL
    : undefined

/** R-HOS-10, R-HOS-11. With pathway 0 the council has no work; with every other somebody is named whom the person can ask. */
export const workerIsNamed: Rule<SetDischargePathwayFacts> = (_journey, { facts, standing }) =>
  facts.pathway !== 'P0' && (facts.worker === undefined || standing.workerAvailable !== true)
    ? REFUSALS.PATHWAY_NEEDS_NAMED_WORKER
    : undefined

/** R-HOS-12. One transfer record for a stay. */
export const isTheOneRecord: Rule<SetDischargePathwayFacts> = ({ leavingHospital }, { facts }) => {
  const held = leavingHospital?.transferRecord?.id
  return held === undefined || held === facts.transferRecord.id ? undefined : REFUSALS.ANOTHER_TRANSFER_RECORD
}

/** R-HOS-12. */
export const recordIsKnown: Rule<unknown> = ({ leavingHospital }) =>
  leavingHospital?.transferRecord === undefined ? REFUSALS.NO_TRANSFER_RECORD : undefined

/** R-HOS-07. A day that has come, and not before what it follows. */
const dayIsPossible =
  (after: (journey: Journey, step: Step) => LocalDate | undefined): Rule<LeaveHospitalFacts> =>
  (journey, step) => {
    const { facts, standing } = step
    const [earliest = facts.on, latest = ''] = [after(journey, step), standing.receivedOn]
    return isBetween(facts.on, earliest, latest) ? undefined : REFUSALS.HOSPITAL_DAY_NOT_POSSIBLE
  }

/** R-HOS-07. Nobody leaves before the day on which the hospital gave notice. */
export const leavingDayIsPossible = dayIsPossible((_journey, { standing }) => standing.noticeCameOn)

export const readmissionDayIsPossible = dayIsPossible(({ leavingHospital }) => leavingHospital?.departure?.on)

const runs = ({ clocks }: Journey, key: ClockKey): boolean => clocks.some((clock) => clock.key === key)

/** R-HOS-09. */
export const welfareCheckIsDue: Rule<unknown> = (journey) =>
  runs(journey, 'd2a.welfareCheck') ? undefined : REFUSALS.NO_WELFARE_CHECK_DUE

/** R-HOS-11. */
export const bedIsToReview: Rule<unknown> = (journey) =>
  runs(journey, 'd2a.p3.review') ? undefined : REFUSALS.NO_BED_TO_REVIEW
