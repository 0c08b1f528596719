import { makeRules } from './rules.ts'
import { makeEnvExample, makeSettingsPage } from './settings.ts'

/** The documents that are made from code: `npm run docs` writes them, and a test says when one is out of date. */
export const GENERATED: readonly { readonly path: string; readonly make: () => string }[] = [
  { path: '.env.example', make: makeEnvExample },
  { path: 'docs/operate/settings.md', make: makeSettingsPage },
  { path: 'docs/rules.md', make: makeRules },
]
