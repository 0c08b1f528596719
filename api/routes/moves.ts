import { viewBundlePreview } from '../../use-cases/view-bundle-preview.ts'
import { bundlePreviewAnswer } from '../bundle-preview-answer.ts'
import { etagOf } from '../headers.ts'
import type { Route } from '../route.ts'

const bundlePreviewRoute: Route = {
  method: 'get',
  access: 'READ',
  about: 'JOURNEY',
  headers: [],
  tag: 'Journeys',
  problems: ['JOURNEY_NOT_FOUND'],
  path: '/v1/journeys/{journeyId}/transfer-bundle-preview',
  name: 'viewBundlePreview',
  summary: 'What the papers for another council would carry, and what not',
  answers: {
    200: {
      description: 'The preview',
      schema: bundlePreviewAnswer,
      headers: { ETag: 'The version of the journey, for If-Match' },
    },
  },
  what: 'VIEW_BUNDLE_PREVIEW',
  async handle({ door }, { viewer, params }) {
    const preview = await viewBundlePreview(door, viewer, params['journeyId'] ?? '')
    return { status: 200, body: preview, headers: { ETag: etagOf(preview.version) } }
  },
}

export const moveRoutes: readonly Route[] = [bundlePreviewRoute]
