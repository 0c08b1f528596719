import { createServer } from 'node:net'
import { LocalProblem } from './problem.ts'

/** Everything embedded listens here and nowhere else. */
export const LOOPBACK = '127.0.0.1'

/** Binds the port for a moment; 0 asks for any free one. */
function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => {
      resolve(undefined)
    })
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      const address = server.address()
      server.close(() => {
        resolve(typeof address === 'object' ? address?.port : undefined)
      })
    })
  })
}

export const isPortFree = async (port: number): Promise<boolean> => (await tryPort(port)) !== undefined

/** A port that nothing used a moment ago. */
export async function freePort(): Promise<number> {
  const port = await tryPort(0)
  if (port === undefined) throw new LocalProblem('This machine gives out no network port')
  return port
}

/** Throws one `LocalProblem` that names every port that is taken, and the variable that moves it. */
export async function requireFreePorts(ports: Readonly<Record<string, number>>): Promise<void> {
  const entries = Object.entries(ports)
  const clashes = entries.filter(([, port], index) => entries.findIndex(([, other]) => other === port) !== index)
  const same = clashes.map(([variable, port]) => `Port ${port} (${variable}) is wanted by two parts`)
  const checked = await Promise.all(
    entries.map(async ([variable, port]) => ((await isPortFree(port)) ? [] : [[variable, port] as const])),
  )
  const taken = checked.flat().map(([variable, port]) => `Port ${port} is taken by another program (${variable})`)
  const problems = [...same, ...taken]
  if (problems.length === 0) return
  throw new LocalProblem(`${problems.join('\n')}\nStop the other program, or set the variable to another port.`)
}
