import { randomUUID } from 'node:crypto'
import { importRota } from '../use-cases/on-call/import.ts'
import { bringFromFile, say } from './from-file.ts'
import { readRotaFile } from './rota-file.ts'

/** Brings shifts of those on call from a file: all of them or none, and each once however often it is run. */
await bringFromFile({
  name: 'rota',
  read: (_file, text) => readRotaFile(text),
  async take(database, lines, sent) {
    const asked = { ...sent, requestId: randomUUID(), now: new Date().toISOString() }
    const outcome = await importRota(database, { ...asked, shifts: lines.map(({ value }) => value) })
    for (const { line, detail } of outcome.problems) say(`Line ${String(lines[line]?.line)}: ${detail}`)
    for (const [became, howMany] of Object.entries(Object.groupBy(outcome.lines, (line) => line)))
      say(`${became}: ${String(howMany.length)}`)
    return outcome
  },
})
