import { pointerTo } from './pointer.ts'
import type { ErrorAt } from './request-problem.ts'

/** What JSON.parse would let through without a word. */
export interface TextFindings {
  readonly depth: number
  readonly errors: readonly ErrorAt[]
}

interface Container {
  readonly isObject: boolean
  readonly names: Set<string>
  /** The field or the index that is being read. */
  at: string | number
  /** True where an object waits for the next name. */
  wantsName: boolean
}

/** Names that reach into the machinery of JavaScript objects. */
const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype'])

const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs

/** False for text that cannot be stored or printed: NUL, and halves of characters. */
export const isPrintable = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000')

/**
 * Reads JSON for what the parser hides: how deep it goes, names that stand twice, names that are forbidden, and text that cannot
 * be stored or printed.
 * @param text valid JSON
 * @param maxDepth nothing deeper than this is looked at
 */
export function inspectJson(text: string, maxDepth: number): TextFindings {
  const open: Container[] = []
  const errors: ErrorAt[] = []
  let depth = 0
  const report = (code: string, detail: string, names: readonly PropertyKey[] = []): void => {
    errors.push({ pointer: pointerTo([...open.map(({ at }) => at), ...names]), code, detail })
  }

  const onText = (token: string): void => {
    const value = JSON.parse(token) as string
    const here = open.at(-1)
    if (here?.wantsName !== true) {
      if (!isPrintable(value)) report('NOT_PRINTABLE', 'Use ordinary characters: no NUL and no broken characters')
      return
    }
    here.at = value.toWellFormed()
    here.wantsName = false
    if (FORBIDDEN_NAMES.has(value)) report('UNKNOWN_FIELD', 'Leave out this field: it is not known here')
    if (here.names.has(value)) report('FIELD_TWICE', 'This field stands there twice')
    if (!isPrintable(value)) report('NOT_PRINTABLE', 'Use ordinary characters: no NUL and no broken characters')
    here.names.add(value)
  }

  const onComma = (here: Container | undefined): void => {
    if (here?.isObject === true) here.wantsName = true
    else if (here !== undefined) here.at = Number(here.at) + 1
  }

  const onMark = (mark: string): void => {
    if (mark === '{' || mark === '[') {
      const isObject = mark === '{'
      open.push({ isObject, names: new Set(), at: isObject ? '' : 0, wantsName: isObject })
      depth = Math.max(depth, open.length)
    }
    if (mark === '}' || mark === ']') open.pop()
    if (mark === ',') onComma(open.at(-1))
  }

  for (const [token] of text.matchAll(TOKENS)) {
    if (depth > maxDepth) break
    if (token.startsWith('"')) onText(token)
    else onMark(token)
  }
  return { depth, errors }
}
