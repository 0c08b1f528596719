import { NEED_WORDS } from '../../domain/planning/needs.ts'
import type { PlanItem } from '../../domain/planning/state.ts'
import {
  EXTERNAL_PLAN_WORDS,
  LEAD_MONITOR_WORDS,
  type ExternalPlanType,
  type LeadMonitor,
} from '../../domain/planning/together.ts'
import { eventsOf, type Past } from './past.ts'

interface Combined {
  readonly plans: readonly ExternalPlanType[]
  readonly leadMonitor: LeadMonitor
}

/** The plans that are combined at the end of what happened, and who watches over the whole. */
function combinedIn(past: Past): Combined {
  const steps = [...eventsOf(past, 'ExternalPlanLinked'), ...eventsOf(past, 'ExternalPlanEnded')]
  return steps
    .toSorted((a, b) => a.version - b.version)
    .reduce<Combined>(
      ({ plans, leadMonitor }, { event }) => {
        const others = plans.filter((plan) => plan !== event.plan)
        return {
          plans: event.type === 'ExternalPlanLinked' ? [...others, event.plan] : others,
          leadMonitor: event.leadMonitor ?? leadMonitor,
        }
      },
      { plans: [], leadMonitor: 'COUNCIL' },
    )
}

/** R-JNT-02. With which plans this one is combined, and who watches over the whole. */
function otherPlans(past: Past): string | undefined {
  const { plans, leadMonitor } = combinedIn(past)
  return plans.length === 0
    ? undefined
    : `Combined with: ${plans.map((plan) => EXTERNAL_PLAN_WORDS[plan]).join('; ')}.\nWho watches over the whole: ${LEAD_MONITOR_WORDS[leadMonitor]}.`
}

/** R-PLN-01. Which needs a direct payment could meet. */
function directPayments(past: Past): string | undefined {
  const needs = eventsOf(past, 'PlanBegun').at(-1)?.event.directPaymentFor ?? []
  return needs.length === 0
    ? undefined
    : `A direct payment could meet these needs: ${needs.map((need) => NEED_WORDS[need]).join('; ')}.`
}

const ADDED: Readonly<Partial<Record<PlanItem, (past: Past) => string | undefined>>> = {
  'PC-17': directPayments,
  'PC-20': otherPlans,
}

/** What the record says for certain about a part, besides what was written in it. */
export const saidOf = (past: Past, item: PlanItem): string | undefined => ADDED[item]?.(past)
