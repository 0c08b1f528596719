import { z } from 'zod'
import { handOver, type HandedOver, type HandOverStep } from '../../use-cases/hand-over/hand-over.ts'
import { MOST_AT_ONCE, previewHandOver, suggestWorkers } from '../../use-cases/hand-over/preview.ts'
import { parseBody } from '../body.ts'
import { handOverAnswer, handOverPreviewAnswer, suggestionsAnswer } from '../hand-over-answers.ts'
import { idempotencyKey } from '../headers.ts'
import { problemFor } from '../problem.ts'
import type { ApiRequest, Route } from '../route.ts'
import { splitBody } from '../split.ts'
import { allocationBodies } from '../steps/allocation.ts'
import { holdingBodies } from '../steps/holding.ts'
import { staffId } from '../steps/personal.ts'

const tag = 'Handing over'

const suggestions: Route = {
  method: 'get',
  path: '/v1/journeys/{journeyId}/allocation-suggestions',
  tag,
  name: 'suggestWorkers',
  summary: 'To whom the journey could be given, with what they have and what speaks against them',
  access: 'READ',
  about: 'JOURNEY',
  headers: [],
  answers: { 200: { description: 'Active practitioners, best first', schema: suggestionsAnswer } },
  problems: ['JOURNEY_NOT_FOUND'],
  what: 'VIEW_ALLOCATION_SUGGESTIONS',
  async handle({ door }, { viewer, params, arrivedAt: now }) {
    const journeyId = params['journeyId'] ?? ''
    return { status: 200, body: { suggestions: await suggestWorkers(door, viewer, { journeyId, now }) } }
  },
}

const whose = z.strictObject({ from: staffId.meta({ description: 'Whoever leaves' }) })

const preview: Route = {
  method: 'get',
  path: '/v1/hand-overs/preview',
  tag,
  name: 'previewHandOver',
  summary: 'Everything that somebody has, and to whom it could go; nothing changes',
  access: 'READ',
  about: 'LIST',
  headers: [],
  query: whose,
  answers: {
    200: { description: 'Their journeys, and what they have on those of others', schema: handOverPreviewAnswer },
  },
  problems: ['LIST_NOT_YOURS'],
  what: 'PREVIEW_HAND_OVER',
  async handle({ door }, { viewer, query, arrivedAt: now }) {
    const { from } = query as z.output<typeof whose>
    return { status: 200, body: await previewHandOver(door, viewer, { from, now }) }
  },
}

const { handoverNote, overrideReasons, expertise, worker } = allocationBodies.reallocateCase.shape
const version = z.int().min(1).max(999_999_999).meta({ description: 'As the preview gave it' })

const toHandOver = z
  .strictObject({
    handoverNote,
    overrideReasons,
    journeys: z
      .array(z.strictObject({ journey: z.guid(), version, worker, expertise }))
      .max(MOST_AT_ONCE)
      .default([]),
    work: z
      .array(
        z.strictObject({
          journey: z.guid(),
          version,
          item: holdingBodies.releaseWork.shape.item,
          worker: staffId.exactOptional().meta({ description: 'The list of the role, unless somebody is named' }),
        }),
      )
      .max(MOST_AT_ONCE)
      .default([]),
  })
  .refine(({ journeys, work }) => journeys.length + work.length > 0, {
    path: ['journeys'],
    message: 'Name at least one journey or one thing to do',
  })

/** What a hand-over is made of. */
const FORMS = {
  reallocateCase: allocationBodies.reallocateCase,
  releaseWork: holdingBodies.releaseWork,
  assignWork: holdingBodies.assignWork,
} as const
type OneStep = keyof typeof FORMS

type Body = z.output<typeof toHandOver>

/** What every step of it has in common. */
const common = ({ viewer, arrivedAt }: ApiRequest) => ({ caller: viewer.caller, arrivedAt })

/** The steps, exactly as each of them would be sent by itself. */
function stepsOf(
  request: ApiRequest,
  { handoverNote: note, overrideReasons: reasons, journeys, work }: Body,
): HandOverStep[] {
  const step = (on: { readonly journeyId: string; readonly expectedVersion: number }, name: OneStep, body: object) => ({
    ...common(request),
    ...splitBody(FORMS[name], body),
    ...on,
    name,
    body: JSON.stringify(body),
  })
  return [
    ...journeys.map(({ journey: journeyId, version: expectedVersion, ...given }) => {
      const body = { ...given, handoverNote: note, ...(reasons === undefined ? {} : { overrideReasons: reasons }) }
      return step({ journeyId, expectedVersion }, 'reallocateCase', body)
    }),
    ...work.map(({ journey: journeyId, version: expectedVersion, ...body }) =>
      step({ journeyId, expectedVersion }, body.worker === undefined ? 'releaseWork' : 'assignWork', body),
    ),
  ]
}

function resultOf({ journeyId, facts }: HandOverStep, outcome: HandedOver) {
  const { item } = facts as { readonly item?: string }
  const named = { journey: journeyId, ...(item === undefined ? {} : { item }) }
  const asked = { ...named, outcome: outcome.is, submission: `/v1/submissions/${outcome.key}` }
  if (outcome.is === 'DONE') return { ...asked, version: outcome.version }
  return outcome.is === 'PENDING' ? asked : { ...asked, problem: problemFor(outcome.why, outcome.key).problem }
}

const perform: Route = {
  method: 'post',
  path: '/v1/hand-overs',
  tag,
  name: 'handOver',
  summary: 'Give many journeys to other workers, each as a step of its own',
  description:
    'Each journey has its own outcome and its own entry in the record; one that is refused keeps no other from being done. No date moves. The same key again does nothing twice.',
  access: 'WRITE',
  about: 'JOURNEY_IN_BODY',
  takenBy: ['TEAM_MANAGER'],
  headers: ['Idempotency-Key'],
  body: toHandOver,
  answers: { 200: { description: 'What became of each', schema: handOverAnswer } },
  problems: [],
  what: 'HAND_OVER',
  async handle({ door }, request) {
    const key = idempotencyKey(request.headers)
    const steps = stepsOf(request, parseBody(toHandOver, await request.receive()))
    const outcomes = await handOver(door, key, steps)
    const results = outcomes.flatMap((outcome, index) => {
      const step = steps[index]
      return step === undefined ? [] : [resultOf(step, outcome)]
    })
    return { status: 200, body: { results } }
  },
}

export const handOverRoutes: readonly Route[] = [suggestions, preview, perform]
