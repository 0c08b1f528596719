import { describe, expect, it } from '@jest/globals'
import { readRotaFile } from '../../local/rota-file.ts'

const HEADER = 'staff,team,place,startsAt,endsAt\n'

describe('a rota in a file', () => {
  it('is read with London’s times, in winter and in summer, or with instants', () => {
    const { lines, problems } = readRotaFile(
      `${HEADER}staff-a,TEAM-EDT,1,2027-01-08 17:00,2027-01-09 09:00\nstaff-b,,2,2027-07-09 17:00,2027-07-10T08:00:00Z\n`,
    )
    expect(problems).toEqual([])
    expect(lines).toEqual([
      {
        line: 2,
        value: {
          staff: 'staff-a',
          team: 'TEAM-EDT',
          place: 1,
          startsAt: '2027-01-08T17:00:00Z',
          endsAt: '2027-01-09T09:00:00Z',
        },
      },
      {
        line: 3,
        value: { staff: 'staff-b', place: 2, startsAt: '2027-07-09T16:00:00Z', endsAt: '2027-07-10T08:00:00Z' },
      },
    ])
  })

  it('says of every line what is wrong with it', () => {
    const { problems } = readRotaFile(
      `${HEADER}staff-a,TEAM-EDT,0,2027-01-08 17:00,2027-01-09 09:00\nstaff-a,,1,2027-02-30 17:00,2027-03-01T09:00:00Z\nstaff-a,,1,2027-01-09 17:00,2027-01-09 09:00\n`,
    )
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'Line 2, place',
      'Line 3, startsAt',
      'Line 3, endsAt',
      'Line 4, endsAt',
    ])
  })
})
