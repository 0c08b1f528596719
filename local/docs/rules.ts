import rulebook from '../../docs/rulebook.json' with { type: 'json' }
import { carriers, tests, type FilesByRule } from './rule-carriers.ts'

const links = (paths: ReadonlySet<string> | undefined): string =>
  [...(paths ?? [])].map((path) => `[${path}](../${path})`).join('<br>')

const inTable = (text: string): string => text.replaceAll('|', '\\|')

/** docs/rules.md: every rule of the rulebook, where code carries it, which tests name it, or "not yet". */
export function makeRules(): string {
  const tested = tests()
  const carried = carriers(tested)
  const begun = rulebook.filter(({ id }) => carried.has(id))
  const both = begun.filter(({ id }) => tested.has(id))
  const sections = [...new Set(rulebook.map(({ section }) => section))]
  return `${[
    '# Rules',
    '',
    'Made by `npm run docs` from `docs/rulebook.json` and the code.',
    '',
    'A rule counts as enforced where code carries it: a refusal that a step can get, a letter that is sent, a clock that is built and started, or a function that has the rule’s id above it. A rule that a comment only speaks of does not count. It counts as tested where the name of a test has its id, or a journey in `test/journeys` says that it shows it. “Not yet” means that no code enforces it. An entry says where to look, not that every word of the duty is met.',
    '',
    `${String(rulebook.length)} rules; ${String(begun.length)} enforced in code, ${String(both.length)} of them named by a test.`,
    ...sections.flatMap((section) => ['', `## ${section}`, '', ...table(section, carried, tested)]),
  ].join('\n')}\n`
}

function table(section: string, carried: FilesByRule, tested: FilesByRule): readonly string[] {
  const rows = rulebook
    .filter((rule) => rule.section === section)
    .map(({ id, duty, deadline, source }) => {
      const asked = deadline === '-' ? duty : `${duty} (${deadline})`
      const testedIn = carried.has(id) ? links(tested.get(id)) || 'no test yet' : ''
      return `| ${id} | ${inTable(asked)} | ${inTable(source)} | ${links(carried.get(id)) || 'not yet'} | ${testedIn} |`
    })
  return ['| rule | what it asks | from | enforced in | tested in |', '|---|---|---|---|---|', ...rows]
}
