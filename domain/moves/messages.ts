import type { MessageTemplate } from '../messages/template.ts'

export const movesTemplates = {
  MOVE_PLANNED: { title: 'You plan to move: what happens next', rules: ['R-MOV-01', 'R-MOV-10'], audience: 'FAMILY' },
  MOVE_RESIDENCE_STAYS: { title: 'You move, and we stay responsible', rules: ['R-MOV-14'], audience: 'FAMILY' },
  MOVE_NOTICE: {
    title: 'To the other council: somebody plans to move to you',
    rules: ['R-MOV-01'],
    audience: 'FAMILY',
    shares: true,
  },
  MOVE_NOTICE_SENT: { title: 'We have told the other council', rules: ['R-MOV-01'], audience: 'FAMILY' },
  MOVE_ANSWERED: { title: 'What the other council says', rules: ['R-MOV-02', 'R-MOV-05'], audience: 'FAMILY' },
  TRANSFER_BUNDLE: {
    title: 'To the other council: the papers',
    rules: ['R-MOV-05'],
    audience: 'FAMILY',
    shares: true,
  },
  TRANSFER_BUNDLE_SENT: { title: 'What we have sent to the other council', rules: ['R-MOV-05'], audience: 'FAMILY' },
  MOVE_CONTRACT_ADVICE: {
    title: 'Contracts you pay from your direct payment',
    rules: ['R-MOV-10'],
    audience: 'FAMILY',
  },
  MOVE_HANDED_OVER: { title: 'Your new council has taken over', rules: ['R-MOV-15'], audience: 'FAMILY' },
  HANDOVER_REFUSED: { title: 'We stay responsible for now', rules: ['R-MOV-15'], audience: 'FAMILY' },
  MOVE_CONTACTS: { title: 'Whom to call about the move', rules: ['R-MOV-04'], audience: 'FAMILY' },
  MOVE_DATE: { title: 'The day of the move', rules: ['R-MOV-12'], audience: 'FAMILY', shares: true },
  MOVE_CANCELLED: { title: 'The move does not take place', rules: ['R-MOV-12'], audience: 'FAMILY', shares: true },
  RESIDENCE_DISPUTED: { title: 'Which council is responsible is not settled', rules: ['R-MOV-13'], audience: 'FAMILY' },
  RESIDENCE_REFERRED: { title: 'The Secretary of State has been asked', rules: ['R-MOV-13'], audience: 'FAMILY' },
  RESIDENCE_SETTLED: { title: 'Which council is responsible', rules: ['R-MOV-13'], audience: 'FAMILY' },
} as const satisfies Record<string, MessageTemplate>

/** For whoever comes here. */
export const movesInTemplates = {
  MOVE_HERE_RECEIVED: { title: 'We have heard of your move to our area', rules: ['R-MOV-02'], audience: 'FAMILY' },
  MOVE_RESIDENCE_ELSEWHERE: {
    title: 'Your present council stays responsible',
    rules: ['R-MOV-14'],
    audience: 'FAMILY',
  },
  MOVE_VERIFIED: { title: 'What we found about the move', rules: ['R-MOV-02', 'R-MOV-03'], audience: 'FAMILY' },
  LOCAL_INFORMATION: { title: 'What there is in our area', rules: ['R-MOV-03'], audience: 'FAMILY' },
  TRANSFER_BUNDLE_RECEIVED: { title: 'We have your papers', rules: ['R-MOV-05'], audience: 'FAMILY' },
  CONTINUITY_STARTED: { title: 'Your support goes on in our area', rules: ['R-MOV-07'], audience: 'FAMILY' },
  CONTINUITY_TO_ARRANGE: { title: 'Continuity of care has begun: see to it', rules: ['R-MOV-07'], audience: 'STAFF' },
  MOVE_DIFFERENCE: { title: 'Why your budget or plan is different here', rules: ['R-MOV-09'], audience: 'FAMILY' },
  CONTINUITY_ENDED: { title: 'Your new plan has taken over', rules: ['R-MOV-07'], audience: 'FAMILY' },
  HANDOVER_ACCEPTED: { title: 'We have taken over', rules: ['R-MOV-15'], audience: 'FAMILY' },
  HANDOVER_NOT_ACCEPTED: { title: 'We have not taken over', rules: ['R-MOV-15'], audience: 'FAMILY' },
} as const satisfies Record<string, MessageTemplate>

/** For staff, and for the system of the other council. */
export const movesNotesTemplates = {
  AUTHORITY_MOVE_MESSAGE: {
    title: 'To the system of the other council',
    rules: ['R-MOV-01', 'R-MOV-05', 'R-MOV-15'],
    audience: 'STAFF',
  },
  TELL_OTHER_COUNCIL: {
    title: 'Tell the other council about the move',
    rules: ['R-MOV-02', 'R-MOV-12'],
    audience: 'STAFF',
  },
  MOVE_TO_CLOSE: { title: 'Handed over: close the journey today', rules: ['R-MOV-15'], audience: 'STAFF' },
  OTHER_COUNCIL_SAYS_MORE: {
    title: 'The other council has told us more than we can show',
    rules: ['R-MOV-08', 'R-MOV-15'],
    audience: 'STAFF',
  },
  OTHER_COUNCIL_SAID: { title: 'The other council has told us something', rules: ['R-MOV-08'], audience: 'STAFF' },
} as const satisfies Record<string, MessageTemplate>
