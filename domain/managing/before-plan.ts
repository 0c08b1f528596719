import type { Journey } from '../journey/journey.ts'
import type { Rule } from '../journey/step.ts'
import { continuityRunsIn } from '../moves/continuity.ts'
import type { ReleaseBudgetFacts } from './facts.ts'
import { MANAGING_REFUSALS } from './refusals.ts'

type Arranged = (journey: Journey) => boolean

const urgentSupport: Arranged = ({ urgentSupport: urgent }) => urgent?.is === 'AGREED' || urgent?.is === 'RUNNING'

const reablement: Arranged = ({ charging }) =>
  charging?.reablement !== undefined && charging.reablement.endedOn === undefined

const shortTermWork: Arranged = ({ stage }) => stage === 'SHORT_TERM'

/** R-WTW-03. */
const helpWhileWaiting: Arranged = ({ managing }) => managing?.interimHelpSince !== undefined

/** R-HOS-10. Somebody came home from hospital with support, and has no plan yet. */
const supportAfterHospital: Arranged = ({ leavingHospital, signOff }) =>
  leavingHospital?.departure !== undefined && leavingHospital.pathway !== 'P0' && signOff?.inForce === undefined

/** R-PAN-06. What was named when the plan went to the panel, until that plan is signed. */
const besideThePanel: Arranged = ({ panel, signOff }) =>
  panel?.interim?.includes('ARRANGED_OTHERWISE') === true &&
  (signOff?.inForce === undefined || signOff.inForce.planVersion < panel.planVersion)

/** R-SGN-06. What was arranged for the time until the service of the plan can start. */
const untilTheServiceStarts: Arranged = ({ signOff }) =>
  signOff?.inForce?.newStartOn !== undefined && signOff.inForce.serviceStartedOn === undefined

/** R-HLT-03. Extra support that the plan held ready. */
const extraSupport: Arranged = ({ contingency }) => (contingency?.inUse ?? []).length > 0

/** Everything that can bridge the time before a plan, or a gap in it; each has a step of its own that says what it is and for how long. */
const INTERIM: readonly Arranged[] = [
  urgentSupport,
  reablement,
  shortTermWork,
  helpWhileWaiting,
  supportAfterHospital,
  besideThePanel,
  untilTheServiceStarts,
  extraSupport,
  continuityRunsIn,
]

/**
 * R-BUD-05. Money before the signature, or beside it, is for support that was arranged as urgent or interim: the word alone, and a reason,
 * open no way round the signature.
 */
export const supportIsArranged: Rule<ReleaseBudgetFacts> = (journey, { facts: { purpose } }) => {
  if (purpose === 'URGENT_SUPPORT' && !urgentSupport(journey)) return MANAGING_REFUSALS.NO_URGENT_SUPPORT_TO_PAY
  return purpose === 'INTERIM_SUPPORT' && !INTERIM.some((isArranged) => isArranged(journey))
    ? MANAGING_REFUSALS.NO_INTERIM_SUPPORT_TO_PAY
    : undefined
}
