import type { BudgetLine, LineKind, ManagementMode, MoneyManager } from '../../domain/managing/state.ts'
import { pounds } from '../letters/letter.ts'
import type { Part } from './document.ts'
import { eventsOf, type Past } from './past.ts'

const MODE_WORDS: Readonly<Record<ManagementMode, string>> = {
  LA_MANAGED: 'the council arranges it and pays',
  DIRECT_PAYMENT: 'a direct payment',
  ISF: 'an individual service fund',
  THIRD_PARTY: 'a managed account',
}

const MANAGER_WORDS: Readonly<Record<MoneyManager, string>> = {
  FAMILY_OR_FRIEND: 'with a relative or friend',
  BROKER: 'with a broker',
  ADVOCATE: 'with an advocate',
  INDEPENDENT_SOCIAL_WORKER: 'with an independent social worker',
  CARE_MANAGER: 'with the care manager',
  COUNCIL_FINANCE_TEAM: "with the council's finance team",
}

const KIND_WORDS: Readonly<Record<LineKind, string | undefined>> = {
  CHARGEABLE: undefined,
  SECTION_117: 'aftercare under section 117, free of charge',
  REABLEMENT: 'reablement, free of charge for the first six weeks',
  EQUIPMENT_OR_MINOR_ADAPTATION: 'equipment or a minor adaptation, free of charge',
  BREAK_FOR_CARER: 'care for the person that gives their carer a break; the carer pays nothing for it',
  CARE_GIVEN_TO_ADULT: 'care for the adult that gives the carer a break, free of charge for the carer',
}

/** `Line 1: £380 a week. Help in the mornings. The money: a managed account, with a broker, pooled with others.` */
function lineText({ line, weeklyPence, kind, mode, manager, pooled }: BudgetLine, what: string | undefined): string {
  const how = [
    MODE_WORDS[mode],
    ...(manager === undefined ? [] : [MANAGER_WORDS[manager]]),
    ...(pooled ? ['pooled with others'] : []),
    ...(KIND_WORDS[kind] === undefined ? [] : [KIND_WORDS[kind]]),
  ]
  const about = what === undefined ? '' : ` ${what.replace(/\.?$/, '.')}`
  return `${line.replace('LINE-', 'Line ')}: ${pounds(weeklyPence)} a week.${about} The money: ${how.join(', ')}.`
}

/** R-MGT-05. The budget line by line, as it was chosen for this plan; nothing for a plan from before lines were chosen. */
export function budgetLines(past: Past, signedIn: number): readonly Part[] {
  const chosen = eventsOf(past, 'ManagementModeChosen').findLast(({ version }) => version < signedIn)
  if (chosen === undefined) return []
  const lines = chosen.event.lines.map((line, place) => lineText(line, chosen.written[`/lines/${String(place)}/what`]))
  return [{ title: 'the budget line by line', text: lines.join('\n') }]
}
