import { capital, sayDate } from '../../domain/clocks/words.ts'
import { noLongerMet } from '../../domain/planning/met-by-others.ts'
import { NEED_WORDS, OTHERS_WORDS } from '../../domain/planning/needs.ts'
import { PLAN_ITEM_WORDS } from '../../domain/planning/checklist.ts'
import { PLAN_ITEMS, type PlanItem } from '../../domain/planning/state.ts'
import type { FinalBudget } from '../../domain/sign-off/state.ts'
import { OTHER_BUDGET_WORDS } from '../letters/budget-words.ts'
import { pounds } from '../letters/letter.ts'
import { agreementCopy } from './agreement-copy.ts'
import { budgetLines } from './budget-lines.ts'
import { NOTHING_WRITTEN, sayDay, type Content, type DocumentKind, type Part } from './document.ts'
import { eventsOf, ofThisRound, type Past, type PastEventOf } from './past.ts'
import { detailTexts } from './plan-details.ts'
import { saidOf } from './plan-surroundings.ts'

/** What the parts of a plan are written from. */
const WRITTEN_FROM = [
  'JourneyReopened',
  'PlanBegun',
  'PlanSectionUpdated',
  'RevisionStarted',
  'ExternalPlanLinked',
  'ExternalPlanEnded',
] as const

/** R-PLN-02, R-SGN-01. The plan as it was sent out to be agreed. */
export const draftPlan: DocumentKind = {
  fileName: 'draft-care-and-support-plan',
  title: 'Draft of the care and support plan',
  reads: [...WRITTEN_FROM, 'PlanSubmitted'],
  write(everything) {
    const past = ofThisRound(everything)
    const submitted = eventsOf(past, 'PlanSubmitted').at(-1)
    const parts = submitted && planParts(past, submitted)
    if (submitted === undefined || parts === undefined) return undefined
    const { planVersion, weeklyPence, oneOffPence } = submitted.event
    return {
      facts: [
        `Draft ${planVersion}, sent out on ${sayDay(submitted.at)}`,
        `Cost: ${pounds(weeklyPence)} a week`,
        ...onceFacts(oneOffPence),
        ...jointFacts(submitted),
      ],
      parts,
    }
  },
}

/**
 * R-SGN-04, R-SGN-05. The plan in force, with the copy of its agreement and the small changes made since (R-REV-12). A draft of the
 * next plan is no part of it (R-REV-11).
 */
export const signedPlan: DocumentKind = {
  fileName: 'care-and-support-plan',
  title: 'Care and support plan',
  reads: [
    ...WRITTEN_FROM,
    'ManagementModeChosen',
    'PlanSubmitted',
    'AgreementRecorded',
    'PlanSignedOff',
    'ReviewCompleted',
    'NeedsMetByOthersReviewed',
  ],
  write: (past) => writeSigned(past, { withCarersOwn: true }),
}

/** R-MOV-05. The same without what a joint plan says of the carer's own support: that is the carer's to give. */
export const personsPlan: DocumentKind = {
  ...signedPlan,
  write: (past) => writeSigned(past, { withCarersOwn: false }),
}

/** R-MOV-05, R-CAR-07. A joint plan is the carer's plan too, and whole. */
export const carersPlan: DocumentKind = {
  ...signedPlan,
  fileName: 'joint-plan',
  title: 'Joint plan of the person and the carer',
}

function writeSigned(everything: Past, { withCarersOwn }: { readonly withCarersOwn: boolean }): Content | undefined {
  const past = ofThisRound(everything)
  const signed = eventsOf(past, 'PlanSignedOff').at(-1)
  const submitted = eventsOf(past, 'PlanSubmitted').findLast(
    ({ event }) => event.planVersion === signed?.event.planVersion,
  )
  if (signed === undefined || submitted === undefined) return undefined
  const parts = planParts(past, submitted)
  const agreement = agreementCopy(past, submitted.event)
  if (parts === undefined || agreement === undefined) return undefined
  return {
    facts: [...signedFacts(signed), ...(withCarersOwn ? jointFacts(submitted) : [])],
    parts: [
      ...parts,
      ...budgetLines(past, signed.version),
      agreement,
      ...smallChanges(past, signed.version),
      ...noLongerDone(past, signed.version),
    ],
  }
}

/** R-BUD-03. When it was signed, when support starts, and who pays what. */
const signedFacts = ({ at, event: { startDate, budget } }: PastEventOf<'PlanSignedOff'>): readonly string[] => [
  `Signed on ${sayDay(at)}`,
  `Support is to start on ${sayDate(startDate)}`,
  `Personal budget: ${pounds(budget.totalWeeklyPence)} a week. The person pays ${pounds(budget.personPence)} of it and the council pays ${pounds(budget.councilPence)}.`,
  ...onceFacts(budget.oneOffPence),
  ...otherBudgetFacts(budget),
]

const onceFacts = (pence = 0): readonly string[] =>
  pence > 0 ? [`Paid once, when the plan begins: ${pounds(pence)}`] : []

/** R-BUD-03. Budgets beside the council's own. */
const otherBudgetFacts = ({ otherBudgets = [] }: FinalBudget): readonly string[] =>
  otherBudgets.map(({ kind, weeklyPence }) => `${capital(OTHER_BUDGET_WORDS[kind])}: ${pounds(weeklyPence)} a week`)

/** R-JNT-01. A joint plan says what is the carer's own. */
const jointFacts = ({ event: { joint } }: PastEventOf<'PlanSubmitted'>): readonly string[] =>
  joint === undefined
    ? []
    : [`Joint plan of the person and the carer. The carer's own support: ${pounds(joint.carerWeeklyPence)} a week`]

/** Each item as it stood when the plan was submitted; undefined when not one of them has any words. */
function planParts(past: Past, submitted: PastEventOf<'PlanSubmitted'>): readonly Part[] | undefined {
  const before = past.filter(({ version }) => version < submitted.version)
  const texts = PLAN_ITEMS.map((item) => ({ item, text: wordsOf(writtenOf(before, item)) }))
  return texts.every(({ text }) => text === undefined)
    ? undefined
    : texts.map(({ item, text = NOTHING_WRITTEN }) => ({
        title: PLAN_ITEM_WORDS[item],
        text: [text, saidOf(before, item)].filter((one) => one !== undefined).join('\n\n'),
      }))
}

/** R-REV-10. What was written in a part: in the draft itself, or in the plan before where the revision took that over. */
function writtenOf(past: Past, item: PlanItem): readonly PastEventOf<'PlanSectionUpdated'>[] {
  const all = eventsOf(past, 'PlanSectionUpdated').filter(({ event }) => event.item === item)
  const revision = eventsOf(past, 'RevisionStarted').at(-1)
  if (revision === undefined) return all
  const anew = all.filter(({ version }) => version > revision.version)
  const isReused = revision.event.reuse.some(({ part }) => part === 'PLAN')
  return isReused && anew.length === 0 ? all : anew
}

function wordsOf(ofItem: readonly PastEventOf<'PlanSectionUpdated'>[]): string | undefined {
  const last = ofItem.at(-1)
  if (last === undefined) return undefined
  const reason = last.written['/notApplicableReason']
  const text =
    last.written['/content'] ?? (reason === undefined ? undefined : `This does not apply. The reason: ${reason}`)
  return text === undefined ? undefined : [text, ...detailTexts(ofItem)].join('\n\n')
}

/** R-CAR-05. Whoever reads a copy does not count on somebody who has stopped. */
function noLongerDone(past: Past, signedIn: number): readonly Part[] {
  const texts = eventsOf(past, 'NeedsMetByOthersReviewed')
    .filter(({ version }) => version > signedIn)
    .flatMap(({ at, event }) =>
      noLongerMet(event.found).map(
        ({ need, by }) => `- ${NEED_WORDS[need]}: ${OTHERS_WORDS[by]}, as we know since ${sayDay(at)}`,
      ),
    )
  return texts.length === 0
    ? []
    : [{ title: 'what others no longer do, although the plan says so', text: texts.join('\n') }]
}

/** R-REV-12. What a review changed without a new plan. */
function smallChanges(past: Past, signedIn: number): readonly Part[] {
  const changes = eventsOf(past, 'ReviewCompleted').filter(
    ({ version, event }) => version > signedIn && event.result === 'MINOR_CHANGE',
  )
  if (changes.length === 0) return []
  const texts = changes.map(
    ({ at, written }) => `At the review on ${sayDay(at)}:\n${written['/summary'] ?? NOTHING_WRITTEN}`,
  )
  return [{ title: 'small changes since the plan was signed', text: texts.join('\n\n') }]
}
