import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { send, type HttpAnswer, type HttpRequest } from '../http/client.ts'
import { MEASURED, openingBody, REFUSED, STAFF, WAY, type SentStep, type StepKind } from './steps.ts'

/** A journey as its callers know it. */
export interface OpenJourney {
  readonly id: string
  readonly kind: StepKind
  version: number
  /** Measured steps taken so far. */
  turn: number
}

/** What a client of the product does, over HTTP and with a token. */
export interface JourneyClient {
  readonly open: (kind: StepKind) => Promise<OpenJourney>
  /** Takes the step that is measured. */
  readonly take: (journey: OpenJourney) => Promise<void>
  /** Sends a step that the rules refuse. */
  readonly refuse: (journey: OpenJourney) => Promise<void>
}

const answered = z.object({ journey: z.object({ id: z.string(), version: z.int() }) })
const pending = z.object({ state: z.string(), answer: answered.optional() })

const ASK_AGAIN_MS = 20
const REFUSED_STATUS = 409

/** @param tokens access tokens by staff id */
export function createJourneyClient(port: number, tokens: Readonly<Record<string, string>>): JourneyClient {
  const as = (staff: string) => ({ authorization: `Bearer ${tokens[staff] ?? ''}` })

  const post = (path: string, { staff, body }: SentStep, version?: number): Promise<HttpAnswer> => {
    const match = version === undefined ? {} : { 'if-match': `"${version}"` }
    const headers = { ...as(staff), ...match, 'idempotency-key': randomUUID() }
    return send({ port, method: 'POST', path, headers, body: JSON.stringify(body) })
  }

  /** A step that was answered with "not known yet" has taken as long as it takes to be known. */
  const known = async (answer: HttpAnswer, staff: string): Promise<z.infer<typeof answered>> => {
    if (answer.status !== 202) return answered.parse(JSON.parse(requireAccepted(answer).text))
    const question: HttpRequest = { port, method: 'GET', path: answer.location ?? '', headers: as(staff) }
    for (;;) {
      const { state, answer: outcome } = pending.parse(JSON.parse(requireAccepted(await send(question)).text))
      if (outcome !== undefined) return outcome
      if (state !== 'OPEN') throw new Error(`A step that was kept ended as ${state}`)
      await pause(ASK_AGAIN_MS)
    }
  }

  const step = async (journey: OpenJourney, sent: SentStep): Promise<void> => {
    const answer = await post(`/v1/journeys/${journey.id}/steps/${sent.name}`, sent, journey.version)
    journey.version = (await known(answer, sent.staff)).journey.version
  }

  return {
    async open(kind) {
      const opening = { name: '', staff: STAFF.contact, body: openingBody() }
      const answer = await known(await post('/v1/journeys', opening), STAFF.contact)
      const journey = { kind, turn: 0, ...answer.journey }
      for (const sent of WAY) await step(journey, sent)
      return journey
    },
    async take(journey) {
      await step(journey, MEASURED[journey.kind](journey.turn))
      journey.turn += 1
    },
    async refuse(journey) {
      const answer = await post(`/v1/journeys/${journey.id}/steps/${REFUSED.name}`, REFUSED, journey.version)
      if (answer.status !== REFUSED_STATUS) throw unexpected(answer)
    },
  }
}

const unexpected = ({ status, text }: HttpAnswer): Error => new Error(`The API answered ${status}: ${text}`)

function requireAccepted(answer: HttpAnswer): HttpAnswer {
  if (answer.status >= 300) throw unexpected(answer)
  return answer
}
