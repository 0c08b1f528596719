import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { signed } from '../council-signature.ts'
import { SendFailure } from './sender.ts'

/** The way to the systems of other councils. */
export interface CouncilExchange {
  /**
   * Signs a message and hands it over. It resolves once the other side has kept it; the same again does no harm.
   * @throws SendFailure
   */
  readonly send: (address: string, message: object) => Promise<void>
}

const WITHIN_MS = 8000

const answer = z.object({
  outcome: z.enum(['TAKEN', 'WAITING', 'WITH_CLERK', 'REJECTED']),
  reason: z.string().optional(),
})

/** @param key absent: this council speaks with no system of another */
export const createCouncilExchange = (authority: string, key: KeyObject | undefined): CouncilExchange => ({
  async send(address, message) {
    if (key === undefined) throw new SendFailure('NO_KEY_FOR_MOVES', 'PERMANENT')
    const response = await post(address, { signed: await signed(JSON.stringify(message), { authority, key }) })
    if (!response.ok) throw failureOf(response.status)
    const { outcome, reason = outcome } = answer.parse(await response.json())
    if (outcome === 'REJECTED') throw new SendFailure(`COUNCIL_SAYS_${reason}`, 'PERMANENT')
  },
})

async function post(address: string, body: object): Promise<Response> {
  try {
    return await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(WITHIN_MS),
    })
  } catch (cause) {
    throw new SendFailure('COUNCIL_AWAY', 'TEMPORARY', { cause })
  }
}

const failureOf = (status: number): SendFailure =>
  new SendFailure(
    `COUNCIL_${String(status)}`,
    status >= 500 || status === 429 || status === 408 ? 'TEMPORARY' : 'PERMANENT',
  )
