import { z } from 'zod'
import { recordSafety, takeOnLoneConcern } from '../../use-cases/lone-concerns/act.ts'
import { linkConcern } from '../../use-cases/lone-concerns/link.ts'
import { listConcernsAlone, viewOfConcern } from '../../use-cases/lone-concerns/list.ts'
import { raiseLoneConcern } from '../../use-cases/lone-concerns/raise.ts'
import { parseBody } from '../body.ts'
import { idempotencyKey } from '../headers.ts'
import { concernLinked, concernReceipt, loneConcern, loneConcernPage } from '../lone-concern-answers.ts'
import { cursorOf, instantInReach, limit, nextPage } from '../query.ts'
import type { Route } from '../route.ts'
import { splitBody } from '../split.ts'
import { dateOfBirth } from '../steps/person.ts'
import { personal } from '../steps/personal.ts'
import { concernBody, safeguardingBodies } from '../steps/safeguarding.ts'

const tag = 'Concerns that stand alone'

/** Everything may be left out: a concern may be about somebody whom nobody can name. */
const about = z
  .strictObject({
    name: personal(200, 'The name, as far as it is known').exactOptional(),
    nhsNumber: personal(20, 'NHS number, with or without spaces').exactOptional(),
    dateOfBirth: dateOfBirth.exactOptional(),
    address: personal(500, 'Where the person lives or was seen').exactOptional(),
    postcode: personal(10, 'Postcode').exactOptional(),
    phone: personal(40, 'Telephone number').exactOptional(),
  })
  .prefault({})

const raising = z.strictObject({ ...concernBody, about })

const raise: Route = {
  method: 'post',
  path: '/v1/concerns',
  tag,
  name: 'raiseConcernAlone',
  summary: 'Raise a safeguarding concern, whoever it is about',
  description:
    'For everybody who can sign in, for themselves or for somebody who came to them: nobody has to be known here, and nobody has to say who they are. It is kept before anything else is done. Where an NHS number says surely whose it is, the person’s journey has it; else it stands on the list of the safeguarding leads, with its own dates. Where you know the journey, raise it there.',
  access: 'RAISE_CONCERN',
  about: 'NOTICES',
  headers: ['Idempotency-Key'],
  body: raising,
  answers: { 200: { description: 'It is kept, and this is by when somebody sees to it', schema: concernReceipt } },
  problems: ['KEY_USED_FOR_ANOTHER_REQUEST'],
  what: 'RAISE_CONCERN',
  async handle({ door }, { viewer: { caller }, requestId, arrivedAt, headers, receive }) {
    const id = idempotencyKey(headers)
    const received = await receive()
    const body = parseBody(raising, received)
    const { personal: written } = splitBody(raising, body)
    const { raisedBy } = body
    const given = { id, raisedBy, personal: written, caller, requestId, arrivedAt, body: received.text }
    return { status: 200, body: await raiseLoneConcern(door, given), outcome: 'DONE' }
  },
}

const page = z.strictObject({ limit, after: cursorOf(z.strictObject({ receivedAt: instantInReach, id: z.guid() })) })

const list: Route = {
  method: 'get',
  path: '/v1/concerns',
  tag,
  name: 'listConcernsAlone',
  summary: 'Concerns that are in no journey and wait for somebody, the oldest first',
  access: 'CONCERNS_ALONE',
  about: 'NOTICES',
  headers: [],
  query: page,
  answers: { 200: { description: 'A page of concerns', schema: loneConcernPage } },
  problems: [],
  what: 'LIST_CONCERNS_ALONE',
  async handle({ door }, { viewer, query, arrivedAt: at }) {
    const { after, limit: size } = query as z.output<typeof page>
    const { items, next } = await listConcernsAlone(door, viewer, { after, limit: size, at })
    return { status: 200, body: { items, ...nextPage(next) } }
  },
}

const safetyBody = safeguardingBodies.recordImmediateSafety.omit({ concern: true })
const takingOnBody = safeguardingBodies.takeOnConcern.omit({ concern: true })
const linkBody = z.strictObject({ journeyId: z.guid() })

const safety: Route = {
  method: 'post',
  path: '/v1/concerns/{concernId}/immediate-safety',
  tag,
  name: 'recordSafetyOfConcernAlone',
  summary: 'Say whether the person of a concern that stands alone is safe now',
  access: 'CONCERNS_ALONE',
  about: 'NOTICES',
  headers: ['Idempotency-Key'],
  body: safetyBody,
  answers: { 200: { description: 'The concern', schema: loneConcern } },
  problems: ['CONCERN_NOT_FOUND', 'CONCERN_IN_JOURNEY'],
  what: 'RECORD_SAFETY_OF_CONCERN',
  async handle({ door }, { viewer, params, headers, receive, arrivedAt: at }) {
    // Saying it twice is saying it once, whatever the key; every write asks for one all the same.
    idempotencyKey(headers)
    const body = parseBody(safetyBody, await receive())
    const { personal: written } = splitBody(safetyBody, body)
    const { dangerNow, othersAtRisk } = body
    const said = { id: params['concernId'] ?? '', at, personal: written, found: { dangerNow, othersAtRisk } }
    return { status: 200, body: viewOfConcern(door, viewer, await recordSafety(door, viewer, said), at) }
  },
}

const takeOn: Route = {
  method: 'post',
  path: '/v1/concerns/{concernId}/taking-on',
  tag,
  name: 'takeOnConcernAlone',
  summary: 'Take on a concern that stands alone',
  access: 'TAKE_CONCERN_ON',
  about: 'NOTICES',
  headers: ['Idempotency-Key'],
  body: takingOnBody,
  answers: { 200: { description: 'The concern', schema: loneConcern } },
  problems: ['CONCERN_NOT_FOUND', 'CONCERN_IN_JOURNEY'],
  what: 'TAKE_ON_CONCERN',
  async handle({ door }, { viewer, params, headers, receive, arrivedAt: at }) {
    idempotencyKey(headers)
    const { personal: written } = splitBody(takingOnBody, parseBody(takingOnBody, await receive()))
    const taken = await takeOnLoneConcern(door, viewer, { id: params['concernId'] ?? '', at, personal: written })
    return { status: 200, body: viewOfConcern(door, viewer, taken, at) }
  },
}

const link: Route = {
  method: 'post',
  path: '/v1/concerns/{concernId}/journey',
  tag,
  name: 'giveConcernToJourney',
  summary: 'Say whose concern it is: their journey has it from then on',
  description:
    'The journey has it as of when it came, with what was found about whether the person is safe. It has to be a journey that you reach; triage reaches every one, and so does the out-of-hours team while the office is closed.',
  access: 'LINK_CONCERN',
  about: 'JOURNEY_IN_BODY',
  headers: ['Idempotency-Key'],
  body: linkBody,
  answers: {
    200: { description: 'The journey has it', schema: concernLinked },
    202: { description: 'Not known yet; send it again', schema: concernLinked },
  },
  problems: [
    ...(['CONCERN_NOT_FOUND', 'CONCERN_IN_JOURNEY', 'JOURNEY_NOT_FOUND', 'JOURNEY_NEEDS_REPAIR'] as const),
    ...(['TOO_MANY_STEPS_AT_ONCE', 'TEMPORAL_AWAY'] as const),
  ],
  what: 'LINK_CONCERN',
  async handle({ door }, { viewer, params, headers, receive }) {
    idempotencyKey(headers)
    const { journeyId } = parseBody(linkBody, await receive())
    const id = params['concernId'] ?? ''
    const isThere = await linkConcern(door, viewer, { id, journeyId })
    return { status: isThere ? 200 : 202, body: { id, journeyId } }
  },
}

export const loneConcernRoutes: readonly Route[] = [raise, list, safety, takeOn, link]
