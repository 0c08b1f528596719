import { z } from 'zod'
import { readSettings } from '../adapters/settings.ts'
import { readDemoStaff } from './demo-staff.ts'
import { LocalProblem } from './problem.ts'
import { DEMO_GRANT, TOKEN_CLIENT } from './sign-in/demo-grant.ts'

const tokenAnswer = z.object({ access_token: z.string() })

/** `team-manager` and `staff-team-manager` are the same person. */
function staffIdOf(word: string): string {
  const people = readDemoStaff().filter(({ active }) => active)
  const person = people.find(({ id }) => id === word || id === `staff-${word}`)
  if (person) return person.id
  const names = people.map(({ id }) => `  ${id.replace(/^staff-/, '')}`)
  throw new LocalProblem(`Whose token? npm run --silent token -- PERSON, where PERSON is one of\n${names.join('\n')}`)
}

async function askFor(staffId: string, issuer: string): Promise<string> {
  const body = new URLSearchParams({ grant_type: DEMO_GRANT, client_id: TOKEN_CLIENT, staff_id: staffId })
  const answer = await fetch(`${issuer}/token`, { method: 'POST', body }).catch((cause: unknown) => {
    throw new LocalProblem(`No sign-in provider answers at ${issuer}. Is "npm start" running?`, { cause })
  })
  if (answer.ok) return tokenAnswer.parse(await answer.json()).access_token
  throw new LocalProblem(`The sign-in provider at ${issuer} gives no demonstration tokens (${answer.status})`)
}

/** Prints an access token of a demo person, and nothing else, for the running embedded stack. */
try {
  const staffId = staffIdOf(process.argv[2] ?? '')
  process.stdout.write(`${await askFor(staffId, readSettings().SIGN_IN_ISSUER)}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
