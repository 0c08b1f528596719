import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import rulebook from '../../docs/rulebook.json' with { type: 'json' }

const ROOT = join(import.meta.dirname, '../..')

/** Where a rule can be enforced: the product's own code, but not the lists of rules and clocks themselves. */
const PRODUCT = ['domain', 'workflows', 'activities', 'use-cases', 'api', 'adapters', 'prisma', 'worker']
const LISTS = /^domain\/(rulebook|clock-catalogue)\//

const RULE = /R-[A-Z0-9]{3}-\d{2}/g

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('generated'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((path) => !LISTS.test(path))
    .sort()
}

/** Which files name a rule in code or above a function, by rule id. */
function mentions(paths: readonly string[], linesThatCount: (line: string) => boolean): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const path of paths) {
    for (const line of readFileSync(join(ROOT, path), 'utf8').split('\n').filter(linesThatCount)) {
      for (const [rule] of line.matchAll(RULE)) found.set(rule, (found.get(rule) ?? new Set()).add(path))
    }
  }
  return found
}

const links = (paths: ReadonlySet<string> | undefined): string =>
  paths === undefined ? '' : [...paths].map((path) => `[${path}](../${path})`).join('<br>')

/** A test counts for a rule when the rule's id is in the name of a test or of its group. */
const isTestName = (line: string): boolean =>
  /\b(describe|it|test)\b.*['"`]/.test(line) || /^\s*['"`].*R-[A-Z0-9]{3}-\d{2}/.test(line)

/** docs/rules.md: every rule of the rulebook, where it is enforced, by which tests, or "not yet". */
export function makeRules(): string {
  const enforced = mentions(PRODUCT.flatMap(filesUnder), () => true)
  const tested = mentions(filesUnder('test'), isTestName)
  const done = rulebook.filter(({ id }) => enforced.has(id) && tested.has(id)).length
  const sections = [...new Set(rulebook.map(({ section }) => section))]
  return `${[
    '# Rules',
    '',
    'Made by `npm run docs` from `docs/rulebook.json` and the code. A rule counts as enforced where product code names it, and as tested where a test’s name does. “Not yet” means that no code enforces it.',
    '',
    `${String(rulebook.length)} rules; ${String(done)} enforced and tested.`,
    ...sections.flatMap((section) => ['', `## ${section}`, '', ...table(section, enforced, tested)]),
  ].join('\n')}\n`
}

function table(
  section: string,
  enforced: ReadonlyMap<string, ReadonlySet<string>>,
  tested: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const rows = rulebook
    .filter((rule) => rule.section === section)
    .map(({ id, duty, deadline, source }) => {
      const asked = deadline === '-' ? duty : `${duty} (${deadline})`
      return `| ${id} | ${asked.replaceAll('|', '\\|')} | ${source.replaceAll('|', '\\|')} | ${links(enforced.get(id)) || 'not yet'} | ${links(tested.get(id)) || (enforced.has(id) ? 'no test yet' : '')} |`
    })
  return ['| rule | what it asks | from | enforced in | tested in |', '|---|---|---|---|---|', ...rows]
}
