import { describe, expect, it } from '@jest/globals'
import { readDirectoryFile as read } from '../../local/directory-file.ts'

const CSV = `id,name,email,roles,team,area,signOffLimitPence,qualified,languages,skills
staff-a,"Ann, called ""Nan"" Example",ann@council.example,PRACTITIONER SENIOR_PRACTITIONER,TEAM-NORTH,NORTH,50000,yes,cy pl,AUTISM COMPLEX

staff-b,Ben Example,ben@council.example,TEAM_MANAGER,TEAM-NORTH,NORTH,,no,,
`

function readDirectoryFile(name: string, text: string) {
  const { lines, problems } = read(name, text)
  return { entries: lines.map(({ value }) => value), problems }
}

describe('a directory in a file', () => {
  it('is read as CSV, with commas and quotation marks inside, lists with spaces, and what is empty left out', () => {
    const { entries, problems } = readDirectoryFile('staff.csv', CSV)
    expect(problems).toEqual([])
    expect(entries).toMatchObject([
      {
        id: 'staff-a',
        name: 'Ann, called "Nan" Example',
        roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
        signOffLimitPence: 50000,
        qualified: true,
        languages: ['cy', 'pl'],
        skills: ['AUTISM', 'COMPLEX'],
        active: true,
      },
      { id: 'staff-b', qualified: false, signOffLimitPence: 0, languages: [] },
    ])
  })

  it.each(['\r\n', '\n'])(
    'is the same with other ends of lines (%j), and from a program that marks its text',
    (end) => {
      expect(readDirectoryFile('a.csv', `\uFEFF${CSV.replaceAll('\n', end)}`)).toEqual(readDirectoryFile('a.csv', CSV))
    },
  )

  it('has the leave that is booked, several times and each with its deputy; an empty cell says nothing of it', () => {
    const cell = (text: string) => {
      const file = `id,name,email,roles,team,area,absences\na,A Example,a@council.example,BROKER,TEAM-NORTH,NORTH,${text}\n`
      const { entries, problems } = readDirectoryFile('a.csv', file)
      return problems.length > 0 ? problems : entries[0]?.absences
    }
    expect(cell('2026-12-21..2027-01-04=staff-b 2027-03-01..')).toEqual([
      { from: '2026-12-21', until: '2027-01-04', deputy: 'staff-b' },
      { from: '2027-03-01', until: null, deputy: null },
    ])
    expect(cell('')).toBeUndefined()
    expect(cell('none')).toEqual([])
    for (const wrong of ['December', '2026-12-21', '2026-02-30..2026-03-01', '..2026-03-01'])
      expect(cell(wrong)).toEqual([expect.stringContaining('Line 2, absences.0')])
  })

  it('is refused where its quotation marks do not fit', () => {
    expect(() => readDirectoryFile('a.csv', CSV.replace('Ben Example', 'Ben "B" Example'))).toThrow('Line 4')
  })

  it('is read as JSON, as the address takes it or as a list alone', () => {
    const { entries } = readDirectoryFile('a.csv', CSV)
    expect(readDirectoryFile('a.json', JSON.stringify(entries))).toEqual({ entries, problems: [] })
    expect(readDirectoryFile('a.json', JSON.stringify({ staff: entries }))).toEqual({ entries, problems: [] })
  })

  it('says of every line what is wrong with it', () => {
    const wrong = CSV.replace('ben@council.example', 'nobody').replace('TEAM_MANAGER', 'KING').replace('50000', 'much')
    const { problems } = readDirectoryFile('a.csv', wrong)
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'Line 2, signOffLimitPence',
      'Line 4, email',
      'Line 4, roles.0',
    ])
  })
})
