import { compare } from './compare.ts'

const MINUTE = 60_000
const YEARS = [2025, 2026, 2027, 2028] as const

function* minutesOf(year: number): Generator<number> {
  const end = Date.UTC(year + 1, 0, 1)
  for (let at = Date.UTC(year, 0, 1); at < end; at += MINUTE) yield at
}

/** R-HOS-03. Every way of counting against a second computation, for every minute of four years. */
let wrong = 0
for (const year of YEARS) {
  const { compared, disagreements } = compare(minutesOf(year))
  wrong += disagreements.length
  process.stdout.write(
    `${String(year)}: ${String(compared)} dates compared\n${disagreements.map((each) => `  ${each}\n`).join('')}`,
  )
}
process.stdout.write(wrong === 0 ? 'Both agree on every date.\n' : 'They do not agree.\n')
process.exitCode = wrong === 0 ? 0 : 1
