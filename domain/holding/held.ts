import type { Changes } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { StaffId } from '../roles/roles.ts'
import type { HeldState, HeldWork } from './state.ts'

/** What is asked of somebody. */
interface Asked {
  readonly id: string
  readonly step?: string | undefined
}

/** Who has a thing to do by name; undefined while it is only on a list. */
export const holderOf = ({ held }: Pick<Journey, 'held'>, { id, step }: Asked): HeldWork | undefined =>
  held?.work.find((each) => each.item === id && each.step === step)

/** Far more than a journey ever asks at once; what fell out has long been done. */
const KEPT = 50

/** One thing to do, with somebody from now on; with nobody when there is no one. */
export const nowWith = ({ held }: Pick<Journey, 'held'>, item: string, holder?: HeldWork): HeldState => {
  const others = (held?.work ?? []).filter((each) => each.item !== item)
  return { work: (holder === undefined ? others : [...others, holder]).slice(-KEPT) }
}

/** R-OPS-01. With the journey goes everything on it: what its worker had goes with it, what others have stays with them. */
export const letGoBy = ({ held }: Pick<Journey, 'held'>, worker: StaffId): Changes =>
  held?.work.some((each) => each.worker === worker)
    ? { held: { work: held.work.filter((each) => each.worker !== worker) } }
    : {}

/** What a stage asked for itself is over with the stage: when the journey comes back to it, it asks anew. */
export const overWithStage = ({ held, stage }: Journey, { stage: next = stage }: Changes): Changes =>
  next !== stage && held?.work.some(({ item }) => item === stage)
    ? { held: { work: held.work.filter(({ item }) => item !== stage) } }
    : {}
