import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { isAlive, readPidNotes } from '../../local/leftovers.ts'
import { isPortFree } from '../../local/ports.ts'
import { askForToken } from '../../local/sign-in/ask-for-token.ts'
import { eventually } from '../support/eventually.ts'
import { PORT_VARIABLES, stackEnvironment, stackVariables } from '../support/own-stack.ts'
import { firstContact, referral } from '../support/api.ts'

const START = join(import.meta.dirname, '../../local/start.ts')
const PATIENCE_MS = 180_000
const PARTS = ['api', 'postgres', 'start', 'temporal', 'worker']

type Variables = Awaited<ReturnType<typeof stackVariables>>

/** What `npm start` starts once set-up is done, on ports and in a folder of its own. */
class Stack {
  readonly variables: Variables
  said = ''
  private child: ChildProcess | undefined

  constructor(variables: Variables) {
    this.variables = variables
  }

  async start(): Promise<void> {
    this.said = ''
    const child = spawn(process.execPath, ['--no-warnings', START], { env: stackEnvironment(this.variables) })
    this.child = child
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (this.said += chunk.toString()))
    const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null
    await eventually('everything is running', () => hasEnded() || this.said.includes('Ctrl-C stops'), PATIENCE_MS)
    if (hasEnded()) throw new Error(this.said)
  }

  /** @returns its exit code; null when the signal ended it */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    const { child } = this
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return null
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
    child.kill(signal)
    return ended
  }

  async ask(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const token = await askForToken(`http://127.0.0.1:${this.variables.SIGN_IN_PORT}`, 'staff-contact-officer')
    const signedIn = { authorization: `Bearer ${token}`, ...headers }
    const write = { 'content-type': 'application/json', 'idempotency-key': randomUUID() }
    return fetch(`http://127.0.0.1:${this.variables.API_PORT}${path}`, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: { ...signedIn, ...(body === undefined ? {} : write) },
    })
  }

  get ports(): readonly number[] {
    return PORT_VARIABLES.map((name) => Number(this.variables[name]))
  }

  get parts(): readonly string[] {
    return readPidNotes(this.variables.LOCAL_DATA_DIR)
      .filter(isAlive)
      .map(({ name }) => name)
      .toSorted()
  }
}

const answers = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 })
    const end = (answer: boolean) => () => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false))
  })

const outside = (): readonly string[] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address)

describe('what npm start starts', () => {
  const folders: string[] = []
  let one: Stack
  let other: Stack
  let journey = ''

  const aStack = async (): Promise<Stack> => {
    const folder = mkdtempSync(join(tmpdir(), 'care-whole-'))
    folders.push(folder)
    return new Stack(await stackVariables(folder))
  }

  beforeAll(async () => {
    one = await aStack()
    other = await aStack()
    await Promise.all([one.start(), other.start()])
  }, PATIENCE_MS)
  afterAll(async () => {
    await Promise.all([one.end('SIGTERM'), other.end('SIGTERM')])
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }, PATIENCE_MS)

  it('runs twice side by side on ports and in folders of its own, and neither sees the other’s journeys', async () => {
    expect([one.parts, other.parts]).toEqual([PARTS, PARTS])
    for (const stack of [one, other]) expect((await stack.ask('/ready')).status).toBe(200)
    const opened = await one.ask('/v1/journeys', firstContact())
    expect(opened.status).toBe(201)
    journey = opened.headers.get('location') ?? ''
    expect((await one.ask(journey)).status).toBe(200)
    expect((await other.ask(journey)).status).toBe(404)
  })

  it('listens on loopback, and nowhere else', async () => {
    expect(await Promise.all(one.ports.map((port) => answers('127.0.0.1', port)))).not.toContain(false)
    const reached = outside().flatMap((host) => one.ports.map((port) => answers(host, port)))
    expect(await Promise.all(reached)).not.toContain(true)
  })

  it(
    'survives its own SIGKILL: the next start ends what was left, and the journey goes on',
    async () => {
      await one.end('SIGKILL')
      expect(one.parts).toEqual(PARTS.filter((name) => name !== 'start'))
      await one.start()
      expect(one.said).toContain('Ended what an earlier start left running: api, worker, temporal, postgres')
      expect((await one.ask('/ready')).status).toBe(200)
      const step = await one.ask(`${journey}/steps/create-referral`, referral, { 'if-match': '"1"' })
      expect([step.status, await step.json()]).toMatchObject([200, { journey: { version: 2, stage: 'TRIAGE' } }])
      expect((await other.ask('/ready')).status).toBe(200)
    },
    PATIENCE_MS,
  )

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'stops cleanly on %s: work in hand first, nothing left running, every port free, the data kept',
    async (signal) => {
      const stack = signal === 'SIGTERM' ? one : other
      expect(await stack.end(signal)).toBe(0)
      expect(stack.said).toMatch(/Stopping: letting work in hand finish\nStopped\. The data are in /)
      expect(readPidNotes(stack.variables.LOCAL_DATA_DIR)).toEqual([])
      expect(await Promise.all(stack.ports.map(isPortFree))).not.toContain(false)
    },
    PATIENCE_MS,
  )

  it(
    'goes on after a clean stop where it was',
    async () => {
      await one.start()
      expect(await (await one.ask(journey)).json()).toMatchObject({ version: 2, stage: 'TRIAGE' })
      expect(await one.end('SIGTERM')).toBe(0)
    },
    PATIENCE_MS,
  )
})
