import type { MessageTemplate } from '../messages/template.ts'

export const reviewsTemplates = {
  REVIEW_INVITATION: {
    title: 'Invitation to the review',
    rules: ['R-REV-01', 'R-REV-02', 'R-REV-06', 'R-CAR-07'],
    audience: 'FAMILY',
    stops: ['review.invite'],
  },
  REVIEW_INVITATION_FOR_OTHERS: {
    title: 'Invitation to somebody else’s review',
    rules: ['R-REV-06', 'R-CAR-07'],
    audience: 'FAMILY',
    shares: true,
  },
  CARERS_REVIEW_TO_RECORD: {
    title: 'A carer’s plan was to be reviewed at the same time',
    rules: ['R-CAR-07'],
    audience: 'STAFF',
  },
  REVIEW_INVITEES_TO_TELL: {
    title: 'Who is invited to the review and gets no letter',
    rules: ['R-REV-06'],
    audience: 'STAFF',
  },
  REVIEW_RECORD: {
    title: 'Record of the review, with the updated plan',
    rules: ['R-REV-07', 'R-REV-12'],
    audience: 'FAMILY',
    stops: ['plan.updateCopy'],
    requiredBy: 'Care Act 2014 sections 25(9) and 27: a copy of the plan as it was revised',
  },
  /** The clock of the updated plan waits for the person's own letter. */
  REVIEW_RECORD_COPY: {
    title: 'Record of the review, for the advocate',
    rules: ['R-ADV-06', 'R-REV-12'],
    audience: 'FAMILY',
    shares: true,
  },
  REVIEW_REQUEST_ACKNOWLEDGEMENT: {
    title: 'Acknowledgement of the request for a review',
    rules: ['R-REV-04'],
    audience: 'FAMILY',
    stops: ['review.request.acknowledge'],
  },
  REVIEW_REQUEST_ACCEPTED: { title: 'There will be a review', rules: ['R-REV-04'], audience: 'FAMILY' },
  REVIEW_REQUEST_REFUSED: {
    title: 'Why there will be no review now',
    rules: ['R-REV-04', 'R-REV-05'],
    audience: 'FAMILY',
  },
  REVIEW_REQUEST_NOT_DECIDED: {
    title: 'A request for a review was accepted because nobody decided it',
    rules: ['R-REV-04'],
    audience: 'STAFF',
  },
  REVIEW_PAUSED: { title: 'The review stands still for a while', rules: ['R-REV-02'], audience: 'FAMILY' },
  REVIEW_CARRIES_ON: { title: 'We carry on with the review', rules: ['R-REV-02'], audience: 'FAMILY' },
  REVIEW_PAUSE_OVER: { title: 'The pause of the review is over', rules: ['R-REV-02'], audience: 'STAFF' },
  REVIEW_NOT_DONE: { title: 'We could not do the review', rules: ['R-REV-13'], audience: 'FAMILY' },
  REVIEW_NEXT_TRY: { title: 'What happens now that no review could be done', rules: ['R-REV-13'], audience: 'STAFF' },
  REVIEW_CALLED: { title: 'There will be an extra review', rules: ['R-REV-03'], audience: 'FAMILY' },
  REVIEW_RED_RISK: { title: 'Red risk: start the review at once', rules: ['R-REV-03', 'R-SAF-12'], audience: 'STAFF' },
  REVISION_STARTED: { title: 'Your plan is being changed', rules: ['R-REV-10', 'R-REV-11'], audience: 'FAMILY' },
} as const satisfies Record<string, MessageTemplate>
