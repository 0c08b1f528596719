import type { Journey } from '../journey/journey.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import { planInForce } from '../reviews/rules.ts'
import { CLOSURE_REFUSALS } from './refusals.ts'
import type { AfterDeath } from './state.ts'

type AfterDeathRule = Rule<AfterDeath>

/** R-CLS-01. Once, and only of a death that was recorded while the journey was open. */
export const isToSettle = ({ closure }: Pick<Journey, 'closure'>): boolean =>
  closure?.before !== undefined && closure.before.stage !== 'CLOSED' && closure.afterDeath === undefined

const somethingIsLeft: Rule<unknown> = (journey) =>
  isToSettle(journey) ? undefined : CLOSURE_REFUSALS.NOTHING_LEFT_AFTER_DEATH

/** The journey as it stood when the person died. */
function supportRan(journey: Journey): boolean {
  const stage = journey.closure?.before?.stage ?? journey.stage
  return planInForce({ ...journey, stage }) || journey.urgentSupport?.is === 'RUNNING'
}

/** R-CLS-01. Support that ran ends on the day of the death, and whoever gave it hears. */
const servicesAreEnded: AfterDeathRule = (journey, { facts: { services } }) =>
  services === 'NONE_RAN' && supportRan(journey) ? CLOSURE_REFUSALS.SERVICES_RAN : undefined

/** R-CLS-01. A carer who is known is offered support of their own. */
const carerIsOffered: AfterDeathRule = ({ referral, carers }, { facts: { carer } }) =>
  carer === 'NO_CARER' && (referral?.carerKnown === true || (carers?.known ?? []).length > 0)
    ? CLOSURE_REFUSALS.CARER_IS_KNOWN
    : undefined

/** R-CLS-01. What was feared for the person does not end with them. */
const safeguardingIsLookedAt: AfterDeathRule = ({ triage, safeguarding: raised }, { facts: { safeguarding } }) => {
  const known = triage?.safeguardingScreen === 'CONCERN' || (raised?.concerns ?? []).length > 0
  return safeguarding === 'NOTHING_KNOWN' && known ? CLOSURE_REFUSALS.CONCERN_IS_ON_RECORD : undefined
}

/** R-CLS-01. Somebody has seen to what a death leaves: the services, the carer, and whether safeguarding goes on or a review is due. */
const recordAfterDeath = defineStep<AfterDeath>()({
  name: 'recordAfterDeath',
  title: 'Record what was done after a death',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER', 'SERVICE_MANAGER', 'CONTACT_OFFICER', 'TRIAGE_WORKER'],
  from: ['CLOSED'],
  reads: ['closure'],
  rules: [somethingIsLeft, servicesAreEnded, carerIsOffered, safeguardingIsLookedAt],
  happens: (_journey, { facts }) => ({ event: { type: 'AfterDeathRecorded', ...facts } }),
})

export const afterDeathSteps = [recordAfterDeath] as const
