import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stackEnvironment, stackVariables } from './support/own-stack.ts'

const DEMO = join(import.meta.dirname, '../local/demo.ts')
const FIVE_MINUTES = 300_000

/** Where the stack is; DEMO_STACK names one that runs, as JSON of its variables. Else the demonstration starts one of its own. */
const whereTheStackIs = async (dataFolder: string): Promise<NodeJS.ProcessEnv> => {
  const given = process.env['DEMO_STACK']
  return given === undefined ? stackVariables(dataFolder) : (JSON.parse(given) as NodeJS.ProcessEnv)
}

const HEADINGS = ['Triage', 'Out of hours', 'Eligibility', 'The first review', 'Winifred dies', 'Did it help?']

interface Ending {
  readonly code: number | null
  readonly said: string
}

function runDemo(env: NodeJS.ProcessEnv, ...words: readonly string[]): Promise<Ending> {
  const child = spawn(process.execPath, ['--no-warnings', DEMO, ...words], { env })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      resolve({ code, said: said.join('') })
    })
  })
}

describe('the demonstration', () => {
  let dataFolder: string

  beforeAll(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'care-demo-'))
  })
  afterAll(() => {
    rmSync(dataFolder, { recursive: true, force: true })
  })

  const ownEnvironment = async (): Promise<NodeJS.ProcessEnv> => stackEnvironment(await whereTheStackIs(dataFolder))

  it(
    'takes two citizens through their journeys in under three minutes, and everything happens as told',
    async () => {
      const { code, said } = await runDemo(await ownEnvironment())
      expect(said).not.toContain('NOT AS TOLD')
      expect(said).toContain('by timer: The first review opens')
      expect(said).toContain('by timer: The yearly review opens')
      for (const heading of HEADINGS) expect(said).toContain(`\n${heading}\n${'-'.repeat(heading.length)}\n`)
      expect(said).toMatch(/refused \(R-SGN-03 OVER_SIGN_OFF_LIMIT\): [^:]+\n +way out: Ask a manager/)
      expect(said).toMatch(
        /\| Dear Winifred .+[^]+\| You do not have to keep asking\. We will get in touch by 5pm on Tuesday/,
      )
      expect(said).toMatch(/\n(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} [A-Z][a-z]+ 20\d\d, \d\d:\d\d {2}Pat Example/)
      expect(said).toMatch(/\/tray\/[0-9a-f-]{36}-\d+-\d+/)
      expect(said).toMatch(/\/namespaces\/\w+\/workflows\/journey-[0-9a-f-]{36}/)
      expect(Number(/Two lives in (\d+) seconds/.exec(said)?.[1])).toBeLessThan(180)
      expect(code).toBe(0)
    },
    FIVE_MINUTES,
  )

  it(
    'R-HOS-03 tells by name of a stay in hospital, each date with its reason',
    async () => {
      const { code, said } = await runDemo(await ownEnvironment(), 'hospital')
      expect(said).not.toContain('NOT AS TOLD')
      for (const heading of ['The notice', 'The day of the discharge', 'Late', 'Home', 'Back, and home again'])
        expect(said).toContain(`\n${heading}\n${'-'.repeat(heading.length)}\n`)
      const inOneLine = said.replaceAll(/\s+/g, ' ')
      expect(inOneLine).toMatch(/no law since 1 July 2022/)
      for (const reason of [
        /2 days later is Friday/,
        /after 2pm on Friday [^,]+, so it counts as Saturday/,
        /Discharge is planned for Wednesday [^,]+, which leaves until Tuesday/,
        /The person left hospital on Friday [^;]+; 28 days later is Friday/,
        /nobody had set a pathway on Thursday/,
      ])
        expect(inOneLine).toMatch(reason)
      expect(said).toMatch(/refused \(R-HOS-02 ASSESSMENT_NOTICE_INCOMPLETE\)/)
      expect(inOneLine).toContain('The earliest day it supports is')
      expect(said).toMatch(/\| Welcome back\./)
      expect(said).toMatch(/One life in \d+ seconds/)
      expect(code).toBe(0)
    },
    FIVE_MINUTES,
  )

  it(
    'R-MOV-15 tells by name how two councils, each with a stack of its own, hand a person over',
    async () => {
      const { code, said } = await runDemo(await ownEnvironment(), 'move')
      expect(said).not.toContain('NOT AS TOLD')
      for (const heading of ['The papers', 'The day of the move', 'A plan of the new council', 'Nothing ends before'])
        expect(said).toContain(`\n${heading}\n${'-'.repeat(heading.length)}\n`)
      expect(said).toMatch(/, 00:00, by timer: The new council carries on the support: it happens by itself/)
      for (const refused of [
        'R-MOV-02 MOVE_NEEDS_EVIDENCE',
        'R-MOV-05 PAPERS_NEED_CONSENT',
        'R-MOV-07 CONTINUITY_GOES_ON',
        'R-MOV-09 DIFFERENCE_NOT_EXPLAINED',
        'R-MOV-15 HANDOVER_NOT_CONFIRMED',
      ])
        expect(said).toContain(`refused (${refused})`)
      const heard = [...said.matchAll(/ heard: ([A-Z_]+)/g)].map(([, says]) => says)
      expect(heard.filter((says) => says !== 'PROGRESS')).toEqual([
        ...['NOTIFIED', 'GENUINE', 'OFFERED', 'DATE_SET', 'ACCEPTED'],
      ])
      expect(code).toBe(0)
    },
    FIVE_MINUTES,
  )

  it('says which stories there are when it is asked for another', async () => {
    const { code, said } = await runDemo(await ownEnvironment(), 'dragons')
    expect([code, said]).toEqual([1, 'Usage: npm run demo [-- hospital|move] [-- --brief]\n'])
  })
})
