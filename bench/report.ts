import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Figure } from './verdict.ts'

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const COLUMNS = ['name', 'value', 'goal', 'verdict'] as const

/** One line for each figure: name, value, goal, verdict. */
export function sayFigures(figures: readonly Figure[]): void {
  const header = { name: 'figure', value: 'value', goal: 'goal', verdict: 'verdict' }
  const rows = [header, ...figures]
  const widths = COLUMNS.map((column) => Math.max(...rows.map((row) => row[column].length)))
  for (const row of rows) {
    say(
      COLUMNS.map((column, place) => row[column].padEnd(widths[place] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  }
}

const RESULTS = join(import.meta.dirname, 'results')

/** Keeps every sample, so that anybody can work the figures out again. @param kind what was measured @returns the file's path */
export function keepSamples(kind: string, samples: object): string {
  const at = new Date().toISOString()
  const machine = {
    cores: availableParallelism(),
    model: cpus()[0]?.model ?? '',
    memoryBytes: totalmem(),
    platform: `${process.platform}-${process.arch}`,
    node: process.version,
  }
  mkdirSync(RESULTS, { recursive: true })
  const path = join(RESULTS, `${at.replaceAll(':', '-')}-${kind}.json`)
  writeFileSync(path, JSON.stringify({ at, machine, ...samples }, null, 1))
  return path
}
