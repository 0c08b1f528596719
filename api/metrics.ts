import type { Request, RequestHandler } from 'express'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Figure } from './figures.ts'
import { localsOf } from './locals.ts'

export interface Metrics {
  readonly contentType: string
  readonly read: () => Promise<string>
  /** Measures every request by the pattern of its route, never by its address. */
  readonly measure: RequestHandler
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

const NO_ROUTE = 'none'

/** The pattern of an open page; what matches nothing is counted together, for anything may stand in an address. */
function patternOf({ route }: Request): string {
  const { path } = (route ?? {}) as { readonly path?: unknown }
  return typeof path === 'string' ? path : NO_ROUTE
}

/** The figures of this process, in the form that Prometheus reads. @param figures counted at each reading */
export function createMetrics(figures: readonly Figure[]): Metrics {
  const registers = [new Registry()]
  const [registry] = registers as [Registry]
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  })
  const steps = new Counter({
    name: 'care_steps_total',
    help: 'Steps asked for, by how they ended: DONE, PENDING, or the code of the problem',
    labelNames: ['step', 'outcome'],
    registers,
  })
  for (const { name, help, count } of figures) {
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set(await count().catch(() => Number.NaN))
      },
    })
  }

  const measure: RequestHandler = (request, response, next) => {
    const stop = durations.startTimer()
    response.once('close', () => {
      const { method } = request
      const { route = patternOf(request), what = '', outcome } = localsOf(response)
      stop({ method, route, status: response.statusCode })
      if (method === 'POST' && outcome !== undefined && route.startsWith('/v1/journeys'))
        steps.inc({ step: what, outcome })
    })
    next()
  }
  return { contentType: registry.contentType, read: () => registry.metrics(), measure }
}
