import { CLOCKS, type ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'

/**
 * R-CLS-01, R-CLS-03. Everything that ran for the person stops; safeguarding, complaints and retention go on, as the catalogue
 * says. Every way of ending a journey uses this one.
 */
export function cancelRunningClocks({ clocks }: Journey, cause: string): readonly ClockIntent[] {
  const keys: readonly ClockKey[] = [...new Set(clocks.map(({ key }) => key))]
  return keys.filter((key) => !CLOCKS[key].survivesDeath).map((key) => cancel(key, cause))
}
