import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addDays, localDate } from '../../domain/clocks/civil.ts'
import { agree, custodian, isProof } from '../../domain/custody/proof.ts'
import type { Side } from '../../domain/custody/message.ts'
import type { StepName } from '../../domain/journey/parts.ts'
import { sha256 } from '../../domain/shared/sha256.ts'
import { moveJourneyTime } from '../../use-cases/journey-time.ts'
import { closeCouncil, openTwoCouncils, type Council } from '../support/council.ts'
import { eventually } from '../support/eventually.ts'
import { caller } from '../support/house.ts'
import { newNhsNumber } from '../support/nhs-number.ts'
import { done } from '../support/steps.ts'
import { takeForm, walk } from '../support/walk.ts'

const PERSON = { fullName: `Mo Example ${randomUUID()}`, dateOfBirth: '1944-02-03', nhsNumber: newNhsNumber() }
const MOVE_DAY = addDays(localDate(new Date().toISOString()), 28)
const CONTACT = 'Sam Example, Exampleton Council, 1 Market Square, Exampleton, ZZ9 9ZZ'
const OTHER = { councilName: 'Exampleton Council', otherRecipient: CONTACT }

describe('R-MOV-15 two installations hand a person over to each other', () => {
  let first: Council
  let second: Council
  let there = ''
  let here = ''

  beforeAll(async () => {
    ;({ first, second } = await openTwoCouncils())
    here = (await walk(first.house, { file: 'signed-plan.json', person: PERSON })).journey.id
  })
  afterAll(async () => {
    await closeCouncil(first)
    await closeCouncil(second)
  })

  const takeAt = async (council: Council, step: StepName, by: string, body: Parameters<typeof takeForm>[3]['body']) => {
    const id = council === first ? here : there
    const { version } = await council.journey(id)
    return done(await takeForm(council.house, id, step, { by, body, version }))
  }

  /** What the one council has said comes to the other: all of it, the last first, each twice. */
  const comesTo = async (council: Council, messages: number): Promise<readonly unknown[]> => {
    await eventually('The messages are in the post', () => Promise.resolve(council.post.held() === messages))
    return council.post.letGo(council.door)
  }

  const ledgers = async () => {
    const [one, other] = [(await first.journey(here)).move, (await second.journey(there)).move]
    if (one === undefined || other === undefined) throw new Error('One of the councils knows of no move')
    return [one.custody, other.custody] as const
  }

  const holds = async (side: Side): Promise<void> => {
    const [one, other] = await ledgers()
    expect([custodian(one, other), agree(one, other)]).toEqual([side, true])
    expect([isProof(one, sha256), isProof(other, sha256)]).toEqual([true, true])
  }

  it('the notice goes out although the other council is away for several tries; it opens a journey there', async () => {
    const declared = {
      council: second.authority,
      moveOn: MOVE_DAY,
      carerMoves: false,
      placement: 'NONE',
      councilName: 'Exampleton Council',
    }
    await takeAt(first, 'declareMove', 'staff-practitioner', declared)
    second.post.beAwayFor(3)
    await takeAt(first, 'notifySecondAuthority', 'staff-practitioner', { ...OTHER, healthNeeds: false })
    await takeAt(first, 'setMoveDate', 'staff-practitioner', { moveOn: addDays(MOVE_DAY, 1) })
    // The day comes before the notice that it belongs to, and both come twice.
    expect(new Set(await comesTo(second, 2))).toEqual(new Set(['WAITING', 'TAKEN']))
    expect(second.post.turnedAway()).toBe(3)
    const hash = second.house.door.sealing.hash(`nhs:${PERSON.nhsNumber}`)
    const journeys = await second.house.database.journey.findMany({ where: { person: { nhsNumberHash: hash } } })
    expect(journeys).toHaveLength(1)
    there = journeys[0]?.id ?? ''
    const { move } = await second.journey(there)
    expect(move).toMatchObject({
      direction: 'INCOMING',
      is: 'VERIFYING',
      moveOn: addDays(MOVE_DAY, 1),
      healthNeeds: false,
    })
    await holds('FIRST')
  })

  it('the answer comes back; then the papers go, and with them the offer', async () => {
    await walk(second.house, {
      file: 'moves-here.json',
      until: 'startAssessment',
      on: there,
      leaveOut: ['recordContact', 'receiveMoveNotification'],
    })
    await takeAt(second, 'verifyMoveIntention', 'staff-practitioner', {
      verdict: 'GENUINE',
      evidence: ['TENANCY'],
      reasons: 'Invented: she has shown us the tenancy.',
    })
    expect(await comesTo(first, 1)).toEqual(['TAKEN', 'TAKEN'])
    expect((await first.journey(here)).move).toMatchObject({ is: 'CONFIRMED' })

    await takeAt(first, 'sendTransferBundle', 'staff-practitioner', {
      ...OTHER,
      papers: ['PLAN', 'ASSESSMENT', 'FINANCE'],
      personAgrees: true,
      carerAgrees: false,
    })
    expect(await comesTo(second, 1)).toEqual(['TAKEN', 'TAKEN'])
    expect((await second.journey(there)).move).toMatchObject({
      received: ['PLAN', 'ASSESSMENT', 'FINANCE'],
      weeklyPenceThere: 42_000,
    })
    const [bundle] = await second.house.database.journeyEvent.findMany({
      where: { journeyId: there, type: 'TransferBundleReceived' },
    })
    const written = second.house.door.sealing.open(bundle?.personalSealed ?? new Uint8Array())
    expect(written['/plan']).toContain(PERSON.fullName)
    await holds('FIRST')
  })

  it('nobody at the first council writes down what the second council’s system says itself', async () => {
    const taking = takeAt(first, 'confirmHandover', 'staff-team-manager', {
      theirPlanSignedOn: localDate(new Date().toISOString()),
      councilName: 'Exampleton Council',
      evidence: 'Invented: a call.',
    })
    await expect(taking).rejects.toMatchObject({ refusal: { code: 'COUNCIL_SAYS_SO_ITSELF' } })
  })

  it('a refusal leaves the person where they are, and a second offer follows', async () => {
    await takeAt(second, 'refuseHandover', 'staff-team-manager', {
      ...OTHER,
      ground: 'PERSON_NOT_COMING',
      reasons: 'Invented: not yet.',
    })
    expect(await comesTo(first, 1)).toEqual(['TAKEN', 'TAKEN'])
    await holds('FIRST')
    await takeAt(first, 'recordProgressContact', 'staff-practitioner', { informed: ['PERSON', 'OTHER_COUNCIL'] })
    await takeAt(first, 'sendTransferBundle', 'staff-practitioner', {
      ...OTHER,
      papers: ['PLAN'],
      personAgrees: true,
      carerAgrees: false,
    })
    expect(new Set(await comesTo(second, 2))).toEqual(new Set(['WAITING', 'TAKEN']))
    await holds('FIRST')
  })

  it('R-MOV-07 at 00:00 on the day of the move the second council carries the support on, by itself', async () => {
    const viewer = { caller: await caller(second.house, 'staff-team-manager'), requestId: 'two-councils' }
    const day = `${addDays(MOVE_DAY, 1)}T09:00:00Z`
    await moveJourneyTime(second.house.door, viewer, {
      journeyId: there,
      key: randomUUID(),
      body: day,
      targetOf: () => day,
    })
    const { move } = await second.journey(there)
    const { since = '' } = (move?.direction === 'INCOMING' ? move.continuity : undefined) ?? {}
    expect(localDate(since)).toBe(addDays(MOVE_DAY, 1))
    expect(new Date(since).toLocaleTimeString('en-GB', { timeZone: 'Europe/London' })).toBe('00:00:00')
    await holds('FIRST')
  })

  it('custody passes when the second council accepts, and the first closes only when it has heard of it', async () => {
    await walk(second.house, {
      file: 'moves-here.json',
      on: there,
      after: 'startAssessment',
      until: 'endContinuity',
      leaveOut: ['verifyMoveIntention', 'receiveTransferBundle', 'setMoveDate'],
      // Her support begins on the day to which the journey's time has come.
      rewrite: (step, body) => (step === 'recordServiceStarted' ? { ...body, startedOn: addDays(MOVE_DAY, 1) } : body),
    })
    await takeAt(second, 'acceptHandover', 'staff-team-manager', OTHER)
    await holds('SECOND')
    expect((await first.journey(here)).move).toMatchObject({ is: 'CONFIRMED' })
    const heldBefore = first.post.held()
    expect(await comesTo(first, Math.max(1, heldBefore))).toContain('TAKEN')
    expect((await first.journey(here)).move).toMatchObject({ is: 'HANDED_OVER' })
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
  })
})
