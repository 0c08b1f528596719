import { allocationEvolvers } from '../allocation/evolve.ts'
import { assessmentEvolvers } from '../assessment/evolve.ts'
import { contactEvolvers } from '../contact/evolve.ts'
import { conversationsEvolvers } from '../conversations/evolve.ts'
import { payingEvolvers } from '../direct-payments/paying-evolve.ts'
import { eligibilityEvolvers } from '../eligibility/evolve.ts'
import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { Happened } from '../journey/step.ts'
import { managingEvolvers } from '../managing/evolve.ts'
import { referralEvolvers } from '../referral/evolve.ts'
import { reviewsEvolvers } from '../reviews/evolve.ts'
import type { Actor } from '../roles/roles.ts'
import { noonOf } from '../shared/time.ts'
import { signOffEvolvers } from '../sign-off/evolve.ts'
import { triageEvolvers } from '../triage/evolve.ts'
import { asIf, FORMER_SYSTEM, FORMER_VERSION, type AsIf, type FormerlyHappened } from './as-if.ts'
import type { TakingOverEvent } from './events.ts'
import type { AtActive } from './facts.ts'

const FORMER_ACTOR: Actor = { id: FORMER_SYSTEM, role: 'SYSTEM' }

const EVOLVERS: Evolvers<FormerlyHappened> = {
  ...contactEvolvers,
  ...referralEvolvers,
  ...triageEvolvers,
  ...conversationsEvolvers,
  ...allocationEvolvers,
  ...managingEvolvers,
  ...signOffEvolvers,
  ...payingEvolvers,
  ...reviewsEvolvers,
  ...assessmentEvolvers,
  ...eligibilityEvolvers,
}

/** The journey as it would be if this had happened here. */
function after(journey: Journey, { event, at }: AsIf, { version }: Happened): Journey {
  const evolver = EVOLVERS[event.type] as (journey: Journey, event: FormerlyHappened, happened: Happened) => Changes
  return { ...journey, ...evolver(journey, event, { version, at, by: FORMER_ACTOR }) }
}

/** What the parts of the plan say stays in the former system; they are written anew when the plan is changed here. */
const planThere = ({ plan, directPayment }: AtActive): Changes => ({
  planning: { version: FORMER_VERSION, items: {}, authors: [] },
  ...(directPayment === undefined
    ? {}
    : { directPayment: { agreed: { at: noonOf(plan.signedOn), recipient: directPayment.recipient } } }),
})

/** Only what changed: an untouched slice stays absent. */
const changesOf = (before: Journey, now: Journey): Changes =>
  Object.fromEntries(Object.entries(now).filter(([key, value]) => before[key as keyof Journey] !== value))

export const takingOverEvolvers: Evolvers<TakingOverEvent> = {
  JourneyTakenOver: (journey, event, happened) => {
    const { stands } = event
    const before = stands.stage === 'ACTIVE' ? { ...journey, ...planThere(stands) } : journey
    const now = asIf(event).reduce((sofar, each) => after(sofar, each, happened), before)
    const spokenTo = stands.stage === 'WAITING' ? stands.lastContactOn : undefined
    return {
      ...changesOf(journey, now),
      ...(spokenTo === undefined || now.waiting === undefined
        ? {}
        : { waiting: { ...now.waiting, lastContactAt: noonOf(spokenTo) } }),
      takenOver: { at: happened.at, stage: stands.stage },
    }
  },
}
