/** A line of a file, counted as an editor counts it, by the names in the file’s first line. What is empty is left out. */
export interface NamedRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** CSV (RFC 4180) with the fields’ names in its first line. @throws Error where the quotation marks do not fit */
export function readCsv(text: string): readonly NamedRow[] {
  const [header, ...rows] = cellsOf(text)
  return rows.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(
      cells.flatMap((cell, column) => {
        const meant = cell.trim()
        // A cell beyond the names has no name, and is a mistake that the schema tells.
        return meant === '' ? [] : [[header?.cells[column]?.trim() ?? `column ${String(column + 1)}`, meant]]
      }),
    ),
  }))
}

interface CsvRow {
  readonly line: number
  readonly cells: string[]
}

/** A cell, with quotation marks or without, and what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy

/**
 * RFC 4180: commas between, quotation marks around what holds a comma, a quotation mark twice for one. Empty lines are passed over.
 * @throws Error where the quotation marks do not fit
 */
function cellsOf(marked: string): readonly CsvRow[] {
  const text = marked.replace(/^\uFEFF/, '')
  const rows: CsvRow[] = [{ line: 1, cells: [] }]
  let [line, read] = [1, 0]
  for (const [whole, quoted, plain = '', end] of text.matchAll(CELL)) {
    if (whole === '') break
    read += whole.length
    line += whole.split('\n').length - 1
    rows.at(-1)?.cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end !== ',') rows.push({ line, cells: [] })
  }
  if (read < text.length) throw new Error(`Line ${String(line)}: the quotation marks do not fit`)
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
}
