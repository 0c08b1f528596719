import { defineRefusals, type Refusal } from '../shared/refusal.ts'

export const ELIGIBILITY_REFUSALS = defineRefusals({
  WRONG_CRITERIA: {
    rule: 'R-ELG-02',
    detail:
      'The criteria do not fit the assessment: a carer’s assessment is judged by the carer’s criteria, every other by the adult’s.',
    whatToDo: 'Use the criteria that belong to the assessment.',
  },
  OUTCOMES_NOT_ALL_JUDGED: {
    rule: 'R-ELG-01',
    detail: 'Every outcome of the criteria has to be judged once, and no other.',
    whatToDo: 'Say for each outcome whether the person is able to achieve it and, if not, why.',
  },
  UNABLE_TEST_NOT_FOR_CARERS: {
    rule: 'R-ELG-02',
    detail: 'Taking much longer than normal counts for an adult, not for a carer.',
    whatToDo: 'Choose another way of being unable, or say that the carer is able.',
  },
  FLUCTUATION_PERIOD_NEEDED: {
    rule: 'R-ELG-03',
    detail: 'The needs vary, but it is not recorded over which period they were looked at.',
    whatToDo: 'Look at a period long enough to show the true picture, and record how many weeks it was.',
  },
  DIFFERENCE_NOT_EXPLAINED: {
    rule: 'R-ELG-01',
    detail: 'Your proposal differs from what the criteria say about the facts recorded.',
    whatToDo: 'Check the facts. If the proposal stands, write why it differs.',
  },
  NOTHING_PROPOSED: {
    kind: 'STATE',
    rule: 'R-GEN-06',
    detail: 'No eligibility decision has been proposed yet.',
    whatToDo: 'Ask the practitioner to propose one.',
  },
  OWN_ELIGIBILITY_PROPOSAL: {
    rule: 'R-GEN-06',
    detail: 'You proposed this decision, so you cannot authorise it.',
    whatToDo: 'Ask another manager to authorise it.',
  },
  ADVICE_ONLY_A_WEBSITE: {
    rule: 'R-ELG-06',
    detail: 'The letter holds nothing that this person can do but look at a website.',
    whatToDo:
      'Add at least one concrete action fit for this person: somebody to speak to, a place to go, equipment to try.',
  },
  WEBSITE_NOT_USABLE: {
    rule: 'R-GEN-03',
    detail: 'The letter points to a website, and this person does not use websites.',
    whatToDo: 'Give the same advice in a way the person can use: a phone number, a name, an address.',
  },
  WRONG_LETTER_FORMAT: {
    rule: 'R-GEN-03',
    detail: 'The letter is not in the format that the person needs.',
    whatToDo: 'Send it in the format recorded for the person, or correct the record first.',
  },
  ADVOCATE_GETS_LETTER: {
    rule: 'R-ADV-06',
    detail: 'An advocate took part in the assessment, and would get no copy of the decision.',
    whatToDo: 'Say that a copy goes to the advocate.',
  },
  WAYS_NOT_CONSIDERED: {
    rule: 'R-ELG-05',
    detail: 'Nobody has considered yet how the eligible needs could be met.',
    whatToDo: 'Consider the ways with the person first, also those that are not paid for.',
  },
  DUTY_NOT_POWER: {
    rule: 'R-ELG-09',
    detail: 'On these facts the council must meet the needs; it does not do so by choice.',
    whatToDo: 'Record the duty, or correct the residence or the ground.',
  },
  POWER_NEEDS_REASONS: {
    rule: 'R-ELG-08',
    detail: 'The council would meet needs that it need not meet, and no reasons are given.',
    whatToDo: 'Write why the council uses its power here.',
  },
  DUTY_NOT_ESTABLISHED: {
    rule: 'R-ELG-05',
    detail:
      'It is not recorded how the needs could be met, whether the person wants the council to meet them, and where they live.',
    whatToDo: 'Take the step "Establish the duty to meet the needs" first.',
  },
  PERSON_DOES_NOT_WANT_IT: {
    rule: 'R-ELG-05',
    detail: 'The person does not want the council to meet the needs.',
    whatToDo: 'Ask again if you are not sure. Otherwise a manager closes the journey with the reason that fits.',
  },
  WISH_CAPACITY_NOT_ASKED: {
    rule: 'R-CAP-01',
    detail:
      'The person is said not to want the council to meet the needs. A screen has found that they have difficulty in understanding, retaining, weighing or communicating, and nobody has said whether they have capacity to decide this.',
    whatToDo:
      'Talk with the person, with support. Then say in `wish.hasCapacity` whether they have capacity for this decision.',
  },
  WISH_NEEDS_AUTHORITY: {
    rule: 'R-CAP-02',
    detail:
      'The person lacks capacity to decide that the council does not meet the needs, and nobody is named who may decide it for them.',
    whatToDo:
      'Name the attorney, the deputy or the best-interests decision in `wish.authority`, or record that the council meets the needs.',
  },
  NO_DUTY_AND_NO_POWER_USED: {
    rule: 'R-ELG-09',
    detail: 'On the facts recorded the council has no duty to meet the needs, and nobody has decided to use its power.',
    whatToDo: 'Correct the facts, or record with reasons that the council uses its power.',
  },
  NO_FOLLOW_UP_DUE: {
    kind: 'STATE',
    rule: 'R-IAG-03',
    detail: 'No follow-up is open on this journey.',
    whatToDo: 'Look at the journey: the follow-up may already have been recorded.',
  },
})

/** R-GEN-03. Names the format that the person needs. */
export const wrongLetterFormat = (needed: string): Refusal => ({
  ...ELIGIBILITY_REFUSALS.WRONG_LETTER_FORMAT,
  detail: `The person needs letters in the format ${needed}.`,
})
