import type { DoorDependencies } from '../door.ts'
import { hashOfNameAndBirth, hashOfNhsNumber } from '../person-hashes.ts'
import type { Line, LineProblem } from './line.ts'
import { CHECKED, problemAt } from './problems.ts'

/** R-REF-01. Tells whether somebody was met before, by NHS number, or by name and date of birth where no number disagrees. */
function createMemory({ sealing }: Pick<DoorDependencies, 'sealing'>) {
  const numbers = new Set<string>()
  const names = new Map<string, string | undefined>()
  return ({ person: { fullName, dateOfBirth, nhsNumber } }: Line): boolean => {
    const number = nhsNumber === undefined ? undefined : hashOfNhsNumber(sealing, nhsNumber)
    const name = hashOfNameAndBirth(sealing, fullName, dateOfBirth)
    const isNamesake = names.has(name) && (number === undefined || names.get(name) === undefined)
    const isMet = isNamesake || (number !== undefined && numbers.has(number))
    if (number !== undefined) numbers.add(number)
    if (!names.has(name)) names.set(name, number)
    return isMet
  }
}

/** Lines of one file that cannot both be taken: the same id, or the same person. The first of them stands. */
export function namedTwice(door: Pick<DoorDependencies, 'sealing'>, lines: readonly Line[]): readonly LineProblem[] {
  const ids = new Set<string>()
  const wasMet = createMemory(door)
  return lines.flatMap((line) => {
    const isKnown = ids.has(line.id)
    ids.add(line.id)
    if (isKnown) return [problemAt(line.number, '/id', CHECKED.ID_TWICE)]
    return wasMet(line) ? [problemAt(line.number, '/person', CHECKED.PERSON_TWICE)] : []
  })
}
