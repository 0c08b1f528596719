import { generateKeyPairSync } from 'node:crypto'
import { MOVE_MESSAGES_PATH } from '../../api/authority-moves.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import { loadHospitals } from '../../prisma/hospitals.ts'
import { startApi, type RunningApi } from './api.ts'
import { openHouse, type House } from './house.ts'
import { startPostBetween, type PostBetween } from './post-between.ts'

/** An installation of this product as one council runs it. */
export interface Council {
  readonly authority: string
  readonly house: House
  readonly api: RunningApi
  /** Where its system takes messages about people who move. */
  readonly door: string
  /** The post in which the other council's messages to it lie. */
  readonly post: PostBetween
  readonly journey: (id: string) => Promise<Journey>
}

const newKey = () => generateKeyPairSync('ed25519')
type Key = ReturnType<typeof newKey>

async function openCouncil(authority: string, key: Key): Promise<Council> {
  const house = await openHouse({
    COUNCIL_AUTHORITY: authority,
    AUTHORITY_MOVES_KEY: key.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  })
  await house.startWorker()
  const api = await startApi(house)
  return {
    authority,
    house,
    api,
    door: `http://127.0.0.1:${String(api.port)}${MOVE_MESSAGES_PATH}`,
    post: await startPostBetween(),
    async journey(id) {
      const { state } = await house.database.journey.findUniqueOrThrow({ where: { id } })
      return state as unknown as Journey
    },
  }
}

const knows = ({ house }: Council, other: Council, key: Key): Promise<void> =>
  loadHospitals(house.database, {
    hospitals: [],
    councils: [
      {
        authority: other.authority,
        name: 'Exampleton Council',
        noticesTo: 'desk@exampleton.example',
        movesTo: other.post.address,
        movesKey: key.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
        movesTeam: 'TEAM-NORTH',
      },
    ],
  })

/** Two councils that know each other, each with a database, workers and an API of its own. */
export async function openTwoCouncils(): Promise<{ readonly first: Council; readonly second: Council }> {
  const [firstKey, secondKey] = [newKey(), newKey()]
  const first = await openCouncil('E09999999', firstKey)
  const second = await openCouncil('E06000099', secondKey)
  await knows(first, second, secondKey)
  await knows(second, first, firstKey)
  return { first, second }
}

export async function closeCouncil({ api, post, house }: Council): Promise<void> {
  await api.stop()
  await post.stop()
  await house.close()
}
