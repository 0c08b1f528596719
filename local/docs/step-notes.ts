import ts from 'typescript'
import { isOpening, isSentToJourney } from '../../domain/journey/openings.ts'
import { REFUSALS } from '../../domain/journey/parts.ts'
import type { StepNotes } from '../../api/openapi-steps.ts'
import { meaning, readDomain, type Declaration, type DomainSource } from './domain-source.ts'
import { saidBy } from './rule-carriers.ts'
import { stepExamples } from './step-examples.ts'

/** The name and the member of `rules.isOnList`, and the name alone of `isOnList`. */
function namesIn(node: ts.Node): readonly (readonly [string, string?])[] {
  if (ts.isPropertyAccessExpression(node)) {
    const { expression, name } = node
    return ts.isIdentifier(expression) ? [[expression.text, name.text]] : namesIn(expression)
  }
  if (ts.isIdentifier(node)) return [[node.text]]
  if (ts.isTypeNode(node)) return []
  const found: (readonly [string, string?])[] = []
  ts.forEachChild(node, (child) => {
    found.push(...namesIn(child))
  })
  return found
}

const isRefusal = ([name, member = '']: readonly [string, string?]): boolean =>
  name.endsWith('REFUSALS') && REFUSALS[member] !== undefined

/** Everything that a step's rules can come to: their declarations, and the codes that they return. */
function reach(domain: DomainSource, from: Declaration) {
  const seen = new Set([from])
  const codes = new Set<string>()
  for (const { file, node } of seen) {
    const names = namesIn(node)
    for (const [, code = ''] of names.filter(isRefusal)) codes.add(code)
    for (const next of names.map((name) => meaning(domain, file, name))) if (next !== undefined) seen.add(next)
  }
  return { codes, seen }
}

const propertyOf = (step: ts.Node, wanted: string): ts.Expression | undefined => {
  let found: ts.Expression | undefined
  const look = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && node.name.text === wanted)
      found ??= node.initializer
    if (found === undefined) ts.forEachChild(node, look)
  }
  look(step)
  return found
}

/** The steps of the domain by name, with the comment above each and its list of rules. */
function stepDeclarations(
  domain: DomainSource,
): ReadonlyMap<string, { readonly own: Declaration; readonly rules: Declaration }> {
  const all = [...domain.values()].flatMap(({ declarations }) => [...declarations.values()])
  return new Map(
    all.flatMap((own) => {
      const [name, rules] = [propertyOf(own.node, 'name'), propertyOf(own.node, 'rules')]
      if (name === undefined || rules === undefined || !ts.isStringLiteral(name)) return []
      return [[name.text, { own, rules: { ...own, node: rules } }] as const]
    }),
  )
}

const hasAddress = (name: string): boolean => isOpening(name) || isSentToJourney(name)

/** What the documentation of every step says beyond its schema: its rules, how they can refuse it, and a body. */
export function makeStepNotes(): Readonly<Record<string, StepNotes>> {
  const domain = readDomain()
  const examples = stepExamples()
  const notes = [...stepDeclarations(domain)]
    .filter(([name]) => hasAddress(name))
    .map(([name, { own, rules }]) => {
      const { codes, seen } = reach(domain, rules)
      const refusals = [...codes]
      const ids = [
        ...saidBy(own.comment),
        ...[...seen].flatMap(({ comment }) => saidBy(comment)),
        ...refusals.flatMap((code) => REFUSALS[code]?.rule ?? []),
      ]
      const example = examples.get(name)
      if (example === undefined)
        throw new Error(`${name} has no example: play it in a journey file or write one for it`)
      return [name, { rules: [...new Set(ids)].sort(), refusals, example }] as const
    })
  return Object.fromEntries(notes)
}
