/**
 * R-HOS-10. Whom to see first where longer-term needs cannot all be assessed in time, first to last: whoever needed help when somebody
 * looked in; whoever is in a long-term bed, from which the way home gets harder with every week; whoever nobody has a pathway for;
 * whoever recovers in a bed; whoever is at home with support.
 */
export const AFTER_HOSPITAL_ORDER = [
  'NEEDED_HELP',
  'LONG_TERM_BED',
  'PATHWAY_NOT_SET',
  'BED_TO_RECOVER',
  'AT_HOME',
] as const
export type AfterHospital = (typeof AFTER_HOSPITAL_ORDER)[number]
