import { openJourney } from '../../use-cases/open-journey.ts'
import { stepAnswer } from '../answers.ts'
import { parseBody } from '../body.ts'
import { etagOf, idempotencyKey } from '../headers.ts'
import type { Route } from '../route.ts'
import { splitBody } from '../split.ts'
import { OPENING_STEP } from '../step-paths.ts'
import { STEP_BODIES } from '../steps/index.ts'
import { personBody, profileOf } from '../steps/person.ts'
import { pending, PENDING_ANSWER } from './pending.ts'

const contact = STEP_BODIES[OPENING_STEP]
const body = contact.extend({ person: personBody })

/** R-REF-01. A first contact opens a journey. */
export const openJourneyRoute: Route = {
  method: 'post',
  path: '/v1/journeys',
  tag: 'Journeys',
  name: OPENING_STEP,
  summary: 'Record a first contact, which opens a journey',
  access: 'WRITE',
  headers: ['Idempotency-Key'],
  body,
  answers: {
    201: {
      description: 'The journey is open, in Temporal and in PostgreSQL',
      schema: stepAnswer,
      headers: { Location: 'Address of the journey', ETag: 'Its version' },
    },
    202: PENDING_ANSWER,
  },
  problems: ['OPEN_JOURNEY_EXISTS', 'KEY_USED_FOR_ANOTHER_REQUEST', 'TEMPORAL_AWAY'],
  what: OPENING_STEP,
  async handle({ door }, { viewer, arrivedAt, headers, receive }) {
    const key = idempotencyKey(headers)
    const received = await receive()
    const { person, ...rest } = parseBody(body, received)
    const request = { key, caller: viewer.caller, arrivedAt, body: received.text, person: profileOf(person) }
    const result = await openJourney(door, { ...request, ...splitBody(contact, rest) })
    if (result.kind === 'PENDING') return pending(result.key)
    const { id, version } = result.answer.journey
    const location = `/v1/journeys/${id}`
    return {
      status: 201,
      body: result.answer,
      outcome: 'DONE',
      headers: { Location: location, ETag: etagOf(version) },
    }
  },
}
