import { parseArgs } from 'node:util'

/** Working days. With weekends and bank holidays they lie within the sixty days that a passed date may wait. */
const MOST_SPREAD_DAYS = 30

export interface Options {
  readonly file: string
  /** Who takes the journeys over. */
  readonly by: string
  readonly system: string
  readonly check: boolean
  /** Absent: nothing was chosen. */
  readonly spread: number | undefined
  readonly withoutRefused: boolean
  readonly report: string
}

export const USAGE = `Usage: npm run import -- FILE --by STAFF_ID [--check] [--spread DAYS] [--without-refused] [--system NAME] [--report FILE]

  --by STAFF_ID       who takes the journeys over: a service manager or a head of service of the directory
  --check             only check; nothing is written
  --spread DAYS       tell people of dates that have passed over so many working days, 1 to ${String(MOST_SPREAD_DAYS)}; 0 for all at once
  --without-refused   take the lines that can be taken, although others cannot
  --system NAME       where the journeys come from, when they come from more than one system: CAPITALS, digits, hyphens
  --report FILE       where the report goes (JSON); otherwise import-report.json

The form of the file: docs/operate/import.md
`

/** @returns undefined when the words do not say what to do */
export function readOptions(words: readonly string[]): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        by: { type: 'string' },
        check: { type: 'boolean', default: false },
        spread: { type: 'string' },
        'without-refused': { type: 'boolean', default: false },
        system: { type: 'string', default: 'FORMER' },
        report: { type: 'string', default: 'import-report.json' },
      },
    })
    const [file, ...more] = positionals
    const { by, check, system, report } = values
    const spread = spreadIn(values.spread)
    if (file === undefined || more.length > 0 || by === undefined || spread === 'WRONG') return undefined
    if (!/^[A-Z0-9-]{1,40}$/.test(system)) return undefined
    return { file, by, system, check, spread, withoutRefused: values['without-refused'], report }
  } catch {
    return undefined
  }
}

function spreadIn(word: string | undefined): number | undefined | 'WRONG' {
  if (word === undefined) return undefined
  const days = Number(word)
  return /^\d+$/.test(word) && days <= MOST_SPREAD_DAYS ? days : 'WRONG'
}
