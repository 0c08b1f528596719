import { randomInt } from 'node:crypto'
import { isNhsNumber } from '../../use-cases/nhs-number.ts'

/** An NHS number that nobody has: of the range that is kept for tests. */
export function newNhsNumber(): string {
  for (;;) {
    const number = `999${String(randomInt(0, 10_000_000)).padStart(7, '0')}`
    if (isNhsNumber(number)) return number
  }
}
