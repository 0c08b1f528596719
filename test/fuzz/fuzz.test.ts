import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createLogger } from '../../adapters/logger.ts'
import { ROUTES } from '../../api/routes/index.ts'
import { firstContact, startApi, type RunningApi } from '../support/api.ts'
import { openHouse, type House } from '../support/house.ts'
import { createToken } from '../support/tokens.ts'
import { complaintAbout, type Heard } from './judge.ts'
import { requestsOf, type Asked, type OpenApiDocument } from './requests.ts'

/** The ordinary run is always the same, so that it is red for what was changed; a long one draws new requests. */
const { FUZZ_REQUESTS, FUZZ_SEED, FUZZ_SLOWEST_MS } = process.env
const REQUESTS = Number(FUZZ_REQUESTS ?? 3000)
const SEED = Number(FUZZ_SEED ?? (FUZZ_REQUESTS === undefined ? 7 : Date.now() % 2 ** 31))

/** A minute, and no more, in the ordinary run. */
const ENDS_AFTER_MS = FUZZ_REQUESTS === undefined ? 60_000 : 3 * 60 * 60_000

/** Nothing may hang for longer than a second where nothing else runs; beside other tests this machine itself hangs. */
const SLOWEST_MS = Number(FUZZ_SLOWEST_MS ?? (FUZZ_REQUESTS === undefined ? 20_000 : 1000))

const AT_ONCE = 6

/**
 * Moving a journey's time lives through every date on the way, which to the year 2199 takes as long as it takes. It is for
 * demonstrations, is refused in production, and has tests of its own.
 */
const ASKED = ROUTES.filter(({ name }) => name !== 'moveTime')

/** An answer that is not as it should be. */
interface Complaint {
  readonly wrong: string
  readonly story: string
}

/** Whether an address of one route is read as one of another, too: `/v1/journeys/taken-over` as that of a journey. */
const fits = (path: string, address: string): boolean =>
  new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(address)

const CONTACT = 'staff-contact-officer'

describe('requests that nobody would send', () => {
  let house: House
  let api: RunningApi
  let document: OpenApiDocument
  const journeys: string[] = []
  const versions = new Map<string, string>()
  const tokens = new Map<string, string>()
  /** What the log says of defects: the answer itself says nothing of them. */
  const defects: string[] = []

  beforeAll(async () => {
    house = await openHouse({ STEPS_AT_ONCE: '50' })
    await house.startWorker()
    const logger = createLogger({
      part: 'test',
      level: 'error',
      destination: { write: (line) => void defects.push(line) },
    })
    api = await startApi(house, { logger })
    document = (await api.get('/openapi.json')).json as unknown as OpenApiDocument
    for (let opened = 0; opened < 4; opened += 1) {
      const { json, headers } = await api.post('/v1/journeys', { as: CONTACT, body: firstContact() })
      const { id } = json['journey'] as { readonly id: string }
      journeys.push(id)
      versions.set(id, headers.get('etag') ?? '')
    }
  })
  afterAll(async () => {
    await api.stop()
    await house.close()
  })

  const tokenOf = async (staff: string): Promise<string> => {
    const known = tokens.get(staff) ?? (await createToken(staff))
    tokens.set(staff, known)
    return known
  }

  const thing = (name: string, which: number | string): string =>
    typeof which === 'string' ? which : name === 'journeyId' ? (journeys[which % journeys.length] ?? '') : randomUUID()

  const addressOf = ({ route, path, query }: Asked): { readonly journeyId: string; readonly address: string } => {
    const filled = new Map(Object.entries(path).map(([name, which]) => [name, thing(name, which)]))
    const there = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(filled.get(name) ?? ''))
    const asked = new URLSearchParams(query.map(([name, value]): [string, string] => [name, value])).toString()
    return { journeyId: filled.get('journeyId') ?? '', address: asked === '' ? there : `${there}?${asked}` }
  }

  const headersOf = async ({ as, headers, body }: Asked, journeyId: string): Promise<Record<string, string>> => {
    const given = Object.entries(headers).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : (versions.get(journeyId) ?? '"1"'),
    ])
    return {
      ...(Object.fromEntries(given) as Record<string, string>),
      ...(as === undefined ? {} : { authorization: `Bearer ${await tokenOf(as)}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    }
  }

  const send = async ({ route, body }: Asked, address: string, headers: Record<string, string>): Promise<Heard> => {
    const begun = performance.now()
    const response = await fetch(`http://127.0.0.1:${String(api.port)}${address}`, {
      method: route.method.toUpperCase(),
      headers,
      ...(body === undefined ? {} : { body }),
      redirect: 'manual',
      signal: AbortSignal.timeout(60_000),
    })
    const text = await response.text()
    const [type, etag] = [response.headers.get('content-type'), response.headers.get('etag')]
    return { status: response.status, type: type ?? '', etag, text, ms: performance.now() - begun }
  }

  /** Sends it. @returns what is wrong with the answer, with the request that brought it about */
  const ask = async (asked: Asked): Promise<Complaint | undefined> => {
    const { journeyId, address } = addressOf(asked)
    const { route, body = '' } = asked
    const headers = await headersOf(asked, journeyId)
    const heard = await send(asked, address, headers)
    if (heard.etag !== null && heard.status === 200) versions.set(journeyId, heard.etag)
    reached.add(`${route.name} ${String(heard.status)}`)
    const documented = document.paths[route.path]?.[route.method]?.responses ?? {}
    const wrong = complaintAbout(asked, heard, documented, SLOWEST_MS)
    if (wrong === undefined) return undefined
    const { authorization: _token, ...shown } = headers
    const sent = `${route.method.toUpperCase()} ${address} as ${asked.as ?? 'nobody'} ${JSON.stringify(shown)}`
    return { wrong, story: `${sent} ${body.slice(0, 1500)}\n  ${wrong}: ${heard.text.slice(0, 800)}` }
  }
  const reached = new Set<string>()

  it(
    'are answered as the document says, whatever they hold',
    async () => {
      const all = fc.sample(requestsOf(ASKED, document), { numRuns: REQUESTS, seed: SEED })
      const endsAt = Date.now() + ENDS_AFTER_MS
      // One story for each kind of complaint.
      const complaints = new Map<string, string>()
      let sent = 0
      const sendOn = async (): Promise<void> => {
        for (
          let asked = all[sent];
          asked !== undefined && Date.now() < endsAt && complaints.size < 20;
          asked = all[sent]
        ) {
          sent += 1
          const complaint = await ask(asked)
          if (complaint !== undefined) complaints.set(complaint.wrong, complaint.story)
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, sendOn))
      const story = `FUZZ_SEED=${String(SEED)}, ${String(sent)} requests\n${[...complaints.values(), ...defects].join('\n')}`
      expect(complaints.size === 0 ? '' : story).toBe('')
      expect(sent).toBeGreaterThan(200)
      // Enough of them get past the doorkeepers.
      expect([...reached].filter((one) => one.endsWith(' 200')).length).toBeGreaterThan(10)
      process.stdout.write(
        `${String(sent)} requests, FUZZ_SEED=${String(SEED)}, ${String(reached.size)} kinds of answers\n`,
      )
    },
    ENDS_AFTER_MS + 120_000,
  )

  it('by methods that an address does not have are answered 405, and say which it has', async () => {
    const every = [...new Set(ROUTES.map(({ path }) => path))]
    // Steps share one way of being mounted; some of them stand for all.
    const paths = every.filter((path, at) => !path.includes('/steps/') || at % 10 === 0)
    for (const path of paths) {
      const address = path.replaceAll(/\{\w+\}/g, journeys[0] ?? '')
      const methods = ROUTES.filter((route) => fits(route.path, address)).map(({ method }) => method.toUpperCase())
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].filter(
        (one) => !methods.includes(one),
      )) {
        const answer = await api.send(method, address, { as: CONTACT })
        expect([method, path, answer.status, answer.json['code']]).toEqual([method, path, 405, 'METHOD_NOT_ALLOWED'])
        expect(answer.headers.get('allow')).toMatch(/^(?:GET|POST|DELETE)/)
      }
    }
  })

  it('by nobody are answered 401 at every address that the document protects', async () => {
    for (const { path, method } of ROUTES) {
      const { status, headers } = await api.send(method.toUpperCase(), path.replaceAll(/\{\w+\}/g, journeys[0] ?? ''))
      expect([path, status, headers.get('www-authenticate')]).toEqual([path, 401, 'Bearer'])
    }
  })
})
