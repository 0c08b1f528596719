import { z } from 'zod'
import { shiftToEnter } from '../api/on-call-shift.ts'
import { instantAt } from '../domain/clocks/civil.ts'
import type { ShiftInFile } from '../use-cases/on-call/import.ts'
import { readCsv } from './csv.ts'
import { linesAs, type ReadLines } from './lines-as.ts'

const LOCAL = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})$/

/** A rota as a file has it: CSV with `staff,team,place,startsAt,endsAt`, its times London’s (`2026-12-24 17:00`) or instants. */
export function readRotaFile(text: string): ReadLines<ShiftInFile> {
  const rows = readCsv(text).map(({ line, cells }) => ({ line, value: meant(cells) }))
  return linesAs(
    shiftToEnter.transform((shift) => ({ ...shift, team: shift.team })),
    rows,
  )
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
