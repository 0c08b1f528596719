import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import express, { type Router } from 'express'
import helmet from 'helmet'
import { documentedError } from './error-catalogue.ts'
import { onlyMethods } from './mount.ts'
import { RequestProblem } from './request-problem.ts'

/** Made by `npm run docs` from the routes and their schemas; a test says when it is out of date. */
const DOCUMENT = join(import.meta.dirname, '../docs/api/openapi.json')

const ASSETS = dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json')))

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Care journeys: API</title>
    <link rel="stylesheet" href="/docs/assets/swagger-ui.css">
    <link rel="icon" type="image/png" href="/docs/assets/favicon-32x32.png">
  </head>
  <body>
    <main id="docs"></main>
    <script src="/docs/assets/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`

const START = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#docs', deepLinking: true, docExpansion: 'none', validatorUrl: null })
`

/** Only what comes from here; the pictures within the style sheet are data addresses. */
const ONLY_OURS = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
})

/** The documentation: the OpenAPI document, a page to browse it, and what each problem's type leads to. */
export function createDocsRouter(): Router {
  const router = express.Router()
  const document = readFileSync(DOCUMENT, 'utf8')

  router.get('/openapi.json', (_request, response) => {
    response.type('json').send(document)
  })
  router.use('/docs', ONLY_OURS)
  router.get('/docs', (_request, response) => {
    response.type('html').send(PAGE)
  })
  router.get('/docs/start.js', (_request, response) => {
    response.type('js').send(START)
  })
  router.use('/docs/assets', express.static(ASSETS, { index: false, redirect: false, cacheControl: false }))
  router.get('/problems/:code', ({ params }, response) => {
    const error = documentedError(params.code)
    if (error === undefined) throw new RequestProblem('NOT_FOUND')
    response.json(error)
  })
  router.all(['/openapi.json', '/docs', '/docs/start.js', '/problems/:code'], onlyMethods(['GET']))
  return router
}
