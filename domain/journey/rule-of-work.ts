import { CLOCKS, type ClockKey } from '../clock-catalogue/catalogue.ts'
import { decisionOf } from '../decisions/table.ts'
import type { RuleId } from '../rulebook/rule-ids.ts'
import type { Stage } from './stage.ts'

/** By which rule a stage asks for its own next step, where no date and no decision says it. */
const OF_STAGE: Readonly<Record<Stage, RuleId>> = {
  CONTACT: 'R-REF-01',
  TRIAGE: 'R-REF-04',
  ADVICE_ONLY: 'R-IAG-02',
  WAITING: 'R-OPS-01',
  SHORT_TERM: 'R-3CV-03',
  ASSESSING: 'R-ASM-02',
  DETERMINING: 'R-ELG-01',
  NOT_ELIGIBLE: 'R-ELG-04',
  BUDGETING: 'R-BUD-01',
  PLANNING: 'R-PLN-01',
  AGREEING: 'R-DSP-01',
  PANEL: 'R-PAN-02',
  SIGN_OFF: 'R-SGN-01',
  ACTIVE: 'R-REV-02',
  REVIEWING: 'R-REV-07',
  REVISING: 'R-REV-10',
  CLOSED: 'R-CLS-03',
}

/** Steps that have a rule of their own wherever the journey stands. */
const OF_STEP: Readonly<Record<string, RuleId>> = {
  allocateCase: 'R-OPS-01',
  confirmLetterProduced: 'R-GEN-03',
  recordLetterArrival: 'R-GEN-03',
  correctContactDetails: 'R-GEN-03',
}

/** What is known of a thing to do, as its row has it. */
export interface Asked {
  readonly stage: string
  readonly clockKey: string | null
  readonly step: string | null
}

/** The rules that ask for it, the first one first: of its own date, of the decision it is, or of where the journey stands. */
export function rulesOfWork({ stage, clockKey, step }: Asked): readonly RuleId[] {
  if (clockKey !== null && clockKey in CLOCKS) return CLOCKS[clockKey as ClockKey].rules
  const own = OF_STEP[step ?? '']
  return own === undefined ? (decisionOf(step ?? '')?.rules ?? [OF_STAGE[stage as Stage]]) : [own]
}
