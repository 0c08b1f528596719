import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { freePort } from '../../local/ports.ts'

let dataFolder: string
let other: Server
let taken: number

beforeEach(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'care-start-'))
  taken = await freePort()
  other = createServer()
  await new Promise<void>((resolve) => other.listen(taken, '127.0.0.1', resolve))
})
afterEach(async () => {
  await new Promise((resolve) => other.close(resolve))
  rmSync(dataFolder, { recursive: true, force: true })
})

/** `npm start` without set-up, and without what this test run has set for itself. */
function start(environment: NodeJS.ProcessEnv): Promise<unknown> {
  const { DATABASE_URL: _url, TEMPORAL_ADDRESS: _address, SIGN_IN_ISSUER: _issuer, ...inherited } = process.env
  const env = { ...inherited, NODE_ENV: 'development', LOCAL_DATA_DIR: dataFolder, ...environment }
  return promisify(execFile)(process.execPath, ['--no-warnings', 'local/start.ts'], { env })
}

describe('npm start', () => {
  it('names a port that is taken and the variable that moves it, and starts nothing', async () => {
    await expect(start({ SIGN_IN_PORT: String(taken) })).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`Port ${taken} is taken by another program (SIGN_IN_PORT)`),
    })
    expect(existsSync(join(dataFolder, 'postgres'))).toBe(false)
  })

  it('names every setting that is wrong, without a stack', async () => {
    await expect(start({ API_PORT: 'x', LOG_LEVEL: 'loud' })).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^\nThese settings must be corrected .*:\n {2}LOG_LEVEL .*\n {2}API_PORT .*\n$/),
    })
  })

  it('is refused in production', async () => {
    await expect(start({ NODE_ENV: 'production' })).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('DATABASE_URL must be set in production'),
    })
  })
})
