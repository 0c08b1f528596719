import { z } from 'zod'
import { LocalProblem } from '../problem.ts'
import { DEMO_GRANT, TOKEN_CLIENT } from './demo-grant.ts'

const tokenAnswer = z.object({ access_token: z.string() })

/** An access token of a demo person from the embedded sign-in provider. @throws LocalProblem when it does not answer */
export async function askForToken(issuer: string, staffId: string): Promise<string> {
  const body = new URLSearchParams({ grant_type: DEMO_GRANT, client_id: TOKEN_CLIENT, staff_id: staffId })
  const answer = await fetch(`${issuer}/token`, { method: 'POST', body }).catch((cause: unknown) => {
    throw new LocalProblem(`No sign-in provider answers at ${issuer}. Is "npm start" running?`, { cause })
  })
  if (answer.ok) return tokenAnswer.parse(await answer.json()).access_token
  throw new LocalProblem(`The sign-in provider at ${issuer} gives no demonstration tokens (${answer.status})`)
}
