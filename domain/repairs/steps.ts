import { STAGES } from '../journey/stage.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import { workerOrTeam } from '../messages/recipient.ts'
import { actsAs } from '../roles/roles.ts'
import type { JourneyRepaired } from './events.ts'
import { REPAIRS_REFUSALS } from './refusals.ts'

export type RecordRepairFacts = Omit<JourneyRepaired, 'type'>

/** R-GEN-06. */
const isBySecondPerson: Rule<RecordRepairFacts> = (_journey, { by, facts: { proposedBy } }) =>
  actsAs(by).includes(proposedBy) ? REPAIRS_REFUSALS.REPAIR_BY_ONE_PERSON : undefined

const isNoneDone: Rule<RecordRepairFacts> = ({ repairs }, { facts }) =>
  repairs?.done.some(({ repair }) => repair === facts.repair) ? REPAIRS_REFUSALS.REPAIR_RECORDED : undefined

/**
 * R-GEN-06. That the journey was put back to its record is an event of the record. It has no address: approving a repair takes it,
 * when the workflow has been started anew. Whoever had done what is lost hears that it has to be done again.
 */
const recordRepair = defineStep<RecordRepairFacts>()({
  name: 'recordRepair',
  title: 'Put the journey back to its record',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER', 'HEAD_OF_SERVICE'],
  // A journey that is closed may have been put back to being so.
  from: STAGES,
  reads: [],
  rules: [isBySecondPerson, isNoneDone],
  happens: ({ allocation }, { facts }) => ({
    event: { type: 'JourneyRepaired', ...facts },
    messages: facts.lost.length === 0 ? [] : [{ template: 'STEPS_LOST', to: workerOrTeam(allocation) }],
  }),
})

export const repairsSteps = [recordRepair] as const
