import { z } from 'zod'
import { DEMO_GRANT, TOKEN_CLIENT } from '../local/sign-in/demo-grant.ts'
import { STAFF } from './journeys/steps.ts'

const tokenAnswer = z.object({ access_token: z.string() })

/** An access token for each member of staff who takes steps here. */
export async function fetchTokens(issuer: string): Promise<Readonly<Record<string, string>>> {
  const tokens = Object.values(STAFF).map(async (staff) => {
    const body = new URLSearchParams({ grant_type: DEMO_GRANT, client_id: TOKEN_CLIENT, staff_id: staff })
    const answer = await fetch(`${issuer}/token`, { method: 'POST', body })
    return [staff, tokenAnswer.parse(await answer.json()).access_token] as const
  })
  return Object.fromEntries(await Promise.all(tokens))
}
