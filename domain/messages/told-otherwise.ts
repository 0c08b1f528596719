import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import { noticeCountsFromArrival } from '../closure/notice.ts'
import { startedBy } from '../journey/clock-intent.ts'
import { stopStartedBy } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { RunningClock } from '../journey/running-clock.ts'
import { STAGES } from '../journey/stage.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import { WHO_CONFIRMS } from './confirming.ts'
import { hasBeenAskedFor, lettersThatStop, STOPPED_BY_A_LETTER } from './on-the-way.ts'
import { LETTERS_REFUSALS } from './refusals.ts'
import type { OtherWay } from './state.ts'
import { template } from './templates.ts'
import { letterWork } from './work.ts'

export interface RecordToldOtherwiseFacts {
  /** The date that waits for the letter. */
  readonly date: ClockKey
  readonly way: OtherWay
}

type ToldRule = Rule<RecordToldOtherwiseFacts>

/** Letters with a step of their own for somebody who got what is in them without the post. */
const CONFIRMED_ELSEWHERE: readonly ClockKey[] = [
  'plan.copies',
  'plan.copies.carer',
  'plan.copies.advocate',
  'plan.copies.gp',
  'plan.copies.other',
  'hospital.receipt',
]

/** The dates that wait for a letter whose reader can be told in another way. */
export const DATES_OF_LETTERS: readonly ClockKey[] = [...STOPPED_BY_A_LETTER].filter(
  (key) => !CONFIRMED_ELSEWHERE.includes(key),
)

const IN_WRITING: readonly OtherWay[] = ['GIVEN_BY_HAND', 'POSTED_BY_HAND']

/** The oldest first: where two referrers wait for their answers, each is told by themselves. */
const running = ({ clocks }: Journey, { date }: RecordToldOtherwiseFacts): readonly RunningClock[] =>
  clocks.filter(({ key }) => key === date).toSorted((a, b) => startedBy(a.id) - startedBy(b.id))

const dateRuns: ToldRule = (journey, { facts }) =>
  running(journey, facts).length === 0 ? LETTERS_REFUSALS.LETTER_NOT_AWAITED : undefined

/** A letter that a step sends is sent by that step: it decides more than what is told. */
const letterIsAskedFor: ToldRule = (journey, { facts: { date } }) =>
  hasBeenAskedFor(journey, { key: date }) ? undefined : LETTERS_REFUSALS.LETTER_NOT_ASKED_FOR

/** What is being produced, or may have arrived, is not in doubt for want of an address. */
const nobodyElseSeesToIt: ToldRule = (journey, { facts }) =>
  letterWork(journey).some(({ clock }) => clock !== undefined && clock.id === running(journey, facts)[0]?.id)
    ? LETTERS_REFUSALS.LETTER_SEEN_TO_ALREADY
    : undefined

/** R-ELG-04, R-ASM-09, R-SGN-05. What the law wants in writing is given in writing. */
const inWritingWhereLawAsks: ToldRule = (_journey, { facts: { date, way } }) =>
  lettersThatStop(date).some((name) => template(name).requiredBy !== undefined) && !IN_WRITING.includes(way)
    ? LETTERS_REFUSALS.MUST_BE_IN_WRITING
    : undefined

/** R-REF-02. Somebody who refers may leave no name; the person themselves is found. */
const personIsFound: ToldRule = (_journey, { facts: { date, way } }) =>
  way === 'CANNOT_BE_TOLD' && date !== 'referral.acknowledge.referrer'
    ? LETTERS_REFUSALS.PERSON_MUST_BE_TOLD
    : undefined

/**
 * R-REF-02, R-GEN-03. Somebody without an address that letters reach is told in another way: by telephone, face to face, or on paper
 * that a colleague brings. The date stops, and the letter does not follow months later as news.
 */
const recordToldOtherwise = defineStep<RecordToldOtherwiseFacts>()({
  name: 'recordToldOtherwise',
  title: 'Record that somebody was told without the letter',
  roles: [...WHO_CONFIRMS, 'PANEL_CHAIR'],
  // Also after closing: the letter that says so may be the one.
  from: STAGES,
  // The rules look at the one date, and nothing else that changed matters to it.
  reads: [],
  rules: [dateRuns, letterIsAskedFor, nobodyElseSeesToIt, inWritingWhereLawAsks, personIsFound],
  happens: (journey, { facts, receivedAt }) => {
    const [, next] = running(journey, facts)
    const upTo = next === undefined ? journey.version : startedBy(next.id) - 1
    const counted = noticeCountsFromArrival(journey, [facts.date], receivedAt)
    return {
      event: { type: 'ToldOtherwise', date: facts.date, way: facts.way, upTo },
      clocks: [stopStartedBy(upTo, facts.date, 'ToldOtherwise'), ...counted.clocks],
      messages: counted.messages,
    }
  },
})

export const toldOtherwiseSteps = [recordToldOtherwise] as const
