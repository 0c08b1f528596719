import { defineRefusals } from '../shared/refusal.ts'

export const ADVOCACY_REFUSALS = defineRefusals({
  INDIVIDUAL_NOT_CHECKED: {
    rule: 'R-ADV-03',
    detail:
      'Somebody is to support the person instead of an advocate, and it is not said whether they are paid to care, whether the person wants them, and whether they are willing and suitable.',
    whatToDo: 'Ask the person and the one who would support them, and answer under `individual`.',
  },
  INDIVIDUAL_IS_PAID: {
    rule: 'R-ADV-03',
    detail:
      'Somebody who is paid, or a professional, to care for or treat the person cannot take the place of an advocate.',
    whatToDo:
      'Find somebody else whom the person wants, or say that nobody suitable is there: then an advocate is arranged.',
  },
  PERSON_OBJECTS_TO_INDIVIDUAL: {
    rule: 'R-ADV-03',
    detail: 'The person does not want to be supported by this one, so they cannot take the place of an advocate.',
    whatToDo:
      'Find somebody else whom the person wants, or say that nobody suitable is there: then an advocate is arranged.',
  },
  INDIVIDUAL_NOT_SUITABLE: {
    rule: 'R-ADV-03',
    detail: 'Whoever is to support the person is not willing or not suitable.',
    whatToDo:
      'Find somebody else whom the person wants, or say that nobody suitable is there: then an advocate is arranged.',
  },
  ADVOCATE_IS_THERE: {
    kind: 'STATE',
    rule: 'R-ADV-02',
    detail: 'The person has an advocate.',
    whatToDo: 'Go on with the one who is there. If they cannot go on, end that first with the reason.',
  },
  ADVOCATE_NOT_NEEDED: {
    rule: 'R-ADV-02',
    detail:
      'No screen says that an advocate must be arranged, and it is not said that one is arranged because the person wishes it.',
    whatToDo: 'Screen again, or say under `byWish` that the person asked and the council agrees.',
  },
  NO_ADVOCATE_ASKED_FOR: {
    kind: 'STATE',
    rule: 'R-ADV-02',
    detail: 'No advocacy service has been asked for an advocate.',
    whatToDo: 'Ask one first: take the step "Ask for an independent advocate".',
  },
  ADVOCATE_NOT_INDEPENDENT: {
    rule: 'R-ADV-02',
    detail:
      'An advocate is independent of the council, and is not paid to care for the person or their carer in any other capacity.',
    whatToDo: 'Ask the service for somebody else, or ask another service.',
  },
  NO_ADVOCATE_TO_END: {
    kind: 'STATE',
    rule: 'R-ADV-02',
    detail: 'No advocate has been asked for or is there.',
    whatToDo: 'Look at the journey again.',
  },
  ADVOCATE_STILL_NEEDED: {
    rule: 'R-ADV-02',
    detail: 'By the latest screen the person must have an advocate.',
    whatToDo: 'Screen again, if something has changed. If the advocate cannot go on, say so, and ask for another one.',
  },
})
