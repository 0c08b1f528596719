import { runInNewContext } from 'node:vm'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { createLogger } from '../../adapters/logger.ts'
import * as workflows from '../../workflows/index.ts'
import { bundleWorkflows } from '../../worker/create-worker.ts'

/** Each journey in a worker's cache costs memory for what its sandbox holds; the rules are held once for all. */
const MOST_BYTES_BESIDES_RULES = 700_000

let code: string
let modules: readonly string[]

/** What the pattern finds in the paths of the modules, each once. */
const among = (pattern: RegExp): readonly string[] =>
  [...new Set(modules.flatMap((path) => pattern.exec(path)?.[1] ?? []))].sort()

beforeAll(async () => {
  // The source map at the end is for people.
  code = (await bundleWorkflows(createLogger({ part: 'test', level: 'silent' }))).code.replace(
    /\/\/# sourceMappingURL=.*$/s,
    '',
  )
  // Linked packages, as in a second working copy, lie outside the root and are named by the way there.
  modules = [...code.matchAll(/^\/\*\*\*\/ "(\.[^"]+)"/gm)].map(([, path = '']) =>
    path.replace(/^(?:\.\.\/)+.*?\/node_modules\//, './node_modules/'),
  )
})

describe('the code that runs in the sandbox', () => {
  it('holds the journey and its rules, and no package but the workflow SDK with what that needs', () => {
    expect(among(/^\.\/node_modules\/((?:@[\w-]+\/)?[\w.-]+)\//)).toEqual([
      '@temporalio/common',
      '@temporalio/workflow',
      'long',
      'ms',
      'nexus-rpc',
    ])
    expect(among(/^\.\/([\w-]+)\//)).toEqual(['adapters', 'contracts', 'domain', 'node_modules', 'workflows'])
  })

  it('holds no Zod, no Prisma, no temporal-polyfill, and computes no dates', () => {
    const forbidden = /zod|prisma|temporal-polyfill|domain\/clocks|adapters\/(?!temporal\/failure-converter)/i
    expect(modules.filter((path) => forbidden.test(path))).toEqual([])
  })

  it('offers the workflows that are published, under the names that stay', () => {
    const context: { __TEMPORAL__?: { importWorkflows: () => object } } & Record<string, unknown> = {
      __webpack_module_cache__: {},
      TextEncoder,
      TextDecoder,
    }
    context['globalThis'] = context
    runInNewContext(code, context)
    const offered = context.__TEMPORAL__?.importWorkflows() ?? {}
    expect(Object.keys(offered).sort()).toEqual(['checkJourneys', 'citizenJourney', 'deliverMessage'])
    expect(Object.keys(workflows).sort()).toEqual(Object.keys(offered).sort())
  })

  it('stays small besides the rules', () => {
    const parts = code.split(/^\/\*{3}\/ (?=")/m).filter((part) => !part.startsWith('"./domain/'))
    expect(parts.join('').length).toBeLessThan(MOST_BYTES_BESIDES_RULES)
  })
})
