import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { CLOCK_KEYS, CLOCKS, type ClockKey } from '../../domain/clock-catalogue/catalogue.ts'
import { REFUSALS } from '../../domain/journey/parts.ts'
import { TEMPLATES } from '../../domain/messages/templates.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Where a rule can be carried: the product's own code. */
const PRODUCT = ['domain', 'workflows', 'activities', 'use-cases', 'api', 'adapters', 'prisma', 'worker']

interface Source {
  /** From the root of the repository. */
  readonly path: string
  readonly text: string
}

/** The files of a folder in which each rule is found, by rule id. */
export type FilesByRule = ReadonlyMap<string, ReadonlySet<string>>

type Finding = readonly [rule: string, path: string]

const RULE = /R-[A-Z0-9]{3}-\d{2}/g

function sourcesUnder(folder: string, suffix: string): readonly Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(suffix) && !entry.parentPath.includes('generated'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
}

function byRule(findings: readonly Finding[]): FilesByRule {
  const found = new Map<string, Set<string>>()
  for (const [rule, path] of findings) found.set(rule, (found.get(rule) ?? new Set()).add(path))
  return found
}

/**
 * The files whose code carries a rule: a refusal that some rule returns, a letter that some step sends, a clock that is built
 * and that something starts, or a function under whose name stands the rule's id. A rule that is only spoken of does not count.
 */
export function carriers(tested: FilesByRule): FilesByRule {
  const sources = PRODUCT.flatMap((folder) => sourcesUnder(folder, '.ts'))
  return byRule([...refusals(sources), ...letters(sources), ...clocks(sources), ...functions(sources, tested)])
}

/** Files of this kind that define something, and all other files of the domain, which may use it. */
function split(sources: readonly Source[], isTable: (path: string) => boolean) {
  const domain = sources.filter(({ path }) => path.startsWith('domain/'))
  return { tables: domain.filter(({ path }) => isTable(path)), users: domain.filter(({ path }) => !isTable(path)) }
}

const isUsed = (users: readonly Source[], use: RegExp): boolean => users.some(({ text }) => use.test(text))

/** The tables in which this name begins an entry. */
const definedIn = (tables: readonly Source[], name: string): readonly string[] =>
  tables.filter(({ text }) => text.includes(`\n  ${name}: {`)).map(({ path }) => path)

function refusals(sources: readonly Source[]): readonly Finding[] {
  const { tables } = split(sources, (path) => path.endsWith('/refusals.ts'))
  return Object.values(REFUSALS)
    .filter(({ code }) => isUsed(sources, new RegExp(`_REFUSALS\\.${code}\\b`)))
    .flatMap(({ code, rule }) =>
      rule === undefined ? [] : definedIn(tables, code).map((path): Finding => [rule, path]),
    )
}

function letters(sources: readonly Source[]): readonly Finding[] {
  const isTable = (path: string): boolean => /\/(messages|templates)\.ts$/.test(path)
  const { tables, users } = split(sources, isTable)
  return Object.entries(TEMPLATES)
    .filter(([name]) => isUsed(users, new RegExp(`'${name}'`)))
    .flatMap(([name, { rules }]) =>
      definedIn(tables, name).flatMap((path) => rules.map((rule): Finding => [rule, path])),
    )
}

const isStarted = (users: readonly Source[], key: ClockKey): boolean =>
  CLOCKS[key].built && isUsed(users, new RegExp(`'${RegExp.escape(key)}'`))

/** A clock carries the rule that sets its time, which its row names first. */
function clocks(sources: readonly Source[]): readonly Finding[] {
  const { tables, users } = split(sources, (path) => path.startsWith('domain/clock-catalogue/'))
  return CLOCK_KEYS.filter((key) => isStarted(users, key)).flatMap((key) =>
    definedIn(tables, `'${key}'`).flatMap((path) => CLOCKS[key].rules.slice(0, 1).map((rule): Finding => [rule, path])),
  )
}

/** The rules of clocks that nothing starts yet: the arithmetic can count them, which enforces nothing. */
function dormantRules(): ReadonlySet<string> {
  const of = (isBuilt: boolean) => CLOCK_KEYS.map((key) => CLOCKS[key]).filter(({ built }) => built === isBuilt)
  const carried = new Set<string>(of(true).flatMap(({ rules }) => rules.slice(0, 1)))
  return new Set(of(false).flatMap(({ rules }) => rules.filter((rule) => !carried.has(rule))))
}

/** A comment and the declaration under it, when that is a function, a rule or a step, not data or a type. */
const DOCUMENTED =
  /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:export )?(?:(?:async )?function |const \w+(?:=>|[^=;])*= *\s*(?:async )?(?:\(|<|\w+ =>|defineStep\b))/g

/** The ids with which a comment begins: `R-PAN-07, R-PAN-03. A return names its parts`, `R-REV-07 to R-REV-09.` */
const LEAD = /^[\s*]*R-[A-Z0-9]{3}-\d{2}(?:(?:,| and| to) R-[A-Z0-9]{3}-\d{2})*/
const RANGE = /(R-[A-Z0-9]{3}-)(\d{2}) to R-[A-Z0-9]{3}-(\d{2})/g

/** An id within a comment that says what the rule asks: `R-REV-13: never for silence`. */
const SAID = /R-[A-Z0-9]{3}-\d{2}(?=[.:] )/g

function inRanges(lead: string): readonly string[] {
  return [...lead.matchAll(RANGE)].flatMap(([, part = '', from, to]) =>
    Array.from({ length: Number(to) - Number(from) }, (_, n) => `${part}${String(Number(from) + n).padStart(2, '0')}`),
  )
}

function functions(sources: readonly Source[], tested: FilesByRule): readonly Finding[] {
  const dormant = dormantRules()
  const isAwake = (rule: string): boolean => !dormant.has(rule)
  return sources.flatMap(({ path, text }) =>
    [...text.matchAll(DOCUMENTED)].flatMap(([, comment = '']) => {
      const said = path.startsWith('domain/clocks/') ? saidBy(comment).filter(isAwake) : saidBy(comment)
      const mentioned = idsIn(comment, RULE).filter((rule) => tested.has(rule) && isAwake(rule))
      return [...said, ...mentioned].map((rule): Finding => [rule, path])
    }),
  )
}

const idsIn = (text: string, ids: RegExp): readonly string[] => [...text.matchAll(ids)].map(([rule]) => rule)

/** The rules that a comment says the function under it carries; others that it mentions need a test that bears their name. */
export function saidBy(comment: string): readonly string[] {
  const [lead = ''] = LEAD.exec(comment) ?? []
  return [...idsIn(lead, RULE), ...inRanges(lead), ...idsIn(comment, SAID)]
}

/** A line that names a test or a group of tests, or is a row of a table from which names are made. */
const isTestName = (line: string): boolean => /^\s*(?:(?:describe|it|test)\b|\]?\)\(|\[?['"`])/.test(line)

/** The tests in whose names a rule stands, and the journeys that say they show it. */
export function tests(): FilesByRule {
  const named = sourcesUnder('test', '.test.ts').flatMap(({ path, text }) =>
    text
      .split('\n')
      .filter(isTestName)
      .flatMap((line) => [...line.matchAll(RULE)].map(([rule]): Finding => [rule, path])),
  )
  const shown = sourcesUnder('test/journeys', '.json').flatMap(({ path, text }) => {
    const { rules = [] } = JSON.parse(text) as { readonly rules?: readonly string[] }
    return rules.map((rule): Finding => [rule, path])
  })
  return byRule([...named, ...shown])
}
