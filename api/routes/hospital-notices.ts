import { z } from 'zod'
import { acknowledgeNotice } from '../../use-cases/hospital-notices/acknowledge.ts'
import { listNoticesForClerk, listOwnNotices, viewOwnNotice } from '../../use-cases/hospital-notices/list.ts'
import { receiveNotice } from '../../use-cases/hospital-notices/receive.ts'
import { settleNotice, type Settlement } from '../../use-cases/hospital-notices/settle.ts'
import { parseBody } from '../body.ts'
import { idempotencyKey } from '../headers.ts'
import { hospitalNoticeBody, noticeOf } from '../hospital-notice-body.ts'
import { noticeForClerkPage, noticePage, noticeReceipt, noticeTaken } from '../notice-answers.ts'
import { cursorOf, instantInReach, limit, nextPage } from '../query.ts'
import type { Route } from '../route.ts'
import { dateOfBirth } from '../steps/person.ts'

const tag = 'Notices of hospitals'

const page = z.strictObject({ limit, after: cursorOf(z.strictObject({ receivedAt: instantInReach, id: z.guid() })) })
type Page = z.output<typeof page>

const answerOf = ({ items, next }: { readonly items: readonly object[]; readonly next?: object }) => ({
  status: 200,
  body: { items, ...nextPage(next) },
})

const give: Route = {
  method: 'post',
  path: '/v1/hospital-notices',
  tag,
  name: 'giveHospitalNotice',
  summary: 'Give a notice, as a hospital',
  description:
    'For the systems of hospitals. The receipt says accepted, with the date that follows and why it is that one, or rejected, with everything that is wrong. A notice that is kept counts from when it came, also where its receipt comes later.',
  access: 'OWN_NOTICES',
  about: 'NOTICES',
  headers: ['Idempotency-Key'],
  body: hospitalNoticeBody,
  answers: {
    200: { description: 'The receipt', schema: noticeReceipt },
    202: {
      description: 'The notice is kept and its time runs; ask for its receipt',
      schema: noticeReceipt,
      headers: { Location: 'Where to ask for the receipt' },
    },
  },
  problems: ['KEY_USED_FOR_ANOTHER_REQUEST'],
  what: 'GIVE_HOSPITAL_NOTICE',
  async handle({ door }, { viewer: { caller }, arrivedAt, headers, receive }) {
    const id = idempotencyKey(headers)
    const received = await receive()
    const body = parseBody(hospitalNoticeBody, received)
    const notice = noticeOf(body, caller.hospital?.siteCode ?? '')
    const receipt = await receiveNotice(door, { id, kind: body.kind, notice, caller, arrivedAt, body: received.text })
    if (receipt.outcome !== 'RECEIVED') return { status: 200, body: receipt, outcome: 'DONE' }
    return { status: 202, body: receipt, headers: { Location: `/v1/hospital-notices/${id}` }, outcome: 'PENDING' }
  },
}

const own: Route = {
  method: 'get',
  path: '/v1/hospital-notices',
  tag,
  name: 'listHospitalNotices',
  summary: 'Your own notices, as a hospital, the latest first',
  access: 'OWN_NOTICES',
  about: 'NOTICES',
  headers: [],
  query: page,
  answers: { 200: { description: 'A page of receipts', schema: noticePage } },
  problems: [],
  what: 'LIST_HOSPITAL_NOTICES',
  async handle({ door }, { viewer, query }) {
    const { after, limit: size } = query as Page
    return answerOf(await listOwnNotices(door, viewer, { after, limit: size }))
  },
}

const one: Route = {
  method: 'get',
  path: '/v1/hospital-notices/{noticeId}',
  tag,
  name: 'viewHospitalNotice',
  summary: 'The receipt of one of your notices, as a hospital',
  access: 'OWN_NOTICES',
  about: 'NOTICES',
  headers: [],
  answers: { 200: { description: 'The receipt', schema: noticeReceipt } },
  problems: ['NOTICE_NOT_FOUND'],
  what: 'VIEW_HOSPITAL_NOTICE',
  async handle({ door }, { viewer, params }) {
    return { status: 200, body: await viewOwnNotice(door, viewer, params['noticeId'] ?? '') }
  },
}

const inDoubt: Route = {
  method: 'get',
  path: '/v1/notices-in-doubt',
  tag,
  name: 'listNoticesInDoubt',
  summary: 'Notices about somebody whom nobody has recognised yet, the oldest first',
  access: 'NOTICES_IN_DOUBT',
  about: 'NOTICES',
  headers: [],
  query: page,
  answers: { 200: { description: 'A page of notices', schema: noticeForClerkPage } },
  problems: [],
  what: 'LIST_NOTICES_IN_DOUBT',
  async handle({ door }, { viewer, query }) {
    const { after, limit: size } = query as Page
    return answerOf(await listNoticesForClerk(door, viewer, { after, limit: size }))
  },
}

const settlement = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('PERSON_OF'), journeyId: z.guid() }),
  z.strictObject({
    is: z.literal('NEW_PERSON'),
    dateOfBirth,
    numberIsTheirs: z.boolean().meta({ description: 'The NHS number of the notice is this person’s own' }),
  }),
  z.strictObject({ is: z.literal('NOBODY_FOUND') }),
])

const settle: Route = {
  method: 'post',
  path: '/v1/notices-in-doubt/{noticeId}/settlement',
  tag,
  name: 'settleNotice',
  summary: 'Say whom a notice means',
  access: 'NOTICES_IN_DOUBT',
  about: 'JOURNEY_IN_BODY',
  headers: ['Idempotency-Key'],
  body: settlement,
  answers: {
    200: { description: 'What has come of it, as the hospital sees it', schema: noticeReceipt },
    202: { description: 'Not known yet; send it again with the same key', schema: noticeReceipt },
  },
  problems: ['NOTICE_NOT_FOUND', 'NOTICE_WITH_SOMEBODY_ELSE', 'JOURNEY_NOT_FOUND'],
  what: 'SETTLE_NOTICE',
  async handle({ door }, { viewer, params, headers, receive }) {
    const key = idempotencyKey(headers)
    const said: Settlement = parseBody(settlement, await receive())
    const receipt = await settleNotice(door, viewer, { id: params['noticeId'] ?? '', key, settlement: said })
    return { status: receipt.outcome === 'WITH_CLERK' ? 202 : 200, body: receipt }
  },
}

const nothing = z.strictObject({})

const acknowledge: Route = {
  method: 'post',
  path: '/v1/notices-in-doubt/{noticeId}/acknowledgement',
  tag,
  name: 'acknowledgeNotice',
  summary: 'Say that you have a notice about which somebody on call is called',
  description:
    'For whoever is on call. Nobody else is called about it from now on; whose it is remains to be found out. The first who takes it has it, and the answer says who that is.',
  access: 'NOTICES_ON_CALL',
  about: 'NOTICES',
  headers: ['Idempotency-Key'],
  body: nothing,
  answers: { 200: { description: 'Who has it', schema: noticeTaken } },
  problems: ['NOTICE_NOT_FOUND'],
  what: 'ACKNOWLEDGE_NOTICE',
  async handle({ door }, { viewer, params, headers, receive, arrivedAt }) {
    // Taking it twice is taking it once, whatever the key; every write asks for one all the same.
    idempotencyKey(headers)
    parseBody(nothing, await receive())
    return { status: 200, body: await acknowledgeNotice(door, viewer, params['noticeId'] ?? '', arrivedAt) }
  },
}

export const hospitalNoticeRoutes: readonly Route[] = [give, own, one, inDoubt, settle, acknowledge]
