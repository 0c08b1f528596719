import { sentEntry } from '../api/directory-entry.ts'
import type { SentEntry } from '../use-cases/directory/check.ts'
import { readCsv } from './csv.ts'
import { linesAs, type ReadLines } from './lines-as.ts'

/** Fields that hold several values, with spaces between. */
const LISTS: readonly string[] = ['roles', 'languages', 'skills']
const NUMBERS: readonly string[] = ['signOffLimitPence', 'caseloadLimit', 'version']
const FLAGS: readonly string[] = ['qualified', 'active']
const YES_OR_NO: Readonly<Record<string, boolean>> = { true: true, yes: true, false: false, no: false }

/** A directory as a file has it: CSV with the fields’ names in the first line, or JSON as `/v1/directory` takes it. */
export const readDirectoryFile = (name: string, text: string): ReadLines<SentEntry> =>
  linesAs(sentEntry, name.endsWith('.csv') ? ofCsv(text) : ofJson(text))

interface Row {
  readonly line: number
  readonly value: unknown
}

function ofJson(text: string): readonly Row[] {
  const parsed: unknown = JSON.parse(text)
  const list = Array.isArray(parsed) ? parsed : ((parsed as { readonly staff?: unknown }).staff ?? [])
  return (list as readonly unknown[]).map((value, index) => ({ line: index + 1, value }))
}

function ofCsv(text: string): readonly Row[] {
  return readCsv(text).map(({ line, cells }) => ({
    line,
    value: Object.fromEntries(Object.entries(cells).map(([field, cell]) => [field, meant(field, cell)])),
  }))
}

/** `2026-12-21..2027-01-04=staff-b`: from, until (or nothing: until further notice), and who stands in. */
const ABSENCE = /^([\d-]+)\.\.([\d-]+)?(?:=(.+))?$/

/** Those that are booked, with spaces between; `none` takes all of them back. */
const absencesIn = (cell: string): readonly unknown[] =>
  cell === 'none'
    ? []
    : cell.split(/\s+/).map((text) => {
        const [whole, from, until = null, deputy = null] = ABSENCE.exec(text) ?? []
        return whole === undefined ? text : { from, until, deputy }
      })

function meant(field: string, cell: string): unknown {
  if (field === 'absences') return absencesIn(cell)
  if (LISTS.includes(field)) return cell.split(/\s+/)
  if (NUMBERS.includes(field)) return Number(cell)
  return FLAGS.includes(field) ? (YES_OR_NO[cell.toLowerCase()] ?? cell) : cell
}
