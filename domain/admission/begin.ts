import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, start } from '../journey/clock-intents.ts'
import type { Changes } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { callsForReview, reviewDates, reviewFor, reviewWords } from '../leaving-hospital/review.ts'
import { managingOf } from '../managing/lines.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { workerOrTeam } from '../messages/recipient.ts'
import { planInForce } from '../reviews/rules.ts'
import type { Instant } from '../shared/time.ts'
import type { AdmissionState } from './state.ts'

/** R-HOS-13. Somebody whose plan is in force has gone into hospital, and nobody has recorded that yet. */
export const isNewAdmission = (journey: Journey): boolean =>
  planInForce(journey) && (journey.admission === undefined || journey.admission.leftOn !== undefined)

/** R-HOS-13. Whoever gives support hears on the same day, of an admission as of a discharge; the date before is over then. */
export const providersHear = (journey: Journey, at: Instant, cause: string): readonly ClockIntent[] => [
  ...(journey.clocks.some(({ key }) => key === 'hospital.providers') ? [cancel('hospital.providers', cause)] : []),
  start('hospital.providers', at),
]

/** R-HOS-13, R-REV-03. The dates of an admission: the providers today, and a review. */
export const admissionClocks = (journey: Journey, at: Instant, cause: string): readonly ClockIntent[] => [
  ...providersHear(journey, at, cause),
  ...reviewDates(journey, at),
]

const hasDirectPayment = (journey: Journey): boolean =>
  (managingOf(journey).inForce ?? []).some(({ mode }) => mode === 'DIRECT_PAYMENT')

/** R-HOS-13. The worker decides about each service; finance looks at payments that the person gets themselves. */
export const admissionWords = (journey: Journey): readonly MessageIntent[] => [
  { template: 'ADMITTED_WITH_PLAN', to: workerOrTeam(journey.allocation), dates: ['hospital.providers'] },
  ...(hasDirectPayment(journey) ? [{ template: 'ADMITTED_WITH_DIRECT_PAYMENT', to: 'FINANCE' } as const] : []),
  ...reviewWords(journey, 'HOSPITAL_ADMISSION'),
]

/** The journey after an admission: what followed an earlier discharge is over. */
export const admitted = (journey: Journey, stay: Omit<AdmissionState, 'lines'>, at: Instant): Changes => ({
  admission: { ...stay, lines: [] },
  leavingHospital: undefined,
  ...reviewFor(journey, callsForReview(journey), 'HOSPITAL_ADMISSION', at),
})
