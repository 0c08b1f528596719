import type { ClockKey } from '../../domain/clock-catalogue/catalogue.ts'
import { citedBy } from '../../domain/rulebook/cited-by.ts'
import { INSTRUMENT_IDS, INSTRUMENTS, type InstrumentId } from '../../domain/rulebook/instruments.ts'
import type { Instant, LocalDate } from '../../domain/shared/time.ts'
import { countOpenClocks, listOpenClocks, type OpenClockSeen } from '../../prisma/queries/open-clocks.ts'
import { cutPage } from '../page.ts'
import { recordView, type Viewer } from '../viewer.ts'
import type { RuleChangeDoor } from './propose.ts'

/** An instrument with everything that rests on it. */
export interface InstrumentShown {
  readonly id: InstrumentId
  readonly title: string
  readonly version: string
  readonly inForceFrom: LocalDate
  /** The first day on which it was no longer in force. */
  readonly repealedOn?: LocalDate
  readonly rules: readonly string[]
  readonly clocks: readonly ClockKey[]
  /** How many clocks that run now cite it. */
  readonly openClocks: number
}

/** Every Act, set of regulations and guidance that a rule or a date rests on, and what does. */
export async function listInstruments(
  door: RuleChangeDoor,
  viewer: Viewer,
  now: Instant,
): Promise<readonly InstrumentShown[]> {
  const [{ policy }, counts] = await Promise.all([door.rulesInForce.at(now), countOpenClocks(door.database)])
  await recordView(door, viewer, 'VIEW_INSTRUMENTS')
  return INSTRUMENT_IDS.map((id) => shown(id, policy.repealed?.[id], counts))
}

export interface InstrumentPage {
  readonly instrument: InstrumentShown
  /** Clocks that run now and cite it. */
  readonly open: readonly OpenClockSeen[]
  readonly next?: string
}

/** One instrument, with the journeys in which a clock that cites it runs. */
export async function viewInstrument(
  door: RuleChangeDoor,
  viewer: Viewer,
  {
    id,
    now,
    after,
    limit,
  }: { readonly id: InstrumentId; readonly now: Instant; readonly after: string; readonly limit: number },
): Promise<InstrumentPage> {
  const { clocks } = citedBy(id)
  const [{ policy }, counts, rows] = await Promise.all([
    door.rulesInForce.at(now),
    countOpenClocks(door.database),
    listOpenClocks(door.database, clocks, { after, limit: limit + 1 }),
  ])
  await recordView(door, viewer, 'VIEW_INSTRUMENTS')
  const { shown: open, ...next } = cutPage(rows, limit, ({ journeyId, clockId }) => `${journeyId}/${clockId}`)
  return { instrument: shown(id, policy.repealed?.[id], counts), open, ...next }
}

function shown(id: InstrumentId, marked: LocalDate | undefined, counts: ReadonlyMap<string, number>): InstrumentShown {
  const { title, version, inForceFrom, ...data } = INSTRUMENTS[id]
  const repealedOn = marked ?? data.repealedOn
  const { rules, clocks } = citedBy(id)
  const openClocks = clocks.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0)
  const ended = repealedOn === undefined ? {} : { repealedOn }
  return { id, title, version, inForceFrom, ...ended, rules, clocks, openClocks }
}
