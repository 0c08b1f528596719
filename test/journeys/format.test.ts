import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeJourneySchema } from '../../local/journeys/format.ts'
import { whyNotLive } from '../../local/journeys/live.ts'
import { resolveDates, resolveMoment } from '../../local/journeys/moment.ts'
import { readJourney, UnreadableJourney } from '../../local/journeys/read.ts'

const ROOT = join(import.meta.dirname, '../..')
const PERSON = { fullName: 'Ada Example', dateOfBirth: '1940-01-01' }
const NOW = '2026-03-28T18:30:00Z'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'journeys-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const written = (content: unknown, name = 'file.json'): string => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

function problemsOf(content: unknown): readonly string[] {
  try {
    readJourney(written(content), NOW)
  } catch (error) {
    if (error instanceof UnreadableJourney) return error.problems
    throw error
  }
  return []
}

describe('a journey file', () => {
  it('has a JSON Schema that is up to date (npm run docs)', () => {
    expect(readFileSync(join(ROOT, 'docs/journeys/journey-file.schema.json'), 'utf8')).toBe(makeJourneySchema())
  })

  it('names every problem at once', () => {
    const problems = problemsOf({
      title: 'A file with faults',
      entries: [
        { at: 'yesterday' },
        { at: '2026-01-05 10:00', do: 'fly-away', by: 'CONTACT_OFFICER' },
        { at: '2026-01-05 10:00', then: { stage: 'MOON', unknown: true } },
        { at: '2026-01-05 10:00', do: 'create-referral' },
        { at: '2026-01-05 10:00', with: {} },
      ],
    })
    expect(problems).toEqual([
      'file.json: entries.0.at: Write a time as 2026-03-27 18:30, as 2026-03-27T18:30:00Z, as +42 days 09:30, or as week 6 Monday 09:30',
      'file.json: entries.1.do: There is no such step',
      expect.stringContaining('file.json: entries.2.then.stage: '),
      'file.json: entries.2.then: Unrecognized key: "unknown"',
      'file.json: entries.3.by: Say who takes the step',
      'file.json: entries.4.with: Say in `do` which step this belongs to',
      'file.json: person: Say who the journey is about, or name the file it goes on from in `after`; not both',
    ])
  })

  it('says who it is about, once', () => {
    const problem =
      'file.json: person: Say who the journey is about, or name the file it goes on from in `after`; not both'
    const entries = [{ at: '+0 days' }]
    expect(problemsOf({ title: 'A', entries })).toEqual([problem])
    expect(problemsOf({ title: 'A', person: PERSON, after: 'first.json', entries })).toEqual([problem])
  })

  it('names people, times and order that do not fit, all at once', () => {
    const problems = problemsOf({
      title: 'A file whose facts do not fit',
      person: PERSON,
      entries: [
        { at: '2026-02-03 10:00', by: 'staff-nobody', do: 'record-contact' },
        { at: '2026-02-30 10:00' },
        { at: '2026-01-05 10:00', then: { clocks: [{ key: 'review.annual', due: '2026-13-01 10:00' }] } },
      ],
    })
    expect(problems).toEqual([
      'file.json, entry 1: nobody is called staff-nobody, and nobody has that role',
      'file.json, entry 2: 2026-02-30 10:00 is no time that exists',
      'file.json, entry 3: 2026-13-01 10:00 is no time that exists',
      expect.stringContaining('file.json, entry 3: 2026-01-05T10:00:00Z is before the entry before it'),
    ])
  })

  it('is JSON', () => {
    expect(problemsOf('{ "title": ')).toEqual([expect.stringContaining('JSON')])
  })

  it('is about an invented person', () => {
    const entries = [{ at: '+0 days' }]
    expect(problemsOf({ title: 'A', person: { ...PERSON, fullName: 'Ada Lovelace' }, entries })).toEqual([
      'file.json: person.fullName: Use an invented person with Example in the name',
    ])
  })

  it('does not go on from itself', () => {
    expect(problemsOf({ title: 'A', after: 'file.json', entries: [{ at: '+0 days' }] })).toEqual([
      'file.json: the files go on from each other in a circle',
    ])
  })

  it('goes on from another file, with its person and its times', () => {
    written({ title: 'First', person: PERSON, starts: '2026-01-05 10:00', entries: [{ at: '+0 days' }] }, 'first.json')
    const script = readJourney(
      written({ title: 'Second', after: 'first.json', entries: [{ at: '+1 day 09:00' }] }),
      NOW,
    )
    expect(script.person.fullName).toBe('Ada Example')
    expect(script.scenes.map(({ at }) => at)).toEqual(['2026-01-05T10:00:00Z', '2026-01-06T09:00:00Z'])
  })

  it('spells out every pair of two fields', () => {
    const entry = {
      at: '+0 days',
      by: 'TEAM_MANAGER',
      do: 'record-agreement',
      with: { agreed: true },
      forEach: { party: ['PERSON', 'COUNCIL'], aspect: ['HOW', 'BUDGET'] },
    }
    const [scene] = readJourney(written({ title: 'A', person: PERSON, entries: [entry] }), NOW).scenes
    expect(scene?.bodies).toHaveLength(4)
    expect(scene?.bodies.at(-1)).toEqual({ agreed: true, party: 'COUNCIL', aspect: 'BUDGET' })
  })
})

describe('playing a file on the running product', () => {
  it('needs counted times, staff and a post that holds nothing back', () => {
    const script = readJourney(join(ROOT, 'test/journeys/gj-17-request-over-christmas.json'), NOW)
    expect(whyNotLive(script)).toEqual([
      expect.stringContaining('counted from the first entry'),
      expect.stringContaining('undelivered'),
      expect.stringContaining('only staff can sign in'),
      expect.stringContaining('only staff can sign in'),
    ])
  })

  it.each(['two-years.json', 'not-eligible.json'])('is possible for %s of the demonstration', (name) => {
    expect(whyNotLive(readJourney(join(ROOT, 'local/journeys', name), NOW))).toEqual([])
  })
})

describe('a written time', () => {
  it.each([
    ['2026-03-27 18:30', '2026-03-27T18:30:00Z'],
    ['2026-03-31 17:00', '2026-03-31T16:00:00Z'],
    ['2026-03-31 17:00:01', '2026-03-31T16:00:01Z'],
    ['2026-10-25 01:30', '2026-10-25T00:30:00Z'],
    ['2026-10-25 01:30 BST', '2026-10-25T00:30:00Z'],
    ['2026-10-25 01:30 GMT', '2026-10-25T01:30:00Z'],
    ['2026-10-25T01:30:00Z', '2026-10-25T01:30:00Z'],
    ['+1 day 09:30', '2026-03-29T08:30:00Z'],
    ['+1 day', '2026-03-29T17:30:00Z'],
    ['+6 weeks 00:00', '2026-05-08T23:00:00Z'],
    ['+11 months 10:00', '2027-02-28T10:00:00Z'],
    ['+3 hours', '2026-03-28T21:30:00Z'],
    ['+0 minutes', '2026-03-28T18:30:00Z'],
    ['week 1 Monday 09:30', '2026-03-30T08:30:00Z'],
    ['week 2 Sunday 22:40', '2026-04-12T21:40:00Z'],
  ])('%s is %s', (moment, at) => {
    expect(resolveMoment(moment, NOW)).toBe(at)
  })

  it.each(['2026-03-30T06:00:00Z', '2026-04-05T22:00:00Z'])(
    'in week 1 is in the first whole week after the first entry, from %s',
    (origin) => {
      expect(resolveMoment('week 1 Monday 09:30', origin)).toBe('2026-04-06T08:30:00Z')
    },
  )

  it('can be a day of a counted week in a form', () => {
    expect(resolveDates({ on: 'week 2 Friday', note: 'from week 2 Friday on' }, NOW)).toEqual({
      on: '2026-04-10',
      note: 'from week 2 Friday on',
    })
  })

  it('can be a counted date in a form', () => {
    const form = { on: '+42 days', note: 'in +42 days or so', list: [{ from: '+1 year' }], count: 3, none: null }
    expect(resolveDates(form, NOW)).toEqual({
      on: '2026-05-09',
      note: 'in +42 days or so',
      list: [{ from: '2027-03-28' }],
      count: 3,
      none: null,
    })
  })
})
