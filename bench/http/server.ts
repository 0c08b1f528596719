import express from 'express'
import { LOOPBACK } from '../../local/ports.ts'
import { serveParent } from '../child.ts'

/** Express answering a constant: what HTTP alone costs. */
const app = express()
app.post('/', (_request, response) => {
  response.json({ constant: true })
})

const server = app.listen(Number(process.argv[2]), LOOPBACK, () => {
  serveParent(
    () => undefined,
    () => {
      server.close()
      server.closeAllConnections()
      return Promise.resolve()
    },
  )
})
