import type { Refusal } from '../shared/refusal.ts'
import { PLAN_ITEM_WORDS } from './checklist.ts'
import { PLANNING_REFUSALS } from './refusals.ts'
import type { PlanItem } from './state.ts'

/** One thing that stands in the way of a plan: what is wrong, and what to do about it. */
export interface Gap {
  /** Absent when it is about the plan as a whole. */
  readonly item?: PlanItem
  /** A clause that can follow the part's name: "is not written yet". */
  readonly problem: string
  readonly toDo: string
  /** The refusal that this gap alone would bring. */
  readonly refusal: Refusal
}

/** A gap in one part of the checklist (R-PLN-02 unless another rule asks for it). */
export const gapIn = (item: PlanItem, problem: string, toDo: string, rule: Refusal['rule'] = 'R-PLN-02'): Gap => ({
  item,
  problem,
  toDo,
  refusal: { ...PLANNING_REFUSALS.PLAN_CHECKLIST_INCOMPLETE, rule },
})

/** A gap in the plan as a whole, in the words of its refusal. */
export const gapOf = (refusal: Refusal, problem = refusal.detail): Gap => ({
  problem,
  toDo: refusal.whatToDo,
  refusal,
})

/** `PC-22 (the advocate or representative) is not written yet.` */
const sentence = ({ item, problem }: Gap): string =>
  item === undefined ? problem : `${item} (${PLAN_ITEM_WORDS[item]}) ${problem}.`

/** Everything at once, so that nobody has to come back for the next gap: what is missing, and what to do about each. */
export function refusalFor(gaps: readonly Gap[]): Refusal | undefined {
  const [first] = gaps
  if (first === undefined) return undefined
  return {
    ...first.refusal,
    detail: gaps.map(sentence).join(' '),
    whatToDo: [...new Set(gaps.map(({ toDo }) => toDo))].join(' '),
  }
}
