import { defineSearchAttributeKey } from '@temporalio/common'

/** What supervisors can filter journeys by in the Temporal UI. Codes and dates only: search attributes are stored in clear. */
export const careStage = defineSearchAttributeKey('CareStage', 'KEYWORD')
export const careWaitingOn = defineSearchAttributeKey('CareWaitingOn', 'KEYWORD')
export const careNextDue = defineSearchAttributeKey('CareNextDue', 'DATETIME')
export const careOverdue = defineSearchAttributeKey('CareOverdue', 'BOOL')
export const careAttention = defineSearchAttributeKey('CareAttention', 'KEYWORD_LIST')
export const careTeam = defineSearchAttributeKey('CareTeam', 'KEYWORD')
export const careAuthority = defineSearchAttributeKey('CareAuthority', 'KEYWORD')
export const careWorker = defineSearchAttributeKey('CareWorker', 'KEYWORD')
