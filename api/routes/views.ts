import { z } from 'zod'
import { viewClocksAsOf } from '../../use-cases/view-clocks-as-of.ts'
import { viewClocks } from '../../use-cases/view-clocks.ts'
import { viewDocument, viewDocuments } from '../../use-cases/view-documents.ts'
import { viewJourney, viewNextSteps } from '../../use-cases/view-journey.ts'
import { viewPlanChecklist } from '../../use-cases/view-plan-checklist.ts'
import { viewSubmission } from '../../use-cases/view-submission.ts'
import { viewTimeline } from '../../use-cases/view-timeline.ts'
import {
  clocksAnswer,
  documentAnswer,
  documentsAnswer,
  journeyAnswer,
  nextStepsAnswer,
  planChecklistAnswer,
  submissionAnswer,
  timelineAnswer,
} from '../answers.ts'
import { etagOf } from '../headers.ts'
import { refused } from '../problem.ts'
import { cursorOf, instantInReach, limit, nextPage } from '../query.ts'
import type { ApiRequest, Route } from '../route.ts'
import { kebab } from '../step-paths.ts'
import { stepSchema } from '../step-schema.ts'

const ETAG = { ETag: 'The version of the journey, for If-Match' }

const journeyIdOf = ({ params }: ApiRequest): string => params['journeyId'] ?? ''

const reading = { method: 'get', access: 'READ', about: 'JOURNEY', headers: [] } as const

const ofJourney = { ...reading, tag: 'Journeys', problems: ['JOURNEY_NOT_FOUND'] } as const

const journeyRoute: Route = {
  ...ofJourney,
  path: '/v1/journeys/{journeyId}',
  name: 'viewJourney',
  summary: 'A journey as it stands',
  answers: { 200: { description: 'The journey', schema: journeyAnswer, headers: ETAG } },
  what: 'VIEW_JOURNEY',
  async handle({ door }, request) {
    const journey = await viewJourney(door, request.viewer, journeyIdOf(request))
    return { status: 200, body: journey, headers: { ETag: etagOf(journey.version) } }
  },
}

/** The largest integer of the database, where versions are kept. */
const LARGEST_VERSION = 2_147_483_647

const timelinePage = z.strictObject({ limit, after: cursorOf(z.int().min(0).max(LARGEST_VERSION)) })

const timelineRoute: Route = {
  ...ofJourney,
  path: '/v1/journeys/{journeyId}/timeline',
  name: 'viewTimeline',
  summary: 'What happened, oldest first',
  query: timelinePage,
  answers: { 200: { description: 'A page of events', schema: timelineAnswer } },
  what: 'VIEW_TIMELINE',
  async handle({ door }, request) {
    const { after = 0, limit: size } = request.query as z.output<typeof timelinePage>
    const page = { after, limit: size }
    const { entries, next } = await viewTimeline(door, request.viewer, journeyIdOf(request), page)
    return { status: 200, body: { entries, ...nextPage(next) } }
  },
}

const asOfMoment = z.strictObject({
  asOf: instantInReach.optional().meta({ description: 'What was believed then, by the journey’s own time' }),
})

const clocksRoute: Route = {
  ...ofJourney,
  path: '/v1/journeys/{journeyId}/clocks',
  name: 'viewClocks',
  summary: 'Every date, with its reason; now, or as it was believed at an earlier moment',
  description:
    'With `asOf` the dates are worked out from what was known then, under the policy and the bank holidays of then: what has happened since, or was entered later, changes nothing in the answer.',
  query: asOfMoment,
  answers: { 200: { description: 'The clocks', schema: clocksAnswer } },
  problems: ['JOURNEY_NOT_FOUND', 'AS_OF_LIES_AHEAD', 'AS_OF_TOO_EARLY'],
  what: 'VIEW_CLOCKS',
  async handle({ door }, request) {
    const { asOf } = request.query as z.output<typeof asOfMoment>
    const [journeyId, { viewer, arrivedAt: now }] = [journeyIdOf(request), request]
    if (asOf !== undefined) return { status: 200, body: await viewClocksAsOf(door, viewer, { journeyId, asOf, now }) }
    return { status: 200, body: { clocks: await viewClocks(door, viewer, journeyId) } }
  },
}

const nextStepsRoute: Route = {
  ...ofJourney,
  path: '/v1/journeys/{journeyId}/steps',
  name: 'viewNextSteps',
  summary: 'What you may do now',
  answers: { 200: { description: 'The steps, each with its schema', schema: nextStepsAnswer, headers: ETAG } },
  what: 'VIEW_NEXT_STEPS',
  async handle({ door }, request) {
    const id = journeyIdOf(request)
    const { version, steps } = await viewNextSteps(door, request.viewer, id)
    const described = steps.map((step) => ({
      ...step,
      href: `/v1/journeys/${id}/steps/${kebab(step.name)}`,
      schema: stepSchema(step.name),
    }))
    return { status: 200, body: { version, steps: described }, headers: { ETag: etagOf(version) } }
  },
}

const planChecklistRoute: Route = {
  ...ofJourney,
  path: '/v1/journeys/{journeyId}/plan-checklist',
  name: 'viewPlanChecklist',
  summary: 'What the plan still lacks, part by part',
  answers: { 200: { description: 'The checklist', schema: planChecklistAnswer, headers: ETAG } },
  what: 'VIEW_PLAN_CHECKLIST',
  async handle({ door }, request) {
    const checklist = await viewPlanChecklist(door, request.viewer, journeyIdOf(request))
    return { status: 200, body: checklist, headers: { ETag: etagOf(checklist.version) } }
  },
}

const documentsRoute: Route = {
  ...ofJourney,
  path: '/v1/journeys/{journeyId}/documents',
  name: 'viewDocuments',
  summary: 'Letters and notes, oldest first',
  answers: { 200: { description: 'The documents', schema: documentsAnswer } },
  what: 'VIEW_DOCUMENTS',
  async handle({ door }, request) {
    return { status: 200, body: { documents: await viewDocuments(door, request.viewer, journeyIdOf(request)) } }
  },
}

const documentRoute: Route = {
  ...reading,
  about: 'DOCUMENT',
  path: '/v1/documents/{reference}',
  tag: 'Documents',
  name: 'viewDocument',
  summary: 'A letter or note with its text',
  answers: { 200: { description: 'The document', schema: documentAnswer } },
  problems: ['DOCUMENT_NOT_FOUND'],
  what: 'VIEW_DOCUMENT',
  async handle({ door }, { viewer, params }) {
    return { status: 200, body: await viewDocument(door, viewer, params['reference'] ?? '') }
  },
}

const submissionRoute: Route = {
  ...reading,
  about: 'SUBMISSION',
  path: '/v1/submissions/{key}',
  tag: 'Steps',
  name: 'viewSubmission',
  summary: 'How a step that was sent has ended',
  answers: { 200: { description: 'Its state, and its answer or why it was refused', schema: submissionAnswer } },
  problems: ['SUBMISSION_NOT_FOUND'],
  what: 'VIEW_SUBMISSION',
  async handle({ door }, { viewer, params }) {
    const { refusal, ...submission } = await viewSubmission(door, viewer, params['key'] ?? '')
    const problem = refusal === undefined ? {} : { problem: refused(refusal, submission.key) }
    return { status: 200, body: { ...submission, ...problem } }
  },
}

/** Everything that only reads, but for the worklists. */
export const viewRoutes: readonly Route[] = [
  journeyRoute,
  timelineRoute,
  clocksRoute,
  nextStepsRoute,
  planChecklistRoute,
  documentsRoute,
  documentRoute,
  submissionRoute,
]
