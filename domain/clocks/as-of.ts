import { toMs, type Instant } from '../shared/time.ts'
import { startOf, type ClockRecord } from './ledger.ts'

/**
 * 0.4.12. A clock as it was known at an instant: what had been received or had rung by then, and nothing that came afterwards.
 * @returns undefined when it had not begun
 */
export function knownAt(record: ClockRecord, at: Instant): ClockRecord | undefined {
  if (toMs(startOf(record).at) > toMs(at)) return undefined
  return { ...record, ledger: record.ledger.filter((entry) => toMs(entry.at) <= toMs(at)) }
}
