import { defineRefusals } from '../shared/refusal.ts'

export const CAPACITY_REFUSALS = defineRefusals({
  CAPACITY_NOT_RECORDED: {
    rule: 'R-CAP-01',
    detail: 'The person is said to lack capacity for this decision, and nobody has recorded how that was found.',
    whatToDo:
      'Look at capacity for this very decision with the person, with all the help they need to decide, and record it with `record-capacity`. Until then the law presumes that they can decide.',
  },
  CAPACITY_RECORDED_OTHERWISE: {
    rule: 'R-CAP-01',
    detail: 'The latest record says that the person lacks capacity for this decision.',
    whatToDo:
      'Name in `authority` who decides for them. If they can decide now, look at capacity again and record it first.',
  },
  BEST_INTERESTS_NOT_RECORDED: {
    rule: 'R-CAP-02',
    detail: 'The decision is to be made in the best interests of the person, and none is on record.',
    whatToDo: 'Ask those who know the person what is best for them, and record it with `record-best-interests`.',
  },
  NO_LACK_OF_CAPACITY: {
    kind: 'STATE',
    rule: 'R-CAP-02',
    detail: 'Nobody has found that the person lacks capacity for this decision, so it is theirs.',
    whatToDo: 'Ask the person. If they cannot decide, record first how that was found.',
  },
  ATTORNEY_OR_DEPUTY_DECIDES: {
    rule: 'R-CAP-02',
    detail: 'An attorney or a deputy has authority for this decision, so the council does not make it.',
    whatToDo: 'Ask them, and name them in `authority` where their decision is recorded.',
  },
  NOBODY_CONSULTED: {
    rule: 'R-CAP-02',
    detail: 'Nobody was asked what is best for the person.',
    whatToDo: 'Ask those who care for the person or know them well, and name them in `consulted`.',
  },
  IMCA_NEEDED: {
    rule: 'R-CAP-02',
    detail:
      'The person has nobody but those who are paid to help, and the decision is one for which the law gives them an independent mental capacity advocate.',
    whatToDo: 'Instruct one, and hear them before the decision is made.',
  },
})
