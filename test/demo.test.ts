import { describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const DEMO = join(import.meta.dirname, '../local/demo.ts')
const THREE_MINUTES = 180_000

interface Ending {
  readonly code: number | null
  readonly said: string
}

/** Runs the demonstration against the stack that the environment names (API_PORT, SIGN_IN_PORT or SIGN_IN_ISSUER, ...). */
function runDemo(env: NodeJS.ProcessEnv): Promise<Ending> {
  const child = spawn(process.execPath, ['--no-warnings', DEMO], { env: { ...env, NODE_OPTIONS: '' } })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      resolve({ code, said: said.join('') })
    })
  })
}

const stack = process.env['DEMO_STACK_API_PORT']

describe('the demonstration', () => {
  const onAStack = stack === undefined ? it.skip : it
  onAStack(
    'takes one citizen through two years in under three minutes, and everything happens as told',
    async () => {
      const { code, said } = await runDemo({ ...process.env, API_PORT: stack })
      expect(said).toContain('All 52 entries went as told.')
      expect(said).toMatch(/\/namespaces\/\w+\/workflows\/journey-[0-9a-f-]{36}/)
      expect(said).toContain('It opens by itself: The first review opens -> ReviewOpened')
      expect(said).toContain('It opens by itself: The yearly review opens -> ReviewOpened')
      expect(code).toBe(0)
    },
    THREE_MINUTES,
  )
})
