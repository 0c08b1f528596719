import { z } from 'zod'
import { listMovesInDoubt, settleMove } from '../../use-cases/authority-moves/in-doubt.ts'
import { listMessagesOfCouncils, MESSAGE_OUTCOMES } from '../../use-cases/authority-moves/list.ts'
import { MOVE_MESSAGES_PATH } from '../authority-moves.ts'
import { parseBody } from '../body.ts'
import { idempotencyKey } from '../headers.ts'
import { messageOfCouncilPage, moveSettled, movesInDoubtList } from '../move-answers.ts'
import { cursorOf, instantInReach, limit, nextPage } from '../query.ts'
import type { Route } from '../route.ts'

const tag = 'Moves between councils'

const list: Route = {
  method: 'get',
  path: '/v1/move-notices-in-doubt',
  tag,
  name: 'listMovesInDoubt',
  summary: 'Notices of other councils about somebody whom nobody has recognised yet, the oldest first',
  access: 'NOTICES_IN_DOUBT',
  about: 'NOTICES',
  headers: [],
  answers: { 200: { description: 'The notices', schema: movesInDoubtList } },
  problems: [],
  what: 'LIST_MOVES_IN_DOUBT',
  async handle({ door }, { viewer }) {
    return { status: 200, body: { items: await listMovesInDoubt(door, viewer) } }
  },
}

const settlement = z.strictObject({
  journeyId: z.guid().meta({ description: 'Whose journey it belongs to; open one first where there is none' }),
})

const settle: Route = {
  method: 'post',
  path: '/v1/move-notices-in-doubt/{noticeId}/settlement',
  tag,
  name: 'settleMove',
  summary: 'Say whom a notice of another council means',
  access: 'NOTICES_IN_DOUBT',
  about: 'JOURNEY_IN_BODY',
  headers: ['Idempotency-Key'],
  body: settlement,
  answers: { 200: { description: 'What has come of it', schema: moveSettled } },
  problems: ['NOTICE_NOT_FOUND', 'JOURNEY_NOT_FOUND'],
  what: 'SETTLE_MOVE_IN_DOUBT',
  async handle({ door }, { viewer, params, headers, receive }) {
    idempotencyKey(headers)
    const { journeyId } = parseBody(settlement, await receive())
    return { status: 200, body: await settleMove(door, viewer, { id: params['noticeId'] ?? '', journeyId }) }
  },
}

const messagesQuery = z.strictObject({
  outcome: z
    .enum(MESSAGE_OUTCOMES)
    .optional()
    .meta({ description: 'Only what stands so; everything that has not been taken in unless said' }),
  limit,
  after: cursorOf(z.strictObject({ receivedAt: instantInReach, id: z.guid() })),
})

const messages: Route = {
  method: 'get',
  path: MOVE_MESSAGES_PATH,
  tag,
  name: 'listMessagesOfCouncils',
  summary: 'Messages of other councils’ systems that wait, are with a clerk or were rejected, the oldest first',
  access: 'NOTICES_IN_DOUBT',
  about: 'NOTICES',
  headers: [],
  query: messagesQuery,
  answers: { 200: { description: 'A page of messages', schema: messageOfCouncilPage } },
  problems: [],
  what: 'LIST_MESSAGES_OF_COUNCILS',
  async handle({ door }, { viewer, query }) {
    const { outcome, after, limit: size } = query as z.output<typeof messagesQuery>
    const { items, next } = await listMessagesOfCouncils(door, viewer, { outcome, after, limit: size })
    return { status: 200, body: { items, ...nextPage(next) } }
  },
}

export const moveInDoubtRoutes: readonly Route[] = [list, settle, messages]
