import { readSettings } from '../adapters/settings.ts'
import { readDemoStaff } from './demo-staff.ts'
import { LocalProblem } from './problem.ts'
import { askForToken } from './sign-in/ask-for-token.ts'

/** `team-manager` and `staff-team-manager` are the same person. */
function staffIdOf(word: string): string {
  const people = readDemoStaff().filter(({ active }) => active)
  const person = people.find(({ id }) => id === word || id === `staff-${word}`)
  if (person) return person.id
  const names = people.map(({ id }) => `  ${id.replace(/^staff-/, '')}`)
  throw new LocalProblem(`Whose token? npm run --silent token -- PERSON, where PERSON is one of\n${names.join('\n')}`)
}

/** Prints an access token of a demo person, and nothing else, for the running embedded stack. */
try {
  const staffId = staffIdOf(process.argv[2] ?? '')
  process.stdout.write(`${await askForToken(readSettings().SIGN_IN_ISSUER, staffId)}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
