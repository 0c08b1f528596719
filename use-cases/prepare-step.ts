import { stepDefinition } from '../domain/journey/machine.ts'
import { actingRole } from '../domain/journey/next-steps.ts'
import type { Actor, Role } from '../domain/roles/roles.ts'
import type { Step } from '../domain/journey/step.ts'
import { createBeside } from '../prisma/queries/beside-journey.ts'
import { readRunningClocks } from '../prisma/clock-records.ts'
import { createPanelAgenda } from '../prisma/queries/panel-agenda.ts'
import type { DoorDependencies } from './door.ts'
import { standingFor, type StandingQuestion } from './standing.ts'
import type { StepRequest } from './step-command.ts'

/** What the door knows of the journey that a step is for. */
export type StepGrounds = Pick<StandingQuestion, 'journey' | 'receivedAt' | 'person'>

/** The step as the journey will see it: who, in which role, when by the journey's own time, with the facts of the moment. */
export async function prepareStep(
  door: Pick<DoorDependencies, 'database' | 'rulesInForce' | 'staff' | 'hospitals' | 'exchangesMoves'>,
  request: Pick<StepRequest, 'name' | 'facts' | 'personal' | 'caller' | 'expectedVersion'>,
  grounds: StepGrounds,
): Promise<Step> {
  const { database, rulesInForce, staff } = door
  const { name, facts, personal, caller, expectedVersion } = request
  const definition = stepDefinition(name)
  if (definition === undefined) throw new Error(`No such step: ${name}`)
  const rules = await rulesInForce.at(grounds.receivedAt)
  const role = actingRole(definition.roles, caller.roles) ?? caller.roles[0] ?? 'CITIZEN'
  return {
    name,
    facts,
    given: Object.keys(personal),
    by: { id: caller.id, role, ...insteadOf(caller, definition.roles) },
    receivedAt: grounds.receivedAt,
    standing: await standingFor(definition.standing ?? [], {
      ...grounds,
      facts,
      caller,
      rules,
      rulesAt: (at) => rulesInForce.at(at),
      staff,
      agenda: createPanelAgenda(database),
      beside: createBeside(database, grounds.journey.id),
      hears: (council) => hears(door, council),
      openClocks: () => readRunningClocks(database, grounds.journey.id),
    }),
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
  }
}

/** R-GEN-06. Those who are away and for whom the actor may be acting, so that the journey can keep them from it. */
function insteadOf({ standsInFor = [] }: StepRequest['caller'], takenBy: readonly Role[]): Pick<Actor, 'insteadOf'> {
  const away = standsInFor.filter(({ roles }) => roles.some((role) => takenBy.includes(role))).map(({ id }) => id)
  return away.length === 0 ? {} : { insteadOf: away }
}

/** R-MOV-15. Both councils have a system that speaks for them. */
async function hears(
  { hospitals, exchangesMoves }: Pick<DoorDependencies, 'hospitals' | 'exchangesMoves'>,
  council: string,
): Promise<boolean> {
  if (!exchangesMoves) return false
  const other = await hospitals.council(council)
  return Boolean(other?.movesTo && other.movesKey)
}
