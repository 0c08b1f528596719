import { settingNotes, withDefaults } from '../../adapters/settings.ts'
import type { VariableNotes } from '../../adapters/settings/notes.ts'
import { VARIABLES } from '../../adapters/settings/variables.ts'

const NOTES = new Map(settingNotes)
const DEFAULTS = withDefaults({})

const notesFor = (name: string): VariableNotes => NOTES.get(name) ?? { about: '' }

const groups = Object.entries(VARIABLES).map(([title, variables]) => ({ title, names: Object.keys(variables) }))

/** Every variable in a comment, so that a copy changes nothing until a line is uncommented. */
export function makeEnvExample(): string {
  const sections = groups.map(({ title, names }) => {
    const entries = names.map((name) => {
      const { about, demoDefault, secret } = notesFor(name)
      const warning = demoDefault ? '\n# Production must set it: the default is for demonstration.' : ''
      return `# ${about}${warning}\n# ${name}=${secret ? '' : (DEFAULTS[name] ?? '')}\n`
    })
    return `# ---- ${title}\n\n${entries.join('\n')}`
  })
  return `# Made by "npm run docs" from adapters/settings/variables.ts. Copy it to .env and uncomment what you change.\n\n${sections.join('\n')}`
}

const inTable = (text: string) => text.replaceAll('|', '\\|')

function remarks({ secret, demoOnly, demoDefault, refusedInProduction }: VariableNotes): string {
  const words = [
    secret ? 'secret' : '',
    demoOnly ? 'demonstration only' : '',
    demoDefault ? 'must be set in production' : '',
    refusedInProduction ? 'some values are refused in production' : '',
  ]
  return words.filter(Boolean).join('; ')
}

function shownDefault(name: string, { secret }: VariableNotes): string {
  const value = DEFAULTS[name]
  if (value === undefined) return ''
  return secret ? 'a demonstration value' : `\`${value}\``
}

function table(names: readonly string[]): string {
  const rows = names.map((name) => {
    const notes = notesFor(name)
    return `| \`${name}\` | ${inTable(notes.about)} | ${shownDefault(name, notes)} | ${remarks(notes)} |`
  })
  return ['| variable | what it is for | default | remarks |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

export function makeSettingsPage(): string {
  const sections = groups.map(({ title, names }) => `## ${title}\n\n${table(names)}\n`)
  return `# Settings

<!-- Made by "npm run docs" from adapters/settings/variables.ts: change it there. -->

Every setting is an environment variable, read once when a process starts. An empty variable counts as not set. When
something is wrong, the process names every problem at once and does not start. \`npm start\`, \`npm run api\` and
\`npm run worker\` also read a file \`.env\`; variables of the environment go before it.

With \`NODE_ENV=production\` nothing that is meant for demonstration is accepted: the embedded sign-in, virtual time, the
keys that stand in this repository, and the defaults marked "must be set in production". Keys and passwords that can be
guessed are refused as well, and one key for two purposes. Make a key with \`openssl rand -base64 32\`.

To change a key, put the new one in front of the old and keep the old one for as long as anything written under it is kept:
\`PERSONAL_DATA_KEYS=2027:<new>,2026:<old>\`.

${sections.join('\n')}`
}
