import { SEEN_STEPS_KEPT, type SeenStep } from '../contracts/journey.ts'

type Packed = readonly (readonly [key: string, version: number])[]

/** The steps a journey took last, oldest first. Held as text: fifty objects would take twice the memory in every idle journey. */
export class SeenSteps {
  private packed: string

  constructor(steps: readonly SeenStep[]) {
    this.packed = pack(steps.map(({ key, version }) => [key, version]))
  }

  /** The version that a step came to, when it was seen. */
  versionOf(key: string): number | undefined {
    return this.unpack().find(([seen]) => seen === key)?.[1]
  }

  add({ key, version }: SeenStep): void {
    this.packed = pack([...this.unpack(), [key, version] as const].slice(-SEEN_STEPS_KEPT))
  }

  list(): readonly SeenStep[] {
    return this.unpack().map(([key, version]) => ({ key, version }))
  }

  private unpack(): Packed {
    return JSON.parse(this.packed) as Packed
  }
}

const pack = (steps: Packed): string => JSON.stringify(steps)
