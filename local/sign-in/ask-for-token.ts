import { z } from 'zod'
import { DEMO_HOSPITAL } from '../demo-hospitals.ts'
import { LocalProblem } from '../problem.ts'
import { DEMO_GRANT, TOKEN_CLIENT } from './demo-grant.ts'

const tokenAnswer = z.object({ access_token: z.string() })

/** An access token of a demo person from the embedded sign-in provider. @throws LocalProblem when it does not answer */
export const askForToken = (issuer: string, staffId: string): Promise<string> =>
  ask(issuer, { body: { grant_type: DEMO_GRANT, client_id: TOKEN_CLIENT, staff_id: staffId } })

/** An access token of the demo hospital, by its own credentials, as its system would ask for one. @throws LocalProblem */
export const askForHospitalToken = (issuer: string, secret: string): Promise<string> =>
  ask(issuer, {
    body: { grant_type: 'client_credentials', scope: 'journeys' },
    headers: { authorization: `Basic ${Buffer.from(`${DEMO_HOSPITAL}:${secret}`).toString('base64')}` },
  })

async function ask(
  issuer: string,
  { body, headers = {} }: { readonly body: Record<string, string>; readonly headers?: Record<string, string> },
): Promise<string> {
  const question = { method: 'POST', body: new URLSearchParams(body), headers }
  const answer = await fetch(`${issuer}/token`, question).catch((cause: unknown) => {
    throw new LocalProblem(`No sign-in provider answers at ${issuer}. Is "npm start" running?`, { cause })
  })
  if (answer.ok) return tokenAnswer.parse(await answer.json()).access_token
  throw new LocalProblem(`The sign-in provider at ${issuer} gives no demonstration tokens (${answer.status})`)
}
