import { defineRefusals } from '../shared/refusal.ts'

export const MANAGING_REFUSALS = defineRefusals({
  CHOICE_NEEDS_EVIDENCE: {
    rule: 'R-MGT-01',
    detail: 'The person chooses how their money is managed. A choice that somebody else records needs evidence.',
    whatToDo: 'Say in `evidence` how and when the person or their representative chose.',
  },
  CHOICE_NEEDS_AUTHORITY: {
    rule: 'R-SGN-02',
    detail: 'The person lacks capacity for this choice, and nobody is named who may make it.',
    whatToDo: 'Name the attorney, the deputy or the best-interests decision in `authority`.',
  },
  LINE_NAMED_TWICE: {
    rule: 'R-MGT-05',
    detail: 'A budget line is named twice, but each line is managed in exactly one way.',
    whatToDo: 'Name each line once. Split a line into two when parts of it are to be managed differently.',
  },
  MANAGER_AND_MODE_DO_NOT_FIT: {
    rule: 'R-MGT-04',
    detail: 'A managed account names who manages it, and the other ways name nobody.',
    whatToDo: 'Enter `manager` with the mode THIRD_PARTY, and only there.',
  },
  SERVICE_FUNDS_NOT_OFFERED: {
    rule: 'R-MGT-03',
    detail: 'Individual service funds are not offered here.',
    whatToDo: 'Choose another way with the person, such as a managed account.',
  },
  MODES_AGREED_ALREADY: {
    kind: 'STATE',
    rule: 'R-MGT-05',
    detail: 'How the money is managed is part of the plan that everybody is asked to agree to.',
    whatToDo: 'Take the plan back to planning to change it, or ask for a change once the plan is signed.',
  },
  MODES_NOT_CHOSEN: {
    rule: 'R-MGT-05',
    detail: 'Nobody has chosen how the money of this plan is managed.',
    whatToDo: 'Record the choice for each budget line with "choose-management-mode".',
  },
  LINES_DO_NOT_ADD_UP: {
    rule: 'R-MGT-05',
    detail: 'The budget lines together are not the amount of the personal budget.',
    whatToDo: 'Correct the lines, or take the plan back to planning and submit it with the right amount.',
  },
  FREE_SUPPORT_IS_CHARGED: {
    rule: 'R-CHG-04',
    detail: "The person's share is more than what the lines cost that may be charged for at all.",
    whatToDo:
      "Lower the person's share: section 117 aftercare, equipment and minor adaptations are free, and a carer is not charged for care given to the adult.",
  },
  BREAK_OF_THE_OTHER_PLAN: {
    rule: 'R-CAR-06',
    detail:
      'Care for an adult that gives their carer a break is BREAK_FOR_CARER in the adult’s plan, where it may be charged for, and CARE_GIVEN_TO_ADULT in the carer’s, where it is free.',
    whatToDo: 'Use the kind that belongs to this plan.',
  },
  ADULT_HAS_NOT_AGREED: {
    rule: 'R-CAR-06',
    detail:
      'The carer’s needs would be met by care for the adult, and nothing says that the adult agrees. A charge, if there is one, would be theirs.',
    whatToDo:
      'Ask the adult, say in `adultsAgreement` how and when they agreed, or meet the carer’s needs in another way.',
  },
  LINE_UNKNOWN: {
    rule: 'R-MGT-05',
    detail: 'No budget line of this plan has this name.',
    whatToDo: 'Read the journey again for the names of its lines.',
  },
  AGREEMENT_DOES_NOT_FIT: {
    rule: 'R-MGT-05',
    detail: 'The line is managed in another way than this agreement is for.',
    whatToDo: 'Check the line, or change how it is managed first.',
  },
  THREE_SIGNATURES_NEEDED: {
    rule: 'R-MGT-03',
    detail: 'An individual service fund is agreed between three: the person, whoever holds the fund, and the council.',
    whatToDo: 'Get the missing signature first.',
  },
  COUNCIL_MUST_AGREE_TO_MANAGER: {
    rule: 'R-MGT-04',
    detail: 'The council has not agreed to the one who is to manage the money.',
    whatToDo: 'Look at who it is and whether the money is safe with them, or choose somebody else with the person.',
  },
  DECISIONS_NOT_SETTLED: {
    rule: 'R-MGT-04',
    detail: 'The agreement must say which decisions whoever manages the money may take and which not, each only once.',
    whatToDo: 'Enter at least one decision on either side, and none on both.',
  },
  POOLER_WITHOUT_CONSENT: {
    rule: 'R-MGT-06',
    detail: 'Somebody whose money would be put together has not consented.',
    whatToDo: 'Ask everybody. Leave out whoever does not want it.',
  },
  POOL_EXIT_NOT_AGREED: {
    rule: 'R-MGT-06',
    detail: 'It is not settled how anybody can leave the pool again.',
    whatToDo: 'Agree with everybody how to leave and what happens to the money then.',
  },
  NO_POOL: {
    kind: 'STATE',
    rule: 'R-MGT-06',
    detail: 'The money of this line is not pooled.',
    whatToDo: 'Look at the timeline: somebody may have left already.',
  },
  NO_POOL_REVIEWS_WAIT: {
    kind: 'STATE',
    rule: 'R-MGT-06',
    detail: 'Nobody else of a pool on this line has to be reviewed.',
    whatToDo: 'Look at the timeline: it may have been recorded already.',
  },
  POOL_REVIEWS_INCOMPLETE: {
    rule: 'R-MGT-06',
    detail: 'When one leaves a pool, everybody in it has a review, and here somebody is left out or cannot be found.',
    whatToDo:
      'Call for an unplanned review on the journey of each, and name each in `others` with its reference in `where`; for somebody without a plan here, say there who looks after them.',
  },
  NOTHING_TO_CHECK: {
    kind: 'STATE',
    rule: 'R-MGT-07',
    detail: "This line is not bought outside the council's list.",
    whatToDo: 'No check is needed.',
  },
  BUDGET_NOT_YET_FINAL: {
    rule: 'R-BUD-05',
    detail: 'No money is released and nothing is ordered before the plan is agreed and signed.',
    whatToDo: 'Sign the plan first. Support that cannot wait is released as urgent or interim support, with reasons.',
  },
  RELEASE_NEEDS_REASONS: {
    rule: 'R-BUD-05',
    detail: 'Money for urgent or interim support is released before a plan, so it needs reasons.',
    whatToDo: 'Say in `reasons` what cannot wait, and until when.',
  },
  NO_URGENT_SUPPORT_TO_PAY: {
    kind: 'STATE',
    rule: 'R-BUD-05',
    detail: 'Money for urgent support would be released, and no urgent support is arranged on this journey.',
    whatToDo:
      'Arrange the urgent support first. What bridges the time until the plan is signed in another way is released as interim support.',
  },
  NO_INTERIM_SUPPORT_TO_PAY: {
    kind: 'STATE',
    rule: 'R-BUD-05',
    detail: 'Money for interim support would be released, and no step has arranged any on this journey.',
    whatToDo:
      'Arrange it first, where it belongs: as urgent support, as help while the person waits, with the referral to the panel, or with the delay of the service.',
  },
  LINE_NOT_IN_SIGNED_PLAN: {
    rule: 'R-BUD-05',
    detail: 'The signed plan has no budget line of this name.',
    whatToDo: 'Name a line of the signed plan.',
  },
  RELEASED_ALREADY: {
    kind: 'STATE',
    rule: 'R-BUD-05',
    detail: 'The money of this line has been released already.',
    whatToDo: 'Look at the timeline for the day.',
  },
  DIRECT_PAYMENT_STARTS_APART: {
    rule: 'R-DPY-04',
    detail: 'A direct payment begins with its own agreement and its own account.',
    whatToDo:
      'Make the first payment with `start-direct-payment`, when agreement and account are there. Arrange the support in another way until then.',
  },
  SERVICE_FUND_AGREEMENT_MISSING: {
    rule: 'R-MGT-03',
    detail: 'The agreement between the person, whoever holds the fund and the council is missing.',
    whatToDo: 'Record it with "agree-service-fund" first.',
  },
  DECISION_AGREEMENT_MISSING: {
    rule: 'R-MGT-04',
    detail: 'The decision-making agreement with whoever manages the money is missing.',
    whatToDo: 'Record it with "agree-decision-making" first.',
  },
  POOL_AGREEMENT_MISSING: {
    rule: 'R-MGT-06',
    detail: 'The money of this line is to be pooled, but shares and exit have not been agreed with everybody.',
    whatToDo: 'Record it with "agree-pool" first.',
  },
  OUTSIDE_SERVICE_NOT_CHECKED: {
    rule: 'R-MGT-07',
    detail: "The service is not on the council's list, and the council has not found that it meets the needs.",
    whatToDo: 'Check the service first; if it does not meet the needs, choose another one with the person.',
  },
  MODE_CHANGE_ALREADY_ASKED: {
    kind: 'STATE',
    rule: 'R-MGT-08',
    detail: 'A change in how the money is managed has been asked for and is not decided yet.',
    whatToDo: 'Decide about that one first.',
  },
  MODE_CHANGE_CAPACITY_NOT_ASKED: {
    rule: 'R-MGT-08',
    detail:
      'A screen has found that the person has difficulty in understanding, retaining, weighing or communicating, and nobody has said whether they have capacity to decide who manages their money.',
    whatToDo: 'Talk with the person, with support, and say in `hasCapacity` whether they have capacity for this.',
  },
  MODE_CHANGE_NEEDS_AUTHORITY: {
    rule: 'R-MGT-08',
    detail: 'The person lacks capacity to decide who manages their money, and nobody is named who may decide for them.',
    whatToDo:
      'Name the attorney, the deputy or the best-interests decision in `authority`. Until then the money is managed as before.',
  },
  MANAGED_SO_ALREADY: {
    kind: 'STATE',
    rule: 'R-MGT-08',
    detail: 'The money of this line is managed in this way already, or it is agreed that it will be.',
    whatToDo: 'Ask for another way, or somebody else to manage it.',
  },
  NO_MODE_CHANGE_ASKED: {
    kind: 'STATE',
    rule: 'R-MGT-08',
    detail: 'Nobody has asked for a change in how the money is managed, or it has been decided.',
    whatToDo: 'Look at the timeline.',
  },
  BIG_CHANGE_NEEDS_REVIEW: {
    rule: 'R-MGT-08',
    detail: 'A big change in how the money is managed is looked at in a review first.',
    whatToDo: 'Decide for a review. The money is managed as before until then.',
  },
})
