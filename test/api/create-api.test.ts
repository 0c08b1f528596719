import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { AddressInfo } from 'node:net'
import { createLogger } from '../../adapters/logger.ts'
import type { Settings } from '../../adapters/settings.ts'
import { createApi } from '../../api/create-api.ts'
import { serve } from '../../api/serve.ts'
import { openHouse, type House } from '../support/house.ts'

describe('the API with everything behind it', () => {
  let house: House

  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(async () => {
    await house.close()
  })

  const trayOf = async (NODE_ENV: Settings['NODE_ENV']): Promise<number> => {
    const settings = { ...house.settings, NODE_ENV, API_PORT: 0, SHUTDOWN_GRACE_SECONDS: 1 }
    const { app, stop } = await createApi(settings, createLogger({ part: 'test', level: 'silent' }))
    const { server, drain } = await serve(app, settings)
    try {
      const { port } = server.address() as AddressInfo
      return (await fetch(`http://127.0.0.1:${String(port)}/tray`)).status
    } finally {
      await drain()
      await stop()
    }
  }

  it.each([
    ['test', 200],
    ['production', 404],
  ] as const)('where NODE_ENV is %s, the message tray’s pages answer %i', async (environment, status) => {
    expect(await trayOf(environment)).toBe(status)
  })
})
