import { existsSync } from 'node:fs'
import type { z } from 'zod'
import { type Given, notesOf, type VariableNotes } from './settings/notes.ts'
import { settingsSchema } from './settings/variables.ts'
import { sharedKeyProblems } from './settings/weak-keys.ts'

export type Settings = Readonly<z.output<typeof settingsSchema>>

/** One variable that cannot be used, and why, in words for the person who set it. */
export interface SettingProblem {
  readonly variable: string
  readonly problem: string
}

/** Every problem of the environment at once. */
export class SettingsError extends Error {
  readonly problems: readonly SettingProblem[]

  constructor(problems: readonly SettingProblem[]) {
    const lines = problems.map(({ variable, problem }) => `  ${variable} ${problem}`)
    super(`These settings must be corrected (docs/operate/settings.md):\n${lines.join('\n')}`)
    this.name = 'SettingsError'
    this.problems = problems
  }
}

/** Every variable's name and notes, in order. */
export const settingNotes: readonly (readonly [string, VariableNotes])[] = Object.entries(settingsSchema.shape).map(
  ([name, schema]) => [name, notesOf.get(schema) ?? { about: '' }],
)

/** The variables that hold something: an empty one counts as not set. */
function givenIn(environment: NodeJS.ProcessEnv): Given {
  const given = settingNotes.map(([name]) => [name, environment[name]?.trim()] as const)
  return Object.fromEntries(given.filter((entry): entry is readonly [string, string] => Boolean(entry[1])))
}

/** Whether somebody chose a value for the variable, rather than leaving it to its default. */
export const isSet = (name: keyof Settings, environment: NodeJS.ProcessEnv = process.env): boolean =>
  Boolean(environment[name]?.trim())

/** Fixed defaults first, for others follow from them. */
export function withDefaults(given: Given): Given {
  const fixed = settingNotes.flatMap(([name, notes]) =>
    typeof notes.default === 'string' ? [[name, notes.default] as const] : [],
  )
  const known: Given = { ...Object.fromEntries(fixed), ...given }
  const derived = settingNotes.flatMap(([name, notes]) =>
    typeof notes.default === 'function' ? [[name, notes.default(known)] as const] : [],
  )
  return { ...Object.fromEntries(derived), ...known }
}

/** Whether anything reads the variable: the settings of another way out for messages play no part. */
const isRead = ({ onlyWith }: VariableNotes, { MESSAGES: wayOut = '' }: Given): boolean =>
  onlyWith === undefined || onlyWith.includes(wayOut)

function missingProblems(values: Given): SettingProblem[] {
  return settingNotes
    .filter(([variable, notes]) => notes.needed && isRead(notes, values) && values[variable] === undefined)
    .map(([variable]) => ({ variable, problem: `must be set when MESSAGES is ${values['MESSAGES'] ?? ''}` }))
}

function productionProblems(given: Given, values: Given): SettingProblem[] {
  const read = settingNotes.filter(([, notes]) => isRead(notes, values))
  const ofOne = read.flatMap(([variable, notes]) => {
    const value = given[variable]
    if (value !== undefined) {
      const problem = notes.refusedInProduction?.(value)
      return problem === undefined ? [] : [{ variable, problem }]
    }
    return notes.demoDefault
      ? [{ variable, problem: 'must be set in production: its default is for demonstration' }]
      : []
  })
  return [...ofOne, ...sharedKeyProblems(given)]
}

function pairProblems(given: Given): SettingProblem[] {
  const { TEMPORAL_TLS_CERT: certificate, TEMPORAL_TLS_KEY: key } = given
  if (Boolean(certificate) === Boolean(key)) return []
  return [
    certificate
      ? { variable: 'TEMPORAL_TLS_KEY', problem: 'must be set when TEMPORAL_TLS_CERT is' }
      : { variable: 'TEMPORAL_TLS_CERT', problem: 'must be set when TEMPORAL_TLS_KEY is' },
  ]
}

/** Says which value was found, unless it may be a secret. */
function formProblem(issue: { readonly path: PropertyKey[]; readonly message: string }, values: Given): SettingProblem {
  const variable = String(issue.path[0])
  const isSecret = settingNotes.some(([name, notes]) => name === variable && notes.secret)
  const value = values[variable]
  return { variable, problem: isSecret || !value ? issue.message : `${issue.message}; it is "${value.slice(0, 60)}"` }
}

const onePerVariable = (problems: readonly SettingProblem[]): SettingProblem[] =>
  [...new Map(problems.toReversed().map((problem) => [problem.variable, problem])).values()].toReversed()

/** A file `.env` in the working directory adds what the environment does not say. Tests do without. */
function environmentWithFile(): NodeJS.ProcessEnv {
  if (process.env['NODE_ENV'] !== 'test' && existsSync('.env')) process.loadEnvFile('.env')
  return process.env
}

/**
 * The settings of this process. Read once, at the start of `main.ts`, and handed on from there.
 * Throws a `SettingsError` that names every problem; its message holds no secret.
 */
export function readSettings(environment: NodeJS.ProcessEnv = environmentWithFile()): Settings {
  const given = givenIn(environment)
  const values = withDefaults(given)
  const parsed = settingsSchema.safeParse(values)
  const problems = onePerVariable([
    // A default is wrong only where it follows from a variable that is.
    ...(parsed.error?.issues ?? [])
      .map((issue) => formProblem(issue, values))
      .filter(({ variable }) => variable in given),
    ...pairProblems(given),
    ...missingProblems(values),
    ...(values['NODE_ENV'] === 'production' ? productionProblems(given, values) : []),
  ])
  if (!parsed.success || problems.length > 0) throw new SettingsError(problems)
  return Object.freeze(parsed.data)
}
