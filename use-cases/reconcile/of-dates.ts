import { isNotedOnReturn } from '../../domain/clocks/ledger.ts'
import { isOverdue, nextDueAt, nextWakeUp } from '../../domain/journey/due.ts'
import { hasEnded, isLive } from '../../domain/journey/liveness.ts'
import { waitsOf } from '../../domain/journey/waited-for.ts'
import { waitingOn, work } from '../../domain/journey/waiting-on.ts'
import { same, unless } from './compare.ts'
import type { Evidence } from './evidence.ts'

/** What can be looked up by column is what the state says. */
export function columnsAgree({ journey, events }: Evidence): readonly string[] {
  const { state } = journey
  const waits = events.at(-1)?.waits
  return [
    ...same('stage', journey.stage, state.stage),
    ...same('waiting on', journey.waitingOn, waitingOn(state).role),
    ...(waits ? same('whom its last event waits for', waits, waitsOf(state)) : []),
    ...same('team', journey.team, state.allocation?.team),
    ...same('worker', journey.worker, state.allocation?.worker),
    ...same('overdue', journey.overdue, isOverdue(state)),
    ...same('next due', journey.nextDueAt, nextDueAt(state)),
    ...same('next wake-up', journey.nextWakeAt, nextWakeUp(state)?.at),
  ]
}

/** The clocks that run are those that the journey knows of, with the same dates. */
export function clocksAgree({ journey: { state }, clocks }: Evidence): readonly string[] {
  const running = clocks.filter(({ stoppedAt }) => stoppedAt === null)
  const dates = running.map(({ id, dueAt }) => `${id.slice(37)} ${dueAt.toISOString()}`).sort()
  const known = state.clocks.map(({ id, dueAt }) => `${id} ${new Date(dueAt).toISOString()}`).sort()
  return same('clocks', dates, known)
}

/** Each thing to do stands on the list of whoever has to do it. */
export function workAgrees({ journey: { state }, work: listed }: Evidence): readonly string[] {
  const wanted = work(state).map(({ id, role, worker, team, step }) => ({ id, role, worker, team, step }))
  const found = listed.map(({ id, role, worker, team, step }) => ({ id: id.slice(37), role, worker, team, step }))
  return same('work', sorted(found), sorted(wanted))
}

const sorted = (items: readonly { readonly id: string; readonly [field: string]: unknown }[]) =>
  items
    .map((item) => Object.fromEntries(Object.entries(item).filter(([, value]) => (value ?? null) !== null)))
    .toSorted((a, b) => String(a['id']).localeCompare(String(b['id'])))

/** A fired date's key says of which clock it was, and what rang. */
const FIRING_KEY = /:(REMINDER|CALL|BREACH|ESCALATION|OPENING):/

/**
 * No date fired early or twice, and each that rang is an event. One that was moved rings again, for another instant; one that was
 * only noted as missed when a death was corrected (R-CLS-02) never rang.
 */
export function datesFiredOnce({ clocks, events }: Evidence): readonly string[] {
  const fired = clocks.flatMap(({ id, ledger }) =>
    ledger.flatMap((entry) =>
      'firedFor' in entry
        ? [
            {
              name: `${id} ${entry.entry} ${String(entry.index)} for ${entry.firedFor}`,
              rang: !isNotedOnReturn({ ledger }, entry),
              ...entry,
            },
          ]
        : [],
    ),
  )
  const rang = fired.filter((one) => one.rang)
  const names = fired.map(({ name }) => name)
  const firings = events.filter(({ idempotencyKey }) => FIRING_KEY.test(idempotencyKey))
  return [
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${name} fired twice`),
    ...fired
      .filter(({ at, firedFor }) => Date.parse(at) < Date.parse(firedFor))
      .map(({ name }) => `${name} fired early`),
    ...same('firings in ledgers and in events', rang.length, firings.length),
  ]
}

/** It waits for somebody or for a date, and no date has gone by unheard. */
export const nobodyIsLost = ({ journey, at, patienceMs }: Evidence): readonly string[] => [
  ...unless(isLive(journey.state), 'the journey waits for nobody and for nothing'),
  ...unless(
    journey.nextWakeAt === null ||
      hasEnded(journey.state) ||
      journey.nextWakeAt.getTime() >
        at.getTime() + Number(journey.virtualOffsetMs) - Math.max(patienceMs, WAKE_UP_TAKES_MS),
    `a wake-up of ${String(journey.nextWakeAt?.toISOString())} was missed`,
  ),
]

const WAKE_UP_TAKES_MS = 5000
