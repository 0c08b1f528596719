import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleWorkflowCode, type WorkflowBundleWithSourceMap } from '@temporalio/worker'

const ROOT = join(import.meta.dirname, '../..')
const NEEDED = ['workflows', 'contracts', 'domain', 'adapters', 'package.json']

/** One careless change to the code that runs in the sandbox. */
export interface Sabotage {
  /** Relative to the root. */
  readonly file: string
  readonly find: string
  readonly replace: string
}

/** The bundle of a copy of the project in which careless changes were made. */
export async function sabotagedBundle(...changes: readonly Sabotage[]): Promise<WorkflowBundleWithSourceMap> {
  const copy = mkdtempSync(join(tmpdir(), 'sabotage-'))
  try {
    for (const name of NEEDED) cpSync(join(ROOT, name), join(copy, name), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
    for (const change of changes) make(change, copy)
    return await bundleWorkflowCode({
      workflowsPath: join(copy, 'workflows/index.ts'),
      failureConverterPath: join(copy, 'adapters/temporal/failure-converter.ts'),
      workflowInterceptorModules: ['whole-tasks', 'step-handlers'].map((name) => join(copy, 'workflows', `${name}.ts`)),
      logger: QUIET,
    })
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

function make({ file, find, replace }: Sabotage, copy: string): void {
  const before = readFileSync(join(copy, file), 'utf8')
  if (!before.includes(find)) throw new Error(`${file} does not hold "${find}" any more`)
  writeFileSync(join(copy, file), before.replace(find, replace))
}

const say = (): void => undefined
const QUIET = { log: say, trace: say, debug: say, info: say, warn: say, error: say }
