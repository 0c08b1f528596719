type Json = Readonly<Record<string, unknown>>

const json = { 'application/json': { schema: { type: 'object' } } }

const PAGES: readonly (readonly [path: string, summary: string, mayBeDown: boolean])[] = [
  ['/ping', 'Whether the process answers', false],
  ['/health', 'How the needed parts are', true],
  ['/ready', 'Whether a step would be accepted now', true],
  ['/info', 'What runs here', false],
]

const down: Json = { '503': { description: 'A needed part is away', content: json } }

/** The open pages that say how the service is. */
export function documentHealth(): Record<string, Json> {
  const pages = PAGES.map(([path, summary, mayBeDown]) => [
    path,
    {
      get: {
        tags: ['Service'],
        operationId: path.slice(1),
        summary,
        security: [],
        responses: { '200': { description: summary, content: json }, ...(mayBeDown ? down : {}) },
      },
    },
  ])
  const metrics = {
    get: {
      tags: ['Service'],
      operationId: 'metrics',
      summary: 'Figures in the form that Prometheus reads',
      security: [],
      responses: { '200': { description: 'The figures', content: { 'text/plain': { schema: { type: 'string' } } } } },
    },
  }
  return { ...(Object.fromEntries(pages) as Record<string, Json>), '/metrics': metrics }
}
