import type { PlanAspect } from '../agreement/state.ts'
import type { PlanItem, SentBack } from './state.ts'

/** The items of the checklist in plain words. */
export const PLAN_ITEM_WORDS: Readonly<Record<PlanItem, string>> = {
  'PC-01': 'needs found by the assessment',
  'PC-02': 'which needs are eligible',
  'PC-03': 'how each need will be met, and by whom',
  'PC-04': 'how the plan meets needs and wishes',
  'PC-05': 'what the person wants to achieve',
  'PC-06': 'the personal budget and how it will be used',
  'PC-07': 'advice on reducing and preventing needs',
  'PC-08': 'what a direct payment is for',
  'PC-09': 'what is important to the person',
  'PC-10': 'how the person would like things to change',
  'PC-11': 'when and how support is given',
  'PC-12': 'the carer and their needs',
  'PC-13': 'staying safe and managing risks',
  'PC-14': 'culture, faith, language and other special needs',
  'PC-15': 'what happens in a crisis or when needs change',
  'PC-16': 'when and how the plan will be reviewed',
  'PC-17': 'who manages the money, and how',
  'PC-18': 'what the person wants from managing their own support',
  'PC-19': 'needs met by others',
  'PC-20': 'other plans, and who watches over them',
  'PC-21': 'prevention, equipment and technology',
  'PC-22': 'the advocate or representative',
}

/**
 * R-PLN-02. What an open part holds up. Every part must be answered before the plan goes out.
 * SIGN_OFF: it belongs in every plan, so it must be written and holds up the sign-off too.
 * SIGN_OFF_UNLESS_NOT_APPLICABLE: the same, but it may be marked as not applicable with a reason, where that is true.
 * SUBMISSION: it does not hold up the sign-off.
 */
export type PlanItemKind = 'SIGN_OFF' | 'SIGN_OFF_UNLESS_NOT_APPLICABLE' | 'SUBMISSION'

/** Rulebook 4.9, column B. */
export const PLAN_ITEM_KINDS: Readonly<Record<PlanItem, PlanItemKind>> = {
  'PC-01': 'SIGN_OFF',
  'PC-02': 'SIGN_OFF',
  'PC-03': 'SIGN_OFF',
  'PC-04': 'SIGN_OFF',
  'PC-05': 'SIGN_OFF',
  'PC-06': 'SIGN_OFF',
  'PC-07': 'SIGN_OFF',
  'PC-08': 'SIGN_OFF_UNLESS_NOT_APPLICABLE',
  'PC-09': 'SIGN_OFF',
  'PC-10': 'SIGN_OFF',
  'PC-11': 'SIGN_OFF',
  'PC-12': 'SIGN_OFF_UNLESS_NOT_APPLICABLE',
  'PC-13': 'SIGN_OFF',
  'PC-14': 'SIGN_OFF_UNLESS_NOT_APPLICABLE',
  'PC-15': 'SIGN_OFF',
  'PC-16': 'SIGN_OFF',
  'PC-17': 'SIGN_OFF',
  'PC-18': 'SUBMISSION',
  'PC-19': 'SIGN_OFF_UNLESS_NOT_APPLICABLE',
  'PC-20': 'SIGN_OFF_UNLESS_NOT_APPLICABLE',
  'PC-21': 'SIGN_OFF',
  'PC-22': 'SIGN_OFF_UNLESS_NOT_APPLICABLE',
}

/** R-DSP-01. A dispute goes back to the parts that its aspect is about, and to no others. */
export const ITEMS_OF_ASPECT: Readonly<Record<PlanAspect, readonly PlanItem[]>> = {
  INFORMATION: ['PC-01', 'PC-02', 'PC-05', 'PC-09', 'PC-10', 'PC-12', 'PC-13', 'PC-14', 'PC-19', 'PC-20', 'PC-22'],
  BUDGET: ['PC-06', 'PC-08', 'PC-17', 'PC-18'],
  HOW: ['PC-03', 'PC-04', 'PC-07', 'PC-08', 'PC-11', 'PC-15', 'PC-16', 'PC-17', 'PC-18', 'PC-21'],
}

/** R-JNT-01, R-JNT-02. What has to be looked at again when plans part: carer, budget, reviews, who manages, other plans. */
export const ITEMS_OF_SPLIT: Readonly<Record<Exclude<SentBack['by'], 'DISPUTE' | 'PANEL'>, readonly PlanItem[]>> = {
  JOINT_PLAN_SPLIT: ['PC-03', 'PC-06', 'PC-12', 'PC-16', 'PC-17'],
  OTHER_PLAN_ENDED: ['PC-03', 'PC-16', 'PC-19', 'PC-20'],
}
