import { describe, expect, it } from '@jest/globals'
import { nextCallAbout, type CallMade } from '../../../domain/on-call/about-notice.ts'

const CALL_AT = '2026-01-19T17:15:01Z'
const BOTH = ['staff-first', 'staff-second']

const made = (at: string, answerBy: string, staff?: string): CallMade => ({
  at,
  answerBy,
  ...(staff === undefined ? {} : { staff }),
})
const FIRST = made('2026-01-19T17:15:30Z', '2026-01-19T17:30:30Z', 'staff-first')
const SECOND = made('2026-01-19T17:31:00Z', '2026-01-19T17:46:00Z', 'staff-second')

const next = (now: string, calls: readonly CallMade[] = [], rota: readonly string[] = BOTH) =>
  nextCallAbout({ callAt: CALL_AT, calls }, { now, closedSince: CALL_AT, rota })

describe('R-REF-05 whom to call about a notice that is in no journey', () => {
  it.each([
    ['nobody before it is due', '2026-01-19T17:15:00Z', [], undefined],
    ['the first on the rota when it is due', CALL_AT, [], { is: 'CALL', staff: 'staff-first' }],
    ['nobody while an answer is in time', '2026-01-19T17:30:30Z', [FIRST], undefined],
    ['the next when it is not', '2026-01-19T17:30:31Z', [FIRST], { is: 'CALL', staff: 'staff-second' }],
    ['the managers at last', '2026-01-19T17:46:01Z', [FIRST, SECOND], { is: 'NOBODY', why: 'NOBODY_ANSWERED' }],
    [
      'nobody after that',
      '2026-01-19T23:00:00Z',
      [FIRST, SECOND, made('2026-01-19T17:47:00Z', '2026-01-19T18:02:00Z')],
      undefined,
    ],
  ] as const)('%s', (_who, now, calls, expected) => {
    expect(next(now, calls)).toEqual(expected)
  })

  it('the managers at once where the rota has nobody', () => {
    expect(next(CALL_AT, [], [])).toEqual({ is: 'NOBODY', why: 'ROTA_EMPTY' })
  })

  it('nobody while the office is open, nor where an office is there before each of its dates', () => {
    const notice = { callAt: CALL_AT, calls: [] }
    expect(nextCallAbout(notice, { now: CALL_AT, closedSince: undefined, rota: BOTH })).toBeUndefined()
    const never = { callAt: undefined, calls: [] }
    expect(nextCallAbout(never, { now: CALL_AT, closedSince: CALL_AT, rota: BOTH })).toBeUndefined()
  })

  it('the next night begins anew', () => {
    const tomorrow = { now: '2026-01-20T17:15:01Z', closedSince: '2026-01-20T17:15:01Z', rota: BOTH }
    expect(nextCallAbout({ callAt: CALL_AT, calls: [FIRST, SECOND] }, tomorrow)).toEqual({
      is: 'CALL',
      staff: 'staff-first',
    })
  })
})
