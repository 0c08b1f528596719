import { isClockKey, type ClockKey } from '../clock-catalogue/catalogue.ts'
import { clockFired } from '../journey/clock-fired.ts'
import {
  startedBy,
  type ClockId,
  type ClockIntent,
  type Firing,
  type FiringKind,
  type OnCallNow,
} from '../journey/clock-intent.ts'
import { cancel } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { Consequences, OnFiring } from '../journey/step.ts'
import { handBackIsOwed, takeOverClocks } from '../out-of-hours/take-over.ts'
import type { StaffId } from '../roles/roles.ts'
import { toMs, type Instant } from '../shared/time.ts'
import { openCalls } from './calls.ts'
import type { Call } from './state.ts'

/** A timer that asked nobody finds nobody. */
const NOBODY: OnCallNow = { officeOpen: false, rota: [] }

interface About {
  readonly clock: ClockKey
  readonly clockId: ClockId
  /** Those who were called before. */
  readonly called: readonly StaffId[]
}

const noAnswerWaitedFor = ({ clocks }: Journey, clock: ClockKey, cause: string): readonly ClockIntent[] =>
  clocks.some(({ key, instance }) => key === 'onCall.acknowledgement' && instance === clock)
    ? [{ ...cancel('onCall.acknowledgement', cause), instance: clock }]
    : []

const lastTakenBy = ({ onCall }: Journey): StaffId | undefined =>
  onCall?.calls.findLast(({ acknowledged }) => acknowledged !== undefined)?.acknowledged?.by

/** The calls about other dates of this journey that nobody has taken. */
const othersOpen = (journey: Journey, clock: ClockKey): readonly Call[] =>
  openCalls(journey).filter((call) => call.clock !== clock)

/** Who has been called about another date of this journey, and has still time to answer. */
const askedNow = (journey: Journey, clock: ClockKey): StaffId | undefined =>
  othersOpen(journey, clock)
    .findLast(({ nobodySince }) => nobodySince === undefined)
    ?.called.at(-1)?.staff

/** Whoever has taken another call of this night comes first, then whoever is being asked: one person goes on with one journey. */
function nextOf(journey: Journey, { clock, called }: About, rota: readonly StaffId[]): StaffId | undefined {
  const taken = handBackIsOwed(journey) ? lastTakenBy(journey) : undefined
  const left = rota.filter((staff) => !called.includes(staff))
  const first = [taken, askedNow(journey, clock)].find((staff) => staff !== undefined && left.includes(staff))
  return first ?? left[0]
}

/** Managers who heard less than this ago that nobody on call answers about a journey are looking for somebody already. */
const ONE_WORD_WITHIN_MS = 15 * 60_000

const managersKnow = (journey: Journey, clock: ClockKey, at: Instant): boolean =>
  othersOpen(journey, clock).some(
    ({ nobodySince }) => nobodySince !== undefined && toMs(at) - toMs(nobodySince) < ONE_WORD_WITHIN_MS,
  )

/**
 * R-REF-05. The next person on the rota is called, and has a time to answer; where nobody is left, the managers hear. Two dates of one
 * journey are one call, and one answer takes both; each is waited for by itself, so that neither is lost when the other is done.
 */
function callNext(journey: Journey, about: About, { rota }: OnCallNow, at: Instant): Consequences {
  const { clock, clockId, called } = about
  const staff = nextOf(journey, about, rota)
  const takesOver = handBackIsOwed(journey) ? {} : ({ takesOver: true } as const)
  const before = [...takeOverClocks(journey, { urgent: false }, at), ...noAnswerWaitedFor(journey, clock, 'NextCalled')]
  if (staff === undefined) {
    const why = called.length === 0 ? 'ROTA_EMPTY' : 'NOBODY_ANSWERED'
    const word = { template: 'ON_CALL_NOBODY', dates: [clock], about: { clock, why } } as const
    return {
      event: { type: 'OnCallNotReached', clock, clockId, why, tried: called.length, ...takesOver },
      clocks: before,
      messages: managersKnow(journey, clock, at)
        ? []
        : [
            { ...word, to: 'EDT_MANAGER' },
            { ...word, to: 'SERVICE_MANAGER' },
          ],
    }
  }
  const sameCall = staff === askedNow(journey, clock) ? ({ sameCall: true } as const) : {}
  return {
    event: { type: 'OnCallCalled', clock, clockId, staff, attempt: called.length + 1, ...sameCall, ...takesOver },
    clocks: [...before, { do: 'start', key: 'onCall.acknowledgement', instance: clock, from: at }],
    messages:
      'sameCall' in sameCall
        ? []
        : [{ template: 'ON_CALL', to: 'ON_CALL', dates: [clock, 'onCall.acknowledgement'], about: { clock, staff } }],
  }
}

/** A note of a firing that calls nobody. */
const noted = ({ onCall: _onCall, ...firing }: Firing, at: Instant): Consequences => ({ event: clockFired(firing, at) })

/** What an urgent call begins. */
const OF_AN_URGENT_CALL: readonly ClockKey[] = ['edt.response', 'urgent.interimDecision']

/** The urgent call came to the team itself, so a person has it already. */
const isInHand = ({ recent }: Journey, { key, clockId }: Firing): boolean =>
  OF_AN_URGENT_CALL.includes(key) &&
  recent.some(({ version, by }) => version === startedBy(clockId) && by.role === 'EDT_WORKER')

/**
 * R-REF-05, R-HOS-03. No office opens any more before the limit: the out-of-hours team has the clock from now on, and a person hears
 * of it. One that rings late, when the office is open again, calls nobody: the office is there. Nor does an urgent call that somebody
 * of the team took themselves.
 */
export const callAboutLimit: OnFiring = (journey, firing, at) => {
  const { key: clock, clockId, onCall = NOBODY } = firing
  return onCall.officeOpen || isInHand(journey, firing)
    ? noted(firing, at)
    : callNext(journey, { clock, clockId, called: [] }, onCall, at)
}

/** R-REF-05. Nobody has answered in time: the next on the rota, then the managers. */
const noAnswer: OnFiring = (journey, firing, at) => {
  const { onCall = NOBODY } = firing
  const waited = journey.clocks.find(({ id }) => id === firing.clockId)?.instance ?? ''
  const call = openCalls(journey).find(({ clock }) => clock === waited)
  if (call !== undefined && !onCall.officeOpen) return callNext(journey, aboutOf(call), onCall, at)
  const over = isClockKey(waited) ? noAnswerWaitedFor(journey, waited, 'OfficeOpened') : []
  return { ...noted(firing, at), clocks: over }
}

const aboutOf = ({ clock, clockId, called }: Call): About => ({
  clock,
  clockId,
  called: called.map(({ staff }) => staff),
})

export const onCallFirings: Readonly<Partial<Record<ClockKey, Readonly<Partial<Record<FiringKind, OnFiring>>>>>> = {
  'onCall.acknowledgement': { BREACH: noAnswer },
}
