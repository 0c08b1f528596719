import type { ClockIntent } from '../journey/clock-intent.ts'
import { met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { openFrom } from '../journey/stage.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import type { Instant } from '../shared/time.ts'
import { CONTACT_CLOCKS } from './begin.ts'
import { WAITING_REFUSALS } from './refusals.ts'
import type { InterimHelpAnswer, InterimHelpOutcome } from './state.ts'

export interface RecordInterimHelpFacts {
  readonly outcome: InterimHelpOutcome
}

const KEY = 'waitingWell.interimHelp'

const runs = ({ clocks }: Pick<Journey, 'clocks'>): boolean => clocks.some(({ key }) => key === KEY)

/** R-WTW-03. Help that was offered and is wanted is somebody's to see to, by a date; who has other help by now needs none. */
export function interimHelpClocks(
  journey: Pick<Journey, 'clocks'>,
  answer: InterimHelpAnswer | undefined,
  at: Instant,
): readonly ClockIntent[] {
  if (answer === undefined) return []
  if (answer !== 'WANTED') return runs(journey) ? [met(KEY, 'WaitingContactRecorded')] : []
  return runs(journey) ? [] : [start(KEY, at)]
}

const isWanted: Rule<unknown> = (journey) => (runs(journey) ? undefined : WAITING_REFUSALS.NO_INTERIM_HELP_WANTED)

/** R-WTW-03. What came of it; the person hears it in writing, also where nothing could be found. */
const recordInterimHelp = defineStep<RecordInterimHelpFacts>()({
  name: 'recordInterimHelp',
  title: 'Record what help there is while somebody waits',
  roles: ['TRIAGE_WORKER', 'PRACTITIONER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER'],
  from: openFrom('ADVICE_ONLY'),
  reads: ['waiting'],
  rules: [isWanted],
  happens: ({ waiting }, { facts: { outcome } }) => ({
    event: { type: 'InterimHelpRecorded', outcome },
    clocks: [met(KEY, 'InterimHelpRecorded')],
    messages: [
      {
        template: 'INTERIM_HELP',
        to: 'PERSON',
        dates: Object.values(CONTACT_CLOCKS),
        about: { outcome, waits: waiting !== undefined },
      },
    ],
  }),
})

export const interimHelpSteps = [recordInterimHelp] as const
