import type { z } from 'zod'
import type { OpeningStep } from '../../domain/journey/openings.ts'
import { groupOf } from '../../domain/journey/step-groups.ts'
import { openJourney } from '../../use-cases/open-journey.ts'
import { stepAnswer } from '../answers.ts'
import { parseBody } from '../body.ts'
import { etagOf, idempotencyKey } from '../headers.ts'
import type { Route } from '../route.ts'
import { splitBody } from '../split.ts'
import { OPENING_STEP, rolesOf, TAKING_OVER, titleOf } from '../step-paths.ts'
import { STEP_BODIES } from '../steps/index.ts'
import { personBody, profileOf } from '../steps/person.ts'
import { pending, PENDING_ANSWER } from './pending.ts'

/** Everything in which the two ways to open a journey do not differ. */
function opening(name: OpeningStep, description: string) {
  const stepBody: z.ZodObject<{ team: z.ZodString }> = STEP_BODIES[name]
  const body = stepBody.extend({ person: personBody })
  return {
    method: 'post',
    name,
    access: 'WRITE',
    about: 'NEW_JOURNEY',
    headers: ['Idempotency-Key'],
    body,
    answers: {
      201: {
        description,
        schema: stepAnswer,
        headers: { Location: 'Address of the journey', ETag: 'Its version' },
      },
      202: PENDING_ANSWER,
    },
    problems: ['OPEN_JOURNEY_EXISTS', 'KEY_USED_FOR_ANOTHER_REQUEST', 'TEMPORAL_AWAY'],
    what: name,
    async handle({ door }, { viewer, arrivedAt, headers, receive }) {
      const key = idempotencyKey(headers)
      const received = await receive()
      const { person, ...rest } = parseBody(body, received)
      const request = { key, caller: viewer.caller, arrivedAt, body: received.text, person: profileOf(person) }
      const result = await openJourney(door, { ...request, ...splitBody(stepBody, rest), name })
      if (result.kind === 'PENDING') return pending(result.key)
      const { id, version } = result.answer.journey
      return {
        status: 201,
        body: result.answer,
        outcome: 'DONE',
        headers: { Location: `/v1/journeys/${id}`, ETag: etagOf(version) },
      }
    },
  } as const satisfies Partial<Route>
}

/** R-REF-01. A first contact opens a journey. */
export const openJourneyRoute: Route = {
  ...opening(OPENING_STEP, 'The journey is open, in Temporal and in PostgreSQL'),
  path: '/v1/journeys',
  tag: 'Journeys',
  summary: 'Record a first contact, which opens a journey',
}

/** R-REF-01. A journey that was open in another system goes on here. `npm run import` takes a whole file of them. */
export const takeOverRoute: Route = {
  ...opening(TAKING_OVER, 'The journey goes on here, in Temporal and in PostgreSQL'),
  path: '/v1/journeys/taken-over',
  tag: groupOf(TAKING_OVER) ?? 'Journeys',
  summary: titleOf(TAKING_OVER),
  takenBy: rolesOf(TAKING_OVER),
}
