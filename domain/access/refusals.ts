import { defineRefusals } from '../shared/refusal.ts'

export const ACCESS_REFUSALS = defineRefusals({
  RESTRICTED_ALREADY: {
    kind: 'STATE',
    rule: 'R-GEN-07',
    detail: 'This journey is restricted already, and the same people are admitted to it.',
    whatToDo: 'Name everybody who is to be admitted, or leave it as it is.',
  },
  NOT_RESTRICTED: {
    kind: 'STATE',
    rule: 'R-GEN-07',
    detail: 'This journey is not restricted, so there is nothing to lift.',
    whatToDo: 'Look at the journey again.',
  },
  ADMITTED_IS_EXCLUDED: {
    rule: 'R-GEN-07',
    detail: 'Somebody who is to be admitted is kept from this journey by name.',
    whatToDo: 'Leave them out, or end the exclusion first where its reason has gone.',
  },
  EXCLUDED_ALREADY: {
    kind: 'STATE',
    rule: 'R-GEN-07',
    detail: 'This person is kept from this journey already.',
    whatToDo: 'There is nothing more to do.',
  },
  NOT_EXCLUDED: {
    kind: 'STATE',
    rule: 'R-GEN-07',
    detail: 'This person is not kept from this journey.',
    whatToDo: 'Check the identifier. The journey says who is kept from it.',
  },
  EXCLUDED_HAS_IT: {
    rule: 'R-GEN-07',
    detail:
      'This person is the worker of the journey or has something of it to do by name, so that it would wait for somebody who cannot see it.',
    whatToDo: 'Give the journey and what they have of it to somebody else first.',
  },
  OWN_EXCLUSION: {
    kind: 'ROLE',
    rule: 'R-GEN-06',
    detail: 'Nobody ends what keeps them, or the person for whom they stand in, from a journey.',
    whatToDo: 'Ask another manager.',
  },
  NO_LOOK_TO_REVIEW: {
    kind: 'STATE',
    rule: 'R-GEN-07',
    detail: 'Nobody has opened this journey in an emergency that has not been looked into.',
    whatToDo: 'Look at the journey again. Somebody may have done it meanwhile.',
  },
  OWN_LOOK: {
    kind: 'ROLE',
    rule: 'R-GEN-06',
    detail: 'You, or the person for whom you stand in, opened this journey in an emergency.',
    whatToDo: 'Ask another manager to look into it.',
  },
})
