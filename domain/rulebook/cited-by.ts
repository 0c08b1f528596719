import { CLOCK_KEYS, CLOCKS, type ClockKey } from '../clock-catalogue/catalogue.ts'
import { instrumentsIn, type InstrumentId } from './instruments.ts'
import { RULE_IDS, type RuleId } from './rule-ids.ts'
import { RULE_INSTRUMENTS } from './rule-instruments.ts'

/** What rests on an instrument: the rules that name it as their source, and the clocks whose dates are told with it. */
export interface CitedBy {
  readonly rules: readonly RuleId[]
  readonly clocks: readonly ClockKey[]
}

export const citedBy = (instrument: InstrumentId): CitedBy => ({
  rules: RULE_IDS.filter((rule) => RULE_INSTRUMENTS[rule]?.includes(instrument) === true),
  clocks: CLOCK_KEYS.filter((key) => instrumentsIn(CLOCKS[key].citation).includes(instrument)),
})
