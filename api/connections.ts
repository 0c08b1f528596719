import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Holds so many connections and no more. When another comes, the one that has been idle longest gives way: whoever opens
 * connections and says nothing, or says it slowly, loses their own, and whoever asks at once is answered.
 */
export function limitConnections(server: Server, most: number): void {
  // In the order in which they fell idle.
  const idle = new Set<Socket>()
  const busy = new Set<Socket>()
  const forget = (socket: Socket): void => {
    idle.delete(socket)
    busy.delete(socket)
  }
  server.on('connection', (socket: Socket) => {
    idle.add(socket)
    socket.once('close', () => {
      forget(socket)
    })
    if (idle.size + busy.size <= most) return
    const [longest = socket] = idle
    forget(longest)
    longest.destroy()
  })
  server.on('request', ({ socket }, response) => {
    if (!idle.delete(socket)) return
    busy.add(socket)
    response.once('close', () => {
      if (busy.delete(socket) && !socket.destroyed) idle.add(socket)
    })
  })
}
