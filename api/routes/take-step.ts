import type { z } from 'zod'
import type { StepName } from '../../domain/journey/parts.ts'
import { groupOf } from '../../domain/journey/step-groups.ts'
import { takeStep } from '../../use-cases/take-step.ts'
import { stepAnswer } from '../answers.ts'
import { parseBody } from '../body.ts'
import { etagOf, expectedVersion, idempotencyKey } from '../headers.ts'
import type { Route } from '../route.ts'
import { splitBody } from '../split.ts'
import { kebab, rolesOf, STEP_NAMES, titleOf } from '../step-paths.ts'
import { STEP_BODIES } from '../steps/index.ts'
import { pending, PENDING_ANSWER } from './pending.ts'

/** One address for each step. */
export const stepRoutes: readonly Route[] = STEP_NAMES.map(stepRoute)

function stepRoute(name: StepName): Route {
  const body: z.ZodType = STEP_BODIES[name]
  return {
    method: 'post',
    path: `/v1/journeys/{journeyId}/steps/${kebab(name)}`,
    tag: groupOf(name) ?? 'Steps',
    name,
    summary: titleOf(name),
    access: 'WRITE',
    about: 'STEP',
    takenBy: rolesOf(name),
    headers: ['Idempotency-Key', 'If-Match'],
    body,
    answers: {
      200: {
        description: 'The step is taken, in Temporal and in PostgreSQL',
        schema: stepAnswer,
        headers: { ETag: 'The new version of the journey' },
      },
      202: PENDING_ANSWER,
    },
    problems: ['JOURNEY_NOT_FOUND', 'KEY_USED_FOR_ANOTHER_REQUEST', 'TOO_MANY_STEPS_AT_ONCE', 'TEMPORAL_AWAY'],
    what: name,
    async handle({ door }, { viewer, arrivedAt, headers, params, receive }) {
      const given = { key: idempotencyKey(headers), expectedVersion: expectedVersion(headers) }
      const received = await receive()
      const split = splitBody(body, parseBody(body, received))
      const request = { ...given, ...split, name, caller: viewer.caller, arrivedAt, body: received.text }
      const result = await takeStep(door, { ...request, journeyId: params['journeyId'] ?? '' })
      if (result.kind === 'PENDING') return pending(result.key)
      const { version } = result.answer.journey
      return { status: 200, body: result.answer, headers: { ETag: etagOf(version) }, outcome: 'DONE' }
    },
  }
}
