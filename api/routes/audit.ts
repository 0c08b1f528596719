import { z } from 'zod'
import { viewWhoSaw } from '../../use-cases/audit/who-saw.ts'
import { cursorOf, instantInReach, limit, nextPage } from '../query.ts'
import type { Route } from '../route.ts'
import { whoSawAnswer } from '../who-saw-answer.ts'

const day = z.iso.date().refine((date) => date >= '1900' && date < '2201', 'Use a year from 1900 to 2200')

const page = z.strictObject({
  from: day.meta({ description: 'The first day, in London' }),
  to: day.meta({ description: 'The last day, in London' }),
  limit,
  after: cursorOf(z.strictObject({ at: instantInReach, id: z.string().regex(/^\d{1,18}$/) })),
})

export const whoSawRoute: Route = {
  method: 'get',
  path: '/v1/audit/people/{journeyId}',
  tag: 'Audit',
  name: 'viewWhoSaw',
  summary: 'Who saw this person between these dates',
  description:
    'For auditors and data officers. Everybody who looked at, tried or did something with any journey of the person whose journey this is, the earliest first. Lists that show many journeys are in the audit as one look at a list, and stand here for no person. Asking is itself recorded.',
  access: 'SEE_AUDIT',
  about: 'JOURNEY',
  headers: [],
  query: page,
  answers: { 200: { description: 'A page of the audit about the person', schema: whoSawAnswer } },
  problems: ['JOURNEY_NOT_FOUND', 'NOT_AN_AUDITOR'],
  what: 'VIEW_WHO_SAW',
  async handle({ door }, { viewer, params, query }) {
    const asked = query as z.output<typeof page>
    const { seen, next } = await viewWhoSaw(door, viewer, {
      ...asked,
      journeyId: params['journeyId'] ?? '',
      after: asked.after,
    })
    return { status: 200, body: { seen, ...nextPage(next) } }
  },
}
