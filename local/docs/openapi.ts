import { openApiDocument } from '../../api/openapi.ts'
import { ROUTES } from '../../api/routes/index.ts'

/** docs/api/openapi.json: the same document that the API serves at /openapi.json. */
export const makeOpenApi = (): string => `${JSON.stringify(openApiDocument(ROUTES), null, 2)}\n`
