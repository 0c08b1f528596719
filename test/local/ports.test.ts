import { createServer, type Server } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { freePort, isPortFree, requireFreePorts } from '../../local/ports.ts'

describe('ports', () => {
  let other: Server
  let taken: number

  beforeEach(async () => {
    taken = await freePort()
    other = createServer()
    await new Promise<void>((resolve) => other.listen(taken, '127.0.0.1', resolve))
  })
  afterEach(() => new Promise((resolve) => other.close(resolve)))

  it('are known to be free or taken', async () => {
    expect(await isPortFree(taken)).toBe(false)
    expect(await isPortFree(await freePort())).toBe(true)
  })

  it('that are taken are all named, with the variable that moves them', async () => {
    const free = await freePort()
    await expect(requireFreePorts({ API_PORT: taken, SIGN_IN_PORT: free })).rejects.toThrow(
      `Port ${taken} is taken by another program (API_PORT)\nStop the other program, or set the variable to another port.`,
    )
  })

  it('may not be wanted twice', async () => {
    const port = await freePort()
    await expect(requireFreePorts({ API_PORT: port, SIGN_IN_PORT: port })).rejects.toThrow(
      `Port ${port} (SIGN_IN_PORT) is wanted by two parts`,
    )
  })

  it('that are free pass', async () => {
    await expect(requireFreePorts({ API_PORT: await freePort() })).resolves.toBeUndefined()
  })
})
