import { WorkflowNotFoundError } from '@temporalio/common'
import { recalculate } from '../../contracts/journey.ts'
import { journeyWorkflowId } from '../../contracts/names.ts'
import { journeysToTell, keepTold, keepTried, type ToTell } from '../../prisma/queries/rule-change-effects.ts'
import type { DoorDependencies } from '../door.ts'
import { eachByItself, type EachByItself } from '../each-by-itself.ts'

/** So many sleeping journeys are woken at a time. */
const AT_ONCE = 100

type TellingDoor = Pick<DoorDependencies, 'database' | 'workflows' | 'temporalReachable'>

/**
 * 0.4.9, 0.4.10. Wakes the journeys whose dates a change of the rules moves, each until it has heard: a date that moves earlier is
 * of no use to a journey that sleeps until the old one. One that cannot be told keeps no other from hearing; supervisors see it, and it is
 * tried again. What it does then, its own question works out (activities/ask-firing.ts).
 */
export async function tellJourneysOfChanges(door: TellingDoor): Promise<EachByItself> {
  const toTell = await journeysToTell(door.database, AT_ONCE)
  if (toTell.length > 0) await door.temporalReachable()
  return eachByItself(toTell, (journey) => tell(door, journey))
}

async function tell({ database, workflows }: TellingDoor, toTell: ToTell): Promise<void> {
  try {
    await workflows.client.workflow.getHandle(journeyWorkflowId(toTell.journeyId)).signal(recalculate)
  } catch (error) {
    // A journey that is over has no workflow; one that has lost its workflow hears when it is brought back.
    if (!(error instanceof WorkflowNotFoundError) || !toTell.isOver) {
      await keepTried(database, toTell)
      throw error
    }
  }
  await keepTold(database, toTell)
}
