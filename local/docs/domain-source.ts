import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'

const DOMAIN = join(import.meta.dirname, '../../domain')

/** A function, a rule or a step at the top of a file of the domain. */
export interface Declaration {
  readonly file: string
  readonly node: ts.Node
  /** The comment above it; empty when there is none. */
  readonly comment: string
}

interface Origin {
  readonly file: string
  /** `*` for `import * as rules`. */
  readonly name: string
}

interface SourceFile {
  readonly declarations: ReadonlyMap<string, Declaration>
  readonly imports: ReadonlyMap<string, Origin>
  readonly reexports: ReadonlyMap<string, Origin>
  /** Files of which everything is exported again. */
  readonly wholes: readonly string[]
}

export type DomainSource = ReadonlyMap<string, SourceFile>

/** Every file of the domain, taken apart as far as names go. */
export function readDomain(): DomainSource {
  const files = readdirSync(DOMAIN, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  return new Map(files.map((name) => join(DOMAIN, name)).map((file) => [file, takeApart(file)]))
}

function takeApart(file: string): SourceFile {
  const text = readFileSync(file, 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
  const { statements } = source
  const exports = statements.filter(ts.isExportDeclaration)
  return {
    declarations: new Map(statements.flatMap((statement) => declarationsOf(statement, file, text))),
    imports: new Map(statements.filter(ts.isImportDeclaration).flatMap((statement) => importsOf(statement, file))),
    reexports: new Map(exports.flatMap((statement) => reexportsOf(statement, file))),
    wholes: exports.flatMap((statement) => (statement.exportClause === undefined ? pathOf(statement, file) : [])),
  }
}

function declarationsOf(
  statement: ts.Statement,
  file: string,
  text: string,
): readonly (readonly [string, Declaration])[] {
  const comment = (ts.getLeadingCommentRanges(text, statement.pos) ?? [])
    .map(({ pos, end }) => text.slice(pos, end))
    .join('\n')
  const named = (name: ts.Node | undefined, node: ts.Node): readonly (readonly [string, Declaration])[] =>
    name !== undefined && ts.isIdentifier(name) ? [[name.text, { file, node, comment }]] : []
  if (ts.isFunctionDeclaration(statement)) return named(statement.name, statement)
  if (!ts.isVariableStatement(statement)) return []
  return statement.declarationList.declarations.flatMap((declaration) => named(declaration.name, declaration))
}

const pathOf = ({ moduleSpecifier }: ts.ImportDeclaration | ts.ExportDeclaration, file: string): readonly string[] =>
  moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier)
    ? [join(dirname(file), moduleSpecifier.text)]
    : []

function importsOf(statement: ts.ImportDeclaration, file: string): readonly (readonly [string, Origin])[] {
  const [from] = pathOf(statement, file)
  const bindings = statement.importClause?.namedBindings
  if (from === undefined || bindings === undefined) return []
  if (ts.isNamespaceImport(bindings)) return [[bindings.name.text, { file: from, name: '*' }]]
  return bindings.elements.map(({ name, propertyName }) => [
    name.text,
    { file: from, name: (propertyName ?? name).text },
  ])
}

function reexportsOf(statement: ts.ExportDeclaration, file: string): readonly (readonly [string, Origin])[] {
  const [from] = pathOf(statement, file)
  const clause = statement.exportClause
  if (from === undefined || clause === undefined || !ts.isNamedExports(clause)) return []
  return clause.elements.map(({ name, propertyName }) => [name.text, { file: from, name: (propertyName ?? name).text }])
}

/** What a file exports under a name, wherever it is written. */
function exported(domain: DomainSource, { file, name }: Origin): Declaration | undefined {
  const source = domain.get(file)
  if (source === undefined) return undefined
  const again = source.reexports.get(name)
  if (again !== undefined) return exported(domain, again)
  const own = source.declarations.get(name)
  if (own !== undefined) return own
  for (const whole of source.wholes) {
    const found = exported(domain, { file: whole, name })
    if (found !== undefined) return found
  }
  return undefined
}

/** What a name, or a name within an imported whole, means in a file. */
export function meaning(
  domain: DomainSource,
  file: string,
  [name, member]: readonly [string, string?],
): Declaration | undefined {
  const source = domain.get(file)
  const origin = source?.imports.get(name)
  if (origin === undefined) return source?.declarations.get(name)
  if (origin.name !== '*') return exported(domain, origin)
  return member === undefined ? undefined : exported(domain, { file: origin.file, name: member })
}
