import type { Role } from '../../domain/roles/roles.ts'
import type { KeptEntry, StaffAbsence, StaffEntry } from '../../prisma/staff-records.ts'

/** What the absences of one entry are held against. */
export interface AbsenceGrounds {
  readonly by: string
  readonly role: Role
  readonly entry: StaffEntry
  /** Everybody as they would be afterwards. */
  readonly after: ReadonlyMap<string, StaffEntry>
  readonly was: KeptEntry | undefined
}

/** Somebody without a last day is away until further notice. */
const lastDay = ({ until }: StaffAbsence): string => until ?? '9999'

const overlaps = (a: StaffAbsence, b: StaffAbsence): boolean => a.from <= lastDay(b) && b.from <= lastDay(a)

const isSame = (a: StaffAbsence, b: StaffAbsence): boolean =>
  a.from === b.from && a.until === b.until && a.deputy === b.deputy

/** Gives nobody a day of power that they did not have: the same deputy, on some of the same days. */
const isPartOf = (a: StaffAbsence, b: StaffAbsence): boolean =>
  a.deputy === b.deputy && b.from <= a.from && lastDay(a) <= lastDay(b)

type Check = readonly [wrong: (absence: StaffAbsence, grounds: AbsenceGrounds) => boolean, detail: string]

const isNoOther = ({ deputy }: StaffAbsence, { entry, after }: AbsenceGrounds): boolean =>
  deputy !== null && (deputy === entry.id || after.get(deputy)?.active !== true)

const isAwayTwice = (absence: StaffAbsence, { entry }: AbsenceGrounds): boolean =>
  entry.absences.some((other) => other !== absence && overlaps(other, absence))

const deputyIsAway = (absence: StaffAbsence, { after }: AbsenceGrounds): boolean =>
  absence.deputy !== null && after.get(absence.deputy)?.absences.some((other) => overlaps(other, absence)) === true

const givesPower = (absence: StaffAbsence, { was }: AbsenceGrounds): boolean =>
  absence.deputy !== null && was?.absences.some((before) => isPartOf(absence, before)) !== true

/** R-GEN-06. Nobody makes themselves the one who stands in for somebody else, nor gives themselves more days of it. */
const appointsThemselves = (absence: StaffAbsence, grounds: AbsenceGrounds): boolean =>
  absence.deputy === grounds.by && givesPower(absence, grounds)

/** R-GEN-06. A deputy has the roles and limits of whoever is away, and not everybody may give these away. */
const mayNotAppoint = (absence: StaffAbsence, grounds: AbsenceGrounds): boolean => {
  const { by, role, entry } = grounds
  return givesPower(absence, grounds) && role !== 'POLICY_ADMIN' && by !== entry.id && by !== entry.managerId
}

const CHECKS: readonly Check[] = [
  [({ from, until }) => until !== null && until < from, 'The last day of an absence is its first day or a later one'],
  [isAwayTwice, 'They are away on some of these days already: change that absence, or take it back'],
  [isNoOther, 'Name a deputy who is another person and active'],
  [appointsThemselves, 'Nobody makes themselves a deputy: let somebody else do it'],
  [mayNotAppoint, 'Whoever is away, their manager or the administrator says who stands in'],
  [deputyIsAway, 'The deputy is away on some of the same days'],
]

/** What is wrong with the absences that an entry did not have before; of the others nothing is asked again. */
export function absenceProblems(grounds: AbsenceGrounds): readonly string[] {
  const { entry, was } = grounds
  const fresh = entry.absences.filter((absence) => was?.absences.some((before) => isSame(before, absence)) !== true)
  return CHECKS.filter(([wrong]) => fresh.some((absence) => wrong(absence, grounds))).map(([, detail]) => detail)
}
