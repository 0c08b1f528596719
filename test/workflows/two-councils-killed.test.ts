import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addDays, instantAt, localDate } from '../../domain/clocks/civil.ts'
import type { StepName } from '../../domain/journey/parts.ts'
import type { Moment } from '../support/child.ts'
import { closeCouncil, openTwoCouncils, type Council } from '../support/council.ts'
import { movingBetween, OTHER } from '../support/moving-between.ts'
import { moveTo } from '../support/virtual-time.ts'
import { walk } from '../support/walk.ts'

const MOVE_DAY = addDays(localDate(new Date().toISOString()), 28)
const BY = 'staff-practitioner'
const MANAGER = 'staff-team-manager'
const PAPERS = { ...OTHER, papers: ['PLAN', 'ASSESSMENT', 'FINANCE'], personAgrees: true, carerAgrees: false }

let first: Council
let second: Council
let moving: Awaited<ReturnType<typeof movingBetween>>

beforeAll(async () => {
  ;({ first, second } = await openTwoCouncils())
  moving = await movingBetween(first, second, `Kim Example ${randomUUID()}`)
  await moving.takeAt(first, 'declareMove', BY, {
    ...{ council: second.authority, councilName: 'Exampleton Council' },
    ...{ moveOn: MOVE_DAY, carerMoves: false, placement: 'NONE' },
  })
})
afterAll(async () => {
  await closeCouncil(first)
  await closeCouncil(second)
})

const saidAt = async (council: Council): Promise<readonly string[]> =>
  (await moving.journeyAt(council).catch(() => undefined))?.move?.custody.entries.map(({ says }) => says) ?? []

/** Somebody takes a step, and is killed in the middle of it; the step happens once, and the other council is told once. */
async function saysKilled(
  [from, to]: readonly [Council, Council],
  moment: Moment,
  { step, by, body, says }: { step: StepName; by: string; body: Parameters<typeof moving.takeAt>[3]; says: string },
): Promise<void> {
  const before = (await saidAt(from)).length
  await moving.killed(from, moment, await moving.repeatable(from, step, by, body))
  await moving.comesTrue(from, `${says} is said`, async () => (await saidAt(from)).length > before)
  expect((await saidAt(from)).slice(before)).toEqual([says])
  await moving.comesTrue(from, 'It is in the post', () => to.post.held() > 0)
}

/** The message comes, twice, and whoever hears it is killed in the middle; it comes again, and is heard once. */
async function hearsKilled(council: Council, moment: Moment, says: string): Promise<void> {
  const before = (await saidAt(council)).length
  const { post, door } = council
  const comes = () => (post.held() > 0 ? post.letGo(door) : post.again(door))
  await moving.killed(council, moment, comes)
  await moving.comesTrue(council, `${says} is heard`, async () => {
    await comes()
    return (await saidAt(council)).length > before
  })
  expect((await saidAt(council)).slice(before)).toEqual([says])
  expect(new Set(await post.again(door))).toEqual(new Set(['TAKEN']))
}

describe('R-MOV-15 either worker is killed with SIGKILL at each step of a hand-over', () => {
  it('the notice', async () => {
    const body = { ...OTHER, healthNeeds: false }
    const step = { step: 'notifySecondAuthority', by: BY, body, says: 'NOTIFIED' } as const
    await saysKilled([first, second], 'afterCommit', step)
    await hearsKilled(second, 'beforeCommit', 'NOTIFIED')
    expect(await moving.journeysThere()).toHaveLength(1)
    await moving.holds('FIRST')
  })

  it('the verdict', async () => {
    const body = { verdict: 'GENUINE', evidence: ['TENANCY'] }
    const step = { step: 'verifyMoveIntention', by: BY, body, says: 'GENUINE' } as const
    await saysKilled([second, first], 'beforeCommit', step)
    await hearsKilled(first, 'afterCommit', 'GENUINE')
    await moving.holds('FIRST')
  })

  it('the papers, and with them the offer', async () => {
    const step = { step: 'sendTransferBundle', by: BY, body: PAPERS, says: 'OFFERED' } as const
    await saysKilled([first, second], 'beforeCommit', step)
    await hearsKilled(second, 'afterCommit', 'OFFERED')
    await moving.holds('FIRST')
  })

  it('a refusal, and a second offer', async () => {
    const body = { ...OTHER, ground: 'PERSON_NOT_COMING', reasons: 'Invented: not yet.' }
    const no = { step: 'refuseHandover', by: MANAGER, body, says: 'REFUSED' } as const
    await saysKilled([second, first], 'afterCommit', no)
    await hearsKilled(first, 'beforeCommit', 'REFUSED')
    await moving.holds('FIRST')
    const again = { step: 'sendTransferBundle', by: BY, body: PAPERS, says: 'OFFERED' } as const
    await saysKilled([first, second], 'afterCommit', again)
    await hearsKilled(second, 'beforeCommit', 'OFFERED')
    await moving.holds('FIRST')
  })

  it('R-MOV-07 midnight of the day of the move: continuity has begun on time all the same', async () => {
    const there = await moving.there()
    await moveTo(second.house, there, instantAt(addDays(MOVE_DAY, -1), '23:50'))
    const at = instantAt(MOVE_DAY, '00:05')
    await moving.killed(second, 'beforeCommit', () => moveTo(second.house, there, at))
    const since = async () => {
      const { move } = await moving.journeyAt(second)
      return move?.direction === 'INCOMING' ? move.continuity?.since : undefined
    }
    await moving.comesTrue(second, 'The support is carried on', async () => (await since()) !== undefined)
    expect(await since()).toBe(instantAt(MOVE_DAY, '00:00'))
    await moving.holds('FIRST')
  })

  it('the acceptance: custody passes once, and both can prove it', async () => {
    await walk(second.house, {
      file: 'moves-here.json',
      on: await moving.there(),
      until: 'endContinuity',
      leaveOut: [
        ...(['recordContact', 'receiveMoveNotification', 'verifyMoveIntention'] as const),
        ...(['receiveTransferBundle', 'setMoveDate', 'nameContact'] as const),
      ],
      rewrite: (step, body) => (step === 'recordServiceStarted' ? { ...body, startedOn: MOVE_DAY } : body),
    })
    const step = { step: 'acceptHandover', by: MANAGER, body: OTHER, says: 'ACCEPTED' } as const
    await saysKilled([second, first], 'beforeCommit', step)
    await moving.holds('SECOND')
    await hearsKilled(first, 'afterCommit', 'ACCEPTED')
    await moving.holds('SECOND')
    const said = ['NOTIFIED', 'GENUINE', 'OFFERED', 'REFUSED', 'OFFERED']
    expect((await saidAt(first)).filter((says) => says !== 'PROGRESS')).toEqual([...said, 'ACCEPTED'])
    expect((await moving.journeyAt(first)).move).toMatchObject({ is: 'HANDED_OVER' })
  })
})
