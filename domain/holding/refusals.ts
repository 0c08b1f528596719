import { defineRefusals, type Refusal } from '../shared/refusal.ts'
import type { StaffId } from '../roles/roles.ts'
import type { Instant } from '../shared/time.ts'

export const HOLDING_REFUSALS = defineRefusals({
  WORK_NOT_ASKED: {
    kind: 'STATE',
    rule: 'R-OPS-01',
    detail: 'This is not on the list of this journey, or not any more.',
    whatToDo: 'Look at the list again. Somebody may have done it meanwhile.',
  },
  WORK_WITH_SOMEBODY: {
    kind: 'STATE',
    rule: 'R-OPS-01',
    detail: 'Somebody else has this already.',
    whatToDo: 'Leave it to them, or ask a manager to give it to you.',
  },
  WORK_YOURS_ALREADY: {
    kind: 'STATE',
    rule: 'R-OPS-01',
    detail: 'You have this already, so there was nothing to do.',
    whatToDo: 'Go on with it.',
  },
  WORK_NOT_FOR_YOU: {
    kind: 'ROLE',
    rule: 'R-OPS-01',
    detail: 'This is the work of another role or of another area.',
    whatToDo: 'Leave it to the people it is for, or ask their manager to give it to you.',
  },
  WORK_NOT_FOR_THEM: {
    rule: 'R-OPS-01',
    detail: 'That person cannot do this: they are not in the directory, not active, or it is not their role’s work.',
    whatToDo: 'Choose somebody whose role it is and who is at work.',
  },
  WORK_WITH_THEM_ALREADY: {
    kind: 'STATE',
    rule: 'R-OPS-01',
    detail: 'That person has this already.',
    whatToDo: 'Choose somebody else, or leave it where it is.',
  },
  WORK_WITH_NOBODY: {
    kind: 'STATE',
    rule: 'R-OPS-01',
    detail: 'Nobody has taken this, so there is nothing to give back.',
    whatToDo: 'Look at the list again.',
  },
  WORK_NOT_YOURS_TO_RELEASE: {
    kind: 'ROLE',
    rule: 'R-OPS-01',
    detail: 'Somebody else has this, and only they or a manager can give it back.',
    whatToDo: 'Ask them, or ask a manager.',
  },
})

/** The same with who has it, and since when where it was taken from the list. */
export const withSomebody = (holder: StaffId, since?: Instant): Refusal => ({
  ...HOLDING_REFUSALS.WORK_WITH_SOMEBODY,
  detail: `${holder} has this${since === undefined ? '' : ` since ${since}`}.`,
})
