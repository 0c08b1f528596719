import { describe, expect, it } from '@jest/globals'
import { readOptions } from '../../local/import/options.ts'
import { readLines } from '../../local/import/read-lines.ts'
import { makeReport, tellReport } from '../../local/import/report.ts'
import { CHECKED, problemAt } from '../../use-cases/taking-over/problems.ts'
import { formerCouncil, formerLine } from '../support/former.ts'

const { facts, stands } = formerCouncil('2026-11-23')

const GONE = undefined

const LINE = { line: 'LINE-1', weeklyPence: 100, mode: 'LA_MANAGED' }

interface Branch {
  [name: string]: Branch
}

/** A line that is right but for one field, by its JSON pointer. */
function withField(pointer: string, value: unknown): string {
  const line = JSON.parse(JSON.stringify(formerLine(1, facts(stands.atActive)))) as Branch
  const names = pointer.split('/').slice(1)
  const last = names.pop() ?? ''
  const parent = names.reduce((branch, name) => branch[name] ?? {}, line)
  Object.assign(parent, { [last]: value })
  return JSON.stringify(line)
}

const RIGHT = JSON.stringify(formerLine(1, facts(stands.atActive)))

const problemsOf = (text: string) => readLines(text).problems.map(({ field, code }) => [field, code])

describe('the form of a file', () => {
  it.each(Object.entries(stands))('takes a journey that is %s', (_name, at) => {
    const { lines, problems, count } = readLines(`${JSON.stringify(formerLine(7, facts(at)))}\n`)
    expect([problems, count]).toEqual([[], 1])
    expect(lines[0]).toMatchObject({ number: 1, id: 'CASE-7', facts: { stands: at } })
  })

  it('takes lines of Windows, empty lines and a mark at the beginning, and counts them all', () => {
    const line = (place: number) => JSON.stringify(formerLine(place, facts(stands.atTriage)))
    const { lines } = readLines(`\uFEFF${line(1)}\r\n\r\n${line(2)}\r\n`)
    expect(lines.map(({ number, id }) => [number, id])).toEqual([
      [1, 'CASE-1'],
      [3, 'CASE-2'],
    ])
  })

  it('keeps what says something about a person apart from the facts', () => {
    const history = [{ on: '2026-01-05', what: 'REVIEW', note: 'Invented: all was well.' }]
    const text = JSON.stringify({ ...JSON.parse(withField('/history', history)), summary: 'Invented: lives alone.' })
    const [line] = readLines(text).lines
    expect(line?.personal).toEqual({
      '/id': 'CASE-1',
      '/summary': 'Invented: lives alone.',
      '/history/0/note': 'Invented: all was well.',
    })
    expect(JSON.stringify(line?.facts)).not.toContain('Invented')
    expect(line?.facts.history).toEqual([{ on: '2026-01-05', what: 'REVIEW' }])
  })

  it.each<readonly [string, string, unknown, string]>([
    ['no id', '/id', GONE, 'MISSING'],
    ['an id with spaces', '/id', 'A B', 'INVALID'],
    ['an NHS number as the id', '/id', '9434765919', 'INVALID'],
    ['no person', '/person', GONE, 'MISSING'],
    ['no name', '/person/fullName', GONE, 'MISSING'],
    ['a birthday that there is not', '/person/dateOfBirth', '1948-02-30', 'WRONG_FORMAT'],
    ['a wrong NHS number', '/person/nhsNumber', '9434765918', 'INVALID'],
    ['no team', '/team', GONE, 'MISSING'],
    ['a team in words', '/team', 'North team', 'WRONG_FORMAT'],
    ['a worker by name', '/worker', 'Jo Doe', 'WRONG_FORMAT'],
    ['no first contact', '/contact', GONE, 'MISSING'],
    ['a channel that there is not', '/contact/channel', 'FAX', 'NOT_A_CHOICE'],
    ['a format of letters that there is not', '/communication/format', 'TINY', 'NOT_A_CHOICE'],
    ['nothing about where it stands', '/stands', GONE, 'MISSING'],
    ['a stage at which nothing is taken over', '/stands/stage', 'PANEL', 'NOT_A_CHOICE'],
    ['a plan without a signature', '/stands/plan/signedOn', GONE, 'MISSING'],
    ['a plan without lines', '/stands/plan/lines', [], 'TOO_SMALL'],
    ['a line twice', '/stands/plan/lines', [LINE, LINE], 'INVALID'],
    ['an amount in pounds', '/stands/plan/lines/0/weeklyPence', 210.5, 'WRONG_TYPE'],
    ['an amount as text', '/stands/plan/personPence', '4000', 'WRONG_TYPE'],
    ['a due date in words', '/stands/reviewDueOn', 'next May', 'WRONG_FORMAT'],
    ['what another stage needs', '/stands/referral', {}, 'UNKNOWN_FIELD'],
    ['history that is not known', '/history/0/what', 'TEA', 'NOT_A_CHOICE'],
    ['a day to ring from, which is for the whole file', '/ringFrom', '2026-12-01T09:00:00Z', 'UNKNOWN_FIELD'],
    ['a field that is not known', '/colour', 'blue', 'UNKNOWN_FIELD'],
  ])('%s is named with its place', (_name, pointer, value, code) => {
    expect(problemsOf(withField(pointer, value))).toEqual([[pointer, code]])
  })

  it.each([
    ['{"id": ', [['', 'NOT_JSON']]],
    ['[]', [['', 'NOT_JSON']]],
    ['"CASE-1"', [['', 'NOT_JSON']]],
  ])('%s is no journey', (text, found) => {
    expect(problemsOf(text)).toEqual(found)
  })

  it('a line is the same however its keys are ordered and its spaces are set, and another with any other value', () => {
    const reversed = (value: unknown): unknown =>
      typeof value !== 'object' || value === null || Array.isArray(value)
        ? value
        : Object.fromEntries(
            Object.entries(value)
              .map(([key, each]) => [key, reversed(each)])
              .reverse(),
          )
    const textOf = (text: string) => readLines(text).lines[0]?.text
    const again = JSON.stringify(reversed(JSON.parse(RIGHT)), null, 1).replaceAll('\n', ' ')
    expect(again).not.toBe(RIGHT)
    expect(textOf(again)).toBe(textOf(RIGHT))
    expect(textOf(withField('/team', 'TEAM-SOUTH'))).not.toBe(textOf(RIGHT))
  })

  it('a field that stands twice is named, although the parser would take the last of them', () => {
    const text = RIGHT.replace('"team":', '"team":"TEAM-SOUTH","team":')
    expect(problemsOf(text)).toContainEqual(['/team', 'FIELD_TWICE'])
  })

  it('every problem of every line is named with its line, and nothing of the line is quoted', () => {
    const secret = 'Secret Example Name'
    const bad = JSON.stringify({ ...JSON.parse(RIGHT), worker: secret, team: secret, [secret]: secret })
    const { problems, lines } = readLines([RIGHT, bad, '{', bad].join('\n'))
    expect(lines.map(({ number }) => number)).toEqual([1])
    expect(problems.map(({ line }) => line)).toEqual([2, 2, 2, 3, 4, 4, 4])
    expect(JSON.stringify(problems)).not.toContain('Secret')
    for (const { detail, whatToDo } of problems) expect(`${detail} ${whatToDo}`).toMatch(/^\S.*\. \S.*\.$/)
  })
})

describe('the command', () => {
  it.each<readonly [readonly string[], object | undefined]>([
    [
      ['f', '--by', 'x'],
      { file: 'f', by: 'x', check: false, spread: undefined, withoutRefused: false, system: 'FORMER' },
    ],
    [['f', '--by', 'x', '--check', '--spread', '5'], { check: true, spread: 5 }],
    [
      ['f', '--by', 'x', '--spread', '0', '--without-refused', '--system', 'OLD-1'],
      { spread: 0, withoutRefused: true, system: 'OLD-1' },
    ],
    [['f'], undefined],
    [['--by', 'x'], undefined],
    [['f', 'g', '--by', 'x'], undefined],
    [['f', '--by', 'x', '--spread', '31'], undefined],
    [['f', '--by', 'x', '--spread', 'a week'], undefined],
    [['f', '--by', 'x', '--system', 'my old system'], undefined],
    [['f', '--by', 'x', '--now'], undefined],
  ])('%j', (words, options) => {
    const read = readOptions(words)
    if (options === undefined) expect(read).toBeUndefined()
    else expect(read).toMatchObject(options)
  })
})

describe('the report', () => {
  const about = {
    system: 'FORMER',
    at: '2026-11-23T09:00:00.000Z',
    begun: true,
    lines: 5,
    overdue: { lines: 1, spreadOverWorkingDays: 5 },
    stopped: true,
  }
  const report = makeReport(
    about,
    [
      { line: 1, id: 'A', is: 'TAKEN', reference: 'ASC-2026-000001-K' },
      { line: 2, id: 'B', is: 'TAKEN_BEFORE', reference: 'ASC-2026-000002-L' },
      { line: 4, id: 'D', is: 'UNDER_WAY' },
      { line: 5, id: 'E', is: 'NOT_REACHED' },
    ],
    [problemAt(3, '/id', CHECKED.ID_TWICE)],
  )

  it('accounts for every line', () => {
    expect(report).toMatchObject({
      taken: [{ line: 1, id: 'A', reference: 'ASC-2026-000001-K' }],
      takenBefore: [{ line: 2, id: 'B', reference: 'ASC-2026-000002-L' }],
      refused: [{ line: 3, field: '/id', code: 'ID_TWICE' }],
      underWay: [4],
      notReached: [5],
    })
  })

  it('can be read', () => {
    const text = tellReport(report)
    expect(text).toContain('line 3 /id  ID_TWICE: Another line of the file has this id.')
    expect(text).toContain('Lines: 5. Taken over: 1. Before: 1. Refused: 1. Under way: 1. Not reached: 1.')
    expect(text).toContain('Dates have passed on 1 of them, and people are told over 5 working days.')
    expect(text).toContain('Run it again')
  })

  it('says of a check that nothing was written, and what to do when something is wrong', () => {
    const checked = { ...about, begun: false, stopped: false }
    expect(tellReport(makeReport(checked, [], []))).toContain('Nothing was written: this was a check.')
    expect(tellReport(makeReport(checked, [], report.refused))).toContain('Correct the lines, or take the others')
  })
})
