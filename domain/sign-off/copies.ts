import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { TemplateName } from '../messages/templates.ts'
import type { Instant } from '../shared/time.ts'
import type { CopyRecipient, OtherCopyRecipient } from './state.ts'

interface Copy {
  readonly template: TemplateName
  /** Stops when this copy has been delivered. */
  readonly clock: ClockKey
}

/** R-SGN-05. Each recipient's copy is a letter of its own with a clock of its own. */
export const COPIES: Readonly<Record<CopyRecipient, Copy>> = {
  PERSON: { template: 'PLAN_COPY', clock: 'plan.copies' },
  CARER: { template: 'PLAN_COPY_FOR_CARER', clock: 'plan.copies.carer' },
  ADVOCATE: { template: 'PLAN_COPY_FOR_ADVOCATE', clock: 'plan.copies.advocate' },
  GP: { template: 'PLAN_COPY_FOR_GP', clock: 'plan.copies.gp' },
  OTHER: { template: 'PLAN_COPY_FOR_OTHERS', clock: 'plan.copies.other' },
}

export const OTHER_COPY_RECIPIENTS: readonly OtherCopyRecipient[] = ['CARER', 'ADVOCATE', 'GP', 'OTHER']

/** A copy whose clock already runs keeps the date it has. */
export const copyIsDue = ({ clocks }: Journey, to: CopyRecipient, from: Instant): readonly ClockIntent[] => {
  const { clock } = COPIES[to]
  return clocks.some(({ key }) => key === clock) ? [] : [start(clock, from)]
}

/** R-REV-12. Those besides the person who have this plan, and are still to have it: an old copy in their hands is a wrong one. */
export const whoHasACopy = ({ signOff }: Journey): readonly OtherCopyRecipient[] =>
  (signOff?.inForce?.copiesSent ?? []).filter((to) => signOff?.inForce?.copyWishes?.[to] !== 'NOT_WANTED')

/** A copy of a newly signed plan for each of these; those of the plan before are over. */
export const copiesFor = (wanted: readonly OtherCopyRecipient[], from: Instant): readonly ClockIntent[] =>
  OTHER_COPY_RECIPIENTS.flatMap((to) => [
    cancel(COPIES[to].clock, 'PlanSignedOff'),
    ...(wanted.includes(to) ? [start(COPIES[to].clock, from)] : []),
  ])
