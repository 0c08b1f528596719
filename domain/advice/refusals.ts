import type { LetterFormat } from '../contact/state.ts'
import { defineRefusals, type Refusal } from '../shared/refusal.ts'

export const ADVICE_REFUSALS = defineRefusals({
  ADVICE_NOT_CONCRETE: {
    rule: 'R-IAG-02',
    detail: 'The advice names nothing that this person can do, except to look at a website.',
    whatToDo: 'Add at least one concrete action for this person: whom to call, where to go, what to use.',
  },
  ADVICE_NOT_USABLE: {
    rule: 'R-IAG-02',
    detail: 'The advice points to a website, and this person does not use websites.',
    whatToDo: 'Say how else they reach it: a telephone number, an address, somebody who comes.',
  },
  ADVICE_IN_WRONG_FORMAT: {
    rule: 'R-IAG-02',
    detail: 'The advice is not in the format that this person needs.',
    whatToDo: 'Choose the format that was recorded with the first contact.',
  },
  ADVICE_FOLLOW_UP_NOT_OPEN: {
    kind: 'STATE',
    rule: 'R-IAG-03',
    detail: 'Nobody is due to ask this person whether the advice helped.',
    whatToDo: 'Look at the journey again: it has been recorded, or nothing was agreed.',
  },
  FOLLOW_UP_ONLY_AFTER_ADVICE_ALONE: {
    rule: 'R-IAG-03',
    detail: 'A follow-up is agreed, but the journey goes on to something else than advice.',
    whatToDo: 'Leave the follow-up out: whoever works with the person next asks them.',
  },
  NEED_NOT_MET_BY_ADVICE_HERE: {
    rule: 'R-IAG-01',
    detail: 'The advice is said to be all that is needed, but the journey has gone further than the first contact.',
    whatToDo: 'Give the advice alongside, and decide about the request where it stands.',
  },
  URGENT_NEED_NOT_MET_BY_ADVICE: {
    rule: 'R-ASM-10',
    detail: 'The advice is said to be all that is needed, but a need was marked as urgent.',
    whatToDo:
      'Give the advice alongside, and create a referral. If the need is not urgent, let a manager decide that first.',
  },
  PREVENTION_TWICE: {
    rule: 'R-IAG-04',
    detail: 'An option for prevention is answered twice.',
    whatToDo: 'Answer each option once.',
  },
})

/** The same with the format that it should be in. */
export const adviceInWrongFormat = (needed: LetterFormat): Refusal => ({
  ...ADVICE_REFUSALS.ADVICE_IN_WRONG_FORMAT,
  detail: `The advice is not in the format that this person needs, which is ${needed}.`,
})
