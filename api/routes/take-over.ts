import { openJourney } from '../../use-cases/open-journey.ts'
import { groupOf } from '../../domain/journey/step-groups.ts'
import { stepAnswer } from '../answers.ts'
import { parseBody } from '../body.ts'
import { etagOf, idempotencyKey } from '../headers.ts'
import type { Route } from '../route.ts'
import { splitBody } from '../split.ts'
import { rolesOf, TAKING_OVER, titleOf } from '../step-paths.ts'
import { STEP_BODIES } from '../steps/index.ts'
import { personBody, profileOf } from '../steps/person.ts'
import { pending, PENDING_ANSWER } from './pending.ts'

const former = STEP_BODIES[TAKING_OVER]
const body = former.extend({ person: personBody })

/** R-REF-01. A journey that was open in another system goes on here. `npm run import` takes a whole file of them. */
export const takeOverRoute: Route = {
  method: 'post',
  path: '/v1/journeys/taken-over',
  tag: groupOf(TAKING_OVER) ?? 'Journeys',
  name: TAKING_OVER,
  summary: titleOf(TAKING_OVER),
  access: 'WRITE',
  takenBy: rolesOf(TAKING_OVER),
  headers: ['Idempotency-Key'],
  body,
  answers: {
    201: {
      description: 'The journey goes on here, in Temporal and in PostgreSQL',
      schema: stepAnswer,
      headers: { Location: 'Address of the journey', ETag: 'Its version' },
    },
    202: PENDING_ANSWER,
  },
  problems: ['OPEN_JOURNEY_EXISTS', 'KEY_USED_FOR_ANOTHER_REQUEST', 'TEMPORAL_AWAY'],
  what: TAKING_OVER,
  async handle({ door }, { viewer, arrivedAt, headers, receive }) {
    const key = idempotencyKey(headers)
    const received = await receive()
    const { person, ...rest } = parseBody(body, received)
    const request = { key, caller: viewer.caller, arrivedAt, body: received.text, person: profileOf(person) }
    const result = await openJourney(door, { ...request, ...splitBody(former, rest), name: TAKING_OVER })
    if (result.kind === 'PENDING') return pending(result.key)
    const { id, version } = result.answer.journey
    return {
      status: 201,
      body: result.answer,
      outcome: 'DONE',
      headers: { Location: `/v1/journeys/${id}`, ETag: etagOf(version) },
    }
  },
}
