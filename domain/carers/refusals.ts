import { defineRefusals } from '../shared/refusal.ts'

export const CARERS_REFUSALS = defineRefusals({
  CARER_UNKNOWN: {
    kind: 'STATE',
    rule: 'R-CAR-01',
    detail: 'No carer is known on this journey under that number.',
    whatToDo: 'Look at the carers of the journey, or record the carer first.',
  },
  PERSON_HAS_DIED: {
    kind: 'STATE',
    rule: 'R-CLS-01',
    detail: 'The person has died, so the carer’s assessment on this journey has ended.',
    whatToDo: 'Offer your condolences. What the carer needs now is a contact of their own.',
  },
  CARER_ASSESSMENT_UNDER_WAY: {
    kind: 'STATE',
    rule: 'R-CAR-02',
    detail: 'The carer has asked for an assessment already, and it is under way.',
    whatToDo: 'Go on with it; its date stands.',
  },
  NO_CARER_ASSESSMENT_UNDER_WAY: {
    kind: 'STATE',
    rule: 'R-CAR-02',
    detail: 'This carer has not asked for an assessment, or it is finished.',
    whatToDo: 'Offer one, or record that the carer asks for it.',
  },
  NO_COMBINED_ASSESSMENT: {
    rule: 'R-CAR-04',
    detail: 'The carer was not assessed together with the person: no combined assessment has been completed here.',
    whatToDo: 'Complete the combined assessment first, or name the carer’s own journey.',
  },
  CARERS_PLAN_NOT_JOINT: {
    rule: 'R-CAR-07',
    detail: 'The plan of the person is not a joint one with a carer.',
    whatToDo: 'Record that the carer’s plan is in their own journey, or make the plan a joint one first.',
  },
  NO_CARERS_PLAN: {
    kind: 'STATE',
    rule: 'R-CAR-07',
    detail: 'No support plan of this carer is recorded here.',
    whatToDo: 'Record where the carer’s plan is, if they have one.',
  },
  CARERS_JOURNEY_NOT_NAMED: {
    rule: 'R-CAR-02',
    detail: 'It is not said which journey is the carer’s own.',
    whatToDo: 'Write the reference of the carer’s own journey.',
  },
})
