import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { GENERATED } from './docs/generated.ts'

const ROOT = join(import.meta.dirname, '..')

for (const { path, make } of GENERATED) {
  const text = make()
  const file = join(ROOT, path)
  const isCurrent = existsSync(file) && readFileSync(file, 'utf8') === text
  if (!isCurrent) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  process.stdout.write(`${path} ${isCurrent ? 'is up to date' : 'written'}\n`)
}
