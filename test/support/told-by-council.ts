import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { afterAll, beforeAll } from '@jest/globals'
import { signed } from '../../adapters/council-signature.ts'
import { MOVE_MESSAGES_PATH } from '../../api/authority-moves.ts'
import { nextMessage, openLedger, withEntry, type CustodyLedger } from '../../domain/custody/ledger.ts'
import type { Saying } from '../../domain/custody/message.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import type { AuthorityMoveMessage } from '../../domain/moves/told.ts'
import { sha256 } from '../../domain/shared/sha256.ts'
import { loadHospitals } from '../../prisma/hospitals.ts'
import { startApi, type Answer, type RunningApi } from './api.ts'
import { openHouse, type House } from './house.ts'
import { newNhsNumber } from './nhs-number.ts'

/** The council that tells. */
export const THERE = 'E06000099'

const newKey = () => generateKeyPairSync('ed25519')
type Key = ReturnType<typeof newKey>

const privateText = ({ privateKey }: Key) => privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
const publicText = ({ publicKey }: Key) => publicKey.export({ format: 'der', type: 'spki' }).toString('base64')

export interface Mover {
  readonly person: { readonly fullName: string; readonly dateOfBirth: string; readonly nhsNumber: string }
  /** What their council has said, in its order. */
  readonly told: readonly AuthorityMoveMessage[]
}

/** Somebody who comes from there, with what their council says of it. */
export function mover(...words: readonly Saying[]): Mover {
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
    saidAt: new Date().toISOString(),
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

/** A house whose council is told of people who move by the system of another one, from before the first test until after the last. */
export function toldByCouncil() {
  const there = newKey()
  let open: { readonly house: House; readonly api: RunningApi } | undefined
  beforeAll(async () => {
    const house = await openHouse({ AUTHORITY_MOVES_KEY: privateText(newKey()) })
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
    open = { house, api: await startApi(house) }
  })
  afterAll(async () => {
    await open?.api.stop()
    await open?.house.close()
  })

  const here = () => {
    if (open === undefined) throw new Error('The house is open only while the tests run')
    return open
  }

  const send = async (message: object | undefined, by = there, authority = THERE): Promise<Answer> =>
    here().api.post(MOVE_MESSAGES_PATH, {
      body: { signed: await signed(JSON.stringify(message), { authority, key: by.privateKey }) },
    })

  return {
    get house() {
      return here().house
    },
    get api() {
      return here().api
    },
    /** Somebody who is no council. */
    stranger: newKey(),
    theirKey: publicText(there),
    send,
    /** What comes of these messages, sent in this order. */
    outcomes: async (messages: readonly object[]): Promise<readonly unknown[]> => {
      const answers: unknown[] = []
      for (const message of messages) answers.push((await send(message)).json['outcome'])
      return answers
    },
    journeysOf: async ({ person: { nhsNumber } }: Mover): Promise<readonly Journey[]> => {
      const { door, database } = here().house
      const hash = door.sealing.hash(`nhs:${nhsNumber}`)
      const rows = await database.journey.findMany({ where: { person: { nhsNumberHash: hash } } })
      return rows.map(({ state }) => state as unknown as Journey)
    },
  }
}
