import { defineRefusals, type Refusal } from '../shared/refusal.ts'
import { CONCERN_WORDS, type AllocationConcern } from './concerns.ts'

export const ALLOCATION_REFUSALS = defineRefusals({
  ALREADY_ALLOCATED: {
    kind: 'STATE',
    rule: 'R-OPS-01',
    detail: 'This journey already has a worker.',
    whatToDo: 'To give it to somebody else, reallocate it with a handover note.',
  },
  NOT_YET_ALLOCATED: {
    kind: 'STATE',
    rule: 'R-OPS-01',
    detail: 'This journey has no worker yet, so there is nobody to hand it over from.',
    whatToDo: 'Allocate it instead.',
  },
  SAME_WORKER: {
    kind: 'STATE',
    rule: 'R-OPS-01',
    detail: 'This journey is already with that worker.',
    whatToDo: 'Choose somebody else, or leave it where it is.',
  },
  WORKER_LACKS_EXPERTISE: {
    rule: 'R-ASM-06',
    detail: 'Nobody has made sure that the worker has the expertise for this assessment.',
    whatToDo:
      'Choose a worker who is trained for these needs, and say under "expertise" that they are. For the worker who has the journey, confirm it.',
  },
  ASSESSOR_IS_ANOTHER: {
    rule: 'R-ASM-06',
    detail:
      'These needs ask for a specialist assessor, and that is the worker whose expertise the manager made sure of.',
    whatToDo: 'Let that worker do it, or ask the manager to give you the journey.',
  },
  WORKER_STAYS_WITH_SHORT_TERM_WORK: {
    rule: 'R-3CV-01',
    detail: 'Short-term work goes on, and its worker stays with it to the end.',
    whatToDo:
      'Leave it with them until the work has ended, or write down under `overrideReasons` why somebody else has to take it over now.',
  },
  WORKER_NOT_AVAILABLE: {
    rule: 'R-OPS-01',
    detail: 'That person cannot take the journey: they are not in the directory, not active, or not a practitioner.',
    whatToDo: 'Choose a practitioner who is at work.',
  },
  ALLOCATION_NEEDS_REASONS: {
    rule: 'R-OPS-01',
    detail:
      'Something speaks against giving the journey to this worker now, and no reason says why it is right all the same.',
    whatToDo: 'Choose somebody else, or write down why it is to be this worker.',
  },
})

/** The same with what speaks against this worker. */
export const allocationNeedsReasons = (concerns: readonly AllocationConcern[]): Refusal => ({
  ...ALLOCATION_REFUSALS.ALLOCATION_NEEDS_REASONS,
  detail: `The worker ${concerns.map((concern) => CONCERN_WORDS[concern]).join('; ')}.`,
})
