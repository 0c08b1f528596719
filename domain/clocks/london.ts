import { aheadAt } from './zone-changes.ts'

const DAY_MS = 86_400_000

/** What the clocks in London show at this instant, counted in milliseconds as if it were UTC. */
export const wallAt = (ms: number): number => ms + aheadAt(ms)

/** What the clocks were ahead by a day before, and will be a day after: they differ only when they change in between. */
const around = (ms: number): { readonly before: number; readonly after: number } => ({
  before: aheadAt(ms - DAY_MS),
  after: aheadAt(ms + DAY_MS),
})

/** When the clocks in London show this. A time that they skip moves on an hour; of one that comes twice, the first (0.4.8). */
export function instantOf(wall: number): number {
  const { before, after } = around(wall)
  const [first, second] = [wall - before, wall - after]
  if (wallAt(first) === wall) return first
  return wallAt(second) === wall ? second : first
}

/** True when what the clocks show at this instant comes twice, in the night when they go back. */
export function comesTwice(ms: number): boolean {
  const { before, after } = around(ms)
  const wall = wallAt(ms)
  return before !== after && wallAt(wall - before) === wall && wallAt(wall - after) === wall
}
