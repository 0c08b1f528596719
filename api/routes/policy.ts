import { z } from 'zod'
import { approveChange, rejectChange, withdrawChange } from '../../use-cases/rule-changes/decide.ts'
import { previewChange } from '../../use-cases/rule-changes/preview.ts'
import { listChanges, proposeChange, viewChange } from '../../use-cases/rule-changes/propose.ts'
import { viewPolicy } from '../../use-cases/rule-changes/view-policy.ts'
import { parseBody } from '../body.ts'
import { idempotencyKey } from '../headers.ts'
import { policyAnswer, previewAnswer, ruleChangeAnswer, ruleChangesAnswer } from '../policy-answers.ts'
import { approvalBody, proposalBody, rejectionBody, withdrawalBody } from '../policy-body.ts'
import { cursorOf, instantInReach, limit, nextPage } from '../query.ts'
import type { ApiRequest, Route } from '../route.ts'

const tag = 'Policy'
const CHANGE = '/v1/policy/changes/{changeId}'

const reading = { tag, method: 'get', access: 'SEE_POLICY', about: 'COUNCIL', headers: [] } as const
const writing = {
  tag,
  method: 'post',
  access: 'CHANGE_POLICY',
  about: 'COUNCIL',
  headers: ['Idempotency-Key'],
} as const

const idOf = ({ params }: ApiRequest): string => params['changeId'] ?? ''

const asOf = z.strictObject({
  asOf: instantInReach.optional().meta({ description: 'What was in force then; now unless said' }),
})

const policy: Route = {
  ...reading,
  path: '/v1/policy',
  name: 'viewPolicy',
  summary: 'The council’s figures and the bank holidays, now or as they were',
  query: asOf,
  answers: { 200: { description: 'The versions in force', schema: policyAnswer } },
  problems: ['AS_OF_LIES_AHEAD', 'AS_OF_TOO_EARLY'],
  what: 'VIEW_POLICY',
  async handle({ door }, { viewer, query, arrivedAt: now }) {
    const { asOf: at } = query as z.output<typeof asOf>
    return { status: 200, body: await viewPolicy(door, viewer, { at, now }) }
  },
}

const listPage = z.strictObject({
  limit,
  after: cursorOf(z.strictObject({ proposedAt: z.iso.datetime(), id: z.guid() })),
})

const list: Route = {
  ...reading,
  path: '/v1/policy/changes',
  name: 'listPolicyChanges',
  summary: 'Every change that was ever proposed, the latest first',
  query: listPage,
  answers: { 200: { description: 'A page of changes', schema: ruleChangesAnswer } },
  problems: [],
  what: 'VIEW_POLICY_CHANGES',
  async handle({ door }, { viewer, query }) {
    const { after, limit: size } = query as z.output<typeof listPage>
    const { changes, next } = await listChanges(door, viewer, { after, limit: size })
    return { status: 200, body: { changes, ...nextPage(next) } }
  },
}

const propose: Route = {
  ...writing,
  path: '/v1/policy/changes',
  name: 'proposePolicyChange',
  summary: 'Propose other figures or bank holidays',
  description:
    'For policy administrators. Nothing changes until another of them has approved it on its preview. Bank holidays count at once for every clock; figures reach the clocks that start from then on, and those that run where the scope says so.',
  body: proposalBody,
  answers: { 200: { description: 'The proposal', schema: ruleChangeAnswer } },
  problems: ['POLICY_CHANGE_INVALID', 'KEY_USED_FOR_ANOTHER_REQUEST'],
  what: 'PROPOSE_POLICY_CHANGE',
  async handle({ door }, { viewer, headers, receive, arrivedAt }) {
    const id = idempotencyKey(headers)
    const { reason, ...change } = parseBody(proposalBody, await receive())
    return { status: 200, body: await proposeChange(door, viewer, { id, change, reason }, arrivedAt) }
  },
}

const view: Route = {
  ...reading,
  path: CHANGE,
  name: 'viewPolicyChange',
  summary: 'A change: who proposed it, who decided on it, and why',
  answers: { 200: { description: 'The change', schema: ruleChangeAnswer } },
  problems: ['POLICY_CHANGE_NOT_FOUND'],
  what: 'VIEW_POLICY_CHANGE',
  async handle({ door }, request) {
    return { status: 200, body: await viewChange(door, request.viewer, idOf(request)) }
  },
}

const previewPage = z.strictObject({ limit, after: cursorOf(z.string().max(300)) })

const preview: Route = {
  ...reading,
  path: `${CHANGE}/preview`,
  name: 'previewPolicyChange',
  summary: 'Whom a change gives more time or less, and who would be late at once',
  description:
    'Looking changes nothing. Of a change that is approved it shows what was approved. Those who would be late at once come first.',
  query: previewPage,
  answers: { 200: { description: 'A page of clocks, and how many there are of each kind', schema: previewAnswer } },
  problems: [
    ...(['POLICY_CHANGE_NOT_FOUND', 'POLICY_CHANGE_DECIDED', 'POLICY_CHANGE_INVALID'] as const),
    'DATES_CANNOT_BE_WORKED_OUT',
  ],
  what: 'PREVIEW_POLICY_CHANGE',
  async handle({ door }, request) {
    const { after = '', limit: size } = request.query as z.output<typeof previewPage>
    const asked = { id: idOf(request), now: request.arrivedAt, after, limit: size }
    const { next, ...shown } = await previewChange(door, request.viewer, asked)
    return { status: 200, body: { ...shown, ...nextPage(next) } }
  },
}

const deciding = ['POLICY_CHANGE_NOT_FOUND', 'POLICY_CHANGE_DECIDED'] as const
const decided = { 200: { description: 'The change as it was decided', schema: ruleChangeAnswer } }

const approve: Route = {
  ...writing,
  path: `${CHANGE}/approve`,
  name: 'approvePolicyChange',
  summary: 'Approve a change that somebody else proposed',
  description:
    'Names the preview that you have seen, and is refused when it says something else by now. Nobody is late by a change unless the approval names the clock: everybody else keeps the old date.',
  body: approvalBody,
  answers: decided,
  problems: [
    ...deciding,
    ...(['OWN_POLICY_CHANGE', 'PREVIEW_CHANGED', 'ACCEPTED_IS_NOT_LATE', 'POLICY_CHANGE_INVALID'] as const),
    'DATES_CANNOT_BE_WORKED_OUT',
  ],
  what: 'APPROVE_POLICY_CHANGE',
  async handle({ door }, request) {
    idempotencyKey(request.headers)
    const given = parseBody(approvalBody, await request.receive())
    const body = await approveChange(door, request.viewer, { id: idOf(request), ...given }, request.arrivedAt)
    return { status: 200, body }
  },
}

const reject: Route = {
  ...writing,
  path: `${CHANGE}/reject`,
  name: 'rejectPolicyChange',
  summary: 'Say no to a change that somebody else proposed',
  body: rejectionBody,
  answers: decided,
  problems: [...deciding, 'OWN_POLICY_CHANGE'],
  what: 'REJECT_POLICY_CHANGE',
  async handle({ door }, request) {
    idempotencyKey(request.headers)
    const { reason } = parseBody(rejectionBody, await request.receive())
    return { status: 200, body: await rejectChange(door, request.viewer, { id: idOf(request), reason }) }
  },
}

const withdraw: Route = {
  ...writing,
  path: `${CHANGE}/withdraw`,
  name: 'withdrawPolicyChange',
  summary: 'Take back a change that you proposed',
  body: withdrawalBody,
  answers: decided,
  problems: [...deciding, 'POLICY_CHANGE_OF_ANOTHER'],
  what: 'WITHDRAW_POLICY_CHANGE',
  async handle({ door }, request) {
    idempotencyKey(request.headers)
    const { reason } = parseBody(withdrawalBody, await request.receive())
    return { status: 200, body: await withdrawChange(door, request.viewer, { id: idOf(request), reason }) }
  },
}

export const policyRoutes: readonly Route[] = [policy, list, propose, view, preview, approve, reject, withdraw]
