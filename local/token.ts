import { resolve } from 'node:path'
import { readSettings, type Settings } from '../adapters/settings.ts'
import { DEMO_HOSPITAL } from './demo-hospitals.ts'
import { readDemoStaff } from './demo-staff.ts'
import { LocalProblem } from './problem.ts'
import { askForHospitalToken, askForToken } from './sign-in/ask-for-token.ts'
import { readHospitalSecret } from './sign-in/keys.ts'

/** What the demo hospital is called beside the demo people. */
const HOSPITAL = 'hospital'

/** `team-manager` and `staff-team-manager` are the same person. */
function staffIdOf(word: string): string {
  const people = readDemoStaff().filter(({ active }) => active)
  const person = people.find(({ id }) => id === word || id === `staff-${word}`)
  if (person) return person.id
  const names = people.map(({ id }) => `  ${id.replace(/^staff-/, '')}`)
  const all = [...names, `  ${HOSPITAL}`].join('\n')
  throw new LocalProblem(`Whose token? npm run --silent token -- PERSON, where PERSON is one of\n${all}`)
}

function tokenOf(word: string, { SIGN_IN_ISSUER: issuer, LOCAL_DATA_DIR: dataFolder }: Settings): Promise<string> {
  if (word !== HOSPITAL && word !== DEMO_HOSPITAL) return askForToken(issuer, staffIdOf(word))
  const secret = readHospitalSecret(resolve(dataFolder))
  if (secret === undefined) throw new LocalProblem(`There are no credentials in ${dataFolder}. Is "npm start" running?`)
  return askForHospitalToken(issuer, secret)
}

/** Prints an access token of a demo person or of the demo hospital, and nothing else, for the running embedded stack. */
try {
  process.stdout.write(`${await tokenOf(process.argv[2] ?? '', readSettings())}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
