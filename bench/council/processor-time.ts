import { readdirSync, readFileSync } from 'node:fs'

interface ProcessTime {
  readonly pid: number
  readonly parent: number
  readonly seconds: number
}

/** Linux counts a process's time in hundredths of a second. */
const TICKS_IN_SECOND = 100

/** Of the numbers behind the name of a process in its `stat`: its parent, and its time and that of its children that have ended. */
const PARENT = 1
const TIMES = [11, 12, 13, 14]

function timeOf(pid: string): readonly ProcessTime[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const numbers = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const ticks = TIMES.reduce((sum, place) => sum + Number(numbers[place]), 0)
    return [{ pid: Number(pid), parent: Number(numbers[PARENT]), seconds: ticks / TICKS_IN_SECOND }]
  } catch {
    // It has ended meanwhile.
    return []
  }
}

/** Seconds of processor time that a process and its children have taken so far; undefined where the system does not tell. */
export function processorSeconds(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(timeOf)
  const of = (root: number): number =>
    all.filter((each) => each.parent === root).reduce((sum, { pid: child }) => sum + of(child), 0) +
    (all.find((each) => each.pid === root)?.seconds ?? 0)
  return of(pid)
}
