import {
  PARTY_WORDS,
  PLAN_ASPECT_WORDS,
  PLAN_ASPECTS,
  type Party,
  type PlanAspect,
} from '../../domain/agreement/state.ts'
import type { ChoiceAuthority } from '../../domain/managing/state.ts'
import { capital } from '../../domain/clocks/words.ts'
import { sayDay, type Part } from './document.ts'
import { eventsOf, type Past, type PastEventOf } from './past.ts'

const AUTHORITY_WORDS: Readonly<Record<ChoiceAuthority, string>> = {
  ATTORNEY: 'their attorney decided for them',
  DEPUTY: 'their deputy decided for them',
  BEST_INTERESTS_DECISION: 'decided in their best interests',
}

/** R-SGN-04. Who agreed to what in this version of the plan, and when. Undefined when nobody has answered. */
export function agreementCopy(
  past: Past,
  { planVersion, parties }: { readonly planVersion: number; readonly parties: readonly Party[] },
): Part | undefined {
  const answers = eventsOf(past, 'AgreementRecorded').filter(({ event }) => event.planVersion === planVersion)
  if (answers.length === 0) return undefined
  const blocks = parties.map((party) =>
    [
      capital(PARTY_WORDS[party]),
      ...PLAN_ASPECTS.map((aspect) => `- ${capital(PLAN_ASPECT_WORDS[aspect])}: ${answerOf(answers, party, aspect)}`),
    ].join('\n'),
  )
  return { title: 'who agreed to this plan, and when', text: blocks.join('\n\n') }
}

/** The last answer holds. */
function answerOf(answers: readonly PastEventOf<'AgreementRecorded'>[], party: Party, aspect: PlanAspect): string {
  const last = answers.findLast(({ event }) => event.party === party && event.aspect === aspect)
  if (last === undefined) return 'no answer'
  const { agreed, onBehalf, authority } = last.event
  const recorded = onBehalf ? ' (recorded for them)' : ''
  const how = authority === undefined ? recorded : ` (${AUTHORITY_WORDS[authority]})`
  return `${agreed ? 'agreed' : 'did not agree'} on ${sayDay(last.at)}${how}`
}
