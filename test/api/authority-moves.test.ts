import { describe, expect, it } from '@jest/globals'
import { verified } from '../../adapters/council-signature.ts'
import { MOVE_MESSAGES_PATH } from '../../api/authority-moves.ts'
import { nextMessage, openLedger } from '../../domain/custody/ledger.ts'
import type { Saying } from '../../domain/custody/message.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import type { AuthorityMoveMessage } from '../../domain/moves/told.ts'
import { sha256 } from '../../domain/shared/sha256.ts'
import { readMoveMessage } from '../../prisma/authority-messages.ts'
import { idOf } from '../../use-cases/authority-moves/message.ts'
import { startApi, type Answer } from '../support/api.ts'
import { openHouse } from '../support/house.ts'
import { mover, THERE, toldByCouncil } from '../support/told-by-council.ts'

const here = toldByCouncil()
const { send, outcomes, journeysOf, stranger, theirKey } = here

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
    const [{ id }] = (await here.house.database.$queryRaw<{ readonly id: string }[]>`
      SELECT id::text FROM authority_message WHERE journey_id = ${journey?.id ?? ''}::uuid`) as [
      { readonly id: string },
    ]
    const { personalSealed, ...clear } = (await readMoveMessage(here.house.database, id)) ?? {
      personalSealed: new Uint8Array(),
    }
    for (const text of Object.values(comes.person)) expect(JSON.stringify(clear)).not.toContain(text)
    const { signed: jws = '', ...texts } = here.house.door.sealing.open(personalSealed)
    expect(texts).toMatchObject({ 'person/fullName': comes.person.fullName, '/councilName': 'Exampleton Council' })
    expect(JSON.parse((await verified(jws, theirKey)) ?? '')).toEqual(comes.told[0])
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
    expect((await send({ to: 'E09999999', move, message, about: {}, saidAt: new Date().toISOString() })).json).toEqual({
      outcome: 'REJECTED',
      reason: 'MOVE_UNKNOWN',
    })
  })

  it.each<[string, object]>([
    ['a message that does not say when it was said', { ...notified, saidAt: undefined }],
    ['a code that nobody knows', { ...notified, about: { papers: ['HOROSCOPE'] } }],
    ['a field in what is sealed', { ...notified, message: { ...notified.message, mood: 'GOOD' } }],
    ['a field in the name of the move', { ...notified, move: { ...notified.move, third: THERE } }],
  ])('%s is not as it has to be, and what is wrong is named', async (_what, message) => {
    const { status, json } = await send(message)
    expect([status, json['code']]).toEqual([400, 'BODY_INVALID'])
    expect(json['errors']).toEqual([expect.objectContaining({ pointer: expect.any(String) as unknown })])
  })

  it('a field of a newer build is no fault: it is kept as it was signed, and somebody is to ask what it says', async () => {
    const comes = mover('NOTIFIED', 'DATE_SET')
    const [first, second] = comes.told as [AuthorityMoveMessage, AuthorityMoveMessage]
    const newer = {
      ...{ ...first, hurry: true, about: { ...first.about, shoeSize: 40 } },
      ...{ person: { ...comes.person, pronouns: 'they' }, documents: { diary: 'Invented: a diary.' } },
    }
    expect(await outcomes([newer, second])).toEqual(['TAKEN', 'TAKEN'])
    const [journey] = await journeysOf(comes)
    expect(saidIn([journey].flatMap((one) => one ?? []))).toEqual(['NOTIFIED', 'DATE_SET'])
    const asked = await here.house.database.outboxMessage.findMany({
      where: { journeyId: journey?.id ?? '', template: 'OTHER_COUNCIL_SAYS_MORE' },
    })
    expect(asked).toHaveLength(1)
    const kept = await readMoveMessage(here.house.database, idOf(first))
    const { signed = '' } = here.house.door.sealing.open(kept?.personalSealed ?? new Uint8Array())
    expect(JSON.parse((await verified(signed, theirKey)) ?? '')).toEqual(newer)
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
    const list = await here.api.get('/v1/move-notices-in-doubt', { as })
    const items = list.json['items'] as readonly Record<string, unknown>[]
    const waiting = items.find(
      ({ written }) => (written as Record<string, string>)['person/fullName'] === doubtful.fullName,
    )
    expect(waiting).toMatchObject({ council: THERE, doubt: 'NUMBER_OF_SOMEBODY_ELSE' })

    const opened = await here.api.post('/v1/journeys', {
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
    const settled = await here.api.post(path, { as, body: { journeyId: id } })
    expect([settled.status, settled.json]).toEqual([200, { outcome: 'TAKEN' }])
    const row = await here.house.database.journey.findUniqueOrThrow({ where: { id } })
    expect(saidIn([row.state as unknown as Journey])).toEqual(['NOTIFIED'])
    expect((await journeysOf(known)).map(({ version }) => version)).toEqual([theirs?.version])
    const again = await here.api.post(path, { as, body: { journeyId: theirs?.id } })
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
