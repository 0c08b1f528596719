import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow'
import type { SearchAttributePair } from '@temporalio/common'
import { asText, searchAttributesOf, type Shown } from '../contracts/shown.ts'
import { supervisorDetails } from '../domain/journey/supervisor-details.ts'
import { fromMs } from '../domain/shared/time.ts'

/**
 * Shows supervisors where the journey stands. Search attributes cost a third of the server's work for a step, so only those that
 * changed are sent; the details cost nothing and are lost at the end of a run, so they are always set.
 */
export function publish(shown: Shown): void {
  const shownNow: SearchAttributePair[] = workflowInfo().typedSearchAttributes.getAll()
  const before = new Map(shownNow.map(({ key, value }) => [key.name, asText(value)]))
  const changed = searchAttributesOf(shown).filter(
    ({ key, value }) => asText(value) !== (before.get(key.name) ?? 'null'),
  )
  if (changed.length > 0) upsertSearchAttributes(changed)
  setCurrentDetails(supervisorDetails(shown.journey, fromMs(Date.now()), [...shown.attention]))
}
