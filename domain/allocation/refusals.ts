import { defineRefusals } from '../shared/refusal.ts'

export const ALLOCATION_REFUSALS = defineRefusals({
  ALREADY_ALLOCATED: {
    kind: 'STATE',
    detail: 'This journey already has a worker.',
    whatToDo: 'To give it to somebody else, reallocate it with a handover note.',
  },
  NOT_YET_ALLOCATED: {
    kind: 'STATE',
    detail: 'This journey has no worker yet, so there is nobody to hand it over from.',
    whatToDo: 'Allocate it instead.',
  },
  SAME_WORKER: {
    kind: 'STATE',
    detail: 'This journey is already with that worker.',
    whatToDo: 'Choose somebody else, or leave it where it is.',
  },
  WORKER_LACKS_EXPERTISE: {
    rule: 'R-ASM-06',
    detail: 'Nobody has made sure that the worker has the expertise for this assessment.',
    whatToDo: 'Choose a worker who is trained for these needs, and say under "expertise" that they are.',
  },
  WORKER_NOT_AVAILABLE: {
    rule: 'R-OPS-01',
    detail: 'That person cannot take the journey: they are not in the directory, not active, or not a practitioner.',
    whatToDo: 'Choose a practitioner who is at work.',
  },
})
