import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** A link to a file of tests, and the names of tests in it. */
const SHOWN_BY = /\[[^\]]+\]\(\.\.\/(test\/[^)]+)\)((?:,? `[^`]+`)+)/g

/** A test that a document names. */
interface NamedTest {
  readonly path: string
  readonly name: string
}

/** The tests that a text names: a link to their file, and behind it their names. */
export const testsNamedIn = (text: string): readonly NamedTest[] =>
  [...text.matchAll(SHOWN_BY)].flatMap(([, path = '', names = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => ({ path, name })),
  )

/** A line that names a test or a group of tests, or is a row of a table from which names are made. */
const TEST_NAME = /^\s*(?:(?:describe|it|test)\b|\](?: as const(?: satisfies .+)?)?\)\(|\[?['"`]|.*\] as const\)\()/
/** A line of a journey file that says what it shows. */
const STORY = /^\s*"(?:title|story|note)": /

const linesThatName = (path: string): readonly string[] =>
  existsSync(join(ROOT, path))
    ? readFileSync(join(ROOT, path), 'utf8')
        .split('\n')
        .filter((line) => (path.endsWith('.json') ? STORY : TEST_NAME).test(line))
    : []

/** A test that is left out shows nothing. */
const LEFT_OUT = /\b(?:skip|todo|failing)\b/

/** Whether the test is there under this name, and runs. */
export const isThere = ({ path, name }: NamedTest): boolean =>
  linesThatName(path).some((line) => line.includes(name) && !LEFT_OUT.test(line.slice(0, line.indexOf(name))))
