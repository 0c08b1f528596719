import { openApiDocument } from '../../api/openapi.ts'
import { ROUTES } from '../../api/routes/index.ts'
import { makeStepNotes } from './step-notes.ts'

/** docs/api/openapi.json: the document that the API serves at /openapi.json. */
export const makeOpenApi = (): string => `${JSON.stringify(openApiDocument(ROUTES, makeStepNotes()), null, 2)}\n`
