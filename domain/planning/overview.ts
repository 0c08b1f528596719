import { missingAgreements } from '../agreement/held.ts'
import type { Journey } from '../journey/journey.ts'
import type { RuleId } from '../rulebook/rule-ids.ts'
import { PLAN_ITEM_KINDS, PLAN_ITEM_WORDS, type PlanItemKind } from './checklist.ts'
import type { Gap } from './gap.ts'
import { checklistGaps, signOffGaps } from './gaps.ts'
import { planOf } from './plan.ts'
import { PLAN_ITEMS, type PlanItem, type PlanItemAnswer } from './state.ts'
import { warningAbout } from './warnings.ts'

/** Something to do before the plan can go on. */
interface ToDo {
  readonly problem: string
  readonly whatToDo: string
  readonly rule?: RuleId
  /** True when the plan could not be signed either; every gap holds up the plan before it goes out. */
  readonly holdsUpSignOff: boolean
}

interface ItemOverview {
  readonly item: PlanItem
  readonly title: string
  readonly kind: PlanItemKind
  /** Absent while nobody has answered it. */
  readonly answer?: PlanItemAnswer
  readonly toDo: readonly ToDo[]
  readonly warning?: string
}

/** R-PLN-02. The checklist as it stands: what holds up the plan, what holds up its sign-off, and what to look at again. */
export interface PlanOverview {
  readonly planVersion: number
  readonly begun: boolean
  readonly items: readonly ItemOverview[]
  /** R-SGN-01. Who has not agreed to what, in words; empty when nobody is asked or everybody has. */
  readonly notAgreed: readonly string[]
  /** R-DSP-01. How many disagreements wait for an answer. */
  readonly disputesOpen: number
}

const toDoOf = ({ problem, toDo, refusal }: Gap, holdsUpSignOff: boolean): ToDo => ({
  problem,
  whatToDo: toDo,
  ...(refusal.rule === undefined ? {} : { rule: refusal.rule }),
  holdsUpSignOff,
})

export function planOverview(journey: Journey): PlanOverview {
  const { agreement } = journey
  const plan = planOf(journey)
  const gaps = checklistGaps(journey)
  const beforeSignOff = signOffGaps(journey).map(({ item, problem }) => `${item ?? ''} ${problem}`)
  const itemOverview = (item: PlanItem): ItemOverview => {
    const answer = plan.items[item]
    const warning = warningAbout(journey, item)
    return {
      item,
      title: PLAN_ITEM_WORDS[item],
      kind: PLAN_ITEM_KINDS[item],
      ...(answer === undefined ? {} : { answer }),
      toDo: gaps
        .filter((gap) => gap.item === item)
        .map((gap) => toDoOf(gap, beforeSignOff.includes(`${item} ${gap.problem}`))),
      ...(warning === undefined ? {} : { warning }),
    }
  }
  return {
    planVersion: plan.version,
    begun: plan.terms !== undefined,
    items: PLAN_ITEMS.map(itemOverview),
    notAgreed: agreement?.planVersion === plan.version ? missingAgreements(agreement) : [],
    disputesOpen: agreement?.disputes?.length ?? 0,
  }
}
