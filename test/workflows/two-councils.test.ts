import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addDays, instantAt, localDate } from '../../domain/clocks/civil.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import { readJourneyTime } from '../../prisma/queries/journey-time.ts'
import { closeCouncil, openTwoCouncils, type Council } from '../support/council.ts'
import { eventually } from '../support/eventually.ts'
import { movingBetween, OTHER } from '../support/moving-between.ts'
import { moveTo } from '../support/virtual-time.ts'
import { walk } from '../support/walk.ts'

const TODAY = localDate(new Date().toISOString())
const MOVE_DAY = addDays(TODAY, 28)
const DAY_AFTER = addDays(MOVE_DAY, 1)

const DECLARED = { moveOn: MOVE_DAY, carerMoves: false, placement: 'NONE', councilName: 'Exampleton Council' }
const BY = 'staff-practitioner'

const carriedOnSince = ({ move }: Journey): string | undefined =>
  move?.direction === 'INCOMING' ? move.continuity?.since : undefined

let first: Council
let second: Council

beforeAll(async () => {
  ;({ first, second } = await openTwoCouncils())
})
afterAll(async () => {
  await closeCouncil(first)
  await closeCouncil(second)
})

describe('R-MOV-15 two installations hand a person over to each other', () => {
  let moving: Awaited<ReturnType<typeof movingBetween>>

  beforeAll(async () => {
    moving = await movingBetween(first, second, `Mo Example ${randomUUID()}`)
  })

  it('the notice goes out although the other council is away for several tries; it opens a journey there', async () => {
    const { takeAt, comesTo, journeysThere, journeyAt, holds } = moving
    await takeAt(first, 'declareMove', BY, { ...DECLARED, council: second.authority })
    second.post.beAwayFor(3)
    await takeAt(first, 'notifySecondAuthority', BY, { ...OTHER, healthNeeds: false })
    await takeAt(first, 'setMoveDate', BY, { moveOn: DAY_AFTER })
    // The day comes before the notice that it belongs to, and both come twice.
    expect(new Set(await comesTo(second, 2))).toEqual(new Set(['WAITING', 'TAKEN']))
    expect(second.post.turnedAway()).toBe(3)
    expect(await journeysThere()).toHaveLength(1)
    const { move } = await journeyAt(second)
    expect(move).toMatchObject({ direction: 'INCOMING', is: 'VERIFYING', moveOn: DAY_AFTER, healthNeeds: false })
    await holds('FIRST')
  })

  it('the answer comes back; then the papers go, and with them the offer', async () => {
    const { takeAt, comesTo, there, journeyAt, person, holds } = moving
    await walk(second.house, {
      file: 'moves-here.json',
      until: 'startAssessment',
      on: await there(),
      leaveOut: ['recordContact', 'receiveMoveNotification'],
    })
    await takeAt(second, 'verifyMoveIntention', BY, {
      verdict: 'GENUINE',
      evidence: ['TENANCY'],
      reasons: 'Invented: she has shown us the tenancy.',
    })
    expect(await comesTo(first, 1)).toEqual(['TAKEN', 'TAKEN'])
    expect((await journeyAt(first)).move).toMatchObject({ is: 'CONFIRMED' })

    const papers = ['PLAN', 'ASSESSMENT', 'FINANCE']
    await takeAt(first, 'sendTransferBundle', BY, { ...OTHER, papers, personAgrees: true, carerAgrees: false })
    expect(await comesTo(second, 1)).toEqual(['TAKEN', 'TAKEN'])
    expect((await journeyAt(second)).move).toMatchObject({ received: papers, weeklyPenceThere: 42_000 })
    const [bundle] = await second.house.database.journeyEvent.findMany({
      where: { journeyId: await there(), type: 'TransferBundleReceived' },
    })
    const written = second.house.door.sealing.open(bundle?.personalSealed ?? new Uint8Array())
    for (const document of ['/plan', '/assessment', '/finance']) expect(written[document]).toContain(person.fullName)
    await holds('FIRST')
  })

  it('nobody at the first council writes down what the second council’s system says itself', async () => {
    const taking = moving.takeAt(first, 'confirmHandover', 'staff-team-manager', {
      theirPlanSignedOn: TODAY,
      councilName: 'Exampleton Council',
      evidence: 'Invented: a call.',
    })
    await expect(taking).rejects.toMatchObject({ refusal: { code: 'COUNCIL_SAYS_SO_ITSELF' } })
  })

  it('a refusal leaves the person where they are, and a second offer follows', async () => {
    const { takeAt, comesTo, holds } = moving
    await takeAt(second, 'refuseHandover', 'staff-team-manager', {
      ...OTHER,
      ground: 'PERSON_NOT_COMING',
      reasons: 'Invented: not yet.',
    })
    expect(await comesTo(first, 1)).toEqual(['TAKEN', 'TAKEN'])
    await holds('FIRST')
    await takeAt(first, 'recordProgressContact', BY, { informed: ['PERSON', 'OTHER_COUNCIL'] })
    await takeAt(first, 'sendTransferBundle', BY, {
      ...OTHER,
      papers: ['PLAN'],
      personAgrees: true,
      carerAgrees: false,
    })
    expect(new Set(await comesTo(second, 2))).toEqual(new Set(['WAITING', 'TAKEN']))
    await holds('FIRST')
  })

  it('a message carries the time of its sender: the clocks of both agree, and R-MOV-07 continuity has begun at 00:00', async () => {
    const { here, there, takeAt, comesTo, journeyAt, holds } = moving
    await moveTo(first.house, here, instantAt(DAY_AFTER, '09:00'))
    await takeAt(first, 'recordProgressContact', BY, { informed: ['PERSON', 'OTHER_COUNCIL'] })
    expect(carriedOnSince(await journeyAt(second))).toBeUndefined()
    expect(await comesTo(second, 1)).toContain('TAKEN')
    const [one, other] = await Promise.all([
      readJourneyTime(first.house.database, here),
      readJourneyTime(second.house.database, await there()),
    ])
    expect(Math.abs((one?.offsetMs ?? 0) - (other?.offsetMs ?? Infinity))).toBeLessThan(180_000)
    expect(carriedOnSince(await journeyAt(second))).toBe(instantAt(DAY_AFTER, '00:00'))
    await holds('FIRST')
  })

  it('custody passes when the second council accepts, and the first closes only when it has heard of it', async () => {
    const { there, takeAt, comesTo, journeyAt, holds } = moving
    await walk(second.house, {
      file: 'moves-here.json',
      on: await there(),
      after: 'startAssessment',
      until: 'endContinuity',
      leaveOut: ['verifyMoveIntention', 'receiveTransferBundle', 'setMoveDate'],
      // Her support begins on the day to which the journey's time has come.
      rewrite: (step, body) => (step === 'recordServiceStarted' ? { ...body, startedOn: DAY_AFTER } : body),
    })
    await takeAt(second, 'acceptHandover', 'staff-team-manager', OTHER)
    await holds('SECOND')
    expect((await journeyAt(first)).move).toMatchObject({ is: 'CONFIRMED' })
    expect((await journeyAt(first)).clocks.map(({ key }) => key)).toContain('review.first')
    // Whom to call there, and that they accept.
    expect(await comesTo(first, 2)).toContain('TAKEN')
    expect((await journeyAt(first)).move).toMatchObject({ is: 'HANDED_OVER' })
    expect((await journeyAt(first)).clocks.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['review.first', 'move.close']),
    )
    await holds('SECOND')
    const closed = await takeAt(first, 'closeJourney', 'staff-team-manager', {
      reason: 'MOVED',
      personsChoice: true,
      adviceGiven: true,
      openMatters: [],
      letterAllowed: true,
      reasons: 'Invented: she lives there now.',
      choiceEvidence: 'Invented: her own letter.',
    })
    expect(closed.journey.stage).toBe('CLOSED')
    expect((await journeyAt(first)).clocks.map(({ key }) => key)).toEqual(['retention.case'])
  })
})

describe('R-MOV-12 the day of the move is brought forward past today', () => {
  it('the second council carries the support on at once, from 00:00 of the day on which the person came', async () => {
    const { takeAt, comesTo, journeyAt, holds } = await movingBetween(first, second, `Early Example ${randomUUID()}`)
    await takeAt(first, 'declareMove', BY, { ...DECLARED, council: second.authority })
    await takeAt(first, 'notifySecondAuthority', BY, { ...OTHER, healthNeeds: false })
    expect(await comesTo(second, 1)).toEqual(['TAKEN', 'TAKEN'])
    await takeAt(second, 'verifyMoveIntention', BY, { verdict: 'GENUINE', evidence: ['STATEMENT'] })
    expect(await comesTo(first, 1)).toEqual(['TAKEN', 'TAKEN'])

    const yesterday = addDays(TODAY, -1)
    await takeAt(first, 'setMoveDate', BY, { moveOn: yesterday })
    expect(await comesTo(second, 1)).toEqual(['TAKEN', 'TAKEN'])
    const since = async () => carriedOnSince(await journeyAt(second))
    await eventually('The support is carried on', async () => (await since()) !== undefined)
    expect(await since()).toBe(instantAt(yesterday, '00:00'))
    expect((await journeyAt(second)).move).toMatchObject({ moveOn: yesterday, is: 'CONFIRMED' })
    await holds('FIRST')
  })
})
