import { z } from 'zod'
import { shiftToEnter } from '../api/on-call-shift.ts'
import { instantAt } from '../domain/clocks/civil.ts'
import type { ShiftInFile } from '../use-cases/on-call/import.ts'
import { readCsv } from './csv.ts'

/** What a file says, or everything that is wrong with it; lines are counted as an editor counts them. */
export interface ReadRota {
  readonly shifts: readonly { readonly line: number; readonly shift: ShiftInFile }[]
  readonly problems: readonly string[]
}

const LOCAL = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})$/

/** A rota as a file has it: CSV with `staff,team,place,startsAt,endsAt`, its times London’s (`2026-12-24 17:00`) or instants. */
export function readRotaFile(text: string): ReadRota {
  const parsed = readCsv(text).map(({ line, cells }) => ({ line, result: shiftToEnter.safeParse(meant(cells)) }))
  return {
    shifts: parsed.flatMap(({ line, result }) =>
      result.success ? [{ line, shift: { ...result.data, team: result.data.team } }] : [],
    ),
    problems: parsed.flatMap(({ line, result }) =>
      result.success
        ? []
        : result.error.issues.map((issue) => `Line ${String(line)}, ${issue.path.join('.')}: ${issue.message}`),
    ),
  }
}

const meant = ({ place, startsAt, endsAt, ...cells }: Readonly<Record<string, string>>) => ({
  ...cells,
  place: Number(place),
  startsAt: instantOf(startsAt),
  endsAt: instantOf(endsAt),
})

/** Times on the wall in London, or what the schema takes and tells otherwise. */
function instantOf(text: string | undefined): string | undefined {
  const [, date, time] = LOCAL.exec(text ?? '') ?? []
  const isDate = date !== undefined && time !== undefined && z.iso.date().safeParse(date).success
  return isDate && z.iso.time().safeParse(`${time}:00`).success ? instantAt(date, `${time}:00`) : text
}
