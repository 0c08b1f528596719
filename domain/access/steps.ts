import { met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { STAGES } from '../journey/stage.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import { actsAs, type Role, type StaffId } from '../roles/roles.ts'
import { fromMs, toMs } from '../shared/time.ts'
import { ACCESS_REFUSALS } from './refusals.ts'
import { isExcluded, looksToReview, type EmergencyFinding, type ExclusionReason } from './state.ts'

export interface RestrictAccessFacts {
  /** Besides the worker and who answers for the journey. */
  readonly admitted: readonly StaffId[]
}

export interface ExcludeStaffFacts {
  readonly staff: StaffId
  readonly because: ExclusionReason
}

export type EndExclusionFacts = Pick<ExcludeStaffFacts, 'staff'>

export interface ReviewEmergencyLooksFacts {
  readonly found: EmergencyFinding
}

const KEEPERS = ['TEAM_MANAGER', 'SERVICE_MANAGER', 'HEAD_OF_SERVICE'] as const satisfies readonly Role[]

/** Everybody who works on journeys. Whoever only reads has no emergency. */
export const IN_EMERGENCY = [
  ...KEEPERS,
  'CONTACT_OFFICER',
  'TRIAGE_WORKER',
  'PRACTITIONER',
  'SENIOR_PRACTITIONER',
  'PANEL_CHAIR',
  'PANEL_MEMBER',
  'FINANCE_OFFICER',
  'BROKER',
  'EDT_WORKER',
  'SAFEGUARDING_LEAD',
  'ENQUIRY_LEAD',
  'COMPLAINTS_MANAGER',
] as const satisfies readonly Role[]

const sameList = (one: readonly StaffId[], other: readonly StaffId[]): boolean =>
  one.toSorted().join('\n') === other.toSorted().join('\n')

const isNews: Rule<RestrictAccessFacts> = ({ access }, { facts: { admitted } }) =>
  access?.restricted !== undefined && sameList(access.restricted.admitted, admitted)
    ? ACCESS_REFUSALS.RESTRICTED_ALREADY
    : undefined

/** R-GEN-07. Being kept from a journey by name beats being let to it by name. */
const admitsNobodyExcluded: Rule<RestrictAccessFacts> = (journey, { facts: { admitted } }) =>
  admitted.some((id) => isExcluded(journey, id)) ? ACCESS_REFUSALS.ADMITTED_IS_EXCLUDED : undefined

const isRestricted: Rule<unknown> = ({ access }) =>
  access?.restricted === undefined ? ACCESS_REFUSALS.NOT_RESTRICTED : undefined

const isNotExcludedYet: Rule<ExcludeStaffFacts> = (journey, { facts: { staff } }) =>
  isExcluded(journey, staff) ? ACCESS_REFUSALS.EXCLUDED_ALREADY : undefined

const hasSomething = ({ allocation, held }: Journey, id: StaffId): boolean =>
  allocation?.worker === id || (held?.work ?? []).some(({ worker }) => worker === id)

const hasNothingOfIt: Rule<ExcludeStaffFacts> = (journey, { facts: { staff } }) =>
  hasSomething(journey, staff) ? ACCESS_REFUSALS.EXCLUDED_HAS_IT : undefined

const isExcludedNow: Rule<EndExclusionFacts> = (journey, { facts: { staff } }) =>
  isExcluded(journey, staff) ? undefined : ACCESS_REFUSALS.NOT_EXCLUDED

/** R-GEN-06. What keeps somebody away is ended by somebody else, and by no deputy of theirs. */
const isNotTheirOwn: Rule<EndExclusionFacts> = (_journey, { facts: { staff }, by }) =>
  actsAs(by).includes(staff) ? ACCESS_REFUSALS.OWN_EXCLUSION : undefined

const thereIsALook: Rule<unknown> = (journey) =>
  looksToReview(journey).length === 0 ? ACCESS_REFUSALS.NO_LOOK_TO_REVIEW : undefined

/** R-GEN-06. Nobody looks into their own emergency, nor into that of whoever they stand in for. */
const isAnothersLook: Rule<unknown> = (journey, { by }) =>
  looksToReview(journey).some((look) => actsAs(by).includes(look.by)) ? ACCESS_REFUSALS.OWN_LOOK : undefined

const restrictAccess = defineStep<RestrictAccessFacts>()({
  name: 'restrictAccess',
  title: 'Restrict who is let to the journey',
  roles: KEEPERS,
  from: STAGES,
  reads: ['access'],
  rules: [isNews, admitsNobodyExcluded],
  happens: (_journey, { facts: { admitted } }) => ({ event: { type: 'AccessRestricted', admitted } }),
})

const liftRestriction = defineStep()({
  name: 'liftRestriction',
  title: 'Lift the restriction',
  roles: KEEPERS,
  from: STAGES,
  reads: ['access'],
  rules: [isRestricted],
  happens: () => ({ event: { type: 'RestrictionLifted' } }),
})

const excludeStaff = defineStep<ExcludeStaffFacts>()({
  name: 'excludeStaff',
  title: 'Keep somebody from the journey by name',
  roles: KEEPERS,
  from: STAGES,
  reads: ['access', 'allocation', 'held'],
  rules: [isNotExcludedYet, hasNothingOfIt],
  happens: (_journey, { facts: { staff, because } }) => ({ event: { type: 'StaffExcluded', staff, because } }),
})

const endExclusion = defineStep<EndExclusionFacts>()({
  name: 'endExclusion',
  title: 'No longer keep somebody from the journey',
  roles: KEEPERS,
  from: STAGES,
  reads: ['access'],
  rules: [isExcludedNow, isNotTheirOwn],
  happens: (_journey, { facts: { staff } }) => ({ event: { type: 'ExclusionEnded', staff } }),
})

/** Long enough for a visit at night and for what has to be written down after it. */
const LOOK_LASTS_MS = 14_400_000

const openInEmergency = defineStep()({
  name: 'openInEmergency',
  title: 'Open a journey in an emergency that is not yours',
  roles: IN_EMERGENCY,
  from: STAGES,
  reads: ['access'],
  rules: [],
  happens: (journey, { receivedAt }) => ({
    event: { type: 'OpenedInEmergency', until: fromMs(toMs(receivedAt) + LOOK_LASTS_MS) },
    // Who looks into one look into all that there are by then.
    clocks: looksToReview(journey).length === 0 ? [start('access.review', receivedAt)] : [],
    messages: [{ template: 'OPENED_IN_EMERGENCY', to: 'TEAM_MANAGER', dates: ['access.review'] }],
  }),
})

const reviewEmergencyLooks = defineStep<ReviewEmergencyLooksFacts>()({
  name: 'reviewEmergencyLooks',
  title: 'Look into who opened the journey in an emergency',
  roles: KEEPERS,
  from: STAGES,
  reads: ['access'],
  rules: [thereIsALook, isAnothersLook],
  happens: (_journey, { facts: { found } }) => ({
    event: { type: 'EmergencyLooksReviewed', found },
    clocks: [met('access.review', 'EmergencyLooksReviewed')],
  }),
})

export const accessSteps = [
  restrictAccess,
  liftRestriction,
  excludeStaff,
  endExclusion,
  openInEmergency,
  reviewEmergencyLooks,
] as const
