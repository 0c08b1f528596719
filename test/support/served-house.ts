import { afterAll, beforeAll } from '@jest/globals'
import { startApi, type RunningApi } from './api.ts'
import { openHouse, type House } from './house.ts'

export interface ServedHouse {
  readonly house: House
  readonly api: RunningApi
}

/** A house with its worker and its application on a port, from before the first test of the block until after the last. */
export function servedHouse(): ServedHouse {
  let served: ServedHouse | undefined
  const open = (): ServedHouse => {
    if (served === undefined) throw new Error('The house is open only while the tests of its block run')
    return served
  }
  beforeAll(async () => {
    const house = await openHouse()
    await house.startWorker()
    served = { house, api: await startApi(house) }
  })
  afterAll(async () => {
    const { house, api } = open()
    await api.stop()
    await house.close()
  })
  return {
    get house() {
      return open().house
    },
    get api() {
      return open().api
    },
  }
}
