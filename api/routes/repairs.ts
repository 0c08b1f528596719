import { z } from 'zod'
import { REPAIR_REASONS } from '../../domain/supervision/repair.ts'
import { approveRepair } from '../../use-cases/supervision/approve-repair.ts'
import { proposeRepair, viewRepairs, withdrawRepair } from '../../use-cases/supervision/repair.ts'
import { parseBody } from '../body.ts'
import { idempotencyKey } from '../headers.ts'
import { repairAnswer, repairsAnswer } from '../repair-answers.ts'
import type { Route } from '../route.ts'

const tag = 'Supervision'

const view: Route = {
  method: 'get',
  path: '/v1/supervision/repairs',
  tag,
  name: 'viewRepairs',
  summary: 'Repairs that wait for a second person, with what each would do',
  access: 'SUPERVISE',
  about: 'JOURNEY_IN_BODY',
  headers: [],
  answers: { 200: { description: 'The open repairs, the oldest first', schema: repairsAnswer } },
  problems: ['NOT_A_SUPERVISOR'],
  what: 'VIEW_REPAIRS',
  async handle({ door }, { viewer }) {
    return { status: 200, body: { repairs: await viewRepairs(door, viewer) } }
  },
}

const repairToPropose = z.strictObject({
  journeyId: z.guid(),
  reason: z.enum(REPAIR_REASONS).meta({ description: 'How the two stores came apart' }),
})

const propose: Route = {
  method: 'post',
  path: '/v1/supervision/repairs',
  tag,
  name: 'proposeRepair',
  summary: 'Propose to put a journey back to what the database holds',
  description:
    'For managers. For a journey that takes no step because its workflow and the database hold different things, or whose workflow is gone. The answer says what it would do; nothing happens until somebody else approves.',
  access: 'REPAIR',
  about: 'JOURNEY_IN_BODY',
  headers: ['Idempotency-Key'],
  body: repairToPropose,
  answers: { 200: { description: 'The proposal, with what it would do', schema: repairAnswer } },
  problems: [
    ...(['NOT_A_REPAIRER', 'JOURNEY_NOT_FOUND', 'NOTHING_TO_REPAIR', 'REPAIR_PROPOSED_ALREADY'] as const),
    ...(['RECORD_CONTRADICTS_ITSELF', 'KEY_USED_FOR_ANOTHER_REQUEST', 'TEMPORAL_AWAY'] as const),
  ],
  what: 'PROPOSE_REPAIR',
  async handle({ door }, { viewer, headers, receive }) {
    const id = idempotencyKey(headers)
    const proposed = parseBody(repairToPropose, await receive())
    return { status: 200, body: await proposeRepair(door, viewer, { id, ...proposed }) }
  },
}

/** The approval is the whole of it. */
const nothing = z.strictObject({})

const approve: Route = {
  method: 'post',
  path: '/v1/supervision/repairs/{repairId}/approve',
  tag,
  name: 'approveRepair',
  summary: 'Approve a repair that somebody else proposed, which does it',
  description:
    'For managers. The journey’s workflow is started anew from the database, clocks and all, and no message goes out twice; that it was stands in the journey’s timeline, with what was lost. It is refused when the repair would no longer do what was proposed. The journey itself takes none from whoever proposed it ([`REPAIR_BY_ONE_PERSON`](/problems/REPAIR_BY_ONE_PERSON)), and none twice ([`REPAIR_RECORDED`](/problems/REPAIR_RECORDED)).',
  access: 'REPAIR',
  about: 'JOURNEY_IN_BODY',
  headers: ['Idempotency-Key'],
  body: nothing,
  answers: { 200: { description: 'The repair, done; APPROVED while its doing goes on', schema: repairAnswer } },
  problems: [
    ...(['NOT_A_REPAIRER', 'REPAIR_NOT_FOUND', 'REPAIR_NEEDS_SECOND_PERSON', 'REPAIR_CHANGED', 'REPAIR_OVER'] as const),
    ...(['NOTHING_TO_REPAIR', 'RECORD_CONTRADICTS_ITSELF', 'TEMPORAL_AWAY', 'TOO_MANY_STEPS_AT_ONCE'] as const),
    'JOURNEY_NEEDS_REPAIR',
  ],
  what: 'APPROVE_REPAIR',
  async handle({ door }, { viewer, arrivedAt, params, headers, receive }) {
    // Approving twice is approving once, whatever the key; every write asks for one all the same.
    idempotencyKey(headers)
    parseBody(nothing, await receive())
    return { status: 200, body: await approveRepair(door, viewer, params['repairId'] ?? '', arrivedAt) }
  },
}

const withdraw: Route = {
  method: 'delete',
  path: '/v1/supervision/repairs/{repairId}',
  tag,
  name: 'withdrawRepair',
  summary: 'Take back a repair that nobody has approved',
  access: 'REPAIR',
  about: 'JOURNEY_IN_BODY',
  headers: ['Idempotency-Key'],
  answers: { 200: { description: 'The repair, withdrawn', schema: repairAnswer } },
  problems: ['NOT_A_REPAIRER', 'REPAIR_NOT_FOUND', 'REPAIR_OVER'],
  what: 'WITHDRAW_REPAIR',
  async handle({ door }, { viewer, params, headers }) {
    idempotencyKey(headers)
    return { status: 200, body: await withdrawRepair(door, viewer, params['repairId'] ?? '') }
  },
}

export const repairRoutes: readonly Route[] = [view, propose, approve, withdraw]
