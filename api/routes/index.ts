import type { Route } from '../route.ts'
import { afterHospitalRoute } from './after-hospital.ts'
import { absenceRoutes } from './absences.ts'
import { whoSawRoute } from './audit.ts'
import { directoryRoutes } from './directory.ts'
import { handOverRoutes } from './hand-overs.ts'
import { hospitalNoticeRoutes } from './hospital-notices.ts'
import { instrumentRoutes } from './instruments.ts'
import { onCallRoutes } from './on-call.ts'
import { loneConcernRoutes } from './lone-concerns.ts'
import { openJourneyRoute, takeOverRoute } from './open-journey.ts'
import { stepRoutes } from './take-step.ts'
import { moveInDoubtRoutes } from './moves-in-doubt.ts'
import { moveRoutes } from './moves.ts'
import { panelRoutes } from './panel.ts'
import { repairRoutes } from './repairs.ts'
import { serviceRoutes } from './services.ts'
import { supervisionRoutes } from './supervision.ts'
import { timeRoutes } from './time.ts'
import { viewRoutes } from './views.ts'
import { waitingListRoute } from './waiting-list.ts'
import { policyRoutes } from './policy.ts'
import { whyRoute } from './why.ts'
import { worklistRoutes } from './worklists.ts'

/** Every address under /v1, in the order in which they are documented. */
export const ROUTES: readonly Route[] = [
  openJourneyRoute,
  takeOverRoute,
  ...viewRoutes,
  whyRoute,
  ...stepRoutes,
  ...worklistRoutes,
  ...handOverRoutes,
  ...panelRoutes,
  ...serviceRoutes,
  ...moveRoutes,
  waitingListRoute,
  afterHospitalRoute,
  ...hospitalNoticeRoutes,
  ...loneConcernRoutes,
  ...onCallRoutes,
  ...directoryRoutes,
  ...absenceRoutes,
  ...policyRoutes,
  ...instrumentRoutes,
  ...moveInDoubtRoutes,
  ...supervisionRoutes,
  ...repairRoutes,
  whoSawRoute,
  ...timeRoutes,
]
