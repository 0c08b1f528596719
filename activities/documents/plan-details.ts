import { capital } from '../../domain/clocks/words.ts'
import {
  CONTINGENCY_WORDS,
  PREVENTION_WORDS,
  type Contingency,
  type DirectPaymentDetail,
  type PaymentRhythm,
  type PlanDetails,
  type PreventionConsidered,
} from '../../domain/planning/details.ts'
import { NEED_WORDS, OTHERS_WORDS } from '../../domain/planning/needs.ts'
import { pounds } from '../letters/letter.ts'
import { NOTHING_WRITTEN } from './document.ts'
import type { PastEventOf } from './past.ts'

const RESULT_WORDS: Readonly<Record<PreventionConsidered['result'], string>> = {
  CONSIDERED: 'thought about',
  OFFERED: 'offered',
  DECLINED: 'offered, and not wanted',
}

const list = (lead: string, entries: readonly string[] | undefined): readonly string[] =>
  entries === undefined || entries.length === 0 ? [] : [[lead, ...entries.map((entry) => `- ${entry}`)].join('\n')]

const RHYTHM_WORDS: Readonly<Record<PaymentRhythm, string>> = {
  WEEK: 'every week',
  FOUR_WEEKS: 'every four weeks',
  MONTH: 'every month',
  ONCE: 'once',
}

/** R-PLN-02. How much a direct payment is, how often it comes, and what for. */
const paymentText = ({ needs, amountPence, every }: DirectPaymentDetail): string =>
  `The direct payment: ${pounds(amountPence)} ${RHYTHM_WORDS[every]}, for these needs: ${needs.map((need) => NEED_WORDS[need]).join('; ')}.`

/** R-HLT-02. What sets the step off, the extra support, its limit and whom to call. */
function contingencyText({ kinds, limitDays }: Contingency, written: (field: string) => string | undefined): string {
  const say = (field: string): string => written(field) ?? NOTHING_WRITTEN
  return [
    `${capital(kinds.map((kind) => CONTINGENCY_WORDS[kind]).join(', or '))}:`,
    `- When: ${say('trigger')}`,
    `- Extra support: ${say('extraSupport')}`,
    `- For at most ${limitDays} ${limitDays === 1 ? 'day' : 'days'} each time`,
    `- Whom to call: ${say('whoToCall')}`,
  ].join('\n')
}

/** What a part of the plan says in codes, in words that follow its text: as last given, for a part that applies. */
export function detailTexts(written: readonly PastEventOf<'PlanSectionUpdated'>[]): readonly string[] {
  const last = written.findLast(({ event }) => event.details !== undefined || event.answer === 'NOT_APPLICABLE')
  return last === undefined ? [] : textsOf(last)
}

function textsOf({ event, written }: PastEventOf<'PlanSectionUpdated'>): readonly string[] {
  const { needsMet, directPayment, contingencies = [], metByOthers, prevention }: PlanDetails = event.details ?? {}
  return [
    ...list(
      'The support in this plan meets these needs:',
      needsMet?.map((need) => NEED_WORDS[need]),
    ),
    ...(directPayment === undefined ? [] : [paymentText(directPayment)]),
    ...contingencies.map((one, place) =>
      contingencyText(one, (field) => written[`/contingencies/${String(place)}/${field}`]),
    ),
    ...list(
      'Others meet these needs:',
      metByOthers?.map(({ need, by }) => `${NEED_WORDS[need]}: ${OTHERS_WORDS[by]}`),
    ),
    ...list(
      'What could prevent or reduce needs:',
      prevention?.map(({ option, result }) => `${PREVENTION_WORDS[option]}: ${RESULT_WORDS[result]}`),
    ),
  ]
}
