import { unableOutcomes } from '../eligibility/criteria.ts'
import type { Journey } from '../journey/journey.ts'
import { managingOf } from '../managing/lines.ts'
import { PLAN_ITEM_KINDS } from './checklist.ts'
import { directPaymentIsChosen, whyItApplies } from './conditions.ts'
import {
  CONTINGENCY_WORDS,
  PREVENTION_OPTIONS,
  PREVENTION_WORDS,
  type ContingencyKind,
  type NeedMetByOther,
} from './details.ts'
import { gapIn, type Gap } from './gap.ts'
import { NEED_WORDS, OTHERS_WORDS, OUTSIDE_DUTY_WORDS, type Need } from './needs.ts'
import { planOf } from './plan.ts'
import { PLAN_ITEMS, type PlanItem } from './state.ts'
import { EXTERNAL_PLAN_WORDS } from './together.ts'

type Check = (journey: Journey) => readonly Gap[]

const isFilled = (journey: Journey, item: PlanItem): boolean => planOf(journey).items[item] === 'FILLED'

const named = <Code extends string>(codes: readonly Code[], words: Readonly<Record<Code, string>>): string =>
  codes.map((code) => words[code]).join(', ')

/** R-PLN-02. Every part is answered: written, or not applicable with a reason. */
const unanswered: Check = (journey) =>
  PLAN_ITEMS.filter((item) => planOf(journey).items[item] === undefined).map((item) =>
    PLAN_ITEM_KINDS[item] === 'SIGN_OFF'
      ? gapIn(item, 'is not written yet', 'Write what is missing with the person.')
      : gapIn(
          item,
          'is not written yet',
          'Write the part with the person, or mark it as not applicable and say why, where that is true.',
        ),
  )

/** R-PLN-02. What belongs in every plan cannot be left out, and neither can what applies here. */
const wronglyLeftOut: Check = (journey) =>
  PLAN_ITEMS.filter((item) => planOf(journey).items[item] === 'NOT_APPLICABLE').flatMap((item) => {
    if (PLAN_ITEM_KINDS[item] === 'SIGN_OFF')
      return gapIn(item, 'belongs in every plan', 'Write it with the person, even when there is little to say.')
    const why = whyItApplies(journey, item)
    return why === undefined ? [] : gapIn(item, `applies, because ${why}`, 'Write each part that applies.')
  })

/** The eligible needs that neither this plan nor, as PC-19 says, anybody else meets. */
export function openNeeds(journey: Journey): readonly Need[] {
  const { details } = planOf(journey)
  const met = [...(details?.needsMet ?? []), ...(details?.metByOthers ?? []).map(({ need }) => need)]
  const eligible = journey.eligibility === undefined ? [] : unableOutcomes(journey.eligibility.finding)
  return eligible.filter((need) => !met.includes(need))
}

/** R-PLN-02, R-CAR-05. Every eligible need is met by this plan or, as PC-19 says, by others. */
const needsWithoutAnswer: Check = (journey) => {
  const open = openNeeds(journey)
  return open.length === 0 || !isFilled(journey, 'PC-03')
    ? []
    : [
        gapIn(
          'PC-03',
          `does not say how these eligible needs are met: ${named(open, NEED_WORDS)}`,
          'Name each need in `needsMet` of PC-03, or in `metByOthers` of PC-19 when somebody else meets it.',
        ),
      ]
}

/** R-PLN-02. A direct payment is for certain needs, of a certain amount, and comes at certain times. */
const paymentForNothing: Check = (journey) =>
  directPaymentIsChosen(journey) === undefined ||
  !isFilled(journey, 'PC-08') ||
  planOf(journey).details?.directPayment !== undefined
    ? []
    : [
        gapIn(
          'PC-08',
          'does not say which needs the direct payment is for, how much it is and how often it is paid',
          'Say so in `directPayment` of PC-08.',
        ),
      ]

/** R-HLT-02. A plan is ready for what comes suddenly, and for needs that are known to go up and down. */
const unprepared: Check = (journey) => {
  const wanted: readonly ContingencyKind[] = [
    'SUDDEN_CHANGE',
    'CRISIS',
    'EMERGENCY',
    ...(journey.eligibility?.finding.fluctuating === true ? (['FLUCTUATING_NEEDS'] as const) : []),
  ]
  const ready = (planOf(journey).details?.contingencies ?? []).flatMap(({ kinds }) => kinds)
  const missing = wanted.filter((kind) => !ready.includes(kind))
  return missing.length === 0 || !isFilled(journey, 'PC-15')
    ? []
    : [
        gapIn(
          'PC-15',
          `has no step for: ${named(missing, CONTINGENCY_WORDS)}`,
          'Say in `contingencies` what sets each step off, what extra support comes, for how long, and whom to call.',
          'R-HLT-02',
        ),
      ]
}

/** R-CAR-05. Somebody counts who has agreed; a carer only as long as the assessment does not say that they cannot or will not. */
const counts = ({ assessment }: Journey, { by, agreed }: NeedMetByOther): boolean => {
  const { willing = true, able = true } = assessment?.carerWillingness ?? {}
  return agreed && (by !== 'CARER' || (willing && able))
}

/** R-CAR-05. Needs met by others are named one by one, and nobody is counted on who has not agreed. */
const metByNobody: Check = (journey) => {
  if (!isFilled(journey, 'PC-19')) return []
  const metByOthers = planOf(journey).details?.metByOthers ?? []
  const notAgreed = [...new Set(metByOthers.filter((one) => !counts(journey, one)).map(({ by }) => by))]
  if (metByOthers.length === 0)
    return [
      gapIn(
        'PC-19',
        'does not say which needs are met by whom',
        'Name each need that others meet, and by whom, in `metByOthers`.',
        'R-CAR-05',
      ),
    ]
  return notAgreed.length === 0
    ? []
    : [
        gapIn(
          'PC-19',
          `counts on somebody who has not agreed: ${named(notAgreed, OTHERS_WORDS)}`,
          'Ask them whether they are willing and able. If they are not, the need goes under PC-03.',
          'R-CAR-05',
        ),
      ]
}

/** R-PLN-05. What PC-19 leaves to the NHS or to housing was asked of them, or they provide it already: a plan is no referral. */
const askedOfNobody: Check = (journey) => {
  const { toPassOn = [], passedOn = [] } = planOf(journey)
  const open = toPassOn.filter((duty) => !passedOn.includes(duty))
  return open.length === 0 || !isFilled(journey, 'PC-19')
    ? []
    : [
        gapIn(
          'PC-19',
          `leaves to others what nobody has asked them for: ${named(open, OUTSIDE_DUTY_WORDS)}`,
          'Ask for each with `refer-need-elsewhere`, or write PC-19 again and name in `providedAlready` what they provide already.',
          'R-PLN-05',
        ),
      ]
}

/** R-JNT-02. Plans that the person wants combined are combined. */
const notCombined: Check = (journey) => {
  const { terms, combined } = planOf(journey)
  const wanted = (terms?.otherPlans ?? []).filter(({ combine }) => combine).map(({ type }) => type)
  const open = wanted.filter((type) => combined?.with.includes(type) !== true)
  return open.length === 0
    ? []
    : [
        gapIn(
          'PC-20',
          `does not combine a plan that the person wants combined: ${named(open, EXTERNAL_PLAN_WORDS)}`,
          'Link each plan and name who watches over the whole, or begin the plan anew if the person has changed their mind.',
          'R-JNT-02',
        ),
      ]
}

/** R-IAG-04. Nobody gets long-term support before anybody thought of what could make it needless, in the plan or before it. */
const notConsidered: Check = (journey) => {
  const inPlan = (planOf(journey).details?.prevention ?? []).map(({ option }) => option)
  const considered: readonly string[] = [...inPlan, ...Object.keys(journey.prevention ?? {})]
  const missing = PREVENTION_OPTIONS.filter((option) => !considered.includes(option))
  return missing.length === 0 || !isFilled(journey, 'PC-21')
    ? []
    : [
        gapIn(
          'PC-21',
          `does not say whether this was considered, offered or declined: ${named(missing, PREVENTION_WORDS)}`,
          'Say in `prevention` for each of them what became of it.',
          'R-IAG-04',
        ),
      ]
}

/** R-MGT-01. All ways to manage the money were explained, and the person has chosen for each line, before anybody agrees to the plan. */
const modesNotChosen: Check = (journey) =>
  managingOf(journey).lines.length > 0 || !isFilled(journey, 'PC-17')
    ? []
    : [
        gapIn(
          'PC-17',
          'speaks of a choice that is not recorded: who looks after the money of each line of the budget',
          'Go through all the ways with the person, and record what they choose with `choose-management-mode`.',
          'R-MGT-01',
        ),
      ]

const CONTENT: readonly Check[] = [
  unanswered,
  wronglyLeftOut,
  needsWithoutAnswer,
  paymentForNothing,
  unprepared,
  metByNobody,
  askedOfNobody,
  notCombined,
  notConsidered,
  modesNotChosen,
]

/** Everything that the checklist lacks before the plan may go out. */
export const checklistGaps = (journey: Journey): readonly Gap[] => CONTENT.flatMap((check) => check(journey))

/**
 * Everything that the checklist lacks before the plan may be signed. A plan that went out before its terms were asked for is
 * held to its parts alone.
 */
export const signOffGaps = (journey: Journey): readonly Gap[] =>
  (planOf(journey).terms === undefined ? unanswered(journey) : checklistGaps(journey)).filter(
    ({ item }) => item === undefined || PLAN_ITEM_KINDS[item] !== 'SUBMISSION',
  )
