/** 0.4.11. Why a date may stand still: the wait is the person's. Not having got round to it is no reason. */
export const PAUSE_REASONS = ['IN_HOSPITAL', 'AWAY', 'ILLNESS', 'BEREAVEMENT', 'PERSON_ASKED'] as const
export type PauseReason = (typeof PAUSE_REASONS)[number]

/** Why a date may get more time while it has some left. */
export const EXTENSION_REASONS = ['TIME_TO_AGREE', 'PAPERS_ARE_COMING', 'ENQUIRY_NEEDS_MORE_TIME'] as const
export type ExtensionReason = (typeof EXTENSION_REASONS)[number]

/** Why somebody may say another day than the one that was counted. */
export const NEW_DATE_REASONS = ['NEEDS_ARE_MORE_URGENT', 'AGREED_WITH_PERSON', 'PERSON_CHOSE_THE_DAY'] as const
export type NewDateReason = (typeof NEW_DATE_REASONS)[number]

export type DateReason = PauseReason | ExtensionReason | NewDateReason
