import fc from 'fast-check'
import type { StepName } from '../../domain/journey/parts.ts'
import type { Instant } from '../../domain/shared/time.ts'
import type { Caller } from '../../use-cases/step-command.ts'
import { filledInNow, formOf } from '../citizens/forms.ts'
import type { Sending } from '../citizens/sendings.ts'
import { judge, type Model } from './model.ts'
import { COMMANDS } from './rulebook.ts'

/** A command that is possible where the journey stands, sent by somebody who may. Numbers pick from what there is. */
export interface Forward {
  readonly kind: 'FORWARD'
  readonly which: number
  readonly form: number
  readonly who: number
  /** Only what the model lets through. */
  readonly willing: boolean
}

const nat = fc.nat({ max: 10_000 })

export const forwardMove: fc.Arbitrary<Forward> = fc.record({
  kind: fc.constant('FORWARD' as const),
  which: nat,
  form: nat,
  who: nat,
  willing: fc.nat({ max: 3 }).map((n) => n > 0),
})

/** Where a journey is, as far as sending a form goes. */
interface Here {
  readonly model: Model
  readonly now: Instant
  readonly whoMay: (name: StepName) => readonly Caller[]
}

const NAMES = Object.keys(COMMANDS) as readonly StepName[]

/** Commands that end a run, or lead back, too soon when they are as likely as the others. */
const SELDOM: readonly StepName[] = [
  'recordDeath',
  'closeJourney',
  'placeOnWaitingList',
  'refuseAssessment',
  'withdrawReferral',
]

/** What would be sent as this command; one person may hold several roles, so that four eyes are asked for (R-GEN-06). */
function sendingOf(name: StepName, { form, who }: Forward, { model, now, whoMay }: Here): Sending | undefined {
  const able = whoMay(name)
  const by = able[who % Math.max(1, able.length)]
  const chosen = formOf(name, form)
  if (by === undefined || chosen === undefined) return undefined
  return { name, body: filledInNow(chosen, now, model.versions), by, stale: 0 }
}

const allows = (model: Model, { name, by, body }: Sending): boolean =>
  judge(COMMANDS, model, { name, by: by.id, roles: by.roles, facts: body }).is === 'YES'

export function* forward(made: Forward, here: Here): Generator<Sending> {
  const { model } = here
  const possible = NAMES.flatMap((name) => {
    if (COMMANDS[name]?.from.includes(model.state) !== true) return []
    if (SELDOM.includes(name) && made.form % 8 > 0) return []
    return sendingOf(name, made, here) ?? []
  })
  const chosen = made.willing ? possible.filter((sending) => allows(model, sending)) : possible
  const sending = chosen[made.which % Math.max(1, chosen.length)]
  if (sending !== undefined) yield sending
}
