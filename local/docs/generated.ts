import { makeJourneySchema } from '../journeys/format.ts'
import { makeLicences } from '../supply-chain/licences.ts'
import { makeAccessPage } from './access.ts'
import { makeErrorsPage } from './errors.ts'
import { makeOpenApi } from './openapi.ts'
import { makeRules } from './rules.ts'
import { makeEnvExample, makeSettingsPage } from './settings.ts'

/** The documents that are made from code: `npm run docs` writes them, and a test says when one is out of date. */
export const GENERATED: readonly { readonly path: string; readonly make: () => string }[] = [
  { path: '.env.example', make: makeEnvExample },
  { path: 'docs/operate/settings.md', make: makeSettingsPage },
  { path: 'docs/access.md', make: makeAccessPage },
  { path: 'docs/api/errors.md', make: makeErrorsPage },
  { path: 'docs/api/openapi.json', make: makeOpenApi },
  { path: 'docs/journeys/journey-file.schema.json', make: makeJourneySchema },
  { path: 'docs/rules.md', make: makeRules },
  { path: 'docs/licences.md', make: makeLicences },
]
