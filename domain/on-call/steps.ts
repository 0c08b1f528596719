import { met } from '../journey/clock-intents.ts'
import { STAGES } from '../journey/stage.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import type { Role } from '../roles/roles.ts'
import { openCalls } from './calls.ts'
import { ON_CALL_REFUSALS } from './refusals.ts'

/** R-REF-05, R-HOS-03. Who can stand on the rota and take a call: the out-of-hours team, and managers who are on call. */
export const ON_CALL_ROLES: readonly Role[] = ['EDT_WORKER', 'TEAM_MANAGER', 'SERVICE_MANAGER', 'HEAD_OF_SERVICE']

/** R-REF-05. Whoever answers takes everything that this journey calls about. */
const aCallIsOpen: Rule<unknown> = (journey) =>
  openCalls(journey).length === 0 ? ON_CALL_REFUSALS.NO_CALL_OPEN : undefined

/** R-REF-05. A person has it now: nobody else is called. Anybody of the team may take it, and a manager when nobody does. */
const acknowledgeCall = defineStep<object>()({
  name: 'acknowledgeCall',
  title: 'Acknowledge a call while on call',
  roles: ON_CALL_ROLES,
  // A concern outlives the journey's end, and so does a call about it.
  from: STAGES,
  reads: [],
  rules: [aCallIsOpen],
  happens: (journey) => {
    const open = openCalls(journey)
    const wasGivenUp = open.some(({ nobodySince }) => nobodySince !== undefined)
    return {
      event: { type: 'OnCallAcknowledged', clocks: open.map(({ clock }) => clock) },
      clocks: [met('onCall.acknowledgement', 'OnCallAcknowledged')],
      messages: wasGivenUp
        ? [
            { template: 'ON_CALL_TAKEN', to: 'EDT_MANAGER' },
            { template: 'ON_CALL_TAKEN', to: 'SERVICE_MANAGER' },
          ]
        : [],
    }
  },
})

export const onCallSteps = [acknowledgeCall] as const
