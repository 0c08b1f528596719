import { defineRefusals } from '../shared/refusal.ts'

export const MOVES_REFUSALS = defineRefusals({
  MOVE_UNDER_WAY: {
    kind: 'STATE',
    rule: 'R-MOV-01',
    detail: 'A move of this person is under way already, or the other council has not answered an offer yet.',
    whatToDo: 'Go on with that move, change its date, or cancel it first.',
  },
  NO_MOVE_UNDER_WAY: {
    kind: 'STATE',
    rule: 'R-MOV-01',
    detail: 'No such move of this person is under way.',
    whatToDo: 'Look at the timeline: it may be over. Record the move first if there is a new one.',
  },
  SAME_COUNCIL: {
    rule: 'R-MOV-01',
    detail: 'That is the code of this council; a move within its area is a change of home.',
    whatToDo: 'Enter the code of the other council, or report a change of home.',
  },
  MOVE_DATE_FAR_AWAY: {
    rule: 'R-MOV-06',
    detail: 'The day of the move is more than three months ago or more than two years away.',
    whatToDo: 'Check the date, or leave it out until it is known.',
  },
  RESIDENCE_STAYS: {
    rule: 'R-MOV-14',
    detail: 'The first council has arranged a home for the person there, so the person stays its responsibility.',
    whatToDo: 'Go on with the plan as it is. Record a new move if the person leaves that home for one of their own.',
  },
  COUNCIL_NOTIFIED_ALREADY: {
    kind: 'STATE',
    rule: 'R-MOV-01',
    detail: 'The other council has been told of this move.',
    whatToDo: 'Record its answer when it comes; a new date has its own step.',
  },
  COUNCIL_NOT_NOTIFIED: {
    kind: 'STATE',
    rule: 'R-MOV-01',
    detail: 'The other council has not been told of this move, or has answered already.',
    whatToDo: 'Tell it first, with `notify-second-authority`.',
  },
  MOVE_NOT_CONFIRMED: {
    kind: 'STATE',
    rule: 'R-MOV-05',
    detail: 'It is not confirmed yet that the move is meant.',
    whatToDo: 'Wait for the answer of the council that looks into it, and record it.',
  },
  PAPERS_MISSING: {
    rule: 'R-MOV-05',
    detail: 'Papers that the other council must have are not among those that are sent.',
    whatToDo: 'Add them.',
  },
  PAPER_NOT_HELD: {
    rule: 'R-MOV-05',
    detail: 'Something is to be sent that this record does not hold.',
    whatToDo: 'Take it out, or bring it into the record first.',
  },
  PAPERS_NEED_CONSENT: {
    rule: 'R-MOV-05',
    detail: 'Some of these papers go only if the person agrees; what is about the carer, only if the carer agrees.',
    whatToDo: 'Ask them and record that they agree, or leave those papers out.',
  },
  OFFER_AWAITS_ANSWER: {
    kind: 'STATE',
    rule: 'R-MOV-15',
    detail: 'The other council has been asked to take over and has not answered.',
    whatToDo: 'Wait for its answer; more papers can be sent meanwhile.',
  },
  NO_OFFER_TO_ANSWER: {
    kind: 'STATE',
    rule: 'R-MOV-15',
    detail: 'No offer to take the person over waits for an answer.',
    whatToDo: 'The papers have to be sent first: with them custody is offered.',
  },
  PROGRESS_NOT_TOLD: {
    rule: 'R-MOV-08',
    detail: 'Not everybody has been told how the move is going.',
    whatToDo: 'Tell the person, the carer if they move too, and from the first council also the other council.',
  },
  NO_CONTRACTS_TO_ADVISE_ON: {
    kind: 'STATE',
    rule: 'R-MOV-10',
    detail: 'The plan in force has no direct payment, so no contract hangs on it.',
    whatToDo: 'Nothing is needed here.',
  },
  DATE_NOT_COME: {
    rule: 'R-MOV-15',
    detail: 'That day has not come yet.',
    whatToDo: 'Check the date.',
  },
  MOVE_DATE_UNCHANGED: {
    rule: 'R-MOV-12',
    detail: 'That is the day of the move already.',
    whatToDo: 'Nothing is needed, unless you meant another day.',
  },
  HANDOVER_NOT_CONFIRMED: {
    rule: 'R-MOV-15',
    detail: 'A plan is in force here and the other council has not taken the person over.',
    whatToDo: 'Declare the move and hand over. The journey is closed once the hand-over is confirmed.',
  },
  RESIDENCE_DISPUTED: {
    kind: 'STATE',
    rule: 'R-MOV-13',
    detail: 'The councils disagree about which of them is responsible. Whoever meets the needs now goes on doing so.',
    whatToDo: 'Settle the disagreement first, or refer it to the Secretary of State.',
  },
  NO_RESIDENCE_DISPUTE: {
    kind: 'STATE',
    rule: 'R-MOV-13',
    detail: 'No disagreement about residence is open.',
    whatToDo: 'Record it first, with its date.',
  },
  COUNCIL_SAYS_SO_ITSELF: {
    kind: 'STATE',
    rule: 'R-MOV-15',
    detail: 'The system of the other council tells us of this move itself, sealed, so that both councils can prove it.',
    whatToDo: 'Wait for its message. Call the other council if it does not come.',
  },
  MESSAGE_KNOWN: {
    kind: 'STATE',
    rule: 'R-MOV-15',
    detail: 'This message has been entered in the ledger before.',
    whatToDo: 'Nothing is needed.',
  },
  MESSAGE_EARLY: {
    kind: 'STATE',
    rule: 'R-MOV-15',
    detail: 'An earlier message of the same council has not come yet.',
    whatToDo: 'Send the earlier one; this one waits for it.',
  },
  MESSAGE_CONTRADICTS: {
    kind: 'STATE',
    rule: 'R-MOV-15',
    detail: 'This message cannot be true beside what the ledger of this council holds. Nothing has changed.',
    whatToDo: 'Talk to the other council and compare both ledgers.',
  },
  LEAD_MEETS_NEEDS_NOW: {
    rule: 'R-MOV-13',
    detail: 'The lead is the council that meets the needs now, and that is this one.',
    whatToDo: 'Record this council as the one that meets the needs.',
  },
})
