import type { Rule, Step } from '../journey/step.ts'
import type { LocalDate } from '../shared/time.ts'
import type { ReceiveAssessmentNoticeFacts } from './facts.ts'
import { HOSPITAL_REFUSALS } from './refusals.ts'

type Notice = Pick<Step<ReceiveAssessmentNoticeFacts>, 'facts' | 'standing'>

/** When the stay began: as the hospital says, else on the day on which its notice came; somebody expected has not begun one. */
export const admittedOn = ({ facts: { admission }, standing: { noticeDays } }: Notice): LocalDate | undefined =>
  admission?.state === 'ADMITTED' ? (admission.on ?? noticeDays?.givenOn) : undefined

/** R-HOS-02. Whoever is there came no later than the notice, and whoever is expected comes no earlier. */
export const admissionFitsNotice: Rule<ReceiveAssessmentNoticeFacts> = (_journey, { facts, standing }) => {
  const { state, on } = facts.admission ?? {}
  const { givenOn = on } = standing.noticeDays ?? {}
  if (on === undefined || givenOn === undefined) return undefined
  if (state === 'ADMITTED') return on > givenOn ? HOSPITAL_REFUSALS.ADMITTED_AFTER_NOTICE : undefined
  return on < givenOn ? HOSPITAL_REFUSALS.EXPECTED_DAY_HAS_PASSED : undefined
}

/** R-HOS-13. A stay begins on the day on which the last one ended, or later. */
export const admissionFollowsLastStay: Rule<ReceiveAssessmentNoticeFacts> = ({ leavingHospital }, notice) => {
  const [began, left] = [admittedOn(notice), leavingHospital?.departure?.on]
  return began !== undefined && left !== undefined && began < left
    ? HOSPITAL_REFUSALS.ADMITTED_BEFORE_LEAVING
    : undefined
}
