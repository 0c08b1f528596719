import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { signed, verified } from '../../adapters/council-signature.ts'
import { MOVE_MESSAGES_PATH } from '../../api/authority-moves.ts'
import type { AuthorityMoveMessage } from '../../domain/moves/told.ts'
import { nextMessage, openLedger, withEntry, type CustodyLedger } from '../../domain/custody/ledger.ts'
import type { Saying } from '../../domain/custody/message.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import { sha256 } from '../../domain/shared/sha256.ts'
import { readMoveMessage } from '../../prisma/authority-messages.ts'
import { loadHospitals } from '../../prisma/hospitals.ts'
import { startApi, type Answer, type RunningApi } from '../support/api.ts'
import { openHouse, type House } from '../support/house.ts'
import { newNhsNumber } from '../support/nhs-number.ts'

const THERE = 'E06000099'
const here = generateKeyPairSync('ed25519')
const there = generateKeyPairSync('ed25519')
const stranger = generateKeyPairSync('ed25519')

const privateText = (key: typeof here) => key.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
const publicText = (key: typeof here) => key.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')

let house: House
let api: RunningApi

beforeAll(async () => {
  house = await openHouse({ AUTHORITY_MOVES_KEY: privateText(here) })
  await loadHospitals(house.database, {
    hospitals: [],
    councils: [
      {
        authority: THERE,
        name: 'Exampleton Council',
        noticesTo: 'desk@exampleton.example',
        movesTo: 'https://exampleton.example/v1/authority-moves/messages',
        movesKey: publicText(there),
        movesTeam: 'TEAM-NORTH',
      },
    ],
  })
  await house.startWorker()
  api = await startApi(house)
})
afterAll(async () => {
  await api.stop()
  await house.close()
})

interface Mover {
  readonly person: { readonly fullName: string; readonly dateOfBirth: string; readonly nhsNumber: string }
  /** What their council has said, in its order. */
  readonly told: readonly AuthorityMoveMessage[]
}

/** Somebody who comes from there, with what their council says of it. */
function mover(...words: readonly Saying[]): Mover {
  const move = {
    reference: `ASC-2026-${randomUUID().slice(0, 6).toUpperCase()}-K/20`,
    first: THERE,
    second: 'E09999999',
  }
  const person = { fullName: `Mo Example ${randomUUID()}`, dateOfBirth: '1944-02-03', nhsNumber: newNhsNumber() }
  const ledger = words.reduce<CustodyLedger>(
    (said, says) => withEntry(said, nextMessage(said, { says }, sha256)),
    openLedger('FIRST', move),
  )
  const told = ledger.entries.map((message) => ({
    to: 'E09999999',
    move,
    message: message,
    about:
      message.says === 'NOTIFIED'
        ? { carerMoves: false, healthNeeds: false }
        : message.says === 'OFFERED'
          ? { papers: ['PLAN' as const] }
          : {},
    ...(message.says === 'NOTIFIED' ? { person } : {}),
  }))
  return { person, told }
}

const send = async (message: object | undefined, by = there, authority = THERE): Promise<Answer> =>
  api.post(MOVE_MESSAGES_PATH, {
    body: { signed: await signed(JSON.stringify(message), { authority, key: by.privateKey }) },
  })

const outcomes = async (messages: readonly object[]): Promise<readonly unknown[]> => {
  const answers: unknown[] = []
  for (const message of messages) answers.push((await send(message)).json['outcome'])
  return answers
}

const journeysOf = async ({ person: { nhsNumber } }: Mover): Promise<readonly Journey[]> => {
  const hash = house.door.sealing.hash(`nhs:${nhsNumber}`)
  const rows = await house.database.journey.findMany({ where: { person: { nhsNumberHash: hash } } })
  return rows.map(({ state }) => state as unknown as Journey)
}

const saidIn = ([journey]: readonly Journey[]): readonly Saying[] =>
  journey?.move?.custody.entries.map(({ says }) => says) ?? []

describe('R-MOV-02, R-MOV-15 another council’s system tells ours that somebody comes', () => {
  it('a journey opens, and the ledger carries the message as it was sealed', async () => {
    const comes = mover('NOTIFIED')
    const answer = await send(comes.told[0])
    expect([answer.status, answer.json]).toEqual([200, { outcome: 'TAKEN' }])
    const [journey, ...more] = await journeysOf(comes)
    expect(more).toEqual([])
    expect(journey?.move).toMatchObject({ direction: 'INCOMING', is: 'VERIFYING', other: THERE, exchange: true })
    expect(journey?.move?.custody.entries).toEqual([comes.told[0]?.message])
    expect(journey?.clocks.map(({ key }) => key)).toContain('move.verify')
    expect(JSON.stringify(answer.json)).not.toContain(journey?.reference)
  })

  it('what says something about the person is kept sealed, with the message as it was signed', async () => {
    const comes = mover('NOTIFIED')
    await send(comes.told[0])
    const [journey] = await journeysOf(comes)
    const [{ id }] = (await house.database.$queryRaw<{ readonly id: string }[]>`
      SELECT id::text FROM authority_message WHERE journey_id = ${journey?.id ?? ''}::uuid`) as [
      { readonly id: string },
    ]
    const { personalSealed, ...clear } = (await readMoveMessage(house.database, id)) ?? {
      personalSealed: new Uint8Array(),
    }
    for (const text of Object.values(comes.person)) expect(JSON.stringify(clear)).not.toContain(text)
    const { signed: jws = '', ...texts } = house.door.sealing.open(personalSealed)
    expect(texts).toMatchObject({ 'person/fullName': comes.person.fullName, '/councilName': 'Exampleton Council' })
    expect(JSON.parse((await verified(jws, publicText(there))) ?? '')).toEqual(comes.told[0])
  })

  it('HO-16, HO-27 doubled and in any order, it is as once and in order', async () => {
    const comes = mover('NOTIFIED', 'DATE_SET', 'OFFERED')
    const [notified, dated, offered] = comes.told as [object, object, object]
    expect(await outcomes([offered, dated, offered])).toEqual(['WAITING', 'WAITING', 'WAITING'])
    expect(await journeysOf(comes)).toEqual([])
    expect(await outcomes([notified, notified, dated, offered])).toEqual(['TAKEN', 'TAKEN', 'TAKEN', 'TAKEN'])
    const journeys = await journeysOf(comes)
    expect(journeys).toHaveLength(1)
    expect(saidIn(journeys)).toEqual(['NOTIFIED', 'DATE_SET', 'OFFERED'])
    const [journey] = journeys
    expect(journey?.move).toMatchObject({ received: ['PLAN'] })
  })

  it('two at the same moment open one journey', async () => {
    const comes = mover('NOTIFIED')
    await Promise.all([send(comes.told[0]), send(comes.told[0])])
    expect((await send(comes.told[0])).json['outcome']).toBe('TAKEN')
    expect(saidIn(await journeysOf(comes))).toEqual(['NOTIFIED'])
  })
})

describe('R-MOV-15 nobody speaks for a council but itself', () => {
  const [notified] = mover('NOTIFIED').told as [AuthorityMoveMessage]

  it.each<[string, () => Promise<Answer>]>([
    ['with somebody else’s key', () => send(notified, stranger)],
    ['by a council that nobody knows', () => send(notified, stranger, 'E06000098')],
    ['that is meant for another council', () => send({ ...notified, to: 'E06000098' })],
    ['in the name of this council', () => send({ ...notified, message: { ...notified.message, from: 'SECOND' } })],
    ['about a move between others', () => send({ ...notified, move: { ...notified.move, second: 'E06000098' } })],
  ])('a message %s is not let in', async (_what, ask) => {
    const { status, json } = await ask()
    expect([status, json['code']]).toEqual([401, 'NOT_SIGNED_BY_COUNCIL'])
  })

  it('a message whose text was changed contradicts, and opens nothing', async () => {
    const comes = mover('NOTIFIED')
    const [first] = comes.told as [AuthorityMoveMessage]
    const changed = { ...first, message: { ...first.message, moveOn: '2027-01-04' } }
    expect((await send(changed)).json).toEqual({ outcome: 'REJECTED', reason: 'MESSAGE_CONTRADICTS' })
    expect(await journeysOf(comes)).toEqual([])
  })

  it('an answer to a move that this council never declared is rejected', async () => {
    const move = { reference: 'ASC-2026-999999-K/20', first: 'E09999999', second: THERE }
    const message = nextMessage(openLedger('SECOND', move), { says: 'GENUINE' }, sha256)
    expect((await send({ to: 'E09999999', move, message, about: {} })).json).toEqual({
      outcome: 'REJECTED',
      reason: 'MOVE_UNKNOWN',
    })
  })

  it('what is not as it has to be is named', async () => {
    const { status, json } = await send({ ...notified, about: { shoeSize: 40 } })
    expect([status, json['code']]).toEqual([400, 'BODY_INVALID'])
  })
})

describe('R-MOV-02 a notice about somebody whom nobody can tell apart waits for a clerk', () => {
  it('who says whose journey it is; then it is taken in', async () => {
    const known = mover('NOTIFIED')
    await send(known.told[0])
    const [theirs] = await journeysOf(known)
    const comes = mover('NOTIFIED')
    const [notified] = comes.told as [AuthorityMoveMessage]
    const doubtful = { ...comes.person, nhsNumber: known.person.nhsNumber, dateOfBirth: '1950-01-01' }
    const answer = await send({ ...notified, person: doubtful })
    expect([answer.status, answer.json]).toEqual([202, { outcome: 'WITH_CLERK' }])

    const as = 'staff-contact-officer'
    const list = await api.get('/v1/move-notices-in-doubt', { as })
    const items = list.json['items'] as readonly Record<string, unknown>[]
    const waiting = items.find(
      ({ written }) => (written as Record<string, string>)['person/fullName'] === doubtful.fullName,
    )
    expect(waiting).toMatchObject({ council: THERE, doubt: 'NUMBER_OF_SOMEBODY_ELSE' })

    const opened = await api.post('/v1/journeys', {
      as,
      body: {
        team: 'TEAM-NORTH',
        channel: 'PHONE',
        consent: 'CONSENT_GIVEN',
        immediateRisk: false,
        presentingIssue: 'Invented: is going to move here',
        person: { fullName: doubtful.fullName, dateOfBirth: doubtful.dateOfBirth },
      },
    })
    const { id } = opened.json['journey'] as { readonly id: string }
    const path = `/v1/move-notices-in-doubt/${String(waiting?.['id'])}/settlement`
    const settled = await api.post(path, { as, body: { journeyId: id } })
    expect([settled.status, settled.json]).toEqual([200, { outcome: 'TAKEN' }])
    const row = await house.database.journey.findUniqueOrThrow({ where: { id } })
    expect(saidIn([row.state as unknown as Journey])).toEqual(['NOTIFIED'])
    expect((await journeysOf(known)).map(({ version }) => version)).toEqual([theirs?.version])
    const again = await api.post(path, { as, body: { journeyId: theirs?.id } })
    expect([again.status, again.json['code']]).toEqual([404, 'NOTICE_NOT_FOUND'])
  })
})

it('without a key of its own a council has no such address', async () => {
  const plain = await openHouse()
  const plainApi = await startApi(plain)
  try {
    expect((await plainApi.post(MOVE_MESSAGES_PATH, { body: { signed: 'a.b.c' } })).status).not.toBe(200)
  } finally {
    await plainApi.stop()
    await plain.close()
  }
})
